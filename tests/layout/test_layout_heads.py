"""Heads and tails as the agencies lay them out, over one body that must come out whole each time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import pytest

from leaddiff import agencies, layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.layout.patterns import Marks, marks
from leaddiff.nouns.agency import Agency, Layout, Marker

T = "Six rescued from flooded mine near Larnby"
BODY = [
    "Rescuers pulled six people from a flooded mine near Larnby on Tuesday, officials said, as "
    "heavy rain went on for a fourth day.",
    "Nine others were still missing.",
    '"We hear them knocking," said Jo Berg, who leads the search.',
    "The mine, opened in 1974, employs 300 people.",
    "By evening the water had fallen by two meters, Berg said, and pumps were brought in from two "
    "neighbouring towns.",
]
DATELINES = {
    "yonhap": "LARNBY, Norway, Sept. 15 (Yonhap) --",
    "xinhua": "LARNBY, Norway, Sept. 15 (Xinhua) --",
    "pti": "Larnby, Sep 15 (PTI)",
    "dpa": "Larnby (dpa) -",
    "ap": "LARNBY, Norway (AP) _",
    "reuters": "LARNBY, Norway, Sept 15 (Reuters) -",
    "afp": "Larnby, Norway, Sept 15, 2026 (AFP) -",
    "kyodo": "LARNBY, Norway, Sept. 15 Kyodo -",
}

HEADS: list[tuple[str, list[str], list[str], str | None, int, str | None]] = [
    ("xinhua", [f"1st LD-Writethru: {T}"], ["Enditem"], None, 1, None),
    ("xinhua", [f"2nd LD Writethru: {T}", "(ATTN: ADDS rescue)"], ["Enditem"],
     None, 2, "(ATTN: ADDS rescue)"),
    ("xinhua", [f"(2nd LD) {T}", "Eds: ADDS rescue in paras 2-3"], ["(Xinhua)"],
     None, 2, "Eds: ADDS rescue in paras 2-3"),
    ("xinhua", ["Norway-mine-flood, 1st Ld-Writethru", T], ["Enditem"], "Norway-mine-flood", 1, None),
    ("xinhua", ["1st LD Writethru-Norway-mine-flood", f"1st LD Writethru: {T}"], ["Enditem"],
     "Norway-mine-flood", 1, None),
    ("xinhua", [f"Urgent: {T}"], ["Enditem"], None, 0, None),
    ("xinhua", [f"{T} (1st LD)"], ["Enditem"], None, 1, None),
    ("xinhua", [f"UPDATE 2: {T}", "Source: Xinhua", "Editor: huaxia"], ["Enditem"], None, 2, None),
    ("pti", ["LD MINE-FLOOD", T, "(Eds: Adds details)"], ["PTI JB\nJB"],
     "MINE-FLOOD", 1, "(Eds: Adds details)"),
    ("pti", ["MINE-2NDLD FLOOD", T, "By Jo Berg"], ["PTI JB RC\nRC"], "MINE-FLOOD", 2, None),
    ("pti", ["MINE-FLOOD-LD", T], ["PTI JB"], "MINE-FLOOD", 1, None),
    ("pti", ["DEL23 MINE-LD FLOOD", T], ["PTI"], "MINE-FLOOD", 1, None),
    ("pti", ["(Eds: Adds details)", "LD Mine flood", T], ["PTI JB"],
     "Mine flood", 1, "(Eds: Adds details)"),
    ("dpa", ["Norway/accidents/mining/", "1ST LEAD", T, "Eds: ADDS police in graf 2"],
     ["dpa jb rm", "151230 GMT Sep 26"], "Norway/accidents/mining/", 1, "Eds: ADDS police in graf 2"),
    ("dpa", ["Norway/accidents/mining/ 2ND LEAD", T, "By Jo Berg, dpa ="], ["dpa jb"],
     "Norway/accidents/mining/", 2, None),
    ("dpa", ["URGENT", "Norway/accidents/mining/", T], ["dpa jb"], "Norway/accidents/mining/", 0, None),
    ("dpa", ["Norway/mining", "1ST LEAD", T,
             "(First two paras UPDATED; in para 4, CORRECTS year; byline added)"], ["dpa jb"],
     "Norway/mining", 1, "(First two paras UPDATED; in para 4, CORRECTS year; byline added)"),
    ("dpa", ["Norway/mining", f"1ST LEAD: {T}", "(Adds police)"], ["dpa jb"],
     "Norway/mining", 1, "(Adds police)"),
    ("dpa", [f"Norway/mining/\n2ND LEAD\n3RD NET\n{T}\nBy Jo Berg, dpa ="], ["dpa jb"],
     "Norway/mining/", 2, None),
    ("dpa", ["Norway/mining/", T, "Notes to editors", "- adds police"], ["dpa jb"],
     "Norway/mining/", 0, "Notes to editors - adds police"),
    ("ap", ["^AM-Mine Flood, 3rd Ld-Writethru, a0612,410<", f"^{T}<", "^Eds: SUBS 4th graf.<",
            "^By JO BERG=", "^Associated Press Writer="], ["AP-NY-09-15-89 1142EDT<"],
     "AM-Mine Flood", 3, "Eds: SUBS 4th graf."),
    ("ap", ["AM-Mine Flood, 1st Ld, a0612", T, "Eds: LEADS with 2 grafs"], ["AP-NY-09-15-89 1142EDT"],
     "AM-Mine Flood", 1, "Eds: LEADS with 2 grafs"),
    ("ap", ["PM-Mine Flood, 2ndLd-Writethru,410", T, "By The Associated Press"], ["MORE"],
     "PM-Mine Flood", 2, None),
    ("ap", ["BC-EU--Norway-Mine Flood,4th Ld-Writethru", T, "By JO BERG and LI MEI, Associated Press"],
     ["___", "AP writer Bo Lund in Oslo contributed to this report."],
     "BC-EU--Norway-Mine Flood", 4, None),
    ("ap", ["EU--Norway-Mine Flood, 1st Ld-Writethru", T],
     ["___", "This story has been corrected to show that six were rescued."],
     "EU--Norway-Mine Flood", 1, "This story has been corrected to show that six were rescued."),
    ("reuters", [f"UPDATE 3-{T}", "(Adds quotes, paragraphs 3-4)", "By Jo Berg"],
     ["(Reporting by Jo Berg in Larnby; Writing by Bo Lund; Editing by Sam Dahl)"],
     None, 3, "(Adds quotes, paragraphs 3-4)"),
    ("reuters", [f"WRAPUP 2-{T}", "* Nine still missing", "* Rain to ease", "(New throughout, adds quotes)"],
     ["(Reporting by Jo Berg)"], None, 2, "(New throughout, adds quotes)"),
    ("reuters", [f"RPT-UPDATE 1-{T}", "(Repeats for wider distribution)"], [],
     None, 1, "(Repeats for wider distribution)"),
    ("reuters", ["NORWAY-MINE/ (UPDATE 2)", f"UPDATE 2-{T}", "3 Min Read"], ["(Reporting by Jo Berg)"],
     "NORWAY-MINE/", 2, None),
    ("kyodo", [f"1ST LD: {T}", "EDS: RECASTING"], ["==Kyodo"], None, 1, "EDS: RECASTING"),
    ("afp", ["Norway-mine-accident,4thlead-WRAP", T, "ATTENTION - ADDS quote ///"], ["bur-jb/rm"],
     "Norway-mine-accident", 4, "ATTENTION - ADDS quote ///"),
    ("yonhap", ["(5th LD) mine flood", f"(5th LD) {T}", "(ATTN: ADDS more; TRIMS)"],
     ["jb@yna.co.kr", "(END)"], "mine flood", 5, "(ATTN: ADDS more; TRIMS)"),
    ("yonhap", [f"(LEAD) {T}", "All News 11:13 September 15, 2026", "(ATTN: ADDS more)", "By Jo Berg"],
     ["jb@yna.co.kr", "(END)", "Related Articles", "(2nd LD) Another headline"],
     None, 1, "(ATTN: ADDS more)"),
    ("yonhap", [f"(2nd LD) {T}", "16:23 September 15, 2026"],
     ["jb@yna.co.kr", "(3rd LD) Another headline", "Third headline"], None, 2, None),
    ("yonhap", ["Economy/Finance", T, "All News 11:13 September 15, 2026"], ["-END-"], None, 0, None),
    ("yonhap", ["(LEAD) Norland Steel", f"(LEAD) {T}"], ["(END)"], "Norland Steel", 1, None),
]  # fmt: skip


@pytest.mark.parametrize("width", [None, 68, 50])
@pytest.mark.parametrize(("agency", "head", "tail", "slug", "number", "note"), HEADS)
def test_head_body_and_tail_are_told_apart(
    agency: str,
    head: list[str],
    tail: list[str],
    slug: str | None,
    number: int,
    note: str | None,
    width: int | None,
) -> None:
    body = [f"{DATELINES[agency]} {BODY[0]}", *BODY[1:]]
    blocks = [wrapped(block, width) for block in [*head, *body, *tail]]
    copy = layout.parse("\n\n".join(blocks) + "\n")
    assert [p.text for p in copy.paragraphs] == body
    assert (copy.slug, copy.headline) == (slug, T)
    assert (copy.version.number, copy.note, copy.agency) == (number, note, agency)


def test_an_anpa_head_run_together_is_taken_apart() -> None:
    head = (
        "u w AM-MineFlood 2ndLd-writethru a0631 03-14 0690 ^AM-Mine Flood,\n"
        "2nd Ld-Writethru, a0631,650< ^Six Rescued From Mine< ^Eds: New grafs\n"
        "2-3; picks up 4th graf pvs< ^By JO BERG= ^Associated Press Writer="
    )
    copy = layout.parse("\n\n".join([head, f"{DATELINES['ap']} {BODY[0]}", *BODY[1:]]) + "\n")
    assert copy.note == "Eds: New grafs 2-3; picks up 4th graf pvs"
    assert (copy.slug, copy.headline) == ("AM-Mine Flood", "Six Rescued From Mine")
    assert (copy.version.number, len(copy.paragraphs)) == (2, 5)


def wrapped(block: str, width: int | None) -> str:
    if width is None:
        return block
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False) for line in block.split("\n")
    )


@pytest.fixture
def norwire(monkeypatch: pytest.MonkeyPatch) -> Iterator[Agency]:
    """An agency that nobody had heard of until its file was written."""
    agency = Agency(
        name="norwire",
        title="Norwire",
        layout=Layout(
            signature=r"\bNorwire\b",
            openers=(Marker(r"<<[0-9]+>>"),),
            notes=(r"!! ",),
            ends=(r"~slutt~",),
            credits=(r"Desk: ",),
        ),
    )
    monkeypatch.setattr(agencies, "every", lambda: (agency,))
    marks.cache_clear()
    yield agency
    marks.cache_clear()


def test_a_new_agency_is_its_own_values_and_nothing_else(norwire: Agency) -> None:
    copy = layout.parse(
        f"<<3>> {T}\n\n!! adds police\n\nLARNBY, Sept. 15 (Norwire) - It rained.\n\nIt still does.\n\n"
        "Desk: Jo Berg\n\n~slutt~\n\nMore below.\n"
    )
    assert (copy.agency, copy.headline, copy.version.number) == (norwire.name, T, 3)
    assert (copy.note, len(copy.paragraphs), copy.ended) == ("!! adds police", 2, True)


def test_every_field_of_a_layout_is_used() -> None:
    used = {name.lstrip("_") for name in dir(Marks)} | {"signature", "codes", "note_end"}
    assert set(Layout._fields) <= used


@pytest.mark.parametrize(
    ("flash", "slug", "headline", "number"),
    [
        (
            "(FLASH) Ferry sinks off Sokdo, killing 13\n\n(END)\n",
            None,
            "Ferry sinks off Sokdo, killing 13",
            0,
        ),
        (
            "ferry-Sokdo\n\n(URGENT) Ferry sinks off Sokdo\n(END)\n",
            "ferry-Sokdo",
            "Ferry sinks off Sokdo",
            0,
        ),
        ("FLASH: Ferry sinks off Sokdo\n", None, "Ferry sinks off Sokdo", 0),
        ("(LEAD) Ferry sinks off Sokdo\n\n(END)\n", None, "Ferry sinks off Sokdo", 1),
    ],
)
def test_a_flash_is_a_version_and_its_headline_its_copy(flash, slug, headline, number):
    copy = layout.parse(flash)
    assert [paragraph.text for paragraph in copy.paragraphs] == [headline]
    assert (copy.slug, copy.headline, copy.version.number) == (slug, headline, number)
    span = copy.paragraphs[0].span
    assert flash[span.start : span.end] == headline


@pytest.mark.parametrize("nothing", ["URGENT\n(END)\n", "ferry-Sokdo (LEAD)\n(END)\n", "(END)\n"])
def test_a_marker_alone_is_no_flash(nothing):
    with pytest.raises(UnreadableCopy):
        layout.parse(nothing)


def test_a_note_whose_bracket_is_closed_takes_no_headline_in():
    copy = layout.parse(
        "ferry-Sokdo (LEAD)\n(ATTN: ADDS details in para 2)\nFerry sinks off Sokdo\n\n"
        "SOKDO, May 4 (Yonhap) -- A ferry sank off Sokdo on Monday.\n\nDivers searched the hull.\n"
    )
    assert (copy.note, copy.headline) == ("(ATTN: ADDS details in para 2)", "Ferry sinks off Sokdo")


@pytest.mark.parametrize(
    ("headline", "is_flash"), [("Ferry sinks", False), ("Ferry sinks off", True)]
)
def test_a_flash_has_three_words(headline, is_flash):
    text = f"ferry-Sokdo\n\n(URGENT) {headline}\n(END)\n"
    if is_flash:
        assert layout.parse(text).paragraphs[0].text == headline
    else:
        with pytest.raises(UnreadableCopy):
            layout.parse(text)


BROKEN = """The guard said that the boats of the line had come
Harbor by noon on the day the ferry sank and that all
were safe."""
SENTENCES = """The guard named no cause for it on the first day.
Pilots were asked to keep away from the channel then.
Nobody was seen."""


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ([BROKEN, BROKEN.replace("safe", "well")], 3),  # broken anywhere: the blank lines part
        ([SENTENCES, SENTENCES.replace("Nobody", "No one")], 7),  # every line is a paragraph
    ],
)
def test_lines_are_paragraphs_where_a_third_of_them_end_sentences(body, paragraphs):
    lead = "SOKDO, May 4 (Yonhap) -- A ferry sank off Sokdo on Monday, the guard said."
    copy = layout.parse("\n\n".join(["ferry-Sokdo", lead, *body]) + "\n")
    assert len(copy.paragraphs) == paragraphs


@pytest.mark.parametrize(
    "note",
    [
        "(Identifies owner)",
        "(Shortens headline)",
        "(Condenses)",
        "(Reorders)",
        "(Swaps photo)",
        "(Overhauls)",
        "(Incorporates earlier story)",
        "(In headline, restores name of mine)",
        "(To conform, tightens)",
        "(In paragraph 3 rewords attribution)",
        "(This story was shortened)",
        "(Toll rises, adds quotes)",
    ],
)
def test_any_verb_of_notes_opens_one_of_reuters(note):
    assert layout.parse(copy_with_a_line(note)).note == note


@pytest.mark.parametrize(
    "line",
    [
        "(Editing by Tom Birk)",
        "(Tin falls, lowers outlook)",
        "(This story was provided by Vellmar Wire)",
        "(Picture attached)",
        "(This story is about mines)",
    ],
)
def test_what_has_no_verb_of_notes_is_none(line):
    assert layout.parse(copy_with_a_line(line)).note is None


def copy_with_a_line(line: str) -> str:
    body = "LARNBY, Norway, Sept 15 (Reuters) - Nine miners were trapped on Monday.\n\nRescue had begun.\n"
    return f"UPDATE 1-Nine trapped in mine\n\n{line}\n\n{body}"


@pytest.mark.parametrize(
    ("opening", "note", "first"),
    [
        ("(Adds toll in paragraph 2) TARN, May 4 (Reuters) - A ferry sank.",
         "(Adds toll in paragraph 2)", "TARN, May 4 (Reuters) - A ferry sank."),
        ("(Adds toll (11), navy) TARN (Reuters) - A ferry sank.",
         "(Adds toll (11), navy)", "TARN (Reuters) - A ferry sank."),
        ("(Adds toll) Tarn sank. It had left the port of Halden on Monday.", None, None),
    ],
)  # fmt: skip
def test_a_note_that_a_page_ran_into_the_first_paragraph_is_told_apart(opening, note, first):
    copy = layout.parse(
        f"UPDATE 1-Ferry sinks\n\nBy Ona Trask\n\n{opening}\n\nNine died.\n", "a.txt"
    )
    if note is not None:
        assert (copy.note, copy.paragraphs[0].text) == (note, first)
    assert copy.paragraphs[-1].text == "Nine died."
