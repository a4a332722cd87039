"""Patterns: regular expressions that cost nothing until they are first used."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, made ready at its first use. Compiling takes a third of a short run
    where it is done for every pattern there is, and most copy needs few of them."""
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags))


def mixed(*sets: str) -> str:
    """The source of one character out of any of these sets. A set that mixes Latin-1 with what is far
    beyond takes Python a third of a millisecond to make ready, each time it stands in a pattern;
    ``{1}`` keeps it from making one set of several small ones."""
    return f"(?:{'|'.join(f'[{each}]{{1}}' for each in sets)})"


class _Waiting(Generic[AnyStr]):
    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Called for what is not there yet; from then on it is an attribute like any other."""
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found
