"""Date forms: whether two dates told in different ways, as "in 2009" and "five years ago", may be one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from leaddiff.facts.mentions import TimeTold
from leaddiff.languages.calendar import month_and_day
from leaddiff.nouns import moments

_YEAR = 12  # months
_A_WEEK = 7  # days
_UNITS = {"month": 1, "quarter": 3, "year": _YEAR, "decade": 10 * _YEAR, "century": 100 * _YEAR}
_ANCHORS = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_SOME_YEAR = 2000


class Written(NamedTuple):
    """When a copy was written: its year, None where it gives none, and its month as a number of
    months since the year 0; in ``_SOME_YEAR`` where it gives no year."""

    year: int | None
    month: int


def written(day: moments.Moment) -> Written | None:
    """The month of the day a copy was written on; None where the copy gives no day."""
    if day.day is None:
        return None
    year = _SOME_YEAR if day.year is None else day.year
    return Written(day.year, year * _YEAR + month_and_day(day.day)[0] - 1)


def may_be_one(old: TimeTold, new: TimeTold, day: Written | None) -> bool:
    """Whether two dates of different sorts may be the same one, for a copy written on ``day``: June is
    in the second quarter; in 2013 "about five years ago" may be 2009. What cannot be reckoned is not:
    a desk sees in a moment what we can't."""
    if _is_full_year(old, new, day) or _is_full_year(new, old, day):
        return True
    return _agree(old, new) or _agree(new, old) or _overlap(old, new, day)


def _is_full_year(one: TimeTold, other: TimeTold, day: Written | None) -> bool:
    """Whether the full year may be the one that is named: for the full year, for 2012; of one copy it is this
    year or one beside it."""
    if one.key != ("full", "year") or other.sort != "year":
        return False
    return day is None or day.year is None or abs(int(str(other.key[0])) - day.year) <= 1


def are_reckoned_anew(
    old: TimeTold, new: TimeTold, issued: tuple[moments.Moment, moments.Moment]
) -> bool:
    """Whether two dates reckoned from the day of issue, "next week" and "this week", "tomorrow" and "today",
    are the same days in copies issued on two different ones. A week begins on a Sunday or a Monday, as the desk
    has it."""
    first, last = map(_ordinal, issued)
    if first is None or last is None or old.sort != new.sort:
        return False
    if old.sort == "relative":
        return first + AWAY[str(old.key[0])] == last + AWAY[str(new.key[0])]
    if old.sort != "period" or old.key[1] != new.key[1]:
        return False
    steps = _ANCHORS.get(str(old.key[0])), _ANCHORS.get(str(new.key[0]))
    if steps[0] is None or steps[1] is None:
        return False
    passed = steps[0] - steps[1]
    return any(was + passed == is_now for was, is_now in _periods(str(old.key[1]), first, last))


AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days from the one on which a copy is written."""


def _ordinal(moment: moments.Moment) -> int | None:
    """The number of a day in the calendar; None where the copy does not tell it whole."""
    if moment.year is None or moment.day is None:
        return None
    from datetime import date

    try:
        return date(moment.year, *month_and_day(moment.day)).toordinal()
    except ValueError:  # February 29
        return None


def _periods(unit: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The numbers of the weeks, months or years that two days are in, once for each way to begin one."""
    from datetime import date

    if unit in ("week", "weekend"):
        yield (first - 1) // _A_WEEK, (last - 1) // _A_WEEK  # from Monday on
    if unit == "week":
        yield first // _A_WEEK, last // _A_WEEK
    one, other = date.fromordinal(first), date.fromordinal(last)
    if unit == "month":
        yield one.year * _YEAR + one.month, other.year * _YEAR + other.month
    if unit == "year":
        yield one.year, other.year


def _agree(one: TimeTold, other: TimeTold) -> bool:
    """Whether two forms agree wherever the copy was written."""
    if one.sort == "clock":
        first, last = _HOURS.get(str(other.key[0]), (0, 24))
        return first * 60 <= int(str(one.key[0])) < last * 60
    if one.sort == "month" and other.sort == "quarter":
        rank, period = other.key
        return (int(str(one.key[1])) - 1) // (3 if period == "quarter" else 6) + 1 == rank
    if one.sort == "ago" and other.sort == "period":  # a year earlier, the previous year
        return one.key == (Decimal(1), other.key[1]) and _ANCHORS.get(str(other.key[0])) == -1
    return one.sort == "day" and other.sort in ("weekday", "relative")


_HOURS = {"morning": (0, 12), "dawn": (3, 8), "afternoon": (12, 19), "evening": (16, 24)}
"""The hours of the day that a part of it can mean; a day, or a night, leaves them open."""


def _overlap(old: TimeTold, new: TimeTold, day: Written | None) -> bool:
    if day is None or old.sort not in _SPANS or new.sort not in _SPANS:
        return False
    one, other = _SPANS[old.sort](old, day), _SPANS[new.sort](new, day)
    return bool(one and other and one[0] <= other[1] and other[0] <= one[1])


_Span = tuple[int, int]  # the first and the last month


def _of_calendar(date: TimeTold, day: Written) -> _Span | None:
    """``2009``, ``June 2009``; "June" is that of the year the copy was written in or of the one
    beside it that is nearer."""
    year, month, _ = date.key
    if year is not None and day.year is None:
        return None
    if month is None:
        first = int(str(year)) * _YEAR
        return first, first + _YEAR - 1
    if year is not None:
        found = int(str(year)) * _YEAR + int(str(month)) - 1
    else:
        found = _month_near(int(str(month)), day)
    return found, found


def year_near(month: int, day: Written | None) -> int | None:
    """The year of a month told without one: that in which the copy was written or the one beside it that is
    nearer; None where the copy gives no year."""
    if day is None or day.year is None:
        return None
    return _month_near(month, day) // _YEAR


def _month_near(month: int, day: Written) -> int:
    return day.month + (month - 1 - day.month + _YEAR // 2) % _YEAR - _YEAR // 2


def _of_period(date: TimeTold, day: Written) -> _Span | None:
    which, unit = map(str, date.key)
    step = _ANCHORS.get(which)
    if step is None or (unit == "year" and day.year is None):
        return None
    if unit == "year":
        first = (day.month // _YEAR + step) * _YEAR
        return first, first + _YEAR - 1
    found = day.month + (step if unit == "month" else 0)
    beside = 0 if unit == "month" else 1
    return found - beside, found + beside


def _ago(date: TimeTold, day: Written) -> _Span | None:
    """So long ago, give or take one: copy rounds."""
    count, unit = date.key
    if not isinstance(count, Decimal) or (unit != "month" and day.year is None):
        return None
    months = _UNITS.get(str(unit), 0)
    found = day.month - int(count * months)
    beside = max(1, months)
    return found - beside, found + beside


def _near(date: TimeTold, day: Written) -> _Span | None:
    return day.month - 1, day.month + 1


_SPANS: dict[str, Callable[[TimeTold, Written], _Span | None]] = {
    **dict.fromkeys(("year", "month", "day"), _of_calendar),
    **dict.fromkeys(("weekday", "relative"), _near),
    "period": _of_period,
    "ago": _ago,
}
