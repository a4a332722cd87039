"""Contract: a report as the plain dictionaries and lists that ``report.schema.json`` promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, assert_never

from leaddiff.nouns.aligned import Aligned, Kind
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    FactChange,
    FieldChange,
    Merged,
    ParagraphChange,
    Split,
    Unchanged,
)
from leaddiff.nouns.claims import Claim, Note, Ruling
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy
from leaddiff.telling.evidence_shapes import evidence_dict, grounds_dict, shown_dict

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Chain, Pile, Sketch
    from leaddiff.telling.positions import Position

SCHEMA = 1
"""Number of the contract; it changes when a reader of the old one would be misled."""


def report_dict(report: Report) -> dict[str, Any]:
    """The whole report. Nothing is worked out here: it is the same report in another shape."""
    return {
        "schema": SCHEMA,
        "verdict": report.outcome.value,
        "old": _story(report.old),
        "new": _story(report.new),
        "claims": [_ruled(ruling) for ruling in report.rulings],
        "unread": [stretch.text for stretch in report.note.unread] if report.note else [],
        "findings": list(_findings(report)),
        "rules_off": [
            {"rule": off.rule, "severity": off.severity, "from": off.source}
            for off in report.rules_off
        ],
        "suggested_note": report.suggested_note,
        "fields": [_field(change) for change in report.changes.fields],
        "facts": [_fact(change) for change in report.changes.facts],
        "paragraphs": [_paragraph(change) for change in report.changes.paragraphs],
    }


def note_dict(note: Note) -> dict[str, Any]:
    """A note read by itself: its claims are as in a report, only that nothing is ruled on them."""
    return {
        "text": note.text,
        "agency": note.agency,
        "claims": [_claim(claim) for claim in note.claims],
        "unread": [stretch.text for stretch in note.unread],
    }


def aligned_dict(aligned: Aligned) -> dict[str, Any]:
    """One entry of the report's ``paragraphs``, without its words."""
    shape: dict[str, Any] = {
        "kind": aligned.kind.value,
        "moved": aligned.moved,
        "old": list(aligned.old),
        "new": list(aligned.new),
    }
    if aligned.similarity is not None:
        shape["similarity"] = aligned.similarity
    return shape


def aligned(change: ParagraphChange) -> Aligned:
    """A paragraph change in the one shape that all kinds share in the report."""
    match change:
        case Unchanged(old=old, new=new, moved=moved):
            return Aligned(Kind.UNCHANGED, moved, (old,), (new,), 1.0)
        case Edited(old=old, new=new, similarity=similarity, moved=moved):
            return Aligned(Kind.EDITED, moved, (old,), (new,), similarity)
        case Added(new=new):
            return Aligned(Kind.ADDED, False, (), (new,))
        case Deleted(old=old):
            return Aligned(Kind.DELETED, False, (old,), ())
        case Split(old=old, new=parts, similarity=similarity):
            return Aligned(Kind.SPLIT, False, (old,), parts, similarity)
        case Merged(old=parts, new=new, similarity=similarity):
            return Aligned(Kind.MERGED, False, parts, (new,), similarity)
        case _:
            assert_never(change)


def chain_dict(chain: Chain[Any]) -> dict[str, Any]:
    """One chain. ``before``, ``from`` and ``to`` are places in its ``versions``, counted from 0."""
    return {
        "slug": chain.slug,
        "agency": chain.agency,
        "versions": [_version(version) for version in chain.versions],
        "gaps": [
            {"before": gap.before, "missing": list(gap.missing), "message": gap.message}
            for gap in chain.gaps
        ],
        "findings": list(_chain_findings(chain)),
    }


def pile_dict(pile: Pile) -> dict[str, Any]:
    """All the chains of a pile, and what is in none."""
    return {
        "chains": [chain_dict(chain) for chain in pile.chains],
        "singles": pile.singles,
        "unreadable": [{"path": file.path, "reason": file.reason} for file in pile.unreadable],
    }


def _version(version: Copy | Sketch) -> dict[str, Any]:
    return {
        "path": version.path,
        "number": version.version.number,
        "marker": version.version.marker,
        "moved_at": version.moved_at,
        "slug": version.slug,
        "headline": version.headline,
    }


def _story(copy: Copy) -> dict[str, Any]:
    return {
        "path": copy.path,
        "format": copy.form,
        "state": copy.state.value if copy.state else None,
        "agency": copy.agency,
        "slug": copy.slug,
        "headline": copy.headline,
        "version": {"number": copy.version.number, "marker": copy.version.marker},
        "note": copy.note,
        "byline": copy.byline,
        "dateline": copy.dateline,
        "paragraphs": [{"number": p.number, "text": p.text} for p in copy.paragraphs],
    }


def _ruled(ruling: Ruling) -> dict[str, Any]:
    return {
        **_claim(ruling.claim),
        "verdict": ruling.verdict.value,
        "reason": ruling.reason,
        "grounds": grounds_dict(ruling.grounds),
        "shown": list(map(shown_dict, ruling.shown)),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "clause": claim.clause,
        "verb": claim.verb,
        "target": claim.target.value,
        "topic": claim.topic,
        "place": claim.place.name if claim.place else None,
        "everywhere": claim.everywhere,
        "paragraphs": list(claim.paragraphs),
        "old_paragraphs": list(claim.old_paragraphs),
    }


def _findings(report: Report) -> Iterator[dict[str, Any]]:
    from leaddiff.telling.fingerprints import fingerprint
    from leaddiff.telling.positions import spots

    for finding, spot in zip(report.findings, spots(report), strict=True):
        yield {
            **_finding(finding),
            "fingerprint": fingerprint(finding, report),
            "at": _at(finding, spot),
        }


def _chain_findings(chain: Chain[Any]) -> Iterator[dict[str, Any]]:
    """The findings on a chain; of those on how it hangs together the place is the newer file itself."""
    from leaddiff.telling.fingerprints import fingerprint_in_chain
    from leaddiff.telling.positions import spotting

    spots = {id(found.report): spotting(found.report) for found in chain.findings if found.report}
    for found in chain.findings:
        spot_of = spots.get(id(found.report))
        yield {
            **_finding(found.finding),
            "fingerprint": fingerprint_in_chain(found, chain),
            "at": _at(found.finding, spot_of(found.finding)) if spot_of else {"version": "new"},
            "from": found.old,
            "to": found.new,
        }


def _at(finding: Finding, spot: Position) -> dict[str, Any]:
    return {
        "version": "old" if finding.is_of_older else "new",
        "line": spot.line,
        "column": spot.column,
        "end_line": spot.end_line,
        "end_column": spot.end_column,
        **({"path": spot.element} if spot.element else {}),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    accepted = finding.accepted
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "old": list(finding.old),
        "new": list(finding.new),
        "claim": finding.claim,
        "suggestion": finding.suggestion,
        "evidence": evidence_dict(finding.evidence),
        "softened": finding.softened.value if finding.softened else None,
        "accepted": {"by": accepted.by, "why": accepted.why} if accepted else None,
    }


def _field(change: FieldChange) -> dict[str, Any]:
    return {
        "field": change.field.value,
        "changed": change.changed,
        "before": change.before,
        "after": change.after,
    }


def _fact(change: FactChange) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "old": list(change.old),
        "new": list(change.new),
        "before": change.before,
        "after": change.after,
    }


def _paragraph(change: ParagraphChange) -> dict[str, Any]:
    shape = aligned_dict(aligned(change))
    if isinstance(change, Edited | Split | Merged):
        shape["words"] = [[run.op.value, run.text] for run in change.words]
    return shape
