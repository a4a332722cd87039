"""Facts: each kind in a table, as many rows that expect silence as rows that expect a fact."""

from __future__ import annotations

import pytest
from edits import loud, told

FIGURES = [
    ("killed 12 people", "killed 15 people", ("12", "15")),
    ("Eight injured miners fled.", "Eleven injured miners fled.", ("Eight", "Eleven")),
    ("It injured several workers.", "It injured six workers.", ("several", "six")),
    ("sales of 5.12 trillion won", "sales of 5.21 trillion won",
     ("5.12 trillion won", "5.21 trillion won")),
    ("sales of $5", "sales of $5 million", ("$5", "$5 million")),
    ("A 43-year-old teacher died.", "A 34-year-old teacher died.", ("43-year-old", "34-year-old")),
    ("It rose 3.2%.", "It rose 4.1%.", ("3.2%", "4.1%")),
    ("It rose 4 percent.", "It rose 5 percent.", ("4 percent", "5 percent")),
    ("a five-year prison term", "a six-year prison term", ("five-year", "six-year")),
    ("Rovers won 3-1 at home.", "Rovers won 4-1 at home.", ("3-1", "4-1")),
    ("They met three times there.", "They met twice there.", ("three times", "twice")),
    ("It was the third attack.", "It was the fourth attack.", ("third", "fourth")),
    ("a rate of 25 basis points", "a rate of 50 basis points",
     ("25 basis points", "50 basis points")),
    ("spend 12 lakh rupees on it", "spend 14 lakh rupees on it",
     ("12 lakh rupees", "14 lakh rupees")),
    ("A man in his 70s died.", "A man in his 80s died.", ("70s", "80s")),
    ("about one of two boats sank", "about Two boats sank", ("one of two", "Two")),
    ("the vote of 52-48 on it", "the vote of 53-47 on it", ("52-48", "53-47")),
    ("It sold 1,234 cars.", "It sold 1,243 cars.", ("1,234", "1,243")),
    ("It cost two dozen lives.", "It cost three dozen lives.", ("two dozen", "three dozen")),
    ("Dozens of people fled.", "Some 60 people fled.", ("Dozens", "60")),
    ("It moved 20 km north.", "It moved 10 km north.", ("20 km", "10 km")),
    ("It fell 7.9% to 412.60 euros.", "It fell 7.9% to 408.55 euros.", ("412.60 euros", "408.55 euros")),
    ("It costs 5% to 10% more.", "It costs 5% to 12% more.", ("5% to 10%", "5% to 12%")),
    ("A man was killed.", "Two men were killed.", None),
]  # fmt: skip

NO_FIGURES = [
    ("Seven people died.", "7 people died."),
    ("It rose 5 percent.", "It rose 5%."),
    ("It cost US$2 million there.", "It cost $2 million there, a record."),
    ("A total of 31 people fled.", "Thirty-one people fled."),
    ("It fell by 1.5 billion won.", "It dropped by 1,500 million won."),
    ("Of 12 boats five sank.", "Five of 12 boats sank."),
    ("No one but one man knew.", "Nobody but one man knew."),
    ("It lost two of its boats.", "It lost two of its old boats."),
    ("Police said 4 men fled.", "4 men fled, police said."),
    ('He said "12 men" fled.', 'He said "12 men" ran.'),
    ("It opened in 1998.", "It was opened in 1998."),
    ("On June 30 it fell.", "It fell on June 30."),
]


@pytest.mark.parametrize(("old", "new", "expected"), FIGURES)
def test_a_replaced_figure_is_told(old, new, expected):
    replaced = [(b, a) for kind, b, a in loud(old, new) if kind == "figure"]
    assert replaced == ([expected] if expected else [])


@pytest.mark.parametrize(("old", "new"), NO_FIGURES)
def test_a_figure_restated_or_moved_is_not(old, new):
    assert [fact for fact in loud(old, new) if fact[0] == "figure"] == []


def test_figures_are_paired_by_what_they_count():
    old = "It left one person dead and two others missing and drove more than 1,200 from home."
    new = "It left two people dead and one missing and drove more than 1,900 from home."
    assert {(b, a) for _, b, a in loud(old, new)} == {
        ("one", "two"), ("two", "one"), ("1,200", "1,900")
    }  # fmt: skip


def test_a_figure_in_a_recast_lead_finds_its_partner():
    old = "A blast at a plant killed one worker and injured six others on Friday, police said."
    new = "Three workers have died after a blast at a plant on Friday, police said."
    assert ("figure", "one", "Three") in loud(old, new)
    assert ("figure", "six", "Three") not in loud(old, new)


def test_figures_are_paired_by_what_befell_the_counted():
    old = "The blast left 12 people dead and 40 wounded."
    new = "The blast injured 45 and took 14 lives."
    assert {(b, a) for _, b, a in loud(old, new)} == {("12", "14"), ("40", "45")}


