"""Heard: what a copy has of anybody's words and names, read once for all that is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import plain_quotation, unquoted
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of

ABOUT = 8
"""Words before and behind a name (5 to 12) that tell who he is."""


class Heard:
    """Says whether words of somebody stand in a copy, inside quotation marks or outside."""

    def __init__(self, matter: Sequence[str]) -> None:
        self._matter = matter
        self._about: dict[str, frozenset[str]] = {}

    @once
    def words(self) -> frozenset[str]:
        """All the words of the copy."""
        return frozenset(word for text in self._matter for word in words_of(text))

    def has_said(self, said: str) -> bool:
        """Whether a plain quotation stands in a paragraph."""
        return said in self._plain

    @once
    def _plain(self) -> str:
        return "\n".join(map(plain_quotation, self._matter))

    @once
    def plain_row(self) -> str:
        """The copy in one row and in small letters, without quotation marks."""
        return " ".join(self._matter).lower().replace('"', " ")

    def texts_with(self, name: str) -> tuple[str, ...]:
        """The paragraphs that have a name as words of their own."""
        opening = _RUN.match(name)
        having = self._having.get(opening[0], {}) if opening else ()
        return tuple(text for text in having if name in text)

    @once
    def _having(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for text in self._matter:
            for run in _RUN.findall(text):
                found.setdefault(run, {})[text] = None
        return found

    def about(self, name: str) -> frozenset[str]:
        """The words that stand about a name, wherever it does, on this side of "said"."""
        if name not in self._about:
            self._about[name] = frozenset(
                word
                for row, at in self._standing.get(name, ())
                for word in row[max(0, at - ABOUT) : at + ABOUT + 1]
            )
        return self._about[name]

    @once
    def _standing(self) -> dict[str, list[tuple[Sequence[str], int]]]:
        """Where each word stands outside quotation marks, in which row between one "said" and the next."""
        found: dict[str, list[tuple[Sequence[str], int]]] = {}
        for text in self._matter:
            for row in map(words_of, pieces(text)):
                for at, word in enumerate(row):
                    found.setdefault(word, []).append((row, at))
        return found


def pieces(text: str) -> Iterator[str]:
    """What stands outside quotation marks in the sentences of a text, between one "said" and the next."""
    for sentence in sentences(text):
        yield from _SAYS.split(unquoted(sentence))


_SAYS = pattern(r"\b(?:said|says|told|added|wrote|suggest(?:ed|s)|argue[ds]|warn(?:ed|s)|noted)\b")
_RUN = pattern(r"\w+")
