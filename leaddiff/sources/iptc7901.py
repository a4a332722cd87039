"""IPTC 7901: a telegram whose slug, markers and headline stand on lines of their own, as dpa and ATS
move it."""

from __future__ import annotations

from leaddiff.nouns.story import Copy
from leaddiff.sources._shared import telegram

NAME = "iptc7901"


def fits(opening: str) -> bool:
    """Whether it is framed as a telegram, and not as ANPA 1312."""
    return telegram.is_7901(opening)


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the transmission."""
    return telegram.read(text, path, NAME)
