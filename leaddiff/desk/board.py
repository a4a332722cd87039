"""Board: the stories of a pile as a desk wants to see them, what moved last on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leaddiff.matching.ordering import clock
from leaddiff.nouns.chains import OnBoard, Pile
from leaddiff.nouns.findings import Report


def newest_first(pile: Pile, steps: Mapping[int, Sequence[Report | str]]) -> tuple[OnBoard, ...]:
    """The stories of a pile by the time of their newest version, the latest first. ``steps`` hold by place
    among its chains what comparing their versions found."""
    ranks = clock([chain.versions[-1] for chain in pile.chains])
    places = sorted(range(len(ranks)), key=ranks.__getitem__, reverse=True)
    return tuple(OnBoard(pile.chains[place], tuple(steps[place])) for place in places)
