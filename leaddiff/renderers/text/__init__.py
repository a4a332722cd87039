"""Text: the report for an editor at a terminal, fit for a glance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.renderers.text.claims import claims
from leaddiff.renderers.text.findings import accepted_findings, loud_findings, quiet_findings
from leaddiff.renderers.text.header import header
from leaddiff.renderers.text.story import story
from leaddiff.renderers.text.suggestion import suggestion
from leaddiff.renderers.text.wrap import Block, laid
from leaddiff.telling import is_clean, rules_off


def render(report: Report, look: Look) -> str:
    """One line where all is well; else the note claim by claim, what is not in it (worst first), a
    note to paste, the paragraphs that changed."""
    lines = _lines(report, look)
    return laid(lines, look)


def _lines(report: Report, look: Look) -> Iterator[Block]:
    yield header(report, is_alone=not look.whole)
    if report.rules_off:
        yield (Piece(f"  rules set by the desk: {safe(rules_off(report))}", Ink.FAINT),)
    if is_clean(report) and not look.whole:
        yield from accepted_findings(report) if look.accepted else ()
        return
    told = claims, loud_findings, suggestion, partial(quiet_findings, whole=look.whole), story
    for section in told:
        lines = tuple(section(report))
        if lines:
            yield ()
            yield from lines
