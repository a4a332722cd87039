"""Calendar: the words for months and days of the week, from one table for all who look for them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import accumulate

from leaddiff.languages.tables import ENGLISH, rows

OPENING = 3
"""Letters by which every month and every day of the week is told from the others: jan, mon."""


@cache
def month_openings() -> tuple[str, ...]:
    """The first letters of the months, in order and in lower case."""
    return tuple(row[0][:OPENING] for row in rows(ENGLISH, "months"))


@cache
def weekday_openings() -> tuple[str, ...]:
    """The first letters of the days of the week, from Monday on, in lower case."""
    return tuple(row[0][:OPENING] for row in rows(ENGLISH, "weekdays"))


def month_source(capital: bool = True) -> str:
    """The source of a regular expression for the opening of any month; ``capital`` as copy has it."""
    openings = month_openings()
    return "|".join(opening.capitalize() if capital else opening for opening in openings)


def weekday_source() -> str:
    """The source of a regular expression for the opening of any day of the week, as copy has it."""
    return "|".join(map(str.capitalize, weekday_openings()))


def month_as_shown(number: int) -> str:
    """A month, 1 to 12, before a day as AP and Yonhap write it: Jan., March, Sept."""
    name, *short = rows(ENGLISH, "months")[number - 1]
    is_whole = not short or len(name) <= _WRITTEN_OUT
    return name.capitalize() if is_whole else f"{short[0].split()[0].capitalize()}."


_WRITTEN_OUT = 5
"""Letters of the longest month that is never shortened: March."""


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = tuple(accumulate(_LENGTHS, initial=0))


def day_of_year(month: int, day: int) -> int | None:
    """The day a date is, 1 to 366, counted as in a leap year; None where there is no such date."""
    return _BEFORE[month - 1] + day if 1 <= month <= 12 and 1 <= day <= 31 else None


def month_and_day(day_of_year: int) -> tuple[int, int]:
    """The date a day of the year is, counted as in a leap year."""
    month = bisect_left(_BEFORE, day_of_year)
    return month, day_of_year - _BEFORE[month - 1]


@cache
def month_names() -> frozenset[str]:
    """The months, and how they are shortened, in lower case."""
    return _all("months")


@cache
def weekday_names() -> frozenset[str]:
    """The days of the week, and how they are shortened, in lower case."""
    return _all("weekdays")


def _all(table: str) -> frozenset[str]:
    return frozenset(word for row in rows(ENGLISH, table) for word in " ".join(row).split())
