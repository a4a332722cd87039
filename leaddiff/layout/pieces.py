"""Pieces: the file cut into its paragraphs, headlines, notes and whatever else stands alone in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from leaddiff.ground.pattern import pattern
from leaddiff.layout.datelines import signed_dateline
from leaddiff.layout.fields import (
    PROSE,
    REACH_OF_CLOSING,
    is_furniture,
    is_note_opening,
    is_short_field,
    opens_a_field,
)
from leaddiff.layout.lines import Fashion, Line, closed_up, ends_sentence, runs_of
from leaddiff.layout.opening import Opening, opening_and_fashion
from leaddiff.layout.patterns import marks

NOTE_LINES = 40
"""Lines (12 up) over which a note runs at most. AP's longest take eight."""

NOTE_LENGTH = 2500
"""Characters (1,000 up) of a note at most; past that its bracket was never closed."""

LONG_LINE = 0.6
"""Share of the usual full line (0.5 to 0.9) from which a ragged line may still run on."""

_ANPA_END = pattern(r"\s*[<=]\s*$")
_ANPA_FIELD = pattern(r"\^[^^]*|[^^]+")


class Piece(NamedTuple):
    """One thing that stands alone in the file: where it stands, and its text, lines closed up."""

    start: int
    end: int
    text: str


def pieces_of(raw: str) -> tuple[list[Piece], int | None]:
    """The file's pieces in order, and where in the file the dateline stands.

    All that is not blank, nor a sign of the old ANPA form (``^`` before a field, ``<`` after it), is
    in one of them.
    """
    runs = runs_of(raw)
    opening, fashion = opening_and_fashion(runs)
    pieces = [
        piece for run in runs for group in _cut(run, fashion, opening) for piece in _pieces(group)
    ]
    return pieces, opening.at if opening.is_dateline else None


def _cut(run: list[Line], fashion: Fashion, opening: Opening) -> Iterator[list[Line]]:
    """A run cut into the lines of each piece."""
    if len(run) == 1 or _is_flowed_anpa(run):
        yield run
        return
    group = [run[0]]
    is_split = False
    held = _end_of_note(run, 0)
    for at in range(1, len(run)):
        line = run[at]
        if at <= held or not _begins_anew(group, line, fashion, opening, is_split):
            group.append(line)
        else:
            yield group
            group, is_split = [line], True
            held = _end_of_note(run, at)
    yield group


def _is_flowed_anpa(run: list[Line]) -> bool:
    """Whether the fields of an ANPA head were run together and wrapped anew, so that they begin and
    end within lines: "a0631,650< ^Tanker, Freighter Collide"."""
    return any("< ^" in line.text or "= ^" in line.text for line in run)


def _end_of_note(run: list[Line], at: int) -> int:
    """The line with which a note ends that is opened here: where its bracket is closed again, or
    its ``///`` stands. A note never closed, or none, ends with the line itself."""
    first = run[at].text
    if not is_note_opening(first):
        return at
    depth = size = 0
    for there in range(at, min(at + NOTE_LINES, len(run))):
        text = run[there].text
        size += len(text)
        if there > at and (size > NOTE_LENGTH or _cannot_be_in_a_note(text)):
            break
        if first[0] not in "([":
            if marks().note_ends.search(text[-REACH_OF_CLOSING:]):
                return there
            continue
        depth += text.count("(") + text.count("[") - text.count(")") - text.count("]")
        if depth <= 0:
            return there
    return at


def _cannot_be_in_a_note(text: str) -> bool:
    is_byline = len(text) <= PROSE and marks().bylines.match(text)
    return bool(is_byline or signed_dateline(text) or opens_a_field(text))


def _begins_anew(
    group: list[Line], line: Line, fashion: Fashion, opening: Opening, is_split: bool
) -> bool:
    above, in_head = group[-1], line.start <= opening.at
    if opens_a_field(line.text) or _is_opening(line, opening):
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
    first, last = group[0].text, group[-1].text
    if first[0] == "^":
        return _ANPA_END.search(last[-3:]) is not None
    return is_furniture(last) or bool(marks().photo_credits.search(last[-REACH_OF_CLOSING:]))


def _begins_in_head(above: Line, line: Line, fashion: Fashion, is_split: bool) -> bool:
    """Above the body every line is on its own, unless it was broken for want of room."""
    if is_note_opening(line.text):
        return True
    is_full = fashion.is_full(above, line)
    if is_short_field(line.text) or is_short_field(above.text):
        return is_split or not is_full
    if _is_open_note(above.text) and not fashion.each_line:
        return False
    return not is_full and not _flows_on(above, line, fashion)


def _is_open_note(text: str) -> bool:
    """Whether a line opens a note that may run on: one in brackets has them still open."""
    closes = text[0] in "([" and text.rstrip(". ")[-1:] in ")]"
    return is_note_opening(text) and not closes


def _flows_on(above: Line, line: Line, fashion: Fashion) -> bool:
    """Whether a headline seems to run on, though the line above it had some room left."""
    if fashion.width and len(above.text) > LONG_LINE * fashion.width:
        return not line.text[0].isupper()
    return line.text[0].islower()


def _begins_in_body(above: Line, line: Line, fashion: Fashion) -> bool:
    if fashion.blank_lines:
        return False
    if fashion.each_line:
        return ends_sentence(above.text) or not line.text[0].islower()
    if fashion.short_lines:
        return fashion.has_room(above, line) and ends_sentence(above.text)
    return False


def _pieces(group: list[Line]) -> Iterator[Piece]:
    """The piece that the lines make up; of the ANPA form, what stands between ``^`` and ``<``, where
    now and then a second ``^`` is glued on."""
    if group[0].text[0] != "^" and not _is_flowed_anpa(group):
        yield Piece(group[0].start, group[-1].end, closed_up(group))
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
            yield Piece(lines[0].start, lines[-1].end, closed_up(lines))


def _trimmed(line: Line, start: int, end: int) -> Line:
    """A stretch of a line without ``^`` and ``<``, and the blanks inside them."""
    text = line.text[start - line.start : end - line.start]
    left = text.lstrip("^ \t")
    text = left.rstrip().removesuffix("<").rstrip()
    start = end - len(left)
    return Line(start, start + len(text), line.indent, text)
