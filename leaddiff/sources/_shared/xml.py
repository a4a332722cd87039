"""XML: a document as a tree in which every element knows where it stands in the text.

Expat does the reading behind a guard: a document that declares entities, nests deeper than any news
format or has more elements than a story could is refused, so neither an entity bomb nor an external
entity is ever expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Span
from leaddiff.sources._shared.naming import shown

DEEPEST = 200
"""Levels of nesting (50 to 1,000) that a document may have; NITF inside NewsML-G2 has some 20."""

MOST_ELEMENTS = 500_000
"""Elements (10,000 up) that a document may have."""


@dataclass(slots=True)
class Element:
    """``tag`` is the local name, ``span`` the whole element in the text, ``inside`` what stands between
    its tags. ``content`` has its texts and child elements in order; ``path`` leads to it."""

    tag: str
    attributes: dict[str, str]
    path: str
    span: Span
    inside: Span
    content: list[str | Element] = field(default_factory=list)

    def children(self) -> Iterator[Element]:
        """The child elements, in order."""
        return (each for each in self.content if not isinstance(each, str))

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(list(element.children())))

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements below of any of these names."""
        return (each for each in self.walk() if each.tag in tags and each is not self)

    def first(self, *tags: str) -> Element | None:
        """The first element below of one of these names."""
        return next(self.all(*tags), None)

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """The text of the element, blanks closed up; that of elements named in ``without`` left out."""
        return " ".join("".join(self._texts(without)).split())

    def _texts(self, without: frozenset[str]) -> Iterator[str]:
        waiting: list[str | Element] = list(reversed(self.content))
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                yield each
            elif each.tag not in without:
                waiting.extend(reversed(each.content))
                if each.tag == "br":
                    yield " "


def parse(text: str, path: str | None) -> Element:
    """The document's root. Raises ``UnreadableCopy`` where it is no whole XML, or not to be trusted."""
    reader = _Reader(text, path)
    return reader.root()


class _Reader:
    """``_met`` is the last place met, in bytes and in characters: events come in order, so the way from
    one to the other is walked once."""

    def __init__(self, text: str, path: str | None) -> None:
        self._bytes = text.encode("utf-8", "replace")
        self._path = path
        self._met = 0, 0
        self._open: list[Element] = []
        self._counts: list[dict[str, int]] = [{}]
        self._root: Element | None = None
        self._elements = 0
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def root(self) -> Element:
        parser = self._parser
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(self._bytes, True)
        except expat.ExpatError as error:
            raise UnreadableCopy(
                f"{shown(self._path)} is broken XML, line {error.lineno}:"
                f" {expat.ErrorString(error.code)}; have it sent again."
            ) from None
        if self._root is None:
            raise UnreadableCopy(f"{shown(self._path)} is XML without an element in it.")
        return self._root

    def _entity(self, *_: Any) -> None:
        raise UnreadableCopy(
            f"{shown(self._path)} declares entities of its own, which no wire does; it is not read."
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if len(self._open) >= DEEPEST or self._elements > MOST_ELEMENTS:
            raise UnreadableCopy(f"{shown(self._path)} is XML nested past all use; it is not read.")
        tag = name.rsplit(" ", 1)[-1]
        counts = self._counts[-1]
        counts[tag] = counts.get(tag, 0) + 1
        above = self._open[-1].path if self._open else ""
        number = f"[{counts[tag]}]" if counts[tag] > 1 or tag == "p" else ""
        plain = {key.rsplit(" ", 1)[-1]: value for key, value in attributes.items()}
        at, inside = self._tag()
        element = Element(tag, plain, f"{above}/{tag}{number}", Span(at, at), Span(inside, inside))
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._counts.append({})

    def _end(self, _: str) -> None:
        element = self._open.pop()
        self._counts.pop()
        at, after = self._tag()
        met = self._parser.CurrentByteIndex
        if self._bytes[max(0, met - 2) : met] == b"/>" and not element.content:
            at = after = element.inside.start  # <a/>: its end was met after the whole of it
        element.inside = Span(element.inside.start, max(at, element.inside.start))
        element.span = Span(element.span.start, max(after, element.inside.start))

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)

    def _tag(self) -> tuple[int, int]:
        """Where the tag begins at which the parser stands, and where it ends, in characters."""
        start = self._parser.CurrentByteIndex
        byte, character = self._met
        character += len(self._bytes[byte:start].decode("utf-8", "replace"))
        self._met = start, character
        found = _TAG.match(self._bytes, start)
        tag = found[0] if found else b""
        return character, character + len(tag.decode("utf-8", "replace"))


_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
