"""Conditions in what is asked of corrections and quotations, both halves of each: a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from test_checks_conditions import claim, copy, fact
from test_checks_notes import BODY, compared, told

from leaddiff import wording
from leaddiff.checks.corrections.beyond_correction import _alters_what_is_right, _words
from leaddiff.checks.corrections.corrected_elsewhere import (
    _told_with,
    is_elsewhere,
    is_of_other_matter,
)
from leaddiff.checks.corrections.corrected_things import _says
from leaddiff.checks.corrections.correction_sentence import Stated
from leaddiff.checks.corrections.given_values import _minute
from leaddiff.checks.corrections.standing_counts import stands_as_it_stood
from leaddiff.checks.corrections.stated_values import _misspells
from leaddiff.checks.corrections.worded_values import _of_persons
from leaddiff.checks.topics.quoted_matter import covers_quotation, gave_way, is_cut_short, is_term
from leaddiff.checks.topics.told_values import has_figure
from leaddiff.checks.verdicts.another_matter import _tells_of
from leaddiff.checks.what_changed.small_facts import _is_only_set_otherwise
from leaddiff.checks.what_changed.stretches import WordStretch, _is_small
from leaddiff.checks.what_changed.written_otherwise import is_only_written_close
from leaddiff.facts import figures
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind, Op


@pytest.mark.parametrize(
    ("text", "now", "was", "value"),
    [
        ("CORRECTS number of counts in para 2", "He faces 11 counts.", "He met 11 counts.", "11"),
        ("CORRECTS number of counts in para 2", "He faces 11 counts.", "He met 12 counts.", None),
        ("CORRECTS number of counts in para 2", "He faces the court.", "He met it.", None),
        ("CORRECTS counts in para 2", "He faces 11 counts.", "He met 11 counts.", None),
    ],
)
def test_the_very_count_that_a_correction_names_stands_on(text, now, was, value):
    old, new = copy("It rained on 9 counts.", was), copy("It rained on 8 counts.", now)
    traces = {2: SimpleNamespace(old=(2,)), 1: SimpleNamespace(old=())}
    case = SimpleNamespace(
        old=old, new=new, traces=traces, figures=figures, facts_of=lambda number: ()
    )
    found = stands_as_it_stood(claim(text), (2,), case)
    assert (found and found.value.split()[0]) == value
    assert stands_as_it_stood(claim(text), (1,), case) is None
    assert stands_as_it_stood(claim(text), (), case) is None


@pytest.mark.parametrize(
    ("clause", "went", "came", "following", "says"),
    [
        ("by 20 billion instead", "to", "by", "20", True),
        ("by ship instead", "to", "by", "20", False),
        ("by instead", "to", "by", "", False),
        ("20 instead", "to", "", "20", False),
        ("the syndicate was wider", "", "wider", "", True),
        ("the syndicate was wider", "smaller", "", "", False),
        ("wider not smaller", "smaller", "", "", True),
        ("wider not smaller", "smaller", "broader", "", True),
        ("smaller then", "smaller", "broader", "", False),
    ],
)
def test_what_a_clause_says_was_put_in_or_taken_out(clause, went, came, following, says):
    sides = (tuple(went.split()), tuple(came.split()))
    own = frozenset(word for side in sides for word in side if word not in ("to", "by"))
    stretch = WordStretch(*sides, own, tuple(following.split()), (), ())
    assert _says(f" {clause} ", stretch) is says


RAISED = "CORRECTS profit by $20 billion, instead of to $20 billion"


@pytest.mark.parametrize(
    ("text", "kind", "before", "after", "alters"),
    [
        (RAISED, FactKind.FIGURE, "$20 billion", "$30 billion", True),
        (RAISED, FactKind.FIGURE, "$40 billion", "$30 billion", False),
        (RAISED, FactKind.FIGURE, "$20 billion", "$20 billion", False),
        (RAISED, FactKind.DATE, "$20 billion", "$30 billion", False),
        ("CORRECTS profit by $20 billion", FactKind.FIGURE, "$20 billion", "$30 billion", False),
        ("CORRECTS description of Orlen Timber", FactKind.NAME, "Orlen Timber", "Orlin", True),
        ("CORRECTS description of Orlen Timber", FactKind.NAME, "timber", "Orlin", False),
        ("CORRECTS name of Orlen Timber", FactKind.NAME, "Orlen Timber", "Orlin", False),
    ],
)
def test_what_a_clause_says_is_right_was_altered(text, kind, before, after, alters):
    assert _alters_what_is_right(claim(text), fact(kind, before, after)) is alters


@pytest.mark.parametrize(
    ("after", "words", "count"),
    [
        ("24 boats", "port storm", 2),
        ("24 boats", "port", 1),
        ("24 boats", "mayor", 0),
        ("42 boats", "port storm", 0),
    ],
)
def test_how_many_words_of_a_matter_stand_in_the_sentence_of_a_fact(after, words, count):
    case = SimpleNamespace(new=copy("The mayor left. A storm sank 24 boats in the port."))
    matter = frozenset(map(stem, words.split()))
    assert _told_with(fact(FactKind.FIGURE, "14 boats", after), matter, case) == count


@pytest.mark.parametrize(
    ("text", "kind", "where", "elsewhere"),
    [
        ("CORRECTS name of trustee throughout", FactKind.NAME, (), False),
        ("CORRECTS name of trustee throughout", FactKind.ATTRIBUTION, (), False),
        ("CORRECTS name of trustee throughout", FactKind.DATE, (), True),
        ("CORRECTS name of trustee throughout", None, (), False),
        ("CORRECTS date of trial throughout", FactKind.DATE, (), False),
        ("CORRECTS date of trial throughout", FactKind.NAME, (), True),
        ("CORRECTS date of trial", FactKind.NAME, (), False),
        ("UPDATES date of trial throughout", FactKind.NAME, (), False),
        ("CORRECTS trial throughout", FactKind.NAME, (), False),
        ("CORRECTS name of trustee throughout", FactKind.NAME, (1,), False),
        ("CORRECTS name of trustee throughout", FactKind.NAME, (2,), True),
    ],
)
def test_a_change_that_a_correction_cannot_mean(text, kind, where, elsewhere):
    changed = kind and fact(kind, "Aldo", "Enzo")
    alteration = SimpleNamespace(new=(1,), fact=changed)
    case = SimpleNamespace(traces={})
    assert is_elsewhere(claim(text), alteration, frozenset(where), case) is elsewhere


@pytest.mark.parametrize(
    ("text", "before", "after", "covers"),
    [
        ("ADDS ferry in para 2", "It was a long and bitter day.", None, True),
        ("CORRECTS ferry in para 2", "It was a long and bitter day.", None, False),
        ("CORRECTS quote in para 2", "It was a long and bitter day.", None, True),
        ("CORRECTS ferry in para 2", "the ferry was a shame", "the boat was a shame", False),
        ("CORRECTS boat, ferry in para 2", "the ferry was a shame", "the boat was a shame", True),
        ("UPDATES mayor's remarks", "the ferry was a shame", "the boat was a shame", True),
        ("CORRECTS mayor's remarks", "the ferry was a shame", "the boat was a shame", True),
        ("CORRECTS source of remarks", "the ferry was a shame", "the boat was a shame", False),
        ("UPDATES toll", "we lost 12 men that day", "we lost 14 men that day", True),
        ("UPDATES toll", "we lost 12 cars that day", "we lost 14 cars that day", False),
        ("UPDATES number of cars", "we lost 12 men that day", "we lost 14 men that day", False),
        ("UPDATES number of men", "we lost 12 men that day", "we lost 14 men that day", True),
    ],
)
def test_a_claim_speaks_of_a_quotation_that_changed(text, before, after, covers):
    words = wording.diff(before, after) if after else ()
    changed = FactChange(FactKind.QUOTE, (2,), (2,), before, after, words)
    assert covers_quotation(claim(text), changed) is covers


@pytest.mark.parametrize(
    ("was", "now", "only"),
    [
        ('He put it on "hold".', "He put it on hold.", False),
        ('They "colored" it.', 'They "coloured" it.', True),
        ('"It is over," he said.', '"It is over", he said.', True),
        ('"It is over," he said.', '"It is done," he said.', False),
        ('"It is over," he said.', "It is over, he said.", False),
    ],
)
def test_a_quotation_in_other_type_says_what_it_said(was, now, only):
    said = [text.partition('"')[2].partition('"')[0] or None for text in (was, now)]
    assert _is_only_set_otherwise(was, fact(FactKind.QUOTE, *said), now) is only
    assert not _is_only_set_otherwise(was, fact(FactKind.FIGURE, *said), now)


def test_words_that_tell_a_man_from_a_woman():
    assert {stem(word) for word in ("she", "his", "mr", "widow")} <= _of_persons()
    assert _of_persons().isdisjoint({"pronoun", "courtesi", "courtesy", stem("mayor"), ""})


COUNTS = "He faces 11 counts of fraud and a fine of 3 million won."


@pytest.mark.parametrize(
    ("note", "refuted"),
    [
        ("CORRECTS number of counts in para 3", True),
        ("UPDATES number of counts in para 3", True),
        ("CORRECTS fine in para 3", False),
        ("UPDATES fine in para 3", False),
    ],
)
def test_the_count_named_stands_and_the_sum_beside_it_changed(note, refuted):
    old = [*BODY[:2], COUNTS, BODY[3]]
    new = [*BODY[:2], COUNTS.replace("3 million", "4 million"), BODY[3]]
    assert ("claim-not-borne-out" in told(compared(old, new, note))) is refuted


@pytest.mark.parametrize(
    ("now", "only"),
    [("They watch 'core inflation'.", True), ("They watch core inflation.", False)],
)
def test_a_term_in_single_marks_is_the_term(now, only):
    term = fact(FactKind.QUOTE, "core inflation", "core inflation")
    assert _is_only_set_otherwise("They watch core inflation.", term, now) is only


@pytest.mark.parametrize(
    ("before", "after", "went", "came"),
    [
        ("Dana Orwin", "Dana Orvik", ["orwin"], ["orvik"]),
        ("Dana Orwin", None, ["dana", "orwin"], []),
        (None, "Dana Orvik", [], ["dana", "orvik"]),
    ],
)
def test_the_words_of_matter_that_a_fact_lost_or_got(before, after, went, came):
    changed = fact(FactKind.NAME, before, after)
    assert (list(_words(changed, Op.GONE)), list(_words(changed, Op.CAME))) == (went, came)


@pytest.mark.parametrize(
    ("text", "small"),
    [(" an ", True), (" ", True), (", ", False), (" of; ", False), (" boat ", False)],
)
def test_what_stands_between_two_changes_of_one_stretch(text, small):
    assert _is_small(text) is small


@pytest.mark.parametrize(
    ("was", "came", "covers"),
    [
        ("it is a dark day", "it is a dark day and we go now", True),
        ("it is a dark day", "it is a dark day and we go", False),
        ("it is a dark day", "it is a dark day for our mayor", True),
        ("our mayor is a good man", "our master is a good man", True),
    ],
)
def test_a_clause_of_four_words_more_was_said_again(was, came, covers):
    changed = FactChange(FactKind.QUOTE, (2,), (2,), was, came, wording.diff(was, came))
    assert covers_quotation(claim("CORRECTS mayor, master in para 2"), changed) is covers


@pytest.mark.parametrize(
    ("before", "after", "gave", "cut", "term"),
    [
        ("on hold", None, True, False, False),
        ("on hold for now", "on hold", True, True, False),
        ("on hold for", "on hold", True, True, True),
        ("on hold", "on hold for now", False, False, False),
        ("on hold", "on hold", False, False, True),
        ("it is not on hold", "it is on hold", False, False, False),
        ("not on hold", "on hold", True, False, True),
        ("a b c d e f g h i j", "a b c k l m n o p q", False, False, False),
        ("a b c d e f g h i j", "a b k l m n o p q r", True, False, False),
        ("a b c d e f g h i j k l", "a b c m n o p q r s", False, False, False),
        (None, "on hold", True, False, False),
    ],
)
def test_a_quotation_that_gave_way_or_was_cut_and_a_term(before, after, gave, cut, term):
    changed = fact(FactKind.QUOTE, before, after)
    assert (gave_way(changed), is_cut_short(changed), is_term(changed)) == (gave, cut, term)
    assert not is_cut_short(fact(FactKind.NAME, before, after))


@pytest.mark.parametrize(
    ("text", "mine", "other", "of_other"),
    [
        ("CORRECTS number of boats in port storm", "12 men left", "A storm sank 24 boats", True),
        ("CORRECTS number of boats in port storm", "12 men left", "It sank 24 boats", False),
        ("CORRECTS number of boats in port storm", "12 boats left", "A storm sank 24 boats", True),
        ("CORRECTS number of boats in port storm", "A storm took 12 boats", "It sank 24 boats", False),
        ("CORRECTS numbers of boats in port storm", "12 men left", "A storm sank 24 boats", False),
        ("CORRECTS boats in port storm", "12 men left", "A storm sank 24 boats", False),
    ],
)  # fmt: skip
def test_a_figure_is_told_with_few_words_and_another_with_many(text, mine, other, of_other):
    facts = [
        FactChange(FactKind.FIGURE, (1,), (1,), "11", "12"),
        FactChange(FactKind.FIGURE, (2,), (2,), "23", "24"),
    ]
    case = SimpleNamespace(new=copy(mine, other), changes=SimpleNamespace(facts=facts))
    assert is_of_other_matter(claim(text), facts[0], case) is of_other
    gone = [facts[0], facts[1]._replace(before=None)]
    case = SimpleNamespace(new=copy(mine, other), changes=SimpleNamespace(facts=gone))
    assert not is_of_other_matter(claim(text), facts[0], case)


@pytest.mark.parametrize(
    ("was", "now", "before", "after", "only"),
    [
        ("Some 585, 000 fled.", "Some 585,000 fled.", "000", "585,000", True),
        ("Some 585,000 fled.", "Some 585, 000 fled.", "585,000", "000", True),
        ("Some 585, 000 fled.", "Some 586,000 fled.", "000", "586,000", False),
        ("Some 585 fled.", "Some 585,000 fled.", "585", "585,000", False),
        ("Some 585, 000 fled.", "Some 585,000 fled.", "585", None, False),
        ("Some 585, 000 of 585,000 fled.", "Some 585,000 fled.", "000", "585,000", False),
    ],
)
def test_a_figure_that_lost_a_blank(was, now, before, after, only):
    assert is_only_written_close(was, fact(FactKind.FIGURE, before, after), now) is only
    assert not is_only_written_close(was, fact(FactKind.DATE, before, after), now)


@pytest.mark.parametrize(
    ("hour", "minutes"),
    [
        ("4:30", {270, 990}),
        ("8:30", {510, 1230}),
        ("12:30", {30, 750}),
        ("13:30", {810}),
        ("4:30 a.m.", {270}),
        ("4 p.m.", {960}),
        ("12 p.m.", {720}),
        ("12 a.m.", {0}),
        ("1630", {990}),
        ("0430", {270, 990}),
        ("noon", set()),
    ],
)
def test_the_minutes_of_the_day_that_an_hour_may_be(hour, minutes):
    assert _minute(hour) == minutes


@pytest.mark.parametrize(
    ("name", "text", "misspelt"),
    [
        ("Upper Sarn", "He left Uper Sarn.", True),
        ("Upper Sarn", "He left Upper Sarn and Uper Sarn.", False),
        ("Upper Sarn", "He left Uper Sran.", False),
        ("Upper Sarn", "He left Lower Sarn.", False),
        ("Upper", "He left Uper.", False),
        ("Upper Old Sarn", "He left Uper Old Sran.", True),
    ],
)
def test_a_name_stands_with_one_word_spelt_otherwise(name, text, misspelt):
    assert _misspells(Stated(name, None, is_now=True), text) is misspelt
    assert not _misspells(Stated(name, figures("12 boats")[0], is_now=True), text)


@pytest.mark.parametrize(
    ("text", "figure", "date"),
    [
        ("The port has 40 boats.", True, True),
        ("The port has 40 old fishing boats.", True, True),
        ("The port has 40 of the old boats.", False, True),
        ("Boats of port: 40.", True, True),
        ("Boats of the port: 40.", False, True),
        ("Boats of the old port: 40.", False, True),
        ("The port has boats. It has 40 men.", False, False),
        ("The boats came on Monday.", False, True),
        ("The boats came. It rained on Monday.", False, False),
        ("The port is full of boats.", False, False),
    ],
)
def test_a_text_tells_a_figure_of_a_matter_within_three_words_or_when_it_is(text, figure, date):
    matter = frozenset([stem("boats")])
    found = [_tells_of(text, matter, kind) for kind in (FactKind.FIGURE, FactKind.DATE)]
    assert found == [figure, date]
    assert not _tells_of(text, matter, FactKind.NAME)


@pytest.mark.parametrize(
    ("text", "has"),
    [("12 boats", True), ("007", True), ("A-12", True), ("twelve", True), ("the 2nd", True), ("dozens", True),
     ("both", True), ("half", True), ("third", True), ("boats", False), ("someone", False), ("", False)],
)  # fmt: skip
def test_a_text_has_a_figure_in_digits_or_in_words(text, has):
    assert has_figure(text) is has
