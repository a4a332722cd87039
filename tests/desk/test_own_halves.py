"""One story, and notes of which a half or an item may be untrue: what is said of each, what is told besides."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

STORY = (
    "SKELM, May 6 (Reuters) - The harbor board of Skelm will raise its tolls to pay for a breakwater.",
    "The Quay Committee's chairman, Ines Marwick, called the plan hasty and Sten Olvard backed it.",
    "The board, the fourth-largest of the coast, takes bids until June 17.",
    "A bid must cover 240 meters of wall, and Olvard wants 300.",
    "Pilots dropped their objection and the tugmen asked for a vote.",
    "The Coast Traffic Index slipped 0.7 percent last month.",
    "Shares of tug owner Orvane were down 1.2 percent at 31.40 crowns.",
    "Two sailors are in prison in Ostel since a collision there.",
    "The masons' guild has 35 members and is satisfied.",
)

Edits = dict[int, tuple[str, str]]
"""Of paragraphs by their number what stood there in the version before for what stands there now."""

MARWICK = (
    "Marwick was calm about the cost of stone, although she said it might double.",
    "The cost of sand had doubled already, she said.",
)
ANALYST = ("Ona Trell, an analyst at Velm Capital, said the board would need a loan.",)


def compared(note: str, edits: Edits, more: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """The verdicts on the claims of a note, and the rules of what is told loudly besides them."""
    before = list(STORY)
    for number, (was, now) in edits.items():
        assert now in STORY[number - 1]
        before[number - 1] = STORY[number - 1].replace(now, was)
    head = "Skelm to raise harbor tolls"
    old = "\n\n".join((head, *before))
    new = "\n\n".join((head, f"({note})", *STORY, *more))
    found = desk.compare(layout.read(old.encode(), "1.txt"), layout.read(new.encode(), "2.txt"))
    loud = [each.rule for each in found.findings if each.severity is not Severity.INFO]
    verdicts = [each.verdict.value for each in found.rulings]
    return verdicts, [rule for rule in loud if rule.startswith("unreported")]


T, F, PART = "confirmed", "refuted", "partial"

DATE: Edits = {3: ("June 18", "June 17")}
LENGTH: Edits = {4: ("220 meters", "240 meters")}
RANK: Edits = {3: ("fifth-largest", "fourth-largest")}

HALVES: list[tuple[str, Edits, list[str]]] = [
    (
        "Corrects last day for bids in paragraph 3 to June 17, not June 18, and length of wall in paragraph 4"
        " to 240 meters",
        DATE | LENGTH,
        [T, T],
    ),
    (
        "Corrects last day for bids in paragraph 3 to June 17, not June 18, and length of wall in paragraph 4"
        " to 260 meters",
        DATE | LENGTH,
        [T, F],
    ),
    (
        "Corrects last day for bids in paragraph 3 to June 19, not June 18, and length of wall in paragraph 4"
        " to 240 meters",
        DATE | LENGTH,
        [F, T],
    ),
    (
        "Corrects last day for bids in paragraph 3 to June 19, not June 18; length of wall in paragraph 4 to"
        " 260 meters",
        DATE | LENGTH,
        [F, F],
    ),
    (
        "Story has been corrected to show the board is the fourth-largest, not fifth-largest, in third"
        " paragraph, and to fix length of wall to 220 meters, not 240 meters, in paragraph 4",
        RANK | LENGTH,
        [PART],  # read as one claim
    ),
    # throughout: that a name stands as it stood no other edit makes good
    (
        "Corrects paragraph 4 to show a bid must cover 240 meters, not 220 meters, and spelling of Olvard"
        " throughout",
        LENGTH,
        [T, F],
    ),
    (
        "Corrects paragraph 3 to show bids are taken until June 17, not June 18, and spelling of Olvard"
        " throughout",
        DATE | {2: ("Olverd", "Olvard"), 4: ("Olverd", "Olvard")},
        [T, T],
    ),
    ("Corrects spelling of Olvard throughout", {2: ("Olverd", "Olvard")}, [T]),
    ("Corrects spelling of Olvard throughout", LENGTH | DATE, [F]),
    # a title loses a word
    (
        "Corrects Marwick's title to chairman in paragraph 2",
        {2: ("acting chairman", "chairman")},
        [T],
    ),
    (
        "Corrects Marwick's title to chairman in paragraph 2",
        {2: ("deputy chairman", "chairman")},
        [T],
    ),
    ("Corrects Olvard's title to chairman in paragraph 2", {2: ("vice chairman", "chairman")}, [F]),
]


@pytest.mark.parametrize(("note", "edits", "verdicts"), HALVES)
def test_each_half_is_judged_by_itself(note: str, edits: Edits, verdicts: list[str]) -> None:
    assert compared(note, edits)[0] == verdicts


@pytest.mark.parametrize(
    ("more", "verdict"), [(MARWICK, PART), ((*MARWICK, *ANALYST), T)], ids=["alone", "both"]
)
@pytest.mark.parametrize("who", ["analyst reaction", "analysts' reaction", "analyst reax"])
def test_reaction_is_of_those_who_speak(who: str, more: tuple[str, ...], verdict: str) -> None:
    assert compared(f"Adds Marwick comments on cost of stone, {who}", {}, more)[0] == [verdict]


NOTE = "Updates with Marwick comments, market close"
TAIL = (*MARWICK, "Skelm stocks closed 0.4 percent lower.")

BESIDES: list[tuple[Edits, list[str]]] = [
    ({5: ("softened", "dropped")}, ["unreported-rewrite"]),
    ({5: ("eased", "dropped")}, ["unreported-rewrite"]),
    ({5: ("abandoned", "dropped")}, []),
    ({6: ("0.9 percent", "0.7 percent")}, ["unreported-figure"]),
    ({7: ("1.4 percent at 31.20", "1.2 percent at 31.40")}, []),
    ({8: ("imprisoned", "in prison")}, []),
    ({9: ("dissatisfied", "satisfied")}, ["unreported-rewrite"]),
]


@pytest.mark.parametrize(("edits", "told"), BESIDES)
def test_what_no_price_is_and_no_other_word_is_told(edits: Edits, told: list[str]) -> None:
    assert compared(NOTE, edits, TAIL) == ([T], told)


def test_title_that_lost_a_word_is_told_by_its_correction() -> None:
    note = "Corrects Marwick's title to chairman in paragraph 2"
    assert compared(note, {2: ("vice chairman", "chairman")}) == ([T], [])
    assert compared("Corrects date in paragraph 3", {2: ("vice chairman", "chairman")} | DATE) == (
        [T],
        ["unreported-name"],
    )
