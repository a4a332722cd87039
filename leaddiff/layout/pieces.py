"""Pieces: the file cut into its paragraphs, headlines, notes and whatever else stands alone in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.layout.datelines import signed_dateline
from leaddiff.layout.kinds import Kind, kind_above, kind_among
from leaddiff.layout.lines import Fashion, Line, closed_up, runs_of
from leaddiff.layout.notes_by_sense import NOTE_LENGTH
from leaddiff.layout.opening import Opening, opening_and_fashion
from leaddiff.layout.patterns import marks
from leaddiff.layout.traits import PROSE, REACH_OF_OPENING, Traits, traits_of
from leaddiff.nouns.story import PartKind

NOTE_LINES = 40
"""Lines (12 up) over which a note runs at most. AP's longest take eight."""

LONG_LINE = 0.6
"""Share of the usual full line (0.5 to 0.9) from which a ragged line may still run on."""

_ANPA_END = pattern(r"\s*[<=]\s*$")
_ANPA_FIELD = pattern(r"\^[^^]*|[^^]+")


class Piece(Record):
    """One thing that stands alone in the file: where it stands, and what its lines closed up to one text
    are told by."""

    start: int
    end: int
    traits: Traits

    @property
    def text(self) -> str:
        return self.traits.text

    @once
    def kind_above(self) -> Kind | None:
        """What it is above the body; None where it is slug or headline, or copy."""
        return kind_above(self.traits)

    @once
    def kind_among(self) -> PartKind | None:
        """What it is among the copy; None for a paragraph."""
        return kind_among(self.traits)


def pieces_of(raw: str) -> tuple[list[Piece], int | None]:
    """The file's pieces in order, and where in the file the dateline stands.

    All that is not blank, nor a sign of the old ANPA form (``^`` before a field, ``<`` after it), is
    in one of them.
    """
    runs = [part for run in runs_of(raw) for part in _run_in_apart(run)]
    opening, fashion = opening_and_fashion(runs)
    pieces = [
        piece for run in runs for group in _cut(run, fashion, opening) for piece in _pieces(group)
    ]
    return pieces, opening.at if opening.is_dateline else None


def _run_in_apart(run: list[Line]) -> Iterator[list[Line]]:
    """A run parted where a page ran the note into the first paragraph: "(Adds toll) TARN, May 4 (AP) - A"."""
    at = 0
    for number, line in enumerate(run):
        size = _note_run_in(line)
        if size:
            yield [*run[at:number], _trimmed(line, line.start, line.start + size)]
            run = [*run[:number], _trimmed(line, line.start + size, line.end), *run[number + 1 :]]
            at = number
    yield run[at:]


def _note_run_in(line: Line) -> int:
    """The characters of a note in brackets with which a line opens that goes on with a dateline; else 0."""
    text = line.text
    if text[:1] != "(" or text[-1:] == ")" or not line.traits.is_note:
        return 0
    depth = 0
    for at, mark in enumerate(text[:NOTE_LENGTH]):
        depth += (mark == "(") - (mark == ")")
        if depth == 0:
            is_run_in = signed_dateline(text[at + 1 :].lstrip()[:REACH_OF_OPENING]) is not None
            return at + 1 if is_run_in else 0
    return 0


def _cut(run: list[Line], fashion: Fashion, opening: Opening) -> Iterator[list[Line]]:
    """A run cut into the lines of each piece."""
    if len(run) == 1 or _is_flowed_anpa(run):
        yield run
        return
    group = [run[0]]
    is_split = False
    held, pointers = _end_of_note(run, 0), _first_pointer(run)
    for at in range(1, len(run)):
        line = run[at]
        is_pointer = at >= pointers and line.start > opening.at
        is_held = at <= held
        if is_held or not (is_pointer or _begins_anew(group, line, fashion, opening, is_split)):
            group.append(line)
        else:
            yield group
            group, is_split = [line], True
            held = _end_of_note(run, at)
    yield group


def _first_pointer(run: list[Line]) -> int:
    """The line from which each line of a run leads to something else: "With: ...", "See also: ..." one below
    the other. Above it a sentence has ended: an address may be broken off its sentence."""
    at = len(run)
    while at and (run[at - 1].traits.leads_away or run[at - 1].traits.is_furniture):
        at -= 1
    return at if at == 0 or run[at - 1].traits.ends_sentence else len(run)


def _is_flowed_anpa(run: list[Line]) -> bool:
    """Whether the fields of an ANPA head were run together and wrapped anew, so that they begin and
    end within lines: "a0631,650< ^Tanker, Freighter Collide"."""
    return any("< ^" in line.text or "= ^" in line.text for line in run)


def _end_of_note(run: list[Line], at: int) -> int:
    """The line with which a note ends that is opened here: where its bracket is closed again, or
    its ``///`` stands. A note never closed, or none, ends with the line itself."""
    first = run[at].text
    if not run[at].traits.is_note:
        return at
    depth = size = 0
    for there in range(at, min(at + NOTE_LINES, len(run))):
        line = run[there].traits
        text = line.text
        size += len(text)
        if there > at and (size > NOTE_LENGTH or _cannot_be_in_a_note(line)):
            break
        if first[0] not in "([":
            if marks().note_ends.search(line.closing):
                return there
            continue
        depth += text.count("(") + text.count("[") - text.count(")") - text.count("]")
        if depth <= 0:
            return there
    return at


