"""Spots: where in its file each finding stands, by line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy, PartKind, Span

NAMELESS = "copy"
"""Stands where copy came from no file."""


LONGEST_SEARCHED = 20_000
"""Characters of a paragraph in which the words that came are looked for (2,000 to 100,000)."""

CONTEXT = 4
"""Words before a change by which it is found (2 to 6)."""

MOST_WORDS = 12
"""Words of one change that are looked for (4 to 30)."""

_MARK = pattern(
    r"\[-(?:(?!-\]).)*-\](?:\{\+(?P<came>(?:(?!\+\}).)*)\+\})?|\{\+(?P<put_in>(?:(?!\+\}).)*)\+\}"
)


class Spot(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in characters; the end column is
    the first that does not belong to it. ``text`` is what stands there."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


def spots(report: Report) -> tuple[Spot, ...]:
    """Where to look for each finding of the report, in the order of its findings. What has no place
    of its own is shown at the part it speaks of, else at the note, else at the top."""
    grids = _Grid(report.new), _Grid(report.old)
    return tuple(_spot(finding, report, grids) for finding in report.findings)


def older_spots(report: Report) -> tuple[Spot | None, ...]:
    """For each finding on paragraphs of both versions, where those of the older one stand."""
    grid = _Grid(report.old)
    paragraphs = report.old.paragraphs
    return tuple(
        grid.spot(paragraphs[finding.old[0] - 1].span)
        if finding.new and finding.old and finding.old[0] <= len(paragraphs)
        else None
        for finding in report.findings
    )


def note_spot(report: Report) -> Spot:
    """Where the note of the newer version stands, or where its copy begins."""
    return _Grid(report.new).spot(_note(report.new))


def is_of_older(finding: Finding) -> bool:
    """Whether a finding stands in the older version: what it speaks of has no place in the newer."""
    return bool(finding.old) and not finding.new


class _Grid:
    """The lines of a copy. A line ends as any editor's program sees it: ``\\n``, ``\\r\\n``, ``\\r``."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._starts: list[int] = []

    def spot(self, span: Span) -> Spot:
        if not self._starts:
            self._starts = list(_line_starts(self._copy.raw))
        path = NAMELESS if self._copy.path is None else self._copy.path
        text = self._copy.raw[span.start : span.end]
        return Spot(path, *self._place(span.start), *self._place(span.end), text)

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    if "\r" not in text:
        at = text.find("\n")
        while at >= 0:
            yield at + 1
            at = text.find("\n", at + 1)
        return
    for at, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            yield at + 1


def _spot(finding: Finding, report: Report, grids: tuple[_Grid, _Grid]) -> Spot:
    if finding.span is None:
        return grids[0].spot(_part(finding, report.new))
    older = is_of_older(finding)
    copy = report.old if older else report.new
    return grids[older].spot(_narrowed(finding, copy.raw))


def _narrowed(finding: Finding, raw: str) -> Span:
    """The words that came, where the message marks any and they can be found in the paragraph; the
    words before a gap where some only went; else the whole paragraph."""
    span = finding.span or Span(0, 0)
    mark = _MARK.search(finding.message)
    if mark is None or span.end - span.start > LONGEST_SEARCHED:
        return span
    before = finding.message[: mark.start()].split()[-CONTEXT:]
    came = (mark["came"] or mark["put_in"] or "").removesuffix(" ...").split()[:MOST_WORDS]
    for at in range(len(before) + 1):
        found = _sought(before[at:], came, raw[span.start : span.end])
        if found is not None:
            return Span(span.start + found.start, span.start + found.end)
    return span


def _sought(before: Sequence[str], came: Sequence[str], text: str) -> Span | None:
    """Where the words that came stand after those before them, or these alone where none came. Line
    ends may part them; words with none before them must stand in the text only once."""
    context, words = (r"\s+".join(map(re.escape, some)) for some in (before, came))
    pattern = rf"{context}\s*({words})" if came else f"({context})"
    found = list(islice(re.finditer(pattern, text), 2)) if before or came else []
    if not found or (not before and len(found) > 1):
        return None
    return Span(*found[0].span(1))


_PARTS = {
    "unreported-headline": PartKind.HEADLINE,
    "unreported-byline": PartKind.BYLINE,
    "unreported-dateline": PartKind.DATELINE,
    "unreported-photo": PartKind.CAPTION,
}


def _part(finding: Finding, copy: Copy) -> Span:
    """The part of the copy that a finding on no paragraph speaks of; else the note."""
    if finding.rule == "end-mark-missing":
        return Span(len(copy.raw.rstrip()), len(copy.raw.rstrip()))
    part = copy.first(_PARTS[finding.rule]) if finding.rule in _PARTS else None
    return part.span if part else _note(copy)


def _note(copy: Copy) -> Span:
    note = copy.first(PartKind.NOTE)
    if note is not None:
        return note.span
    return min((part.span for part in copy.parts), key=lambda span: span.start, default=Span(0, 0))
