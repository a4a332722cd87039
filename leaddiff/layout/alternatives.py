"""Alternatives: many patterns tried as one, without those a glance at the text rules out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.agency import Sought, Source

_PLAIN_OPENING = pattern(r"(?:[A-Za-z,:; -]|\\[()\[\]])+(?![?*{])")
_BRACKET_OPENING = pattern(r"\[((?:\\\[|[(<])+)\](?![?*{])|\[((?:\\\[|[(<])+)\]\{1,")


class Alternatives:
    """Patterns of which one has to match from the beginning of a text.

    Joined in one pattern those of all agencies take 10 ms to make ready, and copy needs few of them.
    So each that opens with plain characters ("Sent from my", a bracket), or says what it begins with or
    has in it, waits for a text of which that is true; the others are joined. ``ending`` is put after
    every one.
    """

    def __init__(self, sources: Iterable[Source], ending: str = "") -> None:
        self._by_first: dict[str, list[_Waiting]] = {}
        self._in_any: list[_Waiting] = []
        joined: list[str] = []
        for source, begins, has in map(_sought, sources):
            waiting = (begins, has, pattern(f"(?:{source}){ending}"))
            for first in {begin[0] for begin in begins}:
                self._by_first.setdefault(first, []).append(waiting)
            if has and not begins:
                self._in_any.append(waiting)
            elif not begins:
                joined.append(f"(?:{source})")
        if joined:
            self._in_any.append(((), (), pattern(f"(?:{'|'.join(joined)}){ending}")))
        for waiting_for_it in self._by_first.values():
            waiting_for_it += self._in_any

    def match(self, text: str) -> re.Match[str] | None:
        """What the first of the patterns matches where the text begins."""
        may_match = self._by_first.get(text[:1].lower()[:1], self._in_any)
        small = text.lower() if may_match else ""
        for begins, has, waiting in may_match:
            if begins and not small.startswith(begins):
                continue
            if not has or any(map(small.__contains__, has)):
                found = waiting.match(text)
                if found is not None:
                    return found
        return None


class Closings:
    """Patterns of which one has to match where a text closes; each waits for what it has in it."""

    def __init__(self, sources: Iterable[Source], ending: str) -> None:
        every = [source if isinstance(source, Sought) else Sought(source) for source in sources]
        self._waiting = [(each.has, pattern(f"(?:{each.source}){ending}")) for each in every]

    def search(self, text: str) -> re.Match[str] | None:
        """What the first of the patterns matches at the end of the text."""
        small = text.lower()
        for has, waiting in self._waiting:
            found = waiting.search(text) if not has or any(map(small.__contains__, has)) else None
            if found is not None:
                return found
        return None


_Waiting: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str]]


def _sought(source: Source) -> Sought:
    return source if isinstance(source, Sought) else Sought(source, begins=opening_of(source))


def opening_of(source: str) -> tuple[str, ...]:
    r"""What a text begins with, in small letters, where a pattern matches that opens with plain characters
    or one of some brackets; nothing where that cannot be told. A source has no bar at its top level.

    >>> opening_of(r"Sent from my [A-Z]"), opening_of(r"[(\[] ?In"), opening_of("(?:On|At) ")
    (('sent from my ',), ('(', '['), ())
    """
    plain = _PLAIN_OPENING.match(source)
    if plain:
        return (plain[0].replace("\\", "").lower(),)
    brackets = _BRACKET_OPENING.match(source)
    return tuple((brackets[1] or brackets[2]).replace("\\", "")) if brackets else ()
