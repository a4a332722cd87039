"""Moments: the dates and times of day a passage names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from leaddiff.facts.mentions import TimeTold
from leaddiff.facts.names import PARTICLES
from leaddiff.facts.passage import Passage, read_outside_quotations
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.spelling import plain
from leaddiff.languages.tables import ENGLISH, groups, rows, table_words
from leaddiff.languages.words import words

_WEEKDAYS = table_words(ENGLISH, "weekdays")
_MONTHS = {row[0]: number for number, row in enumerate(rows(ENGLISH, "months"), 1)}
_ALSO_WORDS = words("may march august")  # months only where the words around say so
_GIVEN_NAMES = words("april may june")
_BEFORE_MONTH = words(
    """in on of since until till by last next this from to through between before after during
    into than early late mid and or"""
)
_AFTER_DAY = words("to at in on when and as for after before until or")
_ARTICLES = words("the a an its their each every")
_OF_A_MONTH = words(
    "quarter meeting report sales figures data survey election elections vote decision call summit deadline"
    " poll contract contracts earnings results budget statement review coup attack attacks protests session"
    " estimate estimates forecast forecasts reading readings figure starts permits low high peak"
    " level rate pace issue edition deal agreement raid fire flood storm earthquake"
)
_WHICH = words("last next this previous following coming past current full")
_PERIODS = words("week month year season weekend night term")
_RANKED = words("quarter half")
_SPELLED_CLOCK = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}

_CLOCK = pattern(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)?\Z")
_FOUR = pattern(r"([01]\d|2[0-4])([0-5]\d)(gmt|utc)?\Z")
_YEAR = pattern(r"(?:1[5-9]|20)\d\d\Z")
_FOUR_DIGITS = pattern(r"\d{4}\Z")
_DECADE = pattern(r"(?:1[5-9]|20)\d0s\Z")
_QUARTER = pattern(r"(?:q([1-4])|([1-4])q)\Z")
_RANKED_WORD = pattern(r"(first|second|third|fourth)-(quarter|half)\Z")


def moments(passage: Passage, places: Iterable[range]) -> list[TimeTold]:
    """The dates and times outside quotation marks that begin at one of the ``places``, in order."""
    return read_outside_quotations(passage, places, _may_begin, _moment_at)


@lru_cache(maxsize=20_000)
def _may_begin(raw: str) -> bool:
    """Whether a date or time of day can begin with a word."""
    word = raw.lower()
    if word[0].isdecimal() or word in _READERS or word.startswith("mid-") or ordinal(word):
        return True
    if (word[0] == "q" and _QUARTER.match(word)) or ("-" in word and _RANKED_WORD.match(word)):
        return True
    return raw[0].isupper() and (_without_owner(raw) in _WEEKDAYS or _without_owner(raw) in _MONTHS)


def _moment_at(passage: Passage, at: int) -> TimeTold | None:
    word = passage.lower[at]
    if word[0].isdecimal():
        return (
            _clock_at(passage, at)
            or _day_first_at(passage, at)
            or _last_day_at(passage, at)
            or _year_at(passage, at)
        )
    if passage.words[at][0].isupper():
        name = plain(passage.words[at])
        weekday = _without_owner(name)
        if weekday in _WEEKDAYS:
            return TimeTold("weekday", (weekday,), at, _past_point(passage, at))
        month = _bare(name) if not _has_its_figures(passage, at) else _without_owner(name)
        if month in _MONTHS:
            return _month_at(passage, at, month)
    if word.startswith("mid-"):
        return _mid_at(passage, at)
    reader = _READERS.get(word, _quarter_at)
    return reader(passage, at)


def _bare(word: str) -> str:
    """A word in its plain form, without the ending of an owner: March's. June's may be a woman's."""
    bare = _without_owner(word)
    return plain(word) if bare in _GIVEN_NAMES else bare


def _without_owner(word: str) -> str:
    return plain(word).removesuffix("'s")


def _has_its_figures(passage: Passage, at: int) -> bool:
    """Whether what a month has stands behind its name: April's permits, June's jobs report."""
    return not _OF_A_MONTH.isdisjoint(passage.lower[at + 1 : at + 1 + _FEW])


_FEW = 2  # words behind a month in which that stands


def _mid_at(passage: Passage, at: int) -> TimeTold | None:
    """``mid-June``, ``mid-2026``."""
    tail = passage.lower[at].removeprefix("mid-")
    if _YEAR.match(tail):
        return TimeTold("year", (tail, None, None), at, at + 1)
    month = _MONTHS.get(plain(tail.capitalize())) if tail else None
    return TimeTold("month", (None, month, None), at, at + 1) if month else None


def _past_point(passage: Passage, at: int) -> int:
    """The index after a word and the full stop of its abbreviation."""
    is_short = passage.words[at + 1] == "." and len(passage.words[at]) <= 4
    return at + 2 if is_short and len(passage.words[at]) < len(plain(passage.words[at])) else at + 1


