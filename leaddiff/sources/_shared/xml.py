"""XML: a document as a tree in which every element knows where it stands in the text.

Expat does the reading behind a guard: a document that declares entities, nests deeper than any news
format or has more elements than a story could is refused, so neither an entity bomb nor an external
entity is ever expanded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.visible import shown
from leaddiff.nouns.story import Span

DEEPEST = 200
"""Levels of nesting (50 to 1,000) that a document may have; NITF inside NewsML-G2 has some 20."""

MOST_ELEMENTS = 500_000
"""Elements (10,000 up) that a document may have."""

LONGEST_ATTRIBUTE = 5_000_000
"""Characters (1,000,000 up) of an attribute; a picture put into a page stands in one."""


class Element:
    """``tag`` is the local name. ``content`` has its texts and child elements in order. ``at`` and ``last``
    number it and the last one below it in the document."""

    __slots__ = (
        "_closes", "_document", "_ends", "_number", "_opened", "_path", "_starts",
        "above", "at", "attributes", "content", "last", "tag",
    )  # fmt: skip

    def __init__(
        self, tag: str, attributes: dict[str, str], document: _Document, above: Element | None
    ) -> None:
        self.tag, self.attributes, self.above = tag, attributes, above
        self.content: list[str | Element] = []
        self.at = self.last = len(document.elements)
        self._document = document
        self._number, self._path = 0, ""
        self._starts = self._opened = self._closes = self._ends = 0

    @property
    def span(self) -> Span:
        """The whole element in the text."""
        return Span(self._starts, self._ends)

    @property
    def inside(self) -> Span:
        """What stands between its tags."""
        return Span(self._opened, self._closes)

    def opens(self, start: int, end: int) -> None:
        """Where its opening tag stands."""
        self._starts, self._opened = start, end

    def ends(self, start: int, end: int) -> None:
        """Where its closing tag stands; nowhere where the element has but one tag."""
        self._closes = max(start, self._opened)
        self._ends = max(end, self._opened)
        self.last = len(self._document.elements) - 1

    @property
    def path(self) -> str:
        """The path that leads to it: "/nitf/body/body.content/p[3]"."""
        if not self._path:
            if self.above is not None and not self._number:
                self.above.number_children()
            above = self.above.path if self.above else ""
            number = f"[{self._number}]" if self._number > 1 or self.tag == "p" else ""
            self._path = f"{above}/{self.tag}{number}"
        return self._path

    def number_children(self) -> None:
        """Number the children of each name."""
        counts: dict[str, int] = {}
        for child in self.children():
            child._number = counts[child.tag] = counts.get(child.tag, 0) + 1

    def children(self) -> Iterator[Element]:
        """The child elements, in order."""
        return (each for each in self.content if not isinstance(each, str))

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the document."""
        return iter(self._document.elements[self.at : self.last + 1])

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements below of any of these names."""
        return map(self._document.elements.__getitem__, self._below(tags))

    def _below(self, tags: tuple[str, ...]) -> list[int]:
        found: list[int] = []
        for tag in tags:
            named = self._document.named.get(tag, [])
            found += named[bisect_right(named, self.at) : bisect_right(named, self.last)]
        return sorted(found) if len(tags) > 1 else found

    def first(self, *tags: str) -> Element | None:
        """The first element below of one of these names."""
        return next(self.all(*tags), None)

    def text(self, parted: bool = False) -> str:
        """The text of the element, blanks closed up; ``parted`` sets the texts of its elements apart:
        "By<person>Ann Lee</person>"."""
        said = " ".join((" " if parted else "").join(self._texts()).split())
        return _BEFORE_MARK.sub("", said) if parted else said

    def _texts(self) -> Iterator[str]:
        waiting: list[str | Element] = list(reversed(self.content))
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                yield each
                continue
            if each.tag == "br" or each.attributes.get("class") == "dateline":
                waiting.append(" ")
            waiting.extend(reversed(each.content))


def parse(text: str, path: str | None) -> Element:
    """The document's root. Raises ``UnreadableCopy`` where it is no whole XML, or not to be trusted."""
    reader = _Reader(text, path)
    return reader.root()


