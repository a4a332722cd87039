"""Topic elsewhere: topics that stand elsewhere than the note puts them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, new_numbers
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.checks.topics.topics import mentions
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.evidence import TopicAbsent
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
from leaddiff.nouns.grounds import NotHeld, Obstacle

if TYPE_CHECKING:
    from leaddiff.checks.alone import Alone

RULES = (
    Rule(
        "topic-elsewhere",
        Severity.INFO,
        "The place bears the verb out, but the words of the topic stand in other changed paragraphs.",
        "Topics are paraphrase, so this is a hint and no more.",
        "See whether the note names the right paragraphs.",
        caught=update(
            "ADDS harbor master's comments in para 2; ADDS details in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
        passed=update(
            "ADDS passenger's comments in para 2; ADDS harbor master's comments in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
    ),
    Rule(
        "topic-not-found",
        Severity.INFO,
        "The place bears the verb out, but nothing that changed names the topic.",
        "Topics are paraphrase, so this is a hint and no more.",
        "See whether the note says what the copy brings.",
        caught=update(
            "ADDS insurer's reaction in para 2",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
        ),
        passed=update(
            "ADDS passenger's account in para 2",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """A hint for each confirmed claim whose topic cannot be found where the note puts it, or in
    nothing that changed."""
    naming = Naming(case)
    for index, ruling in enumerate(case.rulings):
        if _is_untold(ruling):
            yield from _miss(index, ruling.claim, case, naming)
        elif ruling.verdict is Verdict.CONFIRMED and ruling.claim.action in _BRING:
            elsewhere = tuple(_look(index, ruling, case))
            yield from elsewhere or _miss(index, ruling.claim, case, naming)


def check_alone(alone: Alone) -> Iterator[Finding]:
    """A hint for each claim whose topic stands only in paragraphs away from those it names."""
    for index, ruling in enumerate(alone.rulings):
        claim = ruling.claim
        found = alone.names_elsewhere(index, claim)
        if found and ruling.verdict is Verdict.UNVERIFIABLE:
            seen = TopicAbsent((claim.topic or "",), claim.paragraphs, found)
            yield Finding("topic-elsewhere", seen, new=found, claim=index)


def _is_untold(ruling: Ruling) -> bool:
    grounds = ruling.grounds
    return isinstance(grounds, NotHeld) and grounds.obstacle is Obstacle.UNTOLD


_NEW = (Action.ADD, Action.INSERT, Action.RESTORE)
"""What is told by its matter; what was updated at a place, or corrected, may be told by any of its words."""

_BRING = (*_NEW, Action.CHANGE, Action.CORRECT, Action.SUBSTITUTE)
"""What brings matter; what went is not in the copy, and what moved need not have changed."""


def _look(index: int, ruling: Ruling, case: Case) -> Iterator[Finding]:
    claim = ruling.claim
    if not claim.topic or "," in claim.topic:
        return
    naming = [n for n, stems in sorted(case.altered.items()) if mentions(claim.topic, stems)]
    here = new_numbers(claim, case) if has_place(claim) else tuple(case.altered)
    if not naming or set(naming) & {n + d for n in here for d in (-1, 0, 1)}:
        return
    yield Finding(
        "topic-elsewhere",
        TopicAbsent((claim.topic,), tuple(here), tuple(naming)),
        new=tuple(naming),
        claim=index,
    )


def _miss(index: int, claim: Claim, case: Case, naming: Naming) -> Iterator[Finding]:
    is_placed = has_place(claim)
    is_paraphrase = claim.corrects or (is_placed and claim.action not in _NEW)
    if not claim.topic or is_paraphrase:
        return
    numbers = new_numbers(claim, case) if is_placed else tuple(sorted(case.altered))
    here = tuple(number for number in numbers if number in case.altered)
    absent = naming.absent(claim.topic, here) if here else ()
    if absent:
        asked = here if is_placed else ()
        yield Finding("topic-not-found", TopicAbsent(tuple(absent), asked), new=asked, claim=index)
