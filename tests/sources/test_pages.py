"""Web pages: the story in them is read, what is around it is not, and what is no story is refused."""

from __future__ import annotations

import socket
import time

import forms
import pages
import pytest
import stories

from leaddiff import UnreadableCopy, desk, sources
from leaddiff.nouns.claims import Target
from leaddiff.nouns.story import Copy, PartKind
from leaddiff.sources import page

pytest.importorskip("trafilatura", reason="the extra html is not installed")

PAIRS = [pair for pair in stories.pairs() if pair.new.get("note")]
SHAPES = list(pages.PAGES)
BESIDE = {
    "unreported-byline",
    "unreported-photo",
    "unreported-dateline",
    "end-mark-missing",
    "slug-differs",
    "line-changed",  # points and decks are not written into the page
}
"""What pages tell apart that plain copy does not, or leave out that it has."""


def shown(copy: Copy, shape: str) -> Copy:
    return sources.read(pages.PAGES[shape](forms.story(copy)).encode(), "story.html")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("pair", PAIRS[::4], ids=str)
def test_a_story_is_the_same_copy_on_every_page(pair, shape):
    plain = stories.read(pair.new)
    copy = shown(plain, shape)
    assert [p.text for p in copy.paragraphs] == [p.text for p in plain.paragraphs]
    for field in ("note", "headline", "byline", "dateline", "agency"):
        assert getattr(copy, field) == getattr(plain, field), field
    assert copy.form == "page"
    for paragraph in copy.paragraphs if shape != "data alone" else ():
        start = copy.raw[paragraph.span.start : paragraph.span.end].split()[0]
        assert pages.unescape(start).startswith(paragraph.text.split()[0])


@pytest.mark.parametrize(("at", "pair"), stories.some(list(enumerate(PAIRS)), 2), ids=str)
def test_the_same_report_from_a_page(at, pair):
    old, new = stories.read(pair.old), stories.read(pair.new)
    plain = desk.compare(old, new, force=True)
    read = desk.compare(
        shown(old, SHAPES[at % len(SHAPES)]), shown(new, SHAPES[(at + 1) % len(SHAPES)]), force=True
    )
    for ruling, other in zip(read.rulings, plain.rulings, strict=True):
        assert ruling.claim.target is Target.PHOTO or ruling.verdict is other.verdict
    told = [
        sorted((f.rule, f.old, f.new) for f in report.findings if f.rule not in BESIDE)
        for report in (read, plain)
    ]
    assert told[0] == told[1]


STORY = forms.Story(
    "",
    "Pier at Songdam to be rebuilt",
    "",
    "By Ma Sung-ho",
    (
        "SONGDAM, May 4 (Yonhap) -- The pier at Songdam will be rebuilt by spring, the port said.",
        "It was built in 1987 & leaks at high tide, the port's engineers have found.",
        '"We will not wait," the mayor said.',
    ),
)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "note",
    [
        "(ATTN: ADDS mayor's comment in para 3)",
        "(Corrects year in paragraph 2)",
        "(Adds details on leaks from paragraph 2)",
        "This story has been corrected to show that the pier was built in 1987, not 1978.",
        "(This version corrects the year in paragraph 2.)",
    ],
)
def test_the_note_of_a_page(shape, note):
    copy = sources.read(pages.PAGES[shape](STORY._replace(note=note)).encode())
    assert copy.note == note
    assert [p.text for p in copy.paragraphs] == list(STORY.paragraphs)


@pytest.mark.parametrize("shape", ["reuters", "ap", "bbc", "data alone"])
def test_the_time_of_a_page_is_that_of_this_version(shape):
    copy = sources.read(pages.PAGES[shape](STORY).encode())
    assert copy.moved_at == STORY.moved


@pytest.mark.parametrize("shape", ["reuters", "bbc"])
def test_a_caption_is_a_caption(shape):
    copy = sources.read(pages.PAGES[shape](STORY).encode())
    assert any("A caption that nobody counts." in text for text in copy.captions)


