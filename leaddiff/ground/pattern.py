"""Patterns: regular expressions that cost nothing until they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, Generic, cast

_LOOKS = ("search", "match", "fullmatch")


def pattern(
    source: AnyStr | Callable[[], AnyStr], flags: int = 0, has: tuple[AnyStr, ...] = ()
) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, made ready at its first use. Compiling takes a third of a short run
    where it is done for every pattern there is, and most copy needs few of them.

    A source of words out of tables is worked out only then. ``has`` are small letters of which some stand in
    all that the pattern matches: looking through a text that has none of them makes nothing ready.
    """
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags, has))


def mixed(*sets: str) -> str:
    """The source of one character out of any of these sets. A set that mixes Latin-1 with what is far
    beyond takes Python a third of a millisecond to make ready, each time it stands in a pattern;
    ``{1}`` keeps it from making one set of several small ones."""
    return f"(?:{'|'.join(f'[{each}]{{1}}' for each in sets)})"


class _Waiting(Generic[AnyStr]):
    def __init__(
        self, source: AnyStr | Callable[[], AnyStr], flags: int, has: tuple[AnyStr, ...]
    ) -> None:
        self._source: AnyStr | Callable[[], AnyStr] = source
        self._flags = flags
        self._has: tuple[AnyStr, ...] = has

    def __getattr__(self, name: str) -> object:
        """Called for what is not there yet; from then on it is an attribute like any other."""
        if name.startswith("__"):
            raise AttributeError(name)
        if self._has and name in _LOOKS:
            return partial(self._look, name)
        return self._made(name)

    def _look(self, name: str, text: AnyStr, *between: int) -> re.Match[AnyStr] | None:
        small = text.lower()
        if not any(map(small.__contains__, self._has)):
            return None
        found: re.Match[AnyStr] | None = self._made(name)(text, *between)
        return found

    def _made(self, name: str) -> Any:
        source = self._source() if callable(self._source) else self._source
        found = getattr(re.compile(source, self._flags), name)
        setattr(self, name, found)
        return found
