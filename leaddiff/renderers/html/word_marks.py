"""Word marks: text cut into pieces of one fate each, safe to show, one row of them a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import PARAGRAPH_BREAK, Op, Words


class Fate(Enum):
    """What became of a piece of text. The value is the element it is shown in."""

    KEPT = ""
    GONE = "del"
    CAME = "ins"


class Stroke(NamedTuple):
    """A piece of text of one fate."""

    text: str
    fate: Fate = Fate.KEPT


Strokes: TypeAlias = tuple[Stroke, ...]


class Text(NamedTuple):
    """One paragraph of one version as the page shows it. ``number`` is None where a piece of a
    paragraph has none of its own."""

    number: int | None
    strokes: Strokes


_FATES = {Op.KEPT: Fate.KEPT, Op.GONE: Fate.GONE, Op.CAME: Fate.CAME}


def shown(text: str) -> str:
    """Copy as the page shows it: tabs as blanks, controls as stand-ins."""
    return visible(text.replace("\t", " "))


def whole(text: str, fate: Fate = Fate.KEPT) -> Strokes:
    """A text of one fate throughout."""
    return (Stroke(shown(text), fate),) if text else ()


def old_texts(words: Words, numbers: Sequence[int]) -> tuple[Text, ...]:
    """The paragraphs of the older version that the words make up, what went marked."""
    return _numbered(_cut(words, {Op.KEPT, Op.GONE}, {Op.KEPT, Op.GONE}), numbers)


def new_texts(words: Words, numbers: Sequence[int]) -> tuple[Text, ...]:
    """The paragraphs of the newer version that the words make up, what came marked; what went is
    in them too, for reading the two as one."""
    return _numbered(_cut(words, set(Op), {Op.KEPT, Op.CAME}), numbers)


def came_only(words: Words) -> Strokes:
    """The newer text that the words make up, what came marked, what went left out."""
    return next(iter(_cut(words, {Op.KEPT, Op.CAME}, {Op.KEPT, Op.CAME})))


def message(sentence: Words) -> Strokes:
    """A sentence of ours in which what it quotes as gone and come is marked."""
    return tuple(Stroke(shown(text), _FATES[op]) for op, text in sentence)


def _cut(words: Words, told: set[Op], breaking: set[Op]) -> Iterable[Strokes]:
    """The strokes of each paragraph. A break that went is no break in the new text, it is told by
    its sign."""
    paragraph: list[Stroke] = []
    for run in words:
        if run.op not in told:
            continue
        pieces = run.text.split(PARAGRAPH_BREAK)
        if run.op not in breaking:
            pieces = [" ¶ ".join(pieces)]
        for at, piece in enumerate(pieces):
            if at:
                yield tuple(paragraph)
                paragraph = []
            if piece:
                paragraph += _framed(piece, run.op, run.op in breaking)
    yield tuple(paragraph)


def _framed(piece: str, op: Op, of_this_side: bool) -> Iterable[Stroke]:
    """The piece, its mark not stretched over the blanks around it where they stand in the text."""
    core = piece.strip(" ")
    if op is Op.KEPT or not of_this_side or len(core) == len(piece):
        return (Stroke(shown(piece), _FATES[op]),)
    before = piece[: len(piece) - len(piece.lstrip(" "))]
    after = piece[len(before) + len(core) :]
    framed = (Stroke(before), Stroke(shown(core), _FATES[op]), Stroke(after))
    return [stroke for stroke in framed if stroke.text]


def _numbered(texts: Iterable[Strokes], numbers: Sequence[int]) -> tuple[Text, ...]:
    return tuple(Text(n, strokes or ()) for strokes, n in zip_longest(texts, numbers))
