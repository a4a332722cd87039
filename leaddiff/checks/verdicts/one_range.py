"""One range: the places of what a note adds, where it names a run of paragraphs.

A desk counts a run from its first paragraph to its last, "in paragraphs 4-6": what was edited between the new
ones and behind them is of the run, and where it is of several things, what stands between those as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import abstract_stems, things, topic_stems
from leaddiff.checks.what_changed.alteration import Altered, Nature
from leaddiff.nouns.claims import Action, Claim

NEAR = 2
"""Paragraphs before and behind a range (1 to 3) in which one of several things that it is for may stand."""


def is_of_the_run(claim: Claim, numbers: Sequence[int], borne: Sequence[int], case: Case) -> bool:
    """Whether a range that opens with a new paragraph is of one addition, though something in it only was
    edited, and no fact there put for another; or of several, of which the first and the last stand at its
    ends."""
    if not _is_one_range(claim) or not borne or numbers[0] != borne[0]:
        return False
    if not case.traces[numbers[0]].is_new or 2 * len(borne) < len(numbers):
        return False
    left = [case.traces.get(number) for number in numbers if number not in borne]
    if all(found is not None and found.differs for found in left):
        return all(_keeps_its_facts(number, case) for number in numbers if number not in borne)
    return len(things(claim.topic)) > 1 and numbers[-1] == borne[-1]


def _keeps_its_facts(number: int, case: Case) -> bool:
    """Whether nothing that a paragraph told was put otherwise or went, so that its edit may be of what came
    around it; what it has in place of a figure, a name or a "not" is no addition."""
    return not any(
        number in each.new
        and not each.minor
        and (each.fact is not None or each.kind is Altered.CUT)
        for each in case.alterations
        if each.nature in (Nature.REPLACED, Nature.GONE)
    )


def listed_beside(claim: Claim, case: Case) -> tuple[int, ...]:
    """The new paragraphs that tell the things of a list which has one range, where one of them is told right
    beside it and by nothing in it; empty where that is not plain."""
    named = things(claim.topic)
    if not _is_one_range(claim) or len(named) < 2:
        return ()
    first, last = claim.paragraphs[0], claim.paragraphs[-1]
    new = [n for n in range(first - NEAR, last + NEAR + 1) if n in case.traces]
    new = [n for n in new if case.traces[n].is_new]
    inside = [n for n in new if first <= n <= last]
    told = [_telling(thing, new, case) for thing in named]
    beside = {n for found in told if found.isdisjoint(inside) for n in found}
    if not inside or not beside:
        return ()
    goes_on = {n for n in new if n not in inside and n - 1 in beside}
    return tuple(sorted({*inside, *beside, *goes_on}))


def markets_about(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which prices changed, where a claim updates markets in a range that has some of them
    and all others stand close by: "closing market quotes, paragraphs 8-11", and the bonds in 13."""
    from leaddiff.checks.verdicts.prices_told import is_of_markets_alone, tells_what_markets_did

    stretches = claim.place.stretches if claim.place is not None else ()
    is_range = len(stretches) == 1 and len(claim.paragraphs) > 1 and stretches[0].last > 0
    if claim.action is not Action.CHANGE or not is_range or not is_of_markets_alone(claim.topic):
        return ()
    told = {
        number
        for number, found in case.traces.items()
        if found.replaces and found.differs and tells_what_markets_did(number, case)
    }
    beside = told.difference(claim.paragraphs)
    about = range(claim.paragraphs[0] - CLOSE_BY, claim.paragraphs[-1] + CLOSE_BY + 1)
    is_plain = bool(beside) and told > beside and told.issubset(about)
    return tuple(sorted(told)) if is_plain else ()


CLOSE_BY = 3
"""Paragraphs (2 to 4) by which a range may be off whose markets were updated."""


def _is_one_range(claim: Claim) -> bool:
    is_added = claim.action in (Action.ADD, Action.INSERT) and len(claim.paragraphs) > 1
    stretches = claim.place.stretches if claim.place is not None else ()
    return is_added and len(stretches) == 1 and stretches[0].last > 0


def _telling(thing: str, numbers: Sequence[int], case: Case) -> set[int]:
    """The paragraphs that have a word of a thing."""
    said = topic_stems(thing) - abstract_stems()
    return {number for number in numbers if not said.isdisjoint(case.altered[number])}
