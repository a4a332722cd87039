"""Conditions in the checks, both halves of each, and numbers just under and just over: a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from test_checks_notes import BODY, compared, told

from leaddiff import notes, wording
from leaddiff.checks.claimed_places import _now, as_it_stood
from leaddiff.checks.corrections.beyond_correction import _alters_what_is_right, _words
from leaddiff.checks.corrections.corrected_elsewhere import _told_with, is_elsewhere
from leaddiff.checks.corrections.corrected_things import _says
from leaddiff.checks.corrections.standing_counts import stands_as_it_stood
from leaddiff.checks.corrections.worded_values import _of_persons
from leaddiff.checks.coverage import placed_claims
from leaddiff.checks.coverage.covers import _covers_nothing
from leaddiff.checks.rules import claims_held
from leaddiff.checks.rules.older_figure import _is_compound
from leaddiff.checks.suggestion.clause_speakers import called_in_note
from leaddiff.checks.suggestion.kept_clauses import beside_claims
from leaddiff.checks.suggestion.put_right import _stands_else
from leaddiff.checks.topics.quoted_matter import covers_quotation
from leaddiff.checks.what_changed.alterations import _is_only_set_otherwise
from leaddiff.checks.what_changed.excerpts import LONGEST, _Sides
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.stretches import Stretch
from leaddiff.facts import figures
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.grounds import NotHeld, Obstacle


def claim(text: str) -> Claim:
    return notes.read(text, "ap").claims[-1]


def copy(*matter: str) -> SimpleNamespace:
    paragraphs = tuple(SimpleNamespace(text=text) for text in matter)
    return SimpleNamespace(matter=matter, paragraphs=paragraphs)


def fact(kind: FactKind, before: str | None, after: str | None, *new: int) -> FactChange:
    return FactChange(kind, new or (1,), new or (1,), before, after)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ADDS quote in para 3. With AP Photos.", ["With AP Photos"]),
        ("ADDS quote in para 3. Photos follow.", ["Photos follow"]),
        ("ADDS quote in para 3. Photos.", []),
        ("Eds: ADDS quote in para 3.", []),
    ],
)
def test_what_a_note_says_beside_its_claims_is_two_words_or_more(text, kept):
    case = SimpleNamespace(note=notes.read(text, "ap"), is_stale=False)
    assert beside_claims(case) == kept
    case.is_stale = True
    assert beside_claims(case) == []


@pytest.mark.parametrize(
    ("text", "places", "stood"),
    [
        ("TRIMS last 2 paras", (3, 4), (1,)),
        ("TRIMS last 2 paras", (4,), (1,)),
        ("TRIMS paras 3-4", (3, 4), (3, 4)),
    ],
)
def test_what_is_counted_from_the_end_is_counted_from_the_old_end(text, places, stood):
    case = SimpleNamespace(old=copy("a"), new=copy(*"abcd"))
    assert as_it_stood(claim(text)._replace(paragraphs=places), case) == stood


@pytest.mark.parametrize(
    ("action", "old", "numbers"),
    [
        (Action.SUBSTITUTE, 3, {2}),
        (Action.SUBSTITUTE, 2, {2, 3}),
        (Action.INSERT, 2, set()),
        (Action.INSERT, 1, {2}),
        (Action.PICK_UP, 2, {3}),
        (Action.CHANGE, 2, {3}),
        (Action.CHANGE, 3, set()),
    ],
)
def test_where_an_old_paragraph_stands_now_with_what_came_beside_it(action, old, numbers):
    rows = {1: (1,), 2: (), 3: (2,), 4: (4,)}
    traces = {n: SimpleNamespace(old=olds, is_new=not olds) for n, olds in rows.items()}
    case = SimpleNamespace(traces=traces, cut={3: 3})
    assert _now(old, claim("UPDATES toll")._replace(action=action), case) == numbers


@pytest.mark.parametrize(
    ("verdict", "grounds", "nothing"),
    [
        (Verdict.REFUTED, None, True),
        (Verdict.CONFIRMED, None, False),
        (Verdict.UNVERIFIABLE, NotHeld(Obstacle.NOT_CARRIED), True),
        (Verdict.UNVERIFIABLE, NotHeld(Obstacle.RESEND), False),
    ],
)
def test_a_claim_that_covers_nothing(verdict, grounds, nothing):
    assert _covers_nothing(Ruling(claim("ADDS quote"), verdict, grounds)) is nothing


@pytest.mark.parametrize(
    ("text", "borne", "told"),
    [
        ("UPDATES paras 2-4", {3, 4}, "UPDATES paras 3-4"),
        ("UPDATES paras 3-4", set(), None),
        ("UPDATES last 2 paras", {4}, None),
        ("UPDATES paras 3-end", {4}, None),
    ],
)
def test_the_part_of_a_claim_that_holds_is_told_where_it_says_numbers(
    monkeypatch, text, borne, told
):
    monkeypatch.setattr(claims_held, "bears_out", lambda claim, number, case: number in borne)
    case = compared_case()
    assert claims_held._borne_clause(claim(text)._replace(paragraphs=(2, 3, 4)), case) == told


def compared_case() -> SimpleNamespace:
    from leaddiff import agencies

    return SimpleNamespace(agency=agencies.named("yonhap"))


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
    case = SimpleNamespace(old=old, new=new, traces=traces, figures=figures)
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
    stretch = Stretch(*sides, own, tuple(following.split()), (), ())
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
    assert is_elsewhere(claim(text), alteration, frozenset(where)) is elsewhere


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


@pytest.mark.parametrize(
    ("headline", "compound"),
    [
        ("10-man Rovers lose", True),
        ("10 men lose", False),
        ("10-20 Rovers lose", False),
        ("10% -man Rovers", False),
        ("$10-coin sold", False),
    ],
)
def test_a_figure_that_says_of_what_kind_a_thing_is(headline, compound):
    assert _is_compound(figures(headline)[0], headline) is compound


@pytest.mark.parametrize(("more", "outsize"), [(0, False), (1, True)])
def test_a_change_beyond_the_longest_is_not_looked_through(more, outsize):
    assert _Sides("x" * (LONGEST - 4), "four"[:4] + "x" * more, "").is_outsize is outsize


def test_words_that_tell_a_man_from_a_woman():
    assert {stem(word) for word in ("she", "his", "mr", "widow")} <= _of_persons()
    assert _of_persons().isdisjoint({"pronoun", "courtesi", "courtesy", stem("mayor"), ""})


@pytest.mark.parametrize(
    ("speaker", "called"),
    [
        ("nine of the callers", "callers"),
        ("minister of the port", "minister"),
        ("some of the residents", "residents"),
        ("the minister", "minister"),
        ("those officials", "officials"),
        ("nine of the boats", None),
        ("Dana Orwin", "Dana Orwin"),
        ("the chief of the big new harbor police", "chief"),
    ],
)
def test_what_a_note_may_call_whoever_speaks(speaker, called):
    assert called_in_note(speaker, "The callers and the minister spoke.") == called


LONG_KEPT = "The owner of the ferry gave the toll in the long night as {} of them all, and {} of them later on."


@pytest.mark.parametrize(
    ("number", "old", "new", "most", "stands"),
    [
        (2, ("12", "9"), ("14", "9"), 2, True),
        (2, ("12", "9"), ("14", "8"), 2, False),
        (2, ("12", "9"), ("14", "8"), 4, True),
        (2, ("12", "9"), ("14", "8"), 3, False),
        (1, ("12", "9"), ("14", "9"), 2, False),
    ],
)
def test_a_paragraph_below_the_lead_of_which_the_rest_stands(number, old, new, most, stands):
    words = wording.diff(LONG_KEPT.format(*old), LONG_KEPT.format(*new))
    trace = SimpleNamespace(replaces=True, words=words)
    case = SimpleNamespace(traces={number: trace}, altered={})
    assert _stands_else(number, most, case) is stands
    trace.replaces = False
    assert not _stands_else(number, most, case)


HARBOR = "Harbor crews found bottles, ropes, maps."


@pytest.mark.parametrize(
    ("text", "saw"),
    [
        (HARBOR, True),
        (HARBOR.replace("maps", "sails"), True),
        (HARBOR.replace("ropes, maps", "sails, oars"), False),
        ("Harbor crews", True),
        ("Harbor boats", False),
        ("Harbor", False),
    ],
)
def test_a_text_stands_in_copy_that_has_three_quarters_of_its_threes_of_words(text, saw):
    assert Witness(copy(HARBOR), []).saw(text) is saw


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
    ("is_stated", "is_another", "covers"),
    [(True, False, True), (True, True, True), (False, True, False), (False, False, True)],
)
def test_a_claim_covers_what_it_states_and_not_what_it_states_otherwise(
    monkeypatch, is_stated, is_another, covers
):
    monkeypatch.setattr(placed_claims, "is_stated", lambda *_: is_stated)
    monkeypatch.setattr(placed_claims, "states_another", lambda *_: is_another)
    changed = fact(FactKind.FIGURE, "12", "14")
    assert placed_claims.covers_fact(claim("UPDATES toll in para 1"), changed, None) is covers


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
