"""Units: what figures are counted in, and which of them can stand for one another."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from leaddiff.languages.tables import ENGLISH, rows

UNITS: dict[str, str] = {
    form: name for name, _, forms in rows(ENGLISH, "measures") for form in (name, *forms.split())
}
"""A unit as copy writes it, in lower case -> its plain name."""

_KIND_OF = {name: kind for name, kind, _ in rows(ENGLISH, "measures") if kind != "-"}


def kind_of(unit: str | None) -> str | None:
    """What a unit measures: share, money, length, time ...; None for a plain count."""
    return _KIND_OF.get(unit) if unit else None


_WORTH = {name: Decimal(worth) for name, worth in rows(ENGLISH, "conversions")}

ROUNDED = Decimal("0.04")
"""By how much a measure turned into another may be off, rounded as copy rounds it: 2.4 kilometers and
1.5 miles, 12 months and a year (0 to 0.06: 11 months are no year)."""


Measured: TypeAlias = tuple[Decimal, str | None]
"""A figure and its unit."""


def is_one_measure(old: Measured, new: Measured) -> bool:
    """Whether two figures in two units of one kind come to the same: a quarter point, 25 basis points."""
    (before, one), (after, other) = old, new
    if one is None or other is None or one == other or kind_of(one) != kind_of(other):
        return False
    if one not in _WORTH or other not in _WORTH:
        return False
    was, becomes = before * _WORTH[one], after * _WORTH[other]
    return abs(was - becomes) <= ROUNDED * max(abs(was), abs(becomes))


def is_rounded_measure(old: Measured, new: Measured) -> bool:
    """Whether a whole number is what another measure comes to when it is turned into its unit and rounded:
    6 kilometers, 4 miles."""
    (before, one), (after, other) = old, new
    if one == other or kind_of(one or "") != kind_of(other or ""):
        return False
    if one not in _WORTH or other not in _WORTH or after != after.to_integral_value():
        return False
    return abs(before * _WORTH[one] / _WORTH[other] - after) <= Decimal("0.5")


def is_in_short_tons(metric: Measured, short: Measured) -> bool:
    """Whether a weight told behind another is that one in short tons, which copy calls by the same name: 40
    million tonnes (44.1 million tons)."""
    (tonnes, one), (tons, other) = metric, short
    is_weight = one == other == "ton" and tonnes != 0
    return is_weight and abs(tons / tonnes - _SHORT_TONS) <= _CLOSE


_SHORT_TONS, _CLOSE = Decimal("1.1023"), Decimal("0.006")
"""Short tons of a tonne, and by how much rounding may have them off."""
