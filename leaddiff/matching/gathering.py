"""Gathering: copies put together into stories, the surest kin first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product

from leaddiff.matching.candidates import Pair, candidates
from leaddiff.matching.common_ground import Background
from leaddiff.matching.kinship import Kinship, kinship
from leaddiff.matching.surroundings import Surroundings
from leaddiff.nouns.chains import Sketch

SURE = 1.0
"""Strength (0.8 to 1.5) from which one pair is enough to make two stories one."""

WITNESSES = 3
"""Copies of either story, those nearest in time, that are heard before two stories are made one on a
weaker pair (2 to 5)."""

AGREEING = 0.34
"""Share of the pairs of witnesses that must be kin (0.2 to 0.6). A roundup is kin to each of its
stories, and they are not to one another."""


Kin = dict[Pair, Kinship]
"""The kinship of each pair of places that was looked at and has one."""


def gather(
    sketches: Sequence[Sketch], clock: Sequence[int], around: Surroundings, of: int | None = None
) -> tuple[list[list[int]], Kin]:
    """The places in ``sketches`` of each story with two copies or more, and what ties them;
    ``clock`` ranks the sketches in time, ``around`` is what the pile they are of says of them.
    ``of``: the place of a copy whose story alone is wanted; that of others need not be there.

    Neighbours in time are put together first, and among them the stronger kin. Two stories that have
    both grown already become one only where the pair is sure or their neighbouring copies bear it out.
    """
    found = candidates(sketches, clock, around)
    stories = _Stories(sketches, clock, found.background)
    rounds = found.pairs if of is None else _about(of, found.pairs, stories.are_kin)
    for pairs in rounds:
        for pair, strength in sorted(stories.kin(pairs), key=lambda kin: (-kin[1], kin[0])):
            stories.join(pair, strength)
    return stories.grown(), stories.found


def _about(
    place: int, rounds: Sequence[frozenset[Pair]], are_kin: Callable[[Pair], bool]
) -> list[frozenset[Pair]]:
    """The rounds without the pairs of copies that no chain of kin ties to a place. Stories grow along kin
    alone, so its own becomes the same; and of a slug that comes back a dozen times a day most pairs need not be
    weighed."""
    meets: dict[int, set[Pair]] = defaultdict(set)
    for pair in chain.from_iterable(rounds):
        meets[pair[0]].add(pair)
        meets[pair[1]].add(pair)
    reached, waiting = {place}, [place]
    while waiting:
        for pair in meets[waiting.pop()]:
            if not reached.issuperset(pair) and are_kin(pair):
                waiting += set(pair) - reached
                reached.update(pair)
    return [frozenset(pair for pair in pairs if reached.issuperset(pair)) for pairs in rounds]


class _Stories:
    """Which story each copy belongs to, while they are being put together."""

    def __init__(
        self, sketches: Sequence[Sketch], clock: Sequence[int], background: Background
    ) -> None:
        self._sketches = sketches
        self._clock = clock
        self._background = background
        self._story_of: dict[int, list[int]] = {}
        self.found: Kin = {}

    def kin(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, float]]:
        """Those of the pairs that are kin and not yet in one story, with the strength of each."""
        for pair in pairs:
            if self._story(pair[0]) is not self._story(pair[1]):
                found = self._kinship(pair)
                if found is not None:
                    yield pair, found

    def are_kin(self, pair: Pair) -> bool:
        """Whether two copies are kin. It is not kept: what ties a story is what put it together."""
        one, other = (self._sketches[place] for place in pair)
        return kinship(one, other, self._background) is not None

    def join(self, pair: Pair, strength: float) -> None:
        """Make the stories of two copies one, unless too little speaks for it."""
        one, other = (self._story(place) for place in pair)
        if one is other:
            return
        have_grown = len(one) > 1 and len(other) > 1
        if have_grown and strength < SURE and not self._bear_out(one, other):
            return
        larger, smaller = (one, other) if len(one) >= len(other) else (other, one)
        larger.extend(smaller)
        for place in (*smaller, *pair):
            self._story_of[place] = larger

    def grown(self) -> list[list[int]]:
        """The stories, each in the order of time."""
        stories = {id(story): story for story in self._story_of.values() if len(story) > 1}
        ordered = [sorted(story, key=self._clock.__getitem__) for story in stories.values()]
        return sorted(ordered, key=lambda story: self._clock[story[0]])

    def _story(self, place: int) -> list[int]:
        return self._story_of.setdefault(place, [place])

    def _kinship(self, pair: Pair) -> float | None:
        one, other = (self._sketches[place] for place in pair)
        found = kinship(one, other, self._background)
        if found is None:
            return None
        self.found[pair] = found
        return found.strength

    def _bear_out(self, one: list[int], other: list[int]) -> bool:
        """Whether enough of the copies that stand next to each other in time are kin."""
        pairs = list(product(self._nearest(one, other), self._nearest(other, one)))
        kin = sum(self._kinship(pair) is not None for pair in pairs)
        return kin >= AGREEING * len(pairs)

    def _nearest(self, story: list[int], other: list[int]) -> list[int]:
        """Those of a story that stand nearest to another in time, counted in copies of the two."""
        ordered = sorted((*story, *other), key=self._clock.__getitem__)
        at = {place: n for n, place in enumerate(ordered)}
        middle = sum(at[place] for place in other) / len(other)
        return sorted(story, key=lambda place: (abs(at[place] - middle), place))[:WITNESSES]
