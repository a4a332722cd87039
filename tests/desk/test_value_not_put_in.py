"""The value that a correction gives, held to what was put in: another name, rank or count makes it untrue."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import Edits, told

PIER = "The slipway lies behind the %s Rowing Club, near the fish market."
COURT = "The case goes to the Court of %s, where it was heard before."
RANK = "It is the coast's %s ferry owner by weight."
FARES = "A rebate could spare %s pensioners the winter fare."
DEBT = "Halden owes its lenders %s crowns."
WEEKS = "The refit took %s weeks."


def given(note: str, text: str, was: str, now: str) -> tuple[str, Edits]:
    return (note, {9: (text % was, text % now)})


def club(note: str, now: str = "Ostra Sund") -> tuple[str, Edits]:
    return given(note, PIER, "Gammel Holm", now)


def rank(note: str, now: str = "sixth heaviest") -> tuple[str, Edits]:
    return given(note, RANK, "second heaviest", now)


def fares(note: str, now: str = "57,000") -> tuple[str, Edits]:
    return given(note, FARES, "31,000", now)


UNTRUE = [
    # the name that went, or one that stands nowhere, wherever the note puts the place
    club("Corrects name of club in paragraph 9 to Gammel Holm Rowing Club"),
    club("Corrects name of club to Gammel Holm Rowing Club in paragraph 9"),
    club("This story is refiled to correct name of club in paragraph 9 to Gammel Holm Rowing Club"),
    club("Corrects name of club to Lilla Vik Rowing Club"),
    club("Corrects paragraph 8 to read Lilla Vik Rowing Club"),
    given("Corrects paragraph 9 to Court of Sessions", COURT, "Sessions", "Chancery"),
    # a rank in words or digits
    rank("Corrects to seventh heaviest owner in paragraph 9"),
    rank("Corrects to seventh heaviest owner from second in paragraph 9"),
    rank("Corrects to seventh heaviest owner, not second, in paragraph 9"),
    rank("Corrects to show Halden is seventh heaviest in paragraph 9"),
    rank("Corrects to 7th heaviest in paragraph 9", "6th heaviest"),
    rank("Corrects paragraph 9 to say Halden is second heaviest", "sixth-heaviest"),
    rank("Corrects paragraph 8 to seventh heaviest owner"),
    # a count, be it the most or the least, in the paragraph named or beside it
    fares("Corrects paragraph 9 to clarify that the rebate could spare up to 88,000 pensioners"),
    fares("Corrects paragraph 8 to clarify that the rebate could spare up to 88,000 pensioners"),
    fares("Corrects paragraph 8 to show the rebate could spare as many as 88,000 pensioners"),
    fares("Corrects paragraph 8 to say the rebate could spare at least 88,000 pensioners"),
    fares("Corrects paragraph 8 to make clear it could spare more than 88,000 pensioners"),
    fares("Corrects paragraph 8 to clarify that the rebate could spare 31,000 pensioners"),
    fares("Corrects number of pensioners to at least 88,000 in paragraph 9"),
    fares("Corrects number of pensioners in paragraph 8 to as many as 88,000"),
    given("Corrects to show refit took nine weeks in paragraph 9", WEEKS, "four", "seven"),
    given("Corrects to show Halden owes 66 million crowns", DEBT, "38 million", "61 million"),
]

TRUE = [
    club("Corrects name of club in paragraph 9 to Ostra Sund Rowing Club"),
    club("Corrects name of club in paragraph 9 to Ostra Sund Rowing Club, not Gammel Holm"),
    club("Corrects name of club in paragraph 9 to Ostra Sund Rowing Club", "O.S."),
    given("Corrects paragraph 9 to Court of Chancery", COURT, "Sessions", "Chancery"),
    rank("Corrects to sixth heaviest owner in paragraph 9"),
    rank("Corrects to sixth heaviest owner, not second, in ninth paragraph"),
    rank("Corrects rank to sixth in ninth paragraph"),
    rank("Corrects second reference to rank in paragraph 9 to sixth heaviest", "6th heaviest"),
    rank("Corrects to twenty-first heaviest owner in paragraph 9", "21st heaviest"),
    fares("Corrects paragraph 9 to clarify that the rebate could spare up to 57,000 pensioners"),
    fares("Corrects paragraph 9 to show it could spare more than 57,000 pensioners", "57,400"),
    fares("Corrects number of pensioners to at least 57,000 in paragraph 9"),
    given("Corrects to show refit took seven weeks in paragraph 9", WEEKS, "four", "seven"),
    given(
        "Corrects paragraph 9 to show Halden owes at least 61 million crowns",
        DEBT,
        "38 million",
        "61.3 million",
    ),
]

OF_ANOTHER_FORM = [
    # what was put right, not what it was put right to; the same name in short
    club("Corrects reference to Gammel Holm Rowing Club in paragraph 9"),
    club("Corrects name of club in paragraph 9 to Saint Olav Rowing Club", "St. Olav"),
]

BESIDE = [
    club("Corrects name of club in paragraph 8 to Ostra Sund Rowing Club"),
    rank("Corrects paragraph 8 to sixth heaviest owner"),
    fares("Corrects paragraph 8 to clarify that the rebate could spare up to 57,000 pensioners"),
    fares("Corrects number of pensioners in paragraph 8 to up to 57,000"),
]


@pytest.mark.parametrize(("note", "edits"), UNTRUE)
def test_another_value_put_in_makes_a_correction_untrue(note: str, edits: Edits) -> None:
    rules = told(note, edits)
    assert "claim-not-borne-out" in rules
    assert "off-by-one" not in rules


@pytest.mark.parametrize(("note", "edits"), TRUE)
def test_the_value_put_in_bears_it_out(note: str, edits: Edits) -> None:
    assert told(note, edits) == []


@pytest.mark.parametrize(("note", "edits"), OF_ANOTHER_FORM)
def test_the_name_in_another_form_is_no_other(note: str, edits: Edits) -> None:
    assert "claim-not-borne-out" not in told(note, edits)


@pytest.mark.parametrize(("note", "edits"), BESIDE)
def test_the_value_put_in_one_off_is_told_as_that(note: str, edits: Edits) -> None:
    assert told(note, edits) == ["off-by-one"]
