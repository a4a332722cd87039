"""Topic elsewhere: topics that stand elsewhere than the note puts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BODY_TARGETS, has_place, new_numbers
from leaddiff.checks.suggestion.naming import Naming
from leaddiff.checks.topics.topic_kinds import names_slip
from leaddiff.checks.topics.topics import abstract_stems, is_speech, mentions, topic_stems
from leaddiff.checks.topics.word_slips import is_of_a_slip
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
    if claim.target not in BODY_TARGETS or is_of_a_slip(claim) or names_slip(claim.topic):
        return  # which no paragraph names
    absent = tuple(naming.absent(claim.topic, here)) if here else ()
    absent = tuple(thing for thing in absent if not _is_told_otherwise(thing, here, case))
    if absent:
        asked = here if is_placed else ()
        yield Finding("topic-not-found", TopicAbsent(absent, asked), new=asked, claim=index)


def _is_told_otherwise(thing: str, numbers: Sequence[int], case: Case) -> bool:
    """Whether a thing is named by another word of its root, the successor of a succession, the holders of a
    bondholder, is what markets did and a price is told, or is comments of a body and somebody is heard who may
    speak for it, the company's CEO."""
    if is_speech(thing):
        return _is_said_for_it(thing, numbers, case)
    from leaddiff.checks.verdicts.prices_told import is_of_closes, tells_a_price
    from leaddiff.checks.verdicts.voices import fresh_sentences

    if is_of_closes(thing):
        return any(tells_a_price(said) for n in numbers for said in fresh_sentences(n, case))
    wanted = topic_stems(thing) - abstract_stems()
    told = frozenset[str]().union(*(case.altered[number] for number in numbers))
    return any(_is_of_one_root(one, other) for one in wanted for other in told)


def _is_said_for_it(thing: str, numbers: Sequence[int], case: Case) -> bool:
    from leaddiff.checks.verdicts.speaking_bodies import body_of, speak_others
    from leaddiff.checks.verdicts.voices import voices

    body = body_of(thing)
    is_anybody = thing.startswith("witness ")  # whoever saw it is seldom called so
    if not is_anybody and (body is None or speak_others(body, case, numbers)):
        return False
    return any(voice.heard for voice in voices(numbers, case))


def _is_of_one_root(one: str, other: str) -> bool:
    """Whether two stems open on the same letters, or one is the end of the other behind a word of its own:
    bondholder; a report is of no port."""
    shorter, longer = sorted((one, other), key=len)
    is_alike = len(shorter) >= ROOT and one[:ROOT] == other[:ROOT]
    is_end = longer.endswith(shorter) and len(longer) - len(shorter) not in BEFORE_A_ROOT
    return is_alike or (len(shorter) >= ROOT - 1 and is_end)


BEFORE_A_ROOT = (1, 2)
"""Letters before the end of a word (2 or 3 at most) which are no word: report, import."""

ROOT = 5
"""Letters (5 to 7) on which words of one root open alike."""
