"""Pairing: which mention of the old text became which of the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.passage import Passage

KEPT_PLACE = 4.0
"""What it counts that two mentions stand at the same kept word (2 to 6)."""

SAME_BLOCK = 2.5
"""What it counts that two mentions stand in one change (1 to 4)."""

ALONE = 2.0
"""What it counts besides that they are the only ones of their kind in it (0 to 3)."""

NEIGHBOUR = 1.5
"""What it counts that the word before, or the word after, is the same kept word (0.5 to 2)."""

CONTEXT = 4.0
"""What it counts at most that the words around two mentions are the same (2 to 6)."""

ENOUGH = 4.0
"""What two mentions must reach to be one fact before and after (3 to 6)."""

_REACH = 7  # words of context on either side
_MOST_PAIRS = 4_000  # beyond that only mentions in one place or one change are weighed


class Mention(Protocol):
    """Something said in a passage at the words ``first`` to ``last``, the end excluded."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


M = TypeVar("M", bound=Mention)

Fit = Callable[[M, M], float | None]
"""How well two mentions agree in themselves; None where they can never be one fact."""


def paired(
    edit: Edit, old: Sequence[M], new: Sequence[M], fit: Fit[M]
) -> list[tuple[M | None, M | None]]:
    """Each old mention with the new one it became, None where it has no other side; in order of
    the new text, those that went last.

    Place, the words around and the fit of the two are weighed; the best pairs are taken first.
    """
    scored = sorted(_scored(edit, old, new, fit)) if old and new else []
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in taken and j not in partners:
            partners[j] = i
            taken.add(i)
    told: list[tuple[M | None, M | None]] = [
        (old[partners[j]] if j in partners else None, mention) for j, mention in enumerate(new)
    ]
    told += [(mention, None) for i, mention in enumerate(old) if i not in taken]
    return told


def _scored(
    edit: Edit, old: Sequence[M], new: Sequence[M], fit: Fit[M]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that reach ``ENOUGH``: (merit, the best lowest; old index; new index)."""
    alone = _alone(edit, old, new)
    if len(old) * len(new) > _MOST_PAIRS:
        pairs = _near(edit, old, new)
        contexts = None
    else:
        pairs = ((i, j) for i in range(len(old)) for j in range(len(new)))
        contexts = [_context(edit.old, m) for m in old], [_context(edit.new, m) for m in new]
    for i, j in pairs:
        own = fit(old[i], new[j])
        if own is None:
            continue
        merit = own + _place(edit, old[i], new[j], alone)
        if contexts:
            merit += _likeness(contexts[0][i], contexts[1][j])
        if merit >= ENOUGH:
            yield -merit, i, j


def _alone(edit: Edit, old: Sequence[M], new: Sequence[M]) -> frozenset[int]:
    """The changes that hold one mention on either side."""
    before = Counter(edit.before.block[mention.first] for mention in old)
    after = Counter(edit.after.block[mention.first] for mention in new)
    return frozenset(
        block for block, count in before.items() if block >= 0 and count == after[block] == 1
    )


def _near(edit: Edit, old: Sequence[M], new: Sequence[M]) -> Iterator[tuple[int, int]]:
    """Where there are too many to weigh each against each: those at one kept word, and those of
    one rank in one change."""
    placed = {mention.first: j for j, mention in enumerate(new)}
    ranked = {rank: j for j, rank in enumerate(_ranks(edit.after, new))}
    for i, rank in enumerate(_ranks(edit.before, old)):
        kept = placed.get(edit.before.partner[old[i].first])
        if kept is not None:
            yield i, kept
        elif rank in ranked:
            yield i, ranked[rank]


def _ranks(side: Side, mentions: Sequence[M]) -> Iterator[tuple[int, int]]:
    counts: Counter[int] = Counter()
    for mention in mentions:
        block = side.block[mention.first]
        counts[block] += 1
        yield block, counts[block]


def _place(edit: Edit, before: Mention, after: Mention, alone: frozenset[int]) -> float:
    partner = edit.before.partner
    if partner[before.first] == after.first:
        return KEPT_PLACE + NEIGHBOUR
    merit = 0.0
    block = edit.before.block[before.first]
    if block >= 0 and block == edit.after.block[after.first]:
        merit += SAME_BLOCK + (ALONE if block in alone else 0.0)
    if before.first and after.first and partner[before.first - 1] == after.first - 1:
        merit += NEIGHBOUR
    if partner[before.last] == after.last:
        merit += NEIGHBOUR
    return merit


def _context(passage: Passage, mention: Mention) -> dict[str, float]:
    """The stems around a mention within its sentence, each with a weight that falls with distance."""
    lowest, highest = passage.sentence_of(mention.first)
    weights: dict[str, float] = {}
    for distance in range(1, _REACH + 1):
        for at in (mention.first - distance, mention.last - 1 + distance):
            if lowest <= at < highest and passage.stems[at]:
                weights.setdefault(passage.stems[at], 1.0 / (1.0 + 0.25 * distance))
    return weights


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    shared = sum(min(weight, other[stem]) for stem, weight in one.items() if stem in other)
    whole = max(1.5, min(sum(one.values()), sum(other.values())))
    return CONTEXT * shared / whole
