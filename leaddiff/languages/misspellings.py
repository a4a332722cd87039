"""Misspellings: whether two words are one, spelt in two ways."""

from __future__ import annotations

LONGEST = 24
"""Letters (12 to 40) up to which two words are compared letter by letter."""


def is_misspelling(one: str, other: str) -> bool:
    """Whether two words in one case differ by a letter or two, as Vellis and Velis do; a plural is none."""
    if min(len(one), len(other)) < 4 or max(len(one), len(other)) > LONGEST:
        return False
    if one + "s" == other or other + "s" == one or {one, other} == {"woman", "women"}:
        return False  # Residents, Resident
    allowed = 1 if min(len(one), len(other)) < 6 else 2
    return abs(len(one) - len(other)) <= allowed and _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    """Letters to put in, take out or change, two neighbours swapped counting as one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if earlier and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]
