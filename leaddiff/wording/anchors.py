"""Anchors: words that hold two long texts together, found without comparing every pair."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

_WIDTH = 3  # words that must agree for an anchor; single words agree by chance


def anchored(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of positions (old, new) rising on both sides, at each of which begins a run of three
    words that both texts have exactly once. In time a little above linear."""
    places = _once(old)
    pairs = [(places[run], j) for run, j in sorted(_once(new).items(), key=_place) if run in places]
    return _longest_rise(pairs)


def _place(entry: tuple[tuple[str, ...], int]) -> int:
    return entry[1]


def _once(row: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = list(zip(row, row[1:], row[2:], strict=False))
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of ``pairs``, which are in order of the second place, in which the first
    place rises too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (i, _) in enumerate(pairs):
        rank = bisect_left(ends, i)
        before.append(last[rank - 1] if rank else -1)
        if rank == len(ends):
            ends.append(i)
            last.append(at)
        else:
            ends[rank], last[rank] = i, at
    chain = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
