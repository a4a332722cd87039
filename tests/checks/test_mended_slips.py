"""Mended slips: a typo that was fixed is a slip of the pen, and no other word."""

from __future__ import annotations

import pytest

import leaddiff

BODY = [
    "A crane fell onto the pier at Norvig on Monday, the port said.",
    "The {} was built in 1974 and had been inspected in May.",
    "Two freighters wait in the roads for a berth.",
]


@pytest.mark.parametrize("note", ["FIXES typo in para 2", "FIXES typo"])
@pytest.mark.parametrize(
    ("was", "is_now", "verdict"),
    [
        ("carne", "crane", "confirmed"),
        ("crane at at Norvig", "crane at Norvig", "confirmed"),
        ("crane Norvig", "crane at Norvig", "confirmed"),
        ("cranes", "crane", "confirmed"),
        ("crane Norvig", "crane at the pier Norvig", "confirmed"),
        ("sight of the crane", "site of the crane", "confirmed"),
        ("write-hand crane", "right-hand crane", "confirmed"),
        ("crane, here today,", "crane, hear today,", "confirmed"),
        ("waist crane", "waste crane", "confirmed"),
        ("crane of 2 mln", "crane of 2 million", "confirmed"),
        ("crane, taught,", "crane, taut,", "confirmed"),
        ("crane of a hoard", "crane of a horde", "confirmed"),
        ("crane was found", "crane was fined", "refuted"),
        ("crane they would raise", "crane they would raze", "refuted"),
        ("crane freed 900 men,", "crane fired 900 men,", "refuted"),
        ("crane, sailed off,", "crane, sold off,", "refuted"),
        ("crane", "lift", "refuted"),
        ("crane", "ferry", "refuted"),
        ("crane for coal", "crane for grain", "refuted"),
        ("steel crane", "wooden crane", "refuted"),
    ],
)
def test_a_typo_is_a_slip_of_the_pen(note, was, is_now, verdict):
    old, new = ([text.format(words) for text in BODY] for words in (was, is_now))
    report = leaddiff.compare(
        leaddiff.copy(slug="crane-Norvig", body=old),
        leaddiff.copy(slug="crane-Norvig", version=1, note=note, body=new),
    )
    assert [ruling.verdict.value for ruling in report.rulings] == [verdict]
