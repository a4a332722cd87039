"""The agencies whose copy we know, one file each, found by name."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from leaddiff.ground.plugins import names_in
from leaddiff.nouns.agency import Agency


@cache
def every() -> tuple[Agency, ...]:
    """All known agencies, in alphabetical order of name. Raises ``ValueError`` where one has another
    name than its file: settings and notes would ask for it in vain."""
    found = {name: import_module(f"{__name__}.{name}").AGENCY for name in names_in(__path__)}
    for name, agency in found.items():
        if agency.name != name:
            raise ValueError(f"the agency in {name}.py is called {agency.name!r}")
    return tuple(found.values())


@cache
def named(name: str | None) -> Agency:
    """The agency of that name; where it is unknown, one that has nothing particular about it."""
    known = {agency.name: agency for agency in every()}
    return known.get((name or "").lower(), UNKNOWN)


UNKNOWN = Agency(name="unknown", title="an unknown agency", writes_notes=False)
"""Stands in where no agency's layout was recognised: common words only, Yonhap's notation for notes."""