@pytest.mark.parametrize("heading", ["", "<h3>Correction</h3>"])
def test_a_correction_in_an_element_of_its_own(heading):
    html = pages.ap(STORY).replace(
        '<div class="RichTextStoryBody',
        f'<div class="article-correction">{heading}<p>An earlier version of this story gave the '
        'wrong year for the pier in paragraph 2.</p></div><div class="RichTextStoryBody',
    )
    copy = sources.read(html.encode())
    assert "An earlier version of this story" in (copy.note or "")
    assert len(copy.paragraphs) == 3


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        ("(ATTN: ADDS mayor's comment in para 3)", True),
        ("Eds: Updates with mayor's comment in paragraph 3", True),
        ("Editor's note: Follow the port's stories on Fridays", False),
    ],
)
def test_a_note_above_the_body_in_an_element_of_its_own(line, is_note):
    line_above = f'<div class="x">{line}</div><div class="Page-byline">'
    html = pages.ap(STORY).replace('<div class="Page-byline">', line_above)
    copy = sources.read(html.encode())
    assert copy.note == (line if is_note else None)
    assert [p.text for p in copy.paragraphs] == list(STORY.paragraphs)


def test_the_next_story_below_is_not_read():
    other = STORY._replace(headline="Ferry late", paragraphs=("A ferry was late on Monday.",) * 3)
    first, second = pages.reuters(STORY), pages.reuters(other)
    below = second[second.index("<article") : second.index("</main>")]
    copy = sources.read(first.replace("</main>", f"{below}</main>").encode())
    assert [p.text for p in copy.paragraphs] == list(STORY.paragraphs)
    assert copy.headline == STORY.headline


CARD = """<article class="card"><h2><a href="/{n}">Harbor story number {n} has a long headline</a></h2>
<p class="story-text">The port of Songdam said on Monday that it would look into pier number {n}.</p>
</article>"""
INDEX = f"""<!DOCTYPE html><html><head><title>Harbor news</title><meta property="og:type" content="website">
</head><body>{pages.AROUND}<main>{"".join(CARD.format(n=n) for n in range(12))}</main></body></html>"""
LOGIN = """<!DOCTYPE html><html><head><title>Log in</title></head><body><main><h1>Welcome back</h1>
<form action="/in"><p>Sign in to go on reading the stories you have saved.</p><input name="user">
<input type="password" name="word"><p>Forgot it? We will send you a letter with a new one at once.</p>
<p>By going on you agree to our terms of use and to our privacy policy.</p></form></main></body></html>"""
WALL = """<!DOCTYPE html><html><head><title>Wire</title></head><body><div><p>We and our 842 partners use
cookies to store what is on your device.</p><p>You may change your mind on cookies at any time, below.</p></div>
</body></html>"""
LOST = """<!DOCTYPE html><html><head><title>Not found</title></head><body><h1>404</h1>
<p>The page you are looking for is not here, and nobody knows where it went.</p></body></html>"""
FRONT_LIST = f"""<html><body><h1>Latest</h1><ul>{
    "".join(
        f'<li><a href="/{n}">The port said on Monday that pier {n} would stay.</a></li>'
        for n in range(30)
    )
}</ul></body></html>"""


@pytest.mark.parametrize(
    "html", [INDEX, LOGIN, WALL, LOST, FRONT_LIST, "<html></html>", "<!doctype html>"]
)
def test_a_page_without_a_story_is_refused_by_name(html):
    with pytest.raises(UnreadableCopy, match=r"^x\.html is a web page with no story in it; save "):
        sources.read(html.encode(), "x.html")


LONG = "x" * 3_000_000


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000,
        "<html><body>" + "<b>" * 100_000,
        "<html><body>" + "<p><span>" * 100_000,
        "<!doctype html>" + "<!--" * 200_000,
        "<!doctype html>" + "<a b='" * 200_000,
        "<!doctype html>" + "<a " * 300_000,
        "<!doctype html>" + "</" * 300_000,
        "<!doctype html>" + "<script>" * 200_000,
        "<!doctype html>" + "<p>&" + "&" * 1_000_000,
        f'<!doctype html><body class="{LONG}"><p>None.</p>',
        f"<!doctype html><body {LONG}><p>None.</p>",
        '<!doctype html><script type="application/ld+json">' + "[" * 200_000 + "</script>",
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><p>&b;</p>',
        "<html><body>" + "<p>A short line.</p>" * 80_000,
    ],
    ids=range(14),
)
def test_a_hostile_page_is_refused_in_bounded_time(html):
    started = time.process_time()
    with pytest.raises(UnreadableCopy):
        sources.read(html.encode(), "x.html")
    assert time.process_time() - started < 30


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    html = pages.plain(STORY).replace(
        "</div></body>",
        '<img src="http://harbor.example/x.png"><link rel="stylesheet" href="http://harbor.example/x.css">'
        '<iframe src="http://harbor.example/"></iframe></div></body>',
    )
    assert len(sources.read(html.encode()).paragraphs) == 3


