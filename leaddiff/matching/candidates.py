"""Candidates: the pairs of copies that are worth a closer look, out of all there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from leaddiff.languages.version_markers import PLAIN, rank
from leaddiff.matching.common_ground import Background, sentences_of
from leaddiff.matching.identities import by_identity, families, keys_of, neighbours
from leaddiff.matching.story_names import is_nameless, name_of
from leaddiff.matching.thresholds import FLASH, NEIGHBOURS
from leaddiff.nouns.chains import Sketch

if TYPE_CHECKING:
    from leaddiff.matching.surroundings import Surroundings

INDEXED_SENTENCES = 10
"""Sentences of a copy that an index holds (6 to 30). Of two copies that share a fifth of their text
nineteen in twenty are found by ten, and the slug finds the rest."""

Pair = tuple[int, int]
"""Two places in a pile, the earlier copy first."""


class Candidates(NamedTuple):
    """Pairs by how far apart in time the two stand among their like, the nearest first, and what is
    to be left out of account."""

    pairs: tuple[frozenset[Pair], ...]
    background: Background


def candidates(
    sketches: Sequence[Sketch], clock: Sequence[int], around: Surroundings
) -> Candidates:
    """The pairs of a pile worth a closer look; ``clock`` ranks its copies in time.

    Copies meet by slug, by any sentence they share, by the ids of their items, and where they have no slug by
    the rare words of their headlines; each meets ``NEIGHBOURS`` before it, so that cost grows with the
    pile and not with its square.
    """
    by_name = _by_name(sketches)
    sentences = _by_sentence(sketches)
    groups = {tuple(group) for group in by_name.values()}
    groups.update(tuple(g) for s, g in sentences.items() if s not in around.boilerplate)
    rounds: tuple[set[Pair], ...] = tuple(set() for _ in range(NEIGHBOURS))
    for group in groups:
        for distance, pair in near(group, clock):
            rounds[distance - 1].add(pair)
    rounds[0].update(around.headed)
    rounds[0].update(_by_withdrawal(sketches))
    of_item = by_identity(sketches, around.nobodys)
    rounds[0].update((min(pair), max(pair)) for pair in neighbours(of_item, clock))
    recurring = frozenset(
        name for name, group in by_name.items() if _comes_back([sketches[n] for n in group])
    )
    tied = families(of_item, sketches, around.nobodys)
    return Candidates(
        tuple(map(frozenset, rounds)),
        Background(around.boilerplate, recurring, tied, around.nobodys),
    )


def lookup_names(sketch: Sketch) -> frozenset[str]:
    """What a copy is looked up by in an index of names: its slug, whatever the order of its words,
    its headline and the ids of its item and those before it."""
    headline = " ".join(sorted(headline_words(sketch)))
    return frozenset(
        (
            *lookup_slug(sketch.slug),
            *([f"head {headline}"] if headline else []),
            *(f"id {key}" for key in keys_of(sketch)),
        )
    )


def lookup_slug(slug: str | None) -> tuple[str, ...]:
    """What copies of a slug are looked up by in an index of names; nothing where it names no story."""
    return () if is_nameless(slug) else tuple(f"slug {key}" for key in _name_keys(slug or ""))


def lookup_sentences(sketch: Sketch, every: bool = False) -> Sequence[int]:
    """What a copy is looked up by in an index of sentences: the lowest of their fingerprints, which
    are the same few in copies that share most of their text. ``every``: all of them, for asking."""
    sentences = sorted(sentences_of(sketch.sentences))
    return sentences if every else sentences[:INDEXED_SENTENCES]


def _name_keys(slug: str) -> frozenset[str]:
    """A slug's words in alphabetical order, one and many alike, and all of it as one word."""
    name = name_of(slug)
    singular = sorted(
        word[:-1] if len(word) > 3 and word[-1] == "s" else word for word in name.words
    )
    return frozenset((" ".join(singular), name.joined))


def near(group: Sequence[int], clock: Sequence[int]) -> Iterator[tuple[int, Pair]]:
    """The pairs of a group that stand next to each other in time, or nearly so, and how far apart (1 to
    ``NEIGHBOURS``)."""
    ordered = sorted(group, key=clock.__getitem__)
    for at, place in enumerate(ordered):
        for distance in range(1, min(at, NEIGHBOURS) + 1):
            yield distance, (ordered[at - distance], place)


def _by_name(sketches: Sequence[Sketch]) -> dict[str, list[int]]:
    """Places by slug, whatever the order of its words."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if not is_nameless(sketch.slug):
            for key in _name_keys(sketch.slug or ""):
                groups[key].append(place)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _by_withdrawal(sketches: Sequence[Sketch]) -> Iterator[Pair]:
    """Each kill that names its story by the headline alone, with the copies of that headline."""
    kills = [n for n, s in enumerate(sketches) if s.withdraws and s.headline and not s.slug]
    if not kills:
        return
    named: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch.headline and not sketch.withdraws:
            named[headline_words(sketch)].append(place)
    for kill in kills:
        for place in named[headline_words(sketches[kill])]:
            yield min(kill, place), max(kill, place)


def headline_words(sketch: Sketch) -> frozenset[str]:
    """The different words of a headline, in small letters."""
    return frozenset((sketch.headline or "").casefold().split())


def _by_sentence(sketches: Sequence[Sketch]) -> dict[int, list[int]]:
    """Places by each sentence that stands in more than one copy. Most sentences of a pile stand in
    one, so those are sorted out before any list is made."""
    seen: set[int] = set()
    twice: set[int] = set()
    for sketch in sketches:
        sentences = sentences_of(sketch.sentences)
        twice |= seen & sentences
        seen |= sentences
    del seen
    groups: dict[int, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for sentence in twice & sentences_of(sketch.sentences):
            groups[sentence].append(place)
    return groups


def _comes_back(group: Iterable[Sketch]) -> bool:
    """Whether first versions that differ came under one slug, as of a story written every day."""
    firsts = {
        sketch.sentences
        for sketch in group
        if sketch.version.number == 0
        and not sketch.withdraws
        and sketch.length > FLASH
        and rank(sketch.version) == PLAIN
    }
    return len(firsts) > 1
