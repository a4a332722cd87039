"""However copy is wrapped, indented, quoted or ended, the same is read from it; and any text is."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.languages.unseen import UNSEEN, without_unseen
from leaddiff.layout.patterns import marks
from leaddiff.nouns.story import Copy

HEAD = [
    "(2nd LD) Council closes pool in Larnby for the winter despite petition by residents",
    "(2nd LD) Larnby pool-closure",
    "(ATTN: UPDATES throughout with vote; ADDS mayor's comments, petition in paras 3-4; TRIMS)",
    "By Nam Ji-eun and Seo Da-bin",
]
BODY = [
    "LARNBY, Nov. 3 (Yonhap) -- The council voted 7-4 on Monday to close the swimming pool in "
    "Larnby for the winter, saying that heating it had become too expensive for a town of 9,000.",
    "The pool was opened in 1968.",
    '"We will be back in spring," the mayor said. "I promise that much, and you may hold me to it '
    'when the daffodils are out."',
    "By Wednesday, a petition against the plan had 2,000 names, among them those of two former "
    "mayors and the whole of the water polo team.",
    "Heating the pool costs some 300,000 euros a year, a sum that has doubled since the gas works "
    "closed, according to figures published by the council.",
    "No date was set.",
]
TAIL = ["jieun@yna.co.kr", "(END)", "(LEAD) Harbor to stay open"]


def wrapped(block: str, width: int, indent: str = "") -> str:
    return textwrap.fill(
        block, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def in_blocks(lay: Callable[[str], str]) -> str:
    return "\n\n".join(map(lay, [*HEAD, *BODY, *TAIL])) + "\n"


def indented(width: int, indent: str) -> str:
    head = "\n\n".join(wrapped(block, width) for block in HEAD)
    return head + "\n" + "\n".join(wrapped(b, width, indent) for b in BODY) + "\n" + "\n".join(TAIL)


LAYOUTS = {
    "blank lines": in_blocks(str),
    "one line each": "\n".join([*HEAD, *BODY, *TAIL]),
    "one line each below a head": "\n\n".join(HEAD) + "\n\n" + "\n".join([*BODY, *TAIL]),
    "head in one run": "\n".join(HEAD) + "\n\n" + "\n\n".join([*BODY, *TAIL]),
    "indented by tabs": "\n".join(HEAD)
    + "\n"
    + "\n".join("\t" + b for b in BODY)
    + "\n"
    + "\n".join(TAIL),
    "all set in": textwrap.indent(in_blocks(lambda block: wrapped(block, 60)), "    "),
    "unbroken": "\n".join(wrapped(block, 68) for block in [*HEAD, *BODY, *TAIL]),
    **{
        f"wrapped at {w}": in_blocks(lambda block, w=w: wrapped(block, w))
        for w in range(28, 133, 8)
    },
    **{f"indented, {w}": indented(w, "   ") for w in (48, 68, 80)},
    "three blank lines": in_blocks(str).replace("\n\n", "\n \n\t\n\n"),
    "blanks at line ends": in_blocks(lambda block: wrapped(block, 68)).replace("\n", "  \n"),
    "hyphens broken": in_blocks(lambda block: textwrap.fill(block, 52, break_long_words=False)),
}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layout_changes_nothing(name: str, ending: str) -> None:
    copy = layout.parse(LAYOUTS[name].replace("\n", ending))
    assert [p.text for p in copy.paragraphs] == BODY
    assert (copy.headline, copy.slug, copy.note, copy.byline) == (
        HEAD[0][9:],
        HEAD[1][9:],
        HEAD[2],
        HEAD[3],
    )
    assert (copy.version.number, copy.version.marker, copy.ended) == (2, "2nd LD", True)


def test_curly_quotes_change_no_structure() -> None:
    text = re.sub(r'"([^"]*)"', "“\\1”", in_blocks(str)).replace("'", "’")
    assert [len(p.text) for p in layout.parse(text).paragraphs] == list(map(len, BODY))


def test_a_line_break_in_the_middle_of_a_paragraph_is_closed_up() -> None:
    text = in_blocks(str).replace("daffodils are", "daffodils\nare")
    assert [p.text for p in layout.parse(text).paragraphs] == BODY


def test_a_hyphen_between_two_words_at_a_line_end_keeps_its_blank() -> None:
    text = in_blocks(lambda block: wrapped(block, 60)).replace(
        "two former\nmayors", "two- and three-year"
    )
    body = layout.parse(
        text.replace("a year, a sum that", "two-\nand three-year sums that")
    ).paragraphs
    assert "two- and three-year" in body[4].text


def test_a_word_broken_at_its_hyphen_is_made_whole() -> None:
    text = in_blocks(lambda block: wrapped(block, 60))
    text = text.replace("two former", "well-\nknown")
    assert "those of well-known mayors" in layout.parse(text).paragraphs[3].text


def test_a_page_head_without_blank_lines_is_parted_where_it_repeats_itself() -> None:
    headline = "Council to keep the pool of Larnby shut through spring, mayor says ok"
    head = [headline, "Larnby pool-closure", headline, "By Nam Ji-eun"]
    body = "\n\n".join(wrapped(block, 70) for block in BODY)
    copy = layout.parse("\n".join(head) + "\n\n" + body)
    assert (copy.headline, copy.slug, copy.byline) == (
        headline,
        "Larnby pool-closure",
        "By Nam Ji-eun",
    )


def test_a_full_headline_among_short_lines_takes_no_byline_in() -> None:
    headline = "Council to keep the pool of Larnby shut through spring, mayor says"
    body = "\n\n".join(wrapped(block, 68) for block in BODY)
    copy = layout.parse(f"Norway/pools/\n1ST LEAD\n{headline}\nBy Jo Berg, dpa =\n\n{body}")
    assert (copy.headline, copy.byline) == (headline, "By Jo Berg, dpa")


@pytest.mark.parametrize(
    ("lines", "headline", "count"),
    [
        (["Council closes the swimming pool in Larnby", "The vote was 7-4.", "It is cold."],
         "Council closes the swimming pool in Larnby", 2),
        (["Will the pool in Larnby close?", "It will, the mayor said.", "It is cold."],
         "Will the pool in Larnby close?", 2),
        (["Court rules against pool owner in U.S.", "The owner lost.", "It is cold."],
         "Court rules against pool owner in U.S.", 2),
        (["Pool sold to Norlin Bath Co.", "The price was low.", "It is cold."],
         "Pool sold to Norlin Bath Co.", 2),
        (["The pool closed.", "It is cold."], None, 2),
        (["pool and harbor closed"], None, 1),
        (["Pool closes", "Harbor open"], "Pool closes", 1),
    ],
)  # fmt: skip
def test_copy_without_a_dateline(lines: list[str], headline: str | None, count: int) -> None:
    for parting in ("\n\n", "\n"):
        copy = layout.parse(parting.join(lines))
        assert (copy.headline, len(copy.paragraphs)) == (headline, count)


def test_a_dateline_far_down_is_another_storys() -> None:
    text = "Pool closes\n\n" + "\n\n".join(BODY[1:4] * 3) + "\n\n" + BODY[0] + "\n"
    copy = layout.parse(text)
    assert len(copy.paragraphs) == 10
    assert copy.dateline is None


def checked(copy: Copy) -> None:
    """What holds for every copy, whatever was thrown at it."""
    assert [p.number for p in copy.paragraphs] == list(range(1, len(copy.paragraphs) + 1))
    seen = bytearray(len(copy.raw))
    for stretch in (*copy.paragraphs, *copy.parts):
        assert 0 <= stretch.span.start < stretch.span.end <= len(copy.raw)
        seen[stretch.span.start : stretch.span.end] = b"\1" * (
            stretch.span.end - stretch.span.start
        )
    for at, character in enumerate(copy.raw):
        is_shown = (
            character.isprintable() and not character.isspace() and not UNSEEN.match(character)
        )
        assert seen[at] or not is_shown or character in "^<#>"
    for paragraph in copy.paragraphs:
        stretch_of_file = copy.raw[paragraph.span.start : paragraph.span.end]
        assert letters(paragraph.text) == letters(without_unseen(stretch_of_file))
        assert paragraph.text == " ".join(paragraph.text.split())
    starts = [p.span.start for p in copy.paragraphs]
    assert starts == sorted(starts)
    starts = [p.span.start for p in copy.parts]
    assert starts == sorted(starts)


def letters(text: str) -> str:
    """All that can be seen but the signs of ANPA; codes at line ends go with the line ends."""
    return "".join(c for c in text if c.isprintable() and not c.isspace() and c not in "^<")


WIRE = st.sampled_from(
    [
        *HEAD, *BODY, *TAIL, "Eds: UPDATES lead", "^Pool-Closure,1st Ld-Writethru,100<", "^By JO BERG=",
        "^", "<", "(ATTN: ADDS", "(Adds mayor)", "(", ")", "URGENT", "1ST LEAD", "___", "(MORE)",
        "▲ pool (Yonhap)", "(Yonhap)", "mba/dlo/kjm", "Enditem", "PTI JB\nJB", "==Kyodo", "- 'Cold' -",
        "SHARES SLIDE", "(Reporting by Jo Berg)", "# Notebook", "## Note to editors\n- adds vote",
        "LARNBY (AP) _", "LARNBY --", "ATTENTION - ADDS vote", "///", "\t   ", "\x00", "\x1b[2J",
        "AP-NY-03-14-89 2142EST<", "he said", "He said.", "\ufeff", "\u202e", "-", "2026-11-03 14:05:44",
    ]
)  # fmt: skip
GLUE = st.sampled_from(["\n\n", "\n", "\r\n", "\n\t", "\n    ", " ", "", "\r", "\u2028"])


@given(st.lists(st.tuples(WIRE | st.text(max_size=30), GLUE), max_size=25))
def test_any_heap_of_wire_can_be_read(heap: list[tuple[str, str]]) -> None:
    text = "".join(piece + glue for piece, glue in heap)
    try:
        copy = layout.parse(text)
    except UnreadableCopy:
        return
    checked(copy)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    try:
        copy = layout.parse(text)
    except UnreadableCopy:
        return
    checked(copy)


@given(st.binary())
def test_any_bytes_can_be_read_or_refused(content: bytes) -> None:
    try:
        checked(layout.read(content, "x.txt"))
    except UnreadableCopy as failure:
        message = str(failure)
    else:
        message = ""
    assert message == "" or message.isprintable()


@given(st.lists(st.sampled_from(BODY), min_size=1, max_size=30), st.integers(40, 100))
def test_paragraphs_are_counted_however_many_and_however_wrapped(
    body: list[str], width: int
) -> None:
    body = [BODY[0], *(text for text in body if text != BODY[0])]
    text = "\n\n".join(wrapped(block, width) for block in [*HEAD, *body, *TAIL])
    assert [p.text for p in layout.parse(text).paragraphs] == body


def work(text: str) -> int:
    """How many calls it takes to read a text: a bound on work that no busy machine changes."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    marks()
    sys.setprofile(count)
    try:
        layout.parse(text)
    except UnreadableCopy:
        pass
    finally:
        sys.setprofile(None)
    return calls


