"""Body: the paragraphs an editor counts, and everything below the head that is none of them."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.layout.datelines import Dateline
from leaddiff.layout.kinds import kind_below, kind_of_end, kind_of_heading
from leaddiff.layout.pieces import Piece
from leaddiff.layout.traits import Traits
from leaddiff.nouns.story import Paragraph, Part, PartKind, Span

_NOUN_FIRST = pattern(r"\((?:Updates|Changes|Repeats|Edits|Inserts|Drops|Trims|Fixes|New)\b")


class Body(Record):
    """The body as read: its paragraphs, the parts among and below them, and how it ended."""

    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()


class _Reading:
    """A body half read. ``at`` is the piece to come; ``below``: a heading or an e-mail line has been
    met below which nothing is copy. ``bare_notes`` have the number of paragraphs above them."""

    def __init__(self, raw: str, pieces: Sequence[Piece]) -> None:
        self.raw = raw
        self.pieces = pieces
        self.paragraphs: list[Piece] = []
        self.parts: list[Part] = []
        self.bare_notes: list[tuple[int, Piece]] = []
        self.remarks: list[str] = []
        self.to_come: list[int] = []
        self.at = 0
        self.below = False


def read_body(raw: str, pieces: Sequence[Piece], dateline: Dateline | None) -> Body:
    """Count the paragraphs from the first piece on, up to the end mark.

    The first piece is paragraph 1 whatever it looks like. Captions, e-mail lines, credits, subheads
    and takes are parts; after an end mark everything is. Where it is missing, reading stops at the
    e-mail line. When unsure whether a piece is copy, it is counted. ``raw`` is the whole file,
    ``dateline`` what opens its first piece.
    """
    reading = _Reading(raw, pieces)
    _read_first(reading, dateline)
    while reading.at < len(pieces) and not _ends_here(reading):
        if reading.at == len(pieces):
            break  # the sign-off below the notes to editors was the last piece
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
    end = _end_in_file(reading.raw, first.start, text)
    reading.parts.append(Part(PartKind.DATELINE, text, Span(first.start, end)))
    following = next(iter(reading.pieces[1:2]), None)
    if following and text == first.text and _is_copy_of_its_own(following):
        reading.at = 2
        first = Piece(first.start, following.end, Traits(f"{text} {following.text}"))
    _count(reading, first)


def _is_copy_of_its_own(piece: Piece) -> bool:
    is_heading = kind_of_heading(piece.traits) is not None or piece.traits.is_end
    return not is_heading and piece.kind_among is None


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
    end = kind_of_end(piece.traits)
    if end is not None:
        reading.at += 1
        _set_aside(reading, end, piece)
        _read_time(reading)
        return end is PartKind.END or not reading.below
    if not reading.below and _is_other_story(piece.traits, reading):
        reading.remarks.append(
            "The end mark is missing; reading stopped where another story's headline stands."
        )
        return True
    return False


def _read_time(reading: _Reading) -> None:
    """The time that a telegram has right below its sign-off: "301952 GMT Nov 26"."""
    for piece in reading.pieces[reading.at : reading.at + 1]:
        if piece.traits.is_time:
            reading.at += 1
            _set_aside(reading, PartKind.TIME, piece)


def _is_other_story(line: Traits, reading: _Reading) -> bool:
    """Pages list other stories below: headlines with version markers of their own."""
    is_headline = line.is_line and line.text[0] in "([U" and not line.ends_sentence
    return is_headline and line.opens_with_marker and _most_is_read(reading)


def _kind_of(piece: Piece, reading: _Reading) -> PartKind | None:
    """What a piece is that does not count, and what follows from it for those below."""
    heading = kind_of_heading(piece.traits)
    if heading is not None:
        reading.below = True
        return heading
    if piece.traits.is_mail_footing:
        reading.below = _most_is_read(reading)
        return PartKind.REST
    kind = piece.kind_among
    if kind is PartKind.NOTE and not piece.traits.opens_as_note:
        reading.bare_notes.append((len(reading.paragraphs), piece))
    if kind is PartKind.CONTACT:
        _stop_at_contact(reading)
    if kind is None and piece.traits.is_in_capitals and _is_subhead(reading):
        return PartKind.SUBHEAD
    return kind


def _stop_at_contact(reading: _Reading) -> None:
    """Below the e-mail line nothing is copy where no end mark follows and most copy stands above."""
    if not _most_is_read(reading):
        return
    reading.below = True
    left = reading.pieces[reading.at :]
    if not all(piece.traits.is_contact for piece in left):
        reading.remarks.append("The end mark is missing; reading stopped at the e-mail line.")


def _most_is_read(reading: _Reading) -> bool:
    """Whether no end mark is to come, and no more sentences than there have been paragraphs."""
    if not reading.to_come:
        reading.to_come = _sentences_to_come(reading.pieces)
    return reading.to_come[reading.at] <= len(reading.paragraphs)


def _sentences_to_come(pieces: Sequence[Piece]) -> list[int]:
    """For each piece how many from there on end a sentence; above an end mark more than any."""
    counts = [0]
    for piece in reversed(pieces):
        is_end = piece.traits.is_end or piece.traits.closing_mark is not None
        counts.append(counts[-1] + (len(pieces) if is_end else piece.traits.ends_sentence))
    return counts[::-1]


def _is_subhead(reading: _Reading) -> bool:
    """A subhead has copy below it; in copy all in capitals none can be told."""
    if reading.at >= len(reading.pieces) or reading.pieces[reading.at].traits.opens_a_field:
        return False
    return not reading.paragraphs[0].traits.closing.isupper()


def _kind_below(piece: Piece, reading: _Reading) -> PartKind:
    return kind_below(piece.traits, reading.parts[-1] if reading.parts else None)


def _count(reading: _Reading, piece: Piece) -> None:
    """Count a paragraph; an end mark or sign-off at its end is cut off and told."""
    found = piece.traits.closing_mark
    if found is None:
        reading.paragraphs.append(piece)
        return
    copy, mark = _parted(reading.raw, piece, found[0])
    if copy.text:
        reading.paragraphs.append(copy)
    _set_aside(reading, PartKind.END, mark)
    _rest(reading)


def _parted(raw: str, piece: Piece, closing: str) -> tuple[Piece, Piece]:
    """A piece parted into its words and what closes it."""
    words = piece.text[: len(piece.text) - len(closing)].rstrip()
    end = _end_in_file(raw, piece.start, words)
    start = piece.end - len(raw[end : piece.end].lstrip())
    return Piece(piece.start, end, Traits(words)), Piece(start, piece.end, Traits(closing.strip()))


def _set_aside(reading: _Reading, kind: PartKind, piece: Piece) -> None:
    text = piece.text.lstrip("# ") if kind is PartKind.NOTE else piece.text
    span = Span(piece.start + len(piece.text) - len(text), piece.end)
    text = text.rstrip("< ") if kind is PartKind.TIME else text
    above = reading.parts[-1] if reading.parts else None
    is_under_note = reading.below and above is not None and above.kind is PartKind.NOTE
    is_bare = any(bare.start == above.span.start for _, bare in reading.bare_notes[-1:] if above)
    if kind is PartKind.NOTE and above is not None and is_under_note and not is_bare:
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
    """Put back among the paragraphs what only looked like a note or a caption, and number them."""
    _end_above_addresses(reading)
    copy = [piece for above, piece in reading.bare_notes if _is_copy(above, piece, reading)]
    starts = {piece.start for piece in copy}
    _end_at_note(reading, starts)
    parts = [part for part in reading.parts if part.span.start not in starts]
    pieces = sorted([*reading.paragraphs, *copy], key=lambda piece: piece.start)
    _restore_signed_ending(reading.raw, pieces, parts)
    paragraphs = tuple(
        Paragraph(number, piece.text, Span(piece.start, piece.end))
        for number, piece in enumerate(pieces, 1)
    )
    return Body(paragraphs, tuple(parts), tuple(reading.remarks))


def _end_at_note(reading: _Reading, restored: set[int]) -> None:
    """What stands in brackets below the closing note is no copy: it is put with the rest."""
    notes = [above for above, piece in reading.bare_notes if piece.start not in restored]
    last = next((above for above in notes if above), len(reading.paragraphs))
    for piece in reading.paragraphs[last:]:
        reading.parts.append(Part(PartKind.REST, piece.text, Span(piece.start, piece.end)))
    del reading.paragraphs[last:]
    reading.parts.sort(key=lambda part: part.span.start)


def _end_above_addresses(reading: _Reading) -> None:
    """The lines below all copy that lead the reader away are none."""
    while len(reading.paragraphs) > 1 and reading.paragraphs[-1].traits.leads_away:
        piece = reading.paragraphs.pop()
        reading.parts.append(Part(PartKind.REST, piece.text, Span(piece.start, piece.end)))
    reading.parts.sort(key=lambda part: part.span.start)


def _is_copy(above: int, piece: Piece, reading: _Reading) -> bool:
    """More copy follows, or it is a whole sentence on its own: "(Changes to the law take effect in
    May.)" stands in brackets with its stop, which no note does."""
    is_followed = any(not _is_bracketed(below.traits) for below in reading.paragraphs[above:])
    return is_followed or (piece.text.endswith(".)") and _NOUN_FIRST.match(piece.text) is not None)


def _is_bracketed(line: Traits) -> bool:
    """Whether a paragraph is all in brackets, or a bracket by itself: what stands so between the note
    and the credits says when a column runs, or what a rate is."""
    return line.is_line and line.text[0] in "([)" and line.text.rstrip(" .")[-1:] in ")]"


def _restore_signed_ending(raw: str, pieces: list[Piece], parts: list[Part]) -> None:
    """Papers drop an agency's dateline and sign its last sentence instead: "... he said. (Yonhap)"
    is then a paragraph, though among copy with a dateline it would be a caption."""
    kinds = [part.kind for part in parts]
    if PartKind.DATELINE in kinds or PartKind.CAPTION not in kinds or not pieces:
        return
    at = max(n for n, kind in enumerate(kinds) if kind is PartKind.CAPTION)
    last = Piece(parts[at].span.start, parts[at].span.end, Traits(parts[at].text))
    signature = last.traits.photo_credit
    if signature is None or last.start < pieces[-1].start or last.traits.is_caption:
        return
    copy, credit = _parted(raw, last, signature[0])
    if copy.traits.ends_sentence:
        pieces.append(copy)
        parts[at] = Part(PartKind.CREDIT, credit.text, Span(credit.start, credit.end))
