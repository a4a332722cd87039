"""Order: the links that keep the order of both versions, found in two looks, and those that do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log10

from leaddiff.alignment.links import Link, Pairing
from leaddiff.alignment.profiles import Profiles
from leaddiff.alignment.runs import heaviest_chain
from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds

Weighed = tuple[int, int, float]
"""A link, old and new number, with what it weighs."""

Gap = tuple[range, range]
"""The paragraphs of both versions between two neighbouring links of a chain."""


def link_in_order(
    pairing: Pairing,
    equal: Iterable[Weighed],
    scores: Mapping[Link, float],
    profiles: Profiles,
    thresholds: Thresholds,
) -> list[Link]:
    """Link the likeliest paragraphs that keep the order, a long one weighing more, and return all
    links that keep it. ``equal`` are the links of equal paragraphs, found or possible."""
    likely = [
        (old, new, profiles.old[old].size * (score - thresholds.in_order) + 1)
        for (old, new), score in scores.items()
        if score >= thresholds.in_order
    ]
    spine = heaviest_chain(sorted([*equal, *likely], key=lambda link: (link[0], -link[1])))
    for old, new in spine:
        if pairing.are_free(old, new):
            pairing.link(old, new)
    return spine


def link_out_of_order(
    pairing: Pairing, scores: Mapping[Link, float], profiles: Profiles, thresholds: Thresholds
) -> None:
    """Link paragraphs that moved: much alike, and long enough not to be so by chance."""
    size = thresholds.moved_size
    bar = _moved_bar(len(profiles.old) * len(profiles.new), thresholds)
    likely = sorted(
        (-score, old, new)
        for (old, new), score in scores.items()
        if score >= bar
        and pairing.are_free(old, new)
        and len(profiles.old[old].content) >= size
        and len(profiles.new[new].content) >= size
    )
    for _, old, new in likely:
        if pairing.are_free(old, new):
            pairing.link(old, new)


def _moved_bar(pairs: int, thresholds: Thresholds, limits: Limits = LIMITS) -> float:
    """The likeness a link out of order needs where there are so many pairs of paragraphs."""
    if pairs <= limits.by_chance:
        return thresholds.moved
    raised = thresholds.moved + thresholds.moved_of_many * log10(pairs / limits.by_chance)
    return min(raised, thresholds.moved_at_most)


def link_within_gaps(
    pairing: Pairing,
    gaps: Iterable[Gap],
    scores: Mapping[Link, float],
    profiles: Profiles,
    thresholds: Thresholds,
) -> None:
    """Between two links in order, link what is left with a lower bar: a lead written anew, a
    neighbour recast."""
    by_old: dict[int, list[int]] = {}
    for old, new in sorted(scores, reverse=True):
        if pairing.are_free(old, new):
            by_old.setdefault(old, []).append(new)
    for old_gap, new_gap in gaps if by_old else ():
        olds = [old for old in old_gap if not pairing.news_of[old]]
        news = {new for new in new_gap if not pairing.olds_of[new]}
        is_alone = len(olds) == len(news) == 1
        bar = thresholds.alone_in_gap if is_alone else thresholds.in_gap
        likely = [
            (old, new, profiles.old[old].size * scores[old, new])
            for old in olds
            for new in by_old.get(old, ())
            if new in news and scores[old, new] >= (thresholds.lead if old == new == 0 else bar)
        ]
        for old, new in heaviest_chain(likely):
            pairing.link(old, new)


def link_beside(pairing: Pairing, scores: Mapping[Link, float], thresholds: Thresholds) -> None:
    """Link free paragraphs that stand on one side of two that are linked, though these moved: what
    is too short to move by itself goes with its neighbours."""
    found = [(old, new) for old, news in enumerate(pairing.news_of) for new in news]
    while found:
        beside = [(old + step, new + step) for old, new in found for step in (-1, 1)]
        likely = sorted(
            (-scores[link], *link) for link in beside if scores.get(link, 0) >= thresholds.in_gap
        )
        found = []
        for _, old, new in likely:
            if pairing.are_free(old, new):
                pairing.link(old, new)
                found.append((old, new))


def gaps(spine: Sequence[Link], old_count: int, new_count: int) -> Iterator[Gap]:
    """The gaps of a chain in which both versions have paragraphs."""
    last_old, last_new = -1, -1
    for old, new in [*spine, (old_count, new_count)]:
        if old - last_old > 1 and new - last_new > 1:
            yield range(last_old + 1, old), range(last_new + 1, new)
        last_old, last_new = old, new


def nearby(gaps: Iterable[Gap], pairing: Pairing, limits: Limits = LIMITS) -> Iterator[Link]:
    """The pairs of free paragraphs in a gap that stand near each other: all pairs in a small gap."""
    for old_gap, new_gap in gaps:
        olds = [old for old in old_gap if not pairing.news_of[old]]
        news = [new for new in new_gap if not pairing.olds_of[new]]
        reach = limits.gap // 2
        for place, old in enumerate(olds):
            middle = place * len(news) // len(olds)
            small = len(news) <= limits.gap
            near = news if small else news[max(0, middle - reach) : middle + reach]
            yield from ((old, new) for new in near)
