"""A whole report in a few lines of plain text: what became of each paragraph, the facts that differ, the
verdict on each claim and its grounds, each finding with its values, the note suggested. Values and not
sentences: a better wording changes nothing here, another judgement does."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from edits import MARKS

from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    FactChange,
    Merged,
    ParagraphChange,
    Run,
    Split,
    Unchanged,
)
from leaddiff.nouns.claims import Claim, Note
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Span


def lines(report: Report) -> Iterator[str]:
    """Everything a report holds that is neither the copy itself nor follows from the other lines."""
    yield "  " + " ".join(_link(change) for change in report.changes.paragraphs)
    fields = [change.field.value for change in report.changes.fields if change.changed]
    if fields:
        yield f"  other: {', '.join(fields)}"
    for fact in report.changes.facts:
        yield f"  {fact_line(fact)}"
    for ruling in report.rulings:
        yield f"  {ruling.verdict.value}: {claim_line(ruling.claim)}; {plain(ruling.grounds)}"
    yield from (
        f"  unread: {unread.text}" for unread in (report.note.unread if report.note else ())
    )
    for found in report.findings:
        yield f"  {_finding_line(found)}"
    if report.suggested_note:
        yield f"  suggested: {report.suggested_note}"


def note_lines(note: Note) -> Iterator[str]:
    """All that is read of a note."""
    yield from (f"  {claim_line(claim)}" for claim in note.claims)
    yield from (f"  unread: {unread.text}" for unread in note.unread)


def _link(change: ParagraphChange) -> str:
    match change:
        case Unchanged(old, new, moved):
            return f"{old}={new}{'!' * moved}"
        case Edited(old, new, similarity, moved):
            style = "s" * change.style_only
            return f"{old}~{new}{'!' * moved}{style}.{similarity:.2f}"
        case Added(new=new):
            return f"+{new}"
        case Deleted(old=old):
            return f"-{old}"
        case Split(old=one, new=many):
            return f"{one}<{plain(many)}{'s' * change.style_only}"
        case Merged(old=many, new=one):
            return f"{plain(many)}>{one}{'s' * change.style_only}"
    raise AssertionError(change)


def fact_line(fact: FactChange) -> str:
    """A fact that differs, and the paragraphs it stands in."""
    where = f"{plain(fact.old)}>{plain(fact.new)}"
    return f"{fact.kind.value} {where} {fact.before or '-'} > {fact.after or '-'}"


def claim_line(claim: Claim) -> str:
    """What a claim says: its verb, of what, where, and whatever else it tells."""
    place = claim.place
    where = place and f"@ {place.name} {plain(place._replace(name=''))}"
    outer = claim.outer and f"by {claim.outer.value}"
    names = ("topic", "size", "anchor", "paragraphs", "old_paragraphs")
    more = [f"{name} {plain(getattr(claim, name))}" for name in names if getattr(claim, name)]
    said = (claim.verb, outer, claim.action.value, claim.target.value, where, *more)
    return " ".join(filter(None, said))


def _finding_line(found: Finding) -> str:
    softened = f" ({found.softened.value})" if found.softened else ""
    place = f"{plain(found.old)}>{plain(found.new)}"
    more = "".join(
        f" {name}={plain(value)}"
        for name, value in (("claim", found.claim), ("at", found.span))
        if value is not None
    )
    return f"{found.severity.value} {found.rule} {place}{softened}{more}: {plain(found.evidence)}"


def plain(value: object) -> str:
    """A value on one line: words as [-gone-]{+came+}, records by their fields that say something."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, Run):
        return MARKS[value.op].format(value.text).replace("\n", "/")
    if isinstance(value, tuple) and value and all(isinstance(each, Run) for each in value):
        return "".join(map(plain, value))
    if hasattr(value, "_fields"):
        told = ((name, each) for name, each in zip(value._fields, value, strict=True) if each)
        return f"({' '.join(f'{name}={plain(each)}' for name, each in told)})"
    if isinstance(value, tuple | list):
        return ",".join(map(plain, value))
    return str(value)
