"""A line in capitals between the paragraphs, and whether what was put for another in it is told loudly."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict

STORY = """What they say of the harbor sale

{note}TARN (Reuters) - Halden Harbor said on Monday that it would sell its two ferry quays.

Following are comments on the sale. Mayor Ines Brask spoke on the radio.

{line}

"It is a fair price, and nobody else has asked for the quays," was the first of them.

The city had been told of the talks in June.
"""
ADDS = "Adds that city had been told in last paragraph"


def report(before: str, after: str, note: str):
    old = STORY.format(note="", line=before).replace(
        "The city had been told of the talks in June.\n", ""
    )
    new = STORY.format(note=f"({note})\n\n", line=after)
    return desk.compare(*(layout.read(text.encode(), "copy.txt") for text in (old, new)))


def lines_told(before: str, after: str, note: str) -> list[bool]:
    found = report(before, after, note).findings
    return [each.loud for each in found if each.rule == "line-changed"]


TRASK = "ONA TRASK, ANALYST, LOMOND PARTNERS, NORHAVN"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ONA TRACK, ANALYST, LOMOND PARTNERS, NORHAVN", TRASK),
        ("IDA TRASK, ANALYST, LOMOND PARTNERS, NORHAVN", TRASK),
        ("RUNE FALK, ANALYST, LOMOND PARTNERS, NORHAVN", TRASK),
        ("ONA TRASK, ECONOMIST, LOMOND PARTNERS, NORHAVN", TRASK),
        ("ONA TRASK, ANALYST, LAMOND PARTNERS, NORHAVN", TRASK),
        ("ODEL TRASK, DIRECTOR OF CORVA", "ODELL TRASK, DIRECTOR OF CORVA"),
        ("J.P. O'DELL, FUND MANAGER AT CORVA", "J.P. O'DALL, FUND MANAGER AT CORVA"),
        ("QUAYS BRING IN 41 MILLION", "QUAYS BRING IN 14 MILLION"),
        ("BRASK WANTS A VOTE", "BRUSK WANTS A VOTE"),
        ("HALDON IN NO HURRY", "HALDEN IN NO HURRY"),
    ],
)  # fmt: skip
def test_what_was_put_for_another_is_told(before: str, after: str) -> None:
    assert lines_told(before, after, ADDS) == [True]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A FAIR PRICE FOR THE QUAYS", "A GOOD PRICE FOR THE QUAYS"),
        ("CITY HAD BEEN WARNED", "CITY HAD BEEN TOLD"),
        ("HARBOUR IN NO HURRY", "HARBOR IN NO HURRY"),
        ("ONA TRASK, ANALYST, LOMOND PARTNERS", TRASK),
        ("ONA TRASK, SR ANALYST AT LOMOND", "ONA TRASK, SENIOR ANALYST AT LOMOND"),
        ("ONA TRASK, CHIEF EXECUTIVE OFFICER OF LOMOND", "ONA TRASK, CEO OF LOMOND"),
        ("ONA TRASK, ANALYST AT LOMOND PARTNERS", "ONA TRASK, ANALYST WITH LOMOND PARTNERS"),
        ("WHO PAYS, AND WHEN", "WHO SELLS, AND WHEN"),
        ("QUAYS BRING IN 41 MLN", "QUAYS BRING IN 41 MILLION"),
    ],
)
def test_other_wording_is_information(before: str, after: str) -> None:
    assert not any(lines_told(before, after, ADDS))


NAME = "ONA TRACK, ANALYST, LOMOND PARTNERS, NORHAVN", TRASK


@pytest.mark.parametrize(
    ("note", "is_so"),
    [
        ("Corrects spelling of Trask", True),
        ("Corrects name of analyst Ona Trask", True),
        ("Corrects name to Trask, not Track", True),
        ("Corrects name to Track, not Trask", False),
        ("Corrects spelling of Brask", False),
    ],
)
def test_the_note_tells_it_or_not(note: str, is_so: bool) -> None:
    judged = report(*NAME, f"{note}; {ADDS}")
    assert (judged.rulings[0].verdict is Verdict.CONFIRMED) is is_so
    assert judged.rulings[-1].verdict is Verdict.CONFIRMED
    assert lines_told(*NAME, f"{note}; {ADDS}") == [not is_so]
