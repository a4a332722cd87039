"""Claims: what the editor's note says was done."""

from enum import Enum
from typing import Any, NamedTuple

from leaddiff.ground.record import Record
from leaddiff.nouns.grounds import Grounds, Shown
from leaddiff.nouns.story import Span


class Action(Enum):
    """What a verb of the note says was done, whatever its spelling or agency."""

    ADD = "add"  # ADDS, INCLUDES, NEW grafs, ADDING
    CHANGE = "change"  # UPDATES, CHANGES, RECASTS, REWRITES, EDITS, REPLACES, LEADS
    CORRECT = "correct"  # CORRECTS, FIXES, CLARIFIES
    MOVE = "move"  # MOVES, SHUFFLES, REARRANGES, REORDERS
    CUT = "cut"  # TRIMS, DELETES, CUTS, REMOVES, DROPS
    RESTORE = "restore"  # RESTORES
    SUBSTITUTE = "substitute"  # SUBS 4th graf with 2 grafs (old numbering)
    INSERT = "insert"  # INSERTS 3 grafs after 6th (old numbering)
    PICK_UP = "pick up"  # picks up 7th graf pvs: from there on the old copy stands
    RESEND = "resend"  # RETRANSMITTING, REPEATS, REFILES
    KEEP = "keep"  # no other changes to text; text unchanged


class Manner(Enum):
    """How a verb of the note says it was done, where that tells what to look for in the copy."""

    RECAST = "recast"  # RECASTS, REWRITES, RELEADS, OVERHAULS: written anew
    REPLACE = "replace"  # REPLACES, SUBS, WRITES THROUGH, NEW: put in the place of what stood there
    TOP = "top"  # LEADS with 4 grafs: a new top
    REORDER = "reorder"  # REARRANGES, RESTRUCTURES, SWAPS: another order
    JOIN = "join"  # COMBINES, MERGES
    SPLIT = "split"  # SPLITS, BREAKS UP
    CLARIFY = "clarify"  # CLARIFIES, SPECIFIES: put right by saying more
    PUT_RIGHT = "put right"  # FIXES, CHANGES, AMENDS: perhaps a correction that is not called one
    MINOR = "minor"  # MINOR EDITS, LIGHT TRIMS: next to nothing


class Target(Enum):
    """What part of the story a claim speaks of."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    SLUG = "slug"
    BYLINE = "byline"
    DATELINE = "dateline"
    PHOTO = "photo"


class Stretch(NamedTuple):
    """Paragraphs ``first`` to ``last``, both included. Negative numbers count from the end, -1 being
    the last paragraph: "last 3 paras" is -3 to -1, "from 4th para" 4 to -1, "penultimate" -2 to -2."""

    first: int
    last: int


class Place(NamedTuple):
    """Where in the copy a claim says something was done.

    ``name`` is the canonical form of the JSON report: "8-10", "2,5,10,13-16", "4-", "first 3",
    "last 2", "after 6", "throughout", "bottom". ``after`` is set (and ``stretches`` empty) where the
    note names the paragraph that new ones follow. ``old_frame``: the numbers count in the old
    version (AP: SUBS 4th graf, picks up 6th graf pvs).
    """

    name: str
    stretches: tuple[Stretch, ...] = ()
    after: int | None = None
    everywhere: bool = False
    old_frame: bool = False


class Item(NamedTuple):
    """One thing of a list and its own place: "owner's comments in paras 3-4"."""

    topic: str
    place: Place


class Claim(Record):
    """One thing the note says was done.

    ``clause`` is the words of the note that make it and ``span`` where they stand in the note's
    text; ``verb`` is as the note has it, upper case, ``manner`` what it means beyond its action, whatever
    it is spelt like; None where nothing. ``size`` is the number of paragraphs the note
    says were put in ("with 4 grafs"), ``anchor`` the opening words it quotes. ``outer`` is what the
    word before the claim says of it: "Refiles to correct" is a correction that was moved by a resend,
    "corrected to remove" a cut by way of a correction. ``items`` are the things of a list that have
    each a place of their own. ``paragraphs`` and ``old_paragraphs`` are empty until the place has been
    resolved against the copies.
    """

    clause: str
    span: Span
    verb: str
    action: Action
    target: Target
    topic: str | None = None
    place: Place | None = None
    size: int | None = None
    anchor: str | None = None
    outer: Action | None = None
    manner: Manner | None = None
    paragraphs: tuple[int, ...] = ()
    old_paragraphs: tuple[int, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def corrects(self) -> bool:
        """Whether the note calls this a correction, whatever was done for it."""
        return Action.CORRECT in (self.action, self.outer)

    @property
    def denies(self) -> bool:
        """Whether this says that nothing else changed, so that it speaks of no change itself."""
        return self.action is Action.KEEP

    @property
    def everywhere(self) -> bool:
        return self.place is not None and self.place.everywhere


class Unread(Record):
    """A stretch of the note that could not be read as a claim; ``span`` is in the note's text."""

    text: str
    span: Span


class Note(Record):
    """The note as read: its text, its claims in order, and what could not be read."""

    text: str
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()
    agency: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The note as plain dictionaries and lists: ``text``, ``agency``, ``claims`` as in
        ``report.schema.json`` but without verdicts, ``unread``."""
        from leaddiff.telling.contract import note_dict

        return note_dict(self)


class Verdict(Enum):
    """Whether the copy bears a claim out."""

    CONFIRMED = "confirmed"
    PARTIAL = "partial"
    REFUTED = "refuted"
    UNVERIFIABLE = "unverifiable"


class Ruling(Record):
    """The verdict on one claim, what it rests on, and of a claim that is so the words ``shown`` for it."""

    claim: Claim
    verdict: Verdict
    grounds: Grounds
    shown: tuple[Shown, ...] = ()

    @property
    def reason(self) -> str:
        """The grounds in words an editor would use. They may be worded otherwise from release to
        release; the grounds may not."""
        from leaddiff.telling.reasons import reason

        return reason(self.grounds)