HEAPS: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: in_blocks(str)[:-40] + "\n\n".join(["He said so on Monday."] * n),
    "lines": lambda n: "\n".join([*HEAD, *BODY]) + "\n" + "\n".join(["He said so on Monday."] * n),
    "e-mail lines": lambda n: (
        in_blocks(str)[:400] + "\n\n".join(["jo@yna.co.kr", "He said so."] * n)
    ),
    "notes": lambda n: "\n".join(["(ATTN: ADDS vote"] * n) + "\n\nHe said so.",
    "bare notes": lambda n: in_blocks(str)[:400] + "\n\n".join(["(Adds vote)", "He said so."] * n),
    "headlines": lambda n: "\n\n".join(["(LEAD) Pool closes"] * n) + "\n\nHe said so.",
    "captions": lambda n: in_blocks(str)[:400] + "\n\n".join(["▲ Pool (Yonhap)"] * n),
    "carets": lambda n: "^" * n + "Pool<",
    "brackets": lambda n: "\n".join(["((("] * n),
}


@pytest.mark.parametrize("name", HEAPS)
def test_work_grows_with_the_copy_and_no_faster(name: str) -> None:
    assert work(HEAPS[name](2000)) < 2.3 * work(HEAPS[name](1000)) + 2000


@pytest.mark.parametrize("line", ["word ", "w", '"', "( ", "- ", "a@", "\x00", "^a<"[:1]])
def test_a_line_without_end_takes_no_more_looks_than_a_short_one(line: str) -> None:
    head = "\n\n".join(HEAD) + "\n\nLARNBY, Nov. 3 (Yonhap) -- "
    work(head + line * 400_000)  # the first look makes patterns ready
    assert work(head + line * 400_000) < work(head + line * 400) + 50
