"""Figures by their name behind "to show", and slips of the pen among additions."""

from __future__ import annotations

import pytest

from leaddiff import notes
from leaddiff.nouns.claims import Action

NAMED = (
    ("Corrected to show July and June figures in paragraph 2", "July and June figures"),
    ("This story is corrected to show first-half totals", "first-half totals"),
    ("Corrects paragraph 2 to reflect 2008 and 2009 numbers", "2008 and 2009 numbers"),
    (
        "Corrects fourth paragraph to give the revised number of kilns",
        "the revised number of kilns",
    ),
    ("Refiles to correct third paragraph to show monthly totals", "monthly totals"),
    ("Corrects to show right figure for July, paragraph 3", "right figure for July"),
    ("Corrected to show Monday and Tuesday spreads in paragraph 2", "Monday and Tuesday spreads"),
    ("Corrected to show yield levels in second paragraph", "yield levels"),
)

SENTENCES = (
    "Corrects to show dealers cut their figures in paragraph 2",
    "Corrects to show dealers spread the word in paragraph 2",
    "Corrects to show federation revised figures in paragraph 2",
    "Corrects to show figures are for July, not June, in paragraph 2",
    "Corrects to show figure for July, not June, in paragraph 2",
    "Corrects to show July total of 412 in paragraph 2",
    "Corrects to show number of kilns fell in paragraph 2",
    "Corrects to say figures in paragraph 2",
    "Corrects to show that totals in paragraph 2",
)


@pytest.mark.parametrize(("note", "topic"), NAMED)
def test_figures_are_named(note: str, topic: str) -> None:
    (claim,) = notes.read(f"({note})").claims
    assert claim.topic == topic


@pytest.mark.parametrize("note", SENTENCES)
def test_a_sentence_names_none(note: str) -> None:
    (claim,) = notes.read(f"({note})").claims
    assert claim.topic is None


SLIPS = (
    ("Adds dropped word in paragraph 2, misspelling in paragraph 5", Action.CORRECT),
    ("Adds comment in paragraph 2 and typos in paragraphs 5-6", Action.CORRECT),
    ("Adds comment in paragraph 2 and misspelling of Odell in paragraph 5", Action.CORRECT),
    ("Adds byline, error in paragraph 5", Action.CORRECT),
    ("Removes stray word in paragraph 2 and misspelled name in paragraph 5", Action.CORRECT),
    ("Removes quote in paragraph 2 and error in paragraph 5", Action.CUT),
    ("Adds comment in paragraph 2 and pilot error in paragraph 5", Action.ADD),
    ("Adds comment in paragraph 2 and margin of error in paragraph 5", Action.ADD),
    ("Adds comment in paragraph 2 and missing word in paragraph 5", Action.ADD),
)


@pytest.mark.parametrize(("note", "action"), SLIPS)
def test_a_slip_is_put_right_and_not_added(note: str, action: Action) -> None:
    assert notes.read(f"({note})").claims[-1].action is action
