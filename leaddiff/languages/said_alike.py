"""Said alike: which words wires use for one thing, and which tell nothing."""

from __future__ import annotations

from collections.abc import Iterable
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


def without_fillers(text: str) -> str:
    """A text without the phrases that tell nothing.

    >>> without_fillers("will fall going forward.")
    'will fall  .'
    """
    for filler in table_words(ENGLISH, "fillers"):
        if filler in text:
            text = text.replace(filler, " ")
    return text
