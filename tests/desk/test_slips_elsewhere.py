"""Slips that a note counts wrong: pointed at where they are the only ones of their kind, no figure for a typo;
and what it says of a line above the copy."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout, notes
from leaddiff.nouns.findings import Report, Severity
from tests.desk.test_told_or_left import STORY, Edits


def compared(note: str, edits: Edits, above: tuple[str, str] = ("", "")) -> Report:
    sides = []
    for side in (0, 1):
        row = [edits[n][side] if n in edits else text for n, text in enumerate(STORY, 1)]
        head = ["Halden Ferries to sell two lines", f"({note})" if side else "", above[side]]
        text = "\n\n".join(filter(None, (*head, *row)))
        sides.append(layout.read(text.encode(), f"{side}.txt"))
    old, new = sides
    return desk.compare(old, new)


def loud(found: Report) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.rule, each.new) for each in found.findings if each.severity is not Severity.INFO]


def before(number: int, was: str) -> Edits:
    return {number: (was, STORY[number - 1])}


def after(number: int, now: str) -> Edits:
    return {number: (STORY[number - 1], now)}


DROPPED = before(10, "A storm in March one of its boats.")
TWICE = before(9, "The line to to Sorva opened in 1961.")
NEGATED = after(6, "The dockers' union said it would not fight the sale.")
FIGURE = before(8, "Halden lost 45 million crowns in the first half.")
MISSPELT = before(8, "Halden lsot 43 million crowns in the first half.")
REWORDED = before(3, "Chief Executive Mira Tolk said talks with one bidder had begun in May.")

POINTED_AT: list[tuple[str, Edits, int]] = [
    ("Adds dropped word in paragraph 2", DROPPED, 10),
    ("Restores missing word in 3rd paragraph", DROPPED, 10),
    ("Corrects omitted word in paragraph 4", DROPPED, 10),
    ("This story was refiled to add dropped words in paragraph 4", DROPPED, 10),
    ("Adds dropped word in paragraph 2", DROPPED | REWORDED, 10),  # words went from the third
    ("Adds dropped word 'sank' in paragraph 2", DROPPED, 10),
    ("Adds dropped word 'not' in paragraph 2", NEGATED, 6),
    ("Removes extra word in paragraph 3", TWICE, 9),
    ("Removes repeated words in paragraph 3", TWICE, 9),
    ("Fixes typo in paragraph 3", MISSPELT, 8),
]

UNTRUE: list[tuple[str, Edits, list[tuple[str, tuple[int, ...]]]]] = [
    ("Fixes typo in paragraph 3", FIGURE, [("unreported-figure", (8,))]),
    ("Fixes spelling in paragraph 3", FIGURE, [("unreported-figure", (8,))]),
    ("Adds dropped word 'never' in paragraph 2", DROPPED, []),
    ("Removes extra word in paragraph 3", DROPPED, []),
    ("Adds dropped word in paragraph 3", TWICE, []),
    # two places, a negation that the note does not give, a firm's full name, a clause
    (
        "Adds dropped word in paragraph 2",
        DROPPED | before(6, "The union said it would fight the sale."),
        [],
    ),
    ("Adds dropped word in paragraph 2", NEGATED, [("unreported-negation", (6,))]),
    (
        "Adds dropped word in paragraph 2",
        after(7, "Ida Renn, an analyst at Lomond Partners Inc, said the price was low."),
        [],
    ),
    (
        "Adds dropped words in paragraph 2",
        after(
            9, "The line to Sorva opened in 1961 after long talks with fishers of the outer isles."
        ),
        [("unreported-material", (9,))],
    ),
]


@pytest.mark.parametrize(("note", "edits", "number"), POINTED_AT)
def test_the_only_slip_of_its_kind_is_pointed_at_and_not_told_besides(
    note: str, edits: Edits, number: int
) -> None:
    assert ("claim-not-borne-out", (number,)) in (told := loud(compared(note, edits)))
    assert not [rule for rule, where in told if where == (number,) and "unreported" in rule]


@pytest.mark.parametrize(("note", "edits", "besides"), UNTRUE)
def test_a_slip_that_is_nowhere_or_in_several_places_is_pointed_at_nowhere(
    note: str, edits: Edits, besides: list[tuple[str, tuple[int, ...]]]
) -> None:
    claim, *others = loud(compared(note, edits))
    number = int(note.split()[-1])
    assert claim == ("claim-not-borne-out", (number,))
    assert others == besides


@pytest.mark.parametrize("number", [8, 9])
def test_a_figure_that_a_note_calls_a_typo_is_told_once_in_the_suggested_note(number: int) -> None:
    found = compared(f"Fixes typo in paragraph {number}", FIGURE)
    assert found.suggested_note == "(Corrects figure in paragraph 8)"
    assert "typo in paragraph 8" in str(
        compared("Fixes typo in paragraph 9", MISSPELT).suggested_note
    )


LINE = "boats over ferries the sale of"
REMOVALS = (
    "Refiles to delete garbled line before first paragraph",
    "Removes stray text above paragraph 1",
    "Deletes fragment before 1st paragraph",
)


def test_a_typo_in_the_headline_stays_in_the_suggested_note() -> None:
    old = layout.read("\n\n".join(("Halden Feries to sell two lines", *STORY)).encode(), "1.txt")
    new = compared("Fixes typo in headline", {}).new
    found = desk.compare(old, new)
    assert found.suggested_note == "(Fixes typo in headline)"


@pytest.mark.parametrize("note", REMOVALS)
def test_a_line_that_went_from_above_the_copy_bears_its_removal_out(note: str) -> None:
    assert [each.verdict.value for each in compared(note, {}, (LINE, "")).rulings] == ["confirmed"]
    for above in ((LINE, LINE), ("", LINE), (LINE, f"{LINE} boats"), ("", "")):
        verdicts = [each.verdict.value for each in compared(note, {}, above).rulings]
        assert verdicts == ["unverifiable"]


@pytest.mark.parametrize(
    ("note", "numbers"),
    [
        ("In the ninth paragraph, corrects to say lines account for half, not for a third", [9]),
        ("Corrects para 5 to say boats account for one third of sales", [5]),
        ("Corrects paragraph 4 to say brokers asked for a fifth of the fee", [4]),
        ("In para 7, corrects to say pilots left after a third of shifts", [7]),
        ("Corrects share in fourth paragraph to between a third and a half", [4]),
        ("Corrects title in second paragraph and name in the eighth", [2, 8]),
        ("Corrects name in a fifth paragraph", [5]),
    ],
)
def test_a_share_is_no_paragraph(note: str, numbers: list[int]) -> None:
    claims = notes.read(f"({note})").claims
    found = [s.first for each in claims if each.place for s in each.place.stretches]
    assert found == numbers
