"""Changed: link the paragraphs that are not equal in both versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaddiff.alignment.crossings import link_crossings
from leaddiff.alignment.equal import repeated
from leaddiff.alignment.joins import link_joined
from leaddiff.alignment.likeness import compare, less_rivals
from leaddiff.alignment.links import Link, Pairing
from leaddiff.alignment.order import (
    Weighed,
    gaps,
    link_beside,
    link_in_order,
    link_out_of_order,
    link_within_gaps,
    nearby,
)
from leaddiff.alignment.profiles import profile
from leaddiff.alignment.runs import heaviest_chain
from leaddiff.alignment.thresholds import LIMITS, Thresholds


def link_changed(
    old: Sequence[str],
    new: Sequence[str],
    pairing: Pairing,
    thresholds: Thresholds,
    openings: tuple[int, int],
) -> None:
    """Link what is left once equal paragraphs are: in order, out of order, as pieces of a split or
    merge, with a lower bar between links in order, and by sentences that went elsewhere."""
    equal = [(o, news[0]) for o, news in enumerate(pairing.news_of) if news]
    again = repeated(old, new, pairing)
    weighed = [(o, n, len(old[o]) / _WORD_LENGTH + 1) for o, n in [*equal, *again]]
    context = [old[o] for o, _ in equal[: LIMITS.context]]
    free = _free(old, pairing.news_of), _free(new, pairing.olds_of)
    profiles = profile(*free, context, thresholds, openings=openings)
    scores = compare(profiles, lambda: _nearby(weighed, pairing), thresholds)
    clear = less_rivals(scores, thresholds)

    spine = link_in_order(pairing, weighed, clear, profiles, thresholds)
    for o, n in again:
        if pairing.are_free(o, n):
            pairing.link(o, n)
    link_out_of_order(pairing, clear, profiles, thresholds)
    link_joined(pairing, profiles, scores, thresholds)
    link_within_gaps(pairing, gaps(spine, len(old), len(new)), scores, profiles, thresholds)
    link_beside(pairing, scores, thresholds)
    link_joined(pairing, profiles, scores, thresholds)
    link_crossings(pairing, profiles, thresholds)


def _free(texts: Sequence[str], partners: Sequence[Sequence[int]]) -> dict[int, str]:
    return {number: text for number, text in enumerate(texts) if not partners[number]}


def _nearby(equal: Iterable[Weighed], pairing: Pairing) -> Iterator[Link]:
    chain = heaviest_chain(sorted(equal, key=lambda link: (link[0], -link[1])))
    return nearby(gaps(chain, len(pairing.news_of), len(pairing.olds_of)), pairing)


_WORD_LENGTH = 6  # characters, the blank behind it included
