"""Gate: a report weighed by the desk's settings, and whether it stops the story."""

from __future__ import annotations

from dataclasses import replace

from leaddiff.claims import Verdict
from leaddiff.findings import Finding, Outcome, Report, Severity
from leaddiff.settings import FailOn, Settings

_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_STOPS = {FailOn.ERROR: 0, FailOn.WARNING: 1, FailOn.INFO: 2, FailOn.NEVER: -1}


def weighed(report: Report, settings: Settings) -> Report:
    """The report with the severities the desk has set, worst first, and without the rules that are
    switched off. A finding that is quieter than its rule, for a reason of its own, stays quiet."""
    if not settings.severities:
        return report
    found = [each for each in (_weighed(f, report, settings) for f in report.findings) if each]
    found.sort(key=lambda finding: _LOUDNESS[finding.severity])
    return with_findings(report, tuple(found))


def with_findings(report: Report, found: tuple[Finding, ...]) -> Report:
    """The report with other findings; its outcome follows them."""
    if report.outcome is Outcome.NO_NOTE:
        return replace(report, findings=found)
    failed = any(r.verdict in (Verdict.REFUTED, Verdict.PARTIAL) for r in report.rulings)
    loud = any(finding.severity is not Severity.INFO for finding in found)
    outcome = Outcome.MISMATCH if failed or loud else Outcome.MATCH
    return replace(report, findings=found, outcome=outcome)


def stops(report: Report, fail_on: FailOn | str) -> bool:
    """Whether any finding is loud enough to make the exit code 1."""
    least = _STOPS[FailOn(fail_on)]
    return any(_LOUDNESS[finding.severity] <= least for finding in report.findings)


def _weighed(finding: Finding, report: Report, settings: Settings) -> Finding | None:
    if finding.rule not in settings.severities:
        return finding
    severity = settings.severities[finding.rule]
    if severity is None:
        return None
    return finding if _is_softened(finding, report) else replace(finding, severity=severity)


def _is_softened(finding: Finding, report: Report) -> bool:
    """Whether a finding is quieter than its rule: the change is not worth stopping a story for, the
    copy has no note at all, or a version is missing between the two."""
    from leaddiff import rulebook

    by_itself = rulebook.named(finding.rule).severity
    apart = report.new.version.number - report.old.version.number > 1
    unasked = finding.rule.startswith("unreported") and (apart or report.note is None)
    return unasked or _LOUDNESS[finding.severity] > _LOUDNESS[by_itself]
