"""Sections: the claims and findings that stand above the story, laid out for the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from leaddiff import telling
from leaddiff.nouns.findings import Finding, Report
from leaddiff.renderers.html.anchors import Anchors, places
from leaddiff.renderers.html.rows import Jump
from leaddiff.renderers.html.seals import SEVERITIES, STANDINGS, UNREAD, Seal
from leaddiff.renderers.html.word_marks import Strokes, message, shown, whole
from leaddiff.telling import sentences
from leaddiff.telling.fingerprints import fingerprint


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


TAG = 8
"""Characters of a fingerprint shown (6 to 12)."""


def claims(report: Report, known: Anchors) -> tuple[Told, ...]:
    """The note clause by clause with its evidence; then what could not be read."""
    return (*_read(report, known), *_unread(report))


def _read(report: Report, known: Anchors) -> Iterator[Told]:
    for clause, stands, indices in telling.by_clause(report):
        claimed = [report.rulings[index].claim for index in indices]
        loud = [f for f in report.findings if f.claim in indices and f.loud]
        asked = [n for claim in claimed for n in claim.paragraphs]
        new = [*asked, *(n for finding in loud for n in finding.new)]
        old = [n for claim in claimed for n in claim.old_paragraphs]
        yield Told(
            STANDINGS[stands],
            f"c{indices[0] + 1}",
            whole(clause),
            tuple(message(line) for i in indices for line in telling.evidence(report, i)),
            places(old, new, known),
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
            places(finding.old if not finding.new else (), finding.new, known),
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
