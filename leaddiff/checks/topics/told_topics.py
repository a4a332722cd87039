"""Told topics: whether copy tells what a topic names, in its own words or near ones."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from leaddiff.checks.topics.topic_kinds import kind_stems
from leaddiff.checks.topics.topics import (
    abstract_stems,
    generic_stems,
    is_of_markets,
    is_of_shares,
    is_speech,
    is_toll,
    kin,
    topic_stems,
)
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem

ALIKE = 5
"""Letters (4 to 6) in which two stems open alike that may tell of one matter: condolences, condoled."""


def may_be_told(thing: str, text: str, stems: frozenset[str]) -> bool:
    """Whether a text, of these ``stems``, may tell a thing of a topic. One that names no matter, "more
    details", "reaction", may be told by any text; ages, prices of shares and what markets did are told in ways
    of their own."""
    said = frozenset(words_of(thing.lower()))
    if not said.isdisjoint(_AGES):
        return _AGE.search(text) is not None
    if is_of_shares(thing):
        return not _of_shares().isdisjoint(words_of(text.lower()))
    if is_of_markets(content_stems(thing)):
        return is_of_markets(stems)
    matter = _matter(thing)
    return not matter or any(tells_word(each, stems) for each in matter)


def has_its_own_ways(thing: str) -> bool:
    """Whether a thing is told in ways that every copy has for it, and in no other words: an age, the price of a
    share, a toll."""
    return (
        bool(_AGES.intersection(words_of(thing.lower()))) or is_of_shares(thing) or is_toll(thing)
    )


def is_of_something(thing: str) -> bool:
    """Whether a thing is only said to be of some matter, "details of the fire", "mayor's comments", so that
    what came need not name that where the copy knows it."""
    is_material = not generic_stems().isdisjoint(content_stems(thing)) or is_speech(thing)
    return is_material and not is_of_shares(thing) and not is_of_markets(content_stems(thing))


def names_a_stranger(thing: str, text: str) -> bool:
    """Whether all the names in a thing are those of whom a text says nothing, be it by his land or its seat of
    government: Moscow reaction, where nobody is Russian. A land's bank or watchdog goes by its own name."""
    if _OF_A_LAND.search(thing):
        return False
    return has_name(thing) and not names_one_said(thing, text)


def has_name(thing: str) -> bool:
    """Whether a thing has a name, and not an office in capitals alone."""
    return _NAME.search(thing) is not None


def names_one_said(thing: str, text: str) -> bool:
    """Whether a text says any of the names in a thing, as they stand, by their first letters, written together
    or apart, or in their long form: Fed, Citi, JPMorgan, Dutch."""
    stems = frozenset(content_stems(text))
    letters = "".join(filter(str.isalpha, text.lower()))
    return any(
        re.search(rf"\b{re.escape(name[: max(len(name) - 2, 3)])}", text)
        or tells_word(stem(name), stems)
        or (len(name) >= ALIKE and "".join(filter(str.isalpha, name.lower())) in letters)
        or re.search(
            rf"(?i)\b{values(ENGLISH, 'names_in_short').get(name.lower(), 'no such name')}\b", text
        )
        for name in _NAME.findall(thing)
    )


_OF_A_LAND = pattern(
    r"\b(?:[A-Z]\w+(?:ian|ese|ish)|Dutch|French|Greek|Swiss|German|Danish|Thai|Czech|Iraqi|Israeli|Saudi) "
    r"(?!(?:comments?|reactions?|remarks?|quotes?|statements?|response)\b)[a-z]{4,} \w"
)
"""What is told of a land's bank, regulator or minister: Norlandian watchdog comment."""


def is_of_an_office(thing: str) -> bool:
    """Whether a thing is what somebody said who has no name there: CEO's comments, opposition reaction."""
    return is_speech(thing) and not _NAME.search(thing)


_NAME = pattern(r"\b(?:[A-Z][\w-]*[a-z]|(?:[A-Z]\.){2,})")
"""A name, and no office in capitals, CEO's."""

_AGES = frozenset(("age", "ages"))
_AGE = pattern(r"(?i)-year-old|\byears old\b|\baged?\b|, \d{1,3},|\(\d{1,3}\)")


def _matter(thing: str) -> frozenset[str]:
    """The stems that would stand in copy which tells a thing: no office in capitals, which is written out
    there, no kind of fact, and no company, which goes by its name."""
    named = thing if thing.isupper() else _OFFICE.sub(" ", thing)
    return topic_stems(named) - abstract_stems() - kind_stems() - _bodies()


_OFFICE = pattern(r"\b[A-Z]{2,4}\b")


def tells_word(wanted: str, stems: frozenset[str]) -> bool:
    """Whether a stem, one that opens like it or one near it in meaning is among others."""
    if wanted in stems or not _near(wanted).isdisjoint(stems):
        return True
    return len(wanted) >= ALIKE and any(each.startswith(wanted[:ALIKE]) for each in stems)


@cache
def _near(wanted: str) -> frozenset[str]:
    """The stems near one in meaning, but those that tell of two matters: results are of a vote and of a
    firm."""
    rows = Counter(each for row in kin() for each in row)
    return frozenset(each for row in kin() if wanted in row for each in row if rows[each] == 1)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(stem, table_words(ENGLISH, "bodies")))


@cache
def _of_shares() -> frozenset[str]:
    return frozenset(values(ENGLISH, "near_words")["shares"].split())
