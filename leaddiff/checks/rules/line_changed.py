"""Line changed: what is said in lines that are no paragraph and no field, whatever they were taken for."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.untold import unasked
from leaddiff.nouns.evidence import LineChanged
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity, Softening
from leaddiff.nouns.story import Part

RULES = (
    Rule(
        "line-changed",
        Severity.WARNING,
        "A subhead, or a sentence that stands in no paragraph, came, went or says something else. It stops a "
        "story where a figure, a name or somebody's office was put for another there, unsaid by the note.",
        "A note counts paragraphs; what stands between them is read all the same.",
        "Look whether it is right; where it is copy, set it as a paragraph.",
        caught=update(
            "ADDS cause in last para",
            "  No one was hurt, the coast guard said in a statement.",
            "- FERRY HAD 71 ABOARD",
            "+ FERRY HAD 17 ABOARD",
            "  The owner did not answer calls on Monday, it said.",
            "+ The ferry struck a sandbank at low tide, the coast guard said.",
        ),
        passed=update(
            "ADDS cause in last para",
            "  No one was hurt, the coast guard said in a statement.",
            "  FERRY HAD 71 ABOARD",
            "  The owner did not answer calls on Monday, it said.",
            "+ The ferry struck a sandbank at low tide, the coast guard said.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each such line, in the order of the newer copy; those that went come last. It is loud
    where a name, an office or a figure was put for another and no correction says so."""
    from leaddiff.checks.what_changed.lines_between import lines_changed

    for before, after in lines_changed(case.old, case.new):
        seen = LineChanged(before.text if before else None, after.text if after else None)
        is_loud = before is not None and after is not None and _is_untold(before, after, case)
        softened = unasked(case) if is_loud else Softening.MINOR
        yield Finding("line-changed", seen, span=after.span if after else None, softened=softened)


def _is_untold(before: Part, after: Part, case: Case) -> bool:
    """Whether a fact that was replaced in a line is told by no claim."""
    from leaddiff.checks.what_changed.line_facts import replaced_in_line

    fact = replaced_in_line(before, after, case.new.matter, case.figures)
    if fact is None:
        return False
    from leaddiff.checks.verdicts.told_lines import tells_line

    return not any(tells_line(ruling.claim, fact) for ruling in case.rulings)
