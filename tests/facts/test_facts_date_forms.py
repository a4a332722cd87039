"""Dates told in two ways: which may be one, and on what day a copy was written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leaddiff.facts.date_forms import Written, are_reckoned_anew, may_be_one, written
from leaddiff.facts.dates import _is_one_day, _same, day_of
from leaddiff.facts.mentions import TimeTold
from leaddiff.nouns import moments

JUNE_2013 = Written(2013, 2013 * 12 + 5)
JUNE = Written(None, 2000 * 12 + 5)


@pytest.mark.parametrize(
    ("old", "new", "day", "is_one"),
    [
        # a time of day, and a part of it
        (("clock", 0, None), ("part", "morning"), None, True),
        (("clock", 719, None), ("part", "morning"), None, True),
        (("clock", 720, None), ("part", "morning"), None, False),
        (("clock", 720, None), ("part", "afternoon"), None, True),
        (("clock", 1139, None), ("part", "afternoon"), None, True),
        (("clock", 1140, None), ("part", "afternoon"), None, False),
        (("clock", 180, None), ("part", "dawn"), None, True),
        (("clock", 179, None), ("part", "dawn"), None, False),
        (("clock", 479, None), ("part", "dawn"), None, True),
        (("clock", 480, None), ("part", "dawn"), None, False),
        (("clock", 960, None), ("part", "evening"), None, True),
        (("clock", 959, None), ("part", "evening"), None, False),
        (("clock", 1439, None), ("part", "evening"), None, True),
        (("clock", 0, None), ("part", "night"), None, True),
        (("clock", 1439, None), ("part", "night"), None, True),
        # a month, and a quarter or half of the year
        (("month", None, 3, None), ("quarter", 1, "quarter"), None, True),
        (("month", None, 4, None), ("quarter", 1, "quarter"), None, False),
        (("quarter", 4, "quarter"), ("month", None, 12, None), None, True),
        # so long ago, and the last one
        (("ago", Decimal(1), "year"), ("period", "last", "year"), None, True),
        (("ago", Decimal(2), "year"), ("period", "last", "year"), None, False),
        (("ago", Decimal(1), "year"), ("period", "last", "month"), None, False),
        (("ago", Decimal(1), "year"), ("period", "next", "year"), None, False),
        (("ago", Decimal(1), "year"), ("month", None, 4, None), None, False),
        (("day", None, 5, 4), ("weekday", "monday"), None, True),
        (("day", None, 5, 4), ("relative", "today"), None, True),
        (("day", None, 5, 4), ("period", "last", "year"), None, False),
        (("month", None, 5, None), ("relative", "today"), None, False),
        # what the day of the copy tells: a year, and so long ago
        (("year", "2009", None, None), ("ago", Decimal(4), "year"), JUNE_2013, True),
        (("year", "2008", None, None), ("ago", Decimal(4), "year"), JUNE_2013, True),
        (("year", "2007", None, None), ("ago", Decimal(4), "year"), JUNE_2013, False),
        (("year", "2010", None, None), ("ago", Decimal(4), "year"), JUNE_2013, True),
        (("year", "2011", None, None), ("ago", Decimal(4), "year"), JUNE_2013, False),
        (("year", "2009", None, None), ("ago", Decimal(4), "year"), JUNE, False),
        (("year", "2009", None, None), ("ago", Decimal(4), "year"), None, False),
        (("month", "2003", 6, None), ("ago", Decimal(1), "decade"), JUNE_2013, True),
        (("month", "1993", 5, None), ("ago", Decimal(1), "decade"), JUNE_2013, False),
        (("year", "1913", None, None), ("ago", Decimal(1), "century"), JUNE_2013, True),
        (("month", "2013", 1, None), ("ago", Decimal(1), "quarter"), JUNE_2013, True),
        (("month", "2012", 11, None), ("ago", Decimal(1), "quarter"), JUNE_2013, False),
        (("month", "2013", 5, None), ("ago", Decimal(2), "month"), JUNE_2013, True),
        (("month", "2013", 4, None), ("ago", Decimal(2), "month"), JUNE_2013, True),
        (("month", "2013", 6, None), ("ago", Decimal(2), "month"), JUNE_2013, False),
        (("month", None, 4, None), ("ago", Decimal(2), "month"), JUNE, True),
        (("month", "2013", 6, None), ("ago", Decimal(9), "day"), JUNE_2013, True),
        (("month", "2013", 8, None), ("ago", Decimal(9), "day"), JUNE_2013, False),
        (("month", "2013", 6, None), ("ago", None, "month"), JUNE_2013, False),
        # the full year
        (("year", "2012", None, None), ("period", "full", "year"), JUNE_2013, True),
        (("year", "2014", None, None), ("period", "full", "year"), JUNE_2013, True),
        (("year", "2011", None, None), ("period", "full", "year"), JUNE_2013, False),
        (("year", "1987", None, None), ("period", "full", "year"), JUNE, True),
        (("year", "2013", None, None), ("period", "full", "month"), JUNE_2013, False),
        (("month", "2013", 6, None), ("period", "full", "year"), JUNE_2013, False),
        # a period
        (("year", "2012", None, None), ("period", "last", "year"), JUNE_2013, True),
        (("year", "2013", None, None), ("period", "last", "year"), JUNE_2013, False),
        (("year", "2013", None, None), ("period", "this", "year"), JUNE_2013, True),
        (("year", "2014", None, None), ("period", "next", "year"), JUNE_2013, True),
        (("year", "2012", None, None), ("period", "last", "year"), JUNE, False),
        (("month", "2012", 12, None), ("period", "last", "year"), JUNE_2013, True),
        (("month", "2012", 1, None), ("period", "last", "year"), JUNE_2013, True),
        (("month", "2013", 1, None), ("period", "last", "year"), JUNE_2013, False),
        (("month", None, 5, None), ("period", "last", "month"), JUNE, True),
        (("month", None, 4, None), ("period", "last", "month"), JUNE, False),
        (("month", None, 6, None), ("period", "last", "month"), JUNE, False),
        (("month", None, 5, None), ("period", "last", "week"), JUNE, True),
        (("month", None, 7, None), ("period", "last", "week"), JUNE, True),
        (("month", None, 8, None), ("period", "last", "week"), JUNE, False),
        (("month", None, 4, None), ("period", "last", "week"), JUNE, False),
        (("month", None, 5, None), ("period", "current", "month"), JUNE, False),
        # the nearer December is that of the year before
        (("month", None, 12, None), ("ago", Decimal(6), "month"), JUNE, True),
        (("month", None, 11, None), ("ago", Decimal(5), "month"), JUNE, False),
        (("month", None, 11, None), ("period", "next", "month"), JUNE, False),
        (("month", None, 7, None), ("weekday", "monday"), JUNE, True),
        (("month", None, 8, None), ("weekday", "monday"), JUNE, False),
        (("season", "winter"), ("month", None, 6, None), JUNE, False),
    ],
)
def test_two_forms_of_a_date_that_may_be_one(old, new, day, is_one):
    one, other = (TimeTold(sort, tuple(key), 0, 0) for sort, *key in (old, new))
    assert may_be_one(one, other, day) is is_one
    assert may_be_one(other, one, day) is is_one


FRIDAY, SATURDAY, SUNDAY, MONDAY = (moments.Moment(2015, day) for day in (136, 137, 138, 139))
MAY, JUNE_1ST = moments.Moment(2015, 152), moments.Moment(2015, 153)
DECEMBER, JANUARY = moments.Moment(2015, 366), moments.Moment(2016, 1)


@pytest.mark.parametrize(
    ("old", "new", "issued", "is_one"),
    [
        # a week begins on a Sunday or on a Monday
        (("period", "next", "week"), ("period", "this", "week"), (FRIDAY, SUNDAY), True),
        (("period", "coming", "week"), ("period", "this", "week"), (FRIDAY, SUNDAY), True),
        (("period", "this", "week"), ("period", "last", "week"), (SUNDAY, MONDAY), True),
        (("period", "next", "week"), ("period", "this", "week"), (FRIDAY, SATURDAY), False),
        (("period", "next", "week"), ("period", "this", "week"), (SUNDAY, SUNDAY), False),
        (("period", "this", "week"), ("period", "next", "week"), (FRIDAY, MONDAY), False),
        (("period", "next", "week"), ("period", "last", "week"), (FRIDAY, MONDAY), False),
        (("period", "next", "week"), ("period", "this", "month"), (FRIDAY, MONDAY), False),
        (("period", "this", "weekend"), ("period", "last", "weekend"), (SUNDAY, MONDAY), True),
        (("period", "this", "weekend"), ("period", "last", "weekend"), (FRIDAY, SUNDAY), False),
        # a month, a year
        (("period", "this", "month"), ("period", "last", "month"), (MAY, JUNE_1ST), True),
        (("period", "this", "month"), ("period", "last", "month"), (FRIDAY, MAY), False),
        (("period", "next", "year"), ("period", "this", "year"), (DECEMBER, JANUARY), True),
        (("period", "next", "year"), ("period", "this", "year"), (MAY, JUNE_1ST), False),
        (("period", "next", "season"), ("period", "this", "season"), (DECEMBER, JANUARY), False),
        (("period", "current", "month"), ("period", "last", "month"), (MAY, JUNE_1ST), False),
        # a day
        (("relative", "tomorrow"), ("relative", "today"), (SATURDAY, SUNDAY), True),
        (("relative", "tomorrow"), ("relative", "yesterday"), (SATURDAY, MONDAY), True),
        (("relative", "tomorrow"), ("relative", "today"), (FRIDAY, SUNDAY), False),
        (("relative", "today"), ("period", "this", "week"), (FRIDAY, SUNDAY), False),
        # a day that no copy tells whole
        (("relative", "tomorrow"), ("relative", "today"), (moments.Moment(), SUNDAY), False),
        (("relative", "tomorrow"), ("relative", "today"), (moments.Moment(day=137), SUNDAY), False),
        (
            ("relative", "tomorrow"),
            ("relative", "today"),
            (moments.Moment(2015, 60), moments.Moment(2015, 61)),  # no February 29 in 2015
            False,
        ),
    ],
)
def test_a_date_reckoned_from_another_day_of_issue(old, new, issued, is_one):
    one, other = (TimeTold(sort, tuple(key), 0, 0) for sort, *key in (old, new))
    assert are_reckoned_anew(one, other, issued) is is_one
    assert are_reckoned_anew(other, one, issued[::-1]) is is_one


@pytest.mark.parametrize(
    ("year", "day", "when"),
    [
        (2013, 4, Written(2013, 2013 * 12)),
        (2013, 359, Written(2013, 2013 * 12 + 11)),
        (None, 40, Written(None, 2000 * 12 + 1)),
        (2013, None, None),
    ],
)
def test_the_month_a_copy_was_written_in(year, day, when):
    assert written(moments.Moment(day=day, year=year)) == when


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The quay is shut, the mayor said Monday.", "monday"),
        ("The quay was shut Sunday, the mayor said on Monday.", "monday"),
        ("The quay was shut Sunday, the mayor told them late on Monday.", None),
        ("On Monday said the mayor it was shut, and not on Sunday.", "monday"),
        ("Monday was no day to sail.", "monday"),
        ("The quay was shut on Sunday and Monday.", None),
        ("The quay was shut.", None),
    ],
)
def test_the_day_a_copy_is_written_on(lead, day):
    assert day_of([lead]) == day


@pytest.mark.parametrize(
    ("relative", "weekday", "days", "is_one"),
    [
        ("tomorrow", "tuesday", ("monday", "monday"), True),
        ("tomorrow", "monday", ("sunday", None), True),
        ("yesterday", "sunday", (None, "monday"), True),
        ("yesterday", "sunday", ("monday", "tuesday"), True),
        ("yesterday", "monday", ("monday", "tuesday"), False),
        ("tonight", "saturday", ("saturday", None), True),
        ("today", "monday", (None, None), False),
    ],
)
def test_a_day_told_from_the_one_a_copy_is_written_on(relative, weekday, days, is_one):
    one, other = TimeTold("relative", (relative,), 0, 0), TimeTold("weekday", (weekday,), 0, 0)
    assert _is_one_day((one, other), days) is is_one
    assert not _is_one_day((one, one), days)


@pytest.mark.parametrize(
    ("sort", "old", "new", "is_one"),
    [
        ("day", (None, 6, 30), ("2013", 6, 30), True),
        ("day", ("2012", 6, 30), ("2013", 6, 30), False),
        ("year", ("2012", None, None), (None, None, None), False),
        ("part", ("night",), ("overnight",), True),
        ("part", ("night",), ("dawn",), True),
        ("part", ("night",), ("evening",), False),
        ("period", ("next", "week"), ("coming", "week"), True),
        ("period", ("next", "week"), ("coming", "month"), False),
        ("period", ("last", "week"), ("past", "week"), False),
    ],
)
def test_two_dates_that_agree_as_far_as_both_say(sort, old, new, is_one):
    assert _same(TimeTold(sort, old, 0, 0), TimeTold(sort, new, 0, 0)) is is_one
