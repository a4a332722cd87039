"""A suggestion tells a lone altered fact as the correction it is, and keeps the editor's own."""

import pytest

from leaddiff import desk, layout

COPY = """ferry-Sokdo

{marker} Ferry runs aground off Sokdo
{note}
SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

The ferry was built in a yard at Dalmi and has {seats} seats.

"We {heard} a bang at low tide," passenger Oh Se-jun said.

{last}
"""
FIRST = {"seats": "186", "heard": "heard", "last": "Buses will run on Tuesday."}
ROWS = (
    (
        {"seats": "168", "last": "Trains will run too."},
        "UPDATES para 4",
        "CORRECTS figure in para 2",
    ),
    (
        {"heard": "felt", "last": "Trains will run too."},
        "UPDATES para 4",
        "CORRECTS quote in para 3",
    ),
    ({"seats": "168", "heard": "felt"}, "The story corrects number of seats in para 2", "para 2"),
)


@pytest.mark.parametrize(("changed", "note", "wanted"), ROWS)
def test_a_suggestion_names_what_was_altered(changed, note, wanted):
    old = layout.parse(COPY.format(marker="(LEAD)", note="", **FIRST), "old.txt")
    marker, told = "(2nd LD)", f"(ATTN: {note})\n"
    new = COPY.format(marker=marker, note=told, **(FIRST | changed))
    suggested = desk.compare(old, layout.parse(new, "new.txt")).suggested_note or ""
    assert wanted in suggested
    assert note in suggested
