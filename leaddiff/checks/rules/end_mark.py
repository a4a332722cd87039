"""End mark: one that is missing, which may mean that copy was cut off."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.nouns.evidence import EndMarkGone
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity

RULES = (
    Rule(
        "end-mark-missing",
        Severity.INFO,
        "The version before closed with an end mark and this one does not.",
        "The end mark tells the client that the copy is whole.",
        "Make sure that nothing was cut off; put the mark back.",
        caught=update("TRIMS", "- No one was hurt.", "- (END)"),
        passed=update("TRIMS", "- No one was hurt.", "  (END)"),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """A finding where the end mark went."""
    if case.old.ended and not case.new.ended:
        yield Finding("end-mark-missing", EndMarkGone())
