"""Surroundings: what a whole pile says that its stories, each by itself, could not be matched without.

All else that two copies are matched by stands in the copies they meet. So where the surroundings are known,
stories that meet no other can be matched without the rest of the pile.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from leaddiff.matching.candidates import Pair, headline_words, near
from leaddiff.matching.common_ground import sentences_of
from leaddiff.matching.identities import keys_of, stands_for_everything
from leaddiff.matching.ordering import clock
from leaddiff.matching.story_names import Naming, compare_slugs, is_nameless, name_of
from leaddiff.matching.thresholds import BOILERPLATE_DAYS, BOILERPLATE_NAMES
from leaddiff.nouns.chains import Sketch

HEADLINE_WORDS = 6
"""Rarest words of a headline (3 to 8) by which copies without a slug are looked up."""

FEW_WORDS = 2
"""How many of them two headlines must share (1 to 4)."""

FEWEST_OF_ANYBODYS = min(BOILERPLATE_NAMES, BOILERPLATE_DAYS)
"""Copies (2 to 6) in which a sentence must stand to be nobody's in particular."""


class Surroundings(NamedTuple):
    """``boilerplate`` are sentences that are no story's own, ``nobodys`` ids that stand for everything.
    ``by_year``: every copy tells its year. ``headed`` are the pairs of places that headlines bring together."""

    boilerplate: frozenset[int]
    nobodys: frozenset[str]
    by_year: bool
    headed: frozenset[Pair]


def surroundings(pile: Sequence[Sketch]) -> Surroundings:
    """The surroundings that all the copies of a pile make."""
    by_year = all(map(tells_year, pile))
    by_day: dict[int | None, list[int]] = defaultdict(list)
    for place, sketch in enumerate(pile):
        by_day[day_of(sketch)].append(place)
    headed = (
        (places[one], places[other])
        for places in by_day.values()
        for one, other in headed_alike([pile[place] for place in places], by_year)
    )
    return Surroundings(_boilerplate(pile), _nobodys(pile), by_year, frozenset(headed))


def tells_year(sketch: Sketch) -> bool:
    """Whether a copy says of which year it is."""
    return bool(sketch.moved.year or sketch.dated.year)


def day_of(sketch: Sketch) -> int | None:
    """The day under which a copy is put: that of its dateline, else of its stamp."""
    return sketch.moved.day if sketch.dated.day is None else sketch.dated.day


def headed_alike(day: Sequence[Sketch], by_year: bool) -> Iterator[Pair]:
    """Pairs of places in the pile of one day, of which one copy has no slug and that share several of the words
    of their headlines that are rare on it."""
    named = [not is_nameless(sketch.slug) for sketch in day]
    if all(named):
        return
    ranks = clock(day, by_year)
    words = [headline_words(sketch) for sketch in day]
    common = Counter(chain.from_iterable(words))
    groups: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(words):
        known = sorted((common[word], word) for word in each if common[word] > 1)
        for _, word in known[:HEADLINE_WORDS]:
            groups[word].append(place)
    pairs = (pair for group in groups.values() for _, pair in near(group, ranks))
    shared = Counter(pair for pair in pairs if not (named[pair[0]] and named[pair[1]]))
    yield from (pair for pair, count in shared.items() if count >= FEW_WORDS)


def is_anybodys(stands: Iterable[tuple[str | None, int | None]]) -> bool:
    """Whether a sentence that stands in copies of these slugs and days does so under so many names or on
    so many days that it is no story's. Slugs that are alike are one name: one story's slug drifts."""
    days: set[int] = set()
    slugs: set[str | None] = set()
    for slug, day in stands:
        slugs.add(slug)
        if day is not None:
            days.add(day)
            if len(days) >= BOILERPLATE_DAYS:
                return True
    names = {name_of(slug or "").joined for slug in slugs if not is_nameless(slug)}
    return len(names) >= BOILERPLATE_NAMES and _are_several(sorted(names))


def _are_several(names: Iterable[str]) -> bool:
    several: list[str] = []
    for name in names:
        if all(compare_slugs(name, other) is Naming.OTHER for other in several):
            several.append(name)
        if len(several) >= BOILERPLATE_NAMES:
            return True
    return False


def _boilerplate(pile: Sequence[Sketch]) -> frozenset[int]:
    common = Counter(chain.from_iterable(sentences_of(sketch.sentences) for sketch in pile))
    often = {sentence for sentence, count in common.items() if count >= FEWEST_OF_ANYBODYS}
    del common
    places: dict[int, list[int]] = defaultdict(list)
    for place, sketch in enumerate(pile):
        for sentence in often & sentences_of(sketch.sentences):
            places[sentence].append(place)
    together: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for sentence, where in places.items():
        together[tuple(where)].append(sentence)
    stands = [(sketch.slug, day_of(sketch)) for sketch in pile]
    return frozenset(
        sentence
        for where, sentences in together.items()
        if is_anybodys(map(stands.__getitem__, where))
        for sentence in sentences
    )


def _nobodys(pile: Sequence[Sketch]) -> frozenset[str]:
    slugs: dict[str, list[str | None]] = defaultdict(list)
    for sketch in pile:
        for key in keys_of(sketch):
            slugs[key].append(sketch.slug)
    return frozenset(key for key, under in slugs.items() if stands_for_everything(under))
