"""Evidence: what was seen in the copies, as values; a sentence is only its wording.

Paragraph numbers are tuples of whole numbers, and no fingerprint follows them; every other whole number
is an amount.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from leaddiff.ground.record import Record
from leaddiff.nouns.changes import Excerpt, FactKind, Field
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.grounds import Grounds


class FactChanged(Record):
    """A figure, name, date, negation or attribution that differs. ``before`` is None where it came,
    ``after`` where it went. ``alone``: nothing else changed in its paragraph. Of a figure, ``unit`` is what
    it is measured in ("won", "percent") and ``counted`` what it counts ("house"), None where it has none. Of an
    attribution, ``hedge`` is whether it only holds back: about 40, allegedly."""

    fact: FactKind
    before: str | None
    after: str | None
    excerpt: Excerpt = Excerpt()
    alone: bool = False
    unit: str | None = None
    counted: str | None = None
    hedge: bool = False


class QuotationAltered(Record):
    """Words inside quotation marks that differ. ``before`` is None where they came, ``after`` where they
    went; ``speaker`` is whose words they are, where the paragraph names one alone."""

    before: str | None
    after: str | None
    excerpt: Excerpt = Excerpt()
    speaker: str | None = None


class Turn(Enum):
    """What the words of a paragraph that stands on underwent."""

    MATERIAL = "material"
    REWRITE = "rewrite"
    SENSE = "sense"
    BEARING = "bearing"
    UNRESERVED = "unreserved"
    WORDING = "wording"
    SENTENCE = "sentence"
    TRIM = "trim"
    STYLE = "style"
    SPLIT = "split"


class WordsChanged(Record):
    """The words of a paragraph that stands on differ, beyond its facts."""

    turn: Turn
    excerpt: Excerpt = Excerpt()


class RolesTurned(Record):
    """Who did what to whom turned round: "police shot the man" and "the man shot police"."""

    before: str
    after: str


class Fate(Enum):
    """What became of a whole paragraph."""

    NEW = "new"
    CUT = "cut"
    MOVED = "moved"


class ParagraphChanged(Record):
    """A whole paragraph that came, went or moved, and its text."""

    fate: Fate
    text: str


class FieldChanged(Record):
    """A headline, byline, dateline, caption or slug that differs; None where there was or is none."""

    field: Field
    before: str | None
    after: str | None


class ClaimFailed(Record):
    """A claim the copy does not bear out. ``grounds`` are what its verdict rests on; ``asked`` are the
    paragraphs the note names."""

    clause: str
    verdict: Verdict
    grounds: Grounds
    asked: tuple[int, ...] = ()


class OutOfRange(Record):
    """A claim on paragraphs the copy does not have; it has ``last``."""

    clause: str
    beyond: tuple[int, ...]
    last: tuple[int, ...]


class OldOutOfRange(Record):
    """A claim on paragraphs that the version before does not have; it has ``last``."""

    clause: str
    beyond: tuple[int, ...]
    last: int


class Displaced(Record):
    """What a claim speaks of stands ``off_by`` paragraphs from where the note puts it: in ``found`` and
    not in ``asked``. ``anchor`` are the opening words by which the note finds the place, where it does;
    ``grounds`` what the verdict rests on."""

    clause: str
    asked: tuple[int, ...]
    found: tuple[int, ...]
    off_by: int
    anchor: str | None = None
    grounds: Grounds | None = None


class TopicAbsent(Record):
    """Topics of a claim that the paragraphs ``asked`` do not name (all that changed where it names none)
    and the paragraphs ``found`` that do."""

    topics: tuple[str, ...]
    asked: tuple[int, ...]
    found: tuple[int, ...] = ()


class ValueStands(Record):
    """A value that was replaced in the paragraphs ``replaced`` and stands on in ``where``: a paragraph
    number, or the headline or a caption. ``corrected``: the note calls it wrong. ``standing`` is it as it
    stands there, where that is not ``before`` to the letter."""

    before: str
    after: str
    replaced: tuple[int, ...]
    where: tuple[int, ...] | Field
    corrected: bool
    standing: str | None = None


class HeadlineFigure(Record):
    """A figure of the headline that the body does not give; ``was_given``: it gave it before."""

    figure: str
    was_given: bool


class ValuesCorrected(Record):
    """What a correction took the place of: each wrong value with the right one."""

    pairs: tuple[tuple[str, str], ...]
    places: tuple[int, ...]


class NoteFault(Enum):
    """What is wrong with a note as a whole, or with a stretch of it."""

    MISSING = "missing"
    WORDLESS = "tells nothing"
    STALE = "stale"
    UNREAD = "unread"


class NoteState(Record):
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
    BETWEEN = "between"
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
    AFTER_HOLD = "after a hold"
    EMBARGOED = "while embargoed"


class VersionStep(Record):
    """Two versions, named by their markers, that do not follow one on the other as they should.
    ``missing`` are the markers between them; ``rests_on`` tells why one is put after the other. ``unmarked``:
    the older copy may have lost its marker, and nobody knows which version it is."""

    step: Step
    before: str
    now: str
    missing: tuple[str, ...] = ()
    rests_on: str = ""
    unmarked: bool = False


class MarkersDisagree(Record):
    """Two parts of one copy, named, with the different markers they carry."""

    part: str
    marker: str
    other_part: str
    other_marker: str


class CameIn(Record):
    """In which versions of a chain a change came: each fate ("new", "changed") with their markers, and
    the markers of those whose own note leaves it out."""

    fates: tuple[tuple[str, tuple[str, ...]], ...]
    untold: tuple[str, ...] = ()


class Misnamed(Record):
    """Copy that was corrected and is called by another name: a ``clause`` of the note that changes a fact
    without the word correction, or a ``marker`` that the note does not bear out. ``corrects``: whether the
    note corrects anything."""

    clause: str = ""
    marker: str = ""
    corrects: bool = False


class LineChanged(Record):
    """A line that is no paragraph and no field: what it said and says, None where it stood or stands not."""

    before: str | None
    after: str | None


class EndMarkGone(Record):
    """The end mark of the version before is no more."""


class ReadInPart(Record):
    """A changed paragraph so long that its facts were compared in its beginning alone: characters of it, and
    of that beginning."""

    length: int
    read: int


class Remark(Record):
    """What reading a file had to guess, or why it could not be done, in an editor's words."""

    text: str
    file: str = ""


ShowsWords: TypeAlias = FactChanged | QuotationAltered | WordsChanged
"""Evidence that has an excerpt of the words that changed."""

CopyChanged: TypeAlias = ShowsWords | RolesTurned | ParagraphChanged | FieldChanged | LineChanged
"""Evidence that copy changed."""

NoteWrong: TypeAlias = (
    ClaimFailed
    | OutOfRange
    | OldOutOfRange
    | Displaced
    | TopicAbsent
    | ValueStands
    | HeadlineFigure
    | ValuesCorrected
    | NoteState
    | Misnamed
)
"""Evidence on the note, and on what it leaves standing."""

Evidence: TypeAlias = (
    CopyChanged
    | NoteWrong
    | VersionStep
    | MarkersDisagree
    | CameIn
    | EndMarkGone
    | ReadInPart
    | Remark
)
"""What a finding rests on; told apart exhaustively where it is worded, placed and written as JSON."""
