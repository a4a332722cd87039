"""Seals: what a verdict, a finding or a whole report is marked with on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leaddiff import telling
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.findings import Outcome, Report, Severity
from leaddiff.telling import Standing


class Seal(NamedTuple):
    """A verdict or severity: the name of its style, a sign, a word."""

    style: str
    sign: str
    word: str


STANDINGS = {
    Standing.TRUE: Seal("good", "✓", "true"),
    Standing.PARTLY: Seal("doubt", "~", "partly true"),
    Standing.ELSEWHERE: Seal("bad", "✗", "wrong place"),
    Standing.UNTRUE: Seal("bad", "✗", "not true"),
    Standing.OPEN: Seal("open", "?", "can’t tell"),
}
UNREAD = Seal("open", "?", "not read")

SEVERITIES = {
    Severity.ERROR: Seal("bad", "✗", "error"),
    Severity.WARNING: Seal("doubt", "!", "warning"),
    Severity.INFO: Seal("open", "·", "for information"),
}


def answer(report: Report) -> Seal:
    """The answer as a sentence, with its sign."""
    text, tone = telling.answer(report)
    verdicts = {ruling.verdict for ruling in report.rulings}
    if tone is telling.Tone.GOOD:
        sign = "✓"
    elif verdicts & {Verdict.REFUTED, Verdict.PARTIAL}:
        sign = "~" if verdicts & {Verdict.CONFIRMED, Verdict.PARTIAL} else "✗"
    else:
        sign = "!" if verdicts and not (report.is_alone and tone is telling.Tone.DOUBT) else "?"
    if report.outcome is Outcome.NO_NOTE:
        return Seal(tone.value, sign, "The new version has no note")
    stands = text.replace("'", "’") if text.startswith("can't") else f"is {text}"
    return Seal(tone.value, sign, f"The note {stands}")


def notes_held(reports: Sequence[Report]) -> Seal:
    """How many of the notes hold, as a sentence with its sign."""
    held = [report for report in reports if report.outcome is not Outcome.NO_NOTE]
    clean = sum(telling.is_clean(report) for report in held)
    if not held:
        return Seal("doubt", "?", "There is no note to hold against the copy")
    if clean == len(held):
        which = {1: "The note is", 2: "Both notes are"}.get(clean, f"All {clean} notes are")
        return Seal("good", "✓", f"{which} true and complete")
    if len(held) == 1:
        return Seal("bad", "!", "The note is not true, or not complete")
    verb = "is" if clean == 1 else "are"
    return Seal("bad", "!", f"{clean or 'None'} of {len(held)} notes {verb} true and complete")
