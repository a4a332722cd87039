"""Values before places: a number that a note gives before a comma and a paragraph is none itself."""

from __future__ import annotations

import pytest

from leaddiff import notes

PLACES = [
    ("Corrects opening of lock to April 2031, next-to-last paragraph", [(-2, -2)]),
    ("Corrects start of tender to 2030, last paragraph", [(-1, -1)]),
    ("Corrects year of flood in 1987, third paragraph", [(3, 3)]),
    ("Corrects cargo to 12 million, 4th graf", [(4, 4)]),
    ("Corrects year of opening to 2035 in final paragraph", [(-1, -1)]),
    ("Corrects date of vote to Sept 3, paragraph 5", [(5, 5)]),
    ("Corrects date of vote to March 14, last paragraph", [(-1, -1)]),
    ("Corrects date of vote to Jan 5, 2031, second paragraph", [(2, 2)]),
    ("Corrects number of barges to 14, last paragraph", [(-1, -1)]),
    ("Corrects number of barges to 14, third and last paragraphs", [(3, 3), (-1, -1)]),
    ("Corrects number of barges from 12 to 14, last paragraph", [(-1, -1)]),
    ("Corrects lease to 2031-2034, second paragraph", [(2, 2)]),
    ("Corrects date of flood, 1987, last paragraph", [(-1, -1)]),
    # paragraphs all the same
    ("Corrects spelling, 2, 5, last graf", [(2, 2), (5, 5), (-1, -1)]),
    ("Corrects spelling in 3, last graf", [(3, 3), (-1, -1)]),
    ("Corrects date of vote in 3rd, next-to-last paragraph", [(3, 3), (-2, -2)]),
    ("Corrects date of vote, paragraphs 3, last", [(3, 3), (-1, -1)]),
    ("Deletes quotes from 12 to 14, last grafs", [(12, 14), (-1, -1)]),
]


@pytest.mark.parametrize(("note", "places"), PLACES, ids=range(len(PLACES)))
def test_a_number_before_a_place_is_a_value(note: str, places: list[tuple[int, int]]) -> None:
    (claim,) = notes.read(f"({note})").claims
    assert claim.place is not None
    assert [(each.first, each.last) for each in claim.place.stretches] == places
