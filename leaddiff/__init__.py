"""leaddiff: is the editor's note true, and is it the whole truth?

Two successive versions of a wire story go in; what changed, whether the note says so, and what it
leaves out come back:

>>> import leaddiff
>>> report = leaddiff.compare("leaddiff/demo/lead.txt", "leaddiff/demo/2nd-ld.txt")
>>> [ruling.verdict.value for ruling in report.rulings]
['confirmed']
>>> for finding in report.findings:
...     if finding.severity is not leaddiff.Severity.INFO:
...         print(finding.rule, finding.new)
unreported-quote (4,)
unreported-figure (13,)

Everything raised on purpose is a ``LeadDiffError``. Names are loaded when first used, so that
``import leaddiff`` itself costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; importing typing would cost more than all else
if TYPE_CHECKING:
    from leaddiff.faces.acceptances import accept, accepted
    from leaddiff.faces.api import (
        align,
        check,
        compare,
        copy,
        match,
        parse,
        read,
        read_note,
        render,
        suggest,
    )
    from leaddiff.ground.errors import LeadDiffError, NotVersions, UnreadableCopy
    from leaddiff.nouns.aligned import Aligned, Kind
    from leaddiff.nouns.chains import Chain, Gap, Link
    from leaddiff.nouns.changes import Changes
    from leaddiff.nouns.claims import Claim, Note, Ruling, Verdict
    from leaddiff.nouns.findings import Finding, Outcome, Report, Severity
    from leaddiff.nouns.story import Copy, Paragraph, State, Version
    from leaddiff.wire.version_before import Answer

__version__ = "0.1.0"

__all__ = [
    "Aligned",
    "Answer",
    "Chain",
    "Changes",
    "Claim",
    "Copy",
    "Finding",
    "Gap",
    "Kind",
    "LeadDiffError",
    "Link",
    "NotVersions",
    "Note",
    "Outcome",
    "Paragraph",
    "Report",
    "Ruling",
    "Severity",
    "State",
    "UnreadableCopy",
    "Verdict",
    "Version",
    "accept",
    "accepted",
    "align",
    "check",
    "compare",
    "copy",
    "match",
    "parse",
    "read",
    "read_note",
    "render",
    "suggest",
]

_HOMES = {
    "leaddiff.nouns.aligned": ("Aligned", "Kind"),
    "leaddiff.faces.acceptances": ("accept", "accepted"),
    "leaddiff.faces.api": (
        "align",
        "check",
        "compare",
        "copy",
        "match",
        "parse",
        "read",
        "read_note",
        "render",
        "suggest",
    ),
    "leaddiff.wire.version_before": ("Answer",),
    "leaddiff.nouns.chains": ("Chain", "Gap", "Link"),
    "leaddiff.nouns.changes": ("Changes",),
    "leaddiff.nouns.claims": ("Claim", "Note", "Ruling", "Verdict"),
    "leaddiff.ground.errors": ("LeadDiffError", "NotVersions", "UnreadableCopy"),
    "leaddiff.nouns.findings": ("Finding", "Outcome", "Report", "Severity"),
    "leaddiff.nouns.story": ("Copy", "Paragraph", "State", "Version"),
}


def __getattr__(name: str) -> object:
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module 'leaddiff' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
