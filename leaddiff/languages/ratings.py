"""Ratings: the grades that agencies give borrowers, whose sign is part of them."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern

SIGNED = r"(?i:A{1,3}|B{1,3}|C{1,3}|[AF]-?1)(?:\+(?!\w)|-(?![\w\-]))"
"""The source of a grade with its sign: BBB-, A+, F1+."""

_GRADE = pattern(
    r"(?i)(A{1,3}|B{1,3}|C{1,3}|[AF]-?1|[ABC]a{1,2}[1-3]?|[AB][1-3])(\+|-|-minus|-plus)?\Z"
)
_SIGNS = {"minus": "-", "plus": "+"}


def is_signed(word: str) -> bool:
    """Whether a word is a grade with a sign at its end, which no other word has."""
    return word[-1] in "+-" and len(word) > 1


def grade(word: str) -> str | None:
    """The grade that a word may be, in capitals and with its sign: BBB- of BBB-minus, and A of an article;
    None for another word."""
    found = _GRADE.match(word)
    if found is None:
        return None
    sign = (found[2] or "").lower()
    return found[1].upper() + _SIGNS.get(sign[1:], sign)


def grade_at(row: Sequence[str], at: int) -> tuple[str, int] | None:
    """The grade at a word of a row and the index after it, be its sign a word of its own: BBB minus."""
    found = grade(row[at])
    sign = _SIGNS.get(row[at + 1].lower()) if at + 1 < len(row) else None
    if found is None or sign is None or is_signed(found):
        return None if found is None else (found, at + 1)
    return found + sign, at + 2


def grades(row: Sequence[str]) -> frozenset[str]:
    """The grades among the words of a row."""
    found = (grade_at(row, at) for at in range(len(row)))
    return frozenset(each[0] for each in found if each is not None)
