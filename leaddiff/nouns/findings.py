"""Findings: what an editor must look at before the story moves, and the report that holds them."""

from enum import Enum
from typing import Any

from leaddiff.ground.record import Record
from leaddiff.nouns.changes import Changes
from leaddiff.nouns.claims import Note, Ruling
from leaddiff.nouns.evidence import Evidence
from leaddiff.nouns.story import Copy, Span


class Severity(Enum):
    """How loud a finding is. Errors and warnings make the exit code 1, infos do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def loudness(self) -> int:
        """Its place among them, 0 the loudest."""
        return list(Severity).index(self)


class Example(Record):
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


class Rule(Record):
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
    unreported: bool = False


class Acceptance(Record):
    """That somebody at the desk has looked at a finding and lets it pass. ``finding`` is its
    fingerprint, ``by`` a name or initials and ``why`` the reason, either empty where not given."""

    finding: str
    by: str
    why: str


class Softening(Enum):
    """Why a finding is quieter than its rule."""

    MINOR = "minor"
    """The change is not worth stopping a story for."""
    UNREAD = "unread"
    """Nothing of the note could be read, which is told once: nobody knows what it tells."""
    GAP = "gap"
    """A version is missing between the two, and a note speaks of the last step alone."""
    PARTLY_READ = "partly-read"
    """The rest of the note could be read; a desk that sets the rule's severity is not held back by it."""
    CHAINED = "chained"
    """That the two versions belong together is known from elsewhere."""
    ACCEPTED = "accepted"
    """Somebody at the desk lets it pass."""
    SETTING = "setting"
    """The desk's settings make the rule quieter."""


class Finding(Record):
    """One thing to look at. ``evidence`` is what was seen; ``old`` and ``new`` are paragraph numbers,
    ``claim`` the index of the claim it speaks of, ``suggestion`` text that would put it right, ``span``
    where to look in the raw text of the new copy (of the old one where ``new`` is empty and ``old`` is
    not). ``softened`` is why it is quieter than its rule, ``accepted`` by whom it was let pass. ``severity``
    and ``unreported`` are those of its rule, given by ``ruled``."""

    rule: str
    evidence: Evidence
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    claim: int | None = None
    suggestion: str | None = None
    span: Span | None = None
    softened: Softening | None = None
    accepted: Acceptance | None = None
    severity: Severity = Severity.INFO
    unreported: bool = False

    @property
    def loud(self) -> bool:
        """Whether it is an error or a warning, and not for information only."""
        return self.severity is not Severity.INFO

    @property
    def is_of_older(self) -> bool:
        """Whether it stands in the older version: what it speaks of has no place in the newer."""
        return bool(self.old) and not self.new

    @property
    def message(self) -> str:
        """What was seen, in a sentence for an editor. It may be worded otherwise from release to
        release; the evidence may not."""
        from leaddiff.telling.sentences import message

        return message(self)

    def ruled(self, rule: Rule) -> "Finding":
        """The finding as loud as its rule is, or for information only where something softens it."""
        severity = rule.severity if self.softened is None else Severity.INFO
        return self._replace(severity=severity, unreported=rule.unreported)


class Outcome(Enum):
    """Whether the note as a whole matches the copy."""

    MATCH = "match"
    MISMATCH = "mismatch"
    NO_NOTE = "no-note"


class RuleOff(Record):
    """A rule that the desk's settings switched off ("off") or made quieter, and in which file
    (empty where the settings are in none)."""

    rule: str
    severity: str
    source: str


class Report(Record):
    """One comparison of two successive versions. Renderers show it and work nothing out.

    ``findings`` are worst first, then in paragraph order. ``note`` is None where the new copy has
    none; ``rulings`` hold one verdict for each of its claims, in order. ``rules_off`` are the rules that
    settings made quieter.
    """

    old: Copy
    new: Copy
    changes: Changes
    note: Note | None
    rulings: tuple[Ruling, ...]
    findings: tuple[Finding, ...]
    suggested_note: str | None
    outcome: Outcome
    rules_off: tuple[RuleOff, ...] = ()

    @property
    def is_alone(self) -> bool:
        """Whether the note was held to its own copy, for want of a version before it: nothing is known then of
        what changed."""
        return not (self.old.raw or self.old.paragraphs)

    @property
    def loud(self) -> bool:
        """Whether any finding is an error or a warning."""
        return any(finding.loud for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dictionaries and lists, to the letter of ``report.schema.json``."""
        from leaddiff.telling.contract import report_dict

        return report_dict(self)
