"""Answers: how a note stands, in a few words, and how each of its claims does."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import groupby

from leaddiff.ground.phrases import quoted
from leaddiff.ground.record import Record
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import Displaced
from leaddiff.nouns.findings import Outcome, Report
from leaddiff.nouns.grounds import Grounds, Went


class Standing(Enum):
    """How a claim stands with the copy, in an editor's words. What is so but not where the note puts it is no
    untruth: desks count paragraphs by hand, and the reader must look elsewhere for it."""

    TRUE = "true"
    PARTLY = "partly true"
    ELSEWHERE = "wrong place"
    UNTRUE = "not true"
    OPEN = "can't tell"


_STANDINGS = {
    Verdict.CONFIRMED: Standing.TRUE,
    Verdict.PARTIAL: Standing.PARTLY,
    Verdict.REFUTED: Standing.UNTRUE,
    Verdict.UNVERIFIABLE: Standing.OPEN,
}


def standings(report: Report) -> list[Standing]:
    """How each claim of the note stands. A removal whose subject went from other paragraphs than it names is as
    true, and its numbers as wrong, as an addition that stands in others."""
    elsewhere = {f.claim for f in report.findings if isinstance(f.evidence, Displaced)}
    elsewhere.update(index for index, r in enumerate(report.rulings) if _went_elsewhere(r.grounds))
    return [
        Standing.ELSEWHERE
        if ruling.verdict is Verdict.REFUTED and index in elsewhere
        else _STANDINGS[ruling.verdict]
        for index, ruling in enumerate(report.rulings)
    ]


def _went_elsewhere(grounds: Grounds) -> bool:
    return isinstance(grounds, Went) and bool(grounds.standing and grounds.gone)


def by_clause(report: Report) -> Iterator[tuple[str, Standing, tuple[int, ...]]]:
    """Clause, standing and indices of claims: those of one clause that follow on one another and stand alike
    are told together. Of the rest of a clause that was shown is shown what its claims are of."""
    numbered = enumerate(zip(report.rulings, standings(report), strict=True))
    runs = groupby(numbered, lambda each: (each[1][0].claim.clause, each[1][1]))
    before = None
    for (clause, stands), run in runs:
        indices = tuple(index for index, _ in run)
        topics = ", ".join(
            quoted(topic) for i in indices if (topic := report.rulings[i].claim.topic)
        )
        yield f"the same: {topics}" if clause == before and topics else clause, stands, indices
        before = clause


class Tone(Enum):
    """How the answer sits with an editor."""

    GOOD = "good"
    DOUBT = "doubt"
    BAD = "bad"


class ShortAnswer(Record):
    """What can be said of the note after "the note: "."""

    text: str
    tone: Tone


def answer(report: Report) -> ShortAnswer:
    """Whether the note is true and whether it is all, in an editor's words."""
    stand = set(standings(report))
    if report.outcome is Outcome.NO_NOTE:
        return ShortAnswer("none in the new version", Tone.DOUBT)
    if not stand:
        is_unread = report.note is not None and report.note.unread
        return ShortAnswer("not readable" if is_unread else "without a claim", Tone.DOUBT)
    if report.is_alone:
        return _of_copy_alone(report)
    if stand & {Standing.UNTRUE, Standing.PARTLY}:
        partly = stand - {Standing.UNTRUE, Standing.OPEN}
        return ShortAnswer("only partly true" if partly else "not true", Tone.BAD)
    if Standing.ELSEWHERE in stand:
        known = " as far as can be told" if Standing.OPEN in stand else ""
        return ShortAnswer(f"true{known}, but not where it says", Tone.BAD)
    return _of_no_false_note(report, stand)


def _of_copy_alone(report: Report) -> ShortAnswer:
    if report.loud:
        return ShortAnswer("at odds with its own copy", Tone.BAD)
    return ShortAnswer("not contradicted by its own copy", Tone.DOUBT)


def _of_no_false_note(report: Report, stand: set[Standing]) -> ShortAnswer:
    doubt = Standing.OPEN in stand
    told, but = ("true", " but") if stand != {Standing.OPEN} else ("can't be told", ", and")
    loud = [f for f in report.findings if f.loud]
    taken = sum(f.accepted is not None for f in report.findings)
    if any(finding.unreported for finding in loud):
        return ShortAnswer(f"{told}{but} not complete", Tone.BAD)
    if loud:
        return ShortAnswer(f"{told}, but look below", Tone.DOUBT)
    if taken:
        return ShortAnswer(f"true; {taken} finding{'s' * (taken > 1)} accepted", Tone.GOOD)
    if doubt or (report.note is not None and report.note.unread):
        return ShortAnswer("true and complete as far as can be told", Tone.GOOD)
    return ShortAnswer("true and complete", Tone.GOOD)
