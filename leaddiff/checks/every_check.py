"""Every check: each held to a case, a copy alone or a chain, its findings placed and put in order.

Every check is one file in ``leaddiff/checks/rules/``, found by its name, with ``RULES`` (what it can
find), ``check(case)`` (what it found in a pair of versions) and, where it can tell something of copy
without a version before it, ``check_alone(alone)``, or of a whole chain, ``check_chain(steps)``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from leaddiff.checks import rules
from leaddiff.checks.case import Case
from leaddiff.checks.coverage.all_shown import with_all_shown
from leaddiff.checks.verdicts.verdicts import judge
from leaddiff.ground.plugins import names_in
from leaddiff.nouns.claims import Note, Ruling
from leaddiff.nouns.evidence import FactChanged, QuotationAltered
from leaddiff.nouns.findings import Finding, Report, Rule
from leaddiff.nouns.story import Copy, PartKind, Span

if TYPE_CHECKING:
    from leaddiff.nouns.chains import ChainFinding


def examine(case: Case) -> tuple[Case, tuple[Finding, ...]]:
    """Judge every claim of the case's note and run every check. Findings come worst first, then in
    paragraph order, each with the place in the raw copy where an editor looks."""
    claims = case.note.claims if case.note else ()
    judged = case._replace(rulings=tuple(judge(claim, case) for claim in claims))
    if any(claim.denies for claim in claims):
        from leaddiff.checks.coverage.denials_held import hold_denials

        judged = hold_denials(judged)
    found: dict[object, Finding] = {}
    for module in _modules():
        for finding in module.check(judged):
            found.setdefault(_seen(finding), _placed(_ruled(finding), judged))
    if claims:
        from leaddiff.checks.coverage.shown import with_words

        judged = with_words(judged, found.values())
    shown = with_all_shown(found.values(), judged)
    if not shown:
        return judged, ()
    from leaddiff.checks.evidence_details import with_details

    return judged, tuple(with_details(f, judged) for f in sorted(shown, key=_order))


def examine_alone(
    new: Copy, note: Note | None, writes_notes: bool
) -> tuple[tuple[Ruling, ...], tuple[Finding, ...]]:
    """The verdicts and findings on a note, read and resolved, that rest on its own copy, worst first.
    The checks that can tell something of copy alone have ``check_alone``."""
    from leaddiff.checks.alone import Alone

    alone = Alone(new, note, writes_notes)
    checks = (getattr(module, "check_alone", None) for module in _modules())
    found = [_ruled(finding) for check in checks if check for finding in check(alone)]
    by_claim = sorted(found, key=lambda f: (f.severity.loudness, f.claim is None, f.claim or 0))
    return alone.rulings, tuple(by_claim)


def examine_chain(steps: Sequence[Report | None]) -> tuple[ChainFinding, ...]:
    """What is to be said of a chain beyond its steps, by the checks that have ``check_chain``. ``steps``
    are the reports of its neighbours, oldest first; None where two of them were not compared."""
    checks = (getattr(module, "check_chain", None) for module in _modules())
    found = [each for check in checks if check for each in check(steps)]
    return tuple(each._replace(finding=_ruled(each.finding)) for each in found)


def _seen(finding: Finding) -> object:
    """What tells a finding from others: two facts of one kind in one stretch of change are one."""
    evidence = finding.evidence
    if isinstance(evidence, FactChanged | QuotationAltered) and evidence.excerpt.words:
        fate = evidence.before is None, evidence.after is None
        return finding.rule, fate, evidence.excerpt, finding.old, finding.new, finding.claim
    return finding


def every_rule() -> tuple[Rule, ...]:
    """All rules, in alphabetical order of name."""
    found = [rule for module in _modules() for rule in module.RULES]
    return tuple(sorted(found, key=lambda rule: rule.name))


@cache
def _rules() -> dict[str, Rule]:
    return {rule.name: rule for module in _modules() for rule in module.RULES}


def _ruled(finding: Finding) -> Finding:
    return finding.ruled(_rules()[finding.rule])


@cache
def _modules() -> tuple[rules.CheckModule, ...]:
    found = names_in(rules.__path__)
    return tuple(import_module(f"{rules.__name__}.{name}") for name in found)


def _order(finding: Finding) -> tuple[int, int, int, str]:
    first = min(finding.new or finding.old, default=0)
    return finding.severity.loudness, first, finding.claim or 0, finding.rule


def _placed(finding: Finding, case: Case) -> Finding:
    if finding.span is not None:
        return finding
    return finding._replace(span=_span(finding, case))


def _span(finding: Finding, case: Case) -> Span | None:
    """Where to look: the first paragraph named that the copy has; else the note."""
    for numbers, copy in ((finding.new, case.new), (finding.old, case.old)):
        for number in numbers:
            if 1 <= number <= len(copy.paragraphs):
                return copy.paragraphs[number - 1].span
        if numbers:
            break
    note = case.new.first(PartKind.NOTE) if finding.claim is not None else None
    return note.span if note else None
