"""Dates: the weekdays, dates, years and times of day that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from leaddiff.facts.attributions import SAYING
from leaddiff.facts.date_forms import AWAY, Written, are_reckoned_anew, may_be_one, year_near
from leaddiff.facts.edits import Edit
from leaddiff.facts.mentions import Count, TimeTold
from leaddiff.facts.moments import zones
from leaddiff.facts.one_run import joined_in_one_run
from leaddiff.facts.pairing import paired
from leaddiff.facts.passage import Passage
from leaddiff.facts.units import kind_of
from leaddiff.languages.calendar import month_names
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.word_rows import read
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.moments import Moment

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
    "ago": "ago",
}
"""Which sorts of date can take each other's place."""

_SAME, _LIKE = 3.5, 1.5
_AGO = "ago"
_BACK = words("ago earlier before later hence")
_NO_DATE = TimeTold("", (), 0, 0)


_WEEK = [row[0] for row in rows(ENGLISH, "weekdays")]


def day_of(copy: Sequence[str]) -> str | None:
    """The day a copy is written on: the one on which its lead has somebody speak ("said Monday"), or
    the only one it names; None where that leaves it open."""
    row = [word.lower() for word in read(copy[0]).words] if copy else []
    named = [at for at, word in enumerate(row) if word in _WEEK]
    spoken = [at for at in named if not SAYING.isdisjoint(row[max(0, at - 2) : at + 2])]
    days = {row[at] for at in spoken or named}
    return days.pop() if len(days) == 1 else None


class Days(NamedTuple):
    """The weekdays on which two copies were written, as far as they tell, when the newer was, and the days
    that both were issued: on a Monday "tomorrow" is "Tuesday", and on a Sunday "next week" is "this week"."""

    weekdays: tuple[str | None, str | None]
    written: Written | None
    issued: tuple[Moment, Moment] = (Moment(), Moment())


DatePair: TypeAlias = tuple[TimeTold | None, TimeTold | None]
"""A date and the one it became, None where it has no other side."""


def reaching_back(passage: Passage, figures: Sequence[Count]) -> list[TimeTold]:
    """The lengths of time among figures that say when: "ten years ago"."""
    return [
        TimeTold(_AGO, (count.value, count.unit), count.first, count.last + 1)
        for count in figures
        if kind_of(count.unit) == "time" and passage.lower[count.last] in _BACK
    ]


def paired_dates(edit: Edit, old: Sequence[TimeTold], new: Sequence[TimeTold]) -> list[DatePair]:
    """Each date with the one it became. A length of time that reaches back stands only for a date in
    whose run of words it came; by itself it is a figure."""
    pairs = joined_in_one_run(edit, paired(edit, old, new, _fit), lambda date: True)
    if any(before is None or after is None or before.key != after.key for before, after in pairs):
        from leaddiff.facts.exchanged import dates_with_what_they_are_of

        pairs = dates_with_what_they_are_of(edit, pairs)
    return [
        (before, after)
        for before, after in pairs
        if (before and after) or (before or after or _NO_DATE).sort != _AGO
    ]


def less_dated(
    figures: Sequence[tuple[Count | None, Count | None]], dates: Sequence[DatePair]
) -> list[tuple[Count | None, Count | None]]:
    """The pairs of figures without those that a pair of dates has taken."""
    gone = {date.first for date, _ in dates if date and date.sort == _AGO}
    came = {date.first for _, date in dates if date and date.sort == _AGO}
    return [
        (old, new)
        for old, new in figures
        if not (old and not new and old.first in gone)
        and not (new and not old and new.first in came)
    ]


def dates_changed(edit: Edit, pairs: Sequence[DatePair], days: Days) -> Iterator[FactChange]:
    """The dates and times that were replaced, came or went; an hour that is told in another zone right behind
    it is told already."""
    sides = [before for before, _ in pairs if before], [after for _, after in pairs if after]
    for before, after in pairs:
        if not (before and after) and _is_told_beside(
            before or after or _NO_DATE, sides[not before]
        ):
            continue
        is_one = before and after and _is_one(before, after, days)
        if is_one and not _is_bounded_otherwise(edit, before, after):
            continue
        bound = 1 if is_one else 0  # after December, in December
        gone = (before.first - bound, before.last) if before else None
        came = (after.first - bound, after.last) if after else None
        yield edit.fact(FactKind.DATE, gone, came)


def _is_told_beside(date: TimeTold, others: Sequence[TimeTold]) -> bool:
    """Whether an hour only says in another zone what stands right beside it: 8:30 a.m. EST (1330 GMT)."""
    return date.sort == "clock" and any(
        other.sort == "clock"
        and (date.first == other.last + 1 or other.first == date.last + 1)
        and _is_one_elsewhere(other.key, date.key)
        for other in others
    )