def test_without_the_extra_one_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setattr(page, "find_spec", lambda _: None)
    with pytest.raises(UnreadableCopy, match=r"pip install leaddiff\[html\]"):
        sources.read(pages.ap(STORY).encode(), "x.html")


def test_a_report_of_ours_is_no_story():
    report = desk.compare(stories.read(PAIRS[0].old), stories.read(PAIRS[0].new), force=True)
    from leaddiff.renderers import Look, named

    with pytest.raises(UnreadableCopy, match="is a report of leaddiff"):
        sources.read(named("html").render(report, Look()).encode(), "x.html")


def test_a_page_has_no_slug():
    assert sources.read(pages.ap(STORY).encode()).first(PartKind.SLUG) is None


COMMENT = "<li><p>What a shame about the old pier, I used to fish from it every Sunday.</p></li>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # what only programs that read aloud say
        ("</a>", '<span style="border:0;clip:rect(0 0 0 0);height:1px">, opens new tab</span></a>'),
        ("</a>", '<span class="visually-hidden"> (opens in a new window)</span></a>'),
        ("</a>", ", opens new tab</a>"),
        ("<p>", '<p><i aria-hidden="true">icon</i>'),
        # a paper's system names the whole story by its tags, and readers write more than reporters
        ("<article", '<article class="post tag-video related-to-ports"'),
        ("</main>", f'</main><section id="comments"><ol>{COMMENT * 40}</ol></section>'),
        (
            "</p></div>",
            '</p><p><a href="/m">Read more about the pier, and see it from above</a></p></div>',
        ),
        (
            "</p></div>",
            "</p><p>Sign up here.</p><p>Our Standards: <a>The Trust Principles.</a></p></div>",
        ),
        ("<body", '<body class="has-newsletter menu-closed"'),
    ],
    ids=range(9),
)
@pytest.mark.parametrize("shape", ["ap", "bbc"])
def test_what_sites_put_around_a_story_is_left_out(shape, old, new):
    html = pages.PAGES[shape](STORY).replace(old, new)
    assert [p.text for p in sources.read(html.encode()).paragraphs] == list(STORY.paragraphs)


def test_paragraphs_parted_by_line_breaks():
    rows = "<br><br>\n".join(pages.escape(text) for text in STORY.paragraphs)
    html = f'<html><head><meta property="og:type" content="article"></head><body><h1>Pier</h1>{pages.AROUND}'
    html += f'<div class="news_text">{rows}</div></body></html>'
    copy = sources.read(html.encode())
    assert [p.text for p in copy.paragraphs] == list(STORY.paragraphs)


COPY = [
    *STORY.paragraphs,
    "Work is to begin in March, and the ferry will go from the north quay until then.",
]
ROWS = [pages.escape(text) for text in COPY]
HEADING = "<h1>Pier at Songdam to be rebuilt</h1>"
PARAGRAPHS = "".join(f"<p>{row}</p>" for row in ROWS)
OLD_MENU = '<table><tr><td><a href="/1">Home</a> | <a href="/2">World</a></td></tr></table>'
OLD_FOOT = (
    '<p>Copyright 2026 The Harbor Wire. All rights reserved.</p><p><a href="/c">Contact us</a></p>'
)


