"""Acceptances: the Python face for findings let pass by whoever answers for the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.nouns.findings import Finding, Report


def accept(report: Report, finding: Finding | str, *, by: str, why: str, until: str = "") -> Report:
    """Let a finding of a report pass: written down where ``leaddiff accept`` writes it, beside the newer
    file or where the desk's settings say, and told as accepted in the report that is given back.

    ``finding`` is one of ``report.findings``; or its fingerprint, as the JSON report and every page show it
    and of which four characters are enough; or its rule where only one finding is of that rule. ``by`` is
    who accepts it and ``why`` the reason; ``until`` the last day it holds ("2026-05-04"), else it holds
    until the text it speaks of changes.

    Raises ``LeadDiffError`` where there is no such finding, or several; where the rule is accepted only
    with a name and a reason and one is empty; where the new copy is no file; where it cannot be written.

    >>> from leaddiff import compare
    >>> accept(compare("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt"), "ffff", by="KSY", why="seen")
    Traceback (most recent call last):
        ...
    leaddiff.ground.errors.LeadDiffError: There is no finding ffff in this report.
    """
    from leaddiff.gate import accepting, ledger

    found = accepting.finding_named(finding, report) if isinstance(finding, str) else finding
    if found is None or found not in report.findings:
        raise LeadDiffError(f"There is no finding {_shown(finding)} in this report.")
    ledger.add(_ledger_of(report), accepting.entry(found, report, by, why, _day(until)))
    return accepted(report)


def accepted(report: Report) -> Report:
    """The report with what the desk has let pass told so (``Finding.accepted``) and for information only:
    by ``accept``, or by ``leaddiff accept``. ``compare`` knows nothing of it.

    Raises ``LeadDiffError`` where what was written down cannot be read.

    >>> from leaddiff import compare
    >>> report = compare("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt")
    >>> [finding.rule for finding in accepted(report).findings if finding.accepted]
    []
    """
    from leaddiff import gate
    from leaddiff.gate import ledger

    entries = gate.in_force(ledger.read(_ledger_of(report)))
    return gate.with_accepted(report, {entry.finding: entry for entry in entries})


def _ledger_of(report: Report) -> str:
    from leaddiff.gate import ledger
    from leaddiff.settings import configure

    file = ledger.place(configure(None), report.new.path)
    if file is None:
        raise LeadDiffError(
            "Copy that is no file has no place beside it to write down what passes."
        )
    return file


def _day(until: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(until).isoformat() if until else ""
    except ValueError:
        raise LeadDiffError(f"{visible(until[:40])} is no day; write it as 2026-05-04.") from None


def _shown(finding: Finding | str) -> str:
    return visible(finding[:40] if isinstance(finding, str) else finding.rule)
