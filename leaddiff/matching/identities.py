"""Identities: which copies are of one item, or take the place of another, as their forms say.

An id decides before a slug that two stories have by chance. It is not believed blindly: some systems give
one id to everything they send, so that something in name or text must bear it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from leaddiff.matching.story_names import Naming, compare_slugs, is_nameless
from leaddiff.nouns.chains import Sketch

MOST_NAMES = 2
"""Slugs that have nothing in common (1 to 4) under one id, above which it is nobody's: a desk that renames a
story gives it a second one."""

MOST_OF_AN_ID = 400
"""Copies (100 to 2,000) of one id, above which it is nobody's: no story has so many versions."""


def keys_of(sketch: Sketch) -> tuple[str, ...]:
    """The ids that a copy may be met by: its own, and those of the items before it."""
    if sketch.identity is None and sketch.follows is None:
        return ()
    before = sketch.follows.split("\n") if sketch.follows else []
    return tuple(dict.fromkeys(each for each in (sketch.identity, *before) if each))


def are_tied(one: Sketch, other: Sketch, nobodys: frozenset[str] = frozenset()) -> bool:
    """Whether two copies are of one item, or one takes the place of the other, by ids that are not
    ``nobodys``."""
    if one.identity is None and other.identity is None:
        return False
    if one.identity == other.identity:
        return one.identity not in nobodys
    pairs = ((one, other), (other, one))
    return any(follows(new, old) and old.identity not in nobodys for new, old in pairs)


def follows(new: Sketch, old: Sketch) -> bool:
    """Whether a copy says that it takes the place of another."""
    if new.follows is None or old.identity is None or new.identity == old.identity:
        return False
    return old.identity in new.follows.split("\n")


def by_identity(
    sketches: Sequence[Sketch], nobodys: frozenset[str] = frozenset()
) -> dict[str, list[int]]:
    """Places by the ids that several copies have, without those that are ``nobodys``."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for key in keys_of(sketch):
            if key not in nobodys:
                groups[key].append(place)
    return {key: group for key, group in groups.items() if len(group) > 1}


def stands_for_everything(slugs: Iterable[str | None]) -> bool:
    """Whether an id that copies of these slugs have is nobody's: some systems give one to all they send."""
    count = 0
    different: set[str] = set()
    for slug in slugs:
        count += 1
        if count > MOST_OF_AN_ID:
            return True
        different.add(slug or "")
    return count > 1 and _are_several(sorted(different))


def families(
    groups: Mapping[str, Sequence[int]],
    sketches: Sequence[Sketch],
    nobodys: frozenset[str] = frozenset(),
) -> dict[str, int]:
    """For each id that ties copies, a number which the ids of one story share."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while above.get(key, key) != key:
            above[key] = above.get(above[key], above[key])
            key = above[key]
        return key

    keys: set[str] = set()
    for key, group in groups.items():
        for place in group:
            for other in keys_of(sketches[place]):
                if other not in nobodys:
                    keys.add(other)
                    above[top(other)] = top(key)
    numbers: dict[str, int] = {}
    return {key: numbers.setdefault(top(key), len(numbers)) for key in sorted(keys)}


def neighbours(
    groups: Mapping[str, Sequence[int]], clock: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each copy with the one before it under one id, in the order of time."""
    for group in groups.values():
        yield from pairwise(sorted(group, key=clock.__getitem__))


def _are_several(slugs: Sequence[str]) -> bool:
    several: list[str] = []
    for slug in slugs:
        if is_nameless(slug):
            continue
        if all(compare_slugs(slug, other) is Naming.OTHER for other in several):
            several.append(slug)
        if len(several) > MOST_NAMES:
            return True
    return False
