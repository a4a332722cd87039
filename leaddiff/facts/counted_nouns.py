"""Counted: whether two nouns behind a figure count two things, as people and households do."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.vocabulary import stem


def are_two_things(one: Collection[str], other: Collection[str]) -> bool:
    """Whether what two figures count, given as stems, cannot be the same: 1,200 people and 1,200
    households, 12 men and 12 women. 12 soldiers are 12 people; of words in no row nothing is known."""
    known = _things()
    first, second = ({known[noun] for noun in nouns if noun in known} for nouns in (one, other))
    if not first or not second or first & second:
        return False
    others = [is_people for thing, is_people in first | second if thing != "people"]
    return len(others) == len(first | second) or not all(others)


@cache
def _things() -> dict[str, tuple[str, bool]]:
    """The stems of words for things that are counted: the thing, and whether it is a sort of people."""
    return {
        stem(word): (thing, kind == "people")
        for thing, kind, words in rows(ENGLISH, "counted_things")
        for word in words.split()
    }
