"""Evidence: what was seen in the copies, as values; a sentence is only its wording.

Paragraph numbers are tuples of whole numbers, and no fingerprint follows them; every other whole number
is an amount.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias

from leaddiff.nouns.changes import FactKind, Field, Words
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.grounds import Grounds
from leaddiff.nouns.story import Span


class Excerpt(NamedTuple):
    """The change spoken of with a few words around it. ``words`` are whole runs that came or went and
    the nearest words of the text that stands; ``more_before`` and ``more_after`` tell that more text stands
    there. ``at`` is where to look in the paragraph of the newer version, in characters: the words that
    came, or the words before the gap where some only went; None where that is not known."""

    words: Words = ()
    more_before: bool = False
    more_after: bool = False
    at: Span | None = None


class FactChanged(NamedTuple):
    """A figure, name, date, negation or attribution that differs. ``before`` is None where it came,
    ``after`` where it went. ``alone``: nothing else changed in its paragraph."""

    fact: FactKind
    before: str | None
    after: str | None
    excerpt: Excerpt = Excerpt()
    alone: bool = False


class QuotationAltered(NamedTuple):
    """Words inside quotation marks that differ. ``before`` is None where they came, ``after`` where they
    went; ``speaker`` is whose words they are, where that was looked for and found."""

    before: str | None
    after: str | None
    excerpt: Excerpt = Excerpt()
    speaker: str | None = None


class Turn(Enum):
    """What the words of a paragraph that stands on underwent."""

    MATERIAL = "material"
    REWRITE = "rewrite"
    SENSE = "sense"
    WORDING = "wording"
    TRIM = "trim"
    STYLE = "style"
    SPLIT = "split"


class WordsChanged(NamedTuple):
    """The words of a paragraph that stands on differ, beyond its facts."""

    turn: Turn
    excerpt: Excerpt = Excerpt()


class RolesTurned(NamedTuple):
    """Who did what to whom turned round: "police shot the man" and "the man shot police"."""

    before: str
    after: str


class Fate(Enum):
    """What became of a whole paragraph."""

    NEW = "new"
    CUT = "cut"
    MOVED = "moved"


class ParagraphChanged(NamedTuple):
    """A whole paragraph that came, went or moved, and its text."""

    fate: Fate
    text: str


class FieldChanged(NamedTuple):
    """A headline, byline, dateline, caption or slug that differs; None where there was or is none."""

    field: Field
    before: str | None
    after: str | None


class ClaimFailed(NamedTuple):
    """A claim the copy does not bear out. ``grounds`` are what its verdict rests on; ``asked`` are the
    paragraphs the note names."""

    clause: str
    verdict: Verdict
    grounds: Grounds
    asked: tuple[int, ...] = ()


class OutOfRange(NamedTuple):
    """A claim on paragraphs the copy does not have; it has ``last``."""

    clause: str
    beyond: tuple[int, ...]
    last: tuple[int, ...]


class Displaced(NamedTuple):
    """What a claim speaks of stands ``off_by`` paragraphs from where the note puts it: in ``found`` and
    not in ``asked``. ``anchor`` are the opening words by which the note finds the place, where it does;
    ``grounds`` what the verdict rests on."""

    clause: str
    asked: tuple[int, ...]
    found: tuple[int, ...]
    off_by: int
    anchor: str | None = None
    grounds: Grounds | None = None


class TopicAbsent(NamedTuple):
    """Topics of a claim that the paragraphs ``asked`` do not name (all that changed where it names none)
    and the paragraphs ``found`` that do."""

    topics: tuple[str, ...]
    asked: tuple[int, ...]
    found: tuple[int, ...] = ()


class ValueStands(NamedTuple):
    """A value that was replaced in the paragraphs ``replaced`` and stands on in ``where``: a paragraph
    number, or the headline or a caption. ``corrected``: the note calls it wrong. ``standing`` is it as it
    stands there, where that is not ``before`` to the letter."""

    before: str
    after: str
    replaced: tuple[int, ...]
    where: tuple[int, ...] | Field
    corrected: bool
    standing: str | None = None


class HeadlineFigure(NamedTuple):
    """A figure of the headline that the body does not give; ``was_given``: it gave it before."""

    figure: str
    was_given: bool


class ValuesCorrected(NamedTuple):
    """What a correction took the place of: each wrong value with the right one."""

    pairs: tuple[tuple[str, str], ...]
    places: tuple[int, ...]


class NoteFault(Enum):
    """What is wrong with a note as a whole, or with a stretch of it."""

    MISSING = "missing"
    WORDLESS = "tells nothing"
    STALE = "stale"
    UNREAD = "unread"


class NoteState(NamedTuple):
    """A note that is missing, that of the version before, or not readable. ``text`` is the note or the
    stretch of it, ``changes`` counts what it ought to have told (None where nobody knows), ``marker`` is
    that of copy held to itself alone."""

    state: NoteFault
    text: str = ""
    changes: int | None = None
    marker: str | None = None


class Step(Enum):
    """How one version stands to another."""

    SKIPS = "skips"
    REPEATS = "repeats"
    GOES_BACK = "goes back"
    LOST_MARKER = "lost its marker"
    RESTARTS = "restarts"
    UNMARKED = "unmarked"
    RESENT = "resent"
    GUESSED = "guessed"
    KILLS = "kills"
    HOLDS = "holds"
    AFTER_WITHDRAWAL = "after a withdrawal"


class VersionStep(NamedTuple):
    """Two versions, named by their markers, that do not follow one on the other as they should.
    ``missing`` are the markers between them; ``rests_on`` tells why one is put after the other."""

    step: Step
    before: str
    now: str
    missing: tuple[str, ...] = ()
    rests_on: str = ""


class MarkersDisagree(NamedTuple):
    """Two parts of one copy, named, with the different markers they carry."""

    part: str
    marker: str
    other_part: str
    other_marker: str


class CameIn(NamedTuple):
    """In which versions of a chain a change came: each fate ("new", "changed") with their markers, and
    the markers of those whose own note leaves it out."""

    fates: tuple[tuple[str, tuple[str, ...]], ...]
    untold: tuple[str, ...] = ()


class Misnamed(NamedTuple):
    """Copy that was corrected and is called by another name: a ``clause`` of the note that changes a fact
    without the word correction, or a ``marker`` that the note does not bear out. ``corrects``: whether the
    note corrects anything."""

    clause: str = ""
    marker: str = ""
    corrects: bool = False


class LineAside(NamedTuple):
    """A line that counts as no paragraph, reads as copy, and did not stand so in the version before."""

    text: str


class EndMarkGone(NamedTuple):
    """The end mark of the version before is no more."""


class Remark(NamedTuple):
    """What reading a file had to guess, or why it could not be done, in an editor's words."""

    text: str
    file: str = ""


Evidence: TypeAlias = (
    FactChanged
    | QuotationAltered
    | WordsChanged
    | RolesTurned
    | ParagraphChanged
    | FieldChanged
    | ClaimFailed
    | OutOfRange
    | Displaced
    | TopicAbsent
    | ValueStands
    | HeadlineFigure
    | ValuesCorrected
    | NoteState
    | VersionStep
    | MarkersDisagree
    | CameIn
    | Misnamed
    | LineAside
    | EndMarkGone
    | Remark
)
"""What a finding rests on; told apart exhaustively where it is worded, placed and written as JSON."""
