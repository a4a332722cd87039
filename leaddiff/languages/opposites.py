"""Opposites: the words that turn the sense of a sentence when one takes the place of another.

The tables of all languages hold for all copy: a story quotes in other languages than its own, and no
word stands in two of them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TypeAlias

from leaddiff.languages.tables import languages_with, rows
from leaddiff.languages.vocabulary import stem

_Table: TypeAlias = dict[str, list[tuple[int, int]]]


def are_opposed(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came answer one question in
    two ways: "rose" and "fell", "will" and "may". Those that answer it alike ("died" and "was
    killed") are no opposites."""
    return _are_parted(_table("opposites"), went, came)


def are_other_kinds(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came name two kinds of one field:
    "fraud" and "murder", "driver" and "pilot"."""
    return _are_parted(_table("fields"), went, came)


def are_small_opposites(went: str, came: str) -> bool:
    """Whether one small word turns a sentence when it stands for the other in its very place: "if" and
    "unless", "despite" and "because of"."""
    one, other = ({stem("-".join(text.split()))} for text in (went, came))
    return _are_parted(_table("small_words"), one, other)


def _are_parted(table: _Table, went: Collection[str], came: Collection[str]) -> bool:
    for gone in went:
        for row, answer in table.get(gone, ()):
            answers = {a for word in came for r, a in table.get(word, ()) if r == row}
            if answers and answer not in answers:
                return True
    return False


def is_move(word: str) -> bool:
    """Whether a word says that something went up or down, as "rose" does: the first row of a table is
    that question."""
    return any(row == 0 for row, _ in _table("opposites").get(stem(word), ()))


@cache
def _table(name: str) -> _Table:
    """For each stem the rows it stands in and its class there."""
    table: _Table = {}
    every = (row for language in languages_with(name) for row in rows(language, name))
    for number, row in enumerate(every):
        for answer, listed in enumerate(row):
            for word in sorted(set(map(stem, listed.split()))):
                table.setdefault(word, []).append((number, answer))
    return table
