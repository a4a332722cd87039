"""Runs: the longest or heaviest run of links that keep the order of both versions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise


def heaviest_chain(links: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Of ``(old, new, weight)`` links the chain, strictly rising in both numbers, that weighs most.

    ``links`` must be sorted by old number rising, then new number falling; weights are positive.
    Takes n log n steps.
    """
    ends: list[int] = []  # new numbers, rising; the chains that end there weigh ever more
    weights: list[float] = []
    last: list[int] = []  # index in ``links`` of the link that ends the chain
    before = [-1] * len(links)
    for at, (_, new, weight) in enumerate(links):
        place = bisect_left(ends, new)
        if place:
            before[at] = last[place - 1]
            weight += weights[place - 1]
        stop = place
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        is_beaten = stop == place and place < len(ends) and ends[place] == new
        if is_beaten:
            continue
        ends[place:stop] = [new]
        weights[place:stop] = [weight]
        last[place:stop] = [at]
    return _walk_back(links, before, last[-1] if last else -1)


def _walk_back(
    links: Sequence[tuple[int, int, float]], before: list[int], at: int
) -> list[tuple[int, int]]:
    chain = []
    while at >= 0:
        old, new, _ = links[at]
        chain.append((old, new))
        at = before[at]
    return chain[::-1]


def out_of_order(olds: Sequence[int]) -> set[int]:
    """Positions in ``olds`` outside its longest run that never falls.

    Of several longest runs the one that stands first is kept, so that of two swapped paragraphs the
    later one in the new version is the one that moved.
    """
    if all(a <= b for a, b in pairwise(olds)):
        return set()
    levels: list[
        tuple[list[int], list[int]]
    ] = []  # by length of run: negated old numbers, positions
    least: list[int] = []  # the least old number of each level
    before: list[int] = []
    for at, old in enumerate(olds):
        level = bisect_right(least, old)
        before.append(_first_that_leads_to(old, levels[level - 1]) if level else -1)
        if level == len(levels):
            levels.append(([], []))
            least.append(old)
        levels[level][0].append(-old)
        levels[level][1].append(at)
        least[level] = old
    moved = set(range(len(olds)))
    at = levels[-1][1][0] if levels else -1
    while at >= 0:
        moved.discard(at)
        at = before[at]
    return moved


def _first_that_leads_to(old: int, level: tuple[list[int], list[int]]) -> int:
    # Old numbers within a level fall, or the later one would stand a level higher.
    negated, positions = level
    return positions[bisect_left(negated, -old)]
