"""Alone: a note that was held to its own copy, for want of an earlier version."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff import telling
from leaddiff.languages.version_markers import copy_name
from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import cut_short, safe
from leaddiff.renderers.text.claims import ruled
from leaddiff.renderers.text.findings import loud_findings, quiet_findings
from leaddiff.renderers.text.timeline import LONGEST_NAME
from leaddiff.renderers.text.wrap import Block, laid


def render_alone(report: Report, look: Look) -> str:
    """Which copy, what its note says of itself, and what does not hold together."""
    lines = _lines(report)
    return laid(lines, look)


def _lines(report: Report) -> Iterator[Block]:
    new = report.new
    name = safe(cut_short(telling.story_name(new) or telling.NAMELESS, LONGEST_NAME))
    version, count = copy_name(new), len(new.paragraphs)
    unit = "paragraph" if count == 1 else "paragraphs"
    yield Piece(name, Ink.HEADING), Piece(f": {safe(version)}, {count} {unit}")
    if report.note is not None:
        yield ()
        told = "does not hold together" if report.loud else "nothing in the copy speaks against it"
        ink = Ink.BAD if report.loud else Ink.GOOD
        yield Piece("THE NOTE", Ink.HEADING), Piece(": "), Piece(told, ink)
        yield from ruled(report)
    for section in (loud_findings, quiet_findings):
        lines = tuple(section(report))
        if lines:
            yield ()
            yield from lines
