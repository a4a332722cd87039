"""Kinds: which kind of fact the words of a claim name, and so what a claim with a place can mean there.

A correction of the year says nothing of the passengers in its paragraph, an update of the toll nothing
of the quotation beside it: clients re-edit what the note names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.topics import (
    is_speech,
    is_toll,
    may_speak_of,
    mentions,
    tells_toll,
    topic_stems,
)
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_openings, weekday_openings
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.tables import words as table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Lack, Nothing

_DATED = pattern(
    rf"(?i)\b(?:(?:1[5-9]|20)[0-9]{{2}}s?|{'|'.join((*month_openings(), *weekday_openings()))}"
    r"|to(?:day|night|morrow)|yesterday|[0-9]{1,2}(?::[0-9]{2})?|noon|midnight|morning"
    r"|afternoon|evening|night|weeks?|months?|years?|hours?|minutes?|decades?|last|this|next|[ap]\.?m)(?:[a-z]{0,6})\b"
)
_YEAR = pattern(r"\b(?:1[0-9]|20)[0-9]{2}\b|['’][0-9]{2}\b|\b[0-9]{1,4} ?(?:BC|AD|B\.C\.)")


def kinds(claim: Claim) -> frozenset[FactKind]:
    """The kinds of fact that a claim's topic names; empty where it names a matter alone, or nothing."""
    parts = [_kinds_of(part) for part in _PARTS.split((claim.topic or "").lower()) if part.strip()]
    return frozenset[FactKind]().union(*parts) if parts and all(parts) else frozenset()


_PARTS = pattern(r",|;|\band\b")


_REST = pattern(r" (?:of|for|in|on|at|when|where|that|from|to|by|this|last|next) ")


def _kinds_of(topic: str) -> set[FactKind]:
    """The kinds that the head of a topic names: of "estimate for cargoes this year" none, of "year of
    purchase" the year."""
    head = _REST.split(f" {topic} ", maxsplit=1)[0].strip() or topic
    words = frozenset(words_of(head))
    named = groups(ENGLISH, "fact_words")
    found = {kind for kind in _NAMED_BY_WORDS if not named[kind.value].isdisjoint(words)}
    if not words.isdisjoint(named["minute"]):
        found.add(FactKind.FIGURE)  # the time of a goal is the 84th minute
    if is_toll(head) or is_toll(topic):
        found.add(FactKind.FIGURE)
    return found


_NAMED_BY_WORDS = (
    FactKind.DATE,
    FactKind.NAME,
    FactKind.FIGURE,
    FactKind.QUOTE,
    FactKind.ATTRIBUTION,
)


def speaks_of_speech(claim: Claim) -> bool:
    """Whether a claim speaks of what somebody said, so that quotations are its matter."""
    return is_speech(claim.topic)


