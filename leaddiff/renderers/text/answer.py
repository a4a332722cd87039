"""Answer: whether the note is true and whether it is all, in the ink of its tone."""

from __future__ import annotations

from leaddiff import telling
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Piece

_INKS = {telling.Tone.GOOD: Ink.GOOD, telling.Tone.DOUBT: Ink.DOUBT, telling.Tone.BAD: Ink.BAD}


def answer(report: Report) -> Piece:
    """What can be said of the note after "the note: "."""
    text, tone = telling.answer(report)
    return Piece(text, _INKS[tone])
