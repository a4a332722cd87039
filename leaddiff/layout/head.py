"""Head: what stands above the body, told apart as slug, headline, note, byline and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.layout.markers import Marked, keyed, unmarked
from leaddiff.layout.notes_by_sense import speaks_of_changes
from leaddiff.layout.pieces import Piece
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.layout.slugs import LIKELY_SLUG, SURE_SLUG, slug_points, without_codes
from leaddiff.layout.traits import PROSE, Traits
from leaddiff.nouns.story import Part, PartKind, Span

MOST_MARKS = 12
"""Characters (4 to 30) by which two spellings of one headline differ at most in length."""

_OF_A_PHOTO = pattern(
    r"(?i)\b(?:photo(?:graph)?|pictured?|image|file footage|seen (?:here|in)|poses?|screenshot|captured?)\b"
)
_MARKS = pattern(r"[\W_]+")


def read_head(pieces: Sequence[Piece]) -> list[Part]:
    """Tell apart everything above the body. Each piece becomes a part; a note that was cut in two
    by a blank line becomes one."""
    parts: list[Part] = []
    fields: list[Piece] = []
    for piece in _notes_joined(pieces):
        part = _part_of(piece)
        if part is None:
            fields.append(piece)
        else:
            parts.append(part)
    parts.extend(_slugs_and_headlines(fields))
    parts.sort(key=lambda part: part.span.start)
    return _one_of_a_kind(parts)


def _notes_joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        above = joined[-1] if joined else None
        if above and (_is_cut_note(above, piece) or _is_note_in_a_list(above, piece)):
            joined[-1] = Piece(above.start, piece.end, Traits(f"{above.text} {piece.text}"))
        else:
            joined.append(piece)
    return joined


def _is_cut_note(above: Piece, piece: Piece) -> bool:
    """Whether the bracket of the note above is closed by this piece, a blank line between them."""
    is_open = above.traits.is_note and above.text[0] in "([" and _depth(above.text) > 0
    return is_open and piece.text[-1] in ")]" and _depth(piece.text) < 0


def _is_note_in_a_list(above: Piece, piece: Piece) -> bool:
    """Whether above stands "Notes to editors", and this is one of them."""
    return above.traits.is_afternote and piece.traits.is_bullet


def _depth(text: str) -> int:
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _part_of(piece: Piece) -> Part | None:
    """The part that a piece is above the body; None where it is slug or headline, or copy."""
    told = piece.kind_above
    if told is None:
        return None
    return Part(told.kind, told.text, Span(piece.start, piece.end), told.version)


def _slugs_and_headlines(fields: Sequence[Piece]) -> list[Part]:
    """Slug and headline among the lines that are nothing else. What is neither is a subhead: a deck,
    an abstract, a second headline."""
    # a telegram's headline is closed by a quad: "Ferry runs aground ="
    marked = [unmarked(piece.text.removesuffix(" =")) for piece in fields]
    slug = _slug_among(fields, marked)
    headline = _headline_among(fields, marked, slug)
    parts = []
    for piece, (text, version) in zip(fields, marked, strict=True):
        kind = PartKind.SUBHEAD
        if slug is not None and (text == slug or (_same(text, slug) and _is_sluggish(text))):
            kind, text = PartKind.SLUG, without_codes(text)
        elif headline is not None and _same(text, headline):
            kind = PartKind.HEADLINE
        elif _is_caption_without_mark(text):
            kind = PartKind.CAPTION
        text = text or piece.text.strip()  # a marker on a line of its own
        parts.append(Part(kind, text, Span(piece.start, piece.end), version))
    return parts


def _is_sluggish(text: str) -> bool:
    return slug_points(text) >= LIKELY_SLUG


def _same(text: str, other: str) -> bool:
    """Whether two lines differ at most in capitals, quotation marks and blanks."""
    if text == other or abs(len(text) - len(other)) > MOST_MARKS:
        return text == other
    return _MARKS.sub("", text).casefold() == _MARKS.sub("", other).casefold()


def _is_caption_without_mark(text: str) -> bool:
    return len(text) >= PROSE and ends_sentence(text) and bool(_OF_A_PHOTO.search(text[:600]))


def _slug_among(fields: Sequence[Piece], marked: Sequence[Marked]) -> str | None:
    texts = list(dict.fromkeys(text for text, _ in marked if text))
    if not texts:
        return None
    longest = max(len(text.split()) for text in texts)
    is_marked = {text for text, version in marked if version is not None}
    points = {t: slug_points(t) + _is_terse(t, longest, t in is_marked) for t in texts}
    best = max(texts, key=lambda text: (points[text], -len(text)))
    return best if points[best] >= (LIKELY_SLUG if len(texts) > 1 else SURE_SLUG) else None


def _is_terse(text: str, longest: int, is_marked: bool) -> bool:
    """Whether a line is short beside the headline: "Mine flood". One word may be a page's section,
    if it has no marker."""
    words = len(text.split())
    return words <= 3 and longest >= max(6, words + 3) and (words > 1 or is_marked)


def _headline_among(
    fields: Sequence[Piece], marked: Sequence[Marked], slug: str | None
) -> str | None:
    """The first line with a marker that is not the slug, else the first with words enough."""
    others = [m for m in marked if m.text and (slug is None or not _same(m.text, slug))]
    with_marker = [text for text, version in others if version is not None]
    short = [text for text, _ in others if not _is_abstract(text)]
    wordy = [text for text in short if len(text.split()) > 3]
    return next(iter([*with_marker, *wordy, *short]), None)


def _is_abstract(text: str) -> bool:
    return len(text) > 2 * PROSE or (len(text) >= PROSE and ends_sentence(text))


def _one_of_a_kind(parts: list[Part]) -> list[Part]:
    """Settle what depends on the other parts: the note that speaks of changes comes before one that
    speaks of photos; a name in Hangul is the page's, not the desk's, where there is a byline."""
    notes = [part for part in parts if part.kind is PartKind.NOTE]
    has_changes = any(speaks_of_changes(part.text) for part in notes)
    has_byline = any(part.kind is PartKind.BYLINE and part.text.isascii() for part in parts)
    slugless = all(part.kind is not PartKind.SLUG for part in parts)
    settled = [_settled(part, has_changes, has_byline, slugless) for part in parts]
    marked = sum(part.version is not None for part in settled)
    return [_outdone(part) for part in settled] if marked > 1 else settled


def _outdone(part: Part) -> Part:
    """A transmission's heading without its marker, where the copy has one, which is spelt in full."""
    is_heading = part.kind is PartKind.LABEL and part.version is not None and keyed(part.text)
    return part._replace(version=None) if is_heading else part


def _settled(part: Part, has_changes: bool, has_byline: bool, slugless: bool) -> Part:
    if part.kind is PartKind.NOTE and has_changes and not speaks_of_changes(part.text):
        return Part(PartKind.LABEL, part.text, part.span)
    if part.kind is PartKind.BYLINE and has_byline and not part.text[:1].isascii():
        return Part(PartKind.LABEL, part.text, part.span)
    key = keyed(part.text) if slugless and part.kind is PartKind.LABEL else None
    if key:
        return Part(PartKind.SLUG, key.text, part.span, part.version)
    return part
