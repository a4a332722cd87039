"""Holding lines: what stands in copy and says nothing of the story."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.languages.furniture import points_elsewhere

_HOLDING_LINE = pattern(
    r"(?i)^\W*(?:\(?(?:more )?details? (?:to follow|will follow|later)|more to (?:come|follow)"
    r"|story developing|this is a (?:developing|breaking)|\(?more\)?\W*$|updates? to follow"
    r"|further details|please check back|stay tuned)"
)


def says_nothing_of_the_story(text: str) -> bool:
    """Whether a text only says that more is to come, where a picture or a table is to be found, or, torn off
    an hour above it, which that is in Greenwich."""
    return (
        _is_holding_line(text) or points_elsewhere(text) or _HOUR_ALONE.fullmatch(text) is not None
    )


_HOUR_ALONE = pattern(r"\(\d{4} GMT\)\.?", has=("gmt",))


def _is_holding_line(text: str) -> bool:
    opening = text[:_REACH_OF_HOLDING].lower()
    return any(word in opening for word in _HELD) and _HOLDING_LINE.match(text) is not None


_REACH_OF_HOLDING = 60
"""Characters in which a holding line says so (40 up): marks and a bracket may come first."""
_HELD = ("detail", "more", "developing", "breaking", "follow", "check back", "stay tuned")
