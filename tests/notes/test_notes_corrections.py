"""Corrections in all their wordings, and what only looks like one."""

from __future__ import annotations

import pytest

from leaddiff.notes.reading import read
from leaddiff.nouns.claims import Action

CORRECTIONS = [
    ("(This version of the story corrects paragraphs 5, 6 and 7 accounting for fees)", "5,6,7"),
    ("(The following story corrects the fifth paragraph to show Lim is 41, not 14)", "5"),
    ("(This story version corrects the year to 2006 in the penultimate paragraph)", "penultimate"),
    ("(This March 20 story from Lima was corrected to change 12 to 14 in paragraph 2)", "2"),
    ("(The story has been filed again to correct month of talks in paragraph 12.)", "12"),
    ("(This story is filed to correct name of island in paragraph 2 to Narim)", "2"),
    ("(An earlier version of this story misstated the number of boats in para 2)", "2"),
    ("Correction: An earlier version of this story misidentified the manager.", None),
    ("In a story May 4 about a fire, the agency erroneously reported the toll.", None),
    ("(ATTN: number of passengers should read 241 instead of 214)", None),
    ("(ATTN: para 3: 214 s/b 241)", "3"),
    ("(ATTN: has been corrected to change 214 to 241)", None),
    ("(Refiles to correct spelling of Dorn in paragraph 3)", "3"),
    ("(This storuy corrects spelling of Dorn in paragraph 3)", "3"),
    ("(Repeats item to more clients to fix date in paragraph 4)", "4"),
    ("(Corrects year in paragraph 2 to 1962)", "2"),
    ("(Corrects number of farms in paragraph 4 to 18-19,000)", "4"),
    ("(Corrects year in paragraph 6 from bottom)", "6 from end"),
    ("(This article has been modified to correct the month to March in paragraph 8)", "8"),
]


@pytest.mark.parametrize(("note", "place"), CORRECTIONS)
def test_a_correction_is_read_with_its_place(note: str, place: str | None) -> None:
    found = read(note)
    assert not found.unread
    assert [claim.action for claim in found.claims] == [Action.CORRECT]
    assert (found.claims[0].place.name if found.claims[0].place else None) == place


NO_CORRECTIONS = [
    ("(Refiles to add byline)", [Action.ADD]),
    ("(Repeats to more subscribers)", [Action.RESEND]),
    ("(RETRANSMITTING for all needing)", [Action.RESEND]),
    ("(ADDS police say they misidentified victim in para 3)", [Action.ADD]),
    ("(UPDATES with officials who incorrectly reported toll)", [Action.CHANGE]),
    ("(ADDS details, files lawsuit in para 5)", [Action.ADD]),
    ("(ADDS that toll should be higher in para 2)", [Action.ADD]),
    ("(ADDS quotes in paras 3 to 6)", [Action.ADD]),
]


@pytest.mark.parametrize(("note", "actions"), NO_CORRECTIONS)
def test_what_only_looks_like_a_correction_is_none(note: str, actions: list[Action]) -> None:
    assert [claim.action for claim in read(note).claims] == actions


@pytest.mark.parametrize(
    ("note", "action", "outer"),
    [
        ("(Refiles to correct spelling of Dorn)", Action.CORRECT, Action.RESEND),
        ("(This story was refiled to corrects spelling of Dorn)", Action.CORRECT, Action.RESEND),
        ("(Corrects to remove reference to Dorn)", Action.CUT, Action.CORRECT),
        ("(Corrects to add dropped word in 2nd paragraph)", Action.CHANGE, Action.CORRECT),
        ("(Corrects age in para 2 to show Dorn is 41)", Action.CORRECT, None),
        ("(Corrects to show Dorn is 41)", Action.CORRECT, None),
        ("(Adds quotes)", Action.ADD, None),
    ],
)
def test_the_claim_is_what_follows_the_outer_word(
    note: str, action: Action, outer: Action | None
) -> None:
    claim = read(note).claims[0]
    assert (claim.action, claim.outer) == (action, outer)
    assert claim.corrects is (Action.CORRECT in (action, outer))


@pytest.mark.parametrize("note", ["(ATTN: UPDATES:)", "(Adds:)", "(ATTN: ADDS: ; UPDATES lead)"])
def test_a_label_with_nothing_after_it_is_no_crash(note: str) -> None:
    read(note)
