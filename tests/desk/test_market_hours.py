"""An hour of the market to which a report is brought: its prices, and nothing else."""

from __future__ import annotations

import pytest
from marked import loud


def told(note: str, *, jobs: str = "", said: str = "") -> list[str]:
    """What is told of a market report whose prices are those of another hour."""
    return loud(
        "Ardrian stocks slip as rates stay put",
        f"{{+({note})+}}",
        "QUILLON (Reuters) - Ardrian stocks slipped on Friday after jobs data left rates where they are.",
        "The AX index fell [-30.87-]{+20.19+} points, or [-0.24-]{+0.16+} percent, to [-1,264.8-]{+1,265.3+}.",
        "Brewer Halm Vessels lost [-1-]{+1.1+} percent to [-$90.12-]{+$90.05+}.",
        f"Ardria created {jobs or '101,000'} jobs last month, the labor office said.",
        f'"A pause is {said}unusual," said Odd Morrow, a trader at Corvin Brothers.',
        "Markets in Norland were shut for a holiday.",
        "The rate on ten-year notes has been above 4 percent since the spring.",
        "Brewers have led the market for three years.",
        "Traders look to a speech by the head of the bank of Ardria next week.",
    )


HOURS = [
    "Updates to close",
    "Updates at close",
    "Updates with New York close",
    "Updates to U.S. midday",
    "Updates to mid-afternoon",
    "Updates to open of European markets",
    "Updates prices to London close",
    "Updates with afternoon trading",
    "Updates levels",
    "UPDATES TO END OF DAY",
    "Adds close",
    "Adds closing prices",
]


@pytest.mark.parametrize("note", HOURS)
def test_prices_go_with_the_hour_that_a_note_names(note: str) -> None:
    assert not told(note)


@pytest.mark.parametrize("note", HOURS)
def test_what_is_no_price_does_not(note: str) -> None:
    assert told(note, jobs="[-101,000-]{+111,000+}") == ["unreported-figure"]
    assert told(note, said="{+not +}") == ["unreported-quote"]


@pytest.mark.parametrize(
    "note",
    ["Updates to close loophole", "Updates to end of match", "Updates with opening of bridge"],
)
def test_what_opens_or_closes_otherwise_is_no_hour(note: str) -> None:
    assert told(note)
