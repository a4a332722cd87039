"""Kinds said: whether a correction says what kind of fact it puts right, a name, a spelling or a quotation."""

from __future__ import annotations

from leaddiff.checks.case import Case, is_name_replaced
from leaddiff.checks.coverage.covers import Cover
from leaddiff.checks.topics.topic_kinds import kinds, puts_names_right
from leaddiff.checks.topics.word_slips import is_a_name_respelt
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.ground.pattern import pattern
from leaddiff.languages.lands import is_of_a_land
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim


def names_its_kind(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim of mere editing names a fact of this kind beside it: date of collapse, spelling of
    founder."""
    named = kinds(cover.claim) if cover.claim.corrects else frozenset[FactKind]()
    fact = alteration.fact
    if fact is None:
        return False
    names_speaker = fact.kind is FactKind.ATTRIBUTION and any(map(str.isupper, fact.after or ""))
    is_of_kind = fact.kind in named or (names_speaker and FactKind.NAME in named)
    is_of_kind |= is_a_name_respelt(fact) and corrects_kind(cover.claim, Altered.NAME)
    return is_of_kind or corrects_it(cover, alteration)


def is_name_respelt(claim: Claim, fact: FactChange) -> bool:
    """Whether a name was respelt and a correction is of the names of several, of none by its own."""
    from leaddiff.checks.what_changed.respelt import is_respelt

    return puts_names_right(claim) and not _A_NAME.search(claim.topic or "") and is_respelt(fact)


def is_the_one_respelt(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a correction is of how a name is spelled, and one alone was respelt in the story, be it whose:
    the Norlandic president's, who is called no president there, or goes by his surname. One that gives the name
    means no other, "spelling of ministry's name" nobody's, and "spelling of captain" no name."""
    from leaddiff.checks.what_changed.respelt import is_respelt

    topic = claim.topic or ""
    is_of_names = claim.corrects and all(word in topic.lower() for word in ("spell", "name"))
    if not is_of_names or not is_name_replaced(fact) or not is_respelt(fact):
        return False
    given = {word.lower() for word in _A_NAME.findall(topic) if not is_of_a_land(word.lower())}
    if given and given.isdisjoint(words_of(f"{fact.before} {fact.after}".lower())):
        return False
    from leaddiff.checks.corrections.another_kind import is_of_another_kind

    if is_of_another_kind(claim, fact, case):
        return False
    words = _words_respelt(fact)
    return all(
        _words_respelt(other) == words or not (is_name_replaced(other) and is_respelt(other))
        for other in case.changes.facts
    )


def _words_respelt(fact: FactChange) -> tuple[tuple[str, ...], ...]:
    """The words of a name that became others, and those others: of Lena Dort the surname."""
    was, now = (words_of(side or "") for side in (fact.before, fact.after))
    return tuple(w for w in was if w not in now), tuple(w for w in now if w not in was)


_A_NAME = pattern(r"\b[A-Z]\w*[a-z]\b")


_SAID_OF = {
    Altered.NAME: ("name", "spelling", "misspel", "title"),
    Altered.QUOTE: ("quot",),
}
"""The words by which a correction says that it puts right a fact of this kind."""


def corrects_it(cover: Cover, alteration: Alteration) -> bool:
    """Whether a claim corrects a fact of this kind: CORRECTS spelling of minister's name."""
    fact = alteration.fact
    if fact is not None and fact.kind is FactKind.QUOTE:
        from leaddiff.checks.topics.quoted_matter import covers_quotation, is_of_a_part

        if is_of_a_part(cover.claim):
            return covers_quotation(cover.claim, fact)
    return corrects_kind(cover.claim, alteration.kind)


def corrects_kind(claim: Claim, kind: Altered) -> bool:
    """Whether a correction says the kind of a fact in its topic, or in its clause where it has none: to give
    the full quote."""
    topic = (claim.topic or claim.clause).lower()
    is_correction = claim.action is Action.CORRECT
    return is_correction and any(word in topic for word in _SAID_OF.get(kind, ()))
