"""Titles: what people are called before their names."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.tables import ENGLISH, rows


def _of(kind: str) -> frozenset[str]:
    return frozenset(word for word, kinds in rows(ENGLISH, "titles") if kind in kinds.split())


TITLES = _of("title")
"""Words that say what someone is."""

OFFICES = _of("office")
"""Titles that are an office of their own."""

GRADES = _of("grade")
"""Words that say which."""

TENURES = _of("tenure")
"""Words that say whether someone is in office."""


def bare_name(row: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The words ``first`` to ``last`` of a row less the titles before a name: "Chief Executive Fiona
    Trask" is "Fiona Trask". Unchanged where no name follows the title."""
    titled = [
        at
        for at in range(first, last)
        if row[at].lower().replace("’", "'") in TITLES or row[at] == "."
    ]
    after = titled[-1] + 1 if titled else first
    is_name = first < after < last and all(word[0].isupper() for word in row[after:last])
    return (after, last) if is_name else (first, last)
