"""Figures together: whether values that changed in one paragraph are of one thing, or go together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topic_kinds import kind_stems
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.checks.what_changed.stretches import WordStretch
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim


def counts_another(claim: Claim, fact: FactChange, nearby: Sequence[FactChange]) -> bool:
    """Whether a figure beside this one is of what the topic counts, and this one is not: of "number of crew"
    11 crew, and no nine hours."""
    matter = topic_stems(claim.topic) - kind_stems()
    is_of_one = fact.kind is FactKind.FIGURE and len(things(claim.topic)) == 1
    counted = [not matter.isdisjoint(content_stems(each.noun or "")) for each in (fact, *nearby)]
    return is_of_one and any(counted[1:]) and not counted[0]


def is_counted_alike(fact: FactChange, other: FactChange, case: Case) -> bool:
    """Whether two facts are of one kind, and figures of one unit: both dividends in euros, both years."""
    if fact.kind is not other.kind:
        return False
    if fact.kind is FactKind.FIGURE:
        units, others = ({f.unit for f in case.figures(one.after or "")} for one in (fact, other))
        return units == others
    return (fact.after or "").isdigit() is (other.after or "").isdigit()


def goes_along(fact: FactChange, counted: FactChange) -> bool:
    """Whether an ordinal changed only because the count before it did: "two crossings and a third" that
    became "three crossings and a fourth"."""
    first, last = ordinal(fact.before or ""), ordinal(fact.after or "")
    before, after = (_number(side or "") for side in (counted.before, counted.after))
    if first is None or last is None or before is None or after is None:
        return False
    return last - first == after - before


def turns_with_the_tense(fact: FactChange, others: Sequence[WordStretch]) -> bool:
    """Whether what was next and is last goes with a verb that was told as yet to come: "was due to be replaced
    next month" that "had been replaced last month"."""
    changed = {*words_of((fact.before or "").lower()), *words_of((fact.after or "").lower())}
    if fact.kind is not FactKind.DATE or changed.isdisjoint(_RELATIVE):
        return False
    return any(not _TENSES.isdisjoint((*each.went, *each.came)) for each in others)


_RELATIVE = words("next last tomorrow yesterday")
_TENSES = words("will would had has have been be was is were are")


def _number(text: str) -> Decimal | None:
    row = words_of(text.lower())
    found = number_at(row, 0) if row else None
    return found[0] if found else None
