"""Seats: figures that changed places between two paragraphs, each with the words around it.

A lead of the year's loss and a second paragraph of the quarter's may be recast as a lead of the quarter's and a
second paragraph of the year's: no figure changed. Where two figures alone changed places and the words around
them stand, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable

from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.story import Copy

AROUND = 40
"""Characters on each side of a figure (25 to 60) that tell what it is of."""

OWN_WORDS = 2
"""Words around a figure (2 to 4) that it brought along from where it stood."""


def changed_seats(facts: Iterable[FactChange], old: Copy, new: Copy) -> frozenset[FactChange]:
    """The figures that were replaced, each by the other, in two paragraphs, of which one at least brought along
    the words it stands among."""
    figures = [f for f in facts if f.kind is FactKind.FIGURE and f.before and f.after]
    by_sides: dict[tuple[str | None, str | None], list[FactChange]] = {}
    for figure in figures:
        by_sides.setdefault((figure.before, figure.after), []).append(figure)
    found: set[FactChange] = set()
    for one in figures:
        for other in by_sides.get((one.after, one.before), ()):
            if one.new != other.new and _came_with_its_words(one, other, old, new):
                found |= {one, other}
    return frozenset(found)


def _came_with_its_words(one: FactChange, other: FactChange, old: Copy, new: Copy) -> bool:
    """Whether what a figure became stands among words that it had in the other paragraph, and not among those
    of the figure that it took the place of."""
    here = _around(one.after, one.new, new)
    brought = here & _around(other.before, other.old, old)
    found = here & _around(one.before, one.old, old)
    return len(brought - found) >= OWN_WORDS


def _around(figure: str | None, numbers: Iterable[int], copy: Copy) -> frozenset[str]:
    """The stems of the words on both sides of a figure in some paragraphs."""
    words: set[str] = set()
    for number in numbers:
        text = copy.matter[number - 1]
        at = text.find(figure or "")
        if at >= 0:
            end = at + len(figure or "")
            words |= {*content_stems(text[max(at - AROUND, 0) : at])}
            words |= {*content_stems(text[end : end + AROUND])}
    return frozenset(words)
