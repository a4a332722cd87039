"""Version between: whether a note was written against a version that is not at hand, though no marker says so.

A desk that moves a correction touches what it puts right. Where that never stood in the older copy, and
paragraph after paragraph came or went besides, other versions moved in between, and their notes told it.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.displaced import stands_in
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.grounds import NotHeld, Obstacle

MANY = 5
"""Paragraphs or sentences (4 to 8) that came or went besides what a correction puts right."""


def has_another_between(case: Case) -> bool:
    """Whether the note puts right what never stood in the older copy, and much came or went besides. A claim
    of which nothing is so, at another place either, speaks against it: then it is the note that is wrong."""
    obstacles = [r.grounds.obstacle for r in case.rulings if isinstance(r.grounds, NotHeld)]
    if Obstacle.NEVER_STOOD not in obstacles:
        return False
    untrue = [ruling.claim for ruling in case.rulings if ruling.verdict is Verdict.REFUTED]
    if not all(stands_in(claim, case) for claim in untrue):
        return False
    return sum(not each.minor for each in case.alterations if comes_or_goes(each)) >= MANY


def comes_or_goes(alteration: Alteration) -> bool:
    """Whether a change is a paragraph or sentence that came or went, which alters nothing that stands."""
    return alteration.kind in (Altered.PARAGRAPH, Altered.MATERIAL, Altered.CUT)
