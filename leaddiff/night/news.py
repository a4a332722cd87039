"""News: what there is to say of the reports of a night, each once, to whoever is told of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from leaddiff.ground.record import Record
from leaddiff.nouns.archived import Held, Kept
from leaddiff.wire.archive import Store


class News(Record):
    """That a version was held: ``number`` is that of the report. ``message`` is the loudest finding that
    nobody has accepted, empty where there is none; ``corrects`` is the verdict that was told of this
    version before and holds no more, empty where it is told for the first time, or once more because a
    finding was accepted or taken back. ``accepted_by`` has who let it pass for each
    finding that was. ``is_latest``: nothing else was said of the version since."""

    number: int
    kept: Kept
    verdict: str
    errors: int
    warnings: int
    reason: str
    message: str
    corrects: str
    accepted_by: tuple[str, ...]
    is_latest: bool

    def to_dict(self) -> dict[str, Any]:
        """The news as a line of JSON has it."""
        kept = self.kept
        return {
            "report": self.number,
            "version": kept.number,
            "story": kept.story,
            "path": kept.name,
            "agency": kept.agency,
            "slug": kept.slug,
            "marker": kept.marker,
            "headline": kept.headline,
            "verdict": self.verdict,
            "errors": self.errors,
            "warnings": self.warnings,
            "message": self.message,
            "reason": self.reason,
            "corrects": self.corrects or None,
            "accepted_by": list(self.accepted_by),
        }


def news_after(store: Store, number: int) -> Iterator[News]:
    """What was reported since the report of that number, in order."""
    while found := store.reports_after(number):
        for number in found:
            yield news_of(store, number)


def news_of(store: Store, number: int) -> News:
    """What there is to say of a report."""
    held = store.reported(number)
    assert held is not None
    kept = store.kept(held.version)
    before = store.reported_before(number, held.version)
    return News(
        number=number,
        kept=kept,
        verdict=held.verdict,
        errors=held.errors,
        warnings=held.warnings,
        reason=held.reason,
        message=_loudest(held.report),
        corrects=before.verdict if before and _grounds(before) != _grounds(held) else "",
        accepted_by=_accepted_by(held.report),
        is_latest=kept.report == number,
    )


def _grounds(held: Held) -> tuple[int | None, str, str]:
    """What a report rests on beside what was accepted: only copy that comes late changes that."""
    return held.before, held.basis, held.reason


def _loudest(report: str) -> str:
    """The message of the first finding that is loud and not accepted; findings stand worst first."""
    loud = (f for f in _findings(report) if f["severity"] != "info" and not f.get("accepted"))
    return next((str(each["message"]) for each in loud), "")


def _accepted_by(report: str) -> tuple[str, ...]:
    return tuple(str(each["accepted"]["by"]) for each in _findings(report) if each.get("accepted"))


def _findings(report: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(report).get("findings", []) if report else []
    return found
