"""Respelt: whether a name is spelt otherwise and is still that name."""

from __future__ import annotations

from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])
