"""Opening: where the body begins, and how it tells its paragraphs apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from leaddiff.ground.record import Record
from leaddiff.layout.datelines import bare_dateline, signed_dateline
from leaddiff.layout.lines import Fashion, Line, fashion_of
from leaddiff.layout.traits import PROSE, REACH_OF_OPENING

HEAD_LINES = 80
"""Lines from the top (40 up) among which the body must begin; a page with its menus has 60."""

DATELINE_LINES = 4
"""Lines (2 to 6) over which narrow wrapping may spread a dateline."""


class Opening(Record):
    """Where the body begins, and whether a dateline says so. ``parted``: neighbouring lines
    that cannot be one, because slug or headline stands a second time with another neighbour."""

    at: int
    is_dateline: bool
    parted: frozenset[tuple[str, str]] = frozenset()


def opening_and_fashion(runs: Sequence[Sequence[Line]]) -> tuple[Opening, Fashion]:
    """Where the body of a file begins, and how it tells one paragraph from the next."""
    opening = _opening_by_dateline(runs)
    fashion = _fashion(runs, opening)
    return opening or _opening_by_sense(runs, fashion), fashion


def _opening_by_dateline(runs: Sequence[Sequence[Line]]) -> Opening | None:
    for finds in (signed_dateline, bare_dateline):
        for width in (1, DATELINE_LINES):
            for run, at in _top(runs):
                if finds(_opening_words(run[at : at + width])):
                    start = run[_first_of_dateline(run, at)].start
                    return Opening(start, is_dateline=True, parted=_parted(runs, start))
    return None


def _fashion(runs: Sequence[Sequence[Line]], opening: Opening | None) -> Fashion:
    """How the body tells its paragraphs apart, where it can be told from the head and has lines
    enough; else how the file does."""
    if opening is not None:
        below = [[line for line in run if line.start >= opening.at] for run in runs]
        body = [run for run in below if run]
        if any(len(run) > 1 for run in body):
            return fashion_of(body, base=min(line.indent for run in runs for line in run))
    return fashion_of(runs)


def _opening_by_sense(runs: Sequence[Sequence[Line]], fashion: Fashion) -> Opening:
    """Where there is no dateline the body begins with the first line that reads as copy."""
    for run, at in _top(runs):
        if _reads_as_copy(run[at : at + 3], fashion):
            return Opening(run[at].start, is_dateline=False)
    return Opening(runs[-1][-1].end if runs else 0, is_dateline=False)


def _first_of_dateline(run: Sequence[Line], at: int) -> int:
    """The line a dateline begins on whose agency is on this one: narrow lines part the two."""
    if run[at].text[0] != "(":
        return at
    above = range(max(0, at - DATELINE_LINES + 1), at)
    return next((n for n in above if signed_dateline(_opening_words(run[n : at + 1]))), at)


def _opening_words(lines: Sequence[Line]) -> str:
    """As much of some lines as a dateline can take; the lines themselves may have no end."""
    return " ".join(" ".join(line.text[:REACH_OF_OPENING].split()) for line in lines)


def _parted(runs: Sequence[Sequence[Line]], opening: int) -> frozenset[tuple[str, str]]:
    """Neighbouring lines above the body of which one stands twice, but not with that neighbour."""
    head = [(run, at) for run, at in _top(runs) if run[at].start < opening]
    lines = Counter(run[at].text for run, at in head)
    pairs = Counter((run[at - 1].text, run[at].text) for run, at in head if at)
    return frozenset(
        pair for pair, count in pairs.items() if any(lines[text] > max(count, 1) for text in pair)
    )


def _top(runs: Sequence[Sequence[Line]]) -> Iterator[tuple[Sequence[Line], int]]:
    places = ((run, at) for run in runs for at in range(len(run)))
    return islice(places, HEAD_LINES)


def _reads_as_copy(lines: Sequence[Line], fashion: Fashion) -> bool:
    line = lines[0].traits
    if line.opens_a_field or line.is_byline:
        return False
    flows_on = len(lines) > 2 and all(
        fashion.is_full(above, line) for above, line in pairwise(lines)
    )
    return flows_on or len(line.text) >= PROSE or line.ends_sentence
