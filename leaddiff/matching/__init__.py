"""Matching: a pile of copies turned into chains, the versions of each story in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from leaddiff.matching.candidates import lookup_names, lookup_sentences, lookup_slug
from leaddiff.matching.common_ground import weigh
from leaddiff.matching.gathering import Kin, gather
from leaddiff.matching.identities import stands_for_everything
from leaddiff.matching.ordering import InTime, clock, in_time, order
from leaddiff.matching.reasons import RULES, findings, gaps, links
from leaddiff.matching.sketching import moved, sketch
from leaddiff.matching.story_names import (
    Naming,
    close_slugs,
    compare_headlines,
    compare_slugs,
    is_nameless,
)
from leaddiff.matching.surroundings import (
    FEWEST_OF_ANYBODYS,
    Surroundings,
    day_of,
    headed_alike,
    is_anybodys,
    surroundings,
    tells_year,
)
from leaddiff.nouns.chains import Chain, Link, Sketch

__all__ = [
    "FEWEST_OF_ANYBODYS",
    "RULES",
    "Earlier",
    "InTime",
    "Surroundings",
    "chain_of",
    "chain_with",
    "close_slugs",
    "day_of",
    "earlier",
    "has_slug",
    "headed_alike",
    "in_order",
    "in_time",
    "is_anybodys",
    "is_same",
    "lookup_names",
    "lookup_sentences",
    "lookup_slug",
    "match",
    "match_among",
    "moved",
    "sketch",
    "stands_for_everything",
    "tells_year",
]


def match(sketches: Sequence[Sketch]) -> tuple[Chain[Sketch], ...]:
    """The stories with two versions or more among the sketches, in order of time.

    Slugs find what may belong together and the text confirms it: two stories that happen to share a
    slug stay two, and one whose slug was spelt another way, or lost, stays one. The order the
    sketches come in does not matter.
    """
    pile = in_order(sketches)
    return tuple(match_among(pile, surroundings(pile)))


def in_order(sketches: Iterable[Sketch]) -> list[Sketch]:
    """Sketches in the order in which they are matched."""
    return sorted(sketches, key=lambda each: (each.path or "", each.sentences))


def match_among(pile: Sequence[Sketch], around: Surroundings) -> Iterator[Chain[Sketch]]:
    """The same of copies that meet no other copy of the pile they are of, whose surroundings are known."""
    stories, kin = _gathered(pile, around)
    return (_chain(story, pile, kin) for story in stories)


def _gathered(
    pile: Sequence[Sketch], around: Surroundings, of: int | None = None
) -> tuple[list[list[int]], Kin]:
    return gather(pile, clock(pile, around.by_year), around, of)


def chain_with(versions: tuple[Sketch, ...], tied: tuple[Link, ...]) -> Chain[Sketch]:
    """The chain of versions in order and the links between them."""
    return Chain(
        slug=next((v.slug for v in versions if not is_nameless(v.slug)), None),
        agency=next((v.agency for v in versions if v.agency), None),
        versions=versions,
        links=tied,
        gaps=gaps(versions),
        findings=findings(versions, tied),
    )


class Earlier(NamedTuple):
    """The version just before another of its chain, and the link that ties the two."""

    version: Sketch
    link: Link


def chain_of(new: Sketch, among: Sequence[Sketch]) -> Chain[Sketch] | None:
    """The chain that ``new`` makes with copies among the sketches; None where it makes none."""
    pile = in_order([*(other for other in among if other is not new), new])
    place = next(n for n, each in enumerate(pile) if each is new)
    stories, kin = _gathered(pile, surroundings(pile), place)
    return next((_chain(story, pile, kin) for story in stories if place in story), None)


def earlier(new: Sketch, chain: Chain[Sketch]) -> Earlier | None:
    """The version just before ``new`` in its chain; None where it is the first. The same copy sent or
    saved twice is no earlier version; of several that nothing tells apart in time it is the one that
    ``new`` is most like."""
    place = next(n for n, version in enumerate(chain.versions) if version is new)
    before = [
        version
        for version in chain.versions[:place]
        if not (version.withdraws or is_same(version, new))
    ]
    if not before:
        return None
    last = before[-1]
    when = (last.version, last.dated, last.moved)
    alike = [
        version for version in before if (version.version, version.dated, version.moved) == when
    ]
    spreads = [weigh(version, new).spread for version in alike]
    nearest = alike[max(range(len(alike)), key=lambda n: (spreads[n], n))]
    (link,) = links((nearest, new), (None,))
    return Earlier(nearest, link)


def is_same(one: Sketch, other: Sketch) -> bool:
    """Whether two sketches are of one version: sent twice, or saved in two places."""
    return one.version == other.version and one.digest == other.digest and one.note == other.note


def has_slug(chain: Chain[Sketch], text: str) -> bool:
    """Whether any version of the chain goes by this slug, or where none has a slug by this headline."""
    slugs = [v.slug for v in chain.versions if v.slug and not is_nameless(v.slug)]
    if slugs:
        return any(compare_slugs(slug, text) is Naming.SAME for slug in slugs)
    headlines = [v.headline for v in chain.versions if v.headline]
    return any(compare_headlines(headline, text) is Naming.SAME for headline in headlines)


def _chain(story: Sequence[int], pile: Sequence[Sketch], kin: Kin) -> Chain[Sketch]:
    place_of = {id(pile[place]): place for place in story}
    versions = order([pile[place] for place in story])
    places = [place_of[id(version)] for version in versions]
    return chain_with(versions, links(versions, [kin.get(pair) for pair in pairwise(places)]))
