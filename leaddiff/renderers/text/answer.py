"""Answer: whether the note is true and whether it is all, in an editor's words."""

from __future__ import annotations

from leaddiff.claims import Verdict
from leaddiff.findings import Outcome, Report, Severity
from leaddiff.renderers.text.ink import Ink, Piece


def answer(report: Report) -> Piece:
    """What can be said of the note after "the note: "."""
    verdicts = {ruling.verdict for ruling in report.rulings}
    if report.outcome is Outcome.NO_NOTE:
        return Piece("none in the new version", Ink.DOUBT)
    if not verdicts:
        return Piece("not readable", Ink.DOUBT)
    if verdicts & {Verdict.REFUTED, Verdict.PARTIAL}:
        partly = verdicts & {Verdict.CONFIRMED, Verdict.PARTIAL}
        return Piece("only partly true" if partly else "not true", Ink.BAD)
    return _of_a_true_note(report, Verdict.UNVERIFIABLE in verdicts)


def is_clean(report: Report) -> bool:
    """Whether one line says it all: the note holds and there is nothing to look at."""
    return report.outcome is Outcome.MATCH and not report.loud


def _of_a_true_note(report: Report, doubt: bool) -> Piece:
    loud = [f for f in report.findings if f.severity is not Severity.INFO]
    if any(finding.rule.startswith("unreported") for finding in loud):
        return Piece("true but not complete", Ink.BAD)
    if loud:
        return Piece("true, but look below", Ink.DOUBT)
    if doubt or (report.note is not None and report.note.unread):
        return Piece("true and complete as far as can be told", Ink.GOOD)
    return Piece("true and complete", Ink.GOOD)
