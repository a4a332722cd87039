"""Whether one who reacts may be of the calling that a note names, though no word of it stands by his name."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import told

SAYS = '"It will not hold," said Ona Trask, %s.'

LEFT = [
    ("Adds expert reaction", "a former finance minister who teaches at Tarn"),
    ("Adds expert reaction", "a retired police officer"),
    ("Adds lawyer reaction", "who defends the minister"),
    ("Adds lawyer's reaction", "president of the Tarn bar"),
    ("Adds analyst reaction", "senior manager at Velm"),
    ("Adds analyst reaction", "president of Velm Metals Advisors"),
]
TOLD = [
    ("Adds expert reaction", "the finance minister"),
    ("Adds expert reaction", "a police officer"),
    ("Adds lawyer reaction", "the finance minister"),
    ("Adds lawyer reaction", "president of the miners' union"),
    ("Adds analyst reaction", "spokeswoman for Velm"),
    ("Adds analyst reaction", "a former finance minister"),
]


@pytest.mark.parametrize(("note", "who"), LEFT)
def test_one_who_may_be_of_the_calling_is_left(note: str, who: str) -> None:
    assert not told(note, {9: ("", SAYS % who)})


@pytest.mark.parametrize(("note", "who"), TOLD)
def test_one_who_is_somebody_else_is_told(note: str, who: str) -> None:
    assert told(note, {9: ("", SAYS % who)})


def test_one_in_office_is_told() -> None:
    said = '"It will not hold," said Finance Minister Ona Trask, a former banker.'
    assert told("Adds expert reaction", {9: ("", said)})
