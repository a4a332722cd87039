"""Small parts of the reading of notes: what each answers, a table a part."""

from __future__ import annotations

import pytest

from leaddiff import notes
from leaddiff.languages.note_verbs import Form
from leaddiff.notes.block_sizes import size_at
from leaddiff.notes.clauses import opening
from leaddiff.notes.denied import denies_change
from leaddiff.notes.lexemes import lex
from leaddiff.notes.places import _counted, _everywhere, _first_few
from leaddiff.notes.prepositions import bare_number, unnumbered
from leaddiff.notes.quoted_words import LONGEST, close_of
from leaddiff.notes.series import _hanging, _is_value, series_at
from leaddiff.notes.setting import Candidate, Setting
from leaddiff.notes.slips import slips_of
from leaddiff.notes.targets import _top, target_after
from leaddiff.notes.verb_context import _is_bare_head
from leaddiff.notes.verbless import is_one_more_thing
from leaddiff.notes.verbs import Verb, _forms, _is_sure
from leaddiff.nouns.claims import Action, Target


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("2 new grafs after 5th", (2, 3, True)),
        ("2 long new additional grafs after 5th", (2, 5, True)),
        ("2 long new additional more grafs after 5th", None),
        ("long new additional more grafs after 5th", (1, 5, False)),
        ("graf after 5th", (1, 1, False)),
        ("one for 15th graf", (1, 1, True)),
        ("2 officials", None),
    ],
)
def test_how_many_paragraphs_were_put_in(text, size):
    assert size_at(lex(text), 0) == size


@pytest.mark.parametrize(
    ("text", "after_unit", "members"),
    [
        ("8-end grafs", False, [(8, -1, False)]),
        ("8-10 grafs", False, [(8, 10, False)]),
        ("8-10th grafs", False, [(8, 10, True)]),
        ("5, 6 and 7 accounting", True, [(5, 5, False), (6, 6, False), (7, 7, False)]),
        ("5 and 9 accounting", True, [(5, 5, False)]),
        ("5 and 9 name of firm", True, [(5, 5, False), (9, 9, False)]),
        ("5, 9 names", True, [(5, 5, False)]),
        ("5, 9 percent", True, [(5, 5, False)]),
        ("5, 6 accounting", True, [(5, 5, False)]),
        ("5, 6 accounting and 7", True, [(5, 5, False)]),
        ("5, 6 and 7 sted 8", True, [(5, 5, False), (6, 6, False)]),
        ("5, 6 and 7 8", True, [(5, 5, False), (6, 6, False)]),
        (
            ", ".join(map(str, range(1, 17))) + " grafs",
            False,
            [(n, n, False) for n in range(1, 17)],
        ),
        (
            ", ".join(map(str, range(1, 18))) + " grafs",
            False,
            [(n, n, False) for n in range(1, 17)],
        ),
    ],
)
def test_which_numbers_are_of_a_series(text, after_unit, members):
    found, _ = series_at(lex(text), 0, after_unit)
    assert [(member.first, member.last, member.is_ranked) for member in found] == members


def test_the_slips_of_a_verb():
    assert slips_of(["fixes", "UPDATED", "gets to its"]) == {
        "fxes", "fies", "fixs",
        "ffixes", "fiixes", "fixxes", "fixees",
        "ifxes", "fxies", "fiexs",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "topic", "place"),
    [
        ("(ATTN: ADDS navy in 1-2)", "navy", "1-2"),
        ("(ATTN: ADDS navy in 1 and 2)", "navy", "1,2"),
        ("(ATTN: ADDS quote in paras 4 and below)", "quote", "4-"),
        ("(ATTN: ADDS quote in para 4 and onward)", "quote", "4-"),
        ("(ATTN: ADDS quote in para 4 after talks)", "quote", "4"),
        ("(ATTN: ADDS ships in 98 and 99)", "ships", "98,99"),
        ("(ATTN: ADDS ships starting with 4th para)", "ships", "4-"),
        ("(ATTN: ADDS ships starting with the 4th para)", "ships", "4-"),
        ("(ATTN: ADDS settlers to strike in para 3)", "settlers to strike", "3"),
        ("(ATTN: ADDS settlers to strike US in para 3)", "settlers to strike US", "3"),
        ("(ATTN: ADDS quotes to UPDATE talks in para 3)", "quotes, talks", "3"),
        ("(ATTN: ADDS army to lead NATO drill)", "army to lead NATO drill", None),
        ("(ATTN: ADDS army to move troops)", "army to move troops", None),
        ("(ATTN: ADDS army to MOVE troops)", "army, troops", None),
        ("(ATTN: ADDS ships in 99 and 100)", "ships in 99 and 100", None),
    ],
)
def test_places_that_are_told_in_few_words(text, topic, place):
    claim = notes.read(text, "yonhap").claims[0]
    assert (claim.topic, claim.place and claim.place.name) == (topic, place)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Eds: Recasts lead", 2),
        ("Attention all editors and subscribers: Recasts lead", 6),
        ("Attention all editors and subscribers to desks: Recasts lead", 0),
        ("To all the news: Recasts lead", 0),
        ("Editors recast lead", 0),
    ],
)
def test_what_opens_a_note_has_five_words_at_most(text, end):
    assert opening(lex(text)) == end


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("(ATTN: Toll updated)", ["toll"]),
        ("(ATTN: toll updated, quotes added in para 3)", ["toll", "quotes"]),
        ("(ATTN: para 3 updated)", [None]),
    ],
)
def test_what_was_done_is_no_part_of_its_topic(text, topics):
    claims = notes.read(text, "yonhap").claims
    assert [claim.topic and claim.topic.lower() for claim in claims] == topics


