"""Clause places: where a clause says its paragraphs, and which of its things each of these is of.

In "Orlen statement in paragraphs 8-9, shares in Dorvik, fund manager in paragraphs 12-13" the statement and the
manager have places of their own; the shares may be told with the manager or anywhere.
"""

from __future__ import annotations

import re
from functools import cache

from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.paragraph_words import unit_source
from leaddiff.languages.tables import ENGLISH, groups, rows
from leaddiff.nouns.claims import Claim


def own_places(claim: Claim) -> dict[str, frozenset[int]]:
    """The things of a claim right behind which paragraphs are named in figures, each with those; a thing alone
    has all that the claim names."""
    named = sorted(map(str.strip, things(claim.topic)), key=len)
    if len(named) == 1:
        return {named[0]: frozenset(claim.paragraphs)} if claim.paragraphs else {}
    found = dict[str, frozenset[int]]()
    for place in place_matches(claim.clause):
        told = _IN.sub("", claim.clause[: place.start()])
        thing = next((each for each in reversed(named) if told.endswith(each)), None)
        numbers = frozenset(numbers_of(place["digits"] or ""))
        if thing is not None and numbers:
            found[thing] = found.get(thing, frozenset()) | numbers
    return found


_IN = pattern(r"(?i)(?:\s+(?:in|to|at|from))?\s*$")


def place_matches(clause: str) -> list[re.Match[str]]:
    """Where a clause says its places; of those with their numbers in figures the group is ``digits``."""
    return list(_places().finditer(clause))


def numbers_of(digits: str) -> set[int]:
    """The numbers of a place written in digits: 10 and 12; 3-5. A longer row of them counts no paragraph."""
    parts = [[int(n) for n in _NUMBER.findall(part)] for part in re.split(r",|\band\b", digits)]
    return {n for part in parts if part for n in range(part[0], part[-1] + 1)}


_NUMBER = pattern(r"(?<!\d)\d{1,4}(?!\d)")


@cache
def _places() -> re.Pattern[str]:
    terms = groups(ENGLISH, "note_terms")
    ordinals = [word for word, _ in rows(ENGLISH, "ordinals")]
    ranks = "|".join(sorted({*ordinals, *terms["last"], *terms["penultimate"]}, key=len)[::-1])
    numbers = "|".join(sorted((word for word, _ in rows(ENGLISH, "number_words")), key=len)[::-1])
    number = rf"(?:{numbers})(?!\w)"
    digits = r"\d+(?:\s*(?:-|–|,|and|,\s*and)\s*\d+)*"
    ordinal = rf"(?:{ranks}|\d+(?:st|nd|rd|th))"
    unit = unit_source()
    return re.compile(
        rf"(?i)\b(?:(?P<unit>{unit})\s+(?:(?P<digits>{digits})|{number}(?:(?:,? and |, ){number})*)(?!\w)"
        rf"|(?:the )?(?:(?:{ranks}|next)[- ]to[- ])?"
        rf"{ordinal}(?:(?:-|–|,? and |, ){ordinal})* (?P<ranked>{unit})\b)"
    )
