"""Outcomes: links set down as what became of each paragraph, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import repeat

from leaddiff.alignment.links import Pairing
from leaddiff.alignment.runs import out_of_order
from leaddiff.alignment.words import bare
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    Merged,
    ParagraphChange,
    Split,
    Unchanged,
)


def tell(pairing: Pairing, old: Sequence[str], new: Sequence[str]) -> tuple[ParagraphChange, ...]:
    """Tell every new paragraph once, in order, and every deleted one where it used to stand.

    ``old`` and ``new`` are the texts with blanks closed up. An old paragraph of which a piece was
    merged elsewhere is told in that merge and again in the change that has the rest of it.
    """
    moved = _moved(pairing)
    gone = _deleted_by_place(pairing)
    changes: list[ParagraphChange] = [Deleted(number + 1) for number in gone.get(-1, ())]
    told: set[int] = set()
    for number in range(len(new)):
        if number not in told:
            change = _change(number, pairing, number in moved, old, new)
            if isinstance(change, Split):
                told.update(n - 1 for n in change.new)
            changes.append(change)
        changes += [Deleted(o + 1) for o in gone.get(number, ())]
    return tuple(changes)


def _moved(pairing: Pairing) -> set[int]:
    """New paragraphs of one old one each that stand outside the longest run in kept order."""
    single = [(olds[0], new) for new, olds in enumerate(pairing.olds_of) if len(olds) == 1]
    return {single[at][1] for at in out_of_order([old for old, _ in single])}


def _deleted_by_place(pairing: Pairing) -> dict[int, list[int]]:
    """Deleted paragraphs by the new paragraph they stand behind, -1 being the top."""
    if all(pairing.news_of):
        return {}
    linked = [(_main_source(pairing, new), new) for new, olds in enumerate(pairing.olds_of) if olds]
    strays = {linked[at][1] for at in out_of_order([old for old, _ in linked])}
    place = -1
    deleted: dict[int, list[int]] = {}
    for old, news in enumerate(pairing.news_of):
        if not news:
            deleted.setdefault(place, []).append(old)
        place = max([place, *(new for new in news if new not in strays)])
    return deleted


def _main_source(pairing: Pairing, new: int) -> int:
    """The old paragraph that a new one stands for: one that went nowhere else, if there is one."""
    olds = pairing.olds_of[new]
    return min(olds, key=lambda old: (len(pairing.news_of[old]), old))


def _change(
    number: int, pairing: Pairing, moved: bool, old: Sequence[str], new: Sequence[str]
) -> ParagraphChange:
    olds = sorted(pairing.olds_of[number])
    if not olds:
        return Added(number + 1)
    if len(olds) > 1:
        similarity = _similarity([old[o] for o in olds], [new[number]])
        return Merged(tuple(o + 1 for o in olds), number + 1, similarity)
    source = olds[0]
    pieces = sorted(n for n in pairing.news_of[source] if len(pairing.olds_of[n]) == 1)
    if len(pieces) > 1:
        similarity = _similarity([old[source]], [new[n] for n in pieces])
        return Split(source + 1, tuple(n + 1 for n in pieces), similarity)
    if old[source] == new[number]:
        return Unchanged(source + 1, number + 1, moved)
    return Edited(source + 1, number + 1, _similarity([old[source]], [new[number]]), moved)


def _similarity(old: Sequence[str], new: Sequence[str]) -> float:
    """The share of words kept, 0 to 1: those of both sides that the other side has too."""
    before, after = Counter(_words(old)), Counter(_words(new))
    kept = sum(map(min, before.values(), map(after.get, before, repeat(0))))
    words = before.total() + after.total()
    return round(2 * kept / words, 4) if words else 0.0


def _words(texts: Sequence[str]) -> list[str]:
    return [word for text in texts for word in map(bare, text.split()) if word]
