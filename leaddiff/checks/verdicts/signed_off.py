"""Signed off: whether the lines that say who reported and edited changed as a claim says."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Target, Verdict
from leaddiff.nouns.grounds import CreditBecame, FieldFate, Grounds
from leaddiff.nouns.story import Copy, PartKind


def judge_sign_off(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """The verdict on a claim of the sign-off: true where it changed, and has now what a claim says was put in;
    None where a claim is of something else, or either copy has none, since clients strip it. The name of a
    reporter may be one in the story, and a byline a line of its own: they are its names where it changed."""
    is_of_it = claim.target is Target.BODY and _OF_SIGN_OFF.search(claim.clause) is not None
    if not (is_of_it or _may_be_of_it(claim, case)):
        return None
    was, now = _sign_off(case.old), _sign_off(case.new)
    if not (was and now) or (sorted(was) == sorted(now) and not is_of_it):
        return None
    if sorted(was) == sorted(now):
        return Verdict.REFUTED, CreditBecame(FieldFate.SAME)
    given = _GIVEN.search(claim.clause)
    if given is not None and not _is_put_in(words_of(given["now"].lower()), was, now):
        return Verdict.REFUTED, CreditBecame(FieldFate.DIFFERS, given["now"])
    return Verdict.CONFIRMED, CreditBecame(FieldFate.DIFFERS)


def _may_be_of_it(claim: Claim, case: Case) -> bool:
    """Whether a claim is of a byline that no copy has above it, or of the name of a reporter or editor when
    neither tells of one; a claim that points above the last paragraph is of what stands there."""
    if claim.target is Target.BYLINE:
        return claim.action is not Action.ADD and not (case.old.byline or case.new.byline)
    if any(number < len(case.new.paragraphs) for number in claim.paragraphs):
        return False
    found = _NAME_OF_ONE.search(claim.clause) if claim.target is Target.BODY else None
    who = next(filter(None, found.groups()), "").lower() if found else ""
    return bool(who) and not any(
        who in text.lower() for copy in (case.old, case.new) for text in copy.matter
    )


_NAME_OF_ONE = pattern(
    r"(?i)\bname of (?:the )?(reporter|editor|writer)\b(?! (?:of|for|at|who)\b)"
    r"|\b(reporter|editor|writer)['’]s name\b",
    has=("reporter", "editor", "writer"),
)
_OF_SIGN_OFF = pattern(
    r"(?i)\b(?:sign-?offs?|(?:reporting|writing|editing|(?:reporter|editor)(?:['’]?s)?) credits?"
    r"|credit lines?)\b",
    has=("sign", "credit"),
)
_GIVEN = pattern(r"\bto (?:read |say |show )?(?P<now>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)")
"""What was put in: to Busan."""

_WHO = pattern(r"(?i)\b(?:by|reporting|writing|editing|contributed|writers?)\b")


def _is_put_in(given: Sequence[str], was: Sequence[str], now: Sequence[str]) -> bool:
    """Whether words stand in a sign-off now, and not all of them as often before."""
    return set(given) <= set(now) and any(now.count(word) > was.count(word) for word in given)


def _sign_off(copy: Copy) -> list[str]:
    """The words of the lines of a copy that say who reported and edited; rates of the day are among the credits
    and no sign-off."""
    credits = (part.text for part in copy.parts if part.kind is PartKind.CREDIT)
    return [word for text in credits if _WHO.search(text) for word in words_of(text.lower())]