def _is_one_elsewhere(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two times are one in two zones; of a zone that is not named only the minutes are known."""
    if zones().keys() >= {one[1], other[1]}:
        return _is_one_time(one, other)
    minutes = (int(str(each[0])) % _AN_HOUR for each in (one, other))
    return bool(one[1]) != bool(other[1]) and len(set(minutes)) == 1


_AN_HOUR = 60


def _is_bounded_otherwise(edit: Edit, before: TimeTold | None, after: TimeTold | None) -> bool:
    """Whether a date that stands is one before which, in which or after which a thing is, and was another."""
    if not (before and after and before.first and after.first):
        return False
    words = edit.old.lower[before.first - 1], edit.new.lower[after.first - 1]
    sides = [_BOUNDS.get(word) for word in words]
    if None in sides or sides[0] == sides[1]:
        return False
    block = edit.before.block[before.first - 1]
    gone, came = ((at - 1, at) for at in (before.first, after.first))
    return edit.before.spans.get(block) == gone and edit.after.spans.get(block) == came


_BOUNDS = {
    **dict.fromkeys(("before", "until", "till", "by"), "before"),
    **dict.fromkeys(("in", "on", "during"), "in"),
    **dict.fromkeys(("after", "since", "from"), "after"),
}


def _is_one(before: TimeTold, after: TimeTold, days: Days) -> bool:
    if _same(before, after) or _is_one_day((before, after), days.weekdays):
        return True
    if are_reckoned_anew(before, after, days.issued):
        return True
    if {before.sort, after.sort} == {"day", "weekday"}:
        date, weekday = sorted((before, after), key=lambda told: told.sort)
        return not _is_another_weekday(date, weekday, days)
    return _GROUPS[before.sort] != _GROUPS[after.sort] and may_be_one(before, after, days.written)


def _is_another_weekday(date: TimeTold, weekday: TimeTold, days: Days) -> bool:
    """Whether the calendar has another day of the week for a date: March 3, 2026, was a Tuesday. Without a
    year it is the one nearest to the day the copy was written on."""
    year, month, day = date.key
    found = int(str(year)) if year else year_near(int(str(month)), days.written)
    if found is None:
        return False
    from datetime import date as calendar_date

    try:
        fell_on = calendar_date(found, int(str(month)), int(str(day))).weekday()
    except ValueError:  # June 31
        return False
    return _WEEK[fell_on] != weekday.key[0]


def _is_one_day(moments: tuple[TimeTold, TimeTold], days: tuple[str | None, str | None]) -> bool:
    days = days[0] or days[1], days[1] or days[0]
    found = [
        _WEEK[(_WEEK.index(day) + AWAY[str(moment.key[0])]) % 7]
        if moment.sort == "relative" and day
        else moment.key[0]
        for moment, day in zip(moments, days, strict=True)
    ]
    return {moment.sort for moment in moments} == {"relative", "weekday"} and found[0] == found[1]


def _fit(old: TimeTold, new: TimeTold) -> float | None:
    if old.sort == _AGO or _GROUPS[old.sort] != _GROUPS[new.sort]:
        return None
    if _same(old, new):
        return _SAME
    return _LIKE if old.sort == new.sort else 0.0


def _same(old: TimeTold, new: TimeTold) -> bool:
    """Whether two dates agree as far as both say: June 30 and June do, June and July do not."""
    if _GROUPS[old.sort] != _GROUPS[new.sort]:
        return False
    if old.sort == new.sort == "clock":
        return _is_one_time(old.key, new.key)
    if old.sort == new.sort == "part":
        return old.key == new.key or {old.key[0], new.key[0]} <= _AT_NIGHT
    if old.sort == new.sort == "period" and "full" in (old.key[0], new.key[0]):
        return old.key[1] == new.key[1] and _TO_COME.isdisjoint((old.key[0], new.key[0]))
    if _GROUPS[old.sort] != "calendar":
        return old.key == new.key or _is_to_come(old.key) == _is_to_come(new.key) != ()
    shared = [(a, b) for a, b in zip(old.key, new.key, strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)


def _is_to_come(key: Sequence[object]) -> Sequence[object]:
    """What follows on "next" or "coming", which are one: next week, the coming week."""
    return key[1:] if key and key[0] in _TO_COME else ()


_TO_COME = frozenset(("next", "coming"))


_AT_NIGHT = {"overnight", "night", "dawn"}


def _is_one_time(old: Sequence[object], new: Sequence[object]) -> bool:
    """Whether two times of day, minutes and zone, are one: 9 a.m. and 9 a.m. local time, 0900 GMT and
    6 p.m. KST; 9 a.m. ET is 9 a.m. EST and EDT."""
    if old == new or not (old[1] and new[1]):
        return old[0] == new[0]
    ahead = zones().get(str(old[1])), zones().get(str(new[1]))
    if ahead[0] is None or ahead[1] is None:
        return old[0] == new[0] and str(old[1])[0] == str(new[1])[0]
    return (int(str(old[0])) - ahead[0] - int(str(new[0])) + ahead[1]) % (24 * 60) == 0


def told_as_date(fact: FactChange) -> FactChange:
    """The change of a name as one of a date where it is a stretch of months: the April-June quarter."""
    sides = fact.before, fact.after
    return fact._replace(kind=FactKind.DATE) if all(map(_is_of_months, sides)) else fact


def _is_of_months(text: str | None) -> bool:
    first, dash, last = (text or "").lower().replace("–", "-").partition("-")
    return bool(dash) and {first.rstrip("."), last.rstrip(".")} <= month_names()
