"""Reservations: the words by which copy makes a statement hold only so far, or sets another against it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import groups, languages_with
from leaddiff.languages.tokens import words_of

_ANYWHERE = ("caveat", "denial")


def holds_back(clause: str) -> bool:
    """Whether words that stood in a statement are a condition of it, are set against it, or are a caveat or a
    denial: "if inspectors agree", "but a rival said it was too late", "The figure could not be independently
    verified", "a charge the firm denies"."""
    return _opens(clause, "condition") or is_set_against(clause)


def is_set_against(sentence: str) -> bool:
    """Whether a sentence of its own speaks against the one before it: "But the union said otherwise", "The firm
    denied it". One that has a condition makes no other hold only so far."""
    return _opens(sentence, "contrast") or withholds(sentence)


def withholds(text: str) -> bool:
    """Whether words of a caveat or of a denial stand in a text."""
    row = f" {_row(text)} "
    return any(f" {words} " in row for kind in _ANYWHERE for words in _words(kind))


def clauses(text: str) -> Iterator[str]:
    """The sentences of a text, and what stands behind each comma of them."""
    for sentence in sentences(text.strip()):
        yield sentence
        yield from sentence.split(",")[1:]


def _opens(clause: str, kind: str) -> bool:
    row = f"{_row(clause)} "
    return any(row.startswith(f"{words} ") for words in _words(kind))


def _row(text: str) -> str:
    return " ".join(words_of(text.lower()))


@cache
def _words(kind: str) -> frozenset[str]:
    tables = (groups(language, "reservations") for language in languages_with("reservations"))
    return frozenset[str]().union(*(table[kind] for table in tables))
