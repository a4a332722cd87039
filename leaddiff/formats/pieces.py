"""Pieces: the file cut into its paragraphs, headlines, notes and whatever else stands alone in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from leaddiff.formats.datelines import bare_dateline, signed_dateline
from leaddiff.formats.lines import Fashion, Line, closed_up, ends_sentence, fashion_of, runs_of
from leaddiff.formats.patterns import marks
from leaddiff.formats.slugs import SURE_SLUG, slug_points

HEAD_LINES = 80
"""Lines from the top (40 up) among which the body must begin; a page with its menus has 60."""

NOTE_LINES = 40
"""Lines (12 up) over which a note runs at most. AP's longest take eight."""

NOTE_LENGTH = 2500
"""Characters (1,000 up) of a note at most; past that its bracket was never closed."""

DATELINE_LINES = 4
"""Lines (2 to 6) over which narrow wrapping may spread a dateline."""

LONG_LINE = 0.6
"""Share of the usual full line (0.5 to 0.9) from which a ragged line may still run on."""

REACH_OF_OPENING = 200
"""Characters (120 up) in which an opening is looked for."""

REACH_OF_CLOSING = 120
"""Characters (100 up) in which a closing is looked for."""

PROSE = 100
"""Characters (80 to 140) from which a line that is nothing else is prose; headlines are shorter."""

_ANPA_END = re.compile(r"\s*[<=]\s*$")
_ANPA_FIELD = re.compile(r"\^[^^]*|[^^]+")


class Piece(NamedTuple):
    """One thing that stands alone in the file: where it stands, and its text, lines closed up."""

    start: int
    end: int
    text: str


class _Opening(NamedTuple):
    """Where the body begins, and whether a dateline says so. ``parted``: neighbouring lines
    that cannot be one, because slug or headline stands a second time with another neighbour."""

    at: int
    is_dateline: bool
    parted: frozenset[tuple[str, str]] = frozenset()


def pieces_of(raw: str) -> tuple[list[Piece], int | None]:
    """The file's pieces in order, and where in the file the dateline stands.

    All that is not blank, nor a sign of the old ANPA form (``^`` before a field, ``<`` after it), is
    in one of them.
    """
    runs = runs_of(raw)
    opening = _opening_by_dateline(runs)
    fashion = _fashion(runs, opening)
    if opening is None:
        opening = _opening_by_sense(runs, fashion)
    pieces = [
        piece for run in runs for group in _cut(run, fashion, opening) for piece in _pieces(group)
    ]
    return pieces, opening.at if opening.is_dateline else None


def _opening_by_dateline(runs: Sequence[Sequence[Line]]) -> _Opening | None:
    top = _top(runs)
    for finds in (signed_dateline, bare_dateline):
        for width in (1, DATELINE_LINES):
            for run, at in top:
                if finds(_opening_words(run[at : at + width])):
                    start = run[_first_of_dateline(run, at)].start
                    return _Opening(start, is_dateline=True, parted=_parted(top, start))
    return None


def _fashion(runs: Sequence[Sequence[Line]], opening: _Opening | None) -> Fashion:
    """How the body tells its paragraphs apart, where it can be told from the head and has lines
    enough; else how the file does."""
    if opening is not None:
        below = [[line for line in run if line.start >= opening.at] for run in runs]
        body = [run for run in below if run]
        if any(len(run) > 1 for run in body):
            return fashion_of(body, base=min(line.indent for run in runs for line in run))
    return fashion_of(runs)


def _opening_by_sense(runs: Sequence[Sequence[Line]], fashion: Fashion) -> _Opening:
    """Where there is no dateline the body begins with the first line that reads as copy."""
    for run, at in _top(runs):
        if _reads_as_copy(run[at : at + 3], fashion):
            return _Opening(run[at].start, is_dateline=False)
    return _Opening(runs[-1][-1].end if runs else 0, is_dateline=False)


def _first_of_dateline(run: Sequence[Line], at: int) -> int:
    """The line a dateline begins on whose agency is on this one: narrow lines part the two."""
    if run[at].text[0] != "(":
        return at
    above = range(max(0, at - DATELINE_LINES + 1), at)
    return next((n for n in above if signed_dateline(_opening_words(run[n : at + 1]))), at)


def _opening_words(lines: Sequence[Line]) -> str:
    """As much of some lines as a dateline can take; the lines themselves may have no end."""
    return " ".join(line.text[:REACH_OF_OPENING] for line in lines)


def _parted(top: Sequence[tuple[Sequence[Line], int]], opening: int) -> frozenset[tuple[str, str]]:
    """Neighbouring lines above the body of which one stands twice, but not with that neighbour."""
    head = [(run, at) for run, at in top if run[at].start < opening]
    lines = Counter(run[at].text for run, at in head)
    pairs = Counter((run[at - 1].text, run[at].text) for run, at in head if at)
    return frozenset(
        pair for pair, count in pairs.items() if any(lines[text] > max(count, 1) for text in pair)
    )


