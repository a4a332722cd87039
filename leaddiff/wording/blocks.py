"""Blocks: stretches of words that stayed or changed, found as cheaply as the texts allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

FINE = 1_500
"""Words a side up to which the exact diff is asked (200 to 3,000); its cost grows with the square.
Longer stretches are first cut at words both sides share and have only once."""

MOST_WORK = 6_000_000
"""Work the exact diff may do on one long text, in words squared (1 to 10 million): a second or two."""


class Block(NamedTuple):
    """Words ``i0`` to ``i1`` of the old text and ``j0`` to ``j1`` of the new one, ends excluded.
    Where they were kept the two stretches are equal."""

    kept: bool
    i0: int
    i1: int
    j0: int
    j1: int


def blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The blocks of two rows of words in order, kept and changed ones in turn."""
    head = _common_head(old, new)
    tail = _common_tail(old, new, head)
    i, j = len(old) - tail, len(new) - tail
    found = [Block(True, 0, head, 0, head)] if head else []
    found.extend(_between(old, new, Block(False, head, i, head, j)))
    if tail:
        found.append(Block(True, i, len(old), j, len(new)))
    return joined(found)


def joined(found: Sequence[Block]) -> list[Block]:
    """The same blocks, neighbours of one fate made one and empty ones left out."""
    result: list[Block] = []
    for block in found:
        if block.i0 == block.i1 and block.j0 == block.j1:
            continue
        if result and result[-1].kept == block.kept:
            last = result[-1]
            result[-1] = Block(block.kept, last.i0, block.i1, last.j0, block.j1)
        else:
            result.append(block)
    return result


def _common_head(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        count += 1
    return count


def _common_tail(old: Sequence[str], new: Sequence[str], head: int) -> int:
    count, most = 0, min(len(old), len(new)) - head
    while count < most and old[-1 - count] == new[-1 - count]:
        count += 1
    return count


def _between(old: Sequence[str], new: Sequence[str], gap: Block) -> Iterator[Block]:
    """The blocks of a stretch that begins and ends with a difference."""
    if max(gap.i1 - gap.i0, gap.j1 - gap.j0) <= FINE:
        yield from _exact(old, new, gap)
        return
    pieces = list(_cut(old, new, gap))
    affordable = _affordable([_work(piece) for piece in pieces if not piece.kept])
    for piece in pieces:
        if piece.kept or _work(piece) > affordable:
            yield piece
        else:
            yield from _exact(old, new, piece)


def _exact(old: Sequence[str], new: Sequence[str], gap: Block) -> Iterator[Block]:
    before, after = old[gap.i0 : gap.i1], new[gap.j0 : gap.j1]
    if not before or not after or set(before).isdisjoint(after):
        yield gap
        return
    head = _common_head(before, after)
    tail = _common_tail(before, after, head)
    between = before[head : len(before) - tail], after[head : len(after) - tail]
    if set(between[0]).isdisjoint(between[1]):  # most short ones, without the engine
        yield from _ends_kept(gap, head, tail)
        return
    i, j = gap.i0, gap.j0
    from leaddiff.wording.engine import operations

    for fate, count in operations(before, after):
        i1 = i + count if fate <= 0 else i
        j1 = j + count if fate >= 0 else j
        yield Block(fate == 0, i, i1, j, j1)
        i, j = i1, j1


def _ends_kept(gap: Block, head: int, tail: int) -> Iterator[Block]:
    """A stretch whose first and last words were kept, and nothing between them."""
    i, j = gap.i0 + head, gap.j0 + head
    i1, j1 = gap.i1 - tail, gap.j1 - tail
    yield Block(True, gap.i0, i, gap.j0, j)
    yield Block(False, i, i1, j, j1)
    yield Block(True, i1, gap.i1, j1, gap.j1)


def _cut(old: Sequence[str], new: Sequence[str], gap: Block) -> Iterator[Block]:
    """A long stretch cut at the words that anchor it."""
    from leaddiff.wording.anchors import anchored

    i, j = gap.i0, gap.j0
    for a, b in anchored(old[gap.i0 : gap.i1], new[gap.j0 : gap.j1]):
        yield Block(False, i, gap.i0 + a, j, gap.j0 + b)
        yield Block(True, gap.i0 + a, gap.i0 + a + 1, gap.j0 + b, gap.j0 + b + 1)
        i, j = gap.i0 + a + 1, gap.j0 + b + 1
    yield Block(False, i, gap.i1, j, gap.j1)


def _work(gap: Block) -> int:
    """What the exact diff of a stretch may cost: the square of its words on both sides."""
    return (gap.i1 - gap.i0 + gap.j1 - gap.j0) ** 2


def _affordable(works: Sequence[int]) -> int:
    """The work up to which stretches can be diffed exactly, the smallest first, within ``MOST_WORK``
    for all of them; larger ones are told as replaced in one."""
    total = 0
    for work in sorted(works):
        total += work
        if total > MOST_WORK:
            return work - 1
    return max(works, default=0)
