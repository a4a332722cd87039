"""Symbols: claims of stock symbols, which are furniture for every other claim and all findings.

"Adds company tickers" is of the codes that came, "Removes Halm symbol from first paragraph" of the one that
went from a paragraph that names Halm. A note that speaks of them is held to them.
"""

from __future__ import annotations

from collections import Counter

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BODY_TARGETS, has_place, new_numbers
from leaddiff.checks.verdicts.borne_out import states_there
from leaddiff.checks.verdicts.old_numbers import by_share
from leaddiff.ground.pattern import pattern
from leaddiff.languages.furniture import symbols_in
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Verdict
from leaddiff.nouns.grounds import Anywhere, Grounds, Lack, Nothing

_KIND = r"(?:stock|ticker|company|index|share|trading|instrument|Reuters)"
_SYMBOL = pattern(
    rf"(?i)(?:(?:(?!and\b)[\w'’&.-]+ ){{0,4}}?{_KIND}(?:,? and {_KIND})? (?:symbols?|tickers?|codes?)"
    r"|(?:(?!and\b)[\w'’&.-]+ ){0,2}?(?:tickers?|RICs?))(?: (?:for|of|to) .+)?",
    has=("symbol", "ticker", "code", "ric"),
)


_CALLED = ("ric", "rics", "reuters")


def _is_of_symbols(claim: Claim) -> bool:
    """Whether all that a claim names is symbols: adds company tickers; not: adds ticker of votes cast."""
    is_of_body = claim.target in BODY_TARGETS and not (claim.everywhere or claim.old_paragraphs)
    return is_of_body and _SYMBOL.fullmatch(claim.topic or "") is not None


def judge_symbols(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """A claim of symbols: some came, went or were replaced where it says, in paragraphs that name whose they
    are. None where a claim is of other matter."""
    if not _is_of_symbols(claim):
        return None
    found = tuple(n for n in sorted(case.traces) if _bears_out(claim, n, case))
    if not has_place(claim):
        went = claim.action is not Action.ADD and any(
            symbols_in(case.old.paragraphs[old - 1].text) for old in case.cut
        )
        if found or went:
            return Verdict.CONFIRMED, Anywhere(found, True)
        return Verdict.REFUTED, Nothing(_LACKS.get(claim.action, Lack.CHANGE))
    numbers = new_numbers(claim, case)
    there = states_there(claim, numbers, case)
    return by_share(len(set(numbers).intersection(found)), len(numbers)), there


_LACKS = {Action.ADD: Lack.ADDITION, Action.CUT: Lack.CUT, Action.CORRECT: Lack.REPLACEMENT}


def _bears_out(claim: Claim, number: int, case: Case) -> bool:
    """Whether symbols came to a paragraph or went from it as a claim says."""
    now = case.new.paragraphs[number - 1].text
    was = " ".join(case.old.paragraphs[old - 1].text for old in case.traces[number].old)
    stand, stood = Counter(symbols_in(now)), Counter(symbols_in(was))
    came, went = stand - stood, stood - stand
    owners = [word for word in words_of(claim.topic or "") if word[:1].isupper()]
    owners = [word for word in owners if word.lower() not in _CALLED]
    is_theirs = all(owner in now or owner in was for owner in owners)
    match claim.action:
        case Action.ADD | Action.INSERT | Action.RESTORE:
            return bool(came) and is_theirs
        case Action.CUT:
            return bool(went) and is_theirs
        case _:
            return bool(came or went) and is_theirs
