"""Grounds: what a verdict on a claim rests on, as values; a reason is only their wording.

Paragraph numbers are tuples of whole numbers.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from leaddiff.ground.record import Record
from leaddiff.nouns.changes import Excerpt, Field

Numbers: TypeAlias = tuple[int, ...]


class Obstacle(Enum):
    """Why a claim cannot be held to the copy."""

    SAME_AGAIN = "same version again"
    RESEND = "resend"
    EARLIER_STEP = "earlier step"
    VERSION_MISSING = "version missing"
    LAST_STEP = "last step alone"
    NEVER_STOOD = "never stood"
    UNTOLD = "untold"
    NO_EARLIER_VERSION = "no earlier version"
    NO_COPY = "no copy"
    NOT_CARRIED = "not carried"
    PICTURES = "pictures"
    OTHER_LINE = "other line"
    KEYWORDS = "keyword line"


class Shown(Record):
    """The words by which paragraphs of the new version bear a claim out: those that went and came, the same in
    all of them, or of new paragraphs, and of old ones that went, the first words (``whole``). ``old`` are
    paragraphs of the old version. Of a part that is no body copy there are no numbers. ``key`` are the
    words of what came, or went, that the claim says too."""

    where: Numbers
    excerpt: Excerpt
    whole: bool = False
    old: Numbers = ()
    field: Field | None = None
    key: str | None = None


class NotHeld(Record):
    """A claim that nothing in the copy can bear out or refute. ``what`` it speaks of, where that is told."""

    obstacle: Obstacle
    what: str = ""


class ParagraphState(Enum):
    """What became of a paragraph of the new version."""

    ABSENT = "absent"
    NEW = "new"
    EDITED = "edited"
    STYLE = "style"
    MOVED = "moved"
    UNCHANGED = "unchanged"


class StatesThere(Record):
    """What became of the paragraphs a claim names: each state with its paragraphs, in the order of the
    claim. ``naming`` are those that name its topic, where not all do; ``at_bottom``: the claim says so."""

    states: tuple[tuple[ParagraphState, Numbers], ...]
    naming: Numbers = ()
    at_bottom: bool = False


class OldTest(Enum):
    """What a paragraph of the old version must show for a claim that counts there."""

    STANDS = "stands"
    FOLLOWED = "followed"
    CUT = "cut"
    REPLACED = "replaced"


class OldParagraphs(Record):
    """The paragraphs of the old version that show what was asked of them, and those that do not.
    ``put_in`` counts what stands there now where the claim gives another number, ``announced``."""

    test: OldTest
    shown: Numbers
    failed: Numbers
    put_in: int | None = None
    announced: int | None = None


class BeyondOld(Record):
    """Paragraphs that a claim names and the old version, which has ``length``, did not have."""

    beyond: Numbers
    length: int


class AnchorInOld(Record):
    """The words a claim quotes open other paragraphs of the old version than it says."""

    opens: Numbers


class AnchorAlone(Record):
    """The words a claim quotes and the paragraphs of its own copy they open. ``expected`` is where the
    note's arithmetic puts them where they do not stand there, else None."""

    anchor: str
    opens: Numbers
    expected: int | None = None


class TopicAlone(Record):
    """A topic and the paragraphs of its own copy that name it; where none of those ``asked`` does."""

    topic: str
    named: Numbers
    asked: Numbers = ()


class BeyondCopy(Record):
    """Paragraphs that a claim names and the copy, which has ``length``, does not have."""

    beyond: Numbers
    length: int


class Throughout(Record):
    """The paragraphs that bear a claim on all of the story out, of so many."""

    changed: Numbers
    length: int


class Anywhere(Record):
    """The paragraphs that bear a claim without a place out; ``naming``: they name its topic."""

    changed: Numbers
    naming: bool


class Went(Record):
    """The paragraphs of the old version that went, and those of the new that lost words. ``standing`` are those
    that a removal names where it is off, and ``gone`` those of its subject."""

    gone: Numbers
    shortened: Numbers
    standing: Numbers = ()


