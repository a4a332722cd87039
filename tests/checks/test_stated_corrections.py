"""What a correction says in so many words, and what it cannot mean, held to one paragraph that changed."""

from __future__ import annotations

import pytest
from test_checks_conditions import claim, fact
from test_checks_notes import BODY, copies

from leaddiff import layout
from leaddiff.checks.corrections.beyond_correction import (
    _are_named,
    _exchanged,
    _gave_way_unsaid,
    _is_age,
    _is_named_in,
    _is_of_spelling,
    _is_respelt_and_more,
    _is_stated_in_part,
    is_beyond,
)
from leaddiff.checks.corrections.corrected_things import (
    _exchanged_words,
    _is_in_brackets,
    _is_nearest,
    _named_in,
    _paraphrase,
    beside,
    is_stated,
    is_the_one_named,
    parted,
    states_another,
)
from leaddiff.checks.corrections.figures_together import _number, is_counted_alike
from leaddiff.desk.pair import examined
from leaddiff.nouns.changes import FactKind

FIGURE, NAME, DATE, SAID = FactKind.FIGURE, FactKind.NAME, FactKind.DATE, FactKind.ATTRIBUTION


def case_of(old, new, note="CORRECTS para 3"):
    """The case of two versions of which the third paragraph changed."""
    bodies = ([*BODY[:2], text, BODY[3]] for text in (old, new))
    before, now = copies(*bodies, note)
    return examined(layout.parse(before, "old.txt"), layout.parse(now, "new.txt"), force=True)[1]


def fact_of(case, after):
    return next(each for each in case.changes.facts if after in (each.after or ""))


@pytest.mark.parametrize(
    ("text", "kind", "before", "after", "stated"),
    [
        ("CORRECTS date to Oct. 20, not Oct. 19", DATE, "Oct. 19", "Oct. 20", True),
        ("CORRECTS date to Oct. 20", DATE, "Oct. 19", "Oct. 20", True),
        ("CORRECTS date", DATE, "Oct. 19", "Oct. 20", False),
        ("CORRECTS to 69 percent from 96 percent", FIGURE, "64 percent", "69 percent", False),
        ("CORRECTS to 69 percent from 64 percent", FIGURE, "64 percent", "69 percent", True),
        ("CORRECTS to 69 percent from 96 percent", DATE, "64 percent", "69 percent", True),
        ("CORRECTS to 69 pct", FIGURE, "64 percent", "69 percent", True),
        ("CORRECTS to 69%", FIGURE, "64 percent", "69 percent", True),
        ("CORRECTS surname to Odell, not Odel", NAME, "Ran Odel", "Ran Odell", True),
        ("CORRECTS surname to Odell", NAME, "Ran Odel", "Ran Odell", False),
        ("CORRECTS name to Odell Ran", NAME, "Ran Odell", "Odell Ran", True),
        ("CORRECTS name to Ran Odell", NAME, "Ran Odell", "Odell Ran", False),
        ("CORRECTS date", DATE, "Oct. 19", None, False),
    ],
)
def test_a_claim_says_in_so_many_words_what_was_put_in(text, kind, before, after, stated):
    assert is_stated(fact(kind, before, after), claim(text)) is stated


@pytest.mark.parametrize(
    ("kind", "before", "after", "words"),
    [
        (NAME, "Ran Odel", "Ran Odell", ["Odell", "Odel"]),
        (NAME, "Ran Odell", "Odell Ran", ["Odell Ran"]),
        (FIGURE, "12 boats", "14 boats", ["14 boats"]),
        (NAME, None, "Odell", ["Odell"]),
        (NAME, "Odell", None, ["Odell"]),
        (FIGURE, "12", None, [""]),
    ],
)
def test_the_words_in_which_the_sides_of_a_fact_differ(kind, before, after, words):
    assert _exchanged_words(fact(kind, before, after)) == words


SHARES = "Shares of Tarvola {} 12 percent to {} won in {}, its owner Dana {} said."
WAS = SHARES.format("rose", "9,100", "April", "Orwin")


