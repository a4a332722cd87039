"""Other periods: whether a figure is of another month, quarter or half than the one a correction names."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.languages.calendar import month_names
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim


def are_of_another_period(claim: Claim, numbers: Collection[int], case: Case) -> bool:
    """Whether a correction names a month or quarter of which its own paragraph tells a figure, and all figures
    that were put right in these paragraphs are of others: "corrects fall in spending in May" is of no fall in
    the first quarter. One that puts the month itself right may be of any."""
    if not claim.corrects or kinds(claim) & {FactKind.DATE, FactKind.NAME}:
        return False
    named = _periods(without_places(claim.clause))
    if not named or not any(_tells_figure_of(named, n, case) for n in claim.paragraphs):
        return False
    told = [
        _periods(sentence)
        for number in numbers
        for fact in case.facts_of(number)
        if fact.kind is FactKind.FIGURE and fact.before and fact.after
        for sentence in sentences(case.new.matter[number - 1])
        if fact.after in sentence
    ]
    return bool(told) and all(each and named.isdisjoint(each) for each in told)


def _tells_figure_of(named: Collection[str], number: int, case: Case) -> bool:
    text = case.new.matter[number - 1] if 0 < number <= len(case.new.matter) else ""
    return any(
        not _periods(sentence).isdisjoint(named) and bool(case.figures(sentence))
        for sentence in sentences(text)
    )


def _periods(text: str) -> frozenset[str]:
    """The months, quarters and halves of a year that a text names: May, first quarter."""
    row, months = words_of(text.replace("-", " ")), month_names()
    spans = (
        f"{one} {other}".lower()
        for one, other in pairwise(row)
        if other.lower() in _SPANS and ordinal(one.lower()) is not None
    )
    return frozenset(word for word in row if word[:1].isupper() and word.lower() in months).union(
        spans
    )


_SPANS = ("quarter", "half")
