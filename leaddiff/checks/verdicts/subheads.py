"""Subheads: material that a note puts below one, held to where that stands in the copy."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.borne_out import states_there
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import ordinal
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import StatesThere
from leaddiff.nouns.story import PartKind

_BELOW = pattern(
    r"(?i)\b(?:after|below|under) (?:the )?(?:(?P<which>\w+) )?(?:sub-?head(?:ing)?|crosshead)\b",
    has=("head",),
)


def names_subhead(claim: Claim) -> bool:
    """Whether a claim says below which subhead it is, and is so held to a place of its own."""
    return _BELOW.search(claim.clause) is not None


def lies_above_subhead(claim: Claim, case: Case) -> StatesThere | None:
    """Why "adds analyst after 1st subhead" is not so: all that was added stands above that subhead. None
    where something came below it, or the copy has no such subhead."""
    said = _BELOW.search(claim.clause) if claim.action is Action.ADD else None
    subheads = [part.span for part in case.new.parts if part.kind is PartKind.SUBHEAD]
    at = (ordinal(said["which"] or "1st") or 1) if said else 0
    if not 0 < at <= len(subheads):
        return None
    start = subheads[at - 1].end
    below = [p.number for p in case.new.paragraphs if p.span.start >= start]
    if not below or any(case.traces[number].adds for number in below):
        return None
    return states_there(claim, below, case)
