"""Added by replacing: what a claim says was added, where it took the place of something."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import beside_in_its_sentence
from leaddiff.checks.topics.told_values import has_figure
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.topics.topics import (
    is_of_shares,
    is_speech,
    may_speak_of,
    mentions,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.prices_told import (
    goes_with_no_price,
    is_of_closes,
    is_of_prices,
    is_of_stocks_alone,
    is_price_exchanged,
    tells_what_shares_did,
)
from leaddiff.checks.verdicts.voices import quotes_another
from leaddiff.checks.what_changed.awaited import (
    awaits,
    comments_withheld,
    has_come,
    was_not_given,
)
from leaddiff.checks.what_changed.fresh_matter import brings_another_sentence, has_fresh_words
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim


def adds_by_replacing(claim: Claim, number: int, case: Case) -> bool:
    """Whether what a claim says was added took the place of something: a toll of a toll, a name of a
    description, the cause of "did not give a cause"."""
    found = case.traces[number]
    was_told = _says_nothing(" ".join(found.gone)) and not _says_nothing(" ".join(found.came))
    if names_a_source(claim, number, case) or adds_attribution(claim, number, case):
        return True
    if brings_figure(claim, number, case) or brings_another_sentence(found):
        return True
    if came_as_awaited(number, case) and mentions(
        claim.topic, frozenset(content_stems(_came(found)))
    ):
        return True
    if was_told and (has_fresh_words(found) or any(map(has_figure, found.came))):
        return True
    if is_speech(claim.topic or "") and quotes_another(number, case):
        return True
    return any(adds_figure(claim, fact, case) for fact in case.facts_of(number))


def came_as_awaited(number: int, case: Case) -> bool:
    """Whether a line that only awaited something gave way to it within its paragraph: "Funeral arrangements
    were pending." to the day of the funeral."""
    found = case.traces[number]
    gone = " ".join(found.gone)
    return awaits(gone) and has_come(gone, (_came(found),))


def _came(found: Trace) -> str:
    return " ".join(found.came)


def brings_figure(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim of ADDS may mean a figure that came for words that told none: "the $100 million deal"
    for "a deal" under ADDS details, ADDS price of deal."""
    here = case.altered.get(number, frozenset())
    is_meant = claim.action is Action.ADD and (
        _names_nothing(claim)
        or (FactKind.FIGURE in kinds(claim) and may_speak_of(claim.topic, here))
        or (any(map(is_of_shares, things(claim.topic))) and _shares_moved(number, case))
    )
    return is_meant and any(
        fact.kind is FactKind.FIGURE and fact.before is None and has_figure(fact.after or "")
        for fact in case.facts_of(number)
    )


def _shares_moved(number: int, case: Case) -> bool:
    """Whether a sentence that came or was edited tells what shares did."""
    edited = (s for s in sentences(case.new.matter[number - 1]) if s.strip() not in case.stood)
    return any(map(tells_what_shares_did, edited))


def _names_nothing(claim: Claim) -> bool:
    """Whether a claim names neither a matter nor a kind of fact: ADDS details, but not ADDS comments."""
    return not (topic_stems(claim.topic) or kinds(claim) or is_speech(claim.topic or ""))


def _says_nothing(text: str) -> bool:
    """Whether a text says that something was not told, or that nobody would speak."""
    return was_not_given(text) or bool(comments_withheld(text))


def adds_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim of ADDS names a figure and this is one of that kind which was replaced: desks write
    ``ADDS updated toll`` where one toll took the place of another, and ``ADDS shares`` of their price. What
    else is added as updated, "updated number of trapped in para 1, rescued in para 2", is a figure too."""
    if fact.kind is FactKind.DATE and fact.before and fact.after:
        return _is_day_of_price(claim, fact, case)
    is_replaced = fact.kind in (FactKind.FIGURE, FactKind.QUOTE) and fact.before and fact.after
    if not is_replaced:
        return False
    here = frozenset[str]().union(*(case.altered.get(number, frozenset()) for number in fact.new))
    is_newer = _NEWER.search(claim.clause) and not set(fact.new).isdisjoint(claim.paragraphs)
    if is_newer and fact.kind is FactKind.FIGURE:
        return _COUNTS.search(claim.clause) is not None or mentions(claim.topic, here)
    if is_of_prices(claim.topic) and goes_with_no_price(fact, case):
        return False
    if FactKind.FIGURE in kinds(claim) and not all(map(is_of_stocks_alone, things(claim.topic))):
        return may_speak_of(claim.topic, here)
    is_priced = any(is_of_shares(thing) or is_of_closes(thing) for thing in things(claim.topic))
    return is_priced and is_price_exchanged(fact, case)


def _is_day_of_price(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a day or hour goes with the price that a claim adds: "closed at $18.40 on Wednesday"."""
    is_of_price = any(map(is_of_shares, things(claim.topic))) or is_of_prices(claim.topic)
    return is_of_price and any(
        is_price_exchanged(other, case) and adds_figure(claim, other, case)
        for other in beside_in_its_sentence(fact, case)
    )


def names_a_source(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds somebody's name and one came into this paragraph: "a city official" who became
    "Rodrigo Penna, chief city engineer"."""
    found = case.traces.get(number)
    if found is None or not _NAMED.search(f"{claim.verb} {claim.topic or ''}"):
        return False
    went = " ".join(found.gone)
    return any(name not in went for text in found.came for name in _A_NAME.findall(text))


def adds_attribution(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds an attribution and one came into this paragraph: "The port was opened" that
    became "According to its chronicle, the port was opened"."""
    return FactKind.ATTRIBUTION in kinds(claim) and any(
        fact.kind is FactKind.ATTRIBUTION and fact.after for fact in case.facts_of(number)
    )


_NEWER = pattern(r"(?i)^\W*add\w* (?:updated|revised|higher|lower|latest) ")
_COUNTS = pattern(r"(?i)\b(?:numbers?|toll|tally|count|total|figures?)\b")
_NAMED = pattern(r"(?i)\b(?:names?|identit\w+|identif\w+)\b")
_A_NAME = pattern(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+")
