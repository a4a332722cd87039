"""Witness: whether a text stands in a copy, word for word or said anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from leaddiff.languages.negations import negating, without_not
from leaddiff.languages.opposites import are_opposed
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.story import Copy

STANDS_ELSEWHERE = 0.75
"""Share of a text's word triples found in the other version's copy from which on it has moved
rather than come or gone (0.5 to 1)."""

RETOLD = 0.6
"""Share of the content words of the shorter of two texts that must stand in the other for one to tell
what the other did (0.5 to 0.8): "The operator, Namhae Lines, denied that the ferry was overloaded" joined to
the next paragraph as "The company denied that the ferry was overloaded"."""

FEWEST = 3
"""Such words that both must have (2 to 5)."""

_MOST = 60  # texts that a text is held against


class Witness:
    """Says what stands in a copy. A sentence that crossed to another paragraph has neither come nor
    gone, and one that was joined to another paragraph in other words has not either."""

    def __init__(self, copy: Copy, loose: Sequence[str]) -> None:
        """``loose`` are the texts of the copy without a counterpart in the other version: paragraphs
        that went of the older, words that came to kept paragraphs of the newer."""
        self._copy = copy
        self._loose = loose[:_MOST]

    def text(self, number: int) -> str:
        """The text of a paragraph."""
        return self._copy.paragraphs[number - 1].text

    def saw(self, text: str) -> bool:
        """Whether at least ``STANDS_ELSEWHERE`` of the text's word triples stand in the copy; of a text
        too short for any, whether it stands there word for word."""
        wanted = _triples(content_stems(text))
        if not wanted:
            row = words_of(text.lower())
            return len(row) > 1 and f" {' '.join(row)} " in self._row
        return len(wanted & self._there) >= STANDS_ELSEWHERE * len(wanted)

    def retells(self, text: str) -> bool:
        """Whether one of the loose texts says what this one does, in most of its words."""
        return any(_tell_one_thing(text, other) for other in self._loose)

    def told_all(self, texts: Iterable[str]) -> bool:
        """Whether the copy has, or one of the loose texts says, what every one of these does that says
        anything."""
        telling = [text for text in texts if content_stems(text)]
        return bool(telling) and all(self._told(text) for text in telling)

    def _told(self, text: str) -> bool:
        return f" {' '.join(words_of(text.lower()))} " in self._row or self.retells(text)

    @cached_property
    def _row(self) -> str:
        text = " ".join(p.text for p in self._copy.paragraphs)
        return f" {' '.join(words_of(text.lower()))} "

    @cached_property
    def _there(self) -> set[tuple[str, ...]]:
        return _triples(content_stems(" ".join(p.text for p in self._copy.paragraphs)))


def _triples(stems: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(stems[at : at + 3]) for at in range(len(stems) - 2)}


def _tell_one_thing(one: str, other: str) -> bool:
    """Whether two texts share most of their words, and neither a figure, a negation nor an opposite
    parts them."""
    a, b = set(content_stems(one)), set(content_stems(other))
    shared = a & b
    if len(shared) < max(FEWEST, RETOLD * min(len(a), len(b))):
        return False
    return _parting(one) == _parting(other) and not are_opposed(a - b, b - a)


def _parting(text: str) -> set[str]:
    row = words_of(text.lower())
    return {
        word
        for word in row
        if word[0].isdigit() or word in negating("verb", "noun") or without_not(word)
    }
