"""Story: a copy, one version of one story as read from one file."""

from enum import Enum
from typing import NamedTuple

from leaddiff.ground.once import once
from leaddiff.ground.record import Record


class Span(NamedTuple):
    """Characters ``start`` up to but not including ``end`` of ``Copy.raw``."""

    start: int
    end: int


class Version(Record):
    """How far a story has come. ``number`` is 0 for a first version, 1 for (LEAD), UPDATE 1- or
    1st Ld-Writethru, 2 for (2nd LD); ``marker`` is the marker as the copy has it, without brackets
    ("2nd LD"), None where it has none."""

    number: int = 0
    marker: str | None = None


class PartKind(Enum):
    """What a stretch of the file is that is not body copy."""

    SLUG = "slug"
    HEADLINE = "headline"
    NOTE = "note"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    TIME = "time"
    CREDIT = "credit"  # "(Reporting by ...)", "Associated Press writer ... contributed"
    CONTACT = "contact"  # e-mail lines
    SUBHEAD = "subhead"
    LABEL = "label"  # "All News", "URGENT" on its own line, transmission codes
    END = "end"  # the end mark itself
    REST = "rest"  # whatever follows the end mark: promos, other headlines, notices


class State(Enum):
    """What may be done with an item, where its form says so."""

    USABLE = "usable"
    EMBARGOED = "embargoed"
    WITHHELD = "withheld"
    CANCELED = "canceled"
    CORRECTED = "corrected"


class FilePlace(NamedTuple):
    """A stretch of the file by the file's own names: ``path`` leads to the element of XML or the value of
    JSON, "/nitf/body/body.content/p[3]", "/body_html p[3]"."""

    span: Span
    path: str


class Part(NamedTuple):
    """One stretch of the file that does not count as a paragraph.

    ``text`` is without the version marker and with line breaks closed up; ``version`` is set where
    a slug, headline or line of its own carries a marker. A slug or headline that stands twice is
    two parts.
    """

    kind: PartKind
    text: str
    span: Span
    version: Version | None = None


class Paragraph(NamedTuple):
    """A paragraph as an editor counts: the dateline paragraph is number 1.

    ``text`` has hard-wrapped lines joined by single spaces; ``span`` is where it stands in the file.
    """

    number: int
    text: str
    span: Span


class Copy(Record):
    """One version of one story as read from one file.

    ``raw`` is the decoded file, line ends included, and what every span points into; ``parts`` and
    ``paragraphs`` are in the order of the file. ``remarks`` tell in plain sentences what reading
    had to guess. ``agency`` is the name of the agency whose layout was recognised, or None. ``item`` is
    which of several in its file this is, from 1, and ``path`` ends with it then ("wire.xml#2"); 0 where
    it is alone. ``form`` is what the file is in; ``has_note_field``: that form keeps the note in a field,
    where it stands bare. ``identity`` is the item's own id and ``follows`` are those of the items it takes
    the place of, where its form gives them; ``embargo`` says in its words until when it must not be
    published.
    """

    raw: str
    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Part, ...] = ()
    version: Version = Version()
    agency: str | None = None
    path: str | None = None
    encoding: str = "utf-8"
    remarks: tuple[str, ...] = ()
    form: str = "plain"
    state: State | None = None
    item: int = 0
    places: tuple[FilePlace, ...] = ()
    has_note_field: bool = False
    identity: str | None = None
    follows: tuple[str, ...] = ()
    embargo: str | None = None

    def first(self, kind: PartKind) -> Part | None:
        """The first part of a kind in file order, or None."""
        return next((part for part in self.parts if part.kind is kind), None)

    def _text(self, kind: PartKind) -> str | None:
        part = self.first(kind)
        return part.text if part else None

    @property
    def file(self) -> str | None:
        """The file it was read from, None where it was read from none."""
        return self.path.removesuffix(f"#{self.item}") if self.path and self.item else self.path

    @property
    def slug(self) -> str | None:
        """The slug without its version marker."""
        return self._text(PartKind.SLUG)

    @property
    def headline(self) -> str | None:
        """The headline without its version marker."""
        return self._text(PartKind.HEADLINE)

    @property
    def note(self) -> str | None:
        """The editor's note as it stands, brackets and opener included, lines closed up."""
        return self._text(PartKind.NOTE)

    @property
    def byline(self) -> str | None:
        """The byline as it stands ("By Kim Seung-yeon")."""
        return self._text(PartKind.BYLINE)

    @property
    def dateline(self) -> str | None:
        """The dateline that opens paragraph 1, up to its dash ("SEOUL, Sept. 22 (Yonhap) --")."""
        return self._text(PartKind.DATELINE)

    @once
    def matter(self) -> tuple[str, ...]:
        """What each paragraph says: their texts, the dateline that opens the first cut off."""
        texts = [paragraph.text for paragraph in self.paragraphs]
        texts[:1] = [text[self.opening :] for text in texts[:1]]
        return tuple(texts)

    @property
    def opening(self) -> int:
        """How many characters of paragraph 1 are its dateline, 0 where it has none."""
        dateline = self.dateline
        first = self.paragraphs[0].text if self.paragraphs else ""
        return len(dateline) if dateline and first.startswith(dateline) else 0

    @property
    def moved_at(self) -> str | None:
        """The time stamp as the copy gives it."""
        return self._text(PartKind.TIME)

    @property
    def captions(self) -> tuple[str, ...]:
        """Every photo caption, in file order."""
        return tuple(part.text for part in self.parts if part.kind is PartKind.CAPTION)

    @property
    def ended(self) -> bool:
        """Whether the copy carries an end mark."""
        return self.first(PartKind.END) is not None
