"""Alternatives: many patterns tried as one, without those a glance at the text rules out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
        self._by_first: dict[str, list[tuple[Sought, re.Pattern[str]]]] = {}
        joined: list[str] = []
        for sought in map(_sought, sources):
            if sought.begins or sought.has:
                self._add(sought, pattern(f"(?:{sought.source}){ending}"))
            else:
                joined.append(f"(?:{sought.source})")
        if joined:
            self._add(Sought(""), pattern(f"(?:{'|'.join(joined)}){ending}"))

    def match(self, text: str) -> re.Match[str] | None:
        """The first of the patterns that matches where the text begins."""
        return next(filter(None, (each.match(text) for each in self._worth_trying(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The first of the patterns that matches the whole of the text."""
        return next(filter(None, (each.fullmatch(text) for each in self._worth_trying(text))), None)

    def _add(self, sought: Sought, waiting: re.Pattern[str]) -> None:
        for first in dict.fromkeys(begin[:1] for begin in sought.begins or ("",)):
            self._by_first.setdefault(first, []).append((sought, waiting))

    def _worth_trying(self, text: str) -> Iterator[re.Pattern[str]]:
        small = text.lower()
        for first in (small[:1], ""):
            for (_, begins, has), waiting in self._by_first.get(first, ()):
                is_begun = not begins or small.startswith(begins)
                if is_begun and (not has or any(each in small for each in has)):
                    yield waiting


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
