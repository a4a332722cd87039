"""Units: what figures are counted in, and which of them can stand for one another."""

from __future__ import annotations

from leaddiff.languages.tables import ENGLISH, rows

UNITS: dict[str, str] = {
    form: name for name, _, forms in rows(ENGLISH, "measures") for form in (name, *forms.split())
}
"""A unit as copy writes it, in lower case -> its plain name."""

_KIND_OF = {name: kind for name, kind, _ in rows(ENGLISH, "measures") if kind != "-"}


def kind_of(unit: str | None) -> str | None:
    """What a unit measures: share, money, length, time ...; None for a plain count."""
    return _KIND_OF.get(unit) if unit else None
