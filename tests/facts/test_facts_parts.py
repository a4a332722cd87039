"""Small parts of the reading of facts: what each answers, a table a part."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace

import pytest
from edits import compared, merged, parted, told

from leaddiff.facts.attributions import _is_aside, _skip, _speaker_after, attributions
from leaddiff.facts.counts import (
    _article_at,
    _figure_at,
    _is_compound,
    _is_pronoun,
    _Number,
    _number_at,
    _rate,
    _unit_at,
)
from leaddiff.facts.date_forms import Written, _ago, _agree, _near
from leaddiff.facts.dates import _is_one_time
from leaddiff.facts.edits import Edit, _up_to
from leaddiff.facts.figures import _fit, _size_fit
from leaddiff.facts.mentions import Count, TimeTold
from leaddiff.facts.moments import _clock_at, _day, _quarter_at, _spelled_clock_at
from leaddiff.facts.names import Name, names
from leaddiff.facts.negations import Negation, NegationsOfCopy, _negates_the_same, negations
from leaddiff.facts.pairing import _alone, _place
from leaddiff.facts.passage import Passage
from leaddiff.facts.renamed import _differ_in_a_particle, _is_there, _size
from leaddiff.facts.second_references import _about, _name_of, _opens_with
from leaddiff.facts.shares import _named
from leaddiff.facts.short_names import _is_in_short, are_one_in_short
from leaddiff.nouns.changes import FactKind


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
        ("They failed to agree", {"agre"}),
        ("They failed to reach land", {"reach"}),
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


@pytest.mark.parametrize(
    ("count", "unit", "year", "span"),
    [
        (Decimal(2), "year", 2013, (24_114, 24_138)),
        (Decimal(2), "month", None, (24_147, 24_149)),
        (Decimal(2), "year", None, None),
        ("several", "year", 2013, None),
        ("several", "month", None, None),
    ],
)
def test_the_months_that_so_long_ago_may_be(count, unit, year, span):
    assert _ago(TimeTold("ago", (count, unit), 0, 0), Written(year, 24_150)) == span


@pytest.mark.parametrize(
    ("month", "rank", "period", "agree"),
    [
        (4, 2, "quarter", True),
        (3, 2, "quarter", False),
        (6, 2, "quarter", True),
        (7, 2, "quarter", False),
        (7, 2, "half", True),
        (6, 2, "half", False),
    ],
)
def test_the_quarter_that_a_month_is_in(month, rank, period, agree):
    one, other = (
        TimeTold("month", (None, month, None), 0, 0),
        TimeTold("quarter", (rank, period), 0, 0),
    )
    assert _agree(one, other) is agree


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("9pm they", 21 * 60), ("9:30 they", 9 * 60 + 30), ("9:30 minutes", None), ("9 they", None)],
)
def test_what_is_a_time_of_day(text, minutes):
    found = _clock_at(passage(text), 0)
    assert (found and found.key[0]) == minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They saw no more than five boats.", 0),
        ("They saw no boats.", 1),
        ("They saw no more boats than that.", 1),
    ],
)
def test_a_bound_is_no_negation(text, count):
    assert len(negations(passage(text))) == count


@pytest.mark.parametrize(
    ("places", "gone", "came", "same"),
    [
        ((0, 0), "agre", "", True),
        ((0, 0), "agre", "vote", False),
        ((0, 0), "agre vote", "agre hold", True),
        ((0, 1), "agre", "", False),
        ((-1, -1), "agre", "", False),
        ((-1, -1), "agre", "agre", True),
        ((0, 1), "agre vote", "agre hold", False),
    ],
)
def test_negations_of_one_change_need_less_in_common(places, gone, came, same):
    before, after = (SimpleNamespace(block=[place]) for place in places)
    one, other = (Negation(0, 0, 1, frozenset(of.split())) for of in (gone, came))
    assert _negates_the_same(SimpleNamespace(before=before, after=after), one, other) is same


@pytest.mark.parametrize(
    ("text", "last"),
    [("most of the dead fled", 4), ("most dead fled", 2), ("most of the", 1), ("most fled", 2)],
)
def test_what_a_share_is_of(text, last):
    assert _named(passage(text), 0) == (0, last)


@pytest.mark.parametrize(
    ("name", "others", "there"),
    [
        ("joao silva", ["joao da silva"], False),
        ("joao silva", ["joao da silva", "joao silva"], True),
        ("joao silva", ["silva"], True),
        ("joao silva", ["rui costa"], False),
    ],
)
def test_a_name_that_differs_in_a_particle_is_not_there(name, others, there):
    one, *rest = (Name(0, 0, 1, tuple(text.split()), (), True) for text in (name, *others))
    assert _is_there(one, rest, set()) is there


@pytest.mark.parametrize(
    ("short", "whole", "in_short"),
    [
        ("a", "anders", False),
        ("hp", "hewlett packard", True),
        ("s and p", "standard and poors", True),
        ("ab", "anders", False),
    ],
)
def test_one_letter_is_no_name_in_short(short, whole, in_short):
    assert _is_in_short(short.split(), whole.split()) is in_short


@pytest.mark.parametrize(
    ("old", "new", "merit"),
    [(100, 300, 1), (100, 301, 0), (99, 200, 0), (10, 300, 0), (10, 301, -1.5), (0, 5, 0)],
)
def test_figures_near_in_size_are_rather_one(old, new, merit):
    one, other = (SimpleNamespace(value=Decimal(value)) for value in (old, new))
    assert _size_fit(one, other) == merit


LEFT_OPEN = 'Han Bo-mi, a diver, said "somebody had left the bow gate open."'
SAID_LATER = 'Before that the divers had heard "somebody had left the bow gate open" from Han.'


@pytest.mark.parametrize(
    ("later", "altered"),
    [(SAID_LATER, False), (SAID_LATER.replace("bow", "stern"), True), ("Rain fell.", False)],
)
def test_a_quotation_of_a_paragraph_cut_may_be_altered_in_another(later, altered):
    found = compared(["Rain fell.", LEFT_OPEN, None], ["Rain fell.", None, later])
    assert any(fact.kind is FactKind.QUOTE and fact.before for fact in found) is altered


@pytest.mark.parametrize(("share", "lost"), [(0.84, False), (0.85, True), (1.0, True)])
def test_a_sentence_that_stands_has_lost_its_source(monkeypatch, share, lost):
    monkeypatch.setattr(Edit, "kept_share", lambda *_: share)
    found = told("The port was shut on Monday, he said.", "The port was shut on Monday.")
    assert bool(found) is lost


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The toll was 12", "The toll was Crews searched on."),
        ("The toll was high", "The toll was high 12 Crews searched on."),
    ],
)
def test_a_figure_on_one_side_is_of_the_paragraph_of_the_words_before_it(old, new):
    found = merged([old, "Crews searched on."], new)
    assert [fact.old for fact in found if fact.kind is FactKind.FIGURE] == [(1,)]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (["They sailed.", "Crews searched on."], "They sailed. No crews searched on.", (2,)),
        (["They sailed for long.", "Rain fell."], "They never sailed for long. Rain fell.", (1,)),
        (["They sailed.", "Crews searched on."], "They sailed. Crews searched on.", None),
    ],
)
def test_a_negation_that_came_is_told_with_the_paragraph_that_had_the_words_without_it(
    old, new, place
):
    found = [fact.old for fact in merged(old, new) if fact.kind is FactKind.NEGATION]
    assert found == ([place] if place else [])


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("They sailed. Crews searched.", ["They sailed in 2012", "Crews searched."], [(1,)]),
        ("They sailed. Crews searched.", ["They sailed.", "In 2012 crews searched."], [(2,)]),
        ("They sailed. Crews searched.", ["They sailed.", "Crews searched."], []),
    ],
)
def test_a_date_that_came_where_a_paragraph_was_parted_is_of_the_one_it_stands_in(old, new, places):
    assert [fact.new for fact in parted(old, new) if fact.kind is FactKind.DATE] == places


@pytest.mark.parametrize(
    ("text", "last", "rate"),
    [("40 tons a day", 1, "day"), ("3,000 visitors per month", 1, "month"), ("40 tons daily", 1, "day"),
     ("40 tons the day before", 1, None), ("40 tons of day lilies", 1, None)],
)  # fmt: skip
def test_the_time_a_figure_is_told_for(text, last, rate):
    assert _rate(passage(text), last) == rate


@pytest.mark.parametrize(
    ("text", "worth"),
    [("boats sank", None), ("40 boats", 40), ("US$40 a boat", 40), ("forty boats", 40)],
)
def test_a_number_that_begins_with_a_word(text, worth):
    found = _number_at(passage(text), 0)
    assert (found and found.value) == worth


@pytest.mark.parametrize(
    ("text", "place", "parts"),
    [("They met Kim's Seoul team.", 3, [("kim",), ("seoul",)]),
     ("It sued the People's Bank there.", 4, [("people", "bank")])],
)  # fmt: skip
def test_an_owner_is_another_name(text, place, parts):
    assert [name.parts for name in names(passage(text), [], [range(place, place + 1)])] == parts


def test_no_word_of_the_paragraph_before_belongs_to_what_is_negated():
    (found,) = negations(Passage(("He left", "No ships sailed"), (1, 2)))
    assert found.first == 2


@pytest.mark.parametrize(
    ("old", "new", "is_one"),
    [((540, "kst"), (540, "kst"), True), ((540, "kst"), (0, "gmt"), True), ((540, "kst"), (1260, "kst"), False),
     ((540, "kst"), (720, "gmt"), False), ((540, ""), (540, "kst"), True), ((540, ""), (570, "kst"), False)],
)  # fmt: skip
def test_two_times_of_day_that_are_one(old, new, is_one):
    assert _is_one_time(old, new) is is_one


@pytest.mark.parametrize(
    ("text", "at", "worth", "last", "unit"),
    [
        ("won in 1:54.23 at home", 2, None, 3, None),
        ("open 24/7 there", 1, None, 2, None),
        ("a man in his 70s died", 4, 70, 5, "age"),
        ("a magnitude-6 quake", 1, 6, 2, None),
        ("the third boat sank", 1, 3, 2, "rank"),
    ],
)
def test_a_figure_in_one_word(text, at, worth, last, unit):
    found = _figure_at(passage(text), at)
    assert (found.value, found.last, found.unit) == (worth, last, unit)


@pytest.mark.parametrize(
    ("text", "at", "last", "joined"),
    [
        ("a 120-seat hall", 1, 2, True),
        ("a two-car crash", 1, 2, True),
        ("a 120 - seat hall", 1, 2, False),
        ("a 120- hall", 1, 2, False),
        ("a 120 seat hall", 1, 2, False),
    ],
)
def test_a_figure_that_a_hyphen_joins_to_its_noun(text, at, last, joined):
    assert _is_compound(passage(text), at, last) is joined


@pytest.mark.parametrize(
    ("text", "at", "is_one"),
    [
        ("they helped one another", 2, True),
        ("one another of them helped", 0, True),
        ("another one boat sank", 1, True),
        ("one boat sank", 0, False),
        ("the crew lost one boat", 3, False),
    ],
)
def test_a_one_that_counts_nothing(text, at, is_one):
    assert _is_pronoun(passage(text), at) is is_one


@pytest.mark.parametrize(
    ("old", "new", "figures"),
    [
        ("It saw a range in sales for the year from 40 to 50.",
         "It saw a range in sales for the year of 40 to 50.", 0),
        ("It saw sales for the year from 40 to 50.", "It saw sales for the year of 40 to 50.", 1),
        ("It lost from 40 to 50 boats.", "It lost 40 to 50 boats.", 1),
        ("Several of the men left.", "25 percent of the men left.", 1),
        ("A quarter of the men left.", "25 percent of the men left.", 0),
    ],
)  # fmt: skip
def test_a_range_and_a_share_in_other_words(old, new, figures):
    assert [kind for kind, _, _ in told(old, new)] == ["figure"] * figures


@pytest.mark.parametrize(
    ("text", "at", "key"),
    [
        ("in the second quarter of it", 2, (2, "quarter")),
        ("the first half of it", 1, (1, "half")),
        ("in second-quarter sales", 1, (2, "quarter")),
        ("in Q2 sales", 1, (2, "quarter")),
        ("quarter second round", 1, None),
        ("the second round", 1, None),
    ],
)
def test_a_quarter_or_half_of_a_year(text, at, key):
    found = _quarter_at(passage(text), at)
    assert (found and found.key) == key


@pytest.mark.parametrize(("word", "minutes"), [("noon", 720), ("midday", 720), ("midnight", 0)])
def test_the_minutes_of_a_time_in_words(word, minutes):
    assert _spelled_clock_at(passage(f"at {word} there"), 1).key[0] == minutes


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("imf chief", "international monetary fund chief", True),
        ("gm chief", "general motors chief", True),
        ("gm chief", "general marine head", False),
        ("gm", "ford", False),
    ],
)
def test_a_name_in_short_before_the_same_office(one, other, are_one):
    assert are_one_in_short(one.split(), other.split()) is are_one
    assert are_one_in_short(other.split(), one.split()) is are_one


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("also he", True), ("Monday he", True), ("on Monday he", True), ("this week he", True),
        ("on board he", False), ("in court he", False), ("week this he", False), ("said he", False),
    ],
)  # fmt: skip
def test_a_word_between_a_speaker_and_his_verb(text, aside):
    assert _is_aside(passage(text), 0) is aside


@pytest.mark.parametrize(
    ("row", "skipped"),
    [
        ("the police chief and the mayor", 0),
        ("he walked and the mayor", 3),
        ("in the city the mayor", 3),
        ("in talks", 2),
        ("a b c d e and the mayor", 6),
        ("a b c d and the mayor", 0),
    ],
)
def test_words_before_a_subject_that_are_none_of_it(row, skipped):
    assert _skip(tuple(row.split())) == skipped


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"It is over," said Dana Orwin.', True),
        ('"It is over," said the mayor.', True),
        ('"It is over," said 12 men.', True),
        ('"It is over," said nobody Orwin.', False),
        ('"It is over," said Monday.', False),
        ("It is over said Dana Orwin.", False),
    ],
)
def test_who_speaks_behind_the_verb(text, found):
    read = passage(text)
    at = read.words.index("said")
    speaker = _speaker_after(read, at)
    assert speaker == ((at + 1, at + 3) if found else None)


@pytest.mark.parametrize(
    ("before", "after", "alone"),
    [
        ([0], [0], {0}),
        ([0, 1], [0, 1], {0, 1}),
        ([-1], [-1], set()),
        ([0, 0], [0], set()),
        ([0], [0, 0], set()),
        ([0], [], set()),
    ],
)
def test_a_change_that_holds_one_mention_on_either_side(before, after, alone):
    sides = (SimpleNamespace(block=blocks) for blocks in (before, after))
    edit = SimpleNamespace(**dict(zip(("before", "after"), sides, strict=True)))
    old, new = ([SimpleNamespace(first=at) for at in range(len(row))] for row in (before, after))
    assert _alone(edit, old, new) == alone


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("the mayor Dana Orwin spoke", ["mayor", "the", "Dana"]),
        ("Mayor Dana Orwin spoke", ["Mayor", "Dana"]),
        ("the mayor Orwin spoke", ["mayor", "the"]),
        ("Orwin spoke", []),
    ],
)
def test_the_words_before_a_name_say_who_it_is(text, about):
    assert next(_about(text.split(), "Orwin")) == about


@pytest.mark.parametrize(
    ("length", "text"),
    [(12, "Verrin docks"), (11, "Verrin"), (7, "Verrin"), (6, ""), (0, "")],
)
def test_the_whole_words_within_a_length(length, text):
    assert _up_to("Verrin docks", length) == text


def count(value, unit=None, nouns=(), theme=None, **marks):
    return Count(Decimal(value), (Decimal(value),), unit, nouns, theme, 0, 1, **marks)


@pytest.mark.parametrize(
    ("old", "new", "merit"),
    [
        (count(12), count(12), 1.5),
        (count(12), count(14), 0.0),
        (count(12, "ton"), count(12, "ton"), 3.0),
        (count(12, nouns=("boat",)), count(12, nouns=("boat",)), 3.5),
        (count(12, nouns=("boat",)), count(12, nouns=("raft",)), 0.5),
        (count(12, nouns=("boat",)), count(12), 1.5),
        (count(12, theme="dead"), count(12, theme="dead"), 3.5),
        (count(12, theme="dead"), count(12, theme="hurt"), -1.5),
        (count(12, theme="dead"), count(12), 1.5),
        (count(48), count(120, compound=True), -2.5),
        (count(48), count(48, compound=True), 1.5),
        (count(1, nouns=("man",), weak=True), count(2, nouns=("man",)), 0.5),
        (count(12, "rank"), count(12), None),
    ],
)
def test_how_well_two_figures_go_together(old, new, merit):
    assert _fit(old, new) == merit


@pytest.mark.parametrize(
    ("at", "size"), [(0, 3), (1, 4), (3, 5), (14, 3), (15, 2), (25, 1), (26, 0)]
)
def test_the_words_of_a_change_that_stand_around_a_name(at, size):
    side = SimpleNamespace(block=[7, 7, 7, -1, 5, *[-1] * 7, 7, 7, *[-1] * 20])
    assert _size(side, 7, at) == size


@pytest.mark.parametrize(
    ("lead", "opens"),
    [
        ("Shares of the Orwin yard fell.", True),
        ("Orwin - the largest of the yards - will close.", True),
        ("A big new yard of Shares of the Orwin yard fell.", False),
    ],
)
def test_a_name_that_opens_a_lead(lead, opens):
    assert _opens_with(lead, "Orwin") is opens


def test_a_day_of_the_week_is_a_month_before_or_after_at_most():
    assert _near(TimeTold("weekday", ("monday",), 0, 0), Written(2026, 24_150)) == (24_149, 24_151)


@pytest.mark.parametrize(
    ("blocks", "partner", "alone", "merit"),
    [
        ((-1, -1), [0, 1, 2, 3], (), 5.5),
        ((-1, -1), [0, -1, -1, -1], (), 1.5),
        ((-1, -1), [-1, -1, 2, -1], (), 1.5),
        ((-1, -1), [-1, -1, -1, 3], (), 0.0),
        ((0, 0), [-1, -1, -1, -1], (), 2.5),
        ((0, 0), [-1, -1, -1, -1], (0,), 4.5),
        ((0, 1), [-1, -1, -1, -1], (0,), 0.0),
        ((1, 1), [0, -1, 2, -1], (0,), 5.5),
    ],
)
def test_what_the_place_of_two_mentions_says(blocks, partner, alone, merit):
    before, after = (SimpleNamespace(block=[-1, row, -1], partner=partner) for row in blocks)
    mention = SimpleNamespace(first=1, last=2)
    edit = SimpleNamespace(before=before, after=after)
    assert _place(edit, mention, mention, frozenset(alone)) == merit


@pytest.mark.parametrize(
    ("old", "new", "sides"),
    [
        ('He said "we lost it."', 'He said "they won."', [("we lost it.", "they won.")]),
        ('He was "sad", he said.', 'He was "gleeful", he said.', [("sad", "gleeful")]),
        ('"We lost," said the mayor of Verrin on Monday.',
         'So said the mayor of Verrin on Monday at the "old" quay.',
         [("We lost,", None), (None, "old")]),
        ('He said "we lost it."', 'He said "we lost it."', []),
    ],
)  # fmt: skip
def test_a_quotation_in_the_place_of_another_is_that_one_altered(old, new, sides):
    found = [fact for fact in compared([old], [new]) if fact.kind is FactKind.QUOTE]
    assert [(fact.before, fact.after) for fact in found] == sides


COUNTED = [
    ("They ordered 48 sleeping coaches.", "They ordered 84 sleeping coaches.", "sleeping coaches"),
    ("It met 12 men there.", "It met 14 of the women there.", "women"),
    ("It sent 4 patients home.", "It sent patients home.", "patients"),
    ("It sent patients home.", "It sent 4 patients home.", "patients"),
    ("Some four plants closed.", "Some five plants closed.", "plants"),
    # what has a unit says so itself, and what no plural follows may count anything
    ("It cost 3.2 million won a year.", "It cost 4.2 million won a year.", None),
    ("The worst flood in 20 years.", "The worst flood in 30 years.", None),
    ("A crowd of 300 gathered.", "A crowd of 400 gathered.", None),
    ("The 120-seat house has doors.", "The 130-seat house has doors.", None),
    # 4 became 5 of two things: one fact, and no one noun
    ("In it 4 people died and 4 houses fell.", "In it 5 people died and 5 houses fell.", None),
]


@pytest.mark.parametrize(("old", "new", "noun"), COUNTED)
def test_a_figure_that_changed_has_what_it_counts(old, new, noun):
    (fact,) = compared([old], [new])
    assert (fact.kind, fact.noun) == (FactKind.FIGURE, noun)


def test_a_denial_has_moved_to_where_it_is_denied_by_that_word():
    old = NegationsOfCopy(["Tolk denied debts.", "The union did not tell its debts."])
    new = NegationsOfCopy(["Halden sails.", "Tolk, who has denied debts, is 51."])
    (denial,) = negations(passage("Tolk denied debts."))
    assert new.tell_more(denial, [1], old, [1])
    assert not old.tell_more(denial, [1], new, [1])
