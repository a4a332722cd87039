"""Anchors: where on the page a paragraph of either version is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leaddiff import telling
from leaddiff.renderers.html.rows import Jump, Row

Anchors = Mapping[tuple[bool, int], str]
"""The anchor of each paragraph's row by whether it counts in the new version, and its number."""


def anchors(rows: Iterable[Row]) -> Anchors:
    """Where each paragraph of each version is shown; a moved one where it stands now."""
    found: dict[tuple[bool, int], str] = {}
    for row in rows:
        if row.sign.style == "origin":
            continue
        for new, numbers in ((True, row.after), (False, row.before)):
            for number in numbers:
                found.setdefault((new, number), row.anchor)
    return found


def places(old: Iterable[int], new: Iterable[int], known: Anchors) -> tuple[Jump, ...]:
    """A link for each stretch of paragraphs, those of the older version first."""
    return (*_links(old, False, known), *_links(new, True, known))


def _links(numbers: Iterable[int], new: bool, known: Anchors) -> Iterator[Jump]:
    runs: list[list[int]] = []
    for number in sorted({n for n in numbers if (new, n) in known}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        word = telling.ranges(run)
        rows = tuple(dict.fromkeys(known[new, n] for n in run))
        yield Jump(word if new else f"old {word}", rows[0], rows)
