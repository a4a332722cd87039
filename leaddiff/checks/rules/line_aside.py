"""Lines that count as no paragraph and read as copy: what stands in none is held against nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.nouns.evidence import LineAside
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
from leaddiff.nouns.story import Part, PartKind

FEWEST_WORDS = 6
"""Words (4 to 10) from which a line may be copy. Most subheads have two to five."""

PLAIN_SHARE = 0.5
"""Share of its words in small letters (0.3 to 0.7) from which a line reads as copy and not as a title."""

RULES = (
    Rule(
        "line-aside",
        Severity.WARNING,
        "A line that was taken for a subhead, so that it is in no paragraph, reads as copy and differs from"
        " the version before.",
        "A paragraph broken by a machine may leave a line that looks like a subhead; a figure in it would be"
        " compared with nothing.",
        "Read the line. If it is copy, mend the line breaks around it.",
        caught=update(
            "ADDS detail in para 2",
            "- No one was hurt.",
            "+ No one was hurt, the guard said.",
            "- Ferry line had been warned twice this year",
            "+ Ferry line had been warned five times this year",
            "  Divers searched the hull until dark, the guard said.",
        ),
        passed=update(
            "ADDS detail in para 2",
            "- No one was hurt.",
            "+ No one was hurt, the guard said.",
            "- Earlier Warnings",
            "+ Five Earlier Warnings",
            "  Divers searched the hull until dark, the guard said.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such line of the newer version."""
    lines = [
        part for part in case.new.parts if part.kind is PartKind.SUBHEAD and _reads_as_copy(part)
    ]
    if lines:
        before = _closed(case.old.raw)
        for part in lines:
            if _closed(part.text) not in before:
                yield Finding("line-aside", LineAside(part.text), span=part.span)


def _reads_as_copy(part: Part) -> bool:
    words = part.text.split()
    plain = sum(word[0].islower() for word in words)
    is_point = not words[0][0].isalnum()  # "* STOXX 600 down": a headline's points
    return len(words) >= FEWEST_WORDS and plain >= PLAIN_SHARE * len(words) and not is_point


def _closed(text: str) -> str:
    return "".join(text.split())
