"""Gate: what a report must pass before the story moves: the desk's settings, and what it accepted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from leaddiff.gate import ledger
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.findings import (
    Acceptance,
    Finding,
    Report,
    RuleOff,
    Severity,
    Softening,
)
from leaddiff.nouns.settings import FailOn, Settings

_STOPS = {FailOn.ERROR: 0, FailOn.WARNING: 1, FailOn.INFO: 2, FailOn.NEVER: -1}

Accepted = dict[str, Entry]
"""Accepted findings by their fingerprints."""


class Gate:
    """The settings of one run, and the accepted findings, read once for each place they are kept."""

    def __init__(self, settings: Settings, fail_on: str | None = None) -> None:
        """``fail_on`` is what was asked for in this run, in place of what the settings say."""
        self._settings = settings
        self._fail_on = FailOn(fail_on) if fail_on else settings.fail_on
        self._accepted: dict[str | None, Accepted] = {None: {}}

    def passed(self, report: Report) -> Report:
        """The report as the desk wants it: severities as set, accepted findings marked so.

        Raises ``LeadDiffError`` where the accepted findings cannot be read.
        """
        return with_accepted(weighed(report, self._settings), self._accepted_beside(report))

    def told(self, finding: Finding) -> Finding | None:
        """A finding on a chain as the desk wants it told; None where its rule is switched off."""
        return _weighed(finding, self._settings)

    def stops(self, report: Report) -> bool:
        """Whether any finding is loud enough to make the exit code 1. An accepted one never is."""
        least = _STOPS[self._fail_on]
        open_findings = (f for f in report.findings if f.accepted is None)
        return any(finding.severity.loudness <= least for finding in open_findings)

    def accepted_in(self, folders: Iterable[str]) -> list[tuple[str, Accepted]]:
        """What holds today of what was accepted of copy in these folders, by the file it stands in."""
        copies = (os.path.join(folder, "copy") for folder in folders)
        files = {ledger.place(self._settings, copy) for copy in copies}
        held = ((file, self._accepted_in(file)) for file in files if file is not None)
        return sorted((file, accepted) for file, accepted in held if accepted)

    def _accepted_beside(self, report: Report) -> Accepted:
        return self._accepted_in(ledger.place(self._settings, report.new.path))

    def _accepted_in(self, file: str | None) -> Accepted:
        if file not in self._accepted and file is not None:
            self._accepted[file] = {entry.finding: entry for entry in in_force(ledger.read(file))}
        return self._accepted[file]


def in_force(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Those that have not lapsed today: the one thing here that asks for the day, and only where an
    acceptance was given until one."""
    for entry in entries:
        if not entry.until or entry.holds_on(_today()):
            yield entry


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def weighed(report: Report, settings: Settings) -> Report:
    """The report with the severities the desk has set, worst first, and without the rules that are
    switched off. A finding that is quieter than its rule, for a reason of its own, stays quiet."""
    if not settings.severities:
        return report
    found = (_weighed(finding, settings) for finding in report.findings)
    weighed = _with_findings(report, [finding for finding in found if finding is not None])
    return weighed._replace(rules_off=tuple(_rules_off(settings)))


def _rules_off(settings: Settings) -> Iterator[RuleOff]:
    from leaddiff.desk import rulebook

    for name, severity in sorted(settings.severities.items()):
        by_itself = rulebook.named(name).severity
        if severity is None or severity.loudness > by_itself.loudness:
            source = settings.asked_off.get(name) or settings.file or ""
            yield RuleOff(name, severity.value if severity else "off", source)


def with_accepted(report: Report, accepted: Accepted) -> Report:
    """The report with the accepted findings told as such, with name and reason, and for information
    only. One that needs both and has not is not accepted."""
    if not accepted:
        return report
    return _with_findings(report, [_accepted(f, report, accepted) for f in report.findings])


def is_guarded(finding: Finding) -> bool:
    """Whether a finding is accepted only with both a name and a reason."""
    from leaddiff.desk import rulebook

    return rulebook.named(finding.rule).guarded


def _with_findings(report: Report, found: list[Finding]) -> Report:
    """The report with other findings, worst first; its outcome follows them."""
    found.sort(key=lambda finding: finding.severity.loudness)
    from leaddiff.desk.pair import outcome

    result = outcome(report.note, report.rulings, found)
    return report._replace(findings=tuple(found), outcome=result)


def _weighed(finding: Finding, settings: Settings) -> Finding | None:
    """The finding as loud as the desk has set its rule; None where the rule is switched off."""
    if finding.rule not in settings.severities:
        return finding
    severity = settings.severities[finding.rule]
    if severity is None:
        return None
    if finding.softened not in _YIELDING:
        return finding
    is_quieter = severity.loudness > finding.severity.loudness
    softened = Softening.SETTING if is_quieter else None
    return finding._replace(severity=severity, softened=softened)


_YIELDING = (None, Softening.PARTLY_READ, Softening.CHAINED)
"""Reasons for being quiet that a desk's own setting overrules."""


def _accepted(finding: Finding, report: Report, accepted: Accepted) -> Finding:
    from leaddiff.telling.fingerprints import fingerprint, former

    entry = accepted.get(fingerprint(finding, report)) or accepted.get(former(finding, report))
    if entry is None or not (entry.by or entry.why):
        return finding
    if is_guarded(finding) and not (entry.by and entry.why):
        return finding
    return finding._replace(
        severity=Severity.INFO,
        softened=Softening.ACCEPTED,
        accepted=Acceptance(entry.finding, entry.by, entry.why),
    )
