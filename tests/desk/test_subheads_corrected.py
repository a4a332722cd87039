"""A line between the paragraphs that was put right: what the note says of it holds or does not."""

from __future__ import annotations

import pytest
from marked import versions

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict


def judged(note: str, line: str) -> Verdict:
    return judged_of(
        [
            "Salt mine at Ulm Hollow to close",
            f"{{+({note})+}}",
            "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday.",
            line,
            "The seams are worked out, and the pumps are old.",
            "The shaft is 310 meters deep.",
        ]
    )


def judged_of(lines: list[str]) -> Verdict:
    sides = [
        layout.read("\n\n".join(filter(None, texts)).encode(), f"{number}.txt")
        for number, texts in enumerate(zip(*map(versions, lines), strict=True))
    ]
    (ruling,) = desk.compare(*sides).rulings
    return ruling.verdict


PUT_RIGHT = [
    "Corrects subheading",
    "Corrects typo in subheading",
    "This story was refiled to fix typo in crosshead",
    'Fixes typographical error to "long" from "lung" in subheading',
    "Corrects crosshead to read LONG SEAMS",
    "Corrects first subhead to long seams from lung seams",
]


@pytest.mark.parametrize("note", PUT_RIGHT)
def test_a_line_that_was_put_right_bears_its_correction_out(note: str) -> None:
    assert judged(note, "[-LUNG-]{+LONG+} SEAMS") is Verdict.CONFIRMED
    assert judged(note, "LONG SEAMS") is Verdict.REFUTED


@pytest.mark.parametrize(
    "note",
    ['Fixes typo in subhead to "longer" from "lung"', "Corrects crosshead to read DEEP SEAMS"],
)
def test_a_line_that_says_something_else_does_not(note: str) -> None:
    assert judged(note, "[-LUNG-]{+LONG+} SEAMS") is Verdict.REFUTED


@pytest.mark.parametrize(
    ("who", "verdict"), [("Ona Trask", "confirmed"), ("Ivo Hann", "unverifiable")]
)
def test_who_stands_over_his_words_is_named_there(who: str, verdict: str) -> None:
    lines = [
        "INSTANT VIEW-Salt mine to close",
        f"{{+(Corrects number of jobs to 900 in comment by {who})+}}",
        "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday.",
        "ONA TRASK, ANALYST, HALDEN BANK, QUILLON",
        '"The valley loses [-90-]{+900+} jobs with it."',
        "IVO HANN, ECONOMIST, CORVIN BROTHERS, QUILLON",
        '"The salt is worth more in the ground."',
    ]
    assert judged_of(lines).value == verdict
