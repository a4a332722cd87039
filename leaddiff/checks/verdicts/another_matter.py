"""Another matter: whether the figure or date that a claim names stands on while others changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from leaddiff.checks.case import Case
from leaddiff.checks.topics.told_values import DATED
from leaddiff.checks.topics.topic_kinds import kind_stems
from leaddiff.checks.topics.topics import topic_stems
from leaddiff.languages.numbers import number_at
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim

_NEAR = 3
"""Words (1 to 5) between a figure and what it tells of: "40 small fishing boats", "a cost of 2 billion"."""


def means_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether the figure or date that a claim names stands on in a paragraph that did not change: "CORRECTS
    number of boats" where 40 boats still stand, and the town has fewer people."""
    matter = topic_stems(claim.topic) - kind_stems()
    if not matter or fact.kind not in (FactKind.FIGURE, FactKind.DATE):
        return False
    if any(not matter.isdisjoint(case.altered[number]) for number in fact.new):
        return False
    return _tell_of(case.untouched, matter, fact.kind)


@lru_cache(maxsize=64)
def _tell_of(texts: tuple[str, ...], matter: frozenset[str], kind: FactKind) -> bool:
    """Whether any of some texts tells of a matter, which each fact that changed asks anew."""
    return any(_tells_of(text, matter, kind) for text in texts)


def _tells_of(text: str, matter: frozenset[str], kind: FactKind) -> bool:
    """Whether a text tells a figure of a matter, or when it is."""
    for sentence in sentences(text):
        row = words_of(sentence)
        places = [at for at, word in enumerate(row) if stem(word.lower()) in matter]
        if places and kind is FactKind.DATE and DATED.search(sentence):
            return True
        if kind is FactKind.FIGURE and any(_is_counted(row, at) for at in places):
            return True
    return False


def _is_counted(row: Sequence[str], at: int) -> bool:
    near = row[max(0, at - _NEAR) : at + _NEAR + 1]
    return any(number_at(near, place) for place in range(len(near)))
