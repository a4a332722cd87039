"""The report as a page: what stands in it, and what hostile copy cannot do to it."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import handmade
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import leaddiff
from leaddiff.desk import read_alone
from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Changes,
    Deleted,
    Edited,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Merged,
    Op,
    Run,
    Split,
    Unchanged,
)
from leaddiff.nouns.claims import Note, Ruling, Verdict
from leaddiff.nouns.evidence import Remark
from leaddiff.nouns.findings import Outcome, Severity
from leaddiff.renderers import Look, named
from leaddiff.renderers.html.rows import folded, rows

SAMPLES = Path(__file__).parents[2] / "samples"
PAIRS = [
    ("night-trains", "night-trains-lead", "night-trains-2nd-ld"),
    ("seeping-dam", "dam-1st-ld", "dam-2nd-ld"),
    ("smelter-strike", "smelter-update-1", "smelter-update-2"),
    ("landslide", "landslide-lead", "landslide-2nd-ld"),
]
REPORTS = {"altered": handmade.altered, "clean": handmade.clean, "wrong": handmade.wrong}
OURS = set(
    "a b blockquote body button circle dd del details dialog div dl dt fieldset footer h1 h2 h3 h4 "
    "head header html i input ins kbd label legend li line link main mark meta nav ol output p path "
    "rect script section span style summary svg table tbody td text th thead title tr ul".split()
)
VOID = {"meta", "link", "input"}


class Reader(HTMLParser):
    """Reads a page: its tags, its ids, its links, and its text less the words for screen readers."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.ids, self.links, self.attributes = [], [], [], []
        self.text, self.style, self.script = [], "", ""
        self._open, self._hidden = [], 0
        self.feed(page)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []
        if tag not in VOID and tag not in ("path", "circle", "line", "rect"):
            self._open.append((tag, found.get("class") == "h"))

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self._open[-1][0] == tag, (self._open[-3:], tag)
        self._open.pop()

    def handle_data(self, data):
        tag = self._open[-1][0] if self._open else ""
        if tag == "style":
            self.style += data
        elif tag == "script":
            self.script += data
        elif not any(hidden for _, hidden in self._open):
            self.text.append(data)

    @property
    def words(self):
        return closed_up("".join(self.text))


def closed_up(text):
    return " ".join(text.split())


def page(report):
    return named("html").render(report, Look())


def sample(folder, old, new):
    return leaddiff.compare(SAMPLES / folder / f"{old}.txt", SAMPLES / folder / f"{new}.txt")


@pytest.fixture(params=[*REPORTS, *PAIRS], ids=lambda p: p if isinstance(p, str) else p[2])
def report(request):
    named_by_hand = isinstance(request.param, str)
    return REPORTS[request.param]() if named_by_hand else sample(*request.param)


# ------------------------------------------------------------ one file, closed to the world


def test_the_page_is_whole_and_has_no_tag_but_ours(report):
    read = Reader(page(report))
    assert set(read.tags) <= OURS
    assert len(read.ids) == len(set(read.ids))
    assert read.tags.count("h1") == 1


def test_every_link_leads_somewhere_in_the_page(report):
    read = Reader(page(report))
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)


def test_nothing_is_asked_of_the_network(report):
    shown = page(report)
    read = Reader(shown)
    addresses = [v for _, name, v in read.attributes if name in ("src", "href", "action", "srcset")]
    assert all(address.startswith("#") or address == "data:," for address in addresses)
    assert not re.search(r"@import|url\(|https?:|//\w+\.\w", read.style + read.script)
    assert not any(name.startswith("on") or name == "style" for _, name, _ in read.attributes)


def test_the_policy_names_style_and_script_by_hash_and_allows_nothing_else(report):
    read = Reader(page(report))
    policy = next(v for tag, name, v in read.attributes if tag == "meta" and "default-src" in v)
    for text in (read.style, read.script):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_same_report_is_the_same_bytes(report):
    assert page(report) == page(report)


