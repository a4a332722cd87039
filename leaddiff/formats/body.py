"""Body: the paragraphs an editor counts, and everything below the head that is none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from leaddiff.formats.datelines import Dateline
from leaddiff.formats.lines import ends_sentence
from leaddiff.formats.marks import CONTACT, Marks, marks
from leaddiff.formats.pieces import (
    REACH_OF_CLOSING,
    REACH_OF_OPENING,
    Piece,
    is_note_opening,
    opens_a_field,
)
from leaddiff.story import Paragraph, Part, PartKind, Span

LONGEST_SUBHEAD = 60
"""Characters (40 to 80) of a subhead in capitals."""

SURELY_PROSE = 60
"""Characters (40 to 100) from which a sentence that begins with a word needs fewer looks."""

_BULLET = re.compile(r"[*•·-] ?")
_NOUN_FIRST = re.compile(r"\((?:Updates|Changes|Repeats|Edits|Inserts|Drops|Trims|Fixes)\b")
_WORD = re.compile(r"[A-Z]{3}")


class Body(NamedTuple):
    """The body as read: its paragraphs, the parts among and below them, and how it ended."""

    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A body half read. ``below``: a heading has been met below which nothing is copy."""

    raw: str
    pieces: Sequence[Piece]
    known: Marks
    paragraphs: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    bare_notes: list[tuple[int, Piece]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    to_come: list[int] | None = None
    at: int = 0
    below: bool = False


def read_body(raw: str, pieces: Sequence[Piece], dateline: Dateline | None) -> Body:
    """Count the paragraphs from the first piece on, up to the end mark.

    The first piece is paragraph 1 whatever it looks like. Captions, e-mail lines, credits, subheads
    and takes are parts; after an end mark everything is. Where it is missing, reading stops at the
    e-mail line. When unsure whether a piece is copy, it is counted. ``raw`` is the whole
    file, ``dateline`` what opens its first piece.
    """
    reading = _Reading(raw, pieces, marks())
    _read_first(reading, dateline)
    while reading.at < len(pieces):
        if _ends_here(reading):
            break
        piece = pieces[reading.at]
        reading.at += 1
        kind = _kind_below(piece, reading) if reading.below else _kind_of(piece, reading)
        if kind is None:
            _count(reading, piece)
        else:
            _set_aside(reading, kind, piece)
    _rest(reading)
    return _settled(reading)


def _read_first(reading: _Reading, dateline: Dateline | None) -> None:
    """Paragraph 1 with its dateline, which may stand on a line of its own."""
    first = reading.pieces[0]
    reading.at = 1
    if dateline is None:
        _count(reading, first)
        return
    text = first.text[: dateline.length].rstrip()
    if text == first.text and len(reading.pieces) > 1:
        following = reading.pieces[1]
        reading.at = 2
        _count(reading, Piece(first.start, following.end, f"{text} {following.text}"))
    else:
        _count(reading, first)
    end = _end_in_file(reading.raw, first.start, text)
    reading.parts.insert(0, Part(PartKind.DATELINE, text, Span(first.start, end)))


def _end_in_file(raw: str, start: int, text: str) -> int:
    """Where a text that begins at ``start`` ends in the file, which may have more blanks in it."""
    wanted = sum(not character.isspace() for character in text)
    at = start
    while wanted and at < len(raw):
        wanted -= not raw[at].isspace()
        at += 1
    return at


def _ends_here(reading: _Reading) -> bool:
    """Whether the next piece ends the story; it is then told, and what follows is rest."""
    piece = reading.pieces[reading.at]
    text, known = piece.text, reading.known
    if len(text) <= REACH_OF_OPENING and known.ends.match(text):
        _set_aside(reading, PartKind.END, piece)
        reading.at += 1
        return True
    if len(text) <= REACH_OF_OPENING and known.signoffs.match(text):
        _set_aside(reading, PartKind.TIME if known.times.match(text) else PartKind.CREDIT, piece)
        reading.at += 1
        return not reading.below
    if reading.paragraphs and not reading.below and _is_other_story(text, reading):
        reading.remarks.append(
            "The end mark is missing; reading stopped where another story's headline stands."
        )
        return True
    return False


def _is_other_story(text: str, reading: _Reading) -> bool:
    """Pages list other stories below: headlines with version markers of their own."""
    return (
        text[0] in "([U"
        and len(text) <= REACH_OF_OPENING
        and not ends_sentence(text)
        and reading.known.openers.pattern.match(text) is not None
        and _most_is_read(reading)
    )


def _kind_of(piece: Piece, reading: _Reading) -> PartKind | None:
    """What a piece is that does not count; None for a paragraph."""
    text, known = piece.text, reading.known
    opening = text[:REACH_OF_OPENING]
    suspect = known.not_copy.match(opening)
    if not suspect and _is_plain_prose(text):
        return None
    if suspect:
        kind = _suspect_kind(piece, opening, reading)
        if kind is not None:
            return kind
    if known.photo_credits.search(text[-REACH_OF_CLOSING:]):
        return PartKind.CAPTION
    if len(text) > REACH_OF_OPENING:
        return None
    return _line_kind(text, reading)


def _is_plain_prose(text: str) -> bool:
    is_sentence = ends_sentence(text) and text[-1] not in ")]"
    return len(text) > SURELY_PROSE and is_sentence and (text[0].isalnum() or text[0] in "\"“'‘`")


def _suspect_kind(piece: Piece, opening: str, reading: _Reading) -> PartKind | None:
    known = reading.known
    if known.afternotes.match(opening) or known.tails.match(opening):
        reading.below = True
        return PartKind.NOTE if known.afternotes.match(opening) else PartKind.REST
    if known.notes.match(opening):
        return PartKind.NOTE
    if known.bare_notes.match(opening):
        reading.bare_notes.append((len(reading.paragraphs), piece))
        return PartKind.NOTE
    if known.captions.match(opening):
        return PartKind.CAPTION
    if known.credits.match(opening):
        return PartKind.CREDIT
    return PartKind.REST if known.notices.match(opening) else None


def _line_kind(text: str, reading: _Reading) -> PartKind | None:
    known = reading.known
    if CONTACT.match(text):
        _stop_at_contact(reading)
        return PartKind.CONTACT
    if known.times.match(text):
        return PartKind.TIME
    if known.labels.match(text):
        return PartKind.LABEL
    return PartKind.SUBHEAD if _is_subhead(text, reading) else None


def _stop_at_contact(reading: _Reading) -> None:
    """Below the e-mail line nothing is copy where no end mark follows and most copy stands above."""
    if not _most_is_read(reading):
        return
    reading.below = True
    if any(not CONTACT.match(p.text[:REACH_OF_OPENING]) for p in reading.pieces[reading.at :]):
        reading.remarks.append("The end mark is missing; reading stopped at the e-mail line.")


def _most_is_read(reading: _Reading) -> bool:
    """Whether no end mark is to come, and no more sentences than there have been paragraphs."""
    if reading.to_come is None:
        reading.to_come = _sentences_to_come(reading)
    return reading.to_come[reading.at] <= len(reading.paragraphs)


def _sentences_to_come(reading: _Reading) -> list[int]:
    """For each piece how many from there on end a sentence; above an end mark more than any."""
    counts = [0]
    for piece in reversed(reading.pieces):
        is_end = _has_end_mark(piece.text, reading.known)
        step = len(reading.pieces) if is_end else ends_sentence(piece.text)
        counts.append(counts[-1] + step)
    return counts[::-1]


def _has_end_mark(text: str, known: Marks) -> bool:
    return bool(
        (len(text) <= REACH_OF_OPENING and known.ends.match(text))
        or known.tail_ends.search(text[-REACH_OF_CLOSING:])
    )


def _is_subhead(text: str, reading: _Reading) -> bool:
    """Reuters and AP set subheads in capitals; in copy all in capitals they cannot be told."""
    if reading.known.subheads.match(text):
        return True
    is_last = reading.at >= len(reading.pieces) or opens_a_field(reading.pieces[reading.at].text)
    return (
        len(text) <= LONGEST_SUBHEAD
        and text.isupper()
        and not is_last
        and not ends_sentence(text)
        and _WORD.search(text) is not None
        and not reading.paragraphs[0].text[-REACH_OF_CLOSING:].isupper()
    )


def _kind_below(piece: Piece, reading: _Reading) -> PartKind:
    """Below the copy: more of the note, contacts, credits and time; the rest is rest."""
    text, known = piece.text, reading.known
    opening = text[:REACH_OF_OPENING]
    above = reading.parts[-1] if reading.parts else None
    if known.afternotes.match(opening):
        return PartKind.NOTE
    if (
        above
        and above.kind is PartKind.NOTE
        and _BULLET.match(text)
        and not known.labels.match(text)
    ):
        return PartKind.NOTE
    if is_note_opening(opening):
        return PartKind.NOTE
    if len(text) <= REACH_OF_OPENING and CONTACT.match(text):
        return PartKind.CONTACT
    if len(text) <= REACH_OF_OPENING and known.times.match(text):
        return PartKind.TIME
    return PartKind.CREDIT if known.credits.match(opening) else PartKind.REST


def _count(reading: _Reading, piece: Piece) -> None:
    """Count a paragraph; an end mark or sign-off at its end is cut off and told."""
    may_end = piece.text[-1] in ")]>" or piece.text[-1].isalnum()
    found = reading.known.tail_ends.search(piece.text[-REACH_OF_CLOSING:]) if may_end else None
    if found is None:
        reading.paragraphs.append(piece)
        return
    mark = found[0].strip()
    text = piece.text[: len(piece.text) - len(found[0])].rstrip()
    end = _end_in_file(reading.raw, piece.start, text)
    if text:
        reading.paragraphs.append(Piece(piece.start, end, text))
    start = piece.end - len(reading.raw[end : piece.end].lstrip())
    _set_aside(reading, PartKind.END, Piece(start, piece.end, mark))
    _rest(reading)


def _set_aside(reading: _Reading, kind: PartKind, piece: Piece) -> None:
    above = reading.parts[-1] if reading.parts else None
    text = piece.text.lstrip("# ") if kind is PartKind.NOTE else piece.text
    span = Span(piece.start + len(piece.text) - len(text), piece.end)
    text = text.rstrip("< ") if kind is PartKind.TIME else text
    if kind is PartKind.NOTE and reading.below and above and above.kind is PartKind.NOTE:
        reading.parts.pop()
        text, span = f"{above.text} {text}", Span(above.span.start, piece.end)
    reading.parts.append(Part(kind, text, span))


def _rest(reading: _Reading) -> None:
    """What has not been read is rest, all in one part."""
    left = reading.pieces[reading.at :]
    reading.at = len(reading.pieces)
    if left:
        text = " ".join(piece.text for piece in left)
        reading.parts.append(Part(PartKind.REST, text, Span(left[0].start, left[-1].end)))


def _settled(reading: _Reading) -> Body:
    """Number the paragraphs. A bracketed paragraph that only began like a note, with more copy to
    come, is one of them."""
    pieces, parts = _with_bare_notes(reading)
    _restore_signed_ending(reading, pieces, parts)
    paragraphs = tuple(
        Paragraph(number, piece.text, Span(piece.start, piece.end))
        for number, piece in enumerate(pieces, 1)
    )
    return Body(paragraphs, tuple(parts), tuple(reading.remarks))


def _with_bare_notes(reading: _Reading) -> tuple[list[Piece], list[Part]]:
    """Paragraphs and parts, with what only began like a note put back among the paragraphs."""
    copy = [piece for above, piece in reading.bare_notes if _is_copy(above, piece, reading)]
    starts = {piece.start for piece in copy}
    parts = [part for part in reading.parts if part.span.start not in starts]
    return sorted([*reading.paragraphs, *copy]), parts


def _is_copy(above: int, piece: Piece, reading: _Reading) -> bool:
    """More copy follows, or it is a whole sentence on its own: "(Changes to the law take effect in
    May.)" stands in brackets with its stop, which no note does."""
    is_followed = above < len(reading.paragraphs)
    return is_followed or (piece.text.endswith(".)") and _NOUN_FIRST.match(piece.text) is not None)


def _restore_signed_ending(reading: _Reading, pieces: list[Piece], parts: list[Part]) -> None:
    """Papers drop an agency's dateline and sign its last sentence instead: "... he said. (Yonhap)"
    is then a paragraph, though among copy with a dateline it would be a caption."""
    kinds = [part.kind for part in parts]
    if PartKind.DATELINE in kinds or PartKind.CAPTION not in kinds or not pieces:
        return
    at = max(n for n, kind in enumerate(kinds) if kind is PartKind.CAPTION)
    caption = parts[at]
    signature = reading.known.photo_credits.search(caption.text[-REACH_OF_CLOSING:])
    words = caption.text[: -len(signature[0])].rstrip() if signature else ""
    is_last = caption.span.start > pieces[-1].start
    if is_last and ends_sentence(words) and not reading.known.captions.match(words):
        end = _end_in_file(reading.raw, caption.span.start, words)
        start = caption.span.end - len(reading.raw[end : caption.span.end].lstrip())
        pieces.append(Piece(caption.span.start, end, words))
        parts[at] = Part(
            PartKind.CREDIT, signature[0] if signature else "", Span(start, caption.span.end)
        )
