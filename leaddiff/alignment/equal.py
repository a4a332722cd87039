"""Equal: paragraphs that stand word for word in both versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from leaddiff.alignment.links import Link, Pairing
from leaddiff.alignment.thresholds import LIMITS, Limits


def link_equal(old: Sequence[str], new: Sequence[str], pairing: Pairing) -> None:
    """Link equal paragraphs: the equal head and tail of both versions, then those whose text stands
    once in what is left of each, then equal neighbours of those.

    A text that stands several times ("Advertisement") is otherwise left for ``repeated``.
    """
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[~at] != new[~at]), shorter - head)
    for at in range(head):
        pairing.link(at, at)
    for at in range(tail):
        pairing.link(len(old) - 1 - at, len(new) - 1 - at)
    middle = range(head, len(old) - tail)
    if middle and head + tail < len(new):
        new_places = _places(new, range(head, len(new) - tail))
        for text, olds in _places(old, middle).items():
            news = new_places.get(text, ())
            if len(olds) == 1 == len(news):
                pairing.link(olds[0], news[0])
        _link_neighbours(old, new, pairing, middle, 1)
        _link_neighbours(old, new, pairing, middle[::-1], -1)


def repeated(
    old: Sequence[str], new: Sequence[str], pairing: Pairing, limits: Limits = LIMITS
) -> list[Link]:
    """Possible links between equal paragraphs that are still free: all with all where they are few,
    else the first with the first."""
    old_places = _places(old, (at for at, news in enumerate(pairing.news_of) if not news))
    new_places = _places(new, (at for at, olds in enumerate(pairing.olds_of) if not olds))
    links: list[Link] = []
    for text, olds in old_places.items():
        news = new_places.get(text, [])
        if len(olds) * len(news) <= limits.repeats:
            links += [(o, n) for o in olds for n in news]
        else:
            links += zip(olds, news, strict=False)
    return links


def _places(texts: Sequence[str], numbers: Iterable[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        places[texts[number]].append(number)
    return places


def _link_neighbours(
    old: Sequence[str], new: Sequence[str], pairing: Pairing, numbers: Iterable[int], step: int
) -> None:
    for at in numbers:
        if not pairing.news_of[at]:
            continue
        o, n = at + step, pairing.news_of[at][0] + step
        is_inside = 0 <= o < len(old) and 0 <= n < len(new)
        if is_inside and pairing.are_free(o, n) and old[o] == new[n]:
            pairing.link(o, n)
