"""Reservations: the words by which copy makes a statement hold only so far."""

from __future__ import annotations

from functools import cache

from leaddiff.languages.tables import groups, languages_with
from leaddiff.languages.tokens import words_of


def holds_back(clause: str) -> bool:
    """Whether words that stood in a statement are a condition of it or a caveat: "if inspectors agree",
    "The figure could not be independently verified"."""
    row = " ".join(words_of(clause.lower()))
    opens = any(row.startswith(f"{words} ") for words in _words("condition"))
    return opens or any(f" {words} " in f" {row} " for words in _words("caveat"))


@cache
def _words(kind: str) -> frozenset[str]:
    tables = (groups(language, "reservations") for language in languages_with("reservations"))
    return frozenset[str]().union(*(table[kind] for table in tables))
