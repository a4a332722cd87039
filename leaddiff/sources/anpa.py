"""ANPA 1312: a telegram whose fields open with ``^`` and close with ``<``, as AP and Kyodo move it."""

from __future__ import annotations

from leaddiff.nouns.story import Copy
from leaddiff.sources._shared import telegram

NAME = "anpa"


def fits(opening: str) -> bool:
    """Whether it is framed as a telegram, with ANPA's heading or fields."""
    return telegram.is_1312(opening)


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the transmission."""
    return telegram.read(text, path, NAME)
