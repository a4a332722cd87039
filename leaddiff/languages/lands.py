"""Lands: whether a word is the name of a land and another that of its people."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from leaddiff.languages.tables import ENGLISH, table_words, values
from leaddiff.languages.words import words

_OF_PEOPLE = ("n", "an", "ian", "ean", "ese", "ic", "ish")
_LEAST = 4  # letters of a land

PEOPLES = ("ian", "ean", "ese", "ish", "eli")
"""Endings of the words for what comes from a land; Milan, Corran and Baltic are names as any other."""
OF_LANDS = words(
    """french dutch swiss greek czech thai iraqi saudi turk u.s us uk british american german mexican african
    cuban icelandic slovak kuwaiti pakistani"""
)


class Lands:
    """Words in small letters, asked whether one of them is the land or the people of another: each is looked
    up by what it may be made of, however many there are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._less_one = frozenset(word[:-1] for word in self._words if len(word) >= _LEAST)

    def have_kin_of(self, word: str) -> bool:
        """Whether of this word and one of the others one is a land and the other its people: Norland and
        Norlandic; not Iran and Iraq."""
        return self._have_land_of(word) or (len(word) >= _LEAST and self._have_people_of(word))

    def _have_land_of(self, people: str) -> bool:
        roots = ((people[: -len(end)], end) for end in _OF_PEOPLE if people.endswith(end))
        return (
            any(
                (root in self._words and len(root) >= _LEAST)
                or (root in self._less_one and len(end) > 1)
                for root, end in roots
            )
            or (people[-1:] == "i" and people[:-1] in self._words and _is_of_i(people[:-1]))
            or (people == "germany" and "german" in self._words)
        )

    def _have_people_of(self, land: str) -> bool:
        return (
            any(land + end in self._words for end in _OF_PEOPLE)
            or any(land[:-1] + end in self._words for end in _OF_PEOPLE if len(end) > 1)
            or (f"{land}i" in self._words and _is_of_i(land))
            or (land == "german" and "germany" in self._words)
        )


def _is_of_i(land: str) -> bool:
    return len(land) >= _LEAST and land in table_words(ENGLISH, "lands_of_i")


def are_land_and_people(one: str, other: str) -> bool:
    """Whether of two words one is a land and the other its people."""
    return Lands((one,)).have_kin_of(other)


def are_one_land(one: str, other: str) -> bool:
    """Whether two words are those of one land or people: Czech and Czechs, and of a land that every reader
    knows a longer name that is no other's, Belarussia. Niger and Nigeria are two."""
    shorter, longer = sorted((one, other), key=len)
    more = longer.removeprefix(shorter)
    if more == "s":
        return is_of_a_land(shorter)
    return more in _SLIPS_OF_A_LAND and is_land(shorter) and not is_land(longer)


_SLIPS_OF_A_LAND = ("ia", "sia", "land")


def is_of_a_land(word: str) -> bool:
    """Whether a word in small letters tells of what land somebody is: Norlandian, French."""
    return word.endswith(PEOPLES) or word in OF_LANDS


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


def are_of_the_union(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two rows of words name one body of the European Union, by the Union and by Europe, each opening
    with that: the EU's top court, Europe's top court. A court of human rights, which sits in Strasbourg, is
    none of the Union's, and that of auditors is another; nor need the biggest bank of Europe be the Union's, or
    whoever watches over its banks."""
    rows = [
        [word.lower().removesuffix("'s").removesuffix("’s") for word in r] for r in (one, other)
    ]
    rests = [_less_union(row) for row in rows]
    body = next((at for at, w in enumerate(rests[0][:_TO_ITS_BODY]) if w in _ITS_BODIES), -1)
    named, behind = rests[0][: body + 1], [r[body + 1 : body + 1 + _OF_RIGHTS] for r in rests]
    is_one = bool(named) and named == rests[1][: body + 1] and all(map(str.isalpha, named))
    is_one = is_one and _of_what(behind[0]) == _of_what(behind[1])
    is_watched = named[-1:] == ["court"] or not _WATCHING.isdisjoint(named)
    is_its_own = not named[-1:] or named[-1] in _ITS_OWN or is_watched
    return is_one and is_its_own and _RIGHTS.isdisjoint((*named, *behind[0], *behind[1]))


def _of_what(behind: list[str]) -> list[str]:
    """What a body is told to be of, behind its name: of auditors. The court is that of justice."""
    return behind[1:2] if behind[:1] == ["of"] and behind[1:2] != ["justice"] else []


def _less_union(row: list[str]) -> list[str]:
    return next((row[len(name) :] for name in _UNION if row[: len(name)] == name), [])


_UNION = (["european", "union"], ["eu"], ["european"], ["europe"])
_ITS_OWN = words("commission commissioner parliament executive")
_ITS_BODIES = _ITS_OWN | words("court regulator regulators watchdog")
_WATCHING = words("antitrust competition")
_RIGHTS = words("human rights strasbourg")
_TO_ITS_BODY, _OF_RIGHTS = 4, 4  # words: antitrust and competition watchdog; Court of Human Rights
