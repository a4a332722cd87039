"""Suggestion: the note that this comparison calls for, ready to paste."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.renderers.text.wrap import Block
from leaddiff.telling import suggested


def suggestion(report: Report) -> Iterator[Block]:
    """The suggested note alone on its line, however long: it is there to be copied. A note that
    holds needs no other."""
    note = suggested(report)
    if note is not None:
        yield (Piece("SUGGESTED NOTE", Ink.HEADING),)
        yield (Piece(safe(note)),)