@pytest.mark.parametrize(
    ("note", "new", "after", "another"),
    [
        ("CORRECTS month to May, from April, in para 3", ("rose", "9,300", "May", "Orwin"), "9,300", True),
        ("CORRECTS month to May, from April, in para 3", ("rose", "9,300", "May", "Orwin"), "May", False),
        ("CORRECTS month in para 3", ("rose", "9,300", "May", "Orwin"), "9,300", False),
        ("UPDATES month to May, from April, in para 3", ("rose", "9,300", "May", "Orwin"), "9,300", False),
        ("CORRECTS month to May, price to 9,300, in para 3", ("rose", "9,300", "May", "Orwin"), "9,300", False),
        ("CORRECTS to show it fell, not rose, in para 3", ("fell", "9,300", "April", "Orwin"), "9,300", True),
        ("CORRECTS to show it rose, not fell, in para 3", ("rose", "9,300", "April", "Orwin"), "9,300", False),
        ("CORRECTS to 9,300 won from 9,100 in para 3", ("rose", "9,300", "April", "Orvik"), "Orvik", True),
        ("CORRECTS to 9,300 won from 9,100 in para 3", ("rose", "9,300", "April", "Orvik"), "9,300", False),
    ],
)  # fmt: skip
def test_what_a_correction_says_stands_elsewhere_than_a_fact(note, new, after, another):
    case = case_of(WAS, SHARES.format(*new), note)
    assert states_another(claim(note), fact_of(case, after), case) is another


@pytest.mark.parametrize(
    ("new", "after", "others"),
    [
        (("rose", "9,300", "May", "Orwin"), "9,300", ["May"]),
        (("rose", "9,300", "April", "Orwin"), "9,300", []),
    ],
)
def test_the_other_facts_that_were_replaced_beside_one(new, after, others):
    case = case_of(WAS, SHARES.format(*new))
    one = fact_of(case, after)
    found = sorted(each.after or "" for each in beside(one, case))
    assert len(found) == len(others)
    assert all(any(word in each for each in found) for word in others)
    mine, rest = parted(one, case)
    assert all(each.holds(one) for each in mine)
    assert len(mine) == 1
    assert not any(each in mine for each in rest)


@pytest.mark.parametrize(
    ("new", "after", "in_brackets"),
    [
        ("It lost 15 won ($15) then.", "$15", True),
        ("It lost 14 won ($15) then.", "$15", False),
        ("It lost 15 won then ($15, no more) then.", "$15", True),
        ("It lost 15 won, $15, then.", "$15", False),
        ("It lost 15 won ($15) then.", "15 won", False),
    ],
)
def test_a_value_in_brackets_goes_with_the_one_before_it(new, after, in_brackets):
    case = case_of("It lost 14 won ($14) then.", new)
    one = fact(FIGURE, "$14", after, 3)
    facts = [*case.changes.facts, fact(FIGURE, "14 won", "15 won", 3)]
    if "15 won" not in new:
        facts = [fact(FIGURE, "x", "y", 3)]
    case = case._replace(changes=case.changes._replace(facts=tuple(facts)))
    assert _is_in_brackets(one, case) is in_brackets


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((FIGURE, "12 euros"), (FIGURE, "14 euros"), True),
        ((FIGURE, "12 euros"), (FIGURE, "14 boats"), False),
        ((FIGURE, "12 boats"), (DATE, "2012"), False),
        ((DATE, "2012"), (DATE, "2014"), True),
        ((DATE, "2012"), (DATE, "Monday"), False),
        ((DATE, "Friday"), (DATE, "Monday"), True),
    ],
)
def test_two_facts_counted_alike(one, other, alike):
    case = case_of(WAS, WAS)
    pair = [fact(kind, "x", after) for kind, after in (one, other)]
    assert is_counted_alike(*pair, case) is alike


@pytest.mark.parametrize(("text", "worth"), [("two boats", 2), ("boats", None), ("", None)])
def test_the_number_that_opens_a_text(text, worth):
    assert _number(text) == worth


