"""What a thing is called by is no value of it: the 5-year bond, the 200-meter race, a Corva 640."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict

STORY = """Tarn dealers have their busiest week

TARN (Reuters) - Dealers in Tarn had the busiest week of their year, the exchange said.

Trade began late after a storm had shut the roads.

{}

The exchange rests on Friday.
"""
BONDS = (
    "The 12-year bond slid 3/32 for a yield of 4.10 percent from 4.02 percent on Tuesday,"
    " while 5-year paper fell 2/32 for a yield of {} percent from {} percent."
)
YIELDS = BONDS.format("3.21", "3.12"), BONDS.format("3.31", "3.15")
BEHIND = "Yields rose to {} percent on 5-year bonds and to 4.10 percent on 12-year bonds."
DASH = (
    "Ona Renn ran the 200-meter race in {} seconds and Ida Falk the 50-meter dash in 6.91 seconds."
)
JETS = "The airline took 14 Corva 640 jets at a price of {} million each and three Orsil craft."
LEASE = "The yard signed a {}-year contract and a 5-year lease."
NOTES = "The 3-year notes yielded {} percent."


def _pair(text: str, before: str, after: str) -> tuple[str, str]:
    return text.format(before), text.format(after)


ROWS: list[tuple[str, tuple[str, str], bool]] = [
    ("Corrects yield levels for 5-year bonds in paragraph 3", YIELDS, True),
    ("Fixes yields of 5-year paper in paragraph 3", YIELDS, True),
    ("Corrects yield figures for 5-year notes", YIELDS, True),
    ("Corrects 5-year yields in paragraph 3", YIELDS, True),
    ("Corrects yield levels for 12-year bonds in paragraph 3", YIELDS, False),
    ("Corrects yield of 12-year bond", YIELDS, False),
    ("Corrects 5-year yield in paragraph 3 to 3.37 percent", YIELDS, False),
    ("Corrects yields for 5-year bonds in paragraph 3", _pair(BEHIND, "3.1", "3.3"), True),
    ("Corrects yields for 12-year bonds in paragraph 3", _pair(BEHIND, "3.1", "3.3"), False),
    ("Corrects level of 3-year notes in paragraph 3", _pair(NOTES, "2.1", "2.3"), True),
    ("Corrects yield of the notes in paragraph 3", _pair(NOTES, "2.1", "2.3"), True),
    ("Corrects time for 200-meter race in paragraph 3", _pair(DASH, "21.4", "22.4"), True),
    ("Corrects time of 50-meter dash in paragraph 3", _pair(DASH, "21.4", "22.4"), False),
    ("Corrects price of Corva 640 in paragraph 3", _pair(JETS, "$48", "$84"), True),
    ("Corrects prices for Corva 640 jets in paragraph 3", _pair(JETS, "$48", "$84"), True),
    ("Corrects number of Corva 640 jets in paragraph 3", _pair(JETS, "$48", "$84"), False),
    ("Corrects term of contract in paragraph 3", _pair(LEASE, "7", "9"), True),
    ("Corrects term of lease in paragraph 3", _pair(LEASE, "7", "9"), False),
]


@pytest.mark.parametrize(("note", "texts", "is_so"), ROWS)
def test_called_by_a_number(note: str, texts: tuple[str, str], is_so: bool) -> None:
    old, new = (STORY.format(text) for text in texts)
    new = new.replace("week\n\n", f"week\n\n({note})\n\n", 1)
    sides = (layout.read(side.encode(), "copy.txt") for side in (old, new))
    (ruling,) = desk.compare(*sides).rulings
    assert (ruling.verdict is Verdict.CONFIRMED) is is_so
    assert is_so or ruling.verdict is Verdict.REFUTED
