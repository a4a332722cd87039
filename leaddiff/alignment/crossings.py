"""Crossings: sentences that left one paragraph for another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from leaddiff.alignment.links import Pairing
from leaddiff.alignment.profiles import Profile, Profiles, Weights
from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds
from leaddiff.alignment.words import read_word
from leaddiff.languages.sentences import sentences


def link_crossings(
    pairing: Pairing, profiles: Profiles, thresholds: Thresholds, limits: Limits = LIMITS
) -> None:
    """Link an old paragraph to the new one that a sentence of it went to: a quote cut from one
    paragraph and joined to another."""
    weights = profiles.weights
    lost = _beyond_partners(profiles.old, profiles.new, pairing.news_of)
    gained = _beyond_partners(profiles.new, profiles.old, pairing.olds_of)
    crossed = frozenset().union(*lost.values()) & frozenset().union(*gained.values())
    if len(crossed) < thresholds.crossed_size:
        return
    gone = list(_loose(profiles.old, lost, crossed, weights, thresholds))
    came = list(_loose(profiles.new, gained, crossed, weights, thresholds)) if gone else []
    for left, arrived in _candidates(gone, came, weights, limits):
        is_new_link = arrived.paragraph not in pairing.news_of[left.paragraph]
        if is_new_link and _went(left, arrived, weights, thresholds):
            pairing.link(left.paragraph, arrived.paragraph)


class _Sentence(NamedTuple):
    paragraph: int
    text: str
    content: frozenset[str]
    mass: int


def _beyond_partners(
    own: Mapping[int, Profile], theirs: Mapping[int, Profile], partners: Sequence[Sequence[int]]
) -> dict[int, frozenset[str]]:
    """The words of each paragraph that none of the paragraphs it is linked to has."""
    return {
        number: profile.content.difference(*(theirs[p].content for p in partners[number]))
        for number, profile in own.items()
    }


def _loose(
    own: Mapping[int, Profile],
    beyond: Mapping[int, frozenset[str]],
    crossed: frozenset[str],
    weights: Weights,
    thresholds: Thresholds,
) -> Iterator[_Sentence]:
    """The sentences that stand in none of the paragraphs theirs is linked to."""
    for number, profile in own.items():
        if len(beyond[number] & crossed) < thresholds.crossed_size:
            continue
        for text in sentences(profile.text):
            read = map(read_word, text.split())
            content = profile.content & {stem for stem, sort in read if sort}
            if len(content) < thresholds.sentence_equal_size:
                continue
            mass = _mass(content, weights)
            absent = _mass(content & beyond[number], weights)
            if absent > (1 - thresholds.sentence_present) * mass:
                yield _Sentence(number, text.strip(), content, mass)


def _candidates(
    gone: Iterable[_Sentence], came: Iterable[_Sentence], weights: Weights, limits: Limits
) -> Iterator[tuple[_Sentence, _Sentence]]:
    """The pairs that share one of the weightiest words of the sentence that is gone."""
    places: dict[str, list[_Sentence]] = defaultdict(list)
    for sentence in came:
        for stem in sentence.content:
            places[stem].append(sentence)
    for left in gone:
        weightiest = sorted(left.content, key=lambda stem: (-weights.shared[stem], stem))
        seen: set[str] = set()
        for stem in weightiest[: limits.sentence_words]:
            for arrived in places.get(stem, ())[: limits.scarce]:
                if arrived.text not in seen:
                    seen.add(arrived.text)
                    yield left, arrived


def _went(left: _Sentence, arrived: _Sentence, weights: Weights, thresholds: Thresholds) -> bool:
    if left.text == arrived.text:
        return True
    common = left.content & arrived.content
    kept = thresholds.sentence_kept * max(left.mass, arrived.mass)
    return len(common) >= thresholds.sentence_size and _mass(common, weights) >= kept


def _mass(content: Iterable[str], weights: Weights) -> int:
    return sum(map(weights.missed.__getitem__, content))
