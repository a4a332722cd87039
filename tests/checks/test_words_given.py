"""Words given: the two words that a correction gives in quotation marks tell where it means."""

from __future__ import annotations

import pytest

import leaddiff

BODY = [
    "A crane fell onto the pier at Norvig on Monday, the port said.",
    "Nobody was hurt, as the night shift had gone home.",
    "Two freighters wait in the roads for a berth.",
    'Engineer Dana Orwin said it had been "a {} crane" for the port.',
]
CHANGED = 'changes "transitional" to "transformational"'


@pytest.mark.parametrize(
    ("note", "right"),
    [
        (f"Corrects quotes in 2nd paragraph, {CHANGED}", [4]),
        ('Corrects quotes in 2nd paragraph to "transformational" from "transitional"', [4]),
        ('Corrects quotes in 2nd paragraph, changes "dismal" to "splendid"', [2]),
        (f"Corrects quotes in 4th paragraph, {CHANGED}", []),
    ],
)
def test_words_in_quotation_marks_tell_which_place_is_meant(note, right):
    old, new = (
        [text.format(word) for text in BODY] for word in ("transitional", "transformational")
    )
    report = leaddiff.compare(
        leaddiff.copy(slug="crane-Norvig", body=old),
        leaddiff.copy(slug="crane-Norvig", version=1, note=f"{note}.", body=new),
    )
    held = [f.new for f in report.findings if f.claim == 0 and f.loud]
    assert held == ([tuple(right)] if right else [])
    unnamed = [f for f in report.findings if f.rule == "correction-unnamed"]
    assert not unnamed or "dismal" in note
