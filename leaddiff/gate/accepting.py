"""Accepting: the finding that is meant, and what is written down where somebody lets it pass."""

from __future__ import annotations

from os.path import basename

from leaddiff import gate
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.findings import Finding, Report
from leaddiff.telling.fingerprints import fingerprint

SHORTEST = 4
"""Characters of a fingerprint that name a finding (4 to 12)."""


def finding_named(name: str, report: Report) -> Finding | None:
    """The finding of a report by its fingerprint, of which the first four characters are enough, or by its
    rule; None where there is none.

    Raises ``LeadDiffError`` where several go by it.
    """
    found = [
        finding
        for finding in report.findings
        if finding.rule == name
        or (len(name) >= SHORTEST and fingerprint(finding, report).startswith(name.lower()))
    ]
    if len({(each.rule, each.message) for each in found}) > 1:
        raise LeadDiffError(
            f"{len(found)} findings go by {visible(name)}; name one by the number behind it."
        )
    return found[0] if found else None


def entry(finding: Finding, report: Report, by: str, why: str, until: str = "") -> Entry:
    """What is written down of a finding that is let pass; ``until`` is the last day it holds, such as
    "2026-05-04", or empty.

    Raises ``LeadDiffError`` where neither a name nor a reason is given, or not both where the rule wants both.
    """
    if gate.is_guarded(finding) and not (by and why):
        raise LeadDiffError(f"{finding.rule} is accepted only with a name and a reason")
    if not (by or why):
        raise LeadDiffError("Say who accepts it, or why")
    copy = basename(report.new.path or "")
    return Entry(fingerprint(finding, report), finding.rule, by, why, copy, finding.message, until)
