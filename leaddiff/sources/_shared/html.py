"""HTML: the paragraphs in a stretch of HTML, each with where it stands; nothing in it runs."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from leaddiff.nouns.story import Span
from leaddiff.sources._shared import tags
from leaddiff.sources._shared.tags import Tag

BLOCKS = frozenset(
    "p div li pre section article body ul ol blockquote address dd dt center".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 hl1 hl2".split())
_LEFT_OUT = frozenset(
    "script style table figure figcaption aside iframe video audio svg form nav noscript template"
    " object media media-caption media-reference media-producer select button title head".split()
)
_PULLED = re.compile(r"\b(?:pull|embed|caption|related|credit)", re.I)


class Block(NamedTuple):
    """A paragraph's text, blanks closed up, and where it stands in what was read; ``path`` leads to the
    element it stands in."""

    text: str
    span: Span
    path: str = ""


def blocks(html: str, offset: int = 0) -> list[Block]:
    """The paragraphs in order. Headings, tables, figures, captions and embeds are none; two line breaks
    part two paragraphs, as does a blank line where the stretch has no tags. ``offset`` is where the
    stretch begins in the file."""
    reader = _Reader(offset)
    reader.read(html)
    return reader.found


class Paragraphs:
    """Paragraphs gathered from tags and texts as they come. What a tag does is told by ``opened`` and
    ``closed``; ``found`` has what was gathered. ``parting`` is what parts paragraphs inside a text."""

    parting = re.compile(r"(\n[ \t\r]*\n)")

    def __init__(self, offset: int = 0) -> None:
        self.found: list[Block] = []
        self._offset = offset
        self._pieces: list[str] = []
        self._span: Span | None = None
        self._breaks = 0

    def read(self, html: str) -> None:
        """Read a stretch of HTML to its end."""
        for piece in tags.cut(html):
            if not isinstance(piece, Tag):
                self.said(piece.text, piece.start)
            elif piece.name == "br":
                self.broken()
            elif piece.is_end:
                self.closed(piece)
            else:
                self.opened(piece)
        self.cut()

    def opened(self, tag: Tag) -> None:
        """A tag that opens an element, or is one by itself."""
        raise NotImplementedError

    def closed(self, tag: Tag) -> None:
        """A tag that closes one."""
        raise NotImplementedError

    def broken(self) -> None:
        """A line break; two of them part two paragraphs."""
        self._breaks += 1
        if self._breaks > 1:
            self.cut()
        else:
            self._pieces.append(" ")

    def said(self, text: str, start: int) -> None:
        """Text between two tags, entities as they are written."""
        at = start
        for number, stretch in enumerate(self.parting.split(text)):
            if number % 2:
                self.cut()
            elif stretch.strip():
                self._breaks = 0
                first = at + len(stretch) - len(stretch.lstrip())
                begun = self._span.start if self._span else first
                self._span = Span(begun, at + len(stretch.rstrip()))
                self._pieces.append(unescape(stretch))
            else:
                self._pieces.append(" ")
            at += len(stretch)

    def cut(self) -> None:
        """End the paragraph that is being read."""
        text = " ".join("".join(self._pieces).split())
        if text and self._span:
            start, end = self._span
            self.found.append(Block(text, Span(self._offset + start, self._offset + end)))
        self._pieces, self._span, self._breaks = [], None, 0


class _Reader(Paragraphs):
    """``_dropped`` are the elements that are left out, as far as they are open."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self._dropped: list[str] = []

    def opened(self, tag: Tag) -> None:
        if self._dropped:
            if tag.name == self._dropped[-1] and not tag.is_whole:
                self._dropped.append(tag.name)
            return
        is_block = tag.name in BLOCKS
        is_aside = is_block and _PULLED.search(tag.attributes().get("class", "")) is not None
        if tag.name in _LEFT_OUT or tag.name in HEADINGS or is_aside:
            self.cut()
            if not tag.is_whole:
                self._dropped.append(tag.name)
        elif is_block:
            self.cut()

    def closed(self, tag: Tag) -> None:
        if self._dropped:
            if tag.name == self._dropped[-1]:
                self._dropped.pop()
        elif tag.name in BLOCKS:
            self.cut()

    def broken(self) -> None:
        if not self._dropped:
            super().broken()

    def said(self, text: str, start: int) -> None:
        if not self._dropped:
            super().said(text, start)
