"""Beside: the other half of a correction of several figures, which stands in the next paragraph.

"CORRECTS share numbers in para 11" is of the two that were put for each other, be the second told in the next
sentence. Client desks find it there; it is told for information.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.covers import Cover
from leaddiff.checks.topics.topic_kinds import kinds, names_several
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action


def is_put_right_beside(alteration: Alteration, by: tuple[Cover, ...], case: Case) -> bool:
    """Whether a figure was replaced next to a paragraph in which a correction puts others of its sort right."""
    fact = alteration.fact
    if fact is None or not _is_replaced_figure(fact):
        return False
    return any(_is_of_several(cover, fact, case) for cover in by)


def _is_of_several(cover: Cover, fact: FactChange, case: Case) -> bool:
    claim = cover.claim
    names_figures = FactKind.FIGURE in kinds(claim) and names_several(claim.topic)
    if claim.action is not Action.CORRECT or not names_figures:
        return False
    beside = {n + step for n in fact.new for step in (-1, 1)} & cover.new
    named = (each for each in case.changes.facts if not beside.isdisjoint(each.new))
    return any(_is_replaced_figure(each) and _is_of_a_sort(each, fact, case) for each in named)


def _is_replaced_figure(fact: FactChange) -> bool:
    return fact.kind is FactKind.FIGURE and bool(fact.before and fact.after)


def _is_of_a_sort(one: FactChange, other: FactChange, case: Case) -> bool:
    """Whether two figures were put for each other, or count by the same unit: 16 times earnings, 46 times."""
    if (one.before, one.after) == (other.after, other.before):
        return True
    units = [{f.unit for f in case.figures(fact.after or "")} for fact in (one, other)]
    return units[0] == units[1] != {None}
