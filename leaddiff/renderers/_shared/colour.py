"""Colour: lines of text in which every piece knows what it is for, plain or in a terminal's colours."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, TypeAlias


class Ink(Enum):
    """What a piece of text is for. The value is how Pygments is told to show it, on light ground as
    on dark; nothing is said by colour alone."""

    PLAIN = ""
    HEADING = "**"
    FAINT = "faint"
    GONE = "red"
    CAME = "green"
    GOOD = "*green*"
    DOUBT = "*yellow*"
    BAD = "*red*"


class Piece(NamedTuple):
    """Text of one ink."""

    text: str
    ink: Ink = Ink.PLAIN


Line: TypeAlias = tuple[Piece, ...]


def plain(lines: Iterable[Line]) -> str:
    """The lines without any colour."""
    return "".join("".join(piece.text for piece in line) + "\n" for line in lines)


def coloured(lines: Iterable[Line]) -> str:
    """The lines in the colours of a terminal of sixteen colours, by Pygments."""
    from io import StringIO

    from pygments.formatters.terminal import TerminalFormatter
    from pygments.token import Token

    tokens = {ink: getattr(Token, ink.name.capitalize()) for ink in Ink}
    scheme = {tokens[ink]: (ink.value, ink.value) for ink in Ink}
    stream = ((tokens[p.ink], p.text) for line in lines for p in (*line, Piece("\n")))
    page = StringIO()
    TerminalFormatter(colorscheme={Token: ("", ""), **scheme}).format(stream, page)
    return page.getvalue()
