"""Page rows: a web page as rows of text, each with its place in the file and the elements around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.languages.pages import is_named
from leaddiff.nouns.story import Span
from leaddiff.sources._shared.html import Paragraphs
from leaddiff.sources._shared.tags import Tag

DEEPEST = 400
"""Levels of nesting (100 to 1,000) that a page may have; those of agencies have some 30."""

MOST_ELEMENTS = 100_000
"""Elements (50,000 up) that a page may have; a long live page has some 20,000."""

_INLINE = frozenset(
    """a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q rp rt ruby s
    samp small span strike strong sub sup time tt u var wbr""".split()
)
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # fmt: skip
_ENDS_PARAGRAPH = frozenset(
    """address article aside blockquote center details div dl fieldset figcaption figure footer form h1
    h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul""".split()
)
_CLOSED_BY = {
    "li": frozenset(["li"]), "dt": frozenset(["dt", "dd"]), "dd": frozenset(["dt", "dd"]),
    "tr": frozenset(["tr", "td", "th"]), "td": frozenset(["td", "th"]),
    "th": frozenset(["td", "th"]), "option": frozenset(["option"]),
}  # fmt: skip
_HIDDEN = pattern(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|\bclip(?:-path)?\s*:")
_NEW_TAB = pattern(r"(?i),? \(?opens (?:in )?(?:a )?new (?:tab|window)\)?")
"""What a link says to those who hear the page, in words that all see where its style is lost."""

_NAMING = (
    "class",
    "id",
    "role",
    "itemprop",
    "name",
    "data-testid",
    "data-test-id",
    "data-qa",
    "data-component",
    "data-gu-name",
    "rel",
)


@dataclass(eq=False, slots=True)
class Node:
    """An element of the page; ``name`` is everything that names it (class, id, role ...)."""

    tag: str
    parent: Node | None
    attributes: dict[str, str] = field(default_factory=dict)
    name: str = ""

    @property
    def is_hidden(self) -> bool:
        """Whether nobody who looks at the page sees it: it speaks to programs that read aloud."""
        told = self.attributes
        return (
            "hidden" in told
            or told.get("aria-hidden") == "true"
            or _HIDDEN.search(told.get("style", "")) is not None
            or is_named(self.name, "hidden")
        )

    def lineage(self) -> Iterator[Node]:
        """The element and all around it, from within outwards."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


class Row(NamedTuple):
    """A line or paragraph of the page. ``linked`` is how many of its characters stand in links."""

    text: str
    span: Span
    node: Node
    linked: int


class Value(NamedTuple):
    """What a tag of the page's head says, and where."""

    text: str
    span: Span


@dataclass(slots=True)
class Page:
    """A page as it stands in its file. ``metas`` are those of its head by name or property, ``data``
    its JSON-LD."""

    rows: list[Row] = field(default_factory=list)
    metas: dict[str, Value] = field(default_factory=dict)
    data: list[Value] = field(default_factory=list)
    times: list[Value] = field(default_factory=list)
    title: Value | None = None
    asks_password: bool = False


def read_page(html: str, path: str | None) -> Page:
    """The rows of a page and what its head says. Nothing in it runs and nothing is fetched.

    Raises ``UnreadableCopy`` where it is nested deeper, or has more elements, than any page of news.
    """
    reader = _Reader(path)
    reader.read(html)
    return reader.page


