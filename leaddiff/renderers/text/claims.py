"""Claims: the note clause by clause, each with its verdict and the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from leaddiff.claims import Ruling, Verdict
from leaddiff.findings import Report, Severity
from leaddiff.renderers.text.answer import answer
from leaddiff.renderers.text.ink import Ink, Line, Piece
from leaddiff.renderers.text.marks import inked, safe
from leaddiff.renderers.text.wrap import flowed

_VERDICTS = {
    Verdict.CONFIRMED: ("✓ true", Ink.GOOD),
    Verdict.PARTIAL: ("~ partly true", Ink.DOUBT),
    Verdict.REFUTED: ("✗ not true", Ink.BAD),
    Verdict.UNVERIFIABLE: ("? can't tell", Ink.DOUBT),
}

_INDENT = " " * 17


def claims(report: Report) -> Iterator[Line]:
    """The answer, then the verdict on each clause; what could not be read is told as such."""
    yield (Piece("THE NOTE", Ink.HEADING), Piece(": "), answer(report))
    if report.note is None:
        return
    numbered = enumerate(report.rulings)
    for (clause, verdict), group in groupby(numbered, lambda r: (r[1].claim.clause, r[1].verdict)):
        yield from _opened(*_VERDICTS[verdict], clause)
        for index, ruling in group:
            for reason in _reasons(index, ruling, report):
                yield from flowed(inked(reason), (Piece(_INDENT),), _INDENT)
    for stretch in report.note.unread:
        yield from _opened("? not read", Ink.DOUBT, stretch.text)
    if not report.rulings and not report.note.unread:
        yield from _opened("? not read", Ink.DOUBT, report.note.text)


def _opened(verdict: str, ink: Ink, clause: str) -> Iterator[Line]:
    start = (Piece("  "), Piece(verdict, ink), Piece(" " * (len(_INDENT) - len(verdict) - 2)))
    yield from flowed((Piece(safe(clause), Ink.HEADING),), start, _INDENT)


def _reasons(index: int, ruling: Ruling, report: Report) -> Sequence[str]:
    """The evidence, and what was found about the claim besides. A loud finding that only repeats
    clause, verdict and evidence is told by the evidence."""
    found = [f for f in report.findings if f.claim == index]
    quoted = f"“{ruling.claim.clause}”: "
    told = [f.message.removeprefix(quoted) for f in found]
    if any(f.severity is not Severity.INFO for f in found):
        return [ruling.reason if text.endswith(ruling.reason) else text for text in told]
    return [ruling.reason, *told]
