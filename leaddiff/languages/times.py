"""Times: the day and minute that datelines, time stamps and transmission codes give."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import day_of_year, month_openings, month_source
from leaddiff.nouns.moments import Moment

if TYPE_CHECKING:
    from datetime import datetime

_MONTHS = {opening: number for number, opening in enumerate(month_openings(), 1)}
_MINUTES_A_DAY = 24 * 60

_NAMED_MONTH = rf"(?P<month>{month_source(capital=False)})[a-z]{{0,6}}\.?"
_FIGURES = r"(?P<y>[12][0-9]{3})[-./](?P<m>[0-9]{1,2})[-./](?P<d>[0-9]{1,2})"
_DATE_OF_FIGURES = pattern(_FIGURES)
_ANY_DATE = pattern(
    rf"{_FIGURES}|{_NAMED_MONTH} ?(?P<d2>[0-9]{{1,2}})(?![0-9:])(?:st|nd|rd|th)?(?:,? (?P<y2>[12][0-9]{{3}}))?"
    rf"|(?<![0-9:.])(?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th)? {_NAMED_MONTH.replace('month', 'month2')}"
    rf"(?:,? (?P<y3>[12][0-9]{{3}}|[0-9]{{2}}\b))?",
    re.IGNORECASE,
)
_AP = pattern(
    r"\bC?AP-[A-Z]{2}-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?:-(?P<y>[0-9]{2}))? (?P<clock>[0-9]{4})"
)
_KEYS = pattern(r"(?<![\w-])(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3][0-9]) [0-9]{4}(?![\w-])")
_DPA = pattern(r"\b(?P<d>[0-3][0-9])(?P<clock>[0-2][0-9][0-5][0-9])(?: ?(?:GMT|Z))? " + _NAMED_MONTH
                  + r"(?: (?P<y>[0-9]{2}))?", re.IGNORECASE)  # fmt: skip
_COMPACT = pattern(
    r"(?<![0-9])(?P<y>[12][0-9]{3})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])T(?P<clock>[0-2][0-9][0-5][0-9])"
)
_CLOCK = pattern(
    r"(?<![0-9:])(?P<h>[0-2]?[0-9])[:.](?P<min>[0-5][0-9])(?![0-9])(?::[0-5][0-9])?"
    r" ?(?P<half>[ap])?(?:\.?m\b)?",
    re.IGNORECASE,
)
_BARE_CLOCK = pattern(
    r"\b(?P<h>[01][0-9]|2[0-3])(?P<min>[0-5][0-9]) ?(?:GMT|UTC|Z|[A-Z]{1,2}[SD]T)\b"
)


@lru_cache(maxsize=50_000)
def read_dateline(dateline: str) -> Moment:
    """The day a dateline gives: "SEOUL, Sept. 22 (Yonhap) --"."""
    return Moment(*_day(dateline))


@lru_cache(maxsize=50_000)
def read_stamp(stamp: str) -> Moment:
    """The time a stamp gives, as far as it does: "| 2025-09-22 14:05:44", "All News 11:13 March 20,
    2022", "AP-NY-01-10-89 1410EST", "120904 GMT Sep 25"."""
    for form in (_AP, _DPA, _COMPACT) if _has_letters(stamp) else ():
        found = form.search(stamp)
        if found:
            return _coded(found)
    rest = _date(stamp).sub(" ", stamp, count=1)
    clock = _CLOCK.search(rest) or _BARE_CLOCK.search(rest)
    return Moment(*_day(stamp), _minute(clock) if clock else None)


def instant(stamp: str) -> datetime | None:
    """The very moment of a stamp that says in which zone it counts, as fields of items do:
    "2026-05-04T10:15:00+02:00", "20260504T081500Z". None where it leaves that open."""
    from datetime import datetime

    try:
        told = datetime.fromisoformat(stamp.strip())
    except ValueError:
        return None
    return told if told.tzinfo is not None else None


@lru_cache(maxsize=50_000)
def read_keys(codes: str) -> Moment:
    """The day in a line of transmission codes: "u w AM-US-Libya 2ndLd-writethru a0701 01-03 0716"."""
    found = _KEYS.search(codes)
    return Moment(None, day_of_year(int(found["m"]), int(found["d"]))) if found else Moment()


def day_written(moment: Moment) -> str | None:
    """The day of a moment as calendars write it, "2026-05-04"; None where it lacks the year or the day."""
    from datetime import date, timedelta

    year, number = moment.year, moment.day
    if year is None or number is None or not 1 <= year <= 9999:
        return None
    day = date(2000, 1, 1) + timedelta(number - 1)
    return f"{year:04}-{day.month:02}-{day.day:02}"


def days_between(one: Moment, other: Moment) -> int | None:
    """Days from one to the other, negative where the other is earlier; None where a day is missing.
    Years count where both give one; else the nearer of two."""
    if one.day is None or other.day is None:
        return None
    days = other.day - one.day
    if one.year is not None and other.year is not None:
        return days + 366 * (other.year - one.year)
    return (days + 183) % 366 - 183


def is_after(stamp: str, later: str) -> bool:
    """Whether the second of two time stamps is the later, as far as both give day and minute."""
    one, other = read_stamp(stamp), read_stamp(later)
    days = days_between(one, other)
    if days is None or one.minute is None or other.minute is None:
        return bool(days and days > 0)
    return days * _MINUTES_A_DAY + other.minute - one.minute > 0


def _coded(found: re.Match[str]) -> Moment:
    fields = found.groupdict()
    month = int(fields["m"]) if fields.get("m") else _MONTHS[fields["month"].lower()]
    clock = fields["clock"]
    minute = int(clock[:2]) * 60 + int(clock[2:])
    year = _century(int(fields["y"])) if fields["y"] else None
    return Moment(year, day_of_year(month, int(fields["d"])), minute if minute < 24 * 60 else None)


def _date(text: str) -> re.Pattern[str]:
    """What finds the date in a text: most stamps are figures alone, and need no names of months."""
    return _ANY_DATE if _has_letters(text) else _DATE_OF_FIGURES


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _day(text: str) -> tuple[int | None, int | None]:
    found = _date(text).search(text)
    if not found:
        return None, None
    told = {name: said for name, said in found.groupdict().items() if said}
    year = told.get("y") or told.get("y2") or told.get("y3")
    name = told.get("month") or told.get("month2")
    month = _MONTHS[name.lower()] if name else int(told["m"])
    day = day_of_year(month, int(told.get("d") or told.get("d2") or told["d3"]))
    return (_century(int(year)) if year and day is not None else None), day


def _century(year: int) -> int:
    """A year of two figures: the wires' own archives begin in the 1960s."""
    return year if year >= 100 else year + (1900 if year >= 60 else 2000)


def _minute(clock: re.Match[str]) -> int | None:
    hour = int(clock["h"])
    half = (clock.groupdict().get("half") or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + int(clock["min"]) if hour < 24 else None
