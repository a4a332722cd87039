"""Positions: where in its file each finding stands, by line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from leaddiff.nouns.changes import Field
from leaddiff.nouns.evidence import (
    EndMarkGone,
    Evidence,
    FactChanged,
    FieldChanged,
    QuotationAltered,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy, PartKind, Span

NAMELESS = "copy"
"""Stands where copy came from no file."""


class Position(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in characters; the end column is
    the first that does not belong to it. ``text`` is what stands there; ``element`` leads to the element
    or value it stands in, where the file is XML or JSON: "/nitf/body/body.content/p[3]"."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    element: str = ""


def spots(report: Report) -> tuple[Position, ...]:
    """Where to look for each finding of the report, in the order of its findings. What has no place
    of its own is shown at the part it speaks of, else at the note, else at the top."""
    return tuple(map(spotting(report), report.findings))


def spotting(report: Report) -> Callable[[Finding], Position]:
    """Tells where to look for a finding on the two copies of a report."""
    grids = _Grid(report.new), _Grid(report.old)
    return lambda finding: _spot(finding, report, grids)


def older_spots(report: Report) -> tuple[Position | None, ...]:
    """For each finding on paragraphs of both versions, where those of the older one stand."""
    grid = _Grid(report.old)
    paragraphs = report.old.paragraphs
    return tuple(
        grid.spot(paragraphs[finding.old[0] - 1].span)
        if finding.new and finding.old and finding.old[0] <= len(paragraphs)
        else None
        for finding in report.findings
    )


def newer_spans(report: Report) -> tuple[Span, ...]:
    """Where in the raw text of the newer copy each finding of the report is shown, in the order of its
    findings. What stands in the older version alone is shown at the note, or where the copy begins."""
    note = _note(report.new)
    return tuple(
        note if finding.is_of_older else _span(finding, report, report.new)
        for finding in report.findings
    )


def copy_spot(copy: Copy, span: Span) -> Position:
    """A stretch of a copy."""
    return _Grid(copy).spot(span)


def rewritten(raw: str, text: str) -> tuple[Span, str]:
    """The one stretch of a raw text in which another differs from it, and what stands there in the other."""
    start = _shared(raw, text)
    left = _shared(raw[start:][::-1], text[start:][::-1])
    return Span(start, len(raw) - left), text[start : len(text) - left]


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def note_spot(report: Report) -> Position:
    """Where the note of the newer version stands, or where its copy begins."""
    return _Grid(report.new).spot(_note(report.new))


class _Grid:
    """The lines of a copy. A line ends as any editor's program sees it: ``\\n``, ``\\r\\n``, ``\\r``."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._starts: list[int] = []

    def spot(self, span: Span) -> Position:
        if not self._starts:
            self._starts = list(_line_starts(self._copy.raw))
        path = NAMELESS if self._copy.file is None else self._copy.file
        text = self._copy.raw[span.start : span.end]
        element = self._element(span)
        return Position(path, *self._place(span.start), *self._place(span.end), text, element)

    def _element(self, span: Span) -> str:
        """The path of the last element that begins before the span and does not end before it."""
        places = self._copy.places
        known = bisect_right(places, span.start, key=lambda place: place.span.start) - 1
        is_inside = known >= 0 and span.end <= places[known].span.end
        return places[known].path if is_inside else ""

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


def _spot(finding: Finding, report: Report, grids: tuple[_Grid, _Grid]) -> Position:
    older = finding.is_of_older and finding.span is not None
    return grids[older].spot(_span(finding, report, report.old if older else report.new))


def _span(finding: Finding, report: Report, copy: Copy) -> Span:
    """Where a finding is shown in the copy it stands in."""
    if finding.span is None:
        return _part(finding, report.new)
    return finding.span if finding.is_of_older else _narrowed(finding, finding.span, copy)


def _narrowed(finding: Finding, span: Span, copy: Copy) -> Span:
    """The words that came, or those before the gap where some only went, where the evidence knows their
    place in the paragraph; else the whole paragraph."""
    at = _place(finding.evidence)
    text = next((p.text for p in copy.paragraphs if p.span == span), None)
    if at is None or text is None:
        return span
    return _in_raw(at, text, span, copy.raw) or span


def _place(evidence: Evidence) -> Span | None:
    match evidence:
        case FactChanged() | QuotationAltered() | WordsChanged():
            return evidence.excerpt.at
        case _:
            return None


def _in_raw(at: Span, text: str, span: Span, raw: str) -> Span | None:
    """The stretch of a paragraph as it stands in the file, where blanks and line ends may part words
    otherwise. None where more than these differ."""
    stretch = raw[span.start : span.end]
    if stretch == text:
        return Span(span.start + at.start, span.start + at.end)
    solid = [place for place, character in enumerate(stretch) if not character.isspace()]
    if "".join(text.split()) != "".join(stretch.split()):
        return None
    before = len("".join(text[: at.start].split()))
    length = len("".join(text[at.start : at.end].split()))
    if not length:
        return None
    return Span(span.start + solid[before], span.start + solid[before + length - 1] + 1)


_PARTS = {
    Field.HEADLINE: PartKind.HEADLINE,
    Field.BYLINE: PartKind.BYLINE,
    Field.DATELINE: PartKind.DATELINE,
    Field.PHOTO: PartKind.CAPTION,
    Field.SLUG: PartKind.SLUG,
}


def _part(finding: Finding, copy: Copy) -> Span:
    """The part of the copy that a finding on no paragraph speaks of; else the note."""
    if isinstance(finding.evidence, EndMarkGone):
        return Span(len(copy.raw.rstrip()), len(copy.raw.rstrip()))
    if isinstance(finding.evidence, FieldChanged):
        part = copy.first(_PARTS[finding.evidence.field])
        if part is not None:
            return part.span
    return _note(copy)


def _note(copy: Copy) -> Span:
    note = copy.first(PartKind.NOTE)
    if note is not None:
        return note.span
    return min((part.span for part in copy.parts), key=lambda span: span.start, default=Span(0, 0))
