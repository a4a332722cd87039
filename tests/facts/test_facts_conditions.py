"""Conditions in the reading of facts, both halves of each: what each answers, a table a part."""

from __future__ import annotations

import pytest

from leaddiff.facts.attributions import _speaker_after, attributions
from leaddiff.facts.counted_nouns import noun_words
from leaddiff.facts.counts import _figure_at, counts
from leaddiff.facts.dates import reaching_back
from leaddiff.facts.hedges import Hedge, _in_another_form
from leaddiff.facts.moments import _year_at
from leaddiff.facts.names import _row_start
from leaddiff.facts.passage import Passage
from leaddiff.facts.second_references import _about


def passage(text: str) -> Passage:
    return Passage((text,), (1,))


@pytest.mark.parametrize(
    ("text", "at", "year"),
    [
        ("filed in 2102, the court", 2, "2102"),
        ("filed in 2102 papers", 2, None),
        ("filed on 2102, the court", 2, None),
        ("filed in 2010, the court", 2, "2010"),
        ("filed in 2102 o'clock", 2, None),
        ("In 2102, the court", 1, "2102"),
        ("2102, the court", 0, None),
        ("with 2010 people", 1, None),
    ],
)
def test_four_digits_that_are_a_year(text, at, year):
    found = _year_at(passage(text), at)
    assert (found and found.key[0]) == year


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("He left ten years ago.", (2, 5)),
        ("He left ten years earlier.", (2, 5)),
        ("He left for ten years.", None),
        ("He left ten boats ago.", None),
    ],
)
def test_a_length_of_time_that_reaches_back(text, span):
    read = passage(text)
    found = reaching_back(read, counts(read, [], [range(read.reading.last)]))
    assert [(moment.first, moment.last) for moment in found] == ([span] if span else [])


@pytest.mark.parametrize(
    ("text", "worth", "last"),
    [("5½ years", 5.5, 1), ("½ a year", None, None), ("60km away", 60, 1)],
)
def test_a_number_with_a_part_of_one(text, worth, last):
    found = _figure_at(passage(text), 0)
    assert (found and (float(found.value), found.last)) == (worth and (worth, last))


@pytest.mark.parametrize(("between", "words"), [(8, ["boats"]), (7, ["boats", "sank"]), (9, [])])
def test_what_is_counted_stands_within_nine_words(between, words):
    read = passage("12 " + "of " * between + "boats sank there")
    assert [read.words[at] for at in noun_words(read, 1)] == words


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The data showed that prices rose.", [(0, 3)]),
        ("It showed data to them.", []),
        ("It showed them the data.", []),
    ],
)
def test_what_shows_something_is_evidence(text, spans):
    assert [(found.first, found.last) for found in attributions(passage(text))] == spans


@pytest.mark.parametrize(
    ("name", "end"), [("J. Orwin", 3), ("J. O'Hara", 3), ("Orwin. The mayor", 1), ("Orwin", 1)]
)
@pytest.mark.parametrize("point", [".", ""])
def test_a_point_within_a_name_does_not_end_it(name, end, point):
    read = passage(f'"It is over," said {name}{point}')
    at = read.words.index("said")
    assert _speaker_after(read, at) == (at + 1, at + 1 + end)


@pytest.mark.parametrize(
    ("other", "twin", "is_form"),
    [
        ("expected to sell", (2, 3), True),
        ("expects to sell", (2, 3), True),
        ("expected at once now to sell", (5, 6), False),
        ("he expected once now to sell", (5, 6), False),
        ("he well expected now to sell", (5, 6), True),
        ("he hoped to sell", (3, 4), False),
    ],
)
@pytest.mark.parametrize("kind", ["doubt", "size"])
def test_a_hedge_in_another_form_stands_three_words_before_what_is_hedged(
    other, twin, is_form, kind
):
    hedge = Hedge(kind, "likely", 1, 3, 3)
    own = passage("he expects to sell")
    found = _in_another_form(own, hedge, passage(other), twin)
    assert found is (is_form and kind == "doubt")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Orwin , a mayor , spoke", [[], ["a", "mayor"]]),
        ("Orwin , 6 years a mayor", [[], ["6", "years", "a", "mayor"]]),
        ("a mayor , Orwin spoke", [["mayor", "a"]]),
        ("a ' Orwin spoke", [[]]),
    ],
)
def test_what_is_said_of_a_name_ends_at_the_first_mark(text, about):
    assert list(_about(tuple(text.split()), "Orwin")) == about


@pytest.mark.parametrize(
    ("text", "at", "start"),
    [
        ("He met Dana Lee Orwin there", 4, 2),
        ("He met Dana Lee Orwin there", 5, 2),
        ("he met Dana", 1, 1),
        ("Dana Orwin left", 1, 0),
        ("he saw A B C D E F G H J K there", 11, 3),
    ],
)
def test_where_the_row_of_capitals_begins_that_a_word_is_part_of(text, at, start):
    assert _row_start(passage(text), at) == start
