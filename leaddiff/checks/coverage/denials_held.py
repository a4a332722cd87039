"""Denials held: whether nothing else changed, where the note says so.

Whoever reads "no other changes to text" sends the one line that the note names and looks no further: a
paragraph, a figure or a quotation that changed beside it is the worst thing to have missed.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.untold import untold
from leaddiff.checks.verdicts.claimed_fields import judge_field
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.nouns.claims import Claim, Ruling, Target, Verdict
from leaddiff.nouns.grounds import Besides, Grounds, Lack, NotHeld, Nothing, Obstacle


def hold_denials(case: Case) -> Case:
    """The case, whose other claims have been judged, with those that say that nothing else changed held to what
    no claim tells. A word put for another and house style are no change to whoever sends the note."""
    beside = [change for change, is_told in untold(case) if not (is_told or change.minor)]
    return case._replace(
        rulings=tuple(
            Ruling(ruling.claim, *_held(ruling.claim, beside, case))
            if ruling.claim.denies
            else ruling
            for ruling in case.rulings
        )
    )


def _held(claim: Claim, beside: list[Alteration], case: Case) -> tuple[Verdict, Grounds]:
    if claim.target not in (Target.BODY, Target.LEAD):
        return _of_field(claim, case)
    here = [change for change in beside if claim.target is Target.BODY or 1 in change.new]
    if not here:
        return Verdict.CONFIRMED, Nothing(Lack.BESIDES)
    if case.gap:
        return Verdict.UNVERIFIABLE, NotHeld(Obstacle.LAST_STEP)
    new = sorted({number for change in here for number in change.new})
    gone = sorted({number for change in here if not change.new for number in change.old})
    return Verdict.REFUTED, Besides(tuple(new), tuple(gone))


def _of_field(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """Of a headline or byline that is said to stand: the other way round from one that is said to differ."""
    verdict, grounds = judge_field(claim, case)
    return _TURNED.get(verdict, verdict), grounds


_TURNED = {Verdict.CONFIRMED: Verdict.REFUTED, Verdict.REFUTED: Verdict.CONFIRMED}