def test_a_story_of_twenty_paragraphs_stays_under_100_kb():
    texts = [
        f"Paragraph {n} of a story of usual length tells what officials said on Tuesday about the "
        f"bridge, which was closed {n} days ago, and about {n * 37} drivers who had to go round it."
        for n in range(20)
    ]
    edited = [t.replace("officials", "engineers").replace("drivers", "people") for t in texts]
    old, new = handmade.copy(*texts), handmade.copy(*edited, number=1, note=handmade.NOTE)
    changes = tuple(
        Edited(n + 1, n + 1, 0.9, words=handmade.words(texts[n], edited[n])) for n in range(20)
    )
    found = tuple(
        handmade.finding(
            "unreported-wording", Severity.WARNING, f"para {n}: words changed", (n,), (n,)
        )
        for n in range(1, 21)
    )
    facts = tuple(FactChange(FactKind.NAME, (n,), (n,), texts[n], edited[n]) for n in range(1, 20))
    report = handmade.altered()._replace(
        old=old, new=new, findings=found, changes=Changes(changes, (), facts)
    )
    assert len(page(report).encode()) < 100_000


# ------------------------------------------------------------ all copy is there


def test_strip_the_tags_and_all_copy_of_both_versions_is_there(report):
    words = Reader(page(report)).words
    for copy in (report.old, report.new):
        for paragraph in copy.paragraphs:
            assert closed_up(paragraph.text) in words
        for text in (copy.slug, copy.headline, copy.note, copy.byline, *copy.captions):
            assert text is None or closed_up(text) in words


def joined(texts):
    return "".join(stroke.text for text in texts for stroke in text.strokes)


def test_the_story_alone_holds_all_copy(report):
    laid = [row for row in rows(report) if row.sign.style != "origin"]
    new = "".join(
        s.text for row in laid for t in row.new for s in t.strokes if s.fate.value != "del"
    )
    old = {n: joined(row.old) for row in laid for n in row.before if len(row.before) == 1}
    assert closed_up(new.replace(" ", "")) == "".join(
        p.text.replace(" ", "") for p in report.new.paragraphs
    )
    for paragraph in report.old.paragraphs:
        if old.get(paragraph.number):
            assert old[paragraph.number].strip() == paragraph.text.strip()


# ------------------------------------------------------------ what stands where


def test_the_page_is_in_the_order_an_editor_needs():
    shown = page(handmade.altered())
    order = [
        "<h1",
        'id="note"',
        'id="missing"',
        'id="suggested"',
        'id="ledgers"',
        'id="fields"',
        'id="story"',
        'id="copies"',
    ]
    places = [shown.index(part) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "✓ The note is true and complete."),
        (
            {"outcome": Outcome.NO_NOTE, "note": None, "rulings": ()},
            "? The new version has no note.",
        ),
        ({"rulings": ()}, "? The note is without a claim."),
        ({"findings": handmade.altered().findings}, "! The note is true but not complete."),
        ({"findings": handmade.wrong().findings[1:]}, "! The note is true, but look below."),
        (
            {"rulings": (Ruling(handmade.ADDS, Verdict.REFUTED, handmade.THERE),)},
            "✗ The note is not true.",
        ),
        (
            {"rulings": (Ruling(handmade.ADDS, Verdict.PARTIAL, handmade.THERE),)},
            "~ The note is only partly true.",
        ),
        (
            {
                "rulings": (Ruling(handmade.ADDS, Verdict.UNVERIFIABLE, handmade.THERE),),
                "findings": handmade.altered().findings,
            },
            "! The note can’t be told, and not complete.",
        ),
    ],
)
def test_the_answer_is_the_heading(changes, sentence):
    shown = page(handmade.clean()._replace(**changes))
    heading = re.search(r"<h1.*?</h1>", shown, re.S).group()
    assert closed_up(re.sub(r"<[^>]+>", "", heading)) == sentence


def between(shown, start, end):
    return shown.split(f'id="{start}"', 1)[1].split(f'id="{end}"', 1)[0]


def test_each_claim_leads_to_its_paragraphs():
    assert '<a href="#n3">3</a>' in between(page(handmade.altered()), "note", "missing")