class _Document:
    """All elements in their order, and the numbers of those of each name."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.named: dict[str, list[int]] = {}


class _Reader:
    """``_met`` is the last place met, in bytes and in characters: events come in order, so the way from
    one to the other is walked once."""

    def __init__(self, text: str, path: str | None) -> None:
        self._bytes = text.encode("utf-8", "replace")
        self._path = path
        self._met = 0, 0
        self._open: list[Element] = []
        self._document = _Document()
        self._is_ascii = text.isascii()
        from xml.parsers import expat

        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def root(self) -> Element:
        from xml.parsers import expat

        parser = self._parser
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._declared
        parser.SkippedEntityHandler = self._named
        try:
            parser.Parse(self._bytes, True)
        except expat.ExpatError as error:
            raise UnreadableCopy(
                f"{shown(self._path)} is broken XML, line {error.lineno}:"
                f" {expat.ErrorString(error.code)}; have it sent again."
            ) from None
        if not self._document.elements:
            raise UnreadableCopy(f"{shown(self._path)} is XML without an element in it.")
        return self._document.elements[0]

    def _declared(self, name: str, is_of_dtd: bool, value: str | None, *_: Any) -> None:
        """A DTD that another document names (``<!ENTITY % nitf SYSTEM "nitf.dtd">``, as ATS and Kyodo do)
        is left where it is; an entity with a text of its own may be a bomb."""
        if not is_of_dtd or value is not None:
            raise UnreadableCopy(
                f"{shown(self._path)} declares entities of its own, which no wire does; it is not read."
            )

    def _named(self, name: str, is_of_dtd: bool) -> None:
        """An entity that only the DTD declares, which is not fetched: those of HTML are known."""
        if is_of_dtd:
            return
        from html.entities import html5

        if f"{name};" not in html5:
            raise UnreadableCopy(
                f"{shown(self._path)} has &{name[:40]}; in it, which only its DTD declares;"
                " have it sent with the character itself."
            )
        self._characters(html5[f"{name};"])

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        elements = self._document.elements
        self._guard(len(elements), attributes)
        tag = name[name.rfind(" ") + 1 :]
        if attributes:
            attributes = {key[key.rfind(" ") + 1 :]: value for key, value in attributes.items()}
        above = self._open[-1] if self._open else None
        element = Element(tag, attributes, self._document, above)
        element.opens(*self._tag())
        if above is not None:
            above.content.append(element)
        self._document.named.setdefault(tag, []).append(element.at)
        elements.append(element)
        self._open.append(element)

    def _guard(self, count: int, attributes: dict[str, str]) -> None:
        """Refuse what no story needs before it costs anything to speak of."""
        if len(self._open) >= DEEPEST:
            why = "nested past all use"
        elif count >= MOST_ELEMENTS:
            why = "of more elements than a story has"
        elif attributes and max(map(len, attributes.values())) > LONGEST_ATTRIBUTE:
            why = "with an attribute longer than a story"
        else:
            return
        raise UnreadableCopy(f"{shown(self._path)} is XML {why}; it is not read.")

    def _end(self, _: str) -> None:
        element = self._open.pop()
        at, after = self._tag()
        met = self._parser.CurrentByteIndex
        if not element.content and self._bytes[max(0, met - 2) : met] == b"/>":
            at = after = element.inside.start  # <a/>: its end was met after the whole of it
        element.ends(at, after)

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)

    def _tag(self) -> tuple[int, int]:
        """Where the tag begins at which the parser stands, and where it ends, in characters."""
        start = self._parser.CurrentByteIndex
        if self._is_ascii:
            found = _TAG.match(self._bytes, start)
            return start, found.end() if found else start
        byte, character = self._met
        character += len(self._bytes[byte:start].decode("utf-8", "replace"))
        self._met = start, character
        found = _TAG.match(self._bytes, start)
        tag = found[0] if found else b""
        return character, character + len(tag.decode("utf-8", "replace"))


_BEFORE_MARK = re.compile(r" (?=[,;:)])")
_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
