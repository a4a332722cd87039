"""Tolls: what befell those whom a figure counts, by the words around it."""

from __future__ import annotations

from functools import lru_cache

from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.vocabulary import stem

_AHEAD, _BACK = 8, 6  # words in which what befell the counted is looked for

_THEME_OF = {stem(word): theme for word, theme in values(ENGLISH, "tolls").items()}


def fate(passage: Passage, first: int, last: int) -> str | None:
    """What befell the counted, by the nearest word that says so; a clause mark between is a step
    away, another figure two."""
    low, high = passage.sentence_of(first)
    after = _nearest(passage, range(last, min(high, last + _AHEAD)))
    before = _nearest(passage, range(first - 1, max(low - 1, first - 1 - _BACK), -1))
    return min(after, before, key=lambda found: found[0])[1]


def _nearest(passage: Passage, places: range) -> tuple[int, str | None]:
    cost = 0
    for at in places:
        cost += 1
        theme = _THEME_OF.get(passage.stems[at])
        if theme:
            return cost, theme
        word = passage.lower[at]
        if word in (",", ";", "and", "or", "but"):
            cost += 3
        elif _is_number(word):
            cost += 5
    return 99, None


@lru_cache(maxsize=20_000)
def _is_number(word: str) -> bool:
    return word[0].isdigit() or number_at((word,), 0) is not None