def test_what_is_not_in_the_note_is_marked_and_leads_to_its_paragraphs():
    part = between(page(handmade.altered()), "missing", "quiet")
    assert '<del><span class="h">[removed: </span>reduce' in part
    assert '<ins><span class="h">[added: </span>ease' in part
    assert 'href="#n4"' in part
    assert 'href="#n5"' in part
    assert part.count('type="checkbox"') == 2


def test_silence_is_told():
    words = Reader(page(handmade.clean())).words
    assert "Nothing that matters changed without a word." in words
    assert "No figure changed in the paragraphs that were kept." in words
    assert "No quotation changed in the paragraphs that were kept." in words
    assert "Suggested note" not in words


def test_the_suggested_note_can_be_copied():
    shown = page(handmade.altered())
    assert (
        f'<div class="paste"><p>{handmade.altered().suggested_note}</p>'.replace("'", "&#39;")
        in shown
    )
    assert '<button type="button" class="go">copy</button>' in shown


def test_ledgers_have_old_new_and_where():
    quote = FactChange(FactKind.QUOTE, (3,), (4,), "to reduce", "to ease", handmade.words("a", "b"))
    came = FactChange(FactKind.NEGATION, (), (3,), None, "not")
    facts = (*handmade.altered().changes.facts, quote, came)
    report = handmade.altered()
    shown = page(report._replace(changes=report.changes._replace(facts=facts)))
    words = Reader(shown).words
    assert "Figures LEAD 2nd LD 4 → 5 410,000 401,000" in words
    counted = tuple(fact._replace(noun="sleeping coaches") for fact in facts[:1])
    shown = page(report._replace(changes=report.changes._replace(facts=counted)))
    assert "4 → 5 sleeping coaches 410,000 401,000" in Reader(shown).words
    assert "Quotations LEAD 2nd LD 3 → 4 a b" in words
    assert "Other facts LEAD 2nd LD → 3 negation not there not" in words


def test_fields_are_marked_word_by_word_where_the_words_are_known():
    report = handmade.altered()
    words = handmade.words("Toll at 4", "Toll at 5")
    fields = (
        FieldChange(Field.HEADLINE, "Toll at 4", "Toll at 5", words),
        FieldChange(Field.BYLINE, None, "By Seo Ha-ru"),
        FieldChange(Field.SLUG, "ferry", "ferry"),
    )
    part = between(
        page(report._replace(changes=report.changes._replace(fields=fields))), "fields", "story"
    )
    told = closed_up(re.sub(r"<[^>]+>", "", re.sub(r'<span class="h">.*?</span>', "", part)))
    assert "headline Toll at 4 Toll at 5 byline none By Seo Ha-ru Unchanged: slug." in told


# ------------------------------------------------------------ the story


def story(report):
    return rows(report), folded(rows(report))


def test_every_kind_has_its_sign_and_word():
    signs = {(row.sign.style, row.sign.sign, row.sign.word) for row in rows(handmade.wrong())}
    assert {
        ("moved", "↑", "moved up, edited"),
        ("origin", "↑", "moved up"),
        ("removed", "−", "removed"),
        ("split", "<", "split"),
        ("merged", ">", "merged"),
    } <= signs


def test_both_ends_of_a_move_are_shown_and_lead_to_each_other():
    laid = rows(handmade.wrong())
    here = next(row for row in laid if row.sign.style == "moved")
    there = next(row for row in laid if row.sign.style == "origin")
    assert (here.other.anchor, there.other.anchor) == (there.anchor, here.anchor)
    assert (here.before, here.after, there.before, there.after) == ((2,), (1,), (2,), ())
    assert [row.sign.style for row in laid[:4]] == ["moved", "same", "origin", "removed"]


def test_a_move_down_is_shown_where_it_was():
    old = handmade.copy("A.", "B.", "C.")
    new = handmade.copy("B.", "C.", "A.", number=1)
    changes = Changes((Unchanged(2, 1), Unchanged(3, 2), Unchanged(1, 3, moved=True)), (), ())
    laid = rows(handmade.clean()._replace(old=old, new=new, changes=changes))
    assert [(row.sign.sign, row.anchor) for row in laid] == [
        ("↓", "m1"),
        ("", "n1"),
        ("", "n2"),
        ("↓", "n3"),
    ]


