"""Layout: a file of wire copy read into slug, headline, note, paragraphs and whatever else it holds."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.visible import shown, visible
from leaddiff.layout.as_seen import as_seen
from leaddiff.layout.body import read_body
from leaddiff.layout.datelines import Dateline, bare_dateline, signed_dateline
from leaddiff.layout.decoding import decode
from leaddiff.layout.head import read_head
from leaddiff.layout.markers import unmarked, version_of
from leaddiff.layout.no_copy import what_it_is
from leaddiff.layout.patterns import marks
from leaddiff.layout.pieces import Piece, pieces_of
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.layout.slugs import SURE_SLUG, slug_points
from leaddiff.layout.traits import PROSE, REACH_OF_OPENING, Traits
from leaddiff.nouns.story import Copy, Part, PartKind, Span

__all__ = ["decode", "parse", "read", "refuse_list"]

STRAY_PROSE = 2
"""Sentences above the dateline (1 to 4) that are no copy: a caption, an abstract. With more, what
looks like the dateline is another story's."""

FLASH_WORDS = 3
"""Words (2 to 5) that a marked line must have to be the headline of a flash and no slug."""

MOST_LINES = 30_000
"""Lines or paragraphs of a file (20,000 to 100,000) beyond which it is a list and no story, and refused: each
costs some tenths of a millisecond wherever copy is read, and no story has a tenth as many."""

SIGN_REACH = 4000
"""Characters at top and bottom (2,000 up) in which an agency's signs are looked for."""


def read(content: bytes, path: str | None = None, encoding: str | None = None) -> Copy:
    """Read the bytes of a file of wire copy.

    ``path`` names the file in messages and in the copy; ``encoding`` is believed where given, else
    found out (a guess is told in ``Copy.remarks``). Raises ``UnreadableCopy``, one sentence for an
    editor, where the file is empty, is no text, is in another encoding than the one given, or holds
    no paragraph of copy.
    """
    decoded = decode(content, shown(path), encoding)
    copy = parse(decoded.text, path, decoded.encoding)
    _refuse_no_copy(copy)
    return copy._replace(remarks=decoded.remarks + copy.remarks) if decoded.remarks else copy


def parse(text: str, path: str | None = None, encoding: str = "utf-8") -> Copy:
    """Read copy that is text already; see ``read``.

    The dateline paragraph is paragraph 1. What does not count as a paragraph is in ``Copy.parts``;
    nothing that can be seen in the file is in neither. A slug or headline keeps labels such as
    "(News Focus)" and loses its version marker. What cannot be seen is no part of any text.
    """
    _refuse_list(text, path)
    return as_seen(text, lambda seen: _parse(seen, path, encoding))


def refuse_list(count: int, path: str | None) -> None:
    """Raise ``UnreadableCopy`` where a file has more lines or paragraphs than any story."""
    if count > MOST_LINES:
        raise UnreadableCopy(
            f"{shown(path)} has {count:,} lines, which makes it a list and no story; a story has at most"
            f" {MOST_LINES:,}: give the story in a file of its own."
        )


def _refuse_list(text: str, path: str | None) -> None:
    """The same of plain text; blank lines count for nothing, and few lines are not looked at."""
    if text.count("\n") + text.count("\r") >= MOST_LINES:
        refuse_list(sum(not line.isspace() for line in text.splitlines() if line), path)


def _parse(text: str, path: str | None, encoding: str) -> Copy:
    pieces, dateline_at = pieces_of(text)
    if not pieces:
        raise UnreadableCopy(f"{shown(path)} is empty; give the file that holds the copy.")
    aside, pieces = _mail_above(pieces)
    start, dateline = _start_of_body(pieces, dateline_at)
    flash = _flash(pieces, start) if dateline is None else None
    if flash is not None:
        start = flash
    if start is None:
        raise _no_paragraph(path, pieces[0])
    head = read_head(pieces[: start if flash is None else start + 1])
    if flash is not None:
        pieces[start] = _without_marker(pieces[start])
    body = read_body(text, pieces[start:], dateline)
    if not body.paragraphs:  # an end mark is all there is
        raise _no_paragraph(path, pieces[0])
    return Copy(
        raw=text,
        paragraphs=body.paragraphs,
        parts=(*aside, *head, *body.parts),
        version=version_of(head),
        agency=_agency(text, dateline),
        path=path,
        encoding=encoding,
        remarks=(*body.remarks, *_remarks(head)),
    )


def _mail_above(pieces: list[Piece]) -> tuple[list[Part], list[Piece]]:
    """What somebody wrote above a mail that is passed on, as rest, and the pieces of that mail, where most of
    the copy is in it."""
    opens = [at for at, piece in enumerate(pieces) if piece.traits.opens_a_mail]
    below = pieces[opens[-1] + 1 :] if opens else []
    above = pieces[: len(pieces) - len(below)]
    is_reply = any(signed_dateline(f"{piece.text[:REACH_OF_OPENING]} ") for piece in above)
    if is_reply or _length(below) <= _length(above):
        return [], pieces
    return [Part(PartKind.REST, each.text, Span(each.start, each.end)) for each in above], below


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _no_paragraph(path: str | None, first: Piece) -> UnreadableCopy:
    return UnreadableCopy(
        f"{shown(path)} holds no paragraph of copy, only {_glimpse(first.text)} and the like;"
        " give the file with the story in it."
    )


