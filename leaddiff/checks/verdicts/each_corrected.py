"""Each corrected: the things of a list of corrections that stand as they stood, whatever became of others.

"Corrects date of strike, spelling of Odell" is untrue of Odell where he is spelt as he was and another's name
was put right, and so is "age of Trask, party of Odell" of a party that he was of already.
"""

from __future__ import annotations

from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.another_kind import changed_nothing_of_the_kind, named_kind
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.never_corrected import is_spelt_as_it_was
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Grounds, PartsLacking, PartsStanding


def each_as_it_stood(claim: Claim, numbers: Iterable[int], case: Case) -> PartsStanding | None:
    """Which things of a list were not put right where a claim puts them; None where each may have been."""
    named = [thing.strip() for thing in things(claim.topic)]
    is_list = len(named) > 1 and all(_is_a_thing(thing, claim) for thing in named)
    if claim.action is not Action.CORRECT or not is_list:
        return None
    standing = tuple(thing for thing in named if _stands(thing, claim, tuple(numbers), case))
    return PartsStanding(standing, len(standing) == len(named)) if standing else None


def _is_a_thing(thing: str, claim: Claim) -> bool:
    """Whether a thing of a list says what it is, or who: in "figure for write-downs and adjustments" the
    adjustments are of the figure."""
    is_of_a_kind = bool(kinds(claim._replace(topic=thing)) or named_kind(thing))
    return is_of_a_kind or any(map(str.isupper, thing))


def without_what_stands(claim: Claim, grounds: Grounds) -> Claim:
    """A correction of several things without those of them that stand, by what its verdict rests on: it speaks
    of no other name that was put right instead."""
    if not (claim.corrects and isinstance(grounds, (PartsLacking, PartsStanding))):
        return claim
    if isinstance(grounds, PartsStanding) and grounds.is_all:
        return claim
    kept, lead = list[str](), ""
    for thing in map(str.strip, things(claim.topic)):
        what, of, _ = thing.rpartition(" of ")
        lead = f"{what}{of}" if of else lead if _ONE_NAMED.fullmatch(thing) else ""
        if thing not in grounds.parts:
            kept.append(thing if of else f"{lead}{thing}")
    return claim._replace(topic=", ".join(kept))


_ONE_NAMED = pattern(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}")
"""One more of whom the thing before is: spelling of Odell, Ona Trask."""


def _stands(thing: str, claim: Claim, numbers: tuple[int, ...], case: Case) -> bool:
    one = claim._replace(topic=thing)
    if is_spelt_as_it_was(one, case) or changed_nothing_of_the_kind(one, numbers, case):
        return True
    here = [fact for fact in case.changes.facts if not set(fact.new).isdisjoint(numbers)]
    is_figure = kinds(one) == {FactKind.FIGURE}
    return is_figure and bool(here) and all(fact.kind in _NO_FIGURE for fact in here)


_NO_FIGURE = (FactKind.DATE, FactKind.NAME, FactKind.ATTRIBUTION)
