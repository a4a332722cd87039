"""Word marks: text that went as ``[-gone-]``, text that came as ``{+come+}``, both safe to show."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import PARAGRAPH_BREAK, Op, Words
from leaddiff.renderers._shared.colour import Ink, Piece

LONGEST_KEPT = 480
"""Characters of unchanged text shown between two changes (200 to 2,000); of longer ones the ends."""

LONGEST_CHANGE = 2400
"""Characters shown of one text that came or went (400 to 10,000)."""

_MARKS = {Ink.GONE: ("[-", "-]"), Ink.CAME: ("{+", "+}")}
_INKS = {Op.KEPT: None, Op.GONE: Ink.GONE, Op.CAME: Ink.CAME}


def marked(words: Words) -> Iterator[Piece]:
    """The words of a paragraph with what came and went marked: "to [-reduce-]{+ease+} tensions"."""
    for at, run in enumerate(words):
        before = words[at - 1].op if at else None
        after = words[at + 1].op if at + 1 < len(words) else None
        match run.op:
            case Op.KEPT:
                yield Piece(safe(_ends(run.text, before is not None, after is not None)))
            case Op.GONE:
                yield from _stamped(run.text, Ink.GONE, tail=after is not Op.CAME)
            case Op.CAME:
                yield from _stamped(run.text, Ink.CAME, lead=before is not Op.GONE)


def whole(text: str, ink: Ink) -> Iterator[Piece]:
    """A text that came or went as a whole."""
    yield from _stamped(text, ink)


def inked(sentence: Words) -> Iterator[Piece]:
    """A sentence in which what it quotes as gone and come is told apart from the rest."""
    for op, text in sentence:
        ink = _INKS[op]
        if ink is None:
            yield Piece(safe(text))
        else:
            opener, closer = _MARKS[ink]
            yield Piece(f"{opener}{safe(text)}{closer}", ink)


def safe(text: str) -> str:
    """Copy on one line: paragraph breaks as ¶, tabs as blanks, controls as stand-ins."""
    return visible(text.replace(PARAGRAPH_BREAK, " ¶ ").replace("\t", " "))


def cut_short(text: str, limit: int) -> str:
    """The text, or as many of its words as fit into ``limit`` characters."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " ..."


def _stamped(text: str, ink: Ink, lead: bool = True, tail: bool = True) -> Iterator[Piece]:
    """A text between its marks, the blanks around it outside them."""
    shown = text.replace(PARAGRAPH_BREAK, " ¶ ")
    if shown[:1].isspace() and lead:
        yield Piece(" ")
    core = shown.strip()
    if core:
        opener, closer = _MARKS[ink]
        yield Piece(opener + safe(_counted(core)) + closer, ink)
    if shown[-1:].isspace() and tail:
        yield Piece(" ")


def _counted(text: str) -> str:
    if len(text) <= LONGEST_CHANGE:
        return text
    left = len(text) - LONGEST_CHANGE
    return f"{text[:LONGEST_CHANGE]} ... ({left:,} characters more)"


def _ends(text: str, after_change: bool, before_change: bool) -> str:
    """Unchanged text, of a long one only what stands next to the changes."""
    if len(text) <= LONGEST_KEPT:
        return text
    half = LONGEST_KEPT // 2
    head = text[:half].rsplit(" ", 1)[0] + " " if after_change else ""
    tail = " " + text[-half:].split(" ", 1)[-1] if before_change else ""
    return f"{head}...{tail}"
