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


def named(above: str, name: str, said: str = "A deal is near") -> tuple[str, Edits]:
    firm, own = f"{said}, the firm said.", f"{said}, {name} said."
    return (ADDS, {4: (above, above), 5: (firm, own)})


def brought(speech: str) -> tuple[str, Edits]:
    return ("Adds comment from harbor director", {9: ("", speech)})


def valued(note: str, told_as: str) -> tuple[str, Edits]:
    return (f"{note} in paragraph 9", {9: (told_as.format(34), told_as.format(43))})


def further_on(said: str) -> tuple[str, Edits]:
    plan = "will lay up a ferry, as fewer islanders take the boat to work."
    return (
        ADDS,
        {
            5: (f"Vell said on Monday it {plan}", f"Vell {plan}"),
            6: ("It hopes to save 3 million crowns.", said),
        },
    )


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
    # the firm is no analyst, minister, chief executive or town, nor one that is told of another by name
    named("Renn expects sales of 8 million crowns.", "Renn"),
    named("Tolk bought shares in May.", "Tolk"),
    named("Brand, who runs the line, sees a profit in May.", "Brand"),
    (ADDS, {**named("Tarn lost sales to the north.", "Tarn")[1], 9: ("It docks in Tarn.",) * 2}),
    named("Quarrel's cut its outlook for Halden.", "Quarrel's"),
    named("Orsund sued Halden over its results.", "Orsund"),
    # whom its subject is may be who says it
    named("Vell raised its outlook.", "Vell", "Its insurer owes 8 million crowns"),
    named("Vell raised its outlook.", "Vell", "Its subsidiary will close in May"),
    named("Vell raised its outlook.", "Vell", "The government had been told of it"),
    # a rival, or what was said at another time, is not who says it further on
    further_on("Rival Vell said it hoped to save 3 million crowns."),
    further_on("Former owner Vell said it hoped to save 3 million crowns."),
    further_on("Earlier Vell said it hoped to save 3 million crowns."),
    further_on("Vell said in a 2004 report it hoped to save 3 million crowns."),
    further_on("Vell said before the vote that it hoped to save 3 million crowns."),
    further_on("Vell said of the yard that it hoped to save 3 million crowns."),
    # a harbor's director is no president, no manager of works and nobody who runs a shop
    brought("Works manager Jon Brandt said it was dry."),
    brought("Bank President Jon Brandt said it was dry."),
    brought("Jon Brandt, who runs the shop, said it was dry."),
    brought("Jon Brandt, who leads the strikers, said it was dry."),
    brought("Jon Brandt, who directed the film, said it was dry."),
    # the figure put right is another's than whose the note says
    valued("Corrects Vell loss to 43 million", "Halden lost {} million crowns in May."),
    valued("Corrects Brenn's majority to 43", "Tolk had a majority of {}."),
    valued("Corrects loss of Sorva to 43 million", "Halden lost {} million crowns in May."),
    valued("Corrects age of Orwin ferry to 43", "The Vell ferry is {} years old."),
    valued("Corrects Orwin fare to 43 crowns", "Vell's fare was {} crowns in May."),
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
    named("Vell raised its outlook.", "Vell"),
    named("Vell raised its outlook for Danish fares in May.", "Vell"),
    named("Vell raised its outlook, Chief Executive Ona Trell said.", "Vell"),
    named("Vell raised its outlook.", "Vell", "The lines will close"),
    further_on("Vell said it hoped to save 3 million crowns."),
    further_on("Vell said on Monday it hoped to save 3 million crowns."),
    brought("Jon Brandt, president of the harbor, said it was dry."),
    brought("Jon Brandt, who manages Tarn Quay, said it was dry."),
    brought("Harbors superintendent Jon Brandt said it was dry."),
    brought("Jon Brandt, in charge of the harbor, said it was dry."),
    brought("Jon Brandt, head of the port, said it was dry."),
    valued("Corrects Halden loss to 43 million", "It lost {} million crowns in May."),
    valued("Corrects Vell loss to 43 million", "Vell lost {} million crowns in May."),
    valued("Corrects CEO Brenn pay to 43 crowns", "Her pay was {} crowns in May."),
    valued("Corrects Tarn fare to 43 crowns", "Monday fares were {} crowns."),
    valued("Corrects GHM loss to 43 million", "General Halm Mills lost {} million crowns."),
    valued("Corrects Danish fare to 43 crowns", "The Copenhagen fare was {} crowns."),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_what_is_another_s_is_told(note: str, edits: Edits) -> None:
    assert told(note, edits)


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_what_is_its_own_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)
