"""Noting: a note put where a form keeps it, by what is to stand between two places of the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """``text`` in place of the characters ``start`` up to but not including ``end``."""

    start: int
    end: int
    text: str


def spliced(raw: str, splices: Iterable[Splice]) -> str:
    """The text with all of these done; where two meet in one stretch the first counts."""
    done: list[str] = []
    at = 0
    for splice in sorted(splices):
        if splice.start >= at:
            done += raw[at : splice.start], splice.text
            at = splice.end
    return "".join((*done, raw[at:]))


def same_text(one: str, other: str) -> bool:
    """Whether two fields say the same, blanks and capitals aside."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def bare(note: str) -> str:
    """A note in one line, as a field has it."""
    lines = [line.removeprefix("- ").strip() for line in note.splitlines()]
    return "; ".join(line for line in lines if line)
