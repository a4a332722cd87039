"""Symbols: claims of stock symbols, which are furniture for every other claim and all findings.

"Adds company tickers" is of the codes that came, "Removes Halm symbol from first paragraph" of the one that
went from a paragraph that names Halm. A note that speaks of them is held to them; so is one that speaks of
the rate in brackets at which money is converted, the hour in another zone or the number of another story, where
one came or went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, new_numbers
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.beyond_copy import OF_THE_HOUR
from leaddiff.checks.verdicts.borne_out import states_there
from leaddiff.checks.verdicts.old_numbers import by_share
from leaddiff.ground.pattern import pattern
from leaddiff.languages.furniture import hours_in, rates_in, references_in, symbols_in
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.grounds import Anywhere, Grounds, Lack, Nothing, PartsLacking

_CALLED = frozenset("ric rics reuters instrument stock ticker symbol code codes".split())
"""Words with a capital that name a code and nobody who has it: Reuters Instrument Code."""


def judge_symbols(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """A claim of symbols: some came, went or were replaced where it says, in paragraphs that name whose they
    are."""
    owners = _owners(claim)
    borne = [[n for n in sorted(case.traces) if _bears_out(o, claim, n, case)] for o in owners]
    found = tuple(sorted({number for numbers in borne for number in numbers}))
    lacking = tuple(" ".join(owner) for owner, row in zip(owners, borne, strict=True) if not row)
    if found and lacking:
        return Verdict.PARTIAL, PartsLacking(lacking)
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


def _bears_out(owner: Sequence[str], claim: Claim, number: int, case: Case) -> bool:
    """Whether a symbol came to a paragraph or went from it as a claim says: where it names whose, his."""
    now = case.new.paragraphs[number - 1].text
    was = " ".join(case.old.paragraphs[old - 1].text for old in case.traces[number].old)
    stand, stood = Counter(symbols_in(now)), Counter(symbols_in(was))
    came, went = set(stand - stood), set(stood - stand)
    if owner:
        is_his = all(name in now or name in was for name in owner)
        came, went = ((side & _behind(owner, text)) for side, text in ((came, now), (went, was)))
        came, went = (came, went) if is_his else (set(), set())
    match claim.action:
        case Action.ADD | Action.INSERT | Action.RESTORE:
            return bool(came)
        case Action.CUT:
            return bool(went)
        case _:
            return bool(came or went)


def _behind(owner: Sequence[str], text: str) -> set[str]:
    """The symbols that stand next behind a name, or have it in them: Orvik (ORVG.DE); General Motors (GM.N).
    The only one there is his wherever it stands: <ORVG.DE> shares of Orvik."""
    every = set(symbols_in(text))
    if len(every) == 1:
        return every
    name = next((word for word in (owner[-1], owner[0]) if word in text), owner[-1])
    found = {codes[0] for rest in text.split(name)[1:] if (codes := symbols_in(rest))}
    return found | {code for code in every if name in code}


def _owners(claim: Claim) -> list[list[str]]:
    """Whose symbols a claim is of, each by the words of his name: ticker symbols of Orvik, Halm Renn. One
    without a name where it is of any. What he is, Orvik, the Tarn bank, is nobody else."""
    row = [
        [w for w in words_of(thing) if w[:1].isupper() and w.lower() not in _CALLED]
        for thing in things(claim.topic)
        if not thing.strip().startswith("the ")
    ]
    return [owner for owner in row if owner] or [[]]
