"""Candidates: the pairs of copies that are worth a closer look, out of all there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from leaddiff.languages.version_markers import PLAIN, rank
from leaddiff.matching.common_ground import Background, sentences_of
from leaddiff.matching.identities import by_identity, families, keys_of, neighbours
from leaddiff.matching.story_names import Naming, compare_slugs, is_nameless, name_of
from leaddiff.matching.thresholds import (
    BOILERPLATE_DAYS,
    BOILERPLATE_NAMES,
    FLASH,
    NEIGHBOURS,
)
from leaddiff.nouns.chains import Sketch

HEADLINE_WORDS = 6
"""Rarest words of a headline (3 to 8) by which copies without a slug are looked up."""

FEW_WORDS = 2
"""How many of them two headlines must share (1 to 4)."""

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


def candidates(sketches: Sequence[Sketch], clock: Sequence[int]) -> Candidates:
    """The pairs of a pile worth a closer look; ``clock`` ranks its copies in time.

    Copies meet by slug, by any sentence they share, and where they have no slug by the rare words of
    their headlines; each meets ``NEIGHBOURS`` before it, so that cost grows with the pile and not
    with its square.
    """
    named = [name_of(s.slug or "").joined if not is_nameless(s.slug) else "" for s in sketches]
    days = [s.moved.day if s.dated.day is None else s.dated.day for s in sketches]
    by_name = _by_name(sketches)
    sentences = _by_sentence(sketches)
    boilerplate = frozenset(
        sentence for sentence, group in sentences.items() if _is_anybodys(group, named, days)
    )
    groups = {tuple(group) for group in by_name.values()}
    groups.update(tuple(g) for sentence, g in sentences.items() if sentence not in boilerplate)
    rounds: tuple[set[Pair], ...] = tuple(set() for _ in range(NEIGHBOURS))
    for group in groups:
        for distance, pair in _near(group, clock):
            rounds[distance - 1].add(pair)
    rounds[0].update(_by_headline(sketches, named, days, clock))
    rounds[0].update(_by_withdrawal(sketches))
    of_item, nobodys = by_identity(sketches)
    rounds[0].update((min(pair), max(pair)) for pair in neighbours(of_item, clock))
    recurring = frozenset(
        name for name, group in by_name.items() if _comes_back([sketches[n] for n in group])
    )
    return Candidates(
        tuple(map(frozenset, rounds)),
        Background(boilerplate, recurring, families(of_item, sketches), nobodys),
    )


def lookup_names(sketch: Sketch) -> frozenset[str]:
    """What a copy is looked up by in an index of names: its slug, whatever the order of its words,
    its headline and the ids of its item and those before it."""
    headline = " ".join(sorted(_headline_words(sketch)))
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


def _near(group: tuple[int, ...], clock: Sequence[int]) -> Iterator[tuple[int, Pair]]:
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


def _by_headline(
    sketches: Sequence[Sketch],
    named: Sequence[str],
    days: Sequence[int | None],
    clock: Sequence[int],
) -> Iterator[Pair]:
    """Pairs of which one has no slug and that share several of the rare words of their headlines,
    day by day."""
    if all(named):
        return
    words = [_headline_words(sketch) for sketch in sketches]
    common = Counter(chain.from_iterable(words))
    by_day: dict[int | None, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, each in enumerate(words):
        known = sorted((common[word], word) for word in each if common[word] > 1)
        for _, word in known[:HEADLINE_WORDS]:
            by_day[days[place]][word].append(place)
    for groups in by_day.values():
        near = (pair for group in groups.values() for _, pair in _near(tuple(group), clock))
        shared = Counter(pair for pair in near if not (named[pair[0]] and named[pair[1]]))
        yield from (pair for pair, count in shared.items() if count >= FEW_WORDS)


def _by_withdrawal(sketches: Sequence[Sketch]) -> Iterator[Pair]:
    """Each kill that names its story by the headline alone, with the copies of that headline."""
    kills = [n for n, s in enumerate(sketches) if s.withdraws and s.headline and not s.slug]
    if not kills:
        return
    named: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        if sketch.headline and not sketch.withdraws:
            named[frozenset(_headline_words(sketch))].append(place)
    for kill in kills:
        for place in named[frozenset(_headline_words(sketches[kill]))]:
            yield min(kill, place), max(kill, place)


def _headline_words(sketch: Sketch) -> set[str]:
    return set((sketch.headline or "").casefold().split())


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


def _is_anybodys(group: list[int], named: Sequence[str], days: Sequence[int | None]) -> bool:
    """Whether a sentence stands under so many names or on so many days that it is no story's. Slugs
    that are alike are one name: one story's slug drifts."""
    if len(group) < min(BOILERPLATE_NAMES, BOILERPLATE_DAYS):
        return False
    if len({days[place] for place in group} - {None}) >= BOILERPLATE_DAYS:
        return True
    names = {named[place] for place in group} - {""}
    return len(names) >= BOILERPLATE_NAMES and _are_several(sorted(names))


def _are_several(names: Iterable[str]) -> bool:
    several: list[str] = []
    for name in names:
        if all(compare_slugs(name, other) is Naming.OTHER for other in several):
            several.append(name)
        if len(several) >= BOILERPLATE_NAMES:
            return True
    return False


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