@pytest.mark.parametrize(
    "body",
    [
        f'<table><tr><td><a href="/a">Asia</a></td><td>{HEADING}{PARAGRAPHS}</td></tr></table>',
        f"<div>{HEADING}{''.join(f'<div>{row}</div>' for row in ROWS)}</div>",
        f'<div>{HEADING}<font size="2">{"<br><br>".join(ROWS)}</font></div>',
        HEADING + "<pre>" + "\n\n".join(ROWS) + "</pre>",
        HEADING + PARAGRAPHS,
        HEADING
        + PARAGRAPHS
        + "<p>(END)</p><p>The port of Songdam is the third largest on the coast.</p>",
        f"<article>{HEADING}<ul><li>{ROWS[0]}</li></ul>{''.join(f'<p>{r}</p>' for r in ROWS[1:])}</article>",
        f"<article>{HEADING}<blockquote>{PARAGRAPHS}</blockquote></article>",
        f"<header><form><input type='password'></form></header><main>{HEADING}{PARAGRAPHS}</main>",
    ],
    ids=range(9),
)
def test_pages_that_name_nothing(body):
    html = "<!DOCTYPE html><html><head><title>Pier at Songdam to be rebuilt - Harbor Wire</title></head><body>"
    copy = sources.read(f"{html}{OLD_MENU}{body}{OLD_FOOT}</body></html>".encode())
    assert [p.text for p in copy.paragraphs] == COPY
    assert copy.headline == "Pier at Songdam to be rebuilt"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("May 4, 2026, 10:15 a.m.", "May 4, 2026, 10:15 a.m."),
        (
            "Published May 4, 2026</p><p>Updated: May 4, 2026 10:15 am",
            "Updated: May 4, 2026 10:15 am",
        ),
        ("Harbor correspondent", None),
    ],
)
def test_the_time_line_that_a_page_shows(line, told):
    html = f"<!DOCTYPE html><html><body><article>{HEADING}<p>{line}</p>{PARAGRAPHS}</article></body></html>"
    assert sources.read(html.encode()).moved_at == told


def test_the_page_of_reuters_as_it_is_saved():
    """Paragraphs by number, bullets above them, the sign-off and the reporter's life below."""
    body = "".join(
        f'<div data-testid="paragraph-{n}"><p>{row}</p></div>' for n, row in enumerate(ROWS)
    )
    html = f"""<html><head><title>Pier at Songdam to be rebuilt | Reuters</title></head><body><main>{HEADING}
<div data-testid="ArticleBody"><div data-testid="ContextWidget"><ul><li>A pier of 1987 leaks.</li></ul>
</div>{body}<div data-testid="SignOff">Reporting by Ma Sung-ho, Editing by Jo Berg</div>
<p>Our Standards: <a href="/t">The Thomson Reuters Trust Principles.</a></p></div>
<div data-testid="AuthorBio"><h3>Ma Sung-ho</h3><p>Ma Sung-ho joined in 2022 and writes about ports and ferries.
</p></div></main></body></html>"""
    copy = sources.read(html.encode())
    assert [p.text for p in copy.paragraphs] == COPY
    assert [p.text for p in copy.parts if p.kind is PartKind.CREDIT] == [
        "Reporting by Ma Sung-ho, Editing by Jo Berg"
    ]


def test_a_lead_below_a_box_of_links_in_the_element_of_the_story():
    told = "".join(
        f"<p>The line closed its {n} gates in spring, the port said.</p>" for n in "abcd"
    )
    lead = "The gates of the pier at Songdam are shut, the port told the line on Tuesday."
    box = '<div class="hd"><a href="/x">More of the pier</a></div>'
    text = f"<html><body><h1>Gates shut</h1><div><div>{box}</div>{lead}{told}</div></body></html>"
    assert sources.read(text.encode()).paragraphs[0].text == lead


def test_a_tag_of_the_pages_own_making_parts_no_sentence():
    told = (
        "<p>The pier of <port-name id='3'>Songdam</port-name> will be rebuilt, the port said.</p>"
    )
    rest = "".join(
        f"<p>The line closed its {n} gates in spring, the port said.</p>" for n in "abcd"
    )
    text = f"<html><body><article><h1>Pier</h1>{told}{rest}</article></body></html>"
    copy = sources.read(text.encode())
    assert copy.paragraphs[0].text == "The pier of Songdam will be rebuilt, the port said."


def test_a_caption_in_a_box_beside_the_story_is_none():
    told = "".join(
        f"<p>The line closed its {n} gates in spring, the port said.</p>" for n in "abcd"
    )
    box = '<aside class="shares"><div class="caption">Shares</div></aside>'
    figure = "<figure><figcaption>The pier on Monday.</figcaption></figure>"
    text = f"<html><body><article><h1>Pier</h1>{box}{figure}{told}</article></body></html>"
    assert sources.read(text.encode()).captions == ("The pier on Monday.",)
