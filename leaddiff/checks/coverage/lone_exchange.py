"""Lone exchange: a fact put for another in copy that otherwise stands, and who without a place speaks of it.

Whoever reads "Recasts, adds details, edits throughout" looks for copy written anew and for what came. That 38
became 58 in a sentence that stands to the letter he finds only where the note speaks of that number.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import beside_in_its_sentence
from leaddiff.checks.corrections.correction_sentence import SHOWN
from leaddiff.checks.coverage.broad_claims import (
    is_recast,
    is_told_as_so,
    is_turned,
    names_the_fact,
)
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.topics.topics import (
    is_near,
    is_of_markets,
    is_of_shares,
    mentions,
    tells_toll,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.prices_told import (
    goes_with_no_price,
    is_of_a_time_past,
    is_of_prices,
    is_of_stocks_alone,
    is_price_exchanged,
    tells_what_it_costs,
    tells_what_shares_did,
)
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import is_move
from leaddiff.languages.plans import became_fact
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Edited, FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim

FEW = 6
"""Words gone, and words come (2 to 8), up to which a paragraph otherwise stands."""

STANDS = 2
"""Words that stand for each that changed (1 to 4) in a paragraph that otherwise stands."""


def leaves_it_untold(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a change is an exchange in copy that otherwise stands, and a claim without a place speaks of
    other things: of copy written anew, of what came, of a matter that is none of that sentence's. Prices go
    with the hour."""
    if claim.action is not Action.CHANGE or not _is_lone(alteration, case):
        return False
    return not (goes_with_the_hour(alteration, case) or _updates_it(claim, alteration, case))


def goes_with_the_hour(alteration: Alteration, case: Case) -> bool:
    """Whether a price was exchanged, or the day or hour of one, or where no figure says which way a share went
    the word that does."""
    fact = alteration.fact
    if fact is None:
        return _is_move_of_a_share(alteration, case)
    told = beside_in_its_sentence(fact, case) if fact.kind is FactKind.DATE else (fact,)
    return not goes_with_no_price(fact, case) and any(
        is_price_exchanged(each, case) for each in told
    )


def _is_move_of_a_share(alteration: Alteration, case: Case) -> bool:
    """Whether a share that rose fell, in a sentence that gives no figure for it."""
    came = case.traces[alteration.new[0]].words_came
    told = _sentences(alteration, case)
    return any(map(is_move, came)) and all(
        tells_what_shares_did(each) and not case.figures(each) for each in told
    )


def _is_lone(alteration: Alteration, case: Case) -> bool:
    """Whether a fact, or a word that turns the sense, was exchanged or went, and the paragraph stands but for
    that and a word or two."""
    fact, found = alteration.fact, case.traces[alteration.new[0]]
    is_fact = fact is not None and fact.before is not None
    if not isinstance(found.change, Edited) or not (is_fact or is_turned(alteration)):
        return False
    came, gone = found.words_came, found.words_gone
    if max(len(came), len(gone)) > FEW:
        return False
    stand = sum(len(words_of(run.text)) for run in found.words if run.op is Op.KEPT)
    if stand < STANDS * (len(came) + len(gone)):
        return False
    is_plan_come_true = fact is None and came in _TENSES
    return not is_plan_come_true and not _is_put_otherwise(" ".join(came), " ".join(gone))


_TENSES = (("is",), ("are",), ("was",), ("were",))
"""What is said for "would be" where a plan came true."""


def _is_put_otherwise(came: str, gone: str) -> bool:
    """Whether the same words came in another form or order: coup attempts for attempted coups."""
    stems = frozenset(content_stems(came))
    return bool(stems) and stems == frozenset(content_stems(gone))


def _updates_it(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether an update is of what stands in the very sentence, or of all figures and days there are."""
    if is_recast(claim) or _EDITS.match(claim.verb):
        return False
    fact = alteration.fact
    if claim.everywhere and fact is not None and _is_held_back_now(fact):
        return True
    if fact is not None and claim.topic is not None and is_of_a_time_past(fact, case):
        rest = [each for each in things(claim.topic) if not _is_of_prices(each)]
        if not rest:
            return False
        claim = claim._replace(topic=", ".join(rest))  # what an index did last month is no close
    is_count = fact is not None and fact.kind in _COUNTS
    if is_count and (claim.everywhere or not (claim.topic or SHOWN.search(claim.clause))):
        return True
    if claim.topic is not None and _is_of_prices(claim.topic) and not is_count:
        return False  # who tells what oil costs puts no president in another's place
    if fact is not None and _is_of_prices_alone(claim.topic) and goes_with_no_price(fact, case):
        return False
    if fact is None and _came_true(alteration, case):
        return True
    if fact is not None and names_the_fact(claim, fact, case):
        return True
    return any(_is_of_matter(claim, each) for each in _sentences(alteration, case))


def _is_held_back_now(fact: FactChange) -> bool:
    """Whether only a word came that makes a thing less sure: would end, would aim to end. Whoever is told of
    updates throughout looks for that; that a deed is only alleged now is another matter."""
    came = f" {fact.after}".endswith(f" {fact.before}")
    return fact.hedge and came and not is_told_as_so(_turned_round(fact))


def _turned_round(fact: FactChange) -> FactChange:
    """A change of a fact from its end."""
    return fact._replace(before=fact.after, after=fact.before)


def _is_of_prices_alone(topic: str | None) -> bool:
    named = things(topic)
    return bool(named) and all(is_of_stocks_alone(each) or is_of_prices(each) for each in named)


def _came_true(alteration: Alteration, case: Case) -> bool:
    """Whether what was planned was done since, as an update tells: will vote, voted."""
    found = case.traces[alteration.new[0]]
    return became_fact(" ".join(found.gone), " ".join(found.came))


def _is_of_matter(claim: Claim, sentence: str) -> bool:
    """Whether a sentence is of what an update names, or says to be so; of one with a thing, which it brings as
    an addition does, where that is a figure or a result."""
    stems, topic = frozenset(content_stems(sentence)), claim.topic
    if topic is None:
        showing = SHOWN.search(claim.clause)
        said = topic_stems(claim.clause[showing.end() :]) if showing else frozenset[str]()
        return len(said & stems) >= SEVERAL
    if _is_of_prices(topic):
        return is_of_prices(topic) and tells_what_it_costs(sentence)
    is_brought = _WITH.search(claim.clause) and FactKind.FIGURE not in kinds(claim)
    is_named = not is_brought and mentions(topic, stems)
    return is_named or tells_toll(topic, stems) or is_near(topic, stems)


_EDITS = pattern(r"(?i)\w*edit")
_WITH = pattern(r"(?i)^\W*updat\w+(?: \w+)? with ")
_COUNTS = (FactKind.FIGURE, FactKind.DATE)

SEVERAL = 2
"""Words of what an update says to be so (2 to 3) that a sentence has which is of that."""


def _is_of_prices(topic: str) -> bool:
    """Whether all that a topic names is what shares or wares cost and markets did."""
    return all(
        is_of_shares(thing) or is_of_prices(thing) or is_of_markets(content_stems(thing))
        for thing in things(topic)
    )


def _sentences(alteration: Alteration, case: Case) -> list[str]:
    """The sentences of a paragraph that came to say something else."""
    text = case.new.matter[alteration.new[0] - 1]
    return [each for each in sentences(text) if each.strip() not in case.stood]
