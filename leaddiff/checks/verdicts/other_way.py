"""The other way: whether the toll went down that a claim raises, or up that it lowers."""

from __future__ import annotations

from collections.abc import Collection

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_toll
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim

_UP = pattern(r"(?i)\b(?:rais(?:es|ed|ing)|higher|rising|increased|climbing)\b")
_DOWN = pattern(r"(?i)\b(?:lower(?:s|ed|ing)?|reduc(?:es|ed|ing)|falling)\b")


def went_the_other_way(claim: Claim, numbers: Collection[int], case: Case) -> bool:
    """Whether a claim says that the toll is higher or lower than it was, and each that changed in these
    paragraphs went the other way: LOWERS death toll, of 17 that are 20 now."""
    is_up, is_down = (found.search(claim.clause) is not None for found in (_UP, _DOWN))
    if is_up == is_down or not is_toll(_bare(claim.topic)):
        return False
    changed = (fact for fact in case.changes.facts if not set(fact.new).isdisjoint(numbers))
    rises = [rise for fact in changed if (rise := _rises(fact, case)) is not None]
    return bool(rises) and all(rise is not is_up for rise in rises)


def _bare(topic: str | None) -> str:
    """A topic without the word that says which way: of "higher toll" the toll."""
    return _DOWN.sub("", _UP.sub("", topic or "")).strip()


def _rises(fact: FactChange, case: Case) -> bool | None:
    """Whether a count rose or fell; None where it is no count of the dead, hurt or missing that changed."""
    sides = [case.figures(side or "") for side in (fact.before, fact.after)]
    if fact.kind is not FactKind.FIGURE or [len(side) for side in sides] != [1, 1]:
        return None
    before, after = sides[0][0], sides[1][0]
    told = [f for number in fact.new for f in case.figures(case.new.matter[number - 1])]
    is_fate = any(f.value == after.value and f.fate for f in told)
    return after.value > before.value if is_fate and before.unit == after.unit else None