@pytest.mark.parametrize(
    ("thing", "named"),
    [("former title of Odd Vell", {"odd", "vell"}), ("title of mayor", set()), ("Odd", set())],
)
def test_the_names_in_a_thing(thing, named):
    assert _named_in(thing) == named


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CORRECTS para 3 to show shares rose, not fell", True),
        ("CORRECTS para 3 to show comparison periods", False),
        ("CORRECTS shares, not prices, in para 3", False),
    ],
)
def test_what_a_clause_says_is_so_and_is_not(text, said):
    assert bool(_paraphrase(claim(text))) is said


FAR_APART = "The price was {} won on the day, and much later on in that same year the crew of it was {} men."


@pytest.mark.parametrize(
    ("note", "after", "nearest"),
    [
        ("CORRECTS price in para 3", "95", True),
        ("CORRECTS price in para 3", "12", False),
        ("CORRECTS crew in para 3", "12", True),
        ("CORRECTS crew in para 3", "95", False),
        ("CORRECTS figure in para 3", "95", True),
        ("CORRECTS weather in para 3", "95", True),
    ],
)
def test_a_correction_means_the_change_by_the_words_of_its_topic(note, after, nearest):
    case = case_of(FAR_APART.format(91, 14), FAR_APART.format(95, 12), note)
    one = fact_of(case, after)
    assert _is_nearest(claim(note), *parted(one, case)) is nearest
    assert is_the_one_named(claim(note), one, case) is nearest


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("Dana Orwin", "Dana Orvik", [("orwin", "orvik")]),
        ("Dana Orwin", "Lena Orvik", [("dana", "lena"), ("orwin", "orvik")]),
        ("Dana Orwin", "Orvik", [("dana orwin", "orvik")]),
        ("Orwin", "Orwin", []),
    ],
)
def test_the_words_of_a_name_that_gave_way(before, after, pairs):
    assert _exchanged(fact(NAME, before, after)) == pairs


@pytest.mark.parametrize(
    ("text", "of_spelling"),
    [
        ("CORRECTS spelling of founder", True),
        ("CORRECTS date of collapse, spelling of founder", True),
        ("CORRECTS name of mayor, spelling of founder", False),
        ("CORRECTS name of mayor", False),
    ],
)
def test_a_claim_of_spellings_alone(text, of_spelling):
    assert _is_of_spelling(claim(text)) is of_spelling


@pytest.mark.parametrize(
    ("text", "before", "after", "more"),
    [
        ("CORRECTS spelling of Vellis", "Odd Velis", "Ran Vellis", True),
        ("CORRECTS spelling of Vellis", "Odd Velis", "Odd Vellis", False),
        ("CORRECTS spelling of founder", "Odd Velis", "Ran Vellis", False),
        ("CORRECTS name of Vellis", "Odd Velis", "Ran Vellis", False),
    ],
)
def test_a_spelling_put_right_leaves_the_other_words_of_a_name(text, before, after, more):
    assert _is_respelt_and_more(claim(text), fact(NAME, before, after)) is more


@pytest.mark.parametrize(
    ("after", "words", "named"),
    [
        ("Dana Orwin", ("dana", "orwin"), True),
        ("Dana Orwin", ("orwin",), True),
        ("Dana Orwin", ("mayor", "orwin"), False),
        ("the mayor", ("mayor",), False),
        ("Dana Orwin", (), False),
        (None, ("orwin",), False),
    ],
)
def test_small_words_that_are_a_name_in_what_a_fact_became(after, words, named):
    assert _is_named_in(fact(SAID, "Lind", after), words) is named


@pytest.mark.parametrize(
    ("said", "before", "after", "named"),
    [
        ("torv lind", "CFO Lind", "CEO Torv", True),
        ("torv", "CFO Lind", "CEO Torv", False),
        ("torv lind", "officials", "CEO Torv", False),
        ("torv ceo", "CFO Lind", "CEO Torv", False),
    ],
)
def test_a_clause_with_both_surnames(said, before, after, named):
    assert _are_named(fact(SAID, before, after), frozenset(said.split())) is named


@pytest.mark.parametrize(
    ("said", "went", "came", "unsaid"),
    [
        ("2012", "april", "may", True),
        ("may", "april", "may", False),
        ("april", "april", "may", False),
        ("2012", "monday", "tuesday", True),
        ("2012", "2011", "may", False),
        ("2012", "april", "2011", False),
    ],
)
def test_a_month_gave_way_beside_a_year_that_is_said(said, went, came, unsaid):
    sides = (frozenset(each.split()) for each in (said, went, came))
    assert _gave_way_unsaid(*sides) is unsaid


