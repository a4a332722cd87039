"""JSON: an object and where each of its strings stands in the text, behind a guard against depth."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Span
from leaddiff.sources._shared.naming import shown
from leaddiff.sources._shared.offsets import Offsets

DEEPEST = 100
"""Levels of nesting (20 to 500) that a story's JSON may have."""

_TOKEN = pattern(r'"([^"\\]*(?:\\.[^"\\]*)*)"|[\[\]{},:]')
_ESCAPE = pattern(
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\."
)


class Text(NamedTuple):
    """A string of the object: the path of keys and numbers that leads to it, and where it stands,
    without its quotation marks. A list counts from 1."""

    path: str
    span: Span


class Document:
    """What a JSON text holds; ``value`` is the whole of it."""

    def __init__(self, raw: str, path: str | None) -> None:
        self.raw = raw
        self._texts = _texts(raw, path)
        self.value = _loaded(raw, path)

    def text(self, key: str, value: str) -> Text:
        """Where the string stands that is the value of a key; where several are, the first that says so."""
        for text in self._texts.get(key, ()):
            if _spelt(self.raw[text.span.start : text.span.end], value):
                return text
        return Text("", Span(0, 0))

    def offsets(self, span: Span) -> Offsets:
        """Where the characters of a string stand in the file, escapes and all."""
        offsets = Offsets(span)
        clean, at = 0, span.start
        for found in _ESCAPE.finditer(self.raw, *span) if "\\" in self.raw[slice(*span)] else ():
            clean += found.start() - at
            offsets.goes_on(clean, found.start())
            clean, at = clean + 1, found.end()
            offsets.goes_on(clean, at)
        return offsets


def _spelt(raw: str, value: str) -> bool:
    return raw == value if "\\" not in raw else json.loads(f'"{raw}"', strict=False) == value


def _loaded(raw: str, path: str | None) -> Any:
    try:
        return json.loads(raw)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableCopy(
            f"{shown(path)} is broken JSON, line {line}; have it sent again."
        ) from None


class _Level:
    """An object or a list that is open: the path to it, the key or the number that comes."""

    def __init__(self, path: str, is_list: bool) -> None:
        self.path, self.is_list = path, is_list
        self.number, self.key = 1, ""
        self.is_value = is_list

    def inner(self) -> str:
        return f"{self.path}[{self.number}]" if self.is_list else f"{self.path}/{self.key}"


def _texts(raw: str, path: str | None) -> dict[str, list[Text]]:
    """All strings by the key that they, or the list they are in, are the value of."""
    found: dict[str, list[Text]] = {}
    levels: list[_Level] = []
    for key, text in _walked(raw, path, levels):
        found.setdefault(key, []).append(text)
    return found


def _walked(raw: str, path: str | None, levels: list[_Level]) -> Iterator[tuple[str, Text]]:
    for token in _TOKEN.finditer(raw):
        sign = token[0] if token[1] is None else '"'
        top = levels[-1] if levels else None
        if sign in "{[":
            levels.append(_Level(top.inner() if top else "", sign == "["))
            if len(levels) > DEEPEST:
                raise UnreadableCopy(f"{shown(path)} is JSON nested past all use; it is not read.")
        elif top is None:
            continue
        elif sign in "}]":
            levels.pop()
        elif sign == ",":
            top.number, top.is_value = top.number + 1, top.is_list
        elif sign == ":":
            top.is_value = True
        elif top.is_value:
            yield top.key, Text(top.inner(), Span(*token.span(1)))
        else:
            top.key = token[1]
