"""One side: papers that speak for one party alone, whose every word is an allegation."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.words import words

SAYING_AND_ALLEGING = words("said says alleged alleges")

_SUITS = words("lawsuit lawsuits suit complaint indictment")


def is_of_one_side(subject: Sequence[str]) -> bool:
    """Whether the last word of a subject is such a paper: what a lawsuit says it alleges."""
    return bool(subject) and subject[-1] in _SUITS
