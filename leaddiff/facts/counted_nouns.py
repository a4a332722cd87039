"""Counted nouns: what a figure counts, and whether two nouns are two things, as people and households are."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from leaddiff.facts.mentions import Count
from leaddiff.facts.passage import Passage
from leaddiff.languages.tables import ENGLISH, rows, values
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words

_SKIPPED = words(
    """other more of the their its his her those these additional new further straight single
    consecutive different separate such all both full about some just last past total estimated"""
)
NOUN_ENDS = words("them which whom who were was are is have has had will would")
"""Words before which what a figure counts has been named."""

LONGEST_NOUN = 4
"""Words of substance (2 to 6) that name what is counted."""


def counted_noun(passage: Passage, count: Count) -> str | None:
    """What a figure counts, as one word in the singular; None where the copy leaves it open."""
    row = [passage.lower[at] for at in noun_words(passage, count.last)]
    plurals = [word for word in row if _is_plural(word)]
    word = plurals[0] if plurals else (row[-1] if row else None)
    return _singular(word) if word else None


def counted_words(passage: Passage, count: Count) -> str | None:
    """What a figure without a unit counts, in the words of the copy up to the first plural: sleeping coaches.
    None where there is none: "a man" may be anything behind it."""
    if count.unit:
        return None
    row = noun_words(passage, count.last)
    plural = next((at for at in row if _is_plural(passage.lower[at])), None)
    return None if plural is None else passage.said(row[0], plural + 1)


def noun_words(passage: Passage, last: int) -> list[int]:
    """The words that name what is counted: the first few of substance after the figure."""
    found: list[int] = []
    for at in range(last, min(last + 9, passage.reading.last)):
        word = passage.lower[at]
        if word == "-" and not found:
            continue
        is_skipped = not found and (word in _SKIPPED or word.endswith("'s") or word[0].isdigit())
        if is_skipped:
            continue
        if not passage.stems[at] or word in NOUN_ENDS or len(found) == LONGEST_NOUN:
            break
        found.append(at)
    return found


def named_before(passage: Passage, first: int) -> tuple[str, ...]:
    """The stems of what an amount that begins at word ``first`` is of, where that stands before it: a loss of
    nearly $10 billion, writedowns and fees totaling about $16 billion."""
    at = first - 1
    while at >= 0 and passage.lower[at] in _ABOUT:
        at -= 1
    if at < 1 or passage.lower[at] not in _AMOUNT_TO:
        return ()
    found: list[str] = []
    lowest = passage.sentence_of(at)[0]
    for word in range(at - 1, lowest - 1, -1):
        if found and (passage.lower[word] == "and" or passage.lower[word] in _SKIPPED):
            continue
        if not passage.stems[word] or len(found) == LONGEST_NOUN:
            break
        found.append(passage.stems[word])
    return tuple(found)


_ABOUT = words(
    "about around some nearly almost roughly approximately just over under than more less"
)
_AMOUNT_TO = words("of totaling totalling worth")


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in _irregular()


def _irregular() -> dict[str, str]:
    return values(ENGLISH, "irregular_plurals")


def _singular(word: str) -> str:
    if word in _irregular():
        return _irregular()[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes", "zes")) and not word.endswith("uses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "sis")) else word


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
        for thing, kind, listed in rows(ENGLISH, "counted_things")
        for word in listed.split()
    }
