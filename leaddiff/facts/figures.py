"""Figures: the figures that changed, each held against the one that counted the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaddiff.changes import FactChange, FactKind, Figure
from leaddiff.facts.counts import counted_noun, counts
from leaddiff.facts.edit import Edit
from leaddiff.facts.mentions import Count
from leaddiff.facts.moments import moments
from leaddiff.facts.pairing import paired
from leaddiff.facts.passage import Passage
from leaddiff.facts.units import kind_of

_SAME_UNIT, _OTHER_UNIT, _NO_UNIT = 1.5, -1.5, -2.0
_SAME_THING, _OTHER_THING = 2.0, -1.0
_SAME_FATE, _OTHER_FATE = 2.0, -3.0
_EQUAL = 1.5
_NEAR_IN_SIZE, _FAR_IN_SIZE = 1.0, -1.5
_WEAK = -1.5
"""What agreements and disagreements of two figures count, on the scale of ``pairing.ENOUGH``."""

_CLOSE, _FAR, _LARGE = 3, 30, 100  # times as large; from which value on size says something


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text that have a value, in order: with unit, noun and place. Figures inside
    quotation marks, in dates and times of day are not among them."""
    passage = Passage((text,), (1,))
    reading = passage.reading
    whole = (range(reading.last),)
    return tuple(
        Figure(
            passage.said(count.first, count.last),
            count.value,
            count.unit,
            counted_noun(passage, count),
            reading.starts[count.first],
            reading.ends[count.last - 1],
        )
        for count in counts(passage, moments(passage, whole), whole)
        if count.value is not None and not count.weak
    )


def paired_figures(
    edit: Edit, old: Sequence[Count], new: Sequence[Count]
) -> list[tuple[Count | None, Count | None]]:
    """Each figure with the one it became, None where it has no other side."""
    return paired(edit, old, new, _fit)


def figures_changed(
    edit: Edit, pairs: Sequence[tuple[Count | None, Count | None]]
) -> Iterator[FactChange]:
    """The figures that were replaced, came or went. One restated (seven, 7) is no change, nor one
    that stands in another place."""
    gone = [before for before, after in pairs if before and not after and not before.weak]
    standing = Counter((count.key, count.unit) for count in gone)
    for before, after in pairs:
        if before and after:
            yield from _replaced(edit, before, after)
        elif after and not after.weak:
            if standing[after.key, after.unit] > 0:
                standing[after.key, after.unit] -= 1
            else:
                yield edit.fact(FactKind.FIGURE, None, (after.first, after.last))
    for count in gone:
        if standing[count.key, count.unit] > 0:
            standing[count.key, count.unit] -= 1
            yield edit.fact(FactKind.FIGURE, (count.first, count.last), None)


def _replaced(edit: Edit, before: Count, after: Count) -> Iterator[FactChange]:
    gone, came = (before.first, before.last), (after.first, after.last)
    if _same(before, after):
        return
    # "two" that became "one of two": the two still stand, the one is new
    if edit.before.partner[before.last - 1] == after.last - 1 and len(after.key) > len(before.key):
        yield edit.fact(FactKind.FIGURE, None, came)
    else:
        yield edit.fact(FactKind.FIGURE, gone, came)


def _same(old: Count, new: Count) -> bool:
    return old.key == new.key and (old.unit == new.unit or not old.unit or not new.unit)


def _fit(old: Count, new: Count) -> float | None:
    unit = _unit_fit(old, new)
    if unit is None or ((old.weak or new.weak) and not _weak_fits(old, new)):
        return None
    merit = unit + (_EQUAL if old.key == new.key else _size_fit(old, new))
    if old.nouns and new.nouns:
        shared = not set(old.nouns).isdisjoint(new.nouns)
        merit += _SAME_THING if shared else _OTHER_THING
    if old.theme and new.theme:
        merit += _SAME_FATE if old.theme == new.theme else _OTHER_FATE
    return merit + (_WEAK if old.weak or new.weak else 0.0)


def _unit_fit(old: Count, new: Count) -> float | None:
    if old.unit == new.unit:
        return _SAME_UNIT if old.unit else 0.0
    kinds = {kind_of(old.unit), kind_of(new.unit)}
    if "rank" in (old.unit, new.unit):
        return None
    if len(kinds) == 1:
        return None if kinds == {"money"} else _OTHER_UNIT
    # "5 million" may be money all the same; a share or a length of time is never a plain count
    return _NO_UNIT if kinds == {"money", None} else None


def _weak_fits(old: Count, new: Count) -> bool:
    """Whether a rank stands for a rank, or "two men" for "a man"."""
    if old.unit == new.unit == "rank" or "time" in (old.unit, new.unit):
        return True
    return old.weak != new.weak and not set(old.nouns[:1]).isdisjoint(new.nouns[:1])


def _size_fit(old: Count, new: Count) -> float:
    if not old.value or not new.value:
        return 0.0
    low, high = sorted((abs(old.value), abs(new.value)))
    if high > low * _FAR:
        return _FAR_IN_SIZE
    return _NEAR_IN_SIZE if low >= _LARGE and high <= low * _CLOSE else 0.0
