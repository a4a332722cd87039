"""Claims: the note clause by clause, each with its verdict and the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff import telling
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import cut_short, inked, safe
from leaddiff.renderers.text.answer import answer
from leaddiff.renderers.text.findings import tag
from leaddiff.renderers.text.wrap import Block, Flow
from leaddiff.telling import Standing

_SEALS = {
    Standing.TRUE: ("✓ true", Ink.GOOD),
    Standing.PARTLY: ("~ partly true", Ink.DOUBT),
    Standing.ELSEWHERE: ("✗ wrong place", Ink.BAD),
    Standing.UNTRUE: ("✗ not true", Ink.BAD),
    Standing.OPEN: ("? can't tell", Ink.DOUBT),
}

_INDENT = " " * 17

LONGEST_CLAUSE = 300
"""Characters shown of one clause of the note (150 to 2,000); of a longer one as many words as fit."""

MOST_CLAIMS = 100
"""Claims shown one by one (30 to 500); of more, how many."""


def claims(report: Report) -> Iterator[Block]:
    """The answer, then the verdict on each clause; what could not be read is told as such."""
    yield (Piece("THE NOTE", Ink.HEADING), Piece(": "), answer(report))
    yield from ruled(report)


def ruled(report: Report) -> Iterator[Block]:
    """The verdict on each clause, with the evidence."""
    if report.note is None:
        return
    for clause, stands, indices in telling.by_clause(report):
        together = [index for index in indices if index < MOST_CLAIMS]
        if not together:
            break
        yield from _opened(*_SEALS[stands], clause)
        for index in together:
            for reason in telling.evidence(report, index):
                yield Flow(inked(reason), (Piece(_INDENT),), _INDENT)
            for finding in telling.against(report, index):
                yield Piece(_INDENT), tag([finding], report)
    left = len(report.rulings) - MOST_CLAIMS
    if left > 0:
        yield (Piece(f"    and {left:,} more", Ink.FAINT),)
    for stretch in report.note.unread[:MOST_CLAIMS]:
        yield from _opened("? not read", Ink.DOUBT, stretch.text)
    if not report.rulings and not report.note.unread:
        yield from _opened("? not read", Ink.DOUBT, report.note.text)


def _opened(verdict: str, ink: Ink, clause: str) -> Iterator[Block]:
    start = (Piece("  "), Piece(verdict, ink), Piece(" " * (len(_INDENT) - len(verdict) - 2)))
    shown = safe(cut_short(clause, LONGEST_CLAUSE))
    yield Flow((Piece(shown, Ink.HEADING),), start, _INDENT)
