"""Suggestion: the note that this comparison calls for, ready to paste."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.renderers.text.wrap import Block
from leaddiff.telling import is_clean


def suggestion(report: Report) -> Iterator[Block]:
    """The suggested note alone on its line, however long: it is there to be copied. A note that
    holds needs no other."""
    if report.suggested_note is None or is_clean(report):
        return
    yield (Piece("SUGGESTED NOTE", Ink.HEADING),)
    yield (Piece(safe(report.suggested_note)),)