def test_a_split_and_a_merge_show_their_parts():
    laid = {row.sign.style: row for row in rows(handmade.wrong())}
    split, merged = laid["split"], laid["merged"]
    assert [(t.number, joined([t])) for t in split.old] == [(4, "Four A. Four B.")]
    assert [t.number for t in split.new] == [3, 4]
    assert [joined([t]).strip() for t in split.new] == ["Four A.", "Four B."]
    assert [(t.number, joined([t]).strip()) for t in merged.old] == [(5, "Five."), (6, "Six.")]
    assert [s.text for s in merged.new[0].strokes if s.fate.value == "del"] == [" ¶ "]


def test_parts_of_a_split_that_lie_apart_stand_each_in_its_place():
    old = handmade.copy("One A. One B.", "Two.")
    new = handmade.copy("One A.", "Two.", "One B.", number=1)
    words = (
        Run(Op.KEPT, "One A."),
        Run(Op.GONE, " "),
        Run(Op.CAME, PARAGRAPH_BREAK),
        Run(Op.KEPT, "One B."),
    )
    changes = Changes((Split(1, (1, 3), 1.0, words), Unchanged(2, 2)), (), ())
    laid = rows(handmade.clean()._replace(old=old, new=new, changes=changes))
    assert [(row.anchor, row.after) for row in laid] == [("n1", (1,)), ("n2", (2,)), ("n3", (3,))]
    assert laid[2].other.anchor == "n1"
    assert joined(laid[2].new) == "One B."


def test_unchanged_paragraphs_that_follow_each_other_are_folded():
    laid, entries = story(handmade.altered())
    assert len(laid) == 5
    assert [len(getattr(entry, "rows", ())) for entry in entries] == [2, 0, 0, 0]
    assert "2 unchanged paragraphs" in page(handmade.altered())


def test_a_row_tells_whether_the_note_does():
    shown = page(handmade.altered())
    assert 'class="flag good" href="#c1">in the note' in between(shown, "n3", "n4")
    assert 'class="flag bad" href="#f1">not in the note' in between(shown, "n4", "n5")


def test_what_the_note_tells_only_in_part_is_not_called_told():
    report = handmade.altered()
    wide = handmade.ADDS._replace(paragraphs=(3, 4))
    ruling = Ruling(wide, Verdict.CONFIRMED, handmade.THERE)
    part = between(page(report._replace(rulings=(ruling,))), "n4", "n5")
    assert "not in the note" in part
    assert 'class="flag good"' not in part


def test_the_strip_has_a_cell_for_each_paragraph():
    strip = page(handmade.wrong()).split('<nav class="strip"')[1].split("</nav>")[0]
    cells = re.findall(r'<a href="#(\w+)" class="(\w+)', strip)
    assert cells == [
        ("n1", "moved"),
        ("n2", "same"),
        ("o3", "removed"),
        ("n3", "split"),
        ("n5", "merged"),
    ]


# ------------------------------------------------------------ ticks


def keys(report):
    return re.findall(r'data-k="(\w+)"', page(report))


def test_ticks_stay_while_the_text_does_and_fall_away_when_it_changes():
    report = handmade.altered()
    before = keys(report)
    assert before == keys(handmade.altered())
    assert len(set(before)) == 3
    worse = report.findings[0]._replace(evidence=Remark("para 4: something else"))
    changed = keys(report._replace(findings=(worse, *report.findings[1:])))
    assert [a == b for a, b in zip(before, changed, strict=True)] == [False, True, True]
    texts = [p.text for p in report.new.paragraphs]
    texts[3] += " More."
    rewritten = report._replace(new=handmade.copy(*texts, number=2, note=handmade.NOTE))
    changed = keys(rewritten)
    assert [a == b for a, b in zip(before, changed, strict=True)] == [False, True, True]


# ------------------------------------------------------------ hostile copy

EVIL = [
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "&lt;b&gt; &amp; &#60;i>",
    "\u202egnp.exe\u2066 \u200f",
    "nul \x00 esc \x1b[31m bell \x07 del \x7f",
    "{{ 7*7 }} {% raw %} ${x} `x`",
    "]]> --> <!-- ",
    "\ud800 lone \ufffe",
    "javascript:alert(1) data:text/html,x",
    "\u2028\u2029 line ends",
    "무단전재-재배포 금지 \U0001f6a8",
]