class Besides(Record):
    """What changed where a claim says that nothing else did: paragraphs of the new version, and those ``gone``
    of the old."""

    changed: Numbers
    gone: Numbers = ()


class Moves(Record):
    """Each paragraph that moved, by its old and its new number."""

    pairs: tuple[Numbers, ...]


class Joins(Record):
    """Paragraphs of the old version that became others of the new: joined or broken up."""

    pairs: tuple[tuple[Numbers, Numbers], ...]


class Lack(Enum):
    """What did not happen, anywhere or where the claim puts it."""

    CHANGE = "change"
    BESIDES = "change besides"
    ADDITION = "addition"
    RETURN = "return"
    INSERTION = "insertion"
    REPLACEMENT = "replacement"
    CUT = "cut"
    MOVE = "move"
    JOIN = "join"
    SPLIT = "split"
    REWRITE = "rewrite"
    NEWS = "news"
    YEAR = "year"
    DATE = "date or time"
    NAME = "name"
    SUCH_NAME = "name of the kind"
    NAME_CAME = "name that came"
    NAMED = "named"
    SUCH_FIGURE = "figure of the kind"
    THAT_WAY = "that way"
    SPELLING = "spelling"
    OF_THE_KIND = "anything of the kind"
    FIGURE = "figure"
    WORDS = "words"
    QUOTATION_CAME = "quotation that came"
    SPEECH = "speech"
    SPEAKER = "speaker"
    QUOTATION_WENT = "quotation that went"
    TOLL_THERE = "toll there"
    TOLL = "toll"
    DEAD = "dead"
    SHARES = "shares"
    GENDER = "gender"
    INITIAL = "initial"
    MATTER = "matter"
    TOLD = "told"
    WORD_CAME = "word that came"
    WORD_WENT = "word that went"
    SLIP = "slip"


class Nothing(Record):
    """Nothing of what a claim says happened."""

    lack: Lack


class PartsLacking(Record):
    """The parts of what a claim lists that nothing which came is of; the others are so."""

    parts: tuple[str, ...]


class PartsStanding(Record):
    """The parts of what a claim lists that stand as they stood; the others are so, unless these are all."""

    parts: tuple[str, ...]
    is_all: bool = False


class Saying(Enum):
    """How a value that a claim states stands to the copy."""

    NOT_SAID = "not said"
    NEVER_SAID = "never said"
    STILL_SAID = "still said"
    NOT_AMONG_CUT = "not among what went"
    PUT_IN_INSTEAD = "put in instead"
    STOOD_BEFORE = "stood before"


class ValueSaid(Record):
    """A value that a claim states and the paragraphs ``where`` (the whole copy where there are none) do
    not say, or still say, or which stood before as it stands; or another than it states, which was put in.
    ``was`` and ``became`` are what was replaced where the value is not said, or never was, as far as that is
    known."""

    value: str
    saying: Saying
    where: Numbers = ()
    was: str = ""
    became: str = ""


class FieldFate(Enum):
    """What became of a part of the story that is no body copy."""

    CAME = "came"
    GONE = "gone"
    DIFFERS = "differs"
    SAME = "same"
    NOT_CARRIED = "not carried"


class FieldBecame(Record):
    """What became of the part a claim speaks of."""

    field: Field
    fate: FieldFate


class CreditBecame(Record):
    """What became of the lines that say who reported and edited; ``said`` is what a claim says they give and
    they do not."""

    fate: FieldFate
    said: str = ""


Grounds: TypeAlias = (
    NotHeld
    | StatesThere
    | OldParagraphs
    | AnchorInOld
    | BeyondOld
    | AnchorAlone
    | TopicAlone
    | BeyondCopy
    | Throughout
    | Anywhere
    | Went
    | Besides
    | Moves
    | Joins
    | Nothing
    | PartsLacking
    | PartsStanding
    | ValueSaid
    | FieldBecame
    | CreditBecame
)
"""What a verdict rests on; told apart exhaustively where it is worded and written as JSON."""
