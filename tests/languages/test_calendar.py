"""The calendar: days counted through the year and back, months as they are shown."""

from __future__ import annotations

from tables import every_row

from leaddiff.languages import calendar


@every_row(
    ("month", "day", "place"), [(1, 1, 1), (1, 31, 31), (2, 1, 32), (2, 29, 60), (3, 1, 61), (12, 31, 366)]
)  # fmt: skip
def test_a_date_is_a_day_of_the_year(month, day, place):
    assert calendar.day_of_year(month, day) == place
    assert calendar.month_and_day(place) == (month, day)


@every_row(("month", "day"), [(0, 1), (13, 1), (1, 0), (1, 32)])
def test_what_is_no_date_is_no_day(month, day):
    assert calendar.day_of_year(month, day) is None


def test_a_long_month_is_shortened_before_a_day():
    shown = [calendar.month_as_shown(month) for month in range(1, 13)]
    assert " ".join(shown) == "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec."