def _clock_at(passage: Passage, at: int) -> TimeTold | None:
    """``9 a.m.``, ``9:12 a.m. EST``, ``9am``, ``0845 GMT``, ``14:30``."""
    word, following = passage.lower[at], passage.lower[at + 1]
    half = following.replace(".", "")
    four = _FOUR.match(word)
    if four and (following in zones() or following == "hours" or four[3]):
        return _zoned(passage, int(four[1]) * 60 + int(four[2]), at, at + 1, four[3])
    match = _CLOCK.match(word)
    if not match:
        return None
    if half in ("am", "pm") and not match[3]:
        return _zoned(passage, _minutes(match, half), at, at + 2)
    if match[3] or (":" in word and following not in ("minutes", "seconds", "hours")):
        return _zoned(passage, _minutes(match, match[3] or ""), at, at + 1)
    return None


def _zoned(
    passage: Passage, minutes: int, first: int, last: int, zone: str | None = None
) -> TimeTold:
    """A time of day with the time zone that is written behind it."""
    following = passage.lower[last]
    named = zone or (following if following in zones() else None)
    goes_on = not zone and (named or following == "hours")
    return TimeTold("clock", (minutes, named), first, last + 1 if goes_on else last)


@cache
def zones() -> dict[str, int | None]:
    """Time zones by name, in lower case: minutes ahead of GMT, None where the name leaves it open."""
    table = rows(ENGLISH, "time_zones")
    return {row[0]: int(row[1]) if row[1:] and row[1] else None for row in table}


def _minutes(match: re.Match[str], half: str) -> int:
    hour = int(match[1])
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + int(match[2] or 0)


def _day_first_at(passage: Passage, at: int) -> TimeTold | None:
    """``22 September 2024``, ``22nd of September``."""
    day = _day(passage.lower[at])
    month_at = at + 2 if passage.lower[at + 1] == "of" else at + 1
    if not day or month_at >= passage.reading.last or not passage.words[month_at][0].isupper():
        return None
    month = _MONTHS.get(plain(passage.words[month_at]))
    if not month:
        return None
    year, last = _year_after(passage, _past_point(passage, month_at))
    return TimeTold("day", (year, month, day), at, last)


def _day(word: str) -> int | None:
    number = int(word) if word.isdecimal() and len(word) <= 2 else ordinal(word)
    return number if number and number <= 31 else None


def _year_at(passage: Passage, at: int) -> TimeTold | None:
    word, following = passage.lower[at], passage.lower[at + 1]
    if _DECADE.match(word):
        return TimeTold("decade", (word,), at, at + 1)
    if not _YEAR.match(word):
        return (
            TimeTold("year", (word, None, None), at, at + 1) if _is_no_count(passage, at) else None
        )
    # "2000 people": a year is not followed by what it counts
    counts = following in groups(ENGLISH, "plain_nouns")["counted"] or following.endswith("%")
    return None if counts else TimeTold("year", (word, None, None), at, at + 1)


def _is_no_count(passage: Passage, at: int) -> bool:
    """Whether four digits stand for a year that cannot be, "filed in 2102, the court said": a slip of the hand,
    which is to be told as the year that it was."""
    is_since = at > 0 and passage.lower[at - 1] in ("in", "since", "of", "until")
    ends_there = not passage.lower[at + 1][:1].isalnum()
    return is_since and ends_there and _FOUR_DIGITS.match(passage.lower[at]) is not None


def _may_be_year(passage: Passage, at: int) -> bool:
    """Whether a number is a year, or stands where one should: "April 8010, the court said"."""
    ends_there = not passage.lower[at + 1][:1].isalnum() or passage.lower[at + 1] in _AFTER_DAY
    is_slip = ends_there and _FOUR_DIGITS.match(passage.lower[at]) is not None
    return is_slip or _YEAR.match(passage.lower[at]) is not None


def _last_day_at(passage: Passage, at: int) -> TimeTold | None:
    """The second day of ``January 21-22``, ``Jan. 21 and 22``; what counts something, "June 3 to 5 ships", is
    none."""
    day, following = _day(passage.lower[at]), passage.lower[at + 1]
    if (
        not day
        or at < _FROM_MONTH
        or passage.lower[at - 1] not in _UP_TO
        or not _day(passage.lower[at - 2])
    ):
        return None
    counts_something = following[:1].isalnum() and following not in _AFTER_DAY
    month_at = at - _FROM_MONTH - (passage.words[at - _FROM_MONTH] == ".")
    month = _MONTHS.get(_bare(passage.words[month_at])) if month_at >= 0 else None
    is_told = month is not None and passage.words[month_at][0].isupper()
    return (
        TimeTold("day", (None, month, day), at, at + 1)
        if is_told and not counts_something
        else None
    )


_UP_TO = words("- – to and through")
_FROM_MONTH = 3  # words from the month to the second day: June 3-5


