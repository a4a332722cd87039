"""Markers: what a version's marker says besides its number."""

from __future__ import annotations

from functools import lru_cache

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Version

URGENT, PLAIN, SENT_AGAIN = range(3)

_SENT_AGAIN = pattern(r"(?i)correct|refile|\brpt\b|repeat")
_URGENT = pattern(r"(?i)urgent|flash|bulletin|alert|속보|^1보")


@lru_cache(maxsize=1_000)
def rank(version: Version) -> int:
    """Where a version stands among those of its number: the flash, the version, what was sent
    again as a correction or repeat."""
    marker = version.marker or ""
    if _URGENT.search(marker):
        return URGENT
    return SENT_AGAIN if _SENT_AGAIN.search(marker) else PLAIN
