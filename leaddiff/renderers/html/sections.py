"""Sections: what stands above the story, laid out for the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple, TypeAlias

from leaddiff import telling
from leaddiff.nouns.changes import FactChange, FactKind, Field, FieldChange, Words
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import Evidence, FactChanged, QuotationAltered
from leaddiff.nouns.findings import Finding, Outcome, Report, Severity
from leaddiff.renderers.html.rows import Jump, Row
from leaddiff.renderers.html.word_marks import (
    Fate,
    Strokes,
    came_only,
    message,
    old_texts,
    shown,
    whole,
)
from leaddiff.telling import sentences
from leaddiff.telling.fingerprints import fingerprint


class Seal(NamedTuple):
    """A verdict or severity: the name of its style, a sign, a word."""

    style: str
    sign: str
    word: str


VERDICTS = {
    Verdict.CONFIRMED: Seal("good", "✓", "true"),
    Verdict.PARTIAL: Seal("doubt", "~", "partly true"),
    Verdict.REFUTED: Seal("bad", "✗", "not true"),
    Verdict.UNVERIFIABLE: Seal("open", "?", "can’t tell"),
}
UNREAD = Seal("open", "?", "not read")

SEVERITIES = {
    Severity.ERROR: Seal("bad", "✗", "error"),
    Severity.WARNING: Seal("doubt", "!", "warning"),
    Severity.INFO: Seal("open", "·", "for information"),
}

LEDGERS = {
    "Figures": ("figure", (FactKind.FIGURE,)),
    "Quotations": ("quotation", (FactKind.QUOTE,)),
    "Other facts": (
        "other fact",
        (FactKind.NAME, FactKind.DATE, FactKind.NEGATION, FactKind.ATTRIBUTION),
    ),
}

ALWAYS_TOLD = ("figure", "quotation")

FIELDS = {
    Field.HEADLINE: "headline",
    Field.SLUG: "slug",
    Field.BYLINE: "byline",
    Field.DATELINE: "dateline",
    Field.PHOTO: "caption",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A claim or a finding. ``tick`` is what its tick is kept under, None where there is nothing to
    tick off; ``places`` lead to its paragraphs; ``tags`` have the rule of each finding with the number it is
    accepted by."""

    seal: Seal
    anchor: str
    text: Strokes
    evidence: tuple[Strokes, ...]
    places: tuple[Jump, ...]
    tick: str | None
    tags: tuple[tuple[str, str], ...] = ()


class Entry(NamedTuple):
    """One line of a ledger. ``above``: a finding tells the same."""

    kind: str
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
    def mixed(self) -> bool:
        """Whether it holds facts of several kinds, so that each must say which it is."""
        return self.one not in ALWAYS_TOLD

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


TAG = 8
"""Characters of a fingerprint shown (6 to 12)."""

_Exchange: TypeAlias = tuple[FactKind, str | None, str | None]

Anchors = Mapping[tuple[bool, int], str]
"""The anchor of each paragraph's row by whether it counts in the new version, and its number."""


def anchors(rows: Iterable[Row]) -> Anchors:
    """Where each paragraph of each version is shown; a moved one where it stands now."""
    found: dict[tuple[bool, int], str] = {}
    for row in rows:
        if row.sign.style == "origin":
            continue
        for new, numbers in ((True, row.after), (False, row.before)):
            for number in numbers:
                found.setdefault((new, number), row.anchor)
    return found


def answer(report: Report) -> Seal:
    """The answer as a sentence, with its sign."""
    text, tone = telling.answer(report)
    verdicts = {ruling.verdict for ruling in report.rulings}
    if tone is telling.Tone.GOOD:
        sign = "✓"
    elif verdicts & {Verdict.REFUTED, Verdict.PARTIAL}:
        sign = "~" if verdicts & {Verdict.CONFIRMED, Verdict.PARTIAL} else "✗"
    else:
        sign = "!" if verdicts and not (report.is_alone and tone is telling.Tone.DOUBT) else "?"
    missing = report.outcome is Outcome.NO_NOTE
    return Seal(
        tone.value, sign, "The new version has no note" if missing else f"The note is {text}"
    )


