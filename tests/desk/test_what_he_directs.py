"""What a director is over, called by another word of its kind than in the note, or another thing."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import told

LEFT = [
    ("hospital", "president of the clinic"),
    ("museum", "in charge of the gallery"),
    ("theater", "manager of the playhouse"),
    ("school", "superintendent of the academy"),
    ("harbor", "manager of the port"),
    ("kennel", "who runs the dogs' home"),
]
TOLD = [
    ("hospital", "president of the bank"),
    ("museum", "who runs the shop"),
    ("theater", "manager of the clinic"),
    ("harbor", "superintendent of the academy"),
]


@pytest.mark.parametrize(("thing", "who"), LEFT)
def test_one_who_may_direct_it_is_left(thing: str, who: str) -> None:
    said = f'"It will not hold," said Ona Trask, {who}.'
    assert not told(f"Adds {thing} director's comments", {9: ("", said)})


@pytest.mark.parametrize(("thing", "who"), TOLD)
def test_one_who_is_over_another_thing_is_told(thing: str, who: str) -> None:
    said = f'"It will not hold," said Ona Trask, {who}.'
    assert told(f"Adds {thing} director's comments", {9: ("", said)})
