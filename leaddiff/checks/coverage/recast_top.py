"""Recast top: how far "Recasts first paragraphs" goes, which says not how many.

A desk that tells the top anew seldom counts what became of it. A client reads on from the lead for as long as
each paragraph is another; where one stands as it did the recast is over, and a figure altered there is told by
nobody.
"""

from __future__ import annotations

from itertools import takewhile

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.beyond_recast import TOP, quotes_anew
from leaddiff.checks.coverage.broad_claims import is_turned
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.checks.what_changed.retold import FEWEST
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.negations import negating
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, Op
from leaddiff.nouns.claims import Claim, Manner, Target


def told_anew_at_top(claim: Claim, case: Case) -> frozenset[int]:
    """The unbroken run of paragraphs from the lead that were told anew, of a recast of the first ones."""
    if not recasts_first_ones(claim):
        return frozenset()
    return frozenset(takewhile(lambda number: _is_anew(number, case), range(1, TOP + 1)))


def is_of_the_lead_before(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a lead was told anew above the one before, and what a sentence of that lost, or how it is worded,
    is all that changed: the new lead says it. A fact altered there is told by nobody, nor a turned sense."""
    if (
        claim.target is not Target.LEAD
        or claim.manner is not Manner.RECAST
        or alteration.old != (1,)
    ):
        return False
    lead = case.traces.get(1)
    is_above = lead is not None and lead.is_new and 1 not in alteration.new
    is_reworded = alteration.kind is Altered.REWRITE and not is_turned(alteration)
    is_gone = alteration.kind is Altered.CUT and alteration.nature is Nature.GONE
    return is_above and alteration.fact is None and (is_gone or is_reworded)


def recasts_first_ones(claim: Claim) -> bool:
    """Whether a claim recasts the first paragraphs and does not say how many."""
    is_recast = claim.target is Target.LEAD and claim.manner is Manner.RECAST
    return is_recast and _FIRST_ONES.search(claim.clause) is not None


_FIRST_ONES = pattern(
    r"(?i)\b(?:first|opening|top|lead) (?:paragraphs|paras|pars|grafs|graphs)\b",
    has=("first", "opening", "top", "lead", "First", "Opening", "Top", "Lead"),
)


def is_below_lead(claim: Claim, fact: FactChange) -> bool:
    """Whether a fact stands in one of the first paragraphs that were recast, and not in the lead."""
    return recasts_first_ones(claim) and 1 not in fact.new


def _is_anew(number: int, case: Case) -> bool:
    """Whether a paragraph came or was told in other words, and quotes nobody anew."""
    found = case.traces.get(number)
    if found is None or not (found.is_new or has_fresh_words(found) or _is_half_changed(found)):
        return False
    if found.is_new:
        text = case.new.matter[number - 1]
        return _was_told_there(text, case) and not quotes_anew(text, case.heard_before)
    return not _lost_its_not(found)


def _was_told_there(text: str, case: Case) -> bool:
    """Whether a paragraph that came has matter of an old one at the top: it tells that anew, and is no other
    news."""
    said = frozenset(content_stems(text))
    return any(
        len(said & frozenset(content_stems(case.old.matter[old - 1]))) >= FEWEST_SHARED
        for old in range(1, min(TOP + 1, len(case.old.matter)) + 1)
    )


FEWEST_SHARED = 2
"""Words of matter (2 to 4) that a paragraph told anew has of an old one at the top."""


def _lost_its_not(trace: Trace) -> bool:
    """Whether what went from a paragraph denied something and what came denies nothing: he was not hurt, he was
    burned. Who tells a thing in other words denies it still."""
    went, came = (
        not negating().isdisjoint(words_of(" ".join(texts).lower()))
        for texts in (trace.gone, trace.came)
    )
    return went and not came


def _is_half_changed(trace: Trace) -> bool:
    """Whether as many words of matter went from a paragraph and came as stand in it."""
    stand = (run.text for run in trace.words if run.op is Op.KEPT)
    stood, changed = (
        sum(len(content_stems(text)) for text in texts)
        for texts in (stand, (*trace.gone, *trace.came))
    )
    return changed >= max(stood, FEWEST)
