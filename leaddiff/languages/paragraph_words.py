"""Paragraph words: what desks call a paragraph, from one table for all who look for it."""

from __future__ import annotations

from functools import cache

from leaddiff.languages.tables import ENGLISH, rows, source

SHORTEST_IN_COPY = 3
"""Letters (2 to 4) of a unit word that is looked for outside a note: "p 3" may be a page."""


PLAIN_ANYWHERE = 4
"""Letters (4 to 5) of a unit word that is one wherever it stands: "par 3" is played on a golf course."""


@cache
def units(language: str = ENGLISH) -> frozenset[str]:
    """The words for one paragraph, in lower case."""
    return frozenset(row[0] for row in rows(language, "units"))


@cache
def plurals(language: str = ENGLISH) -> frozenset[str]:
    """The words for several paragraphs, in lower case."""
    return frozenset(row[1] for row in rows(language, "units"))


@cache
def unit_source(language: str = ENGLISH, shortest: int = SHORTEST_IN_COPY) -> str:
    """The source of a regular expression for any of these words that has ``shortest`` letters or more,
    in lower case, longest first."""
    known = [w for w in units(language) | plurals(language) if len(w) >= shortest]
    return source(known)
