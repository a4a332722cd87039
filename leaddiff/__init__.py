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
    from leaddiff.aligned import Aligned, Kind
    from leaddiff.api import align, compare, match, parse, read, read_note
    from leaddiff.chains import Chain, Gap, Link
    from leaddiff.changes import Changes
    from leaddiff.claims import Claim, Note, Ruling, Verdict
    from leaddiff.errors import LeadDiffError, NotVersions, UnreadableCopy
    from leaddiff.findings import Finding, Outcome, Report, Severity
    from leaddiff.story import Copy, Paragraph, Version

__version__ = "0.1.0"

__all__ = [
    "Aligned",
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
    "UnreadableCopy",
    "Verdict",
    "Version",
    "align",
    "compare",
    "match",
    "parse",
    "read",
    "read_note",
]

_HOMES = {
    "leaddiff.aligned": ("Aligned", "Kind"),
    "leaddiff.api": ("align", "compare", "match", "parse", "read", "read_note"),
    "leaddiff.chains": ("Chain", "Gap", "Link"),
    "leaddiff.changes": ("Changes",),
    "leaddiff.claims": ("Claim", "Note", "Ruling", "Verdict"),
    "leaddiff.errors": ("LeadDiffError", "NotVersions", "UnreadableCopy"),
    "leaddiff.findings": ("Finding", "Outcome", "Report", "Severity"),
    "leaddiff.story": ("Copy", "Paragraph", "Version"),
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
