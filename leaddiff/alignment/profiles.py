"""Profiles: the words of each paragraph, weighed by how much they tell about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from leaddiff.alignment.reading import Sort, read_word, without_dateline
from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds

Word = tuple[str, Sort]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each word is worth where two paragraphs share it, and where only one has it.

    Weights are whole numbers, so that no sum depends on the order of its terms; a plain word that
    stands once in either version is 1,000. ``telling`` are the words, figures aside, that stand
    once in either version at most: look-alike paragraphs share none of them.
    """

    shared: Mapping[str, int]
    missed: Mapping[str, int]
    telling: frozenset[str]
    telling_names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """``words`` are the stems of a paragraph's content words in order and ``content`` the same as a
    set, ``names`` those of them that tell it from look-alikes, ``bigrams`` its neighbouring words,
    ``mass`` what its content weighs where it is missed, ``size`` the number of words in all."""

    text: str
    words: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    bigrams: frozenset[tuple[str, str]]
    mass: int
    size: int


@dataclass(frozen=True, slots=True)
class Profiles:
    """The paragraphs, by number, that have no equal one in the other version."""

    old: Mapping[int, Profile]
    new: Mapping[int, Profile]
    weights: Weights


def profile(
    old: Mapping[int, str],
    new: Mapping[int, str],
    context: Iterable[str],
    thresholds: Thresholds,
    limits: Limits = LIMITS,
) -> Profiles:
    """Profile the paragraphs to be linked; ``context`` are paragraphs equal in both versions, which
    tell what words are common in the story."""
    old_words = {number: _read(number, text) for number, text in old.items()}
    new_words = {number: _read(number, text) for number, text in new.items()}
    common = Counter(chain.from_iterable(map(read_word, text.split()) for text in context))
    weights = _weigh(
        Counter(chain.from_iterable(old_words.values())),
        Counter(chain.from_iterable(new_words.values())),
        common,
        thresholds,
    )
    return Profiles(
        {
            number: _profile(old[number], read, weights, limits)
            for number, read in old_words.items()
        },
        {
            number: _profile(new[number], read, weights, limits)
            for number, read in new_words.items()
        },
        weights,
    )


def _read(number: int, text: str) -> list[Word]:
    # A byline may stand above the dateline, so that it opens the second paragraph.
    body = without_dateline(text) if number < _FIRST_WITHOUT_DATELINE else text
    return [word for word in map(read_word, body.split()) if word[0]]


def _weigh(
    old: Counter[Word], new: Counter[Word], common: Counter[Word], thresholds: Thresholds
) -> Weights:
    sorts = _least_telling_sorts(old.keys() | new.keys())
    old_times, new_times, both_times = _by_stem(old), _by_stem(new), _by_stem(common)
    scarcity = _scarcity(thresholds.rarity)
    shared_worth, missed_worth = thresholds.shared_worth, thresholds.missed_worth
    shared, missed = {}, {}
    repeated: set[str] = set()
    for stem, sort in sorts.items():
        in_old, in_new = old_times.get(stem, 0), new_times.get(stem, 0)
        in_both = both_times.get(stem, 0)
        weight = scarcity[min(in_old + in_new + 2 * in_both, _MOST_TIMES)]
        shared[stem] = int(shared_worth[sort] * weight)
        missed[stem] = int(missed_worth[sort] * weight)
        if in_both or in_old > 1 or in_new > 1:
            repeated.add(stem)
    telling = {stem for stem, sort in sorts.items() if sort < Sort.SMALL_FIGURE} - repeated
    names = frozenset(stem for stem in telling if sorts[stem] is Sort.NAME)
    return Weights(shared, missed, frozenset(telling), names)


def _least_telling_sorts(read: Iterable[Word]) -> dict[str, Sort]:
    """ "Power was cut" and "the power came back": one word, and no name."""
    sorts: dict[str, Sort] = {}
    for stem, sort in read:
        if sort and sorts.get(stem, sort) >= sort:
            sorts[stem] = sort
    return sorts


def _by_stem(times: Mapping[Word, int]) -> dict[str, int]:
    by_stem: dict[str, int] = {}
    for (stem, _), n in times.items():
        by_stem[stem] = by_stem.get(stem, 0) + n
    return by_stem


@lru_cache(maxsize=8)
def _scarcity(rarity: float) -> tuple[float, ...]:
    """What is left of a weight of 1,000, by how often a word stands in both versions together."""
    return tuple(1000 * max(1.0, times / 2) ** -rarity for times in range(_MOST_TIMES + 1))


def _profile(text: str, read: list[Word], weights: Weights, limits: Limits) -> Profile:
    words = tuple([stem for stem, sort in read if sort])
    content = frozenset(words)
    stems = [stem for stem, _ in read] if len(read) <= limits.bigram_words else []
    mass = sum(map(weights.missed.__getitem__, content))
    names = content & weights.telling_names
    return Profile(text, words, content, names, frozenset(pairwise(stems)), mass, len(read))


_FIRST_WITHOUT_DATELINE = 3
_MOST_TIMES = 200  # a word that stands oftener weighs no less
