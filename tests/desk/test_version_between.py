"""A correction of what never stood, over copy to which much came besides: a version between is missing."""

from __future__ import annotations

import pytest
from marked import loud

from leaddiff.checks.coverage.version_between import MANY

NOTE = "This story corrects quote by mayor in paragraph 3"

NEW = (
    "Union leader Ona Trask said the men would march on Friday.",
    "The yards at Tarn buy a third of the plate made there.",
    "A rival mill in Osmark has hired forty furnace hands since May.",
    "The bank that holds the loan has asked for a sale of the land.",
    "The county lost two other mills in the last ten years.",
)


def told(came: int, age: str = "40", note: str = NOTE) -> list[str]:
    return loud(
        "Orsil to close mill",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - Orsil will close its mill at Skelm, the company said on Monday.",
        f"The mill, the oldest on the coast, is {age} years old.",
        '{+"This is the end of the town," Mayor Ivo Hann said.+}',
        *(f"{{+{text}+}}" for text in NEW[: came - 1]),
        "It employs 340 people.",
    )


def test_much_that_came_is_told_once() -> None:
    assert told(MANY) == ["version-skips"]


def test_little_is_told_one_by_one() -> None:
    assert "version-skips" not in told(MANY - 1)
    assert "unreported-paragraph" in told(MANY - 1)


def test_what_altered_words_that_stand_is_told_as_ever() -> None:
    assert told(MANY, "[-40-]{+50+}") == ["version-skips", "unreported-figure"]


@pytest.mark.parametrize(
    "note",
    [
        "Corrects age of mill in paragraph 2",
        "Adds quote by mayor in paragraph 3",
        "Corrects spelling",
    ],
)
def test_another_note_is_held_to_all_of_it(note: str) -> None:
    assert "version-skips" not in told(MANY, note=note)
    assert "unreported-paragraph" in told(MANY, note=note)