def notes_held(reports: Sequence[Report]) -> Seal:
    """How many of the notes hold, as a sentence with its sign."""
    held = [report for report in reports if report.outcome is not Outcome.NO_NOTE]
    clean = sum(telling.is_clean(report) for report in held)
    if not held:
        return Seal("doubt", "?", "There is no note to hold against the copy")
    if clean == len(held):
        which = {1: "The note is", 2: "Both notes are"}.get(clean, f"All {clean} notes are")
        return Seal("good", "✓", f"{which} true and complete")
    if len(held) == 1:
        return Seal("bad", "!", "The note is not true, or not complete")
    verb = "is" if clean == 1 else "are"
    return Seal("bad", "!", f"{clean or 'None'} of {len(held)} notes {verb} true and complete")


def claims(report: Report, known: Anchors) -> tuple[Told, ...]:
    """The note clause by clause with its evidence; then what could not be read."""
    return (*_read(report, known), *_unread(report))


def _read(report: Report, known: Anchors) -> Iterator[Told]:
    numbered = enumerate(report.rulings)
    for (clause, verdict), group in groupby(numbered, lambda r: (r[1].claim.clause, r[1].verdict)):
        pairs = tuple(group)
        indices = [index for index, _ in pairs]
        loud = [f for f in report.findings if f.claim in indices and f.loud]
        new = [n for _, ruling in pairs for n in ruling.claim.paragraphs]
        old = [n for _, ruling in pairs for n in ruling.claim.old_paragraphs]
        yield Told(
            VERDICTS[verdict],
            f"c{indices[0] + 1}",
            whole(clause),
            tuple(message(line) for i in indices for line in telling.evidence(report, i)),
            _places(old, new, known),
            _fingerprint(loud, report) if loud else None,
            _tags(loud, report),
        )


def _unread(report: Report) -> Iterator[Told]:
    if report.note is None:
        return
    stretches = [stretch.text for stretch in report.note.unread]
    if not report.rulings and not stretches:
        stretches = [report.note.text]
    for at, text in enumerate(stretches, 1):
        yield Told(UNREAD, f"u{at}", whole(text), (), (), None)


def findings(
    found: Sequence[Finding], name: str, report: Report, known: Anchors
) -> tuple[Told, ...]:
    """Findings for the page; their anchors begin with ``name``."""
    return tuple(
        Told(
            SEVERITIES[finding.severity],
            f"{name}{at}",
            message(sentences.told(finding)),
            (whole(finding.suggestion),) if finding.suggestion else (),
            _places(finding.old if not finding.new else (), finding.new, known),
            _fingerprint([finding], report),
            _tags([finding] if finding.accepted is None else [], report),
        )
        for at, finding in enumerate(found, 1)
    )


def accepted(report: Report) -> Iterator[Told]:
    """What somebody at the desk has let pass, with the numbers it is taken back by."""
    for finding in telling.accepted(report):
        text = message(sentences.told(finding))
        yield Told(SEVERITIES[finding.severity], "", text, (), (), None, _tags([finding], report))


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
    place = next((p for p in _places(fact.old, fact.new, known)[::-1]), None)
    where = (Jump(label, place.anchor),) if place else ()
    is_above = (fact.kind, fact.before, fact.after) in above
    return Entry(fact.kind.value, before, after, where, is_above)


def _span(old: Sequence[int], new: Sequence[int]) -> str:
    return f"{telling.ranges(old)} → {telling.ranges(new)}".strip()


def _places(old: Iterable[int], new: Iterable[int], known: Anchors) -> tuple[Jump, ...]:
    """A link for each stretch of paragraphs, those of the older version first."""
    return (*_links(old, False, known), *_links(new, True, known))


def _links(numbers: Iterable[int], new: bool, known: Anchors) -> Iterator[Jump]:
    runs: list[list[int]] = []
    for number in sorted({n for n in numbers if (new, n) in known}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        word = telling.ranges(run)
        rows = tuple(dict.fromkeys(known[new, n] for n in run))
        yield Jump(word if new else f"old {word}", rows[0], rows)


def _tags(found: Iterable[Finding], report: Report) -> tuple[tuple[str, str], ...]:
    return tuple((f.rule, fingerprint(f, report)[:TAG]) for f in found)


def _fingerprint(found: Sequence[Finding], report: Report) -> str:
    """What ticks are kept under: the same only while finding and paragraphs stay word for word."""
    told = [report.new.slug or "", report.new.version.marker or ""]
    for finding in found:
        told += [finding.rule, fingerprint(finding, report), finding.suggestion or ""]
        for numbers, copy in ((finding.old, report.old), (finding.new, report.new)):
            told += [copy.paragraphs[n - 1].text for n in numbers if 0 < n <= len(copy.paragraphs)]
    return sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def shown_note(report: Report) -> str | None:
    """The note as it stands, safe to show."""
    return shown(report.note.text) if report.note else None
