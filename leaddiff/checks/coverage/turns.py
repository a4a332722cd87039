"""Turns: whether a word of a paragraph gave way to its opposite, and whether a claim says so."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import is_stated
from leaddiff.checks.corrections.correction_sentence import stated, without_places
from leaddiff.checks.corrections.told_anew import is_in_words
from leaddiff.checks.corrections.turned_round import turned_as_said
from leaddiff.checks.coverage.broad_claims import is_turned
from leaddiff.checks.topics.topic_kinds import counts_or_dates
from leaddiff.checks.topics.topics import things
from leaddiff.checks.what_changed.alteration import OF_WORDING, Alteration, is_unreserved
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.checks.what_changed.turned_sense import exchanges, opposed
from leaddiff.ground.pattern import pattern
from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.reservations import withholds
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind, Op
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.evidence import WordsChanged


def is_another_turn(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether the sense turned where a claim puts right a count, a date, a name or a value that it gives, or
    says in so many words what else was put right there, and it says nothing of that turn."""
    number = alteration.new[0]
    is_said = turned_as_said(claim, case.traces[number])
    if is_said is not None and not is_unreserved(alteration):
        return not is_said
    if is_unreserved(alteration):
        says_what = bool(things(claim.topic)) or is_in_words(claim, case)
        return says_what and not _speaks_of_what_held_back(claim, alteration)
    if _is_of_a_name(claim) and alteration.kind in OF_WORDING:
        return _turns_besides_names(case.traces[number]) and not _says_turn(claim, alteration, case)
    gives_values = _gives_values(claim, case) or _is_made(claim, number, case)
    is_reworded = gives_values and alteration.kind in OF_WORDING
    is_there = is_turned(alteration) or (is_reworded and turns(case.traces[number]))
    is_of_values = gives_values or counts_or_dates(claim.topic)
    if not (is_there and is_of_values):
        return False
    return not (_says_turn(claim, alteration, case) or _follows_from_values(claim, number, case))


def _follows_from_values(claim: Claim, number: int, case: Case) -> bool:
    """Whether all that turned stands in a sentence in which the two values that a claim gives were put for each
    other: a loss of 35 and not 14, against 14 and not 35 the year before, is worse and not better."""
    facts = [
        fact
        for fact in case.changes.facts
        if number in fact.new and fact.kind is FactKind.FIGURE and is_stated(fact, claim)
    ]
    put = {(fact.before, fact.after) for fact in facts}
    swapped = [now or "" for was, now in put if was and (now, was) in put]
    told = [s for s in sentences(case.new.matter[number - 1]) if all(v in s for v in swapped)]
    turned = [words_of(came.lower()) for _, came in _turned_pairs(case.traces[number])]
    return (
        bool(turned)
        and len(swapped) == len(("was", "is"))
        and all(
            any(set(came) <= set(words_of(sentence.lower())) for sentence in told)
            for came in turned
        )
    )


def _speaks_of_what_held_back(claim: Claim, alteration: Alteration) -> bool:
    """Whether a clause speaks of the condition or denial that went: it denies itself, or has two of its words.
    One alone is a name as often as not."""
    clause = without_places(claim.clause)
    evidence = alteration.evidence
    runs = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    went = {s for run in runs if run.op is Op.GONE for s in content_stems(run.text)}
    return withholds(clause) or len(went.intersection(content_stems(clause))) >= SHARED


SHARED = 2
"""Words of matter that a correction and a denial which went have in common (1 to 3) where it speaks of that."""


def _is_of_a_name(claim: Claim) -> bool:
    """Whether a claim puts right the name of a place or body, or how a name is spelt, and nothing else."""
    named = things(claim.topic)
    return claim.corrects and bool(named) and all(_NAME.match(thing.strip()) for thing in named)


_NAME = pattern(
    r"(?i)(?:the |an? )?(?:\w+['’]s? )?"
    r"(?:names?|spelling|location|city|town|village|dateline|(?:job |official )?titles?)\b"
    r"|.* (?:names?|spelling|location|titles?)$"
)


def _turns_besides_names(found: Trace) -> bool:
    """Whether a word that is no part of a name gave way to its opposite: died and survived, no Upper for
    Lower."""
    pairs = (tuple(map(_without_names, pair)) for pair in exchanges(found.words))
    return any(opposed(gone, came) for gone, came in pairs if gone and came)


def _without_names(text: str) -> str:
    return " ".join(word for word in words_of(text) if not word[:1].isupper())


def _gives_values(claim: Claim, case: Case) -> bool:
    """Whether a clause gives the value that was wrong and the right one: to Norvik, not Norlik."""
    given = {value.is_now for value in stated(claim.clause, case.figures)}
    return len(given) > 1


def _is_made(claim: Claim, number: int, case: Case) -> bool:
    """Whether what a correction says was put in stands in a paragraph: former subsidiaries."""
    here = (fact for fact in case.facts_of(number) if fact.before)
    return claim.corrects and any(fact.after and is_stated(fact, claim) for fact in here)


def _says_turn(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a clause has a word of each that came for its opposite, or of what came where the sense turned
    otherwise."""
    evidence = alteration.evidence
    runs = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    shown = " ".join(run.text for run in runs if run.op is Op.CAME)
    turned = _turned_pairs(case.traces[alteration.new[0]])
    said = words_of(without_places(claim.clause).lower())
    came = [text for _, text in turned] or [shown]
    return all(not set(words_of(text.lower())).isdisjoint(said) for text in came)


def turns(found: Trace) -> bool:
    """Whether a word of a paragraph gave way to its opposite and was not just misspelt, as he for she."""
    turned = _turned_pairs(found)
    pairs = [(words_of(gone.lower()), words_of(came.lower())) for gone, came in turned]
    return any(
        len(gone) != 1 or len(came) != 1 or not is_misspelling(gone[0], came[0])
        for gone, came in pairs
    )


def _turned_pairs(found: Trace) -> list[tuple[str, str]]:
    """What went and came where a word of a paragraph gave way to its opposite."""
    return [pair for pair in exchanges(found.words) if opposed(*pair)]
