"""Rows: the story laid out for the page, the paragraphs of both versions side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias, assert_never

from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    Merged,
    ParagraphChange,
    Split,
    Unchanged,
)
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.word_marks import cut_short
from leaddiff.renderers.html.word_marks import (
    Fate,
    Strokes,
    Text,
    new_texts,
    old_texts,
    shown,
    whole,
)

GLIMPSE = 90
"""Characters shown of a moved paragraph where it used to stand (40 to 400)."""


class Sign(NamedTuple):
    """What became of a paragraph: the name of its style, a sign, a word."""

    style: str
    sign: str
    word: str


SAME = Sign("same", "", "")
ADDED = Sign("added", "+", "added")
REMOVED = Sign("removed", "−", "removed")
EDITED = Sign("edited", "±", "edited")
STYLE = Sign("style", "≈", "house style")
SPLIT = Sign("split", "<", "split")
MERGED = Sign("merged", ">", "merged")
UP = Sign("moved", "↑", "moved up")
DOWN = Sign("moved", "↓", "moved down")


class Jump(NamedTuple):
    """A link into the story: what it says, where it leads, and the anchors of all rows it speaks
    of where it names a stretch of paragraphs."""

    word: str
    anchor: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the story. ``anchor`` names it within the page; ``before`` and ``after`` are the
    numbers of the paragraphs it was and is; ``old`` and ``new`` their text; ``other`` leads to its
    other end where it moved, or to the first part of what it was split from. ``glimpse`` stands for
    the text where a moved paragraph used to be."""

    sign: Sign
    anchor: str
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    old: tuple[Text, ...] = ()
    new: tuple[Text, ...] = ()
    other: Jump | None = None
    glimpse: Strokes = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """Unchanged paragraphs in a row, to be shown folded."""

    rows: tuple[Row, ...]


Entry: TypeAlias = Row | Fold


def rows(report: Report) -> tuple[Row, ...]:
    """Every row of the story in reading order: a moved paragraph both where it stands and where it
    used to, the parts of a split that lie apart each in its place."""
    laid = [_row(change, report) for change in report.changes.paragraphs]
    return tuple(_with_origins(_with_parts(laid)))


def folded(laid: Sequence[Row]) -> tuple[Entry, ...]:
    """The rows with the unchanged ones that follow each other folded."""
    return tuple(_folded(laid))


def sign_of(change: Unchanged | Edited) -> Sign:
    """The sign of a paragraph that has a counterpart of its own."""
    sign = SAME if isinstance(change, Unchanged) else STYLE if change.style_only else EDITED
    if not change.moved:
        return sign
    way = UP if change.new < change.old else DOWN
    word = way.word if sign is SAME else f"{way.word}, {sign.word}"
    return Sign(way.style, way.sign, word)


def _row(change: ParagraphChange, report: Report) -> Row:
    match change:
        case Unchanged(old=old, new=new):
            text = report.new.paragraphs[new - 1].text
            return _paired(change, (Text(old, whole(text)),), (Text(new, whole(text)),))
        case Edited(old=old, new=new, words=words):
            return _paired(change, old_texts(words, (old,)), new_texts(words, (new,)))
        case Added(new=new):
            text = report.new.paragraphs[new - 1].text
            return Row(ADDED, f"n{new}", (), (new,), (), (Text(new, whole(text, Fate.CAME)),))
        case Deleted(old=old):
            text = report.old.paragraphs[old - 1].text
            return Row(REMOVED, f"o{old}", (old,), (), (Text(old, whole(text, Fate.GONE)),))
        case Split(old=old, new=parts, words=words):
            return _both(SPLIT, (old,), parts, old_texts(words, (old,)), new_texts(words, parts))
        case Merged(old=parts, new=new, words=words):
            return _both(MERGED, parts, (new,), old_texts(words, parts), new_texts(words, (new,)))
        case _:
            assert_never(change)


def _both(
    sign: Sign,
    before: tuple[int, ...],
    after: tuple[int, ...],
    old: tuple[Text, ...],
    new: tuple[Text, ...],
) -> Row:
    return Row(sign, f"n{after[0]}", before, after, old, new)


def _paired(change: Unchanged | Edited, old: tuple[Text, ...], new: tuple[Text, ...]) -> Row:
    """The row of a paragraph with a counterpart of its own; where it moved, it leads to where the
    paragraph used to stand."""
    row = _both(sign_of(change), (change.old,), (change.new,), old, new)
    if not change.moved:
        return row
    return replace(row, other=Jump(f"from old {change.old}", f"m{change.old}"))


def _origin(row: Row) -> Row:
    """The place a moved paragraph left, leading to where it stands now."""
    number, now = row.before[0], row.after[0]
    way = UP if row.sign.sign == UP.sign else DOWN
    text = "".join(stroke.text for text in row.old for stroke in text.strokes)
    return Row(
        Sign("origin", way.sign, way.word),
        f"m{number}",
        (number,),
        other=Jump(f"now paragraph {now}", row.anchor),
        glimpse=whole(shown(cut_short(text, GLIMPSE))),
    )


def _with_parts(laid: Sequence[Row]) -> Iterator[Row]:
    """The rows, those parts of a split that do not follow its first one put where they stand."""
    waiting: list[tuple[int, Row]] = []  # the part that stands first at the end
    for row in laid:
        while waiting and row.after and waiting[-1][0] < row.after[0]:
            yield waiting.pop()[1]
        first, apart = _parted(row)
        yield first
        if apart:
            waiting += [(part.after[0], part) for part in apart]
            waiting.sort(key=lambda part: part[0], reverse=True)
    yield from (part for _, part in reversed(waiting))


def _parted(row: Row) -> tuple[Row, list[Row]]:
    """The row with the parts that follow each other, and rows for those that lie apart."""
    together = next(
        (at for at in range(1, len(row.after)) if row.after[at] != row.after[at - 1] + 1),
        len(row.after),
    )
    if together == len(row.after):
        return row, []
    back = Jump(f"from old {row.before[0]}", row.anchor)
    apart = [
        replace(row, anchor=f"n{n}", after=(n,), old=(), new=(text,), other=back)
        for n, text in zip(row.after[together:], row.new[together:], strict=False)
    ]
    return replace(row, after=row.after[:together], new=row.new[:together]), apart


def _with_origins(laid: Iterator[Row]) -> Iterator[Row]:
    """The rows, with a row of its own where each moved paragraph used to stand: before the first
    kept or removed paragraph that came after it in the older version."""
    placed = tuple(laid)
    moved = (row for row in placed if row.sign.style == "moved")
    left = sorted(moved, key=lambda row: row.before, reverse=True)
    for row in placed:
        if row.before and row.sign.style != "moved":
            while left and left[-1].before < row.before:
                yield _origin(left.pop())
        yield row
    yield from map(_origin, reversed(left))


def _folded(laid: Sequence[Row]) -> Iterator[Entry]:
    kept: list[Row] = []
    for row in laid:
        if row.sign is SAME:
            kept.append(row)
            continue
        if kept:
            yield Fold(tuple(kept))
            kept = []
        yield row
    if kept:
        yield Fold(tuple(kept))
