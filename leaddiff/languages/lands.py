"""Lands: whether a word is the name of a land and another that of its people."""

from __future__ import annotations

from functools import cache

from leaddiff.languages.tables import ENGLISH, table_words, values

_OF_PEOPLE = ("n", "an", "ian", "ean", "ese", "ic", "ish")


def are_land_and_people(one: str, other: str) -> bool:
    """Whether of two words in small letters one is a land and the other its people: Norland and Norlandic; not
    Iran and Iraq."""
    land, people = sorted((one, other), key=len)
    if len(land) < 4 or len(land) == len(people):
        return False
    is_derived = any(people == root + end for root in (land, land[:-1]) for end in _OF_PEOPLE)
    return (
        is_derived
        or (people == f"{land}i" and land in table_words(ENGLISH, "lands_of_i"))
        or (land, people) == ("german", "germany")
    )


def is_land(word: str) -> bool:
    """Whether a word in small letters is the name of a land or state that every reader knows."""
    return word in table_words(ENGLISH, "known_places") or word in _of_capitals()


@cache
def _of_capitals() -> frozenset[str]:
    return frozenset(values(ENGLISH, "capitals").values())


def are_land_and_capital(one: str, other: str) -> bool:
    """Whether of two words in small letters one is the capital by which the other's government is called."""
    capitals = values(ENGLISH, "capitals")
    return capitals.get(one) == other or capitals.get(other) == one
