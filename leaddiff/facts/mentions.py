"""Mentions: figures, dates and other facts as a text states them, each at its words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class TimeTold(NamedTuple):
    """A date or time of day. ``sort`` is what it names (clock, weekday, day, month, year ...),
    ``key`` what it comes to, in parts."""

    sort: str
    key: tuple[object, ...]
    first: int
    last: int


class Count(NamedTuple):
    """A figure outside quotation marks.

    ``value`` is None where it is vague ("several"). ``key`` tells two figures apart: the value, or
    both values of a range or score. ``nouns`` are the stems of what is counted, ``theme`` the sort
    of thing that befell it (killed, hurt, missing ...). A ``weak`` one ("a", "third") is told only
    where it was replaced. ``rate`` is the time in which so much comes about: 40 tons a day. A
    ``compound`` one says of what kind a thing is, as in the 120-seat house. ``of`` are the stems before
    an amount that say what it is of: a loss of nearly $10 billion.
    """

    value: Decimal | None
    key: tuple[object, ...]
    unit: str | None
    nouns: tuple[str, ...]
    theme: str | None
    first: int
    last: int
    weak: bool = False
    rate: str | None = None
    compound: bool = False
    of: tuple[str, ...] = ()
