"""JSON text: an object and where each of its strings stands in the text, behind a guard against depth."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.nouns.story import Span
from leaddiff.sources._shared.offsets import Offsets

DEEPEST = 100
"""Levels of nesting (20 to 500) that a story's JSON may have."""

NEAR = 5
"""Levels (3 to 8) below the top at which items of a feed stand, wrapped once or twice."""

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
    """What a JSON text holds; ``value`` is the whole of it. ``objects`` are the objects near its top by the
    path that leads to each."""

    def __init__(self, raw: str, path: str | None) -> None:
        self.raw = raw
        self.value = _loaded(raw, path)
        self.objects: dict[str, Span] = {}
        self._texts = _texts(raw, path, self.objects)

    def text(self, key: str, value: str, within: Span | None = None) -> Text:
        """Where the string stands that is the value of a key; where several are, the first that says so.
        ``within`` is the object to look in, else all are."""
        texts = self._texts.get(key, [])
        start, end = within or Span(0, len(self.raw))
        for text in texts[bisect_left(texts, start, key=_start) :]:
            if text.span.start >= end:
                break
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


def _start(text: Text) -> int:
    return text.span.start


def _spelt(raw: str, value: str) -> bool:
    return raw == value if "\\" not in raw else json.loads(f'"{raw}"', strict=False) == value


def _loaded(raw: str, path: str | None) -> Any:
    try:
        return json.loads(raw)
    except RecursionError:
        raise _too_deep(path) from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableCopy(
            f"{shown(path)} is broken JSON, line {line}; have it sent again."
        ) from None


def _too_deep(path: str | None) -> UnreadableCopy:
    return UnreadableCopy(f"{shown(path)} is JSON nested past all use; it is not read.")


class _Level:
    """An object or a list that is open: the path to it, where it begins, the key or number that comes."""

    def __init__(self, path: str, is_list: bool, start: int) -> None:
        self.path, self.is_list, self.start = path, is_list, start
        self.number, self.key = 1, ""
        self.is_value = is_list

    def inner(self) -> str:
        return f"{self.path}[{self.number}]" if self.is_list else f"{self.path}/{self.key}"


def _texts(raw: str, path: str | None, objects: dict[str, Span]) -> dict[str, list[Text]]:
    """All strings by the key that they, or the list they are in, are the value of. ``objects`` is filled
    with those near the top."""
    found: dict[str, list[Text]] = {}
    for key, text in _walked(raw, path, objects):
        found.setdefault(key, []).append(text)
    return found


def _walked(raw: str, path: str | None, objects: dict[str, Span]) -> Iterator[tuple[str, Text]]:
    levels: list[_Level] = []
    for token in _TOKEN.finditer(raw):
        sign = token[0] if token[1] is None else '"'
        top = levels[-1] if levels else None
        if sign in "{[":
            levels.append(_Level(top.inner() if top else "", sign == "[", token.start()))
            if len(levels) > DEEPEST:
                raise _too_deep(path)
        elif top is None:
            continue
        elif sign in "}]":
            levels.pop()
            if len(levels) < NEAR:
                objects[top.path] = Span(top.start, token.end())
        elif sign == ",":
            top.number, top.is_value = top.number + 1, top.is_list
        elif sign == ":":
            top.is_value = True
        elif top.is_value:
            yield top.key, Text(top.inner(), Span(*token.span(1)))
        else:
            top.key = token[1]
