"""Facts that took the place of one another in another unit or form, and the same told in other words."""

from __future__ import annotations

import edits
import pytest

from leaddiff import facts
from leaddiff.languages.times import read_stamp

LOUD = [
    ("The bridge cost 230 billion won.", "The bridge cost $230 million."),
    ("The bridge opened in 2011.", "The bridge opened last year."),
    ("The bridge opened in 2011.", "The bridge opened ten years ago."),
    ("It was up from $900 million a year ago.", "It was up from $900 million in 2010."),
    ("The cable is 2.4 kilometers long.", "The cable is 2.4 miles long."),
    ("The cable is 2.4 kilometers long.", "The cable is 1.8 miles long."),
    ("The trip takes two weeks.", "The trip takes 16 days."),
    ("Rates could rise by a quarter point.", "Rates could rise by half a point."),
    ("Rates could rise by a quarter point.", "Rates could rise by 50 basis points."),
    ("Rates could rise in June.", "Rates could rise in the third quarter."),
    ("Rescuers found the two overnight.", "Rescuers found the two on Sunday."),
    ("The shop opened at 6:40 a.m. again.", "The shop opened in the afternoon again."),
    ("A quarter of the workers left.", "Half of the workers left."),
    ("A quarter of the workers left.", "35 percent of the workers left."),
    ("They waited half an hour there.", "They waited 40 minutes there."),
    ("She won in 1:54.23 on Sunday.", "She won in 1:45.23 on Sunday."),
    ("He ran the race in 2:05:31.", "He ran the race in 2:15:31."),
    ("Shares rose 3.4 percent to $41.20.", "Shares rose $3.40 to $41.20."),
]
QUIET = [
    ("The cable is 2.4 kilometers long.", "The cable is 1.5 miles long."),
    ("The trip takes two weeks.", "The trip takes 14 days."),
    ("The trip takes a year.", "The trip takes 12 months."),
    ("Rates could rise by a quarter point.", "Rates could rise by 25 basis points."),
    ("Rates could rise by a quarter point.", "Rates could rise by a quarter of a point."),
    ("Rates could rise by a half-point.", "Rates could rise by half a point."),
    ("Rates could rise in June.", "Rates could rise in the second quarter."),
    ("Rescuers found the two overnight.", "Rescuers found the two before dawn."),
    ("The shop opened at 6:40 a.m. again.", "The shop opened in the morning again."),
    ("She won in 1:54.23 on Sunday.", "On Sunday she won in 1:54.23."),
    ("The talks open at 5 p.m.", "The talks open at 1700."),
    ("A quarter of the workers left.", "25 percent of the workers left."),
    ("They waited half an hour there.", "They waited 30 minutes there."),
    ("Profit rose from a year earlier.", "Profit rose from the previous year."),
    ("The ship left on May 4.", "The ship left on Monday."),
    ("The plant got a loan.", "The plant got the $100 million loan."),
    ("The plant got the loan in June.", "The plant was built with money of 12 banks."),
]


@pytest.mark.parametrize(("old", "new"), LOUD)
def test_what_took_the_place_of_another_is_told_as_replaced(old, new):
    assert any(before and after for _, before, after in edits.told(old, new))


@pytest.mark.parametrize(("old", "new"), QUIET)
def test_the_same_in_another_form_is_not(old, new):
    assert edits.loud(old, new) == []


ON_ITS_DAY = [
    ("The firm failed about five years ago.", "The firm failed in 2009.", False),
    ("The firm failed about five years ago.", "The firm failed in 2003.", True),
    ("The firm failed in 2012.", "The firm failed last year.", False),
    ("The firm failed in 2011.", "The firm failed last year.", True),
    ("Orders fell in June.", "Orders fell this month.", False),
    ("Orders fell in March.", "Orders fell last month.", True),
    ("The firm failed in May 2013.", "The firm failed last month.", False),
]


@pytest.mark.parametrize(("old", "new", "told"), ON_ITS_DAY)
def test_a_date_told_from_the_day_of_the_copy_is_reckoned(old, new, told):
    day = read_stamp("Mon Jun 3, 2013 8:18pm EDT")
    seen = facts.compare([old], [new], [edits.edited(1, old, new)], (day, day))
    assert any(fact.before and fact.after for fact in seen) is told
