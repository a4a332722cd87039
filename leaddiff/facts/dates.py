"""Dates: the weekdays, dates, years and times of day that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.changes import FactChange, FactKind
from leaddiff.facts.edit import Edit
from leaddiff.facts.mentions import Moment
from leaddiff.facts.pairing import paired

_GROUPS = {
    "clock": "clock",
    "weekday": "weekday",
    "relative": "weekday",
    "day": "calendar",
    "month": "calendar",
    "year": "calendar",
    "period": "period",
    "decade": "decade",
    "quarter": "quarter",
    "part": "part",
    "season": "season",
}
"""Which sorts of date can take each other's place."""

_SAME, _LIKE = 3.5, 1.5


def dates_changed(edit: Edit, old: Sequence[Moment], new: Sequence[Moment]) -> Iterator[FactChange]:
    """The dates and times that were replaced, came or went."""
    for before, after in paired(edit, old, new, _fit):
        if before and after and _same(before, after):
            continue
        gone = (before.first, before.last) if before else None
        came = (after.first, after.last) if after else None
        yield edit.fact(FactKind.DATE, gone, came)


def _fit(old: Moment, new: Moment) -> float | None:
    if _GROUPS[old.sort] != _GROUPS[new.sort]:
        return None
    if _same(old, new):
        return _SAME
    return _LIKE if old.sort == new.sort else 0.0


def _same(old: Moment, new: Moment) -> bool:
    """Whether two dates agree as far as both say: June 30 and June do, June and July do not."""
    if _GROUPS[old.sort] != "calendar":
        return old.key == new.key
    shared = [(a, b) for a, b in zip(old.key, new.key, strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)
