"""What a claim says of a count, and what gave way to another word beside it."""

from __future__ import annotations

import pytest
from marked import loud

SENTENCE = "Police said {} {} on Monday when a shaft at the mine {} after a blast, and nobody else was in it."


def told(note: str, who: str, fate: str = "were hurt", deed: str = "collapsed") -> list[str]:
    return loud(
        "Shaft collapses",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - A shaft collapsed at the Orsil mine, police said.",
        SENTENCE.format(who, fate, deed),
        "The mine employs 900 people.",
    )


COUNT, BOTH = "[-241-]{+214+} miners", "[-241 miners-]{+214 soldiers+}"
NUMBER = "Corrects number of miners in paragraph 2 to 214 from 241"
FIGURE = "Corrects figure in paragraph 2 to 214, not 241"
SHOWN = "This story was corrected to show 214 miners were hurt, not 241, in paragraph 2"
UPDATE = "Updates number of hurt in paragraph 2"


@pytest.mark.parametrize("note", [NUMBER, FIGURE, SHOWN, UPDATE])
def test_the_count_alone_is_as_said(note: str) -> None:
    assert told(note, COUNT) == []
    assert told(note, "[-241 miners-]{+214 workers+}") == []


@pytest.mark.parametrize("note", [NUMBER, FIGURE, SHOWN])
def test_what_is_counted_became_others(note: str) -> None:
    assert told(note, BOTH) == ["unreported-figure"]


@pytest.mark.parametrize("note", [NUMBER, SHOWN, UPDATE])
def test_what_befell_them_became_another_thing(note: str) -> None:
    assert told(note, COUNT, "were [-hurt-]{+killed+}") == ["unreported-rewrite"]


@pytest.mark.parametrize(
    "note",
    [
        "Corrects to 214 soldiers, not 241 miners, in paragraph 2",
        "This story was corrected to show 214 soldiers, not 241 miners, were hurt in paragraph 2",
    ],
)
def test_the_note_says_who_they_are(note: str) -> None:
    assert told(note, BOTH) == []


@pytest.mark.parametrize("note", [NUMBER, FIGURE])
def test_another_deed_beside_a_figure_put_right_is_told(note: str) -> None:
    assert told(note, COUNT, deed="[-collapsed-]{+was bombed+}") == ["unreported-rewrite"]


def test_a_magnitude_is_of_the_figure() -> None:
    assert (
        loud(
            "Wall to cost less",
            "{+(Corrects cost figure in paragraph 2)+}",
            "SKELM, May 3 (Northwire) - The wall at Skelm is to be rebuilt, the port said on Monday.",
            "The work is to cost 1.92 [-billion-]{+million+} crowns, twice what was planned.",
        )
        == []
    )
