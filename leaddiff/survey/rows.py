"""Rows: what a story gives to the tables of a survey."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from leaddiff import checks, matching, telling
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.desk.pair import examined
from leaddiff.desk.strangers import refuse_withdrawals
from leaddiff.ground.errors import LeadDiffError, NotVersions, fault
from leaddiff.languages.times import day_written
from leaddiff.languages.version_markers import is_unnumbered, missing_between
from leaddiff.nouns.changes import Excerpt, Op
from leaddiff.nouns.claims import Claim, Verdict
from leaddiff.nouns.evidence import Displaced, FactChanged, QuotationAltered
from leaddiff.nouns.findings import Report, Severity
from leaddiff.nouns.house import House
from leaddiff.nouns.story import Copy, PartKind
from leaddiff.survey.stories import Given, Story

Row = dict[str, Any]
"""The values of a row by the names of its columns; a column that is left out is null."""


def rows_of(story: Story, house: House) -> Iterator[tuple[str, Row]]:
    """The rows of a story, each with the table it belongs to. A version that cannot be read, or a fault of
    ours, costs its own steps alone and is told among the errors."""
    read: list[Copy | str] = []
    for given in story.versions:
        copy = _read(given)
        if isinstance(copy, str):
            yield "errors", {"story": story.key, "name": given.name, "reason": copy}
        read.append(copy)
    for step, (old, new) in enumerate(pairwise(zip(story.versions, read, strict=True)), 1):
        known = {"story": story.key, "step": step}
        for table, row in _step(*old, *new, house):
            yield table, known | row


_NOT_COMPARED = "not-compared"


def _read(given: Given) -> Copy | str:
    try:
        return given.copy()
    except LeadDiffError as error:
        return str(error)
    except Exception as error:  # one odd file among millions must not end the run
        return f"{given.name} could not be read: {fault(error)}."


def _step(
    older: Given, old: Copy | str, newer: Given, new: Copy | str, house: House
) -> Iterator[tuple[str, Row]]:
    row: Row = {"older": older.name, "newer": newer.name}
    if isinstance(new, Copy):
        row |= _version(new)
    if isinstance(old, str) or isinstance(new, str):
        reason = old if isinstance(old, str) else str(new)
        yield "steps", row | {"outcome": _NOT_COMPARED, "reason": reason}
        return
    before, now = old.version, new.version
    missing = missing_between(before.number, now.number) if not is_unnumbered(before) else ()
    row |= {"older_length": len(old.paragraphs), "missing": len(missing)}
    try:
        refuse_withdrawals(old, new)
        report, case = examined(old, new, True, house)
        changes = list(checks.told_or_not(case))
    except NotVersions as error:
        yield "steps", row | {"outcome": _NOT_COMPARED, "reason": str(error)}
        return
    except Exception as error:
        reason = f"{newer.name} could not be compared: {fault(error)}."
        yield "steps", row | {"outcome": _NOT_COMPARED, "reason": reason}
        yield "errors", {"name": newer.name, "reason": reason}
        return
    matter = [is_told for change, is_told in changes if not change.minor]
    counted = {"changes": len(matter), "untold": matter.count(False)}
    yield "steps", row | _report(report) | counted
    yield from (("claims", claim) for claim in _claims(report))
    yield from (("changes", _change(*each)) for each in changes)


def _version(copy: Copy) -> Row:
    """What a version says of itself."""
    moment = matching.moved(copy)
    sections = (p.text for p in copy.parts if p.kind is PartKind.LABEL)
    named = next((text for text in sections if text.replace(" ", "").isalpha()), None)
    town = (copy.dateline or "").split(",")[0].split("(")[0].strip(" -–—")
    return {
        "slug": copy.slug,
        "agency": copy.agency,
        "section": named.lower() if named else None,
        "town": town.upper() or None,
        "marker": copy.version.marker,
        "version": copy.version.number,
        "day": day_written(moment),
        "hour": None if moment.minute is None else moment.minute // 60,
        "length": len(copy.paragraphs),
        "note": copy.note,
    }


def _report(report: Report) -> Row:
    loud = [finding.severity for finding in report.findings]
    return {
        "outcome": report.outcome.value,
        "is_clean": telling.is_clean(report),
        "claims": len(report.rulings),
        "unread": len(report.note.unread) if report.note else 0,
        "errors": loud.count(Severity.ERROR),
        "warnings": loud.count(Severity.WARNING),
        "suggested": report.suggested_note,
    }


def _claims(report: Report) -> Iterator[Row]:
    displaced = {f.claim: f.evidence for f in report.findings if isinstance(f.evidence, Displaced)}
    for index, (claim, verdict, _, _) in enumerate(report.rulings):
        found = displaced.get(index)
        yield {
            "clause": claim.clause,
            "verb": claim.verb,
            "action": claim.action.value,
            "target": claim.target.value,
            "topic": claim.topic,
            "place": claim.place.name if claim.place else None,
            "verdict": verdict.value,
            "off_by": found.off_by if found else _no_distance(claim, verdict),
            "reason": report.rulings[index].reason,
        }


def _no_distance(claim: Claim, verdict: Verdict) -> int | None:
    """0 for a claim that names paragraphs and is true of them."""
    return 0 if claim.paragraphs and verdict is Verdict.CONFIRMED else None


def _change(change: Alteration, is_told: bool) -> Row:
    before, after = _sides(change.evidence)
    return {
        "kind": change.kind.value,
        "nature": change.nature.value,
        "before": before,
        "after": after,
        "older_paragraphs": list(change.old),
        "paragraphs": list(change.new),
        "is_minor": change.minor,
        "is_told": is_told,
    }


def _sides(evidence: object) -> tuple[str | None, str | None]:
    """What stood there and what does: of a fact itself, else of the words around the change."""
    if isinstance(evidence, FactChanged | QuotationAltered):
        return evidence.before, evidence.after
    excerpt = getattr(evidence, "excerpt", None)
    if not isinstance(excerpt, Excerpt):
        return None, None
    went, came = (
        "".join(run.text for run in excerpt.words if run.op is not other).strip() or None
        for other in (Op.CAME, Op.GONE)
    )
    return went, came
