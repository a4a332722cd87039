"""Claimed moves: whether paragraphs stand in another order, as a note says."""

from __future__ import annotations

from collections.abc import Collection

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BOTTOM_SLACK, has_place, is_bottom, is_open
from leaddiff.nouns.claims import Claim, Manner, Verdict
from leaddiff.nouns.grounds import Grounds, Lack, Moves, Nothing


def judge_move(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """MOVES is borne out by paragraphs in another order. A number counts where the paragraph stands
    now or stood before; "to bottom" says where it went."""
    moved = _moved(case)
    if not moved:
        return Verdict.REFUTED, Nothing(Lack.MOVE)
    told = Moves(tuple((old, new) for new, old in moved.items()))
    if not has_place(claim):
        return Verdict.CONFIRMED, told
    asked = _asked(claim, case)
    numbers = _passed(moved, case, asked, claim.manner is Manner.REORDER)
    borne = [number for number in asked if number in numbers]
    if is_bottom(claim):
        return (Verdict.CONFIRMED if borne else Verdict.REFUTED), told
    share = Verdict.CONFIRMED if len(borne) == len(asked) else Verdict.PARTIAL
    return (share if borne else Verdict.REFUTED), told


def speaks_of_move(claim: Claim, old: int, new: int, case: Case) -> bool:
    """Whether a claim that names paragraphs speaks of this one, which stood at ``old``."""
    return bool({old, new} & set(_asked(claim, case)))


def _asked(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs a claim names; of "para 7 to end" the first."""
    if is_bottom(claim):
        last = len(case.new.paragraphs)
        return tuple(range(max(1, last - BOTTOM_SLACK), last + 1))
    return claim.paragraphs[:1] if is_open(claim) else claim.paragraphs


def _passed(
    moved: dict[int, int], case: Case, asked: Collection[int], is_reordered: bool
) -> set[int]:
    """The numbers, old and new, of what moved; and, where as much stood in its way as moved, or all of it is
    what is ``asked``, of what it moved past: which of two passages that changed places has moved is for the
    desk to say. ``is_reordered``: the note speaks of the order (REARRANGES paras 3-5), in which what was
    passed has another place as well."""
    numbers = {number for pair in moved.items() for number in pair}
    passed = {
        new: old
        for new, found in case.traces.items()
        for old in found.old[:1]
        if new not in moved and any((new - at) * (old - was) < 0 for at, was in moved.items())
    }
    is_passage = passed.keys() <= set(asked) and moved.keys().isdisjoint(asked)
    changed_places = is_reordered or is_passage or len(passed) <= len(moved)
    return numbers.union(passed, passed.values()) if changed_places else numbers


def _moved(case: Case) -> dict[int, int]:
    """New number -> old number of each paragraph that moved."""
    return {
        number: found.old[0]
        for number, found in sorted(case.traces.items())
        if found.moved and found.old
    }
