"""Findings: what an editor must look at before the story moves, and the report that holds them."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from leaddiff.nouns.changes import Changes
from leaddiff.nouns.claims import Note, Ruling
from leaddiff.nouns.story import Copy, Span


class Severity(Enum):
    """How loud a finding is. Errors and warnings make the exit code 1, infos do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Example(NamedTuple):
    """Two versions of a short invented story in one text, a line for each block: what begins with
    "-" stands in the older version alone, with "+" in the newer alone, with a blank in both."""

    story: str

    @property
    def old(self) -> str:
        """The older version as a file would hold it."""
        return self._version("-")

    @property
    def new(self) -> str:
        """The newer version as a file would hold it."""
        return self._version("+")

    def _version(self, own: str) -> str:
        lines = [line[2:] for line in self.story.splitlines() if line[:1] in (own, " ")]
        return "\n\n".join(lines) + "\n"


class Rule(NamedTuple):
    """A kind of finding. ``meaning`` says what it is, ``practice`` the desk practice it rests on,
    ``remedy`` what an editor does about it; all in plain sentences. ``caught`` is a story in which it
    is found, ``passed`` one near it in which it is not. ``guarded``: what it finds is accepted only
    with both a name and a reason, as an altered quote or figure is."""

    name: str
    severity: Severity
    meaning: str
    practice: str
    remedy: str
    caught: Example | None = None
    passed: Example | None = None
    guarded: bool = False


class Acceptance(NamedTuple):
    """That somebody at the desk has looked at a finding and lets it pass. ``finding`` is its
    fingerprint, ``by`` a name or initials and ``why`` the reason, either empty where not given."""

    finding: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. ``old`` and ``new`` are paragraph numbers, ``claim`` the index of the
    claim it speaks of, ``suggestion`` text that would put it right, ``span`` where to look in the
    raw text of the new copy (of the old one where ``new`` is empty and ``old`` is not). One that
    was ``accepted`` is only for information."""

    rule: str
    severity: Severity
    message: str
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    claim: int | None = None
    suggestion: str | None = None
    span: Span | None = None
    accepted: Acceptance | None = None


class Outcome(Enum):
    """Whether the note as a whole matches the copy."""

    MATCH = "match"
    MISMATCH = "mismatch"
    NO_NOTE = "no-note"


@dataclass(frozen=True, slots=True)
class Report:
    """One comparison of two successive versions. Renderers show it and work nothing out.

    ``findings`` are worst first, then in paragraph order. ``note`` is None where the new copy has
    none; ``rulings`` hold one verdict for each of its claims, in order.
    """

    old: Copy
    new: Copy
    changes: Changes
    note: Note | None
    rulings: tuple[Ruling, ...]
    findings: tuple[Finding, ...]
    suggested_note: str | None
    outcome: Outcome

    @property
    def loud(self) -> bool:
        """Whether any finding is an error or a warning."""
        return any(f.severity is not Severity.INFO for f in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dictionaries and lists, to the letter of ``report.schema.json``."""
        from leaddiff.telling.contract import report_dict

        return report_dict(self)