@pytest.mark.parametrize(
    ("text", "is_age"),
    [
        ("The mayor, Torv, 44, left.", True),
        ("A 44-year-old left.", True),
        ("A man aged 44 left.", True),
        ("A man at the age of 44 left.", True),
        ("He left 44 boats.", False),
        ("The mayor, torv, 44, left.", False),
        ("The mayor, Torv, 444, left.", False),
    ],
)
def test_a_figure_told_as_an_age(text, is_age):
    case = case_of(text.replace("44", "41"), text)
    assert _is_age(fact(FIGURE, "41", "44", 3), case) is is_age
    assert not _is_age(fact(DATE, "41", "44", 3), case)
    assert not _is_age(fact(FIGURE, "41", None, 3), case)


@pytest.mark.parametrize(
    ("text", "kind", "before", "after", "in_part"),
    [
        ("CORRECTS billion to trillion", FIGURE, "1.8 billion", "7.8 trillion", True),
        ("CORRECTS 1.8 billion to 7.8 trillion", FIGURE, "1.8 billion", "7.8 trillion", False),
        ("CORRECTS profit", FIGURE, "1.8 billion", "7.8 trillion", False),
        ("CORRECTS name to Odd Vell from Odd Vel", NAME, "Ran Vel", "Ran Vell", False),
        ("CORRECTS to CEO Torv from CFO Lind", SAID, "CFO Lind", "CEO Torv", False),
        ("CORRECTS to June 2012", DATE, "April 2011", "June 2012", False),
        ("CORRECTS year 2012, not 2011", DATE, "April 2011", "June 2012", True),
    ],
)
def test_a_clause_gives_some_of_the_words_and_others_gave_way_beside_them(
    text, kind, before, after, in_part
):
    assert _is_stated_in_part(claim(text), fact(kind, before, after)) is in_part


TWO = "Dana {} of Tarvola spent {} dollars and {} euros on {} boats, the city of {} said."


@pytest.mark.parametrize(
    ("note", "new", "after", "beyond"),
    [
        ("CORRECTS dollar figure in para 3", ("Orwin", 14, 19, 5, "Verrin"), "19 euros", True),
        ("CORRECTS dollar figure in para 3", ("Orwin", 14, 19, 5, "Verrin"), "14 dollars", False),
        ("CORRECTS dollar figure in para 3", ("Orwin", 12, 19, 5, "Verrin"), "19 euros", False),
        ("CORRECTS figure in para 3", ("Orwin", 14, 19, 5, "Verrin"), "19 euros", False),
        ("UPDATES dollar figure in para 3", ("Orwin", 14, 19, 5, "Verrin"), "19 euros", False),
        ("CORRECTS price in para 3", ("Orvik", 14, 16, 5, "Verrin"), "Orvik", True),
        ("CORRECTS name in para 3", ("Orvik", 14, 16, 5, "Verrin"), "Orvik", False),
        ("CORRECTS spelling of Tarvola in para 3", ("Tulm", 12, 16, 5, "Verrin"), "Tulm", False),
    ],
)
def test_what_a_correction_cannot_mean(note, new, after, beyond):
    case = case_of(TWO.format("Orwin", 12, 16, 5, "Verrin"), TWO.format(*new), note)
    assert is_beyond(claim(note), fact_of(case, after), case) is beyond


@pytest.mark.parametrize(
    ("new", "after", "named"),
    [
        (("fell", "9,300", "May", "Orvik"), "Orvik", True),
        (("rose", "9,300", "May", "Orvik"), "Orvik", False),
        (("rose", "9,300", "May", "Orvik"), "9,300", True),
    ],
)
def test_what_was_told_anew_in_four_places_is_meant_by_any_correction(new, after, named):
    case = case_of(WAS, SHARES.format(*new), "CORRECTS shares in para 3")
    assert is_the_one_named(claim("CORRECTS shares in para 3"), fact_of(case, after), case) is named
