"""Taken out: a correction that says what it took out is held to that, where nothing of it went.

"Corrects paragraph 4 to delete reference to the harbor's sale" is untrue where the sale is still told. Over two
versions that know of no sale it was written for another step, a version between is missing, and it is neither
true nor false.
"""

from __future__ import annotations

from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

_REFERENCE = r"(?:(?:wrong|erroneous|incorrect|extraneous) )?(?:references?|mentions?) (?:to|of) "
_TAKEN_OUT = pattern(
    r"(?i)\b(?:(?:remov|drop|eliminat)(?:e|es|ed|s|ing)? (?:an? |the |all )?"
    rf"{_REFERENCE}|(?:omit|delet)(?:e|es|ed|s|ing)? (?:an? |the |all )?(?:{_REFERENCE})?)(?:the |an? )?"
    r"(?P<matter>[^,;()]+?)(?= (?:as|in|from|at|which|that|because|since)\b|[,;()]|$)"
)


def took_out_what_never_stood(claim: Claim, case: Case) -> bool:
    """Whether a correction took out a matter of which nothing went, and that no paragraph of the older version
    has. Where a paragraph went, that may have told it in other words: of jobs, that 900 are employed."""
    if case.cut:
        return False
    matter = _matter_that_did_not_go(claim, case)
    return bool(matter) and not _stands(matter, (*case.old.matter, case.old.headline or ""))


def still_told(claim: Claim, case: Case) -> ValueSaid | None:
    """What a correction took out by its own words and nothing of which went: it is still told."""
    matter = _matter_that_did_not_go(claim, case)
    if not matter or not _stands(matter, case.new.matter):
        return None
    found = _TAKEN_OUT.search(claim.clause)
    assert found is not None, "its matter was found"
    return ValueSaid(found["matter"], Saying.STILL_SAID, claim.paragraphs)


def _matter_that_did_not_go(claim: Claim, case: Case) -> frozenset[str]:
    """The words of what a correction took out; none where it says no such thing, or one of them went."""
    found = _TAKEN_OUT.search(claim.clause) if claim.corrects else None
    matter = frozenset(content_stems(found["matter"])) if found else frozenset()
    gone = [text for trace in case.traces.values() for text in trace.gone]
    gone += [case.old.matter[number - 1] for number in case.cut]
    went = any(not matter.isdisjoint(content_stems(text)) for text in gone)
    return frozenset() if went else matter


def _stands(matter: frozenset[str], texts: Iterable[str]) -> bool:
    return any(matter <= frozenset(content_stems(text)) for text in texts)
