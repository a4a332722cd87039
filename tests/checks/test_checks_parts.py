"""Small parts of the checks: what each answers, a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from test_checks_notes import BODY, NAVY, TOLL, compared, told

from leaddiff import notes, wording
from leaddiff.checks.corrections.beyond_correction import _is_within
from leaddiff.checks.corrections.correction_sentence import Stated
from leaddiff.checks.corrections.figures_together import goes_along
from leaddiff.checks.corrections.stated_values import _wrong_value
from leaddiff.checks.corrections.turned_words import _still_wrong
from leaddiff.checks.coverage.covered_cuts import covers_cut
from leaddiff.checks.rules.older_figure import _not_in_body, _stands
from leaddiff.checks.rules.unreported import _CAUSE, _NOTE, _as_it_was, update
from leaddiff.checks.suggestion.kept_clauses import _stands_alone
from leaddiff.checks.suggestion.naming import _has_a_bare_name
from leaddiff.checks.topics.quoted_matter import _exchanged
from leaddiff.checks.topics.topic_kinds import is_amount
from leaddiff.checks.verdicts.added_by_replacing import names_a_source
from leaddiff.checks.verdicts.denials import _is_anything_rewritten
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.roles import _made_passive, roles_turned
from leaddiff.checks.what_changed.stretches import WordStretch
from leaddiff.checks.what_changed.traces import _marks_change
from leaddiff.checks.what_changed.turned_sense import _turns_alone
from leaddiff.desk import rulebook
from leaddiff.facts.figures import figures
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action

SAID = "The owner, Sokdo Lines, called the search a shame for the port."
QUOTED = SAID.replace("a shame", '"a shame"')


@pytest.mark.parametrize(
    ("before", "after", "note", "refuted"),
    [
        (SAID, QUOTED, "ADDS quote in para 3", False),
        (SAID, QUOTED, "ADDS toll in para 3", True),
        (QUOTED, SAID, "ADDS quote in para 3", True),
    ],
)
def test_a_quotation_is_added_where_the_marks_came(before, after, note, refuted):
    old, new = ([*BODY[:2], said, BODY[3]] for said in (before, after))
    assert ("claim-not-borne-out" in told(compared(old, new, note))) is refuted


@pytest.mark.parametrize(
    ("ranks", "counts", "along"),
    [
        (("third", "fourth"), ("two", "three"), True),
        (("third", "fifth"), ("two", "three"), False),
        (("last", "fourth"), ("two", "three"), False),
        (("third", "last"), ("two", "three"), False),
        (("third", "fourth"), ("several", "three"), False),
        (("third", "fourth"), ("two", "several"), False),
    ],
)
def test_an_ordinal_goes_along_with_the_count_before_it(ranks, counts, along):
    ordinal, count = (FactChange(FactKind.FIGURE, (1,), (1,), *pair) for pair in (ranks, counts))
    assert goes_along(ordinal, count) is along


def test_rules_that_may_not_be_waved_through_without_a_name_and_a_reason():
    assert {rule.name for rule in rulebook.every() if rule.guarded} == {
        "corrected-value-stands",
        "headline-figure",
        "older-figure-stands",
        "unreported-figure",
        "unreported-quote",
    }


def test_a_whole_sentence_that_came_is_news_however_short():
    new = [BODY[0], f"{BODY[1]} He resigned.", *BODY[2:]]
    assert "unreported-material" in told(compared(BODY, new, "UPDATES para 4"))


@pytest.mark.parametrize(
    ("note", "refuted"), [("MOVES para 2 onward", True), ("MOVES para 3 onward", False)]
)
def test_of_a_move_to_the_end_the_first_paragraph_has_moved(note, refuted):
    report = compared(BODY, [*BODY[:2], BODY[3], BODY[2]], note)
    assert ("claim-not-borne-out" in told(report)) is refuted


OWN = '"We do not know why she sank," Orwin told reporters at the port.'
OTHER = '"Somebody had left the bow gate open," said Han Bo-mi, a diver.'
MORE = "It had been open all night and should have been shut, by the rules."


@pytest.mark.parametrize(
    ("came", "note", "untold"),
    [
        ([OWN, OTHER, MORE], "ADDS Orwin comments", [5, 6]),
        ([OWN, MORE, OTHER], "ADDS Orwin comments", [6]),
        ([MORE, OTHER, OWN], "ADDS Orwin comments", [5]),
        ([OWN, OTHER, MORE], "ADDS comments", []),
    ],
)
def test_who_speaks_for_another_and_what_follows_is_not_in_the_words_of_one(came, note, untold):
    body = [*BODY[:2], "The owner, Dana Orwin, gave no cause.", BODY[3]]
    report = compared(body, [*body[:3], *came, body[3]], note)
    found = [f.new[0] for f in report.findings if f.rule == "unreported-paragraph"]
    assert found == untold


@pytest.mark.parametrize(
    ("places", "partly"), [("1, 3", False), ("1, 3, 5", True), ("1, 3-4", True), ("3-4", True)]
)
def test_places_of_two_clauses_are_those_that_changed_in_either_way(places, partly):
    new = [TOLL[0], BODY[1], NAVY, *BODY[2:]]
    report = compared(BODY, new, f"UPDATES toll, ADDS navy in paras {places}")
    assert ("claim-partly-borne-out" in told(report)) is partly


@pytest.mark.parametrize(
    ("deed", "shown"),
    [
        ("was hit by", ("big ferry hit a loaded tanker",
                        "big ferry was hit by a loaded tanker")),
        ("had hit", None),
        ("was hit near", None),
    ],
)  # fmt: skip
def test_a_deed_turned_round_is_shown_with_two_words_before_it_and_four_from_it_on(deed, shown):
    text = "On Monday the big ferry {} a loaded tanker off the port of Verrin."
    assert _made_passive(_trace(text.format("hit"), text.format(deed))) == shown


@pytest.mark.parametrize(
    ("deed", "shown"),
    [
        ("Tarvola sued Orwin", ("orwin sued tarvola", "tarvola sued orwin")),
        ("Orwin sued Tarvola", None),
    ],
)
def test_who_did_what_is_looked_for_behind_five_other_changed_sentences(deed, shown):
    told_of = ("The mayor left", "Two boats sank", "The harbour shut", "Rain fell", "Crews met")
    old, new = (
        " ".join([*(f"{each} on {day}." for each in told_of), f"{who} over the sale."])
        for day, who in (("Monday", "Orwin sued Tarvola"), ("Friday", deed))
    )
    assert roles_turned(_trace(old, new)) == shown


def _trace(old, new):
    runs = wording.diff(old, new)
    came, gone = ([run.text for run in runs if run.op is op] for op in (Op.CAME, Op.GONE))
    return SimpleNamespace(words=runs, came=came, gone=gone)


@pytest.mark.parametrize(
    ("topic", "gone", "came", "named"),
    [
        ("name", "a city official", "Rodrigo Penna", True),
        ("name", "Rodrigo Penna, an engineer", "Rodrigo Penna, engineer", False),
        ("toll", "a city official", "Rodrigo Penna", False),
        ("name", "a city official", "an engineer", False),
    ],
)
def test_a_name_that_came_and_had_not_gone(topic, gone, came, named):
    case = SimpleNamespace(traces={2: SimpleNamespace(gone=[gone], came=[came])})
    claim = SimpleNamespace(verb="ADDS", topic=topic)
    assert names_a_source(claim, 2, case) is named
    assert not names_a_source(claim, 3, case)


@pytest.mark.parametrize(
    ("new", "rewritten"), [((1,), True), ((2,), False), ((1, 2), True), ((), False)]
)
def test_a_new_lead_alone_is_a_story_rewritten(new, rewritten):
    traces = {n: SimpleNamespace(is_new=True, moved=False, differs=True) for n in new}
    case = SimpleNamespace(traces=traces, changes=SimpleNamespace(fields=()), cut={})
    assert _is_anything_rewritten(SimpleNamespace(clause="RECASTS"), case) is rewritten


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("a shame indeed", '"a shame" indeed', True),
        ("a shame indeed", "a pity indeed", False),
        ('"a shame" indeed', '"a pity" indeed', False),
        ("a shame", "", False),
        ('a "shame"', "a", True),
    ],
)
def test_marks_that_say_something(before, after, change):
    assert _marks_change(wording.diff(before, after)) is change


CLAUSE_CAME = Run(Op.CAME, "and we shall go on with the search all night")


@pytest.mark.parametrize(
    ("words", "exchanged"),
    [
        ((Run(Op.KEPT, "we "), Run(Op.GONE, "stop")), ["stop"]),
        ((Run(Op.GONE, "stop"), Run(Op.CAME, "go on")), ["stop", "go on"]),
        ((Run(Op.GONE, "stop"), CLAUSE_CAME), []),
        ((CLAUSE_CAME, Run(Op.GONE, "stop")), ["stop"]),
    ],
)
def test_the_words_of_a_quotation_that_were_exchanged(words, exchanged):
    assert [run.text for run in _exchanged(SimpleNamespace(words=words))] == exchanged


@pytest.mark.parametrize(
    ("places", "partly"), [((2, 3), False), ((2,), True), ((2, 4), False), ((1, 2, 3), False)]
)
def test_throughout_is_half_of_the_story_or_two_parts_of_it(places, partly):
    new = [f"{text} It rained." if n in places else text for n, text in enumerate(BODY, 1)]
    assert ("claim-partly-borne-out" in told(compared(BODY, new, "UPDATES throughout"))) is partly


@pytest.mark.parametrize(
    ("figure", "text", "stands"),
    [
        ("16", "with 16 men", True),
        ("16", "in 2016", False),
        ("16", "with 160 men", False),
        ("16", "16", True),
        ("16", "in 2016 with 16", True),
    ],
)
def test_a_figure_stands_by_itself(figure, text, stands):
    assert _stands(figure, text) is stands


@pytest.mark.parametrize(
    ("headline", "body", "lacking"),
    [
        ("12 dead in ferry fire", "The 13 dead in the ferry fire were men.", ["12"]),
        ("12 dead in ferry fire", "Some 12 were killed.", []),
        ("Ferry burns", "The boat was on fire.", []),
        ("12 dead in ferry fire", "Nobody was hurt.", ["12"]),
    ],
)
def test_the_figures_of_a_headline_that_the_body_lacks(headline, body, lacking):
    copy = SimpleNamespace(headline=headline, matter=(body,))
    found = _not_in_body(SimpleNamespace(new=copy, figures=figures))
    assert [figure.text.split()[0] for figure in found] == lacking


@pytest.mark.parametrize(
    ("speaker", "text", "bare"),
    [
        ("Kang", "Kang said so.", True),
        ("Kang", "The spokeswoman Kang said so.", False),
        ("Kang", "Kang, a diver, said so.", False),
        ("Nordlicht", "Telekommunikation Nordlicht said so.", True),
        ("officials", "officials said so.", False),
    ],
)
def test_who_goes_by_a_name_alone(speaker, text, bare):
    assert _has_a_bare_name(speaker, text) is bare


def test_a_rule_passes_where_the_story_stands_as_it_was():
    body = ("- The search is on.", "+ The search was off.", "  Rain fell.")
    assert _as_it_was(body) == update(_NOTE, "  The search is on.", "  Rain fell.", _CAUSE)


WRONG = [BODY[0], BODY[1], "The owner gave the toll as 9 of 84.", BODY[3]]


@pytest.mark.parametrize(
    ("value", "weak", "numbers", "stands_still"),
    [
        ("84", False, (3,), True),
        ("84", True, (3,), False),
        ("84", False, (), False),
        ("84", False, (2,), False),
        ("17", False, (3,), False),
    ],
)
def test_a_wrong_value_that_stands_on(value, weak, numbers, stands_still):
    copy = SimpleNamespace(matter=WRONG, headline=None)
    case = SimpleNamespace(old=copy, new=copy, figures=figures)
    stated = Stated(value, figures(value)[0], is_now=False, is_weak=weak)
    assert (_wrong_value(stated, False, numbers, case) is not None) is stands_still


@pytest.mark.parametrize(
    ("action", "old", "covered"),
    [
        (Action.SUBSTITUTE, 3, True),
        (Action.SUBSTITUTE, 2, False),
        (Action.CHANGE, 3, False),
    ],
)
def test_a_substitute_covers_the_old_paragraphs_it_names(action, old, covered):
    (claim,) = notes.read("SUBS graf 3 to UPDATE toll", "ap").claims
    cover = SimpleNamespace(
        claim=claim._replace(action=action, paragraphs=(3,)), old={3}, new=set()
    )
    case = SimpleNamespace(cut={2: 2, 3: 3})
    assert covers_cut(cover, old, case) is covered


@pytest.mark.parametrize(
    ("text", "lacks"),
    [("then Sen. spoke", False), ("then CEO spoke", False), ("then Tolmen spoke", True),
     ("then CEO Tolmen spoke", True), ("then Onpo spoke", False)],
)  # fmt: skip
def test_a_title_is_no_name_that_the_copy_lacks(text, lacks):
    old = SimpleNamespace(
        paragraphs=(SimpleNamespace(text="The chief of the port of Onpo spoke."),)
    )
    assert Witness(old, []).lacks_name_in([text]) is lacks


@pytest.mark.parametrize(
    ("went", "came", "holds"),
    [
        (("14",), ("24",), True),
        ((), ("24",), True),
        (("14",), (), True),
        (("42",), ("41",), False),
        (("boats",), ("boats",), False),
        ((), (), False),
    ],
)
def test_a_stretch_of_words_by_which_a_fact_changed(went, came, holds):
    fact = FactChange(FactKind.FIGURE, (1,), (1,), "14 boats", "24 boats")
    assert WordStretch(went, came, frozenset(), (), (), ()).holds(fact) is holds


@pytest.mark.parametrize(
    ("clause", "verb", "alone"),
    [
        ("Adds toll", "ADDS", True),
        ("Toll updated", "UPDATED", True),
        ("Toll of the dead off Sokdo in the night was updated", "UPDATED", True),
        ("Toll update", "UPDATED", False),
        ("toll and names in it adds", "ADDS", False),
    ],
)
def test_a_clause_that_says_by_itself_what_was_done(clause, verb, alone):
    assert _stands_alone(clause, verb) is alone


@pytest.mark.parametrize(
    ("before", "came", "turns"),
    [
        ("", " dead", True),
        ("", " twice", False),
        ("", " dead tired", False),
        ("Now ", " dead", True),
    ],
)
def test_one_word_alone_that_turns_what_was_done(before, came, turns):
    words = [
        Run(Op.CAME, before),
        Run(Op.KEPT, "He shot him"),
        Run(Op.CAME, came),
        Run(Op.KEPT, "."),
    ]
    assert bool(_turns_alone([run for run in words if run.text])) is turns


@pytest.mark.parametrize(
    ("topic", "gone", "refuted"),
    [("Spain", "Spaniards left the port.", False), ("France", "Spaniards left the port.", True)],
)
def test_a_reference_that_went_is_known_by_how_its_name_begins(topic, gone, refuted):
    old, new = [*BODY[:3], gone, BODY[3]], BODY
    assert (
        "claim-not-borne-out" in told(compared(old, new, f"REMOVES reference to {topic}"))
    ) is refuted


@pytest.mark.parametrize(
    ("topic", "is_one"),
    [
        ("death toll", True),
        ("sales growth in games unit, fee", True),
        ("figure for write-downs and adjustments", True),
        ("mayor's comment", False),
        ("toll and mayor", False),
        ("price, mayor", False),
        (None, False),
    ],
)
def test_a_topic_of_amounts_alone(topic, is_one):
    assert is_amount(topic) is is_one


@pytest.mark.parametrize(
    ("subject", "new", "came", "gone", "place"),
    [
        ("profit", ["Sales fell.", "Its profit rose."], "fell", "grew", 0),
        ("profit", ["Sales fell.", "Its profit rose."], "", "", 2),
        ("profit", ["Sales grew.", "Its profit rose."], "", "", 2),
        ("profit", ["Sales grew.", "Its profit rose."], "", "rose", 0),
        ("profit", ["Sales grew.", "Its profit rose."], "", "grew", 2),
        ("profit", ["Sales grew.", "Its profit rose anew."], "", "", 0),
        ("profit", ["Sales grew.", "Its loss rose."], "", "", 0),
        ("profit", ["Sales grew. Its profit rose.", "Rain fel."], "", "", 1),
        ("", ["Sales grew.", "Its profit rose."], "", "", 0),
    ],
)
def test_a_wrong_word_that_stands_on_where_the_right_one_came_nowhere(
    subject, new, came, gone, place
):
    old = SimpleNamespace(matter=["Sales grew.", "Its profit rose. Its loss shrank."])
    traces = {1: SimpleNamespace(came=(came,), gone=(gone,))}
    case = SimpleNamespace(old=old, new=SimpleNamespace(matter=new), traces=traces)
    assert _still_wrong(subject, stem("fell"), stem("rose"), case) == place


QUAY = "The port authority closed the quay to small boats after the gale."
BLAME = (
    "The owner of the ferry, Sokdo Lines, which runs ships to the islands and had planned another, blamed the "
    "gale for the loss and promised that a crew would test the pumps of its other ships."
)
BLAMED = " Sokdo Lines, the owner, blamed the gale for the loss, mourned the dead and vowed to test all pumps."


@pytest.mark.parametrize(("gone", "is_new"), [(f"{QUAY} {BLAME}", False), (QUAY, True)])
@pytest.mark.parametrize("place", [0, 1, 3])
def test_what_was_said_in_a_paragraph_that_went_is_not_new_in_another(gone, is_new, place):
    old = [*BODY[:2], gone, NAVY, BODY[3]]
    new = [text + BLAMED * (at == place) for at, text in enumerate([*BODY[:2], NAVY, BODY[3]])]
    report = compared(old, new, "CUTS para 3")
    assert ("unreported-material" in told(report)) is is_new


@pytest.mark.parametrize(
    ("kind", "sides", "place", "paragraphs", "within"),
    [
        (FactKind.NAME, ("Dana Kim", "Lena Kim"), 2, (2,), True),
        (FactKind.NAME, ("Dana Kim", "Lena Kim"), 3, (2,), False),
        (FactKind.NAME, ("Dana Kim", "Lena Kim"), 3, (), True),
        (FactKind.NAME, ("Dana Kim", None), 2, (), False),
        (FactKind.NAME, (None, "Lena Kim"), 2, (), False),
        (FactKind.FIGURE, ("12", "14"), 2, (), False),
        (FactKind.NAME, ("Orwin", "Orwen"), 2, (), False),
    ],
)
def test_a_name_replaced_where_a_claim_may_mean_it(kind, sides, place, paragraphs, within):
    fact = FactChange(FactKind.NAME, (2,), (2,), "Orwin", "Orwen")
    claim = SimpleNamespace(paragraphs=paragraphs)
    assert _is_within(claim, FactChange(kind, (place,), (place,), *sides), fact) is within
