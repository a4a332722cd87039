"""Small parts of the checks: what each answers, a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from test_checks_notes import BODY, NAVY, TOLL, compared, told

from leaddiff import wording
from leaddiff.checks.corrected_things import _goes_along
from leaddiff.checks.turned_sense import _made_passive, roles_turned
from leaddiff.desk import rulebook
from leaddiff.nouns.changes import FactChange, FactKind, Op

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
    ("ranks", "counts", "goes_along"),
    [
        (("third", "fourth"), ("two", "three"), True),
        (("third", "fifth"), ("two", "three"), False),
        (("last", "fourth"), ("two", "three"), False),
        (("third", "last"), ("two", "three"), False),
        (("third", "fourth"), ("several", "three"), False),
        (("third", "fourth"), ("two", "several"), False),
    ],
)
def test_an_ordinal_goes_along_with_the_count_before_it(ranks, counts, goes_along):
    ordinal, count = (FactChange(FactKind.FIGURE, (1,), (1,), *pair) for pair in (ranks, counts))
    assert _goes_along(ordinal, count) is goes_along


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
