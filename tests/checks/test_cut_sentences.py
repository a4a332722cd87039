"""Sentences that went from a paragraph that stands on, just under and just over."""

from __future__ import annotations

import pytest
from handmade import copy

from leaddiff import wording
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.cut_sentences import MOST, cut_sentences, less_trim_of_cuts
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import trace
from leaddiff.nouns.changes import Edited, Op, Run, Split
from leaddiff.nouns.evidence import Turn, WordsChanged


def went(old: str, *new: str, came: tuple[str, ...] = ()) -> list[str]:
    """The sentences that are told as gone where a paragraph became one, or several."""
    parted = "\n\n".join(new)
    words = wording.diff(old, parted)
    change = Edited(1, 1, 0.9, words=words) if len(new) == 1 else Split(1, (1, 2), words)
    traces = trace([change])
    now = Witness(copy(*new, *came), list(came))
    cuts = cut_sentences(traces, now, came, dict.fromkeys(traces, ()))
    return [gone(cut) for cut in cuts]


def gone(alteration: Alteration) -> str:
    assert isinstance(alteration.evidence, WordsChanged)
    words = alteration.evidence.excerpt.words
    return "".join(run.text for run in words if run.op is Op.GONE).strip()


PIER = "The pier closed in May."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (f"{PIER} Divers found rust.", PIER, ["Divers found rust."]),
        (f"{PIER} Divers left.", PIER, ["Divers left."]),  # "Two died."
        (f"{PIER} Divers!", PIER, []),
        (f"Divers found rust. {PIER} Eels are bred at Tarn.", PIER,
         ["Divers found rust.", "Eels are bred at Tarn."]),
        (f"Divers found rust. Eels are bred at Tarn. {PIER}", PIER,
         ["Divers found rust. Eels are bred at Tarn."]),
        (f"{PIER} LOST IN THE MUD", PIER, []),
        (f"{PIER} (Reporting by Ilse Brandt in Tarn)", PIER, []),
        (f"{PIER} More details to follow.", PIER, []),
        ("It sued the Board of Harbor Pilots.", "It sued the BHP.", []),
        # seven of ten words gone, and six
        (f"{PIER} Divers rust anchor barge mud eels crane wall beds masts.",
         f"{PIER} Divers rust anchor.", ["Divers rust anchor barge mud eels crane wall beds masts."]),
        (f"{PIER} Divers rust anchor barge mud eels crane wall beds masts.",
         f"{PIER} Divers rust anchor barge.", []),
    ],
)  # fmt: skip
def test_a_sentence_that_went_whole_is_told(old, new, told):
    assert went(old, new) == told


@pytest.mark.parametrize(
    ("joined", "told"),
    [
        (" and sank three barges moored below", True),  # four words of matter
        (" and sank barges below", False),
        (" and sank 14 barges", True),  # a figure and two
        (" and 14 barges", False),
        (", while the mayor of Tarn asked for sailors", True),
        ("; the mayor of Tarn asked for sailors", True),
        (", which the mayor called a wreck", False),
        (" after the mayor of Tarn asked for sailors", False),
        (" and the pier tore the pier wall", False),  # half of it stands there
    ],
)
def test_a_statement_joined_to_a_sentence_is_told_and_a_part_of_one_is_not(joined, told):
    stands = "The storm tore the pier"
    shown = [joined.strip()] if told else []
    assert went(f"{stands}{joined}.", f"{stands}.") == shown


def test_a_statement_within_a_sentence_that_went_is_told_with_it():
    lost = "Divers found rust, and sank three barges moored below."
    kept = "Divers of Tarn met."
    assert went(f"{PIER} {lost}", f"{PIER} {kept}") == [lost]


def test_a_statement_that_gave_way_to_another_is_not():
    stands = "The storm tore the pier"
    assert went(f"{stands} and sank three barges moored below.", f"{stands} and the crane.") == []


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("Mud was found by those divers in the beds.", False),  # three of the five words
        ("The beds of mud lie bare.", True),
    ],
)
def test_one_that_stands_there_in_other_words_is_not(rest, told):
    assert bool(went(f"{PIER} Divers found mud, eels, beds.", f"{PIER} {rest}")) is told


def test_what_a_paragraph_that_was_parted_says_in_its_other_part_is_not():
    assert went(f"Divers found rust below. {PIER}", PIER, "Below, divers found some rust.") == []


def test_what_is_told_elsewhere_is_not():
    lost = f"{PIER} Divers found rust below the wall."
    assert went(lost, PIER, came=("Below the wall divers found rust, the board said.",)) == []
    assert went(lost, PIER, came=("Below the wall lay a barge, the board said.",)) != []


def test_a_line_that_awaited_what_came_is_not():
    lost = f"{PIER} The harbor board could not be reached."
    assert went(lost, PIER, came=('"We knew of it," the harbor board said.',)) == []
    assert went(lost, PIER) == ["The harbor board could not be reached."]


@pytest.mark.parametrize(
    ("kind", "shown", "told"),
    [
        (Altered.QUOTE, "found rust anchor", []),  # three of six words
        (Altered.QUOTE, "found rust", ["Divers found rust, anchor, barge, mud."]),
        (Altered.REWRITE, "rust", []),
        (Altered.REWRITE, "rust eels", ["Divers found rust, anchor, barge, mud."]),
        (Altered.TRIM, "Divers found rust anchor barge mud", ["Divers found rust, anchor, barge, mud."]),
    ],
)  # fmt: skip
def test_what_is_shown_with_another_change_is_told_once(kind, shown, told):
    old = f"{PIER} Divers found rust, anchor, barge, mud."
    traces = trace([Edited(1, 1, 0.9, words=wording.diff(old, PIER))])
    seen = WordsChanged(Turn.REWRITE, excerpt((Run(Op.GONE, shown),)))
    other = Alteration(kind, Nature.REPLACED, seen, (1,), (1,))
    cuts = cut_sentences(traces, Witness(copy(PIER), []), (), {1: (other,)})
    assert [gone(cut) for cut in cuts] == told


@pytest.mark.parametrize(
    ("new", "kinds"),
    [
        ("The pier in Tarn closed in May.", [Altered.CUT]),
        ("The pier closed in May.", [Altered.CUT, Altered.TRIM]),  # two words more went
    ],
)
def test_a_sentence_told_as_cut_is_no_trim_besides(new, kinds):
    old = "The pier in Tarn closed in May. Divers found rust, anchor, barge, mud."
    traces = trace([Edited(1, 1, 0.9, words=wording.diff(old, new))])
    cuts = cut_sentences(traces, Witness(copy(new), []), (), {1: ()})
    seen = WordsChanged(Turn.TRIM, excerpt(traces[1].words))
    trim = Alteration(Altered.TRIM, Nature.GONE, seen, (1,), (1,))
    assert [each.kind for each in less_trim_of_cuts([*cuts, trim], traces[1])] == kinds


def test_of_very_many_sentences_a_few_are_looked_at():
    stands = [f"Pier{at} closed in May." for at in range(30)]
    old = " ".join(f"{each} Divers{at} found rust{at}." for at, each in enumerate(stands))
    assert len(went(old, " ".join(stands))) == MOST