def hostile(text):
    """A report in which every word is the text."""
    old = handmade.copy(text, "Kept.", "B. B.", slug=text)
    new = handmade.copy(text + ".", "Kept.", text, number=1, slug=text, note=text)
    claim = handmade.claim(text, topic=text, paragraphs=(1, 99))
    return handmade.wrong()._replace(
        old=old._replace(path=text, remarks=(text,)),
        new=new._replace(path=text),
        changes=Changes(
            (
                Edited(1, 1, 0.9, words=(Run(Op.KEPT, text), Run(Op.CAME, "."))),
                Unchanged(2, 2),
                Deleted(3),
                Added(3),
            ),
            (FieldChange(Field.HEADLINE, text, text + "!"),),
            (FactChange(FactKind.QUOTE, (1,), (1,), text, None),),
        ),
        note=Note(text, (claim,)),
        rulings=(Ruling(claim, Verdict.PARTIAL, handmade.unsaid(text)),),
        findings=(
            handmade.finding("unreported-x", Severity.ERROR, text, (1,), (1,), None, text),
            handmade.finding("x", Severity.INFO, text, (), (77,), 0),
        ),
        suggested_note=text,
    )


@pytest.mark.parametrize("text", EVIL)
def test_hostile_copy_is_shown_as_text(text):
    shown = page(hostile(text))
    assert Reader(shown).tags == Reader(page(hostile("harmless"))).tags
    read = Reader(shown)
    assert set(read.tags) <= OURS
    assert closed_up(visible(text.replace("\t", " "))) in read.words
    assert shown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", shown)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_any_copy_at_all_is_shown_as_text(text):
    read = Reader(page(hostile(text or "x")))
    assert set(read.tags) <= OURS
    assert closed_up(visible((text or "x").replace("\t", " "))) in read.words


def test_a_paragraph_told_twice_and_merged_pieces_are_laid_out():
    """A piece of an old paragraph joined to another: the old one is told in both places."""
    old = handmade.copy("A. B.", "C.")
    new = handmade.copy("A.", "B. C.", number=1)
    changes = Changes(
        (
            Edited(1, 1, 0.9, words=(Run(Op.KEPT, "A."), Run(Op.GONE, " B."))),
            Merged(
                (1, 2),
                2,
                0.9,
                (
                    Run(Op.GONE, "A. "),
                    Run(Op.KEPT, "B."),
                    Run(Op.GONE, PARAGRAPH_BREAK),
                    Run(Op.CAME, " "),
                    Run(Op.KEPT, "C."),
                ),
            ),
        ),
        (),
        (),
    )
    shown = page(handmade.wrong()._replace(old=old, new=new, changes=changes, rulings=()))
    assert Reader(shown).ids.count("n2") == 1


@pytest.mark.parametrize(
    ("note", "answer"),
    [("(ATTN: ADDS photo)", "The note is not contradicted by its own copy."),
     ("(ATTN: ADDS quote in para 9)", "The note is at odds with its own copy."),
     ("(ATTN: ADDS quote in para 9; photo)", "The note is at odds with its own copy."),
     ("", "The new version has no note.")],
)  # fmt: skip
def test_copy_without_a_version_before_is_told_of_nothing_that_changed(note, answer):
    text = f"(LEAD) ferry\n\n{note}\n\nSEOUL, Nov. 4 (Yonhap) -- A ferry sank off Sokdo.\n\nNobody died.\n"
    report = read_alone(leaddiff.parse(text))
    page = named("html").render(report, Look())
    heading = re.search(r"(?s)<h1.*?</h1>", page)[0]
    assert heading.endswith(f"</span> {answer}</h1>")
    assert "No version before it" in page
    assert "A ferry sank off Sokdo." in page
    for never in (
        "Nothing that matters changed",
        "No figure changed",
        "no paragraph changed",
        "first version",
    ):
        assert never not in page
    assert "first version" not in named("markdown").render(report, Look())
