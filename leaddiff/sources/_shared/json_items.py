"""JSON items: the objects in a JSON file that are items of a wire, each value with where it stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Span
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import Field
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.naming import shown

DEEPEST = 100
"""Levels of nesting (20 to 500) that an item's JSON may have."""

MOST_ITEMS = 5_000
"""Items (100 up) that a file may hold; an interface gives some hundreds at a time."""

LISTS = ("items", "_items", "articles", "stories", "docs", "results")
"""Keys under which interfaces give their items."""

_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|([\[{])|([\]}])', re.S)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[0-9a-fA-F]{4}|u[0-9a-fA-F]{4}|.)", re.S)
_NITF_BODY = pattern(r"(?s)<body\.content\b[^>]*>(.*?)(?:</body\.content>|$)")
_BLANKS = re.compile(r"[\s,]*")


@dataclass(frozen=True)
class Item:
    """``told`` is the object, ``span`` where it stands in ``raw``, the text of the file."""

    told: Mapping[str, Any]
    raw: str
    span: Span

    def said(self, *keys: str) -> Field | None:
        """The text of the first of these keys that has any, tags left out."""
        for key in keys:
            value = self.told.get(key)
            if isinstance(value, str) and value.strip():
                return self.field(key, value)
        return None

    def field(self, key: str, value: str) -> Field:
        """A value found under that key, here or further in, as a field."""
        text = " ".join(row.text for row in html.blocks(value)) if "<" in value else value
        return Field(" ".join(text.split()), self.place(key, value))

    def rows(self, key: str) -> list[Mapping[str, Any]]:
        """The objects in a list."""
        value = self.told.get(key)
        return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []

    def place(self, key: str, value: str) -> Span:
        """Where the string of a key stands, without its quotation marks; the item where it is not found."""
        named = re.compile(rf'"{re.escape(key)}"\s*:\s*"')
        for found in named.finditer(self.raw, *self.span):
            text, end = scanstring(self.raw, found.end(), False)
            if text == value:
                return Span(found.end(), end - 1)
        return self.span

    def blocks(self, key: str, value: str) -> list[Block]:
        """The paragraphs of a value of text or HTML; of NITF, those of its body."""
        nitf = _NITF_BODY.search(value) if "<body.content" in value else None
        start, end = nitf.span(1) if nitf else (0, len(value))
        inside = self.place(key, value)
        places = _Places(self.raw[inside.start : inside.end], inside.start)
        is_found = inside != self.span
        return [
            Block(row.text, places.span(row.span) if is_found else inside)
            for row in html.blocks(value[start:end], start)
        ]


class _Places:
    """From a place in a string to the place in the file, where characters may be written as escapes."""

    def __init__(self, spelt: str, start: int) -> None:
        self._read, self._raw = [0], [start]
        saved = 0
        for found in _ESCAPE.finditer(spelt) if "\\" in spelt else ():
            saved += len(found[0]) - 1
            self._read.append(found.end() - saved)
            self._raw.append(start + found.end())

    def span(self, read: Span) -> Span:
        return Span(self._at(read.start), self._at(read.end))

    def _at(self, place: int) -> int:
        last = bisect_right(self._read, place) - 1
        return self._raw[last] + place - self._read[last]


def items(text: str, path: str | None) -> list[Item]:
    """The items of a file: the one object, those of a list, those an interface gives in ``data``,
    ``items`` or ``item``. Raises ``UnreadableCopy`` where it is broken, or is nested past all use."""
    if _depth(text) > DEEPEST:
        raise UnreadableCopy(f"{shown(path)} is JSON nested past all use; it is not read.")
    try:
        told = json.loads(text, strict=False)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableCopy(
            f"{shown(path)} is broken JSON, line {line}; have it sent again."
        ) from None
    found = _found(told, text)
    if len(found) > MOST_ITEMS:
        raise UnreadableCopy(f"{shown(path)} holds {len(found)} items; give fewer at a time.")
    return found


def _found(told: object, text: str) -> list[Item]:
    whole = Span(0, len(text))
    if isinstance(told, list):
        return list(_listed(told, text, text.index("[") + 1))
    if not isinstance(told, dict):
        return []
    inner = told["data"] if isinstance(told.get("data"), dict | list) else told
    if isinstance(inner, list):
        return list(_listed(inner, text, _opening("data", text)))
    for key in LISTS:
        if isinstance(inner.get(key), list):
            return list(_listed(inner[key], text, _opening(key, text)))
    item = inner.get("item")
    return [Item(item if isinstance(item, dict) else inner, text, whole)]


def _opening(key: str, text: str) -> int:
    """Where the list of a key begins: the first of that name, as items come before what they hold."""
    found = re.search(rf'"{key}"\s*:\s*\[', text)
    return found.end() if found else 0


def _listed(told: Sequence[object], text: str, at: int) -> Iterator[Item]:
    """The items of a list whose first stands there; AP's interface wraps each once more."""
    decoder = json.JSONDecoder(strict=False)
    for each in told:
        blanks = _BLANKS.match(text, at)
        start = blanks.end() if blanks else at
        _, at = decoder.raw_decode(text, start)
        if isinstance(each, dict):
            item = each.get("item")
            yield Item(item if isinstance(item, dict) else each, text, Span(start, at))


def _depth(text: str) -> int:
    """How deep brackets nest, told without reading; those inside strings do not count."""
    depth = deepest = 0
    for found in _TOKENS.finditer(text):
        depth += bool(found[1]) - bool(found[2])
        deepest = max(deepest, depth)
    return deepest
