"""Closing marks: a quotation of which one version left out a mark is as long as the other has it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.passage import Passage
from leaddiff.languages.tokens import is_word

_OPEN = ('"', "“", "‘", "'", "«", "„", "「", "『", "`")

_Span = tuple[int, int]


def closed_alike(edit: Edit, old: Sequence[str], new: Sequence[str]) -> Edit:
    """The edit with each quotation that has no closing mark ended where the other version ends it: the mark was
    forgotten, and what stands behind it nobody said. One that the next paragraph goes on with is rightly open.
    What closes and was opened nowhere is a quotation where the other version has it in one. Where both left a
    term open within a sentence it ends with that. ``old`` and ``new`` are all paragraphs of the copies."""
    open_before, open_after = _left_open(edit.old, old), _left_open(edit.new, new)
    before = _closed(edit.old, edit.new, (edit.before, edit.after), (open_before, open_after))
    after = _closed(edit.new, edit.old, (edit.after, edit.before), (open_after, open_before))
    if before is edit.old and after is edit.new:
        return edit
    return Edit(before, after, edit.before, edit.after, edit.blocks)


def _left_open(passage: Passage, copy: Sequence[str]) -> frozenset[int]:
    """The first word of each quotation that nothing closes."""
    starts = passage.reading.starts
    return frozenset(
        bisect_left(starts, start)
        for start, end in passage.quotations
        if _is_left_open(passage, end, copy)
    )


def _closed(
    own: Passage,
    other: Passage,
    sides: tuple[Side, Side],
    left_open: tuple[frozenset[int], frozenset[int]],
) -> Passage:
    if not left_open[0] and all(_is_opened(own, start) for start, _ in own.quotations):
        return own
    ends = {bisect_left(other.reading.starts, start): end for start, end in other.quotations}
    return Passage(own.texts, own.numbers, tuple(_as_there(own, other, sides, ends, left_open)))


def _is_left_open(passage: Passage, end: int, copy: Sequence[str]) -> bool:
    """Whether nothing closes a quotation: it runs to a mark that opens the next, or to the end of a paragraph
    whose next does not go on with it."""
    rest, last = passage.text[end:], passage.numbers[-1]
    if passage.text[end - 1].isspace():
        return True
    following = rest.lstrip() or (copy[last] if last < len(copy) else "")
    return (not rest or rest[0] == "\n") and following[:1] not in _OPEN


def _is_opened(passage: Passage, start: int) -> bool:
    return start > 0 and not passage.text[start - 1].isspace()


def _as_there(
    own: Passage,
    other: Passage,
    sides: tuple[Side, Side],
    ends: dict[int, int],
    left_open: tuple[frozenset[int], frozenset[int]],
) -> Iterator[_Span]:
    for start, end in own.quotations:
        first = bisect_left(own.reading.starts, start)
        opposite = sides[0].partner[first]
        last = own.sentence_of(first)[1]
        if first in left_open[0] and opposite in left_open[1] and _is_term(own, first, last):
            yield start, min(end, own.reading.ends[last - 1])
        elif first in left_open[0] and opposite in ends:
            yield start, min(end, _last(own, other, sides[1], (opposite, ends[opposite])) or end)
        elif _is_opened(own, start) or opposite < 0 or other.quoted[opposite]:
            yield start, end


def _is_term(passage: Passage, first: int, last: int) -> bool:
    """Whether what a mark opens within a sentence is a term in small letters or a title: the novel Tarn Sea."""
    row = [word for word in passage.words[first:last] if word[:1].isalpha()]
    is_title = len(row) > 1 and all(word[:1].isupper() for word in row)
    return passage.words[first][:1].islower() or (
        is_title and passage.lower[first - 2][:1].isalpha()
    )


def _last(own: Passage, other: Passage, side: Side, span: _Span) -> int:
    """Where the last word stands that the other version has of a quotation; 0 where it stands nowhere."""
    at = bisect_left(other.reading.starts, span[1]) - 1
    while at > span[0] and not is_word(other.words[at]):
        at -= 1
    return own.reading.ends[side.partner[at]] if side.partner[at] >= 0 else 0
