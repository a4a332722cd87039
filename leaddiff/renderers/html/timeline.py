"""Timeline: the time line of a chain drawn, the versions from left to right and each paragraph as a
band that comes in with one of them, runs on, and goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from leaddiff.renderers.html.paragraph_history import Life

WIDTH = 1180
"""Units the drawing is wide; the page fits it to its own width."""

TOP = 84
"""Units kept above the paragraphs for the versions' markers and times."""

HEIGHT, GAP = 15, 4
"""Units of one paragraph and of the space below it."""

WIDEST = 84
"""Most units a version is wide (40 to 120)."""

MARGIN = 28
"""Units left free on either side, for markers wider than a paragraph."""

WEDGE = 22
"""Units of the wedge that a paragraph comes in or goes out with."""


class Station(NamedTuple):
    """A version on the time line: where its middle stands, and the left and right of its column."""

    middle: int
    left: int
    right: int


class Box(NamedTuple):
    """A paragraph in one version. ``style`` is that of its sign; ``x`` and ``y`` its middle."""

    style: str
    left: int
    top: int
    width: int
    x: int
    y: int
    number: int
    life: Life


class Band(NamedTuple):
    """What joins a paragraph to itself in the next version, or tapers where it came or went."""

    style: str
    path: str


@dataclass(frozen=True, slots=True)
class River:
    """A chain drawn, in units of its own."""

    width: int
    height: int
    stations: tuple[Station, ...]
    boxes: tuple[Box, ...]
    bands: tuple[Band, ...]


def river(count: int, order: Sequence[Life]) -> River:
    """The drawing of a chain of ``count`` versions with these paragraphs."""
    stations = tuple(_stations(count))
    longest = max(stage.number for life in order for stage in life.stages.values())
    return River(
        WIDTH,
        TOP + longest * (HEIGHT + GAP) + GAP,
        stations,
        tuple(box for life in order for box in _boxes(life, stations)),
        tuple(band for life in order for band in _bands(life, stations)),
    )


def _stations(count: int) -> Iterator[Station]:
    half = min(WIDEST, WIDTH // count // 2) // 2
    first, last = half + MARGIN, WIDTH - half - MARGIN
    for place in range(count):
        middle = first + (last - first) * place // max(1, count - 1)
        yield Station(middle, middle - half, middle + half)


def _boxes(life: Life, stations: Sequence[Station]) -> Iterator[Box]:
    for place, (number, sign) in sorted(life.stages.items()):
        at, top = stations[place], _top(number)
        width = at.right - at.left
        yield Box(sign.style, at.left, top, width, at.middle, top + HEIGHT // 2, number, life)


def _bands(life: Life, stations: Sequence[Station]) -> Iterator[Band]:
    for place, stage in sorted(life.stages.items()):
        following = life.stages.get(place + 1)
        start, top = stations[place].right, _top(stage.number)
        if following is not None:
            path = _ribbon(start, top, stations[place + 1].left, _top(following.number))
            yield Band(following.sign.style, path)
        elif place + 1 < len(stations):
            yield Band(life.end.style, _wedge(start, start + WEDGE, top))
    if life.came:
        left, (number, sign) = stations[life.came].left, life.stages[life.came]
        yield Band(sign.style, _wedge(left, left - WEDGE, _top(number)))


def _top(number: int) -> int:
    return TOP + (number - 1) * (HEIGHT + GAP)


def _ribbon(x: int, y: int, to_x: int, to_y: int) -> str:
    bend = (x + to_x) // 2
    return (
        f"M{x} {y}C{bend} {y} {bend} {to_y} {to_x} {to_y}v{HEIGHT}"
        f"C{bend} {to_y + HEIGHT} {bend} {y + HEIGHT} {x} {y + HEIGHT}z"
    )


def _wedge(x: int, tip: int, y: int) -> str:
    return f"M{x} {y}L{tip} {y + HEIGHT // 2}L{x} {y + HEIGHT}z"
