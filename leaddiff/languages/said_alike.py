"""Said alike: which words wires use for one thing, and which tell nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.vocabulary import stem


def said_alike(stems: Iterable[str]) -> frozenset[str]:
    """These stems, one for all words that are said of one thing: "share" of "stock" and of "share".

    >>> said_alike(["stock", "ferr"]) == said_alike(["shar", "ferr"])
    True
    """
    known = _first_words()
    return frozenset([known.get(each, each) for each in stems])


@cache
def _first_words() -> dict[str, str]:
    return {
        stem(word): stem(first)
        for first, others in rows(ENGLISH, "said_alike")
        for word in others.split()
    }


def is_reworded(stemmed: str, lost: Collection[str]) -> bool:
    """Whether a stem says in a paragraph told anew what one that it lost said: put for it by wires, formed of
    it, or a word that carries little of its own where any went.

    >>> is_reworded(stem("unveiled"), [stem("announced")]), is_reworded(stem("exposed"), [stem("exposure")])
    (True, True)
    >>> is_reworded(stem("unveiled"), [stem("ferry")])
    False
    """
    meant = _meanings().get(stemmed, frozenset())
    return (bool(lost) and is_light(stemmed)) or any(
        _are_of_one_root(stemmed, each) or not meant.isdisjoint(_meanings().get(each, ()))
        for each in lost
    )


def is_light(stemmed: str) -> bool:
    """Whether a stem carries little matter of its own: made, despite, remains."""
    return stemmed in _light_words()


def _are_of_one_root(one: str, other: str) -> bool:
    """Whether one stem is the other with an ending more: criticize, criticism; heavy, heavily."""
    short, long = sorted((one, other), key=len)
    root = short.rstrip("iey")
    ending = long[len(root) :].rstrip("e")
    is_adverb = ending in _ADVERBS and len(root) == SHORTEST_ROOT - 1
    return long.startswith(root) and (
        is_adverb or (len(root) >= SHORTEST_ROOT and ending in _ENDINGS)
    )


SHORTEST_ROOT = 5
"""Letters (4 to 6) by which two stems are known for one word; of an adverb one fewer."""

_ADVERBS = frozenset(("l", "il"))
_ENDINGS = _ADVERBS | frozenset(
    "y m ur or al ion ism ist it iti nes ment anc enc ant ent iv abl ibl ic ical ous en ship i".split()
)
"""What stands behind the root in the stem of a word that is made of another: criticism, exposure."""


@cache
def _meanings() -> dict[str, frozenset[int]]:
    """For each stem the rows of meanings in which its words stand."""
    found: dict[str, set[int]] = {}
    for at, (row,) in enumerate(rows(ENGLISH, "reworded")):
        for word in row.split():
            found.setdefault(stem(word), set()).add(at)
    return {each: frozenset(places) for each, places in found.items()}


@cache
def _light_words() -> frozenset[str]:
    return frozenset(map(stem, table_words(ENGLISH, "light_words")))


def without_fillers(text: str) -> str:
    """A text without the phrases that tell nothing.

    >>> without_fillers("will fall going forward.")
    'will fall  .'
    """
    for filler in table_words(ENGLISH, "fillers"):
        for form in (filler, filler.capitalize()):
            if form in text:
                text = text.replace(form, " ")
    return text
