"""Wrap: pieces of text flowed into lines of a fixed width, whatever the terminal's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import combining, east_asian_width

from leaddiff.renderers._shared.colour import Ink, Line, Piece

WIDTH = 80
"""Columns of a line. Fixed, so that the same report is the same text everywhere."""


def flowed(pieces: Iterable[Piece], first: Line, rest: str) -> Iterator[Line]:
    """The pieces broken at blanks into lines of at most ``WIDTH`` columns, the first opened by
    ``first`` and the others by ``rest``. Runs of blanks close up; a word wider than a line stays
    whole."""
    line = list(first)
    used, bare = sum(columns(piece.text) for piece in first), True
    for word, width in _words(pieces):
        if not bare and used + 1 + width > WIDTH:
            yield tuple(line)
            line, used, bare = [Piece(rest)], len(rest), True
        if not bare:
            _write(line, Piece(" ", word[0].ink if word[0].ink is line[-1].ink else Ink.PLAIN))
            used += 1
        for piece in word:
            _write(line, piece)
        used, bare = used + width, False
    yield tuple(line)


def _write(line: list[Piece], piece: Piece) -> None:
    """Put a piece at the end of the line, as part of the last piece where the ink is the same."""
    if line and line[-1].ink is piece.ink:
        line[-1] = Piece(line[-1].text + piece.text, piece.ink)
    else:
        line.append(piece)


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for a Hangul syllable."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in text)


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[list[Piece], int]]:
    """Words with their widths. A word may be of several pieces: "re[-duce-]{+lax+}"."""
    word: list[Piece] = []
    width = 0
    for piece in pieces:
        for at, part in enumerate(piece.text.split(" ")):
            if at and word:
                yield word, width
                word, width = [], 0
            if part:
                word.append(Piece(part, piece.ink))
                width += columns(part)
    if word:
        yield word, width
