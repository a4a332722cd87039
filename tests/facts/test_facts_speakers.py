"""Who speaks, as a note would name him; and which two words are a land and its people."""

from __future__ import annotations

import pytest

from leaddiff.facts import speakers
from leaddiff.facts.renamed import _is_of_one_land


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The head of the port said so.", ("head of the port",)),
        ("The deputy head of the port union said so.", ()),  # of six words, which fit no note
        ("Police there said so.", ("police",)),
        ("Officials said so.", ("officials",)),
        ("Mayor Im Bo-ra said so.", ("Im Bo-ra",)),
        ("He said so.", ()),
        ("The ministry's 3rd bureau said so.", ()),
        ("The pier was closed.", ()),
    ],
)
def test_a_speaker_is_named_as_a_note_would(text, named):
    assert speakers(text) == named


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("norland", "norlandic", True), ("south korea", "south korean", True),
        ("cuba", "cuban", True), ("oman", "omani", True), ("german", "germany", True),
        ("iran", "iraq", False), ("anders", "andersen", False), ("kim korea", "kim korean", False),
        ("ira", "irai", False), ("korea", "korea", False), ("south korea", "korean", False),
        ("south korea", "north korean", False),
    ],
)  # fmt: skip
def test_a_land_and_its_people_are_one_name(one, other, is_one):
    assert _is_of_one_land(one.split(), other.split()) is is_one