def _top(runs: Sequence[Sequence[Line]]) -> list[tuple[Sequence[Line], int]]:
    top: list[tuple[Sequence[Line], int]] = []
    for run in runs:
        top.extend((run, at) for at in range(len(run[:HEAD_LINES])))
        if len(top) >= HEAD_LINES:
            break
    return top[:HEAD_LINES]


def _reads_as_copy(lines: Sequence[Line], fashion: Fashion) -> bool:
    text = lines[0].text
    if opens_a_field(text) or marks().bylines.match(text[:PROSE]):
        return False
    flows_on = len(lines) > 2 and all(
        fashion.is_full(above, line) for above, line in pairwise(lines)
    )
    return flows_on or len(text) >= PROSE or ends_sentence(text)


def _cut(run: list[Line], fashion: Fashion, opening: _Opening) -> Iterator[list[Line]]:
    """A run cut into the lines of each piece."""
    if len(run) == 1:
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


def is_note_opening(text: str) -> bool:
    """Whether a text opens as a note does, with a word of its own or with a verb in brackets."""
    opening = text[:REACH_OF_OPENING]
    return bool(marks().notes.match(opening) or marks().bare_notes.match(opening))


def opens_a_field(text: str) -> bool:
    """Whether a line can be nothing but the beginning of something that is not body copy."""
    opening, known = text[:REACH_OF_OPENING], marks()
    return bool(
        opening[0] == "^"
        or known.notes.match(opening)
        or known.captions.match(opening)
        or _is_furniture(text)
        or (opening[0] in "([" and known.openers.pattern.match(opening))
    )


def _is_furniture(text: str) -> bool:
    """Whether a line is whole and no copy: an end mark, a sign-off, e-mail addresses, a notice."""
    opening, known = text[:REACH_OF_OPENING], marks()
    is_line = len(text) <= REACH_OF_OPENING and (
        known.ends.match(text) or known.signoffs.match(text) or known.contacts.match(text)
    )
    return bool(is_line or known.notices.match(opening) or known.tails.match(opening))


def _begins_anew(
    group: list[Line], line: Line, fashion: Fashion, opening: _Opening, is_split: bool
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
    if in_head:
        is_parted = (above.text, line.text) in opening.parted
        return is_parted or _begins_in_head(above, line, fashion, is_split)
    return _begins_in_body(above, line, fashion)


def _is_opening(line: Line, opening: _Opening) -> bool:
    return opening.is_dateline and line.start == opening.at


def _is_complete(group: list[Line]) -> bool:
    """Whether nothing can be added: an ANPA field closed, an end mark, an e-mail line, a caption
    with its credit."""
    first, last = group[0].text, group[-1].text
    if first[0] == "^":
        return _ANPA_END.search(last[-3:]) is not None
    return _is_furniture(last) or bool(marks().photo_credits.search(last[-REACH_OF_CLOSING:]))


def _begins_in_head(above: Line, line: Line, fashion: Fashion, is_split: bool) -> bool:
    """Above the body every line is on its own, unless it was broken for want of room."""
    if is_note_opening(line.text):
        return True
    is_full = fashion.is_full(above, line)
    if _is_short_field(line.text) or _is_short_field(above.text):
        return is_split or not is_full
    if is_note_opening(above.text) and not fashion.each_line:
        return False
    return not is_full and not _flows_on(above, line, fashion)


def _flows_on(above: Line, line: Line, fashion: Fashion) -> bool:
    """Whether a headline seems to run on, though the line above it had some room left."""
    if fashion.width and len(above.text) > LONG_LINE * fashion.width:
        return not line.text[0].isupper()
    return line.text[0].islower()


def _is_short_field(text: str) -> bool:
    if len(text) > PROSE:
        return False
    found = marks()
    return bool(
        found.bylines.match(text)
        or found.standalone.pattern.match(text)
        or found.times.match(text)
        or found.slug.match(text)
        or slug_points(text) >= SURE_SLUG
    )


def _begins_in_body(above: Line, line: Line, fashion: Fashion) -> bool:
    if fashion.each_line:
        return ends_sentence(above.text) or not line.text[0].islower()
    if fashion.short_lines:
        return fashion.has_room(above, line) and ends_sentence(above.text)
    return False


def _pieces(group: list[Line]) -> Iterator[Piece]:
    """The piece that the lines make up; of the ANPA form, what stands between ``^`` and ``<``, where
    now and then a second ``^`` is glued on."""
    if group[0].text[0] != "^":
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
