"""Findings: what an editor must look at, worst first, apart from what is told with the claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.findings import Finding, Report, Severity
from leaddiff.renderers.text.ink import Ink, Line, Piece
from leaddiff.renderers.text.marks import inked, safe
from leaddiff.renderers.text.wrap import flowed

MOST_LOUD = 30
"""Findings shown of one section (10 to 100); of more, how many."""

MOST_QUIET = 8
"""Findings for information shown (3 to 30)."""

_SIGNS = {
    Severity.ERROR: ("✗", Ink.BAD),
    Severity.WARNING: ("!", Ink.DOUBT),
    Severity.INFO: ("·", Ink.FAINT),
}

_INDENT = " " * 4


def unreported(report: Report) -> Iterator[Line]:
    """What changed and is not in the note."""
    found = [f for f in _apart(report) if f.severity is not Severity.INFO and _tells_a_change(f)]
    yield from _section("NOT IN THE NOTE", found, MOST_LOUD)


def other_findings(report: Report) -> Iterator[Line]:
    """What else is wrong with the copy: its marker, its slug, an older figure still standing."""
    found = [
        f for f in _apart(report) if f.severity is not Severity.INFO and not _tells_a_change(f)
    ]
    yield from _section("ALSO LOOK AT", found, MOST_LOUD)


def quiet_findings(report: Report) -> Iterator[Line]:
    """What stops no story, and what reading the copy had to guess."""
    found = [f for f in _apart(report) if f.severity is Severity.INFO]
    remarks = [
        Finding("reading", Severity.INFO, f"{copy.path or name}: {remark}")
        for name, copy in (("old version", report.old), ("new version", report.new))
        for remark in copy.remarks
    ]
    yield from _section("FOR INFORMATION", [*remarks, *found], MOST_QUIET)


def _apart(report: Report) -> Iterator[Finding]:
    """Findings that are not told with a claim."""
    return (f for f in report.findings if f.claim is None)


def _tells_a_change(finding: Finding) -> bool:
    return finding.rule.startswith("unreported")


def _section(heading: str, found: Sequence[Finding], most: int) -> Iterator[Line]:
    if not found:
        return
    yield (Piece(heading, Ink.HEADING),)
    for finding in found[:most]:
        sign, ink = _SIGNS[finding.severity]
        yield from flowed(inked(finding.message), (Piece(f"  {sign}", ink), Piece(" ")), _INDENT)
        if finding.suggestion:
            yield from flowed(
                (Piece(f"-> {safe(finding.suggestion)}"),), (Piece(_INDENT),), _INDENT
            )
    if len(found) > most:
        yield (Piece(f"    and {len(found) - most:,} more", Ink.FAINT),)
