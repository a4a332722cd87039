"""JSON items: the objects in a JSON file that are items of a wire, each value with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.nouns.story import Span
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import CopyField
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.inner_paths import placed
from leaddiff.sources._shared.json_text import Document

MOST_ITEMS = 5_000
"""Items (100 up) that a file may hold; an interface gives some hundreds at a time."""

LISTS = ("items", "_items", "articles", "stories", "docs", "results", "item")
"""Keys under which interfaces give their items."""

_NITF_BODY = pattern(r"(?s)<body\.content\b[^>]*>(.*?)(?:</body\.content>|$)")


@dataclass(frozen=True)
class Item:
    """``told`` is the object, ``span`` where it stands in the document."""

    told: Mapping[str, Any]
    document: Document
    span: Span

    def said(self, *keys: str) -> CopyField | None:
        """The text of the first of these keys that has any, tags left out."""
        for key in keys:
            value = self.told.get(key)
            if isinstance(value, str) and value.strip():
                return self.field(key, value)
        return None

    def field(self, key: str, value: str) -> CopyField:
        """A value found under that key, here or further in, as a field."""
        text = " ".join(row.text for row in html.blocks(value)) if "<" in value else value
        place = self.document.text(key, value, self.span)
        return CopyField(" ".join(text.split()), place.span, place.path)

    def rows(self, key: str) -> list[Mapping[str, Any]]:
        """The objects in a list."""
        value = self.told.get(key)
        return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []

    def blocks(self, key: str, value: str) -> list[Block]:
        """The paragraphs of a value of text or HTML; of NITF, those of its body."""
        nitf = _NITF_BODY.search(value) if "<body.content" in value else None
        start, end = nitf.span(1) if nitf else (0, len(value))
        place = self.document.text(key, value, self.span)
        rows = html.blocks(value[start:end], start)
        return list(placed(value, rows, place.path, self.document.offsets(place.span)))


def items(text: str, path: str | None) -> list[Item]:
    """The items of a file: the one object, those of a list, those an interface gives in ``data``,
    ``items`` or ``item``. Raises ``UnreadableCopy`` where it is broken, or is nested past all use."""
    document = Document(text, path)
    found = list(_found(document.value, document, ""))
    if len(found) > MOST_ITEMS:
        raise UnreadableCopy(f"{shown(path)} holds {len(found)} items; give fewer at a time.")
    return found


def _found(told: object, document: Document, at: str) -> Iterator[Item]:
    """The items in a value; ``at`` is the path that leads to it."""
    if isinstance(told, list):
        for number, each in enumerate(told, 1):
            yield from _one(each, document, f"{at}[{number}]")
        return
    if not isinstance(told, dict):
        return
    for key in ("data", *LISTS):
        inner = told.get(key)
        if isinstance(inner, list) or (key == "data" and isinstance(inner, dict)):
            yield from _found(inner, document, f"{at}/{key}")
            return
    yield from _one(told, document, at)


def _one(told: object, document: Document, at: str) -> Iterator[Item]:
    """An object as an item; AP's interface wraps each once more."""
    if isinstance(told, dict):
        inner = told.get("item")
        span = document.objects.get(at, Span(0, len(document.raw)))
        yield Item(inner if isinstance(inner, dict) else told, document, span)
