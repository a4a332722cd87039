"""Claimed places: the paragraphs a claim points at, in both versions' numbers."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import Unchanged
from leaddiff.nouns.claims import Action, Claim, Manner, Target

BOTTOM_SLACK = 2
"""Paragraphs that may stand unchanged below material said to be "at bottom" (0 to 3): desks keep a
closing line of background under it."""

BODY_TARGETS = (Target.BODY, Target.LEAD)


def has_place(claim: Claim) -> bool:
    """Whether a claim names paragraphs, in either version's numbers, rather than the whole story."""
    return claim.target in BODY_TARGETS and bool(claim.paragraphs or claim.old_paragraphs)


def is_placeless(claim: Claim) -> bool:
    """Whether a claim speaks of the body without saying where, or of all of it."""
    return claim.target is Target.BODY and not has_place(claim)


def is_open(claim: Claim) -> bool:
    """Whether the place runs from a paragraph to the end: "from 4th para"."""
    return claim.place is not None and any(s.first > 0 > s.last for s in claim.place.stretches)


def is_bottom(claim: Claim) -> bool:
    """Whether the place is "at bottom", which says no number."""
    return claim.place is not None and claim.place.name == "bottom"


def is_relative_lead(claim: Claim) -> bool:
    """Whether a claim resends the top of a story: "LEADS with 4 grafs"."""
    return claim.manner is Manner.TOP and claim.place is not None


def new_numbers(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs of the new version a claim points at. Claims in the old version's numbers are
    followed to where those paragraphs, and what was put with them, stand now."""
    if is_bottom(claim):
        return bottom(case)
    if _is_beside(claim) and claim.action is not Action.CUT:
        return _run_beside(claim, case)
    if claim.paragraphs:
        return claim.paragraphs
    found: set[int] = set()
    for old in claim.old_paragraphs:
        found |= _now(old, claim, case)
    return tuple(sorted(found))


def as_it_stood(claim: Claim, case: Case) -> tuple[int, ...]:
    """The numbers a claim names, as the version before counts them: what is counted from the end ("trims
    last 2 paras") is counted from its own end, as what was cut stood there; of what stood "after 3rd para" all
    that went there."""
    if _is_beside(claim):
        return _gone_beside(claim, case)
    from_end = claim.place is not None and all(s.first < 0 for s in claim.place.stretches)
    more = len(case.old.paragraphs) - len(case.new.paragraphs) if from_end else 0
    return tuple(number + more for number in claim.paragraphs if number + more > 0)


def _is_beside(claim: Claim) -> bool:
    """Whether a claim says what its material stands beside, and not how much it is: after 6th para."""
    place = claim.place
    return place is not None and place.after is not None and not place.old_frame and not claim.size


def adds_by_clarifying(claim: Claim) -> bool:
    """Whether a correction may be borne out by a sentence or a paragraph more: a clarification is."""
    return claim.manner is Manner.CLARIFY


_BEFORE = pattern(r"(?i)\b(?:before|above)\b")
"""Before 9th para: the place reads "after 8", and what was added ends there."""


def _run_beside(claim: Claim, case: Case) -> tuple[int, ...]:
    """The unbroken run of new paragraphs that follows the one named, or stands before it; else the
    paragraph that does."""
    place = claim.place
    at = place.after if place is not None and place.after is not None else 0
    run = set[int]()
    if _BEFORE.search(claim.clause):
        run = _new_above(at + 1, case)
        return tuple(sorted(run)) or (max(at, 1),)
    while at + 1 in case.traces and case.traces[at + 1].is_new:
        at += 1
        run.add(at)
    return tuple(sorted(run)) or claim.paragraphs


def _gone_beside(claim: Claim, case: Case) -> tuple[int, ...]:
    """The unbroken run of old paragraphs that went behind the one named, or before it; else the paragraph that
    stood there."""
    place = claim.place
    at = place.after if place is not None and place.after is not None else 0
    step = -1 if _BEFORE.search(claim.clause) else 1
    start = number = at if step < 0 else at + 1
    while number in case.cut:
        number += step
    return tuple(sorted(range(start, number, step))) or (max(start, 1),)


def bottom(case: Case) -> tuple[int, ...]:
    """The paragraphs "at bottom": the unbroken run of new ones, or the altered one, that ends within
    ``BOTTOM_SLACK`` of the last paragraph; the last paragraph where there is none."""
    last = len(case.new.paragraphs)
    for end in range(last, max(0, last - BOTTOM_SLACK - 1), -1):
        if case.traces[end].differs:
            return (*sorted(_new_above(end, case)), end) if case.traces[end].is_new else (end,)
    return (last,)


def _now(old: int, claim: Claim, case: Case) -> set[int]:
    """Where an old paragraph stands now, with the new ones put in its place or after it."""
    linked = standing(old, case)
    if claim.action is Action.PICK_UP:
        return set(linked)
    start = max(linked, default=case.cut.get(old, 1) - 1)
    run = set()
    at = start + 1
    while at in case.traces and case.traces[at].is_new:
        run.add(at)
        at += 1
    if claim.action is Action.SUBSTITUTE:
        return set(linked) | run | _new_above(min(linked, default=start + 1), case)
    return run if claim.action is Action.INSERT else set(linked)


def _new_above(number: int, case: Case) -> set[int]:
    """The unbroken run of new paragraphs just above one."""
    above: set[int] = set()
    at = number - 1
    while at in case.traces and case.traces[at].is_new:
        above.add(at)
        at -= 1
    return above


def standing(old: int, case: Case) -> tuple[int, ...]:
    """The new numbers of an old paragraph; empty where it went."""
    return tuple(sorted(n for n, found in case.traces.items() if old in found.old))


def is_untouched(old: int, case: Case) -> bool:
    """Whether an old paragraph stands in the new version as it was."""
    return any(
        old in found.old and (isinstance(found.change, Unchanged) or not found.differs)
        for found in case.traces.values()
    )
