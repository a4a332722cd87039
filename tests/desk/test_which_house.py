"""Of which house one is who speaks: where he speaks and what he was is none, and in doubt none is told."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import Edits, told

LED = "Ostwell Chief Executive Officer Nils Bergh said the bank would grow."
HIRING = '"We are hiring men for the pier," %s.'


def spoken(known: str, who: str, note: str = "Adds comments from Ostwell CEO") -> tuple[str, Edits]:
    return (note, {7: (known, known), 9: ("", HIRING % who)})


BY_REUTERS = "Bergh said in an interview with Reuters"
ECONOMIST = "Adds quote from Ostwell economist"
STATED = "Ostwell economist Nils Bergh said the fare was fair."

LEFT: list[tuple[str, Edits]] = [
    spoken(LED, BY_REUTERS),
    spoken(LED, "Bergh said at a conference at Harbor House"),
    spoken(LED, "Bergh told analysts on a call with Kestrel"),
    spoken("Ostwell CEO Nils van Bergh said the bank would grow.", BY_REUTERS),
    spoken("Ostwell Group CEO and President Nils Bergh said it would grow.", BY_REUTERS),
    spoken(
        "Ostwell Chairman and CEO Nils Bergh said it would grow. The Ostwell CEO, 58, swims.",
        BY_REUTERS,
    ),
    spoken(
        "Ostwell economist Nils Olav Bergh sees rates rising.",
        "Bergh said at the Velm Forum",
        ECONOMIST,
    ),
    spoken(
        STATED, "said Ona Trask, a former economist at Velm who joined the bank in May", ECONOMIST
    ),
    spoken(STATED, "Chief Economist Ona Trask said", ECONOMIST),
    spoken(STATED, "Danish economist Ona Trask said", ECONOMIST),
    spoken(STATED, "London-based economist Ona Trask said", ECONOMIST),
    spoken(LED, "Group Chief Executive Ona Trask said"),
    spoken(
        f"{STATED} Velm Funds is a unit of Ostwell.",
        "Velm Funds economist Ona Trask said",
        ECONOMIST,
    ),
]

TOLD: list[tuple[str, Edits]] = [
    spoken(LED, "said Ona Trask, chief executive of Vellbank"),
    spoken(LED, "Vellbank Chief Executive Officer Ona Trask said in an interview with Reuters"),
    spoken(STATED, "Vellbank chief economist Ona Trask said at the Velm Forum", ECONOMIST),
    spoken(STATED, "said Ona van Trask, a senior economist with Vellbank", ECONOMIST),
    spoken(STATED, "said Ona Trask of Vellbank", ECONOMIST),
]


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_one_who_may_be_of_the_house_is_left(note: str, edits: Edits) -> None:
    assert not told(note, edits)


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_one_of_another_house_is_told(note: str, edits: Edits) -> None:
    assert told(note, edits)
