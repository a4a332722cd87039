"""News: one line for a version that was held, the worst marked."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.visible import visible
from leaddiff.nouns.archived import Kept
from leaddiff.renderers._shared.colour import Ink, Piece, coloured, plain
from leaddiff.renderers.text.archived import named

WORST, LOUD, WELL, NOTHING = "!!", "! ", "ok", "- "
"""Marks of an error, a warning, a note that holds, and a version there was nothing to hold against."""

_INKS = {WORST: Ink.BAD, LOUD: Ink.DOUBT, WELL: Ink.GOOD, NOTHING: Ink.PLAIN}


def mark(verdict: str, errors: int, warnings: int) -> str:
    """How bad it is, in two characters."""
    if errors or warnings:
        return WORST if errors else LOUD
    return WELL if verdict in ("match", "no-note") else NOTHING


def render_news(
    kept: Kept, said: tuple[str, int, int], message: str, corrects: str, accepted_by: Sequence[str],
    colour: bool,
) -> str:  # fmt: skip
    """The line: mark, name of the version, verdict, the loudest finding, who let others pass, and what it
    corrects. ``said`` is the verdict with its errors and warnings."""
    sign = mark(*said)
    told = f"{named(kept)}: {said[0]}" + (f", {message}" if message else "")
    names = ", ".join(dict.fromkeys(accepted_by))
    passed = f" ({len(accepted_by)} let pass by {names})" if names else ""
    late = f" (corrected; was {corrects})" if corrects else ""
    line = Piece(sign, _INKS[sign]), Piece(f" {visible(told)}{visible(passed + late)}")
    return coloured([line]) if colour else plain([line])
