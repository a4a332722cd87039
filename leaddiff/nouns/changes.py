"""Changes: what became of each paragraph, field and fact between two versions."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaddiff.ground.record import Record
from leaddiff.nouns.story import Span

if TYPE_CHECKING:
    from decimal import Decimal


class Op(Enum):
    """What became of a run of words."""

    KEPT = "="
    GONE = "-"
    CAME = "+"


class Run(NamedTuple):
    """A run of words with one fate. Joining the KEPT and GONE runs of a paragraph gives back its
    old text exactly, KEPT and CAME its new text."""

    op: Op
    text: str


Words: TypeAlias = tuple[Run, ...]


class Excerpt(Record):
    """The change spoken of with a few words around it. ``words`` are whole runs that came or went and
    the nearest words of the text that stands; ``more_before`` and ``more_after`` tell that more text stands
    there. ``at`` is where to look in the paragraph of the newer version, in characters: the words that
    came, or the words before the gap where some only went; None where that is not known. ``besides`` are other
    changes of the paragraph, which no finding is about."""

    words: Words = ()
    more_before: bool = False
    more_after: bool = False
    at: Span | None = None
    besides: tuple[Excerpt, ...] = ()


def longer_side(words: Words) -> int:
    """The characters of the longer of the two texts that word runs tell of."""
    went = sum(len(run.text) for run in words if run.op is not Op.CAME)
    came = sum(len(run.text) for run in words if run.op is not Op.GONE)
    return max(went, came)


PARAGRAPH_BREAK = "\n\n"

FACTS_READ = 100_000
"""Characters of a changed paragraph (50,000 to 1,000,000) whose facts are compared; no paragraph of copy comes
near. What follows in a longer one is compared by its words alone, and the report says so."""
"""Stands between the paragraphs of a split or merge in its word runs."""


class Unchanged(NamedTuple):
    """Paragraph ``old`` stands word for word as ``new``; ``moved`` when it left its order."""

    old: int
    new: int
    moved: bool = False


class Edited(NamedTuple):
    """Paragraph ``old`` became ``new`` with some words changed. ``similarity`` is 0 to 1;
    ``style_only`` when nothing but house style changed (quotation marks, a comma, an abbreviation).
    ``dateline`` counts the runs at the top of ``words`` that are the dateline's, as in ``Split`` and
    ``Merged``: moving it is a matter of its own."""

    old: int
    new: int
    similarity: float
    moved: bool = False
    words: Words = ()
    style_only: bool = False
    dateline: int = 0


class Added(Record):
    """Paragraph ``new`` has no counterpart in the old version."""

    new: int


class Deleted(Record):
    """Paragraph ``old`` has no counterpart in the new version."""

    old: int


class Split(Record):
    """Paragraph ``old`` was broken into the paragraphs ``new`` (in order, not always adjacent)."""

    old: int
    new: tuple[int, ...]
    similarity: float
    words: Words = ()
    style_only: bool = False
    dateline: int = 0


class Merged(Record):
    """The paragraphs ``old`` were joined into ``new``.

    Where only a piece of an old paragraph was joined to another, that old paragraph is told here
    and once more in the change that says what became of the rest of it.
    """

    old: tuple[int, ...]
    new: int
    similarity: float
    words: Words = ()
    style_only: bool = False
    dateline: int = 0


ParagraphChange: TypeAlias = Unchanged | Edited | Added | Deleted | Split | Merged


class Field(Enum):
    """A part of the story that is not body copy and that a note may speak of."""

    SLUG = "slug"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    PHOTO = "photo"
    VERSION = "version"


class FieldChange(Record):
    """``before`` and ``after`` are as the copies have them, None where one has none; ``words`` are
    the word runs where both have one and they differ."""

    field: Field
    before: str | None
    after: str | None
    words: Words = ()

    @property
    def changed(self) -> bool:
        return self.before != self.after


class FactKind(Enum):
    """The six kinds of fact a desk checks. A figure inside quotation marks is a quote."""

    FIGURE = "figure"
    QUOTE = "quote"
    NAME = "name"
    DATE = "date"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"


class FactChange(NamedTuple):
    """A fact that differs between linked paragraphs.

    ``before`` is None where it came, ``after`` None where it went; both set: it was replaced.
    ``old`` and ``new`` are the paragraph numbers it stands in; ``words`` the word runs of a quote
    that was replaced; ``noun`` what a figure counts, as the copy has it: sleeping coaches; ``hedge``
    whether of an attribution it is one that holds back: about 40, allegedly.
    """

    kind: FactKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    before: str | None
    after: str | None
    words: Words = ()
    noun: str | None = None
    hedge: bool = False


class Figure(NamedTuple):
    """A figure in a text. ``text`` is it as it stands ("5.12 trillion won", "four"), ``value`` what
    it is worth, ``unit`` its unit in plain form ("percent", "won", "kilometer"), ``noun`` what is
    counted, singular ("house"); None where it has none. ``start`` and ``end`` are where it stands,
    ``fate`` is what befell those it counts, in a word of the table of tolls: dead, hurt."""

    text: str
    value: Decimal
    unit: str | None
    noun: str | None
    start: int
    end: int
    fate: str | None = None


class Quotation(Record):
    """Words that stand between quotation marks, marks excluded, and where they stand in the text."""

    text: str
    start: int
    end: int


class Changes(Record):
    """All that differs between two copies. ``paragraphs`` are in reading order of the new version,
    deleted ones standing where they used to."""

    paragraphs: tuple[ParagraphChange, ...]
    fields: tuple[FieldChange, ...]
    facts: tuple[FactChange, ...]
