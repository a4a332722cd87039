"""Wrap: pieces of text flowed into lines as wide as the reader's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias
from unicodedata import combining, east_asian_width

from leaddiff.ground.record import Record
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Line, Piece, coloured, plain


class Flow(Record):
    """Text that is broken at blanks to the reader's width: its first line is opened by ``first``, the
    others by ``rest``. Runs of blanks close up; a word wider than a line stays whole."""

    pieces: Iterable[Piece]
    first: Line
    rest: str


Block: TypeAlias = Line | Flow
"""What sections are made of: lines as they stand, and text to be broken."""


def laid(blocks: Iterable[Block], look: Look) -> str:
    """The blocks as text, as wide and in as many colours as the reader wants."""
    lines = _lines(blocks, look.width)
    return coloured(lines) if look.colour else plain(lines)


def _lines(blocks: Iterable[Block], width: int) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Flow):
            yield from flowed(block, width)
        else:
            yield block


def flowed(flow: Flow, width: int) -> Iterator[Line]:
    """The lines of a text, each of at most ``width`` columns."""
    pieces, first, rest = flow
    line = list(first)
    used, bare = sum(columns(piece.text) for piece in first), True
    for word, wide in _words(pieces):
        if not bare and used + 1 + wide > width:
            yield tuple(line)
            line, used, bare = [Piece(rest)], len(rest), True
        if not bare:
            _write(line, Piece(" ", word[0].ink if word[0].ink is line[-1].ink else Ink.PLAIN))
            used += 1
        for piece in word:
            _write(line, piece)
        used, bare = used + wide, False
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