def _refuse_no_copy(copy: Copy) -> None:
    """Refuse by name what was read as copy for want of a better, and has no sentence in it."""
    if any(ends_sentence(paragraph.text) for paragraph in copy.paragraphs):
        return
    what = what_it_is(copy.raw)
    if what is not None:
        raise UnreadableCopy(f"{shown(copy.path)} is {what}, not a story; give the story as text.")


def _glimpse(text: str) -> str:
    return f'"{visible(text[:40])}"'


def _start_of_body(
    pieces: Sequence[Piece], dateline_at: int | None
) -> tuple[int | None, Dateline | None]:
    """The piece that is paragraph 1 and the dateline it has; None where the file holds no copy."""
    if dateline_at is not None:
        at = next(at for at, piece in enumerate(pieces) if piece.end > dateline_at)
        if _stray_prose(pieces[:at]) <= STRAY_PROSE:
            opening = f"{pieces[at].text[:REACH_OF_OPENING]} "
            return at, signed_dateline(opening) or bare_dateline(opening)
    fields = [at for at, piece in enumerate(pieces) if piece.kind_above is None]
    prose = next((at for at in fields if _reads_as_prose(pieces, at, fields)), None)
    return prose if prose is not None else _start_without_prose(pieces, fields), None


def _stray_prose(pieces: Sequence[Piece]) -> int:
    return sum(
        len(piece.text) >= PROSE and piece.traits.ends_sentence and piece.kind_above is None
        for piece in pieces
    )


def _reads_as_prose(pieces: Sequence[Piece], at: int, fields: Sequence[int]) -> bool:
    """Whether a piece is copy rather than a headline, which has no full stop, or one that only
    belongs to an abbreviation: "Court rules against Hanil Heavy Co." """
    text = pieces[at].text
    if len(text) > 2 * PROSE:
        return True
    may_be_headline = at == fields[0] and len(fields) > 1 and len(text) < PROSE
    return pieces[at].traits.ends_sentence and not (may_be_headline and _may_end_a_headline(text))


def _may_end_a_headline(text: str) -> bool:
    last = text.split()[-1]
    return text[-1] in "?!" or (last[:1].isupper() and (len(last) < 6 or last.count(".") > 1))


def _start_without_prose(pieces: Sequence[Piece], fields: Sequence[int]) -> int | None:
    """Copy without one full sentence: the lines after the last that carries a marker or is a slug;
    of several plain lines the first is the headline; one alone is copy."""
    marked = [at for at in fields if unmarked(pieces[at].text).version is not None]
    if marked:
        return next((at for at in fields if at > marked[-1]), None)
    slugs = [
        at for at in fields[:2] if slug_points(pieces[at].text) >= SURE_SLUG and len(fields) > 2
    ]
    others = [at for at in fields if at not in slugs]
    return others[1] if len(others) > 1 else others[0] if others else None


def _flash(pieces: Sequence[Piece], start: int | None) -> int | None:
    """The headline that is all there is: "(URGENT) Ferry sinks off Sokdo" and an end mark. It is the
    copy of that version."""
    fields = [at for at, piece in enumerate(pieces) if piece.kind_above is None]
    if not fields or start not in (None, fields[-1]):
        return None
    text = pieces[fields[-1]].text
    marked = unmarked(text)
    is_headline = marked.version is not None and len(marked.text.split()) >= FLASH_WORDS
    return fields[-1] if is_headline and len(text) <= 2 * PROSE else None


def _without_marker(piece: Piece) -> Piece:
    """A marked line from where its headline begins or up to where it ends."""
    kept = unmarked(piece.text).text
    if piece.end - piece.start != len(piece.text):
        return piece
    if piece.text.endswith(kept):
        return Piece(piece.end - len(kept), piece.end, Traits(kept))
    return (
        Piece(piece.start, piece.start + len(kept), Traits(kept))
        if piece.text.startswith(kept)
        else piece
    )


def _agency(text: str, dateline: Dateline | None) -> str | None:
    """The agency the copy is signed by, else the one whose signs it shows most of."""
    if dateline is not None and dateline.agency is not None:
        return dateline.agency.name
    sample = text if len(text) <= 2 * SIGN_REACH else f"{text[:SIGN_REACH]}\n{text[-SIGN_REACH:]}"
    counts: dict[str, int] = {}
    for pattern, agency in marks().signs:
        if pattern.search(sample):
            counts[agency.name] = counts.get(agency.name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def _remarks(head: Sequence[Part]) -> tuple[str, ...]:
    headline = next((part.text for part in head if part.kind is PartKind.HEADLINE), "")
    if "news summary" in headline.lower():
        return ("This looks like a summary of several stories, not a version of one.",)
    return ()
