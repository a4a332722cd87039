"""Signed off: whether the lines that say who reported and edited changed as a claim says."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Claim, Target, Verdict
from leaddiff.nouns.grounds import CreditBecame, FieldFate, Grounds
from leaddiff.nouns.story import Copy, PartKind


def judge_sign_off(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """The verdict on a claim of the sign-off: true where it changed, and has now what a claim says was put in;
    None where a claim is of something else, or either copy has none, since clients strip it."""
    if claim.target is not Target.BODY or not _OF_SIGN_OFF.search(claim.clause):
        return None
    was, now = _sign_off(case.old), _sign_off(case.new)
    if not (was and now):
        return None
    if sorted(was) == sorted(now):
        return Verdict.REFUTED, CreditBecame(FieldFate.SAME)
    given = _GIVEN.search(claim.clause)
    lacking = given is not None and not set(words_of(given["now"].lower())) <= set(now)
    if given is not None and lacking:
        return Verdict.REFUTED, CreditBecame(FieldFate.DIFFERS, given["now"])
    return Verdict.CONFIRMED, CreditBecame(FieldFate.DIFFERS)


_OF_SIGN_OFF = pattern(
    r"(?i)\b(?:sign-?offs?|(?:reporting|writing|editing|reporter) credits?|credit lines?)\b",
    has=("sign", "credit"),
)
_GIVEN = pattern(r"\bto (?:read |say |show )?(?P<now>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)")
"""What was put in: to Busan."""

_WHO = pattern(r"(?i)\b(?:by|reporting|writing|editing|contributed|writers?)\b")


def _sign_off(copy: Copy) -> list[str]:
    """The words of the lines of a copy that say who reported and edited; rates of the day are among the credits
    and no sign-off."""
    credits = (part.text for part in copy.parts if part.kind is PartKind.CREDIT)
    return [word for text in credits if _WHO.search(text) for word in words_of(text.lower())]
