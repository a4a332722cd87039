"""Ledgers: the facts that changed, and the parts of a story that are no body copy."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeAlias

from leaddiff import telling
from leaddiff.nouns.changes import FactChange, FactKind, Field, FieldChange, Words
from leaddiff.nouns.evidence import Evidence, FactChanged, QuotationAltered
from leaddiff.nouns.findings import Report
from leaddiff.renderers.html.anchors import Anchors, places
from leaddiff.renderers.html.rows import Jump
from leaddiff.renderers.html.word_marks import Fate, Strokes, came_only, old_texts, whole

OTHERS = (FactKind.NAME, FactKind.DATE, FactKind.NEGATION, FactKind.ATTRIBUTION)
LEDGERS = {
    "Figures": ("figure", (FactKind.FIGURE,)),
    "Quotations": ("quotation", (FactKind.QUOTE,)),
    "Other facts": ("other fact", OTHERS),
}

ALWAYS_TOLD = ("figure", "quotation")

FIELDS = {
    Field.HEADLINE: "headline",
    Field.SLUG: "slug",
    Field.BYLINE: "byline",
    Field.DATELINE: "dateline",
    Field.PHOTO: "caption",
}

_Exchange: TypeAlias = tuple[FactKind, str | None, str | None]


class Entry(NamedTuple):
    """One line of a ledger. ``of``: what a figure counts, and of other facts their kind; ``above``: a finding
    tells the same."""

    of: str
    before: Strokes
    after: Strokes
    places: tuple[Jump, ...]
    above: bool


class Ledger(NamedTuple):
    """The facts of some kinds that changed. ``one`` is what one of them is called."""

    heading: str
    one: str
    entries: tuple[Entry, ...]

    @property
    def above(self) -> bool:
        """Whether findings tell all of it."""
        return bool(self.entries) and all(entry.above for entry in self.entries)


class Line(NamedTuple):
    """A part of the story that is no body copy."""

    name: str
    before: Strokes
    after: Strokes
    changed: bool


def ledgers(report: Report, known: Anchors) -> tuple[Ledger, ...]:
    """Every fact that changed, old and new, and where. That no figure and no quotation changed is
    worth saying; of other facts only what there is."""
    facts = report.changes.facts
    above = {_told(finding.evidence) for finding in report.findings if finding.loud}
    kept = tuple(
        Ledger(
            heading,
            one,
            tuple(_entry(f, known, above) for k in kinds for f in facts if f.kind is k),
        )
        for heading, (one, kinds) in LEDGERS.items()
    )
    return tuple(ledger for ledger in kept if ledger.entries or ledger.one in ALWAYS_TOLD)


def fields(report: Report) -> tuple[Line, ...]:
    """Headline, slug, byline, dateline and caption, as far as either version has them."""
    changes = {change.field: change for change in report.changes.fields}
    return tuple(
        _line(name, changes[field])
        for field, name in FIELDS.items()
        if field in changes and (changes[field].before or changes[field].after)
    )


def _line(name: str, change: FieldChange) -> Line:
    if change.changed:
        return Line(name, *_sides(change.before, change.after, change.words), True)
    return Line(name, whole(change.before or ""), whole(change.after or ""), False)


def _sides(before: str | None, after: str | None, words: Words) -> tuple[Strokes, Strokes]:
    """Old and new, word by word where the words are known, else each as a whole."""
    if words:
        return old_texts(words, ())[0].strokes, came_only(words)
    return whole(before or "", Fate.GONE), whole(after or "", Fate.CAME)


def _told(evidence: Evidence) -> _Exchange | None:
    """What went and what came, where a finding tells of a fact."""
    match evidence:
        case FactChanged(fact=kind, before=before, after=after):
            return kind, before, after
        case QuotationAltered(before=before, after=after):
            return FactKind.QUOTE, before, after
        case _:
            return None


def _entry(fact: FactChange, known: Anchors, above: Collection[_Exchange | None]) -> Entry:
    before, after = _sides(fact.before, fact.after, fact.words)
    label = _span(fact.old, fact.new)
    place = next((p for p in places(fact.old, fact.new, known)[::-1]), None)
    where = (Jump(label, place.anchor),) if place else ()
    is_above = (fact.kind, fact.before, fact.after) in above
    of = fact.kind.value if fact.kind in OTHERS else fact.noun or ""
    return Entry(of, before, after, where, is_above)


def _span(old: Sequence[int], new: Sequence[int]) -> str:
    return f"{telling.ranges(old)} → {telling.ranges(new)}".strip()