class _Reader(Paragraphs):
    parting = re.compile(r"(?!)")  # in a page only tags do, but in what is set as it was typed

    def __init__(self, path: str | None) -> None:
        super().__init__()
        self.page = Page()
        self._path = path
        self._top = Node("", None)
        self._open = [self._top]
        self._elements = 0
        self._links = self._linked = self._hidden = self._typed = 0
        self._node: Node | None = None

    def opened(self, tag: Tag) -> None:
        self._elements += 1
        if len(self._open) > DEEPEST or self._elements > MOST_ELEMENTS:
            raise UnreadableCopy(
                f"{shown(self._path)} is a web page larger or nested deeper than any of news; it is not read."
            )
        if tag.name in _VOID or tag.name in ("script", "style"):
            self._noted(tag)
            if tag.name == "hr":
                self.cut()
            return
        if not self._is_inline(tag.name):
            self.cut()
            self._closed_before(tag.name)
        attributes = tag.attributes()
        name = " ".join(attributes[key] for key in _NAMING if key in attributes)
        node = Node(tag.name, self._open[-1], attributes, name)
        if tag.is_whole and tag.name in ("svg", "path", "use"):
            return
        self._open.append(node)
        self._links += tag.name == "a"
        self._typed += tag.name == "pre"
        self._hidden += tag.name in _INLINE and node.is_hidden
        if tag.name == "time" and "datetime" in attributes:
            self.page.times.append(Value(attributes["datetime"], Span(tag.start, tag.end)))

    def closed(self, tag: Tag) -> None:
        if not self._is_inline(tag.name):
            self.cut()
        if any(node.tag == tag.name for node in self._open):
            while self._open[-1].tag != tag.name:
                self._shut()
            self._shut()

    def said(self, text: str, start: int) -> None:
        if self._hidden:
            return
        self.parting = Paragraphs.parting if self._typed else _Reader.parting
        if self._node is None and text.strip():
            self._node = next(n for n in self._open[-1].lineage() if not self._is_inline(n.tag))
        super().said(text, start)
        if self._links:
            self._linked += len(text.strip())

    def cut(self) -> None:
        count = len(self.found)
        super().cut()
        if len(self.found) > count:
            text, span, _ = self.found[-1]
            text = _NEW_TAB.sub("", text) if "opens" in text else text
            node = self._node or self._top
            if node.tag == "title":
                is_own = not any(above.tag == "svg" for above in node.lineage())
                if is_own and self.page.title is None:
                    self.page.title = Value(text, span)
            else:
                self.page.rows.append(Row(text, span, node, min(self._linked, len(text))))
        self._node, self._linked = None, 0

    def _is_inline(self, name: str) -> bool:
        """Whether a tag parts no text; one of the page's own making does not inside a paragraph, as
        ``private-company`` around a name."""
        return name in _INLINE or ("-" in name and any(node.tag == "p" for node in self._open))

    def _shut(self) -> None:
        node = self._open.pop()
        self._links -= node.tag == "a"
        self._typed -= node.tag == "pre"
        self._hidden -= node.tag in _INLINE and node.is_hidden

    def _closed_before(self, name: str) -> None:
        """Close what this element ends although nobody closed it: a paragraph ends where another
        begins, an item of a list too."""
        ended = _CLOSED_BY.get(name, frozenset())
        if name in _ENDS_PARAGRAPH:
            ended = ended | {"p"}
        at = len(self._open) - 1
        while at and self._open[at].tag in _INLINE:
            at -= 1
        while at and self._open[at].tag in ended:
            while len(self._open) > at:
                self._shut()
            at -= 1

    def _noted(self, tag: Tag) -> None:
        """What a tag without an element says of the page."""
        attributes = tag.attributes()
        span = Span(tag.start, tag.end)
        if tag.name == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            if name and attributes.get("content", "").strip():
                text = " ".join(attributes["content"].split())
                self.page.metas.setdefault(name.lower(), Value(text, span))
        elif tag.name == "link" and attributes.get("rel", "").lower() == "canonical":
            self.page.metas.setdefault("canonical", Value(attributes.get("href", ""), span))
        elif tag.name == "script" and "ld+json" in attributes.get("type", "").lower():
            start = tag.start + 1 + len(tag.name) + len(tag.inner) + 1
            self.page.data.append(Value(tag.within, Span(start, start + len(tag.within))))
        elif tag.name == "input" and attributes.get("type", "").lower() == "password":
            self.page.asks_password = True
