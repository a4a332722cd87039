"""HTML: the paragraphs in a stretch of HTML, each with where it stands; nothing in it runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from leaddiff.nouns.story import Span

_BLOCKS = frozenset(
    "p div li pre section article body ul ol blockquote address dd dt center".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 hl1 hl2".split())
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
    reader = _Reader(html, offset)
    reader.feed(html)
    reader.close()
    reader.cut()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, html: str, offset: int) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self._offset = offset
        self._starts = [0]
        self._starts.extend(match.end() for match in re.finditer("\n", html))
        self._end = len(html)
        self._pieces: list[str] = []
        self._start: int | None = None
        self._dropped: list[str] = []
        self._breaks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.append(tag)
            return
        named = " ".join(value or "" for key, value in attrs if key == "class")
        is_aside = tag in _BLOCKS and _PULLED.search(named) is not None
        if tag in _LEFT_OUT or tag in _HEADINGS or is_aside:
            self.cut()
            self._dropped.append(tag)
        elif tag in _BLOCKS:
            self.cut()
        elif tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                self.cut()
            else:
                self._pieces.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" or tag in _BLOCKS:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
        elif tag in _BLOCKS:
            self.cut()

    def handle_data(self, data: str) -> None:
        if self._dropped:
            return
        if data.strip():
            self._breaks = 0
        for at, stretch in enumerate(re.split(r"\n[ \t\r]*\n", data)):
            if at:
                self.cut()
            if self._start is None and stretch.strip():
                self._start = self._here()
            self._pieces.append(stretch)

    def cut(self) -> None:
        """End the paragraph that is being read."""
        text = " ".join("".join(self._pieces).split())
        if text:
            start = self._start or 0
            end = max(start, min(self._here(), self._end))
            self.found.append(Block(text, Span(self._offset + start, self._offset + end)))
        self._pieces, self._start, self._breaks = [], None, 0

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column if line <= len(self._starts) else self._end
