"""Matching: a pile of copies turned into chains, the versions of each story in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leaddiff.chains import Chain, Link, Sketch
from leaddiff.matching.candidates import name_keys
from leaddiff.matching.gathering import gather
from leaddiff.matching.names import is_nameless
from leaddiff.matching.ordering import clock, order
from leaddiff.matching.sketching import sketch
from leaddiff.matching.telling import RULES, findings, gaps, links

__all__ = ["RULES", "Earlier", "earlier", "match", "name_keys", "sketch"]


def match(sketches: Sequence[Sketch]) -> tuple[Chain[Sketch], ...]:
    """The stories with two versions or more among the sketches, in order of time.

    Slugs find what may belong together and the text confirms it: two stories that happen to share a
    slug stay two, and one whose slug was spelt another way, or lost, stays one. The order the
    sketches come in does not matter.
    """
    pile = sorted(sketches, key=lambda each: (each.path or "", each.sentences))
    ranks = clock(pile)
    stories = gather(pile, ranks)
    return tuple(_chain(order([pile[place] for place in story])) for story in stories)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The version just before a copy, the link that ties the two, and what the pile holds of the
    story besides: ``again`` are paths of the copy itself, sent or saved twice."""

    version: Sketch
    link: Link
    again: tuple[str, ...] = ()


def earlier(new: Sketch, among: Sequence[Sketch]) -> Earlier | None:
    """The version just before ``new``; None where there is none among the sketches."""
    others = [other for other in among if other is not new]
    chain = next((c for c in match([*others, new]) if any(v is new for v in c.versions)), None)
    if chain is None:
        return None
    place = next(n for n, version in enumerate(chain.versions) if version is new)
    before = [version for version in chain.versions[:place] if not _is_same(version, new)]
    again = tuple(v.path or "" for v in chain.versions if v is not new and _is_same(v, new))
    if not before:
        return None
    (link,) = links((before[-1], new))
    return Earlier(before[-1], link, again)


def _is_same(one: Sketch, other: Sketch) -> bool:
    return (
        one.version == other.version and one.sentences == other.sentences and one.note == other.note
    )


def _chain(versions: tuple[Sketch, ...]) -> Chain[Sketch]:
    tied = links(versions)
    return Chain(
        slug=next((v.slug for v in versions if not is_nameless(v.slug)), None),
        agency=next((v.agency for v in versions if v.agency), None),
        versions=versions,
        links=tied,
        gaps=gaps(versions),
        findings=findings(versions, tied),
    )