DATES = [
    ("It is due in June.", "It is due in September.", ("June", "September")),
    ("as of 9 a.m. there", "as of 1 p.m. there", ("9 a.m.", "1 p.m.")),
    ("It fell on Monday.", "It fell on Tuesday.", ("Monday", "Tuesday")),
    ("at $81 by 0930 GMT", "at $81 by 1145 GMT", ("0930 GMT", "1145 GMT")),
    ("on Sept. 22 in Orwell", "on Sept. 23 in Orwell", ("Sept. 22", "Sept. 23")),
    ("in January 2023, it said", "in January 2024, it said", ("January 2023", "January 2024")),
    ("They meet next week.", "They meet next month.", ("next week", "next month")),
    ("up since 2019 at least", "up since 2016 at least", ("2019", "2016")),
    ("in the second quarter it", "in the third quarter it", ("second quarter", "third quarter")),
    ("It fell early Tuesday.", "It fell late Tuesday.", ("early", "late")),
    ("It came on 22 March 2024.", "It came on 23 March 2024.", ("22 March 2024", "23 March 2024")),
]

NO_DATES = [
    ("It came on Sept. 22.", "It came on September 22."),
    ("It came at 9:00 a.m. there.", "It came at 9am there."),
    ("It fell on Tuesday.", "It fell Tuesday."),
    ("It fell in June.", "It fell on June 30."),
    ("Kim May spoke.", "Kim May sang."),
    ("They march on.", "They marched on."),
    ("It fell on Friday.", "It fell on Friday evening."),
    ("It happened at noon.", "It happened at 12 p.m."),
    ("It opened on Monday in Orwell.", "On Monday it opened in Orwell."),
]


@pytest.mark.parametrize(("old", "new", "expected"), DATES)
def test_a_replaced_date_is_told(old, new, expected):
    assert loud(old, new) == [("date", *expected)]


@pytest.mark.parametrize(("old", "new"), NO_DATES)
def test_a_date_in_other_style_is_not(old, new):
    assert loud(old, new) == []


NAMES = [
    ("said Yuto Kanbe, a student", "said Yuto Kanabe, a student", ("Yuto Kanbe", "Yuto Kanabe")),
    ("It struck near Norwell.", "It struck near Sudwell.", ("Norwell", "Sudwell")),
    ("In South Halden Province, it rained.", "In North Halden Province, it rained.",
     ("South Halden Province", "North Halden Province")),
    ("deputy mayor Dana Orwin spoke", "mayor Dana Orwin spoke",
     ("deputy mayor Dana Orwin", "mayor Dana Orwin")),
    ("It met Interior Minister Paul Ngata.", "It met Defense Minister Paul Ngata.",
     ("Interior Minister Paul Ngata", "Defense Minister Paul Ngata")),
    ("Lee, the former mayor, spoke.", "Lee, the mayor, spoke.", ("former mayor", "mayor")),
    ("The health minister resigned.", "The finance minister resigned.",
     ("health minister", "finance minister")),
    ("Kanbe fell.", "Kanabe fell.", ("Kanbe", "Kanabe")),
    ("the Chinese team won", "the Japanese team won", ("Chinese", "Japanese")),
    ("The port broke the Port Safety Act.", "The port broke the Quarry Safety Act.",
     ("Port Safety Act", "Quarry Safety Act")),
    ("He met Lee, and Lee of Orwell left.", "He met Park, and Lee of Orwell left.", ("Lee", "Park")),
    ("As the former co-chair of the fair she left.", "As the co-chair of the fair she left.",
     ("former co-chair", "co-chair")),
]  # fmt: skip

NO_NAMES = [
    (
        "The Port Safety Act and the Quarry Act apply.",
        "The Quarry Act and the Port Safety Act apply.",
    ),
    ("The Port Safety Act applies in Orwell.", "The Safety Act of the port applies in Orwell."),
    ("Chief Executive Fiona Trask left.", "Trask left."),
    ("U.S. troops left Norland.", "US troops left Norland."),
    ("the International Monetary Fund met", "the IMF met"),
    ("Norland's army left.", "The Norland army left."),
    ("The South Halden army left.", "South Halden's army left."),
    ("Residents fled.", "Resident families fled."),
    ("Officers came.", "Officials came."),
    ("A spokesman for Orwin spoke.", "A spokeswoman for Orwin spoke."),
    ("He met Lee in Orwell.", "He met Lee at a hotel."),
    ("The ministry spoke.", "The ministry, led by Ana Reyes, spoke."),
    ("The mayor, Dana Orwin, spoke.", "Mayor Dana Orwin spoke."),
    (
        "He met Dana Lee at dawn in the small port of Verrin before sailing home.",
        "He said voters had chosen a new mayor, Ana Reyes, who had led the polls for weeks.",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), NAMES)
def test_a_replaced_name_or_title_is_told(old, new, expected):
    assert loud(old, new) == [("name", *expected)]


@pytest.mark.parametrize(("old", "new"), NO_NAMES)
def test_a_name_in_short_or_new_is_not(old, new):
    assert [fact for fact in told(old, new) if fact[0] == "name"] == []
