"""What a correction says beside what it names: a figure that tells which is meant, and what was wrong alone."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout

AROUND = (
    "ORSKA (Reuters) - The salt works of Orska may be sold, their owners said on Monday.",
    "The works have 70 pans.",
    "The owners have asked Mira Tolk to find a buyer.",
    "The pans froze last winter.",
)


def verdict(note: str, was: str, now: str) -> str:
    sides = []
    for number, text in enumerate((was, now)):
        lines = ["Salt works may be sold", f"({note})" if number else "", AROUND[0], text]
        raw = "\n\n".join(filter(None, (*lines, *AROUND[1:])))
        sides.append(layout.read(raw.encode(), f"{number}.txt"))
    (ruling,) = desk.compare(*sides).rulings
    return ruling.verdict.value


SALES = "The works sold {} tons of salt in {} and {} tons in {}, Tolk said."
SOLD = SALES.format("410", "March", "730", "April")
SOLD_LATER = SALES.format("410", "May", "730", "June")
TWO_MONTHS = "Corrects months of 410 and 730 ton sales in paragraph 2"
SHARES = "Output rose 4.5 percent in the {} and 2.1 percent in the {}, Tolk said."
SHARED = SHARES.format("second quarter", "third")
SHARED_LATER = SHARES.format("third quarter", "last quarter")
PANS = "Halm bought 40 pans and Durst 30, Tolk said."

WHICH = [
    # the figures tell which month, quarter, name is meant, in whatever words
    (TWO_MONTHS, SOLD, SOLD_LATER, "confirmed"),
    ("Corrects months when 410 and 730 tons were sold, second graf", SOLD, SOLD_LATER, "confirmed"),
    ("Corrects months in which 410 and 730 tons were sold, paragraph 2", SOLD, SOLD_LATER, "confirmed"),
    ("Corrects quarters of 4.5 and 2.1 percent rise in paragraph 2", SHARED, SHARED_LATER, "confirmed"),
    ("Corrects quarters for 4.5 percent and 2.1 percent rise in paragraph 2", SHARED, SHARED_LATER,
     "confirmed"),
    ("Corrects names of firms that bought 40 and 30 pans in paragraph 2", PANS,
     "Helm bought 40 pans and Dorst 30, Tolk said.", "confirmed"),
    # one of the months alone is another; none is
    (TWO_MONTHS, SOLD, SALES.format("410", "May", "730", "April"), "partial"),
    (TWO_MONTHS, SOLD, SALES.format("410", "March", "730", "June"), "partial"),
    ("Corrects names of buyers of 40 and 30 pans in paragraph 2", PANS,
     "Halm bought 42 pans and Durst 36, Tolk said.", "refuted"),
    # a figure that is itself one of two things named stands
    ("Corrects month of sale and 730 ton figure in paragraph 2", SOLD,
     SALES.format("410", "May", "730", "April"), "partial"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "was", "now", "expected"), WHICH, ids=range(len(WHICH)))
def test_a_figure_that_tells_which_is_meant_need_not_change(
    note: str, was: str, now: str, expected: str
) -> None:
    assert verdict(note, was, now) == expected


BROKER = "Ida Renn, a broker at Velm House, said the price was low."
TRADER = "Ida Renn, a trader at Velm House, said the price was low."
FINANCE = "Chief Financial Officer Ida Renn said the price was low."
OPERATING = "Chief Operating Officer Ida Renn said the price was low."
VOTE, LATER = "The owners vote on Thursday.", "The owners vote on Friday."
BARGE, BARGES = "The barge Orska Star lost 12 men.", "The barge Orska Sun lost 12 men."
MEN = "The barge Orska Star lost 14 men."

FROM = [
    # a title that nobody bore there
    ("Corrects title of Ida Renn in second paragraph from chief economist", BROKER, TRADER, "refuted"),
    ("Corrects title of Ida Renn from chief economist in second paragraph", BROKER, TRADER, "refuted"),
    ("Corrects Renn's title from senior analyst in paragraph 2", BROKER, TRADER, "refuted"),
    ("Corrects job title of Ida Renn from director", BROKER, TRADER, "refuted"),
    ("Corrects title of Ida Renn from chief analyst to trader in paragraph 2", BROKER, TRADER, "refuted"),
    ("Corrects title of Ida Renn in paragraph 2 from chairman", FINANCE, OPERATING, "refuted"),
    # one that was borne, be it in other words; and no title at all
    ("Corrects title of Ida Renn in second paragraph from broker", BROKER, TRADER, "confirmed"),
    ("Corrects title of Ida Renn in paragraph 2 from CFO", FINANCE, OPERATING, "confirmed"),
    ("Corrects title of Ida Renn in paragraph 2 from chief financial officer", FINANCE, OPERATING,
     "confirmed"),
    ("Corrects title of broker from Velm House in paragraph 2", BROKER, TRADER, "confirmed"),
    ("Corrects title of official from finance ministry in paragraph 2", BROKER, TRADER, "confirmed"),
    # a day, a name and a count
    ("Corrects day of vote in paragraph 2 from Tuesday", VOTE, LATER, "refuted"),
    ("Corrects day of vote in paragraph 2 from Thursday", VOTE, LATER, "confirmed"),
    ("Corrects name of barge in paragraph 2 from Lomas Gale", BARGE, BARGES, "refuted"),
    ("Corrects name of barge in paragraph 2 from Orska Star", BARGE, BARGES, "confirmed"),
    ("Corrects number of men in paragraph 2 from 13", BARGE, MEN, "refuted"),
    ("Corrects number of men in paragraph 2 from 12", BARGE, MEN, "confirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "was", "now", "expected"), FROM, ids=range(len(FROM)))
def test_what_a_correction_says_was_wrong_must_have_stood(
    note: str, was: str, now: str, expected: str
) -> None:
    assert verdict(note, was, now) == expected
