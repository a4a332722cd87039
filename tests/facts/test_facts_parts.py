"""Small parts of the reading of facts: what each answers, a table a part."""

from __future__ import annotations

from decimal import Decimal

import pytest
from edits import told

from leaddiff.facts.attributions import attributions
from leaddiff.facts.counts import _article_at, _Number, _unit_at
from leaddiff.facts.moments import _day
from leaddiff.facts.names import names
from leaddiff.facts.negations import negations
from leaddiff.facts.passage import Passage
from leaddiff.facts.renamed import _differ_in_a_particle
from leaddiff.facts.second_references import _about, _name_of


def passage(text: str) -> Passage:
    return Passage((text,), (1,))


@pytest.mark.parametrize(
    ("text", "worth", "last", "weak"),
    [
        ("a few boats sank", None, 2, False),
        ("a pair of boats sank", 2, 2, False),
        ("a hundred boats sank", 100, 2, False),
        ("a boat sank", 1, 1, True),
    ],
)
def test_what_an_article_counts(text, worth, last, weak):
    found = _article_at(passage(text), 0)
    assert (found.value, found.last, found.weak) == (worth, last, weak)
    assert worth is None or found.key == (worth,)


@pytest.mark.parametrize(
    ("text", "last", "unit"),
    [
        ("won a second term", 2, (None, 2)),
        ("took one second less", 2, ("second", 3)),
        ("a 30 meter-high wall", 2, ("meter", 3)),
        ("a 30 plank-high wall", 2, (None, 2)),
        ("a 30 meter wall", 2, ("meter", 3)),
    ],
)
def test_the_unit_of_a_number(text, last, unit):
    number = _Number(Decimal(1), (Decimal(1),), None, last)
    assert _unit_at(passage(text), number) == unit


@pytest.mark.parametrize(
    ("word", "day"),
    [("1", 1), ("31", 31), ("32", None), ("45", None), ("0", None), ("31st", 31), ("40th", None)],
)
def test_what_may_be_a_day_of_a_month(word, day):
    assert _day(word) == day


@pytest.mark.parametrize(
    ("text", "place", "parts", "sure"),
    [
        ("Anna Berg spoke.", 1, ("anna", "berg"), True),
        ("He met Anna Maria Berg Lund Olsen Dahl Moe there.", 8,
         ("anna", "maria", "berg", "lund", "olsen", "dahl", "moe"), True),
        ("He came (Anders did not) home.", 3, ("anders",), False),
        ("He came with Anders (not Lund) home.", 3, ("anders",), True),
    ],
)  # fmt: skip
def test_a_name_that_a_word_is_part_of(text, place, parts, sure):
    (found,) = names(passage(text), [], [range(place, place + 1)])
    assert (found.parts, found.sure) == (parts, sure)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They did not agree.", {"agre"}),
        ("They did not even in part agree.", {"even", "part", "agre"}),
        ("They did not to any of us agree.", set()),
    ],
)
def test_what_a_negation_negates_stands_four_words_on_at_most(text, of):
    assert set(negations(passage(text))[0].of) == of


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("jan van der berg", "jan van den berg", True),
        ("joao da silva", "joao silva", True),
        ("joao da silva", "joao da costa", False),
        ("joao da silva", "rui da silva", False),
        ("da silva", "silva", False),
        ("joao silva", "joao silva", False),
    ],
)
def test_names_that_differ_in_a_particle(one, other, are_one):
    assert _differ_in_a_particle(one.split(), other.split()) is are_one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anders Tavares said so.", "Tavares"),
        ("Some officials said so.", None),
        ("The Minister said so.", None),
    ],
)
def test_the_name_that_is_a_source(text, name):
    read = passage(text)
    assert [_name_of(read, source) for source in attributions(read)] == [name]


def test_who_a_name_is_is_told_in_eight_words_behind_it():
    row = ("Tavares", ",", *"who has for long been the farm minister there".split())
    assert list(_about(row, "Tavares"))[-1] == list(row[2:10])


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("He said so.", set()),
        ("These officials said so.", {"official"}),
        ("Both officials said so.", {"official"}),
        ("Officials said so.", {"official"}),
    ],
)
def test_who_is_a_source(text, heads):
    assert set(attributions(passage(text))[0].heads) == heads


@pytest.mark.parametrize(
    ("old", "new", "hedged"),
    [
        ("Guards say about five men and about seven women fell.",
         "Guards say five men and about seven women fell.", [("about five", "five")]),
        ("Guards say about five men and about seven women fell.",
         "Guards say about five men and seven women fell.", [("about seven", "seven")]),
        ("Guards say five men and about seven women fell.",
         "Guards say about five men and about seven women fell.", [("five", "about five")]),
        ("Guards say about five men and about seven women fell.",
         "Guards say about seven women and about five men fell.", []),
    ],
)  # fmt: skip
def test_the_hedge_that_came_or_went_is_the_one_told(old, new, hedged):
    assert [fact[1:] for fact in told(old, new) if fact[0] == "attribution"] == hedged
