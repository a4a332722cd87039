"""Parts of measures: a quarter point, half an hour, a half-mile, a quarter of a century."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from leaddiff.facts.units import UNITS

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_ARTICLES = ("a", "an")


class Part(NamedTuple):
    """So much of a unit; its words end before ``last``."""

    value: Decimal
    unit: str
    last: int


def part_at(row: tuple[str, ...], at: int) -> Part | None:
    """The part of a measure that begins with a word of ``row``, which is in lower case and ends with an
    empty word; None where a part of something else does, or a quarter of the year."""
    first = at + (row[at] in _ARTICLES)
    head, hyphen, tail = row[first].partition("-")
    worth = _PARTS.get(head)
    if worth is None:
        return None
    if hyphen:
        return Part(worth, UNITS[tail], first + 1) if tail in UNITS else None
    of = first + 1 + (row[first + 1] in ("of", "-"))
    whole = of + (row[of] in _ARTICLES)
    unit = UNITS.get("-".join(row[whole : whole + 2]))
    if unit:
        return Part(worth, unit, whole + 2)
    return Part(worth, UNITS[row[whole]], whole + 1) if row[whole] in UNITS else None
