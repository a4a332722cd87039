"""Pointed at: of the paragraphs that may bear out a claim without a place, those an editor would point at.

"Adds company comments" is borne out where somebody of the company speaks, not wherever something came. What is
pointed at is what a report shows; the verdict does not rest on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import is_stated
from leaddiff.checks.corrections.where_exchanged import exchanged_initials
from leaddiff.checks.topics.topic_kinds import kind_stems, kinds
from leaddiff.checks.topics.topics import (
    generic_stems,
    is_of_markets,
    is_of_shares,
    is_speech,
    mentions,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.heard import ANALYST, Heard, heard
from leaddiff.checks.verdicts.prices_told import tells_price
from leaddiff.checks.verdicts.silences import silences, told_silent
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def pointed_at(claim: Claim, borne: Collection[int], case: Case) -> tuple[int, ...]:
    """The paragraphs, of those that bear a claim out, that tell what it speaks of; none where that is not
    plain."""
    stated = {n for f in case.changes.facts if is_stated(f, claim) for n in f.new}
    stated.update(exchanged_initials(claim, case))
    if claim.corrects:
        found = _put_right(claim, case)
    elif claim.action is Action.CHANGE and stated:
        found = stated
    else:
        silent = silences(claim.topic)
        plain = (part.strip() for part in things(claim.topic) if part not in silent)
        found = set[int]().union(*(_tells(part, claim, borne, case) for part in plain))
        found |= told_silent(claim.topic, borne, case)
    return tuple(sorted(found.intersection(borne)))


def _tells(part: str, claim: Claim, borne: Collection[int], case: Case) -> set[int]:
    """The paragraphs that tell a thing which was added or updated."""
    brings = claim.action in (Action.ADD, Action.INSERT, Action.RESTORE)
    if is_of_shares(part) or is_of_markets(content_stems(part)):
        told = _tells_prices(part, claim, borne, case)
        if told:
            return told
    named = {n for n in borne if mentions(part, _came(n, case))} if brings else set[int]()
    if brings and is_speech(part):
        return _speaks(part, named, heard(sorted(borne), case))
    return named or {n for n in borne if mentions(part, case.altered.get(n, frozenset()))}


def _tells_prices(part: str, claim: Claim, borne: Collection[int], case: Case) -> set[int]:
    """The paragraphs that tell a price, of a share those that name shares: "developing markets" are none. What
    another claim gives by its figures is not the price that was updated."""
    told = [(n, s) for n in borne for s in fresh_sentences(n, case) if tells_price(part, s)]
    named = {n for n, sentence in told if is_of_shares(part) and is_of_shares(sentence)}
    found = named or {n for n, _ in told}
    return {n for n in found if not _is_given_by_another(n, claim, case)} or found


def _is_given_by_another(number: int, claim: Claim, case: Case) -> bool:
    """Whether all that changed in a paragraph is given by another claim of the note, 63.2, not 62.3."""
    others = [each for each in (case.note.claims if case.note else ()) if each.span != claim.span]
    facts = case.facts_of(number)
    return bool(facts) and all(any(is_stated(fact, each) for each in others) for fact in facts)


def _speaks(part: str, named: set[int], spoken: Collection[Heard]) -> set[int]:
    """Where those speak whose comments a part is of: who are called so, or are ``named`` in what came, and
    what goes on there; of a role those alone who may have it, analysts or others; else whoever speaks."""
    who = topic_stems(part)
    by_name = {each.paragraph for each in spoken if not who.isdisjoint(content_stems(each.called))}
    if by_name or named:
        return by_name or named | {e.paragraph for e in spoken if e.is_going_on_from(named)}
    if who:
        is_of_analysts = not _ANALYSTS.isdisjoint(words_of(part.lower()))
        spoken = [each for each in spoken if (each.name == ANALYST) is is_of_analysts]
    return {each.paragraph for each in spoken}


_ANALYSTS = frozenset(("analyst", "analysts", "economist", "economists", "strategist"))


def _put_right(claim: Claim, case: Case) -> set[int]:
    """The paragraphs in which what a correction names was put right: the values it gives, the facts of its kind
    where its matter is told, or else what is most like it."""
    facts = [fact for fact in case.changes.facts if fact.before and fact.after]
    stated = {n for fact in facts if is_stated(fact, claim) for n in fact.new}
    if stated:
        return stated
    found = set[int]()
    for part in things(claim.topic):
        wanted = kinds(claim._replace(topic=part.strip()))
        here = {n for fact in facts if fact.kind in wanted for n in fact.new}
        on_topic = {n for n in here if mentions(part, case.altered.get(n, frozenset()))}
        found |= on_topic or here
    return found or most_alike(claim, case.altered)


def most_alike(claim: Claim, told: Mapping[int, frozenset[str]]) -> set[int]:
    """Of some paragraphs those with most of the words of a clause."""
    said = frozenset(content_stems(claim.clause)) - generic_stems() - kind_stems()
    counts = {number: len(said & stems) for number, stems in told.items()}
    most = max(counts.values(), default=0)
    return {number for number, count in counts.items() if count == most} if most else set()


def _came(number: int, case: Case) -> frozenset[str]:
    """The stems of what came into a paragraph."""
    found = case.traces[number]
    text = case.new.matter[number - 1] if found.is_new else " ".join(found.came)
    return frozenset(content_stems(text))


def lost(
    claim: Claim, shortened: Iterable[int], case: Case
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The old paragraphs and the words of new ones, by their numbers, with which the reference that a claim
    says was taken out went; what stands elsewhere has not gone."""
    copy = " ".join(case.new.matter)
    gone = {-old: frozenset(content_stems(case.old.matter[old - 1])) for old in case.cut}
    for number in shortened:
        texts = [text for text in case.traces[number].gone if text.strip() not in copy]
        gone[number] = frozenset(content_stems(" ".join(texts)))
    wanted = topic_stems(claim.topic)
    alike = most_alike(claim, {n: stems & wanted for n, stems in gone.items()})
    return (
        tuple(sorted(-n for n in alike if n < 0)),
        tuple(sorted(n for n in alike if n > 0)),
    )
