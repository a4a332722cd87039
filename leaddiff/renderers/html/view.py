"""View: a report as the page shows it, every value ready to be put in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PureWindowsPath
from typing import NamedTuple

from leaddiff import telling
from leaddiff.languages.version_markers import copy_name, step_names
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy, PartKind
from leaddiff.renderers._shared.word_marks import cut_short
from leaddiff.renderers.html import ledgers, seals, sections
from leaddiff.renderers.html.anchors import Anchors, anchors
from leaddiff.renderers.html.ledgers import Ledger, Line
from leaddiff.renderers.html.rows import Entry, Row, folded, rows
from leaddiff.renderers.html.seals import Seal
from leaddiff.renderers.html.sections import Told
from leaddiff.renderers.html.word_marks import shown
from leaddiff.telling import Standing

LONGEST_NAME = 120
"""Characters of a slug, headline or marker where the page names a story or version (40 to 300)."""


class Head(NamedTuple):
    """One version: its marker, its time as the copy gives it, how many paragraphs it has, the name
    of its file without folders, and everything in it as read, each with what it is."""

    version: str
    moved_at: str | None
    length: int
    path: str | None
    content: tuple[tuple[str, str], ...]


class Flag(NamedTuple):
    """What the report says of a row beside what became of it."""

    style: str
    word: str
    anchor: str


@dataclass(frozen=True, slots=True)
class View:
    """A report ready for the page. ``flags`` and ``facts`` are by the anchor of a row: links to what
    is said of it, and the kinds of fact that changed in it. ``suggestion`` is None where the note
    holds and no other is needed."""

    name: str
    is_alone: bool
    headline: str | None
    agency: str | None
    old: Head
    new: Head
    seal: Seal
    rules_off: str
    note: str | None
    claims: tuple[Told, ...]
    unreported: tuple[Told, ...]
    amiss: tuple[Told, ...]
    quiet: tuple[Told, ...]
    suggestion: str | None
    ledgers: tuple[Ledger, ...]
    fields: tuple[Line, ...]
    amiss_first: bool
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...]
    flags: Mapping[str, tuple[Flag, ...]]
    facts: Mapping[str, tuple[str, ...]]

    @property
    def left(self) -> int:
        """How many loud findings there are to tick off."""
        loud = (*self.unreported, *self.amiss, *self.claims)
        return sum(told.tick is not None for told in loud)

    @property
    def is_told_above(self) -> bool:
        """Whether findings tell all that the ledgers hold."""
        return all(ledger.above for ledger in self.ledgers)

    @property
    def tally(self) -> tuple[tuple[int, str], ...]:
        """How many paragraphs became what, most telling first."""
        words = [row.sign.style for row in self.rows]
        styles = ("added", "removed", "edited", "moved", "split", "merged", "style")
        names = {"style": "house style only"}
        return tuple((words.count(s), names.get(s, s)) for s in styles if s in words)


def view(report: Report) -> View:
    """The report, laid out."""
    laid = rows(report)
    known = anchors(laid)
    claims = sections.claims(report, known)
    unreported = sections.findings(telling.unreported(report), "f", report, known)
    amiss = sections.findings(telling.amiss(report), "a", report, known)
    name = telling.story_name(report.new) or telling.story_name(report.old) or telling.NAMELESS
    names = step_names(report.old, report.new)
    if report.is_alone:
        names = "", copy_name(report.new)
    return View(
        name=short(name),
        is_alone=report.is_alone,
        headline=_headline(report.new, name),
        agency=report.new.agency or report.old.agency,
        old=_head(report.old, names[0]),
        new=_head(report.new, names[1]),
        seal=seals.answer(report),
        rules_off=telling.rules_off(report),
        note=sections.shown_note(report),
        claims=claims,
        unreported=unreported,
        amiss=amiss,
        quiet=sections.findings(telling.quiet(report), "i", report, known),
        suggestion=_suggestion(report),
        ledgers=ledgers.ledgers(report, known),
        fields=ledgers.fields(report),
        amiss_first=telling.amiss_comes_first(report),
        rows=laid,
        entries=folded(laid),
        flags=_flags(claims, unreported, amiss, laid),
        facts=_facts(report, known),
    )


def _headline(copy: Copy, name: str) -> str | None:
    """The headline, unless the story is named by it."""
    return shown(copy.headline) if copy.headline and copy.headline != name else None


def stops(views: Sequence[View]) -> dict[str, bool]:
    """Which kinds of place there are to go to."""
    facts = {kind for laid in views for found in laid.facts.values() for kind in found}
    return {
        "change": any(laid.tally for laid in views),
        "finding": any(laid.left or laid.quiet for laid in views),
        "quote": "quote" in facts,
        "figure": "figure" in facts,
    }


def short(name: str) -> str:
    """A slug, headline or marker as the page names it, not longer than anyone would read."""
    return shown(cut_short(name, LONGEST_NAME))


def file_name(copy: Copy) -> str | None:
    """The name of the copy's file without its folders, which are nobody else's business."""
    return shown(PureWindowsPath(copy.path).name) if copy.path else None


def _head(copy: Copy, name: str) -> Head:
    return Head(
        short(name),
        shown(copy.moved_at) if copy.moved_at else None,
        len(copy.paragraphs),
        file_name(copy),
        tuple(_content(copy)),
    )


def _content(copy: Copy) -> Iterator[tuple[str, str]]:
    """Everything in the copy in the order of the file. What follows the end mark is none of it, and
    the dateline stands in its paragraph."""
    left_out = (PartKind.REST, PartKind.DATELINE)
    parts = [(p.span.start, p.kind.value, p.text) for p in copy.parts if p.kind not in left_out]
    body = [(p.span.start, str(p.number), p.text) for p in copy.paragraphs]
    for _, label, text in sorted([*parts, *body], key=lambda stretch: stretch[0]):
        yield label, shown(text)


def _suggestion(report: Report) -> str | None:
    note = telling.suggested(report)
    return None if note is None else shown(note)


def _flags(
    claims: Sequence[Told], unreported: Sequence[Told], amiss: Sequence[Told], laid: Sequence[Row]
) -> dict[str, tuple[Flag, ...]]:
    """Which changed rows the note tells and which it does not."""
    flags: dict[str, dict[str, Flag]] = {row.anchor: {} for row in laid if row.sign.word}
    borne_out = {seals.STANDINGS[Standing.TRUE], seals.STANDINGS[Standing.PARTLY]}
    told = [c for c in claims if c.seal in borne_out]
    for style, word, group in (
        ("bad", "not in the note", unreported),
        ("doubt", "look", amiss),
        ("good", "in the note", told),
    ):
        for entry in group:
            for anchor in (a for place in entry.places for a in place.rows):
                if anchor in flags and (style != "good" or "bad" not in flags[anchor]):
                    flags[anchor].setdefault(style, Flag(style, word, entry.anchor))
    return {anchor: tuple(found.values()) for anchor, found in flags.items() if found}


def _facts(report: Report, known: Anchors) -> dict[str, tuple[str, ...]]:
    kinds: dict[str, dict[str, None]] = {}
    for fact in report.changes.facts:
        numbers = [(True, n) for n in fact.new] or [(False, n) for n in fact.old]
        for place in numbers:
            if place in known:
                kinds.setdefault(known[place], {})[fact.kind.value] = None
    return {anchor: tuple(found) for anchor, found in kinds.items()}
