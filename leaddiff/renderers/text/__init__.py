"""Text: the report for an editor at a terminal, fit for a glance."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.renderers.text.header import header
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
    if is_clean(report) and not (look.whole or look.accepted):
        return
    # most stories are clean, and need none of this
    from leaddiff.renderers.text.findings import accepted_findings
    from leaddiff.renderers.text.whole import sections

    if is_clean(report) and not look.whole:
        yield from accepted_findings(report)
        return
    for lines in sections(report, look):
        yield ()
        yield from lines
