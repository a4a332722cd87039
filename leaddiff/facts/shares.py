"""Shares: how many of the counted a word says, such as most and all, where another took its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.nouns.changes import FactChange, FactKind

_ALONG = ("the", "of", "a", "an", "nearly", "almost")
"""Words that may come or go with a share: all the dead, most of the dead."""


def shares_changed(edit: Edit) -> Iterator[FactChange]:
    """The shares that gave way to others: "most of the dead" that became "all of the dead". A share is a
    figure without a number; two words for one share are none, nor is one before a figure ("some 40")."""
    before, after = edit.before.spans, edit.after.spans
    for block in before.keys() & after.keys():
        gone, came = _share(edit.old, before[block]), _share(edit.new, after[block])
        if gone is not None and came is not None and _rank(edit.old, gone) != _rank(edit.new, came):
            yield edit.fact(FactKind.FIGURE, _named(edit.old, gone), _named(edit.new, came))


def _share(passage: Passage, span: tuple[int, int]) -> int | None:
    """Where the one share stands that changed words are, small words along with it aside; None where
    they say more, or stand in a quotation."""
    telling = [at for at in range(*span) if passage.lower[at] not in _ALONG]
    if len(telling) != 1 or passage.quoted[telling[0]] or passage.lower[telling[0]] not in _ranks():
        return None
    at = telling[0]
    is_counted = at + 1 < passage.reading.last and number_at(passage.lower, at + 1) is not None
    return None if is_counted else at


def _named(passage: Passage, at: int) -> tuple[int, int]:
    """The share with what it is of: most of the dead."""
    last = at + 1
    while last < min(passage.reading.last, at + 4) and not passage.stems[last]:
        last += 1
    is_whole = last < passage.reading.last and bool(passage.stems[last])
    return at, last + 1 if is_whole else at + 1


def _rank(passage: Passage, at: int) -> str:
    return _ranks()[passage.lower[at]]


@cache
def _ranks() -> dict[str, str]:
    return values(ENGLISH, "shares")