@pytest.mark.parametrize(
    ("stem", "form", "doubtful", "sure"),
    [
        ("correct", Form.S, False, True),
        ("report", Form.S, True, False),
        ("update", Form.S, True, True),
        ("correct", Form.BARE, False, False),
    ],
)
def test_a_verb_that_is_a_thing_too_has_no_slips(stem, form, doubtful, sure):
    assert _is_sure(Verb(stem, Action.CHANGE, form, doubtful)) is sure


@pytest.mark.parametrize(
    ("text", "is_thing"),
    [
        ("navy chief's words", True),
        ("the late navy chief's own words", True),
        ("the very late navy chief's own words", False),
        ("3 chief's words", False),
    ],
)
def test_one_more_thing_has_six_words_at_most(text, is_thing):
    lexemes = lex(text)[: len(text.split())]
    assert is_one_more_thing(lexemes) is is_thing


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("4th- and 5th-to-last", 2),
        ("4- and 5th-to-last", None),
        ("4th paras and 5th-to-last", None),
        ("4th- and 5th", None),
    ],
)
def test_an_ordinal_hangs_before_one_from_the_end(text, after):
    assert _hanging(lex(text), 0) == after


@pytest.mark.parametrize(
    ("words", "is_value"),
    [("from 43 to 34", True), (", from 43 to 34", True), ("from mayor", False), ("to 8", False),
     ("sted 34", True)],
)  # fmt: skip
def test_a_number_that_was_put_for_another(words, is_value):
    assert _is_value(lex(f"5 {words} of it"), 1) is is_value


@pytest.mark.parametrize(
    ("words", "end"),
    [("further down", 2), ("in further below", 3), ("lower paras", 2), ("the lower grafs", 3),
     ("lower tax", None), ("further on", None)],
)  # fmt: skip
def test_where_that_has_no_number(words, end):
    assert unnumbered(lex(words), 0) == end


@pytest.mark.parametrize(
    ("words", "is_place"),
    [("first 3 paras", True), ("1st 3 paras", True), ("1 3 paras", False), ("2nd 3 paras", False),
     ("first 3 days", False)],
)  # fmt: skip
def test_the_first_few(words, is_place):
    assert (_first_few(lex(words), 0) is not None) is is_place


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("clarify", "clarified clarify clarifies clarifying"),
        ("fix", "fixed fix fixes fixing"),
        ("update", "updated update updates updating"),
        ("drop", "dropped drop drops dropping"),
        ("add", "added add adds adding"),
        ("break up", "broken up broke up break up breaks up breaking up"),
    ],
)
def test_the_forms_of_a_verb(stem, forms):
    assert " ".join(form for form, _ in _forms(stem, Action.CHANGE)) == forms


@pytest.mark.parametrize(
    ("words", "count", "end"),
    [
        ("couple of grafs", 2, 2), ("couple grafs of it", 2, 1), ("of couple grafs", None, 0),
        ("few of them", 3, 2), ("3 grafs", 3, 1), ("3 new grafs", 3, 2), ("new 3 new grafs", None, 0),
    ],
)  # fmt: skip
def test_a_count_of_paragraphs_in_words(words, count, end):
    assert _counted(lex(words), 0) == (count, end)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("top of story", 3), ("top of hill", 1), ("top story of it", None), ("top", 1),
        ("of top", None), ("top hill", None),
    ],
)  # fmt: skip
def test_the_top_of_a_story_is_its_lead(words, end):
    assert _top(lex(words), 0) == (end and (Target.LEAD, end))


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("no change to headline", True), ("no changes", True), ("no other changes to text", True),
        ("no other small changes to text", False), ("two changes to text", False),
        ("changes to text", False), ("no changes but the year", False), ("no photo", False),
    ],
)  # fmt: skip
def test_what_a_note_says_did_not_change(words, denied):
    assert denies_change(lex(words), 0) is denied


