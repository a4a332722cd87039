"""Renumbered: a clause of the note with the numbers of its paragraphs put right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from leaddiff.ground.phrases import ranges
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.languages.tables import ENGLISH, groups, rows
from leaddiff.nouns.agency import NoteStyle


def renumbered(
    clause: str, asked: Sequence[int], right: Sequence[int], style: NoteStyle
) -> str | None:
    """The clause with its numbers put right where it says the place once: ``in paras 3-4``, ``paragraph
    seven``, ``in the 11th paragraph``. An ordinal becomes the agency's word for a paragraph and the number.
    Of several places it is the one with the numbers ``asked``, or each has its own, the first the first of the
    right ones; None where that is not plain."""
    places = place_matches(clause)
    asked_at = [numbers_of(place["digits"] or "") for place in places]
    if len(places) > 1 and all(len(numbers) == 1 for numbers in asked_at):
        in_order = [number for (number,) in asked_at]
        if sorted(set(in_order)) == in_order == sorted(asked) and len(right) == len(asked):
            return _each_renumbered(clause, places, sorted(right))
    if len(places) > 1:
        places = [place for place in places if numbers_of(place["digits"] or "") == set(asked)]
    if len(places) != 1 or not right:
        return None
    (place,) = places
    in_words = (place["unit"] or "").lower() in plurals()
    word = place["unit"] if place["digits"] or in_words else None
    if len(right) == 1:
        word = _of_one(place["unit"] or place["ranked"])
    elif word is None or word.lower() not in plurals():
        word = style.units
    return f"{clause[: place.start()]}{word} {ranges(right)}{clause[place.end() :]}"


def _each_renumbered(clause: str, places: Sequence[re.Match[str]], right: Sequence[int]) -> str:
    """The clause with one number put right in each of its places: name in para 3, year in para 5."""
    for place, number in reversed([*zip(places, right, strict=True)]):
        clause = f"{clause[: place.start('digits')]}{number}{clause[place.end('digits') :]}"
    return clause


def place_matches(clause: str) -> list[re.Match[str]]:
    """Where a clause says its places; of those with their numbers in figures the group is ``digits``."""
    return list(_places().finditer(clause))


def numbers_of(digits: str) -> set[int]:
    """The numbers of a place written in digits: 10 and 12; 3-5."""
    parts = [[int(n) for n in re.findall(r"\d+", part)] for part in re.split(r",|\band\b", digits)]
    return {n for part in parts if part for n in range(part[0], part[-1] + 1)}


def _of_one(word: str) -> str:
    return word[:-1] if word.lower() in plurals() and word[-1] in "sS" else word


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
