"""Story: the paragraphs that changed with their words marked, unchanged stretches folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from leaddiff.ground.record import Record
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    Field,
    FieldChange,
    Merged,
    ParagraphChange,
    Split,
    Unchanged,
)
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import cut_short, marked, safe, whole
from leaddiff.renderers.text.wrap import Block, Flow
from leaddiff.telling import ranges

GLIMPSE = 120
"""Characters shown of a paragraph that only moved (40 to 400)."""

_FIELDS = {
    Field.SLUG: "slug",
    Field.HEADLINE: "headline",
    Field.BYLINE: "byline",
    Field.DATELINE: "dateline",
    Field.PHOTO: "caption",
}

_LABEL = 8


class Row(Record):
    """One entry: the paragraphs it was, those it is, what became of it, its text."""

    old: Sequence[int]
    new: Sequence[int]
    label: str
    ink: Ink
    text: Iterable[Piece]


def story(report: Report) -> Iterator[Block]:
    """Fields first, then paragraphs in the order of the new version, each with its numbers old ->
    new in the gutter."""
    yield (Piece("THE STORY", Ink.HEADING), Piece("  old -> new", Ink.FAINT))
    rows = [*_fields(report.changes.fields), *_rows(report)]
    olds = max((len(ranges(row.old)) for row in rows), default=0)
    news = max((len(ranges(row.new)) for row in rows), default=0)
    for row in rows:
        yield from _written(row, olds, news)


def _written(row: Row, olds: int, news: int) -> Iterator[Block]:
    arrow = "->" if row.old or row.new else "  "
    gutter = f"  {ranges(row.old):>{olds}} {arrow} {ranges(row.new):<{news}}  "
    start = (Piece(gutter, Ink.FAINT), Piece(f"{row.label:<{_LABEL}}  ", row.ink))
    yield Flow(row.text, start, " " * (len(gutter) + _LABEL + 2))


def _fields(fields: Iterable[FieldChange]) -> Iterator[Row]:
    """What went and what came, each on a line of its own."""
    for change in fields:
        if not change.changed or change.field not in _FIELDS:
            continue
        label = _FIELDS[change.field]
        if change.before:
            yield Row((), (), label, Ink.PLAIN, whole(change.before, Ink.GONE))
            label = ""
        if change.after:
            yield Row((), (), label, Ink.PLAIN, whole(change.after, Ink.CAME))


def _rows(report: Report) -> Iterator[Row]:
    kept: list[Unchanged] = []
    for change in report.changes.paragraphs:
        if isinstance(change, Unchanged) and not change.moved:
            if kept and not _follows(change, kept[-1]):
                yield _folded(kept)
                kept = []
            kept.append(change)
            continue
        if kept:
            yield _folded(kept)
            kept = []
        yield _row(change, report)
    if kept:
        yield _folded(kept)


def _follows(change: Unchanged, last: Unchanged) -> bool:
    return (change.old, change.new) == (last.old + 1, last.new + 1)


def _folded(kept: Sequence[Unchanged]) -> Row:
    count = f"{len(kept):,} unchanged paragraph{'s' if len(kept) > 1 else ''}"
    old, new = [c.old for c in kept], [c.new for c in kept]
    return Row(old, new, "", Ink.PLAIN, (Piece(count, Ink.FAINT),))


def _row(change: ParagraphChange, report: Report) -> Row:
    match change:
        case Unchanged(old=old, new=new):
            text = safe(cut_short(report.new.paragraphs[new - 1].text, GLIMPSE))
            return Row((old,), (new,), "moved", Ink.DOUBT, (Piece(text),))
        case Edited(old=old, new=new, moved=moved, words=words, style_only=style_only):
            label = "moved" if moved else "style" if style_only else "edited"
            return Row((old,), (new,), label, Ink.DOUBT, marked(words))
        case Added(new=new):
            text = report.new.paragraphs[new - 1].text
            return Row((), (new,), "new", Ink.GOOD, whole(text, Ink.CAME))
        case Deleted(old=old):
            text = report.old.paragraphs[old - 1].text
            return Row((old,), (), "gone", Ink.BAD, whole(text, Ink.GONE))
        case Split(old=old, new=parts, words=words):
            return Row((old,), parts, "split", Ink.DOUBT, marked(words))
        case Merged(old=parts, new=new, words=words):
            return Row(parts, (new,), "merged", Ink.DOUBT, marked(words))
        case _:
            assert_never(change)
