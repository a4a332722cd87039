"""Respelt: whether a name is spelt otherwise and is still that name."""

from __future__ import annotations

from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])


def is_place_put_right(fact: FactChange) -> bool:
    """Whether a slip in the name of a land or state was put right: Tenessee, South Koera and no man's name.
    A name spelt amiss now, or one of two words that are known, is told as a name."""
    if not is_respelt(fact):
        return False
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    known = table_words(ENGLISH, "known_places")
    ((was, now),) = ((a, b) for a, b in zip(before, after, strict=True) if a != b)
    is_alone = all(word in _BEFORE_A_PLACE for word in after if word != now)
    return is_alone and now.removesuffix("'s") in known and was.removesuffix("'s") not in known


_BEFORE_A_PLACE = frozenset(
    "new north south east west northern southern eastern western in".split()
)
