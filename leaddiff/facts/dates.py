"""Dates: the weekdays, dates, years and times of day that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.facts.attributions import SAYING
from leaddiff.facts.edits import Edit
from leaddiff.facts.mentions import Moment
from leaddiff.facts.moments import zones
from leaddiff.facts.pairing import paired
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.word_rows import read
from leaddiff.nouns.changes import FactChange, FactKind

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


_WEEK = [row[0] for row in rows(ENGLISH, "weekdays")]
_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def day_of(copy: Sequence[str]) -> str | None:
    """The day a copy is written on: the one on which its lead has somebody speak ("said Monday"), or
    the only one it names; None where that leaves it open."""
    row = [word.lower() for word in read(copy[0]).words] if copy else []
    named = [at for at, word in enumerate(row) if word in _WEEK]
    spoken = [at for at in named if not SAYING.isdisjoint(row[max(0, at - 2) : at + 2])]
    days = {row[at] for at in spoken or named}
    return days.pop() if len(days) == 1 else None


def dates_changed(
    edit: Edit,
    dated: tuple[Sequence[Moment], Sequence[Moment]],
    days: tuple[str | None, str | None],
) -> Iterator[FactChange]:
    """The dates and times that were replaced, came or went. ``days`` are those the two copies were
    written on: on a Monday "tomorrow" is "Tuesday"."""
    for before, after in paired(edit, *dated, _fit):
        if before and after and (_same(before, after) or _is_one_day((before, after), days)):
            continue
        gone = (before.first, before.last) if before else None
        came = (after.first, after.last) if after else None
        yield edit.fact(FactKind.DATE, gone, came)


def _is_one_day(moments: tuple[Moment, Moment], days: tuple[str | None, str | None]) -> bool:
    days = days[0] or days[1], days[1] or days[0]
    found = [
        _WEEK[(_WEEK.index(day) + _AWAY[str(moment.key[0])]) % 7]
        if moment.sort == "relative" and day
        else moment.key[0]
        for moment, day in zip(moments, days, strict=True)
    ]
    return {moment.sort for moment in moments} == {"relative", "weekday"} and found[0] == found[1]


def _fit(old: Moment, new: Moment) -> float | None:
    if _GROUPS[old.sort] != _GROUPS[new.sort]:
        return None
    if _same(old, new):
        return _SAME
    return _LIKE if old.sort == new.sort else 0.0


def _same(old: Moment, new: Moment) -> bool:
    """Whether two dates agree as far as both say: June 30 and June do, June and July do not."""
    if old.sort == new.sort == "clock":
        return _is_one_time(old.key, new.key)
    if _GROUPS[old.sort] != "calendar":
        return old.key == new.key
    shared = [(a, b) for a, b in zip(old.key, new.key, strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)


def _is_one_time(old: Sequence[object], new: Sequence[object]) -> bool:
    """Whether two times of day, minutes and zone, are one: 9 a.m. and 9 a.m. local time, 0900 GMT and
    6 p.m. KST; 9 a.m. ET is 9 a.m. EST and EDT."""
    if old == new or not (old[1] and new[1]):
        return old[0] == new[0]
    ahead = zones().get(str(old[1])), zones().get(str(new[1]))
    if ahead[0] is None or ahead[1] is None:
        return old[0] == new[0] and str(old[1])[0] == str(new[1])[0]
    return (int(str(old[0])) - ahead[0] - int(str(new[0])) + ahead[1]) % (24 * 60) == 0
