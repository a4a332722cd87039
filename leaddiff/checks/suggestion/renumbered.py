"""Renumbered: a clause of the note with the numbers of its paragraphs put right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaddiff.checks.topics.clause_places import numbers_of, place_matches
from leaddiff.ground.phrases import ranges
from leaddiff.languages.paragraph_words import plurals
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


def _of_one(word: str) -> str:
    return word[:-1] if word.lower() in plurals() and word[-1] in "sS" else word
