"""Shares: how many of the counted a word says, such as most and all, where another took its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.nouns.changes import FactChange, FactKind

_ALONG = ("the", "of", "a", "an", "nearly", "almost")
"""Words that may come or go with a share: all the dead, most of the dead."""


def shares_changed(edit: Edit) -> Iterator[FactChange]:
    """The shares that gave way to others: "most of the dead" that became "all of the dead". A share is a
    figure without a number; two words for one share are none, nor is one before a figure ("some 40"). "Some of
    the dead" that became "the dead" is told as well, while "many analysts" may be any."""
    before, after = edit.before.spans, edit.after.spans
    for block in sorted(before.keys() | after.keys()):
        was, now = before.get(block, _NOTHING), after.get(block, _NOTHING)
        gone, came = _share(edit.old, was), _share(edit.new, now)
        if gone is not None and came is not None:
            if _rank(edit.old, gone) != _rank(edit.new, came):
                yield edit.fact(FactKind.FIGURE, _named(edit.old, gone), _named(edit.new, came))
        elif gone is not None and _says_nothing(edit.new, now):
            span = _named(edit.old, gone)
            whole = _kept(edit.before, span)
            if whole and _is_part(edit.old, gone, edit.new, edit.after):
                yield edit.fact(FactKind.FIGURE, span, whole)
        elif came is not None and _says_nothing(edit.old, was):
            span = _named(edit.new, came)
            whole = _kept(edit.after, span)
            if whole and _is_part(edit.new, came, edit.old, edit.before):
                yield edit.fact(FactKind.FIGURE, whole, span)


_NOTHING = (0, 0)


def _says_nothing(passage: Passage, span: tuple[int, int]) -> bool:
    return all(passage.lower[at] in _ALONG for at in range(*span))


def _is_part(passage: Passage, at: int, other: Passage, side: Side) -> bool:
    """Whether a share leaves some out, and the other side does not say it elsewhere: some of the dead."""
    rank = _rank(passage, at)
    stands_alone = (side.partner[at] < 0 for at, word in enumerate(other.lower) if word in _MOSTLY)
    if rank == "most" and any(stands_alone):
        return False  # most of the cuts will be here, the cuts will mostly be here
    is_of = rank == "most" or passage.lower[at + 1] == "of"
    return is_of and rank not in _LEAVE_NONE and _count(passage, rank) > _count(other, rank)


_MOSTLY = frozenset(("mostly", "mainly", "largely"))
_LEAVE_NONE = ("all", "none")


def _count(passage: Passage, rank: str) -> int:
    return sum(_ranks().get(word) == rank for word in passage.lower)


def _kept(side: Side, span: tuple[int, int]) -> tuple[int, int] | None:
    """Where what a share is of stands on the other side."""
    kept = [side.partner[at] for at in range(*span) if side.partner[at] >= 0]
    return (min(kept), max(kept) + 1) if kept else None


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