def _year_after(passage: Passage, at: int) -> tuple[str | None, int]:
    """The year that follows a month or day, and the index after it."""
    skip = 1 if passage.words[at] in (",", "of") else 0
    if at + skip < passage.reading.last and _may_be_year(passage, at + skip):
        return passage.lower[at + skip], at + skip + 1
    return None, at


def _day_after(passage: Passage, at: int) -> int | None:
    """The day that follows a month, be it one that no month has, "until May 38 to object"; what counts
    something, "in May 38 homes", is none."""
    word, following = passage.lower[at], "".join(passage.lower[at + 1 : at + 2])
    if word[:1].isdigit() and _day(word):
        return _day(word)
    before = passage.lower[at - 2] if at > 1 else ""
    is_of_a_day = before in ("on", "until", "by", "before", "after", "since")
    counts = following[:1].isalnum() and following not in _AFTER_DAY
    is_slip = is_of_a_day and not counts
    return int(word) if len(word) == 2 and word.isdecimal() and is_slip else None


def _month_at(passage: Passage, at: int, name: str) -> TimeTold | None:
    """``Sept. 22, 2024``, ``June``, ``January 2024``."""
    after = _past_point(passage, at)
    following = passage.lower[after]
    day = _day_after(passage, after)
    year, last = _year_after(passage, after + 1 if day else after)
    before = passage.lower[at - 1] if at else ""
    is_of_a_month = before in _ARTICLES and following in _OF_A_MONTH
    has_period = _has_period(passage, at)
    is_within = _stands_alone(passage, at)
    is_named = day or year or before in _BEFORE_MONTH or is_of_a_month or has_period or is_within
    is_somebody = following in PARTICLES and name.startswith(passage.lower[at])  # Jan van Orley
    if is_somebody or (name in _ALSO_WORDS and not is_named):
        return None
    return TimeTold("day" if day else "month", (year, _MONTHS[name], day), at, last)


def _stands_alone(passage: Passage, at: int) -> bool:
    """Whether a March or August has its capital from no sentence it opens and is no march: as early as August,
    report March sales; not the March for Peace. May may be a woman's."""
    if not at or passage.opens_sentence(at) or passage.lower[at] in _GIVEN_NAMES:
        return False
    before, after = passage.words[at - 1], passage.words[at + 1]
    is_small = before[:1].islower() and not after[:1].isupper()
    return is_small and before not in _ARTICLES


def _has_period(passage: Passage, at: int) -> bool:
    """Whether a month has something, or a year stands before it: "in March's figures", "2012 March"."""
    before = passage.words[at - 1] if at else "."
    is_owner = passage.lower[at].endswith(("'s", "’s")) and not before[:1].isupper()
    return is_owner or _YEAR.match(before) is not None


def _quarter_at(passage: Passage, at: int) -> TimeTold | None:
    """``second quarter``, ``second-quarter``, ``Q2``, ``first half of the year``."""
    word = passage.lower[at]
    match = _RANKED_WORD.match(word)
    if match:
        return TimeTold("quarter", (ordinal(match[1]), match[2]), at, at + 1)
    match = _QUARTER.match(word)
    if match:
        return TimeTold("quarter", (int(match[1] or match[2]), "quarter"), at, at + 1)
    rank = ordinal(word) if passage.lower[at + 1] in _RANKED else None
    return TimeTold("quarter", (rank, passage.lower[at + 1]), at, at + 2) if rank else None


def _period_at(passage: Passage, at: int) -> TimeTold | None:
    """``last week``, ``next month``, ``this year``, and with what it has: this week's losses."""
    following = passage.lower[at + 1].removesuffix("'s")
    if following not in _PERIODS:
        return None
    is_spell = passage.lower[at] == "last" and at and passage.lower[at - 1] == "the"
    which = "past" if is_spell else passage.lower[at]  # the last month: the past month
    return TimeTold("period", (which, following), at, at + 2)


def _spelled_clock_at(passage: Passage, at: int) -> TimeTold:
    return _zoned(passage, _SPELLED_CLOCK[passage.lower[at]], at, at + 1)


def _part_at(passage: Passage, at: int) -> TimeTold:
    return TimeTold("part", (passage.lower[at],), at, at + 1)


def _relative_at(passage: Passage, at: int) -> TimeTold:
    return TimeTold("relative", (passage.lower[at],), at, at + 1)


def _season_at(passage: Passage, at: int) -> TimeTold:
    return TimeTold("season", (passage.lower[at],), at, at + 1)


_READERS: dict[str, Callable[[Passage, int], TimeTold | None]] = {
    **dict.fromkeys(_WHICH, _period_at),
    **dict.fromkeys(_SPELLED_CLOCK, _spelled_clock_at),
    **dict.fromkeys(
        ("morning", "afternoon", "evening", "night", "overnight", "dawn", "dusk"), _part_at
    ),
    **dict.fromkeys(("early", "late", "mid"), _part_at),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), _relative_at),
    **dict.fromkeys(("spring", "summer", "autumn", "winter"), _season_at),
}
