"""Profiles: the words of each paragraph, weighed by how much they tell about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds
from leaddiff.alignment.words import Sort, read_word
from leaddiff.ground.record import Record

Word = tuple[str, Sort]


class Weights(Record):
    """What each word is worth where two paragraphs share it, and where only one has it.

    Weights are whole numbers, so that no sum depends on the order of its terms; a plain word that
    stands once in either version is 1,000. ``telling`` are the words, figures aside, that stand
    once in either version at most: look-alike paragraphs share none of them. ``plain`` are those that
    are neither names nor figures.
    """

    shared: Mapping[str, int]
    missed: Mapping[str, int]
    telling: frozenset[str]
    telling_names: frozenset[str]
    plain: frozenset[str]


class Profile(NamedTuple):
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


class Profiles(Record):
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
    openings: tuple[int, int] = (0, 0),
) -> Profiles:
    """Profile the paragraphs to be linked; ``context`` are paragraphs equal in both versions, which
    tell what words are common in the story."""
    old_read = {number: _read(text, 0 if number else openings[0]) for number, text in old.items()}
    new_read = {number: _read(text, 0 if number else openings[1]) for number, text in new.items()}
    old_words = {number: _content_words(read) for number, read in old_read.items()}
    new_words = {number: _content_words(read) for number, read in new_read.items()}
    common = [_content_words(map(read_word, text.split())) for text in context]
    times = Counter(chain.from_iterable([*old_words.values(), *new_words.values(), *common * 2]))
    in_old = frozenset(chain.from_iterable(old_words.values()))
    in_new = frozenset(chain.from_iterable(new_words.values()))
    sorts = _sorts([*old_read.values(), *new_read.values()])
    weights = _weigh(sorts, times, in_old & in_new, thresholds)
    of_old, of_new = (
        {n: _profile(texts[n], read[n], words[n], weights, limits) for n in texts}
        for texts, read, words in ((old, old_read, old_words), (new, new_read, new_words))
    )
    return Profiles(of_old, of_new, weights)


def _read(text: str, opening: int) -> list[Word]:
    """The words of a paragraph behind its dateline: every version of a story repeats that."""
    return [word for word in map(read_word, text[opening:].split()) if word[0]]


def _content_words(read: Iterable[Word]) -> list[str]:
    return [stem for stem, sort in read if sort]


def _sorts(paragraphs: Iterable[list[Word]]) -> dict[str, Sort]:
    sorts: dict[str, Sort] = {}
    plain: set[str] = set()
    for read in paragraphs:
        sorts.update(read)
        plain.update([stem for stem, sort in read if sort is Sort.PLAIN])
    # "Power was cut" and "the power came back": one word, and no name.
    sorts.update(dict.fromkeys(plain, Sort.PLAIN))
    return sorts


def _weigh(
    sorts: Mapping[str, Sort],
    times: Mapping[str, int],
    in_each: frozenset[str],
    thresholds: Thresholds,
) -> Weights:
    """Weigh the words of ``sorts``; ``times`` is how often each stands in both versions together,
    ``in_each`` are those that stand in the changed paragraphs of each."""
    shared_worth = _worth(thresholds.shared_worth, thresholds.rarity)
    missed_worth = _worth(thresholds.missed_worth, thresholds.rarity)
    counted = [(stem, sort, min(times[stem], _MOST_TIMES)) for stem, sort in sorts.items() if sort]
    telling = frozenset(
        [
            stem
            for stem, sort, n in counted
            if n < 3 and sort < Sort.SMALL_FIGURE and (n == 1 or stem in in_each)
        ]
    )
    return Weights(
        {stem: shared_worth[sort][n] for stem, sort, n in counted},
        {stem: missed_worth[sort][n] for stem, sort, n in counted},
        telling,
        frozenset([stem for stem in telling if sorts[stem] is Sort.NAME]),
        frozenset([stem for stem, sort, _ in counted if sort is Sort.PLAIN]),
    )


@lru_cache(maxsize=16)
def _worth(worth: tuple[float, ...], rarity: float) -> tuple[tuple[int, ...], ...]:
    """What a word weighs, by sort and by how often it stands in both versions together."""
    scarcity = [1000 * max(1.0, times / 2) ** -rarity for times in range(_MOST_TIMES + 1)]
    return tuple(tuple(int(each * weight) for weight in scarcity) for each in worth)


def _profile(
    text: str, read: list[Word], words: list[str], weights: Weights, limits: Limits
) -> Profile:
    content = frozenset(words)
    stems = [stem for stem, _ in read] if len(read) <= limits.bigram_words else []
    mass = sum(map(weights.missed.__getitem__, content))
    names = content & weights.telling_names
    bigrams = frozenset(pairwise(stems))
    return Profile(text, tuple(words), content, names, bigrams, mass, len(read))


_MOST_TIMES = 200  # a word that stands oftener weighs no less
