"""Exchanged: figures of one sentence that are told in another order, each with what it is of.

"310 ships from Asia and 120 from Europe" that became "120 from Europe and 310 from Asia" is the same. Where the
figures alone changed places, another is told of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.facts.edits import Edit
from leaddiff.facts.mentions import Count
from leaddiff.facts.passage import Passage

Pair = tuple[Count | None, Count | None]


def with_what_they_are_of(edit: Edit, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, figures that changed places in a sentence each with itself where what it is of went along."""
    both = [
        (old, new)
        for old, new in pairs
        if old and new and (old.key, old.unit) != (new.key, new.unit)
    ]
    came = {(new.key, new.unit): new for _, new in both}
    moved = [(old, came[old.key, old.unit]) for old, _ in both if (old.key, old.unit) in came]
    if not MOST >= len(moved) > 1 or {id(new) for _, new in moved} != {id(new) for _, new in both}:
        return list(pairs)
    if not _went_along(edit, moved):
        return list(pairs)
    instead = {id(old): new for old, new in moved}
    return [(old, instead.get(id(old), new)) for old, new in pairs]


MOST = 6
"""Figures (2 to 8) that may have changed places at once."""


def _went_along(edit: Edit, moved: Sequence[tuple[Count, Count]]) -> bool:
    """Whether each figure has words about it that no other one has, before and after."""
    was = [_item(edit.old, old, [one for one, _ in moved]) for old, _ in moved]
    now = [_item(edit.new, new, [other for _, other in moved]) for _, new in moved]
    for at, (before, after) in enumerate(zip(was, now, strict=True)):
        others = (item for row in (was, now) for i, item in enumerate(row) if i != at)
        if not (before & after).difference(*others):
            return False
    return True


def _item(passage: Passage, count: Count, every: Sequence[Count]) -> frozenset[str]:
    """The stems about a figure, as far as nothing parts it from the next one."""
    taken = {at for other in every if other is not count for at in range(other.first, other.last)}
    lowest, highest = passage.sentence_of(count.first)
    first, last = count.first, count.last
    while first > lowest and first - 1 not in taken and passage.lower[first - 1] not in _PARTING:
        first -= 1
    while last < highest and last not in taken and passage.lower[last] not in _PARTING:
        last += 1
    around = (*range(first, count.first), *range(count.last, last))
    return frozenset(passage.stems[at] for at in around) - {""}


_PARTING = frozenset(("and", "or", "but", "while", "whereas", "against", ",", ";", ":"))
