"""Lately: what was worked out of a text is kept for whoever asks next, as several stages do in turn."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_Value = TypeVar("_Value")

LONGEST = 5_000
"""Characters (2,000 up) of a text that is kept among many; a longer one is no paragraph."""

LONG_KEPT = 2
"""Longer texts (2 to 8) kept at a time: the two sides of one endless change."""

OUTSIZE = 1_500_000
"""Characters (up to 2,000,000) of a text that is kept at all: what is read in a longer one fills memory."""

KEPT = 512
"""Texts (64 up) kept at a time: the paragraphs of two versions, and the pieces they are cut into."""


def lately(work_out: Callable[[str], _Value]) -> Callable[[str], _Value]:
    """Keeps what a function of one text gave lately. It gives a value that nobody can change.

    >>> @lately
    ... def length(text: str) -> int:
    ...     print("measured")
    ...     return len(text)
    >>> length("LEAD") + length("LEAD")
    measured
    8
    """
    kept = lru_cache(maxsize=KEPT)(work_out)
    long_kept = lru_cache(maxsize=LONG_KEPT)(work_out)

    @wraps(work_out)
    def asked(text: str) -> _Value:
        if len(text) < LONGEST:
            return kept(text)
        return long_kept(text) if len(text) < OUTSIZE else work_out(text)

    return asked
