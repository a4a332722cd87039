"""Symbols: claims of stock symbols, which are furniture for every other claim and all findings.

"Adds company tickers" is of the codes that came, "Removes Halm symbol from first paragraph" of the one that
went from a paragraph that names Halm. A note that speaks of them is held to them; so is one that speaks of
the rate in brackets at which money is converted, the hour in another zone or the number of another story, where
one came or went.
"""

from __future__ import annotations

from collections import Counter

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, new_numbers
from leaddiff.checks.verdicts.beyond_copy import OF_THE_HOUR
from leaddiff.checks.verdicts.borne_out import states_there
from leaddiff.checks.verdicts.old_numbers import by_share
from leaddiff.ground.pattern import pattern
from leaddiff.languages.furniture import hours_in, rates_in, references_in, symbols_in
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.grounds import Anywhere, Grounds, Lack, Nothing

_CALLED = frozenset("ric rics reuters instrument stock ticker symbol code codes".split())
"""Words with a capital that name a code and nobody who has it: Reuters Instrument Code."""


def judge_symbols(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """A claim of symbols: some came, went or were replaced where it says, in paragraphs that name whose they
    are."""
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


def judge_furniture(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """A claim of a conversion, an hour or a story's number, where one came or went as it says; None else, for a
    figure in other money is no furniture."""
    reads = next((read for sign, read in _READ_AS if sign.fullmatch(claim.topic or "")), None)
    if reads is None:
        return None
    found = []
    for number, trace in case.traces.items():
        now = Counter(reads(case.new.paragraphs[number - 1].text))
        was = Counter(
            code for old in trace.old for code in reads(case.old.paragraphs[old - 1].text)
        )
        if now - was if claim.action is Action.ADD else was - now:
            found.append(number)
    is_there = not claim.paragraphs or not set(claim.paragraphs).isdisjoint(found)
    return (Verdict.CONFIRMED, Anywhere(tuple(sorted(found)), True)) if found and is_there else None


def is_of_small_furniture(ruling: Ruling, case: Case) -> bool:
    """Whether a claim was borne out by a rate in brackets or the number of a story, and so by no matter."""
    return judge_furniture(ruling.claim, case) == (ruling.verdict, ruling.grounds)


_READ_AS = (
    (pattern(r"(?i)(?:[\w'’-]+ ){0,3}(?:conversions?|exchange rates?)"), rates_in),
    (
        pattern(r"(?i)(?:[\w'’-]+ ){0,2}(?:story|item) (?:references?|codes?|numbers?|links?)"),
        references_in,
    ),
    (OF_THE_HOUR, hours_in),
)


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
