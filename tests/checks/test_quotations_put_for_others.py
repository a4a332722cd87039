"""Quotations put for others: a comment that took the place of another has come, however short it is."""

from __future__ import annotations

import pytest

import leaddiff

TOP = [
    "A crane fell onto the pier at Norvig on Monday, the port said.",
    "Nobody was hurt, as the night shift had gone home.",
]


@pytest.mark.parametrize(
    "note", ["ADDS comment in para 3", "ADDS Orwin comment in para 3", "ADDS quote in para 3"]
)
@pytest.mark.parametrize(
    ("was", "is_now", "verdict"),
    [
        ("It is a blow", "We are stunned", "confirmed"),
        ("A heavy blow to us all", "Good for nobody in town", "confirmed"),
        ("It is a blow to it", "It is a blow to us", "refuted"),
        ("We are guilty", "We are innocent", "refuted"),
        ("We will sell", "We will stay", "refuted"),
    ],
)
def test_another_quotation_is_a_comment_that_came(note, was, is_now, verdict):
    old, new = ([*TOP, f'"{said}," Orwin, an analyst, said.'] for said in (was, is_now))
    report = leaddiff.compare(
        leaddiff.copy(slug="crane-Norvig", body=old),
        leaddiff.copy(slug="crane-Norvig", version=1, note=note, body=new),
    )
    assert [ruling.verdict.value for ruling in report.rulings] == [verdict]