def _cannot_be_in_a_note(line: Traits) -> bool:
    is_byline = len(line.text) <= PROSE and line.is_byline
    return is_byline or signed_dateline(line.text) is not None or line.opens_a_field


def _begins_anew(
    group: list[Line], line: Line, fashion: Fashion, opening: Opening, is_split: bool
) -> bool:
    above, in_head = group[-1], line.start <= opening.at
    if line.traits.opens_a_field or _is_opening(line, opening):
        return True
    if _is_complete(group) and not _is_opening(group[0], opening):
        return True
    if fashion.indented and line.indent > fashion.base:
        return True
    if group[0].text[0] == "^":
        return False
    if in_head and above.text.endswith(" ="):
        return True  # a telegram's headline, closed by its quad
    if in_head:
        is_parted = (above.text, line.text) in opening.parted
        return is_parted or _begins_in_head(above, line, fashion, is_split)
    return _begins_in_body(above, line, fashion)


def _is_opening(line: Line, opening: Opening) -> bool:
    return opening.is_dateline and line.start == opening.at


def _is_complete(group: list[Line]) -> bool:
    """Whether nothing can be added: an ANPA field closed, an end mark, an e-mail line, a caption
    with its credit."""
    last = group[-1].traits
    if group[0].text[0] == "^":
        return _ANPA_END.search(last.text[-3:]) is not None
    return last.is_furniture or last.photo_credit is not None


def _begins_in_head(above: Line, line: Line, fashion: Fashion, is_split: bool) -> bool:
    """Above the body every line is on its own, unless it was broken for want of room."""
    if line.traits.is_note:
        return True
    is_full = fashion.is_full(above, line)
    if line.traits.is_short_field or above.traits.is_short_field:
        return is_split or not is_full
    if _is_open_note(above.traits) and not fashion.each_line:
        return False
    return not is_full and not _flows_on(above, line, fashion)


def _is_open_note(line: Traits) -> bool:
    """Whether a line opens a note that may run on: one in brackets has them still open."""
    return line.is_note and not line.is_bracketed


def _flows_on(above: Line, line: Line, fashion: Fashion) -> bool:
    """Whether a headline seems to run on, though the line above it had some room left."""
    if fashion.width and len(above.text) > LONG_LINE * fashion.width:
        return not line.text[0].isupper()
    return line.text[0].islower()


def _begins_in_body(above: Line, line: Line, fashion: Fashion) -> bool:
    if fashion.blank_lines:
        return False
    if fashion.each_line:
        return above.traits.ends_sentence or not line.text[0].islower()
    if fashion.short_lines:
        return fashion.has_room(above, line) and above.traits.ends_sentence
    return False


def _pieces(group: list[Line]) -> Iterator[Piece]:
    """The piece that the lines make up; of the ANPA form, what stands between ``^`` and ``<``, where
    now and then a second ``^`` is glued on."""
    if group[0].text[0] != "^" and not _is_flowed_anpa(group):
        yield from map(_piece, _brackets_apart(group))
        return
    fields: list[list[Line]] = [[]]
    for line in group:
        for found in _ANPA_FIELD.finditer(line.text):
            if found[0][0] == "^":
                fields.append([])
            field = _trimmed(line, line.start + found.start(), line.start + found.end())
            if field.text:
                fields[-1].append(field)
            if found[0].rstrip()[-1:] == "<":
                fields.append([])
    for lines in fields:
        if lines:
            yield _piece(lines)


def _brackets_apart(group: list[Line]) -> list[list[Line]]:
    """Lines as they are, or one in which a page ran credits and a note together, each in brackets: "(Editing
    by Jo Berg) (This story corrects ...)". Of a note before its credits the bracket may have been left open."""
    line = group[0]
    is_open = line.text[0] == "(" and line.text.count("(") > 1
    if len(group) > 1 or not is_open:
        return [group]
    if _BRACKETS.fullmatch(line.text):
        starts = [found.start() for found in _BRACKET.finditer(line.text)]
    else:
        starts = [0, line.text.rindex("(")]
    parts = [
        [_trimmed(line, line.start + start, line.start + end)]
        for start, end in pairwise([*starts, len(line.text)])
    ]
    is_both = any(part.traits.is_credit for [part] in parts) and any(
        part.traits.is_note for [part] in parts
    )
    return parts if is_both else [group]


_BRACKET, _BRACKETS = pattern(r"\([^()]+\)"), pattern(r"\([^()]+\)(?: {0,2}\([^()]+\)){1,3}")


def _piece(lines: list[Line]) -> Piece:
    text = closed_up(lines)
    is_line = text == lines[0].text  # what is told of it already need not be looked for again
    return Piece(lines[0].start, lines[-1].end, lines[0].traits if is_line else traits_of(text))


def _trimmed(line: Line, start: int, end: int) -> Line:
    """A stretch of a line without ``^`` and ``<``, and the blanks inside them."""
    text = line.text[start - line.start : end - line.start]
    left = text.lstrip("^ \t")
    text = left.rstrip().removesuffix("<").rstrip()
    start = end - len(left)
    return Line(start, start + len(text), line.indent, traits_of(text))
