"""Each thing that a note lists in one clause is held by itself."""

import pytest

from leaddiff import desk, layout
from leaddiff.checks.topics.clause_places import numbers_of

OLD = [
    "HALM, March 3 (Yonhap) -- The harbor of Halm will be dredged, the port authority said.",
    "In all 32 mills and 26 docks will be closed.",
    "The work will take a year. Deputies will be told on Monday.",
]
SPOKEN = [
    *OLD,
    '"It will be loud," port authority chairman Noh Sang-ki said.',
    '"We were not asked," said Ona Trask, who leads the dockers.',
]
SWAPPED = [OLD[0], "In all 26 mills and 32 docks will be closed.", OLD[2]]
ROWS = (
    (SPOKEN, "ADDS comments from port authority's Noh and dockers' Trask", ["confirmed"]),
    (
        SPOKEN,
        "ADDS comments from Chairman Noh, Trask and Comptroller of the Harbor Torv",
        ["partial"],
    ),
    (
        SWAPPED,
        "CORRECTS number of mills to 26 from 32 and number of docks to 32 from 26 in para 2",
        ["confirmed"] * 2,
    ),
    (
        SWAPPED,
        "CORRECTS number of mills to 26 from 32 and number of docks to 32 from 24 in para 2",
        ["confirmed", "refuted"],
    ),
)


@pytest.mark.parametrize(("after", "note", "verdicts"), ROWS)
def test_each_thing_of_a_clause(after: list[str], note: str, verdicts: list[str]) -> None:
    head = "harbor-Halm\n\n{} Halm to dredge its harbor\n{}\n{}\n"
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join(OLD)), "old.txt")
    new = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(after))
    found = desk.compare(old, layout.parse(new, "new.txt")).rulings
    assert [ruling.verdict.value for ruling in found] == verdicts


@pytest.mark.parametrize(
    ("digits", "numbers"),
    [("10 and 12", {10, 12}), ("3-5", {3, 4, 5}), ("9" * 5_000, set()), ("3, 1" + "0" * 9, {3})],
)
def test_an_endless_row_of_digits_is_no_paragraph(digits, numbers):
    assert numbers_of(digits) == numbers
