"""Unified: both versions as one text, a paragraph a line, in the form of a unified diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaddiff.languages.version_markers import step_names
from leaddiff.nouns.changes import Added, Deleted, Op, Unchanged
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Line, Piece, coloured, plain
from leaddiff.renderers._shared.word_marks import safe
from leaddiff.telling.positions import NAMELESS
from leaddiff.telling.sentences import told_plainly

CONTEXT = 1
"""Unchanged paragraphs shown on either side of a change (0 to 3)."""

_SIGNS = {Op.GONE: ("-", Ink.GONE), Op.CAME: ("+", Ink.CAME), Op.KEPT: (" ", Ink.PLAIN)}


class _Row(NamedTuple):
    """A paragraph of the older version alone, of the newer alone, or of both."""

    op: Op
    text: str


class _Field(NamedTuple):
    """A field, or the note, before and after."""

    name: str
    before: str | None
    after: str | None


def render(report: Report, look: Look) -> str:
    """The findings as comments, then the fields that differ, then the paragraphs; nothing where the
    two versions are the same. A paragraph stands for a line, so the numbers are an editor's."""
    lines = tuple(_lines(report))
    return coloured(lines) if look.colour else plain(lines)


def _lines(report: Report) -> Iterator[Line]:
    fields = [field for field in _fields(report) if field.before != field.after]
    hunks = tuple(_hunks(tuple(_rows(report))))
    if not fields and not hunks:
        return
    for finding in report.findings:
        ink = Ink.DOUBT if finding.loud else Ink.FAINT
        yield (
            Piece(safe(f"# {finding.severity.value} {finding.rule}: {told_plainly(finding)}"), ink),
        )
    names = step_names(report.old, report.new)
    for sign, copy, name in zip(("---", "+++"), (report.old, report.new), names, strict=True):
        yield (Piece(f"{sign} {_named(copy, name)}", Ink.HEADING),)
    for field in fields:
        yield from _of_field(field)
    for hunk in hunks:
        yield from hunk


def _fields(report: Report) -> Iterator[_Field]:
    for change in report.changes.fields:
        yield _Field(change.field.value, change.before, change.after)
    yield _Field("note", report.old.note, report.new.note)


def _of_field(field: _Field) -> Iterator[Line]:
    yield (Piece(f"@@ {field.name} @@", Ink.FAINT),)
    for op, text in ((Op.GONE, field.before), (Op.CAME, field.after)):
        if text is not None:
            yield _line(_Row(op, text))


def _rows(report: Report) -> Iterator[_Row]:
    """Every paragraph of the older version in its order and every one of the newer in its own. What
    moved is gone from one place and came at another."""
    old, new = report.old.paragraphs, report.new.paragraphs
    told = 0  # paragraphs of the older version that stand above
    partners = _partners(report)
    for paragraph in new:
        partner, same = partners.get(paragraph.number, (0, False))
        if partner > told:
            upto = partner - 1 if same else partner
            yield from (_Row(Op.GONE, gone.text) for gone in old[told:upto])
            told = partner
        if partner and same and told == partner:
            yield _Row(Op.KEPT, paragraph.text)
        else:
            yield _Row(Op.CAME, paragraph.text)
    yield from (_Row(Op.GONE, gone.text) for gone in old[told:])


def _partners(report: Report) -> dict[int, tuple[int, bool]]:
    """New number -> the old one it stands beside, and whether it is the same. Of two that cross each
    other only the first has one."""
    found: dict[int, tuple[int, bool]] = {}
    for change in report.changes.paragraphs:
        if isinstance(change, Added | Deleted) or getattr(change, "moved", False):
            continue
        old = change.old if isinstance(change.old, int) else change.old[-1]
        new = change.new if isinstance(change.new, int) else change.new[0]
        found[new] = old, isinstance(change, Unchanged)
    last = 0
    for new in sorted(found):
        if found[new][0] <= last:
            del found[new]
        else:
            last = found[new][0]
    return found


def _hunks(rows: Sequence[_Row]) -> Iterator[Iterator[Line]]:
    """The stretches of rows that hold changes, each with a few unchanged ones beside it."""
    changed = [at for at, row in enumerate(rows) if row.op is not Op.KEPT]
    start = 0
    while start < len(changed):
        end = start
        while end + 1 < len(changed) and changed[end + 1] - changed[end] <= 2 * CONTEXT + 1:
            end += 1
        first = max(0, changed[start] - CONTEXT)
        yield _hunk(rows, first, min(len(rows), changed[end] + CONTEXT + 1))
        start = end + 1


def _hunk(rows: Sequence[_Row], first: int, last: int) -> Iterator[Line]:
    above, here = rows[:first], rows[first:last]
    sides = [
        _range(sum(row.op is not other for row in above), sum(row.op is not other for row in here))
        for other in (Op.CAME, Op.GONE)
    ]
    yield (Piece(f"@@ -{sides[0]} +{sides[1]} @@", Ink.FAINT),)
    yield from map(_line, here)


def _range(above: int, here: int) -> str:
    """Where a stretch stands in one version, as unified diffs say it: "4", "8,3", "3,0"."""
    start = above + 1 if here else above
    return str(start) if here == 1 else f"{start},{here}"


def _line(row: _Row) -> Line:
    sign, ink = _SIGNS[row.op]
    return (Piece(f"{sign}{safe(row.text)}", ink),)


def _named(copy: Copy, name: str) -> str:
    return safe(f"{copy.path or NAMELESS} ({name})")
