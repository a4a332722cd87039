"""Headline figures: which figure gave way to which in the headline, as a witness for the story below it."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from leaddiff.facts.figures import figures

Exchange: TypeAlias = tuple[Decimal, Decimal]
"""What a figure was worth, and what the one in its place is."""


def exchanged_in_headline(old: str, new: str) -> Exchange | None:
    """The one figure of a headline that another of its unit took the place of; None where none did, or several
    went or came. A lead that goes on to tell a loss of $10 billion has $16 billion for the $14.1 billion of its
    headline all the same."""
    before, after = (
        {(figure.value, figure.unit) for figure in figures(text)} for text in (old, new)
    )
    gone, came = before - after, after - before
    if len(gone) != 1 or len(came) != 1:
        return None
    (was, unit), (now, other) = gone.pop(), came.pop()
    return (was, now) if unit == other else None
