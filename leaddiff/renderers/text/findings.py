"""Findings: what an editor must look at, worst first, apart from what is told with the claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff import telling
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import inked, safe
from leaddiff.renderers.text.wrap import Block, Flow
from leaddiff.telling import sentences
from leaddiff.telling.fingerprints import fingerprint

MOST_LOUD = 30
"""Findings shown of one section (10 to 100); of more, how many."""

MOST_QUIET = 8
"""Findings for information shown (3 to 30)."""

TAG = 8
"""Characters of a fingerprint shown (6 to 12)."""

SIGNS = {
    Severity.ERROR: ("✗", Ink.BAD),
    Severity.WARNING: ("!", Ink.DOUBT),
    Severity.INFO: ("·", Ink.FAINT),
}

_INDENT = " " * 4


def loud_findings(report: Report) -> Iterator[Block]:
    """What changed and is not in the note, and what else is wrong with the copy; the worse first."""
    changes = "NOT IN THE NOTE", telling.unreported(report)
    first = telling.amiss_comes_first(report)
    others = "FIRST OF ALL" if first else "ALSO LOOK AT", telling.amiss(report)
    opened = False
    for heading, found in (others, changes) if first else (changes, others):
        if found:
            yield from ((),) if opened else ()
            yield from _section(heading, found, MOST_LOUD, report)
            opened = True


def quiet_findings(report: Report, whole: bool = False) -> Iterator[Block]:
    """What stops no story, and what reading the copy had to guess; all of it, or the first few."""
    found = telling.quiet(report)
    yield from _section("FOR INFORMATION", found, len(found) if whole else MOST_QUIET)


def accepted_findings(report: Report) -> Iterator[Block]:
    """What somebody at the desk has let pass, with name and reason."""
    yield from _section("ACCEPTED", telling.accepted(report), MOST_LOUD)


def tag(found: Sequence[Finding], report: Report) -> Piece:
    """By what findings told together are looked up (leaddiff explain) and accepted (leaddiff accept)."""
    by_rule: dict[str, list[str]] = {}
    for finding in found:
        by_rule.setdefault(finding.rule, []).append(fingerprint(finding, report)[:TAG])
    told = ", ".join(f"{rule} {' '.join(numbers)}" for rule, numbers in by_rule.items())
    return Piece(f"({told})", Ink.FAINT)


def _section(
    heading: str, found: Sequence[Finding], most: int, tagged: Report | None = None
) -> Iterator[Block]:
    if not found:
        return
    yield (Piece(heading, Ink.HEADING),)
    runs = telling.in_runs(found)
    for run in runs[:most]:
        sign, ink = SIGNS[run[0].severity]
        told = [*inked(sentences.told_together(run))]
        if tagged is not None:
            told += [Piece(" "), tag(run, tagged)]
        yield Flow(told, (Piece(f"  {sign}", ink), Piece(" ")), _INDENT)
        for advice in dict.fromkeys(finding.suggestion for finding in run if finding.suggestion):
            yield Flow((Piece(f"-> {safe(advice)}"),), (Piece(_INDENT),), _INDENT)
    if len(runs) > most:
        yield (Piece(f"    and {sum(map(len, runs[most:])):,} more", Ink.FAINT),)
