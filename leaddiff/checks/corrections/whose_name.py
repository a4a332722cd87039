"""Whose name: a name that was put right is that of a person or of a body, and a correction says of which.

"Corrects name of ministry" is not of "Lena Dorst, economist at Kestrel"; of "names of economist and ministry"
the one is so and the other not.
"""

from __future__ import annotations

import re
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, rows, source, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim

_NAMES = (FactKind.NAME, FactKind.ATTRIBUTION)


def is_of_a_person_instead(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a thing is the name of a body, and this one is somebody's by what he is."""
    return bool(_NAME_OF.search(thing)) and _is_of_a_body(thing) and _is_a_persons(fact, case)


def names_left(claim: Claim, case: Case) -> tuple[str, ...]:
    """Of the names of several that a correction lists, those of bodies where persons' names alone were put
    right, or those of persons where bodies' were. Where another name came or went it may be of any."""
    named = [thing.strip() for thing in things(claim.topic)]
    is_list = claim.corrects and len(named) > 1 and _NAMES_OF.search(named[0])
    facts = [
        fact for fact in case.changes.facts if fact.kind in _NAMES and fact.before and fact.after
    ]
    if not is_list or not facts or _has_others(facts, case):
        return ()
    lacking: list[str] = []
    if all(_is_a_persons(fact, case) for fact in facts):
        lacking = [thing for thing in named if _is_of_a_body(thing)]
    elif all(_is_a_bodys(fact) for fact in facts):
        lacking = [
            thing for thing in named if not _titles().isdisjoint(words_of(thing.lower())[-1:])
        ]
    return tuple(lacking) if len(lacking) < len(named) else ()


_NAME_OF = pattern(r"(?i)\bnames? of ")
_NAMES_OF = pattern(r"(?i)\bnames of ")


def _has_others(facts: list[FactChange], case: Case) -> bool:
    """Whether a word with a capital came to a paragraph or the headline that is of none of these names."""
    if case.old.headline != case.new.headline:
        return True
    known = {word for fact in facts for word in words_of(fact.after or "")}
    for trace in case.traces.values():
        stood = {word for text in trace.gone for word in words_of(text)}
        came = {word for text in trace.came for word in words_of(text)} - stood - known
        if any(word[:1].isupper() for word in came):
            return True
    return False


def _is_of_a_body(thing: str) -> bool:
    return not _bodies().isdisjoint(words_of(thing.lower())[-1:])


@cache
def _titles() -> frozenset[str]:
    """Words that say what somebody is."""
    return frozenset(word for word, kinds in rows(ENGLISH, "titles") if "title" in kinds.split())


@cache
def _bodies() -> frozenset[str]:
    return table_words(ENGLISH, "bodies") | _OFFICES


_OFFICES = words(
    "agency association authority board commission committee council court department federation government"
    " hospital institute ministry office party regulator school union university watchdog"
)


def _put_in(fact: FactChange) -> list[str]:
    stood = words_of(fact.before or "")
    return [w for w in words_of(fact.after or "") if w not in stood and w[:1].isupper()]


def _is_a_bodys(fact: FactChange) -> bool:
    """Whether a name has in it what a body is called: the Trade Ministry."""
    return any(word in _bodies() for word in words_of((fact.after or "").lower()))


def _is_a_persons(fact: FactChange, case: Case) -> bool:
    """Whether what came to a name stands by what somebody is: Lena Dorst, economist at Kestrel."""
    last = _put_in(fact)[-1:]
    if not last or _is_a_bodys(fact):
        return False
    name, titles = re.escape(last[0]), f"(?:{source(_titles())})"
    behind = rf"\b{name}, (?:an? |the |its )?(?:{_NO_LINK}[a-z-]+ ){{0,3}}{titles}\b"
    before = rf"\b(?i:{titles}) (?:[A-Z][\w.'’-]* ){{0,3}}{name}\b"
    told = re.compile(f"{behind}|{before}")
    return any(told.search(text) for text in case.new.matter)


_NO_LINK = r"(?!(?:which|who|whose|whom|where|that|with|led|said|and|as|of|by)\b)"
