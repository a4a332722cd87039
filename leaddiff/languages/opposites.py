"""Opposites: the words that turn the sense of a sentence when one takes the place of another.

The tables of all languages hold for all copy: a story quotes in other languages than its own, and no
word stands in two of them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from leaddiff.languages.tables import languages_with, rows, words
from leaddiff.languages.vocabulary import stem


def are_opposed(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came answer one question in
    two ways: "rose" and "fell", "will" and "may". Those that answer it alike ("died" and "was
    killed") are no opposites."""
    table = _table()
    for gone in went:
        for row, answer in table.get(gone, ()):
            answers = {a for word in came for r, a in table.get(word, ()) if r == row}
            if answers and answer not in answers:
                return True
    return False


def is_move(word: str) -> bool:
    """Whether a word says that something went up or down, as "rose" does: the first row of a table is
    that question."""
    return any(row == 0 for row, _ in _table().get(stem(word), ()))


@cache
def weighty() -> frozenset[str]:
    """The stems of words that turn the sense of a sentence when they alone come or go."""
    listed = (words(language, "weighty") for language in languages_with("weighty"))
    return frozenset(stem(word) for of_one in listed for word in of_one)


@cache
def _table() -> dict[str, list[tuple[int, int]]]:
    """For each stem the rows it stands in and its class there."""
    table: dict[str, list[tuple[int, int]]] = {}
    every = (row for language in languages_with("opposites") for row in rows(language, "opposites"))
    for number, row in enumerate(every):
        for answer, listed in enumerate(row):
            for word in sorted(set(map(stem, listed.split()))):
                table.setdefault(word, []).append((number, answer))
    return table