def covers_fact(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim speaks of a fact that changed in a paragraph it names.

    A topic hides no altered quotation but its own; a correction covers what its topic names and
    nothing else. Without a topic a claim covers all that stands in its place.
    """
    if not topic_stems(claim.topic) and not kinds(claim):
        return True
    if is_stated(fact, claim):
        return True
    if fact.kind is FactKind.QUOTE:
        return _covers_quotation(claim, fact)
    if claim.action is not Action.CORRECT:
        return True
    named = kinds(claim)
    if named & _WHO:
        named |= _WHO  # whose name is put right may be whoever said it
    return not named or (fact.kind in named and _is_the_one_named(claim, fact, case))


def adds_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim of ADDS names a figure and this is one of that kind which was replaced: desks write
    ``ADDS updated toll`` where one toll took the place of another."""
    is_replaced = fact.kind in (FactKind.FIGURE, FactKind.QUOTE) and fact.before and fact.after
    if not is_replaced or FactKind.FIGURE not in kinds(claim):
        return False
    here = frozenset[str]().union(*(case.altered.get(number, frozenset()) for number in fact.new))
    return may_speak_of(claim.topic, here)


_NAMED = pattern(r"(?i)\b(?:names?|identit\w+|identif\w+)\b")
_A_NAME = pattern(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+")


def names_a_source(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds somebody's name and one came into this paragraph: "a city official" who became
    "Rodrigo Penna, chief city engineer"."""
    found = case.traces.get(number)
    if found is None or not _NAMED.search(f"{claim.verb} {claim.topic or ''}"):
        return False
    went = " ".join(found.gone)
    return any(name not in went for text in found.came for name in _A_NAME.findall(text))


_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))


def is_stated(fact: FactChange, claim: Claim) -> bool:
    """Whether a claim says in so many words what was put in or taken out: to Oct. 20, not Oct. 19."""
    clause = f" {' '.join(words_of(claim.clause.lower()))} "
    changed = [run.text for run in fact.words if run.op is not Op.KEPT] or [fact.after or ""]
    rows = [" ".join(words_of(text.lower())) for text in changed]
    return any(rows) and all(f" {row} " in clause for row in rows if row)


def is_told_within(claim: Claim, fact: FactChange) -> bool:
    """Whether an altered quotation is covered only because the words that changed in it are what the
    topic names: ``Five bodies ...`` to ``Seven bodies ...`` under ``UPDATES toll``."""
    has_topic = bool(topic_stems(claim.topic) or kinds(claim))
    return has_topic and fact.kind is FactKind.QUOTE and not speaks_of_speech(claim)


def _covers_quotation(claim: Claim, fact: FactChange) -> bool:
    if speaks_of_speech(claim) or FactKind.QUOTE in kinds(claim):
        return True
    if claim.action is not Action.CORRECT and gave_way(fact):
        return True
    after = frozenset(content_stems(fact.after or ""))
    is_counted = FactKind.FIGURE in kinds(claim) or tells_toll(claim.topic or "", after)
    return bool(fact.words) and all(
        (is_counted and _is_figure(run.text))
        or mentions(claim.topic, frozenset(content_stems(run.text)))
        for run in _exchanged(fact)
    )


def _exchanged(fact: FactChange) -> Iterator[Run]:
    """The runs of a quotation that changed, those aside that brought a clause of its own with what went
    for it: whoever speaks on has been heard again."""
    for at, run in enumerate(fact.words):
        came = fact.words[at + 1] if run.op is Op.GONE and at + 1 < len(fact.words) else run
        is_clause = came.op is Op.CAME and len(words_of(came.text)) >= CLAUSE
        if run.op is not Op.KEPT and not is_clause:
            yield run


CLAUSE = 4
"""Words (3 to 8) from which on what came into a quotation is a clause of its own."""


def _is_figure(text: str) -> bool:
    return all(number_at([word], 0) is not None for word in words_of(text.lower()))


def gave_way(fact: FactChange) -> bool:
    """Whether a quotation went, was cut to a part of itself, word for word, or gave way to another: none of
    these puts other words into a mouth."""
    if not fact.after:
        return True
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    return _is_part(after, before) or _is_another(before, after)


def _is_part(short: list[str], whole: list[str]) -> bool:
    """Whether a quotation was cut to a part of itself, word for word."""
    row, part = f" {' '.join(whole)} ", f" {' '.join(short)} "
    return bool(short) and len(short) < len(whole) and part in row


ANOTHER = 0.3
"""Share of the shorter of two quotations' words (0.1 to 0.5) below which one gave way to another."""


def _is_another(before: list[str], after: list[str]) -> bool:
    """Whether a quotation gave way to another, which is new material."""
    if not before or not after:
        return bool(after)
    shared = len({*before} & {*after})
    return shared < ANOTHER * min(len({*before}), len({*after}))


def _is_the_one_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether this is the fact a correction names, where more of its kind changed in the paragraph than
    it names things, and the words around one of them name the topic."""
    things = len([part for part in _PARTS.split(claim.topic or "") if part.strip()])
    beside = [
        other
        for other in case.changes.facts
        if other.kind is fact.kind and other.after and set(other.new) & set(fact.new)
    ]
    naming = [other for other in beside if mentions(claim.topic, _around(other, case))]
    return len(beside) <= max(things, 1) or not naming or fact in naming


REACH = 4
"""Words on either side of a fact (2 to 8) that tell what it is a fact of."""


def _around(fact: FactChange, case: Case) -> frozenset[str]:
    number = fact.new[0] if fact.new else 0
    if not 1 <= number <= len(case.new.paragraphs):
        return frozenset()
    row = words_of(case.new.paragraphs[number - 1].text.lower())
    wanted = words_of((fact.after or "").lower())
    for at in range(len(row) - len(wanted) + 1):
        if row[at : at + len(wanted)] == wanted:
            return frozenset(
                content_stems(" ".join(row[max(0, at - REACH) : at + len(wanted) + REACH]))
            )
    return frozenset()


_SOMEONE = pattern(r"(?i)\b(?:sur)?names?\b")


def _is_any_name_changed(numbers: Iterable[int], case: Case) -> bool:
    """Whether a word with a capital came or went, those aside that did both: "Orwin said" for "said
    Orwin" changes no name."""
    traces = [case.traces[number] for number in numbers if number in case.traces]
    came, gone = (
        {word for text in texts for word in words_of(text) if word != word.lower()}
        for texts in (
            [text for found in traces for text in found.came],
            [text for found in traces for text in found.gone],
        )
    )
    return came != gone


_MAY_TURN = pattern(r"(?i)\b(?:prices?|rates?|scores?)\b")
"""What may be corrected without a figure: a price that rose and did not fall."""

_PLAIN_WORDS = pattern(r"[a-z]+|[0-9]+")


def lacks_its_kind(claim: Claim, numbers: Iterable[int], case: Case) -> Nothing | None:
    """Why a correction of a year, a date, a number or a name cannot be so in these paragraphs: nothing of
    the kind stands in the words that went or came. None where something does, or the kind is another."""
    named = kinds(claim)
    if claim.action is not Action.CORRECT or len(named) != 1:
        return None
    text = _changed_words(numbers, case)
    lack = _lack(named, claim.topic or "", text, numbers, case) if text else None
    return Nothing(lack) if lack else None


def _changed_words(numbers: Iterable[int], case: Case) -> str:
    """The words that went or came in these paragraphs."""
    traces = (case.traces[number] for number in numbers if number in case.traces)
    return " ".join(run.text for trace in traces for run in trace.words if run.op is not Op.KEPT)


def _lack(
    named: frozenset[FactKind], topic: str, text: str, numbers: Iterable[int], case: Case
) -> Lack | None:
    """Which kind of fact a topic names that the changed words do not have."""
    if named == {FactKind.NAME}:
        is_lacking = _SOMEONE.search(topic) and not _is_any_name_changed(numbers, case)
        return Lack.NAME if is_lacking else None
    if named == {FactKind.DATE}:
        if "year" in words_of(topic.lower()):
            return None if _YEAR.search(text) else Lack.YEAR
        return None if _DATED.search(text) else Lack.DATE
    is_counted = named == {FactKind.FIGURE} and not _MAY_TURN.search(topic)
    return Lack.FIGURE if is_counted and not _has_figure(text) else None


def _has_figure(text: str) -> bool:
    row = _PLAIN_WORDS.findall(text.lower())
    return any(
        word[:1].isdigit() or _counts(word) or number_at(row, at) is not None
        for at, word in enumerate(row)
    )


def _counts(word: str) -> bool:
    return word in table_words(ENGLISH, "quantities") or ordinal(word) is not None
