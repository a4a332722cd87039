"""A fact of somebody or something beside the one that a note, or the copy above, speaks of: it is told; and the
true cases of the same make are left quiet."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import ADDS, Edits, told

VENN: Edits = {9: ("Ven was built in 1961.", "Venn was built in 1961.")}
SPELT = "Corrects spelling of Venn throughout"
SOULS = "The ferry took on %s and %s."


def said(was: str, now: str) -> tuple[str, Edits]:
    return (ADDS, {9: (f'"{was}," Renn said.', f'"{now}," Renn said.')})


def spelt(was: str, now: str) -> tuple[str, Edits]:
    return (SPELT, {4: (f'"{was}," Tolk said.', f'"{now}," Tolk said.'), **VENN})


def counted(note: str, was: tuple[str, str], now: tuple[str, str]) -> tuple[str, Edits]:
    return (note, {9: (SOULS % was, SOULS % now)})


TOLD: list[tuple[str, Edits]] = [
    # a word of matter that goes into brackets, or any that comes out of them
    said("It was not paid for", "It was (not) paid for"),
    said("Nobody [ever] asked the crew", "Nobody ever asked the crew"),
    said("They owe us nine boats", "They owe us [nine] boats"),
    said("The (only) pilot was ashore", "The only pilot was ashore"),
    said("We sail (into) Orwick", "We sail into Orwick"),
    said("We steered (to) the pier and hit it", "We steered into the pier and hit it"),
    said("We sail in May (in) fog", "We sail in May (into) fog"),
    said("He went on board with a knife", "He went (onto) board with (a) knife"),
    # another's name, or nobody's, under the spelling of one
    spelt("Trask owes money", "Venn owes money"),
    spelt("He owes money", "Venn owes money"),
    spelt("Ven owes Trask money", "Venn owes Venn money"),
    spelt("Trask's boats sank", "Venn's boats sank"),
    (
        "Corrects spelling of Ho throughout",
        {
            4: ('"He owes money," Tolk said.', '"Ho owes money," Tolk said.'),
            9: ("Hoh was built in 1961.", "Ho was built in 1961."),
        },
    ),
    # others are counted than those of the note
    counted("Corrects number of Danes", ("14 Danes", "301 Swedes"), ("14 Danes", "310 Swedes")),
    counted("Corrects figure for Danes", ("14 Danes", "301 Swedes"), ("14 Danes", "310 Swedes")),
    counted(
        "Corrects Lutheran count in paragraph 9",
        ("14 Lutherans", "301 Quakers"),
        ("14 Lutherans", "310 Quakers"),
    ),
]

LEFT: list[tuple[str, Edits]] = [
    said("We sail in fog or in rain", "We sail in fog or (in) rain"),
    said("We steered in the pier, and hard", "We steered (into) the pier, and hard"),
    said("The crew came on deck with a rope", "The crew came [onto] deck with a rope"),
    said("They slid to debt.", "They slid (into) debt."),
    spelt("Ven owes money", "Venn owes money"),
    spelt("Old Ven and Ven's son came", "Old Venn and Venn's son came"),
    counted("Corrects number of Danes", ("14 Danes", "301 Swedes"), ("41 Danes", "301 Swedes")),
    counted("Corrects figure for Danes", ("14 Danes", "301 Swedes"), ("41 Danes", "301 Swedes")),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_what_is_another_s_is_told(note: str, edits: Edits) -> None:
    assert told(note, edits)


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_what_is_its_own_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)