@pytest.mark.parametrize(
    ("text", "topic", "place"),
    [
        ("SUBS 3rd graf and INSERTS 2 grafs following it", None, "after 3"),
        ("SUBS 3rd graf and INSERTS 2 grafs behind it", None, "after 3"),
        ("INSERTS 2 grafs following it", "following it", None),
        ("SUBS 3rd graf, UPDATES toll following it", "toll following it", None),
        ("SUBS 3rd graf and INSERTS 2 grafs on it", None, None),
    ],
)
def test_it_is_the_place_named_before(text, topic, place):
    claim = notes.read(text, "ap").claims[-1]
    assert (claim.topic, claim.place and claim.place.name) == (topic, place)


@pytest.mark.parametrize(
    ("words", "stem", "doubtful", "heads"),
    [
        ("correct that date", "correct", False, True),
        ("correct to say", "correct", False, True),
        ("update the date", "update", True, True),
        ("update on date", "update", True, False),
    ],
)
def test_a_plain_form_that_may_be_a_thing_wants_an_object(words, stem, doubtful, heads):
    verb = Verb(stem, Action.CHANGE, Form.BARE, doubtful)
    setting = Setting(False, frozenset())
    setting.mode = Form.BARE
    assert _is_bare_head(Candidate(verb, lex(words), 0, 1, False), setting) is heads
    setting.mode = Form.S
    assert not _is_bare_head(Candidate(verb, lex(words), 0, 1, False), setting)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Adds quotes\nUpdates toll", "ADDS UPDATES"),
        ("Adds quotes of\nUpdates man", "ADDS"),
        ("Adds quotes to\nUpdates man", "ADDS"),
    ],
)
def test_a_line_behind_a_small_word_goes_on_with_the_clause_before(text, verbs):
    assert " ".join(claim.verb for claim in notes.read(text, "ap").claims) == verbs


@pytest.mark.parametrize(
    ("text", "opener", "quoted", "rest"),
    [
        ("'a boat' here", "'", "a boat", " here"),
        ("''a boat'' here", "''", "a boat", " here"),
        ("'the boys' day out' here", "'", "the boys' day out", " here"),
        ("'the boys', and 'a boat' here", "'", "the boys", ", and 'a boat' here"),
        ("'the boys' day; a boat' here", "'", "the boys", " day; a boat' here"),
        ("'the boys' day", "'", "the boys", " day"),
        ("'the boat' day out' here", "'", "the boat", " day out' here"),
        ("'the boat's day' here", "'", "the boat's day", " here"),
        ("'the boat's day", "'", None, None),
        ("``Odell's boat'' here", "``", "Odell's boat", " here"),
        ("``a 'b' c'' here", "``", "a 'b' c", " here"),
        ("`a 'b' c'' here", "`", "a 'b", " c'' here"),
        ("``Odell's boat' here", "``", "Odell's boat", " here"),
        ("``boat ``and'' here", "``", None, None),
        ("`a boat' here", "`", "a boat", " here"),
        ("`a boat `and' here", "`", None, None),
        ('"a boat" here', '"', "a boat", " here"),
        ("‘a boat’ here", "‘", "a boat", " here"),
        ("' a boat' here", "'", None, None),
        ("'", "'", None, None),
        ('"' + "a" * (LONGEST - 1) + '"', '"', "a" * (LONGEST - 1), ""),
        ('"' + "a" * LONGEST + '"', '"', None, None),
    ],
)
def test_where_quoted_words_end(text, opener, quoted, rest):
    for before in ("", "say "):
        found = close_of(before + text, len(before), opener)
        told = found and (
            (before + text)[len(before + opener) : found[0]],
            (before + text)[found[1] :],
        )
        assert told == (None if quoted is None else (quoted, rest))


@pytest.mark.parametrize("before", ["s", "7", ".", ","])
def test_an_apostrophe_behind_a_word_opens_nothing(before):
    assert close_of(f"{before}'a boat' here", 1, "'") is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("throughout", 1),
        ("throughout the story", 3),
        ("throughout story", 2),
        ("throughout the day", None),
        ("throughout boats", 1),
        ("several paras", 2),
        ("several para", None),
        ("entire story", 2),
        ("entire day", None),
    ],
)
def test_what_says_everywhere(text, end):
    found = _everywhere(lex(text), 0)
    assert (found and found.end) == end


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("7", True),
        ("99", True),
        ("100", False),
        ("7 boats", False),
        ("7, adds navy", True),
        ("7th", False),
    ],
)
def test_a_number_alone_is_a_place_up_to_the_longest_story(text, is_place):
    assert (bare_number(lex(text), 0) is not None) is is_place


@pytest.mark.parametrize(
    ("text", "target", "end"),
    [
        ("in headline", "headline", 2),
        ("in the headline", "headline", 3),
        ("to byline", "byline", 2),
        ("in boats", None, None),
        ("boats headline", None, None),
    ],
)
def test_what_part_of_a_story_a_preposition_leads_to(text, target, end):
    found = target_after(lex(text), 0)
    assert (found and (found[0].value, found[1])) == (target and (target, end))
