"""Likeness: how much alike two paragraphs are, and which pairs are worth comparing at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter

from leaddiff.alignment.links import Link
from leaddiff.alignment.profiles import Profile, Profiles, Weights
from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds


def compare(
    profiles: Profiles,
    nearby: Callable[[], Iterable[Link]],
    thresholds: Thresholds,
    limits: Limits = LIMITS,
) -> dict[Link, float]:
    """The likeness, 0 to 1, of every pair of paragraphs worth comparing: all where they are few,
    else those that share scarce words, and those that ``nearby`` yields."""
    old, new, weights = profiles.old, profiles.new, profiles.weights
    pairs: Iterable[Link] = ((o, n) for o in old for n in new)
    if len(old) * len(new) > limits.all_pairs:
        pairs = sorted({*_sharing_scarce_words(profiles, limits), *nearby()})
    scores = {(o, n): _likeness(old[o], new[n], weights, thresholds, limits) for o, n in pairs}
    return {pair: score for pair, score in scores.items() if score > 0}


def _likeness(
    a: Profile, b: Profile, weights: Weights, thresholds: Thresholds, limits: Limits
) -> float:
    common = a.content & b.content
    neighbours = 2 * len(a.bigrams & b.bigrams) / max(1, len(a.bigrams) + len(b.bigrams))
    size = min(len(a.content), len(b.content))
    # "She was wrong" and "She was mistaken": of so few words the small ones tell, too.
    small = neighbours * max(0, 1 - size / thresholds.short_size)
    if not common:
        return (thresholds.bigrams_share + thresholds.containment_share) * small
    shared = sum(map(weights.shared.__getitem__, common))
    found = sum(map(weights.missed.__getitem__, common))
    missed = a.mass + b.mass - 2 * found
    least_missed = min(a.mass, b.mass) - found
    contained = shared / (shared + least_missed) * size / (size + thresholds.containment_size)
    if not least_missed and len(common) > 1 and holds_verbatim(a, b, limits):
        contained = 1.0
    score = (
        thresholds.words_share * 2 * shared / (2 * shared + missed)
        + thresholds.bigrams_share * neighbours
        + thresholds.containment_share * max(contained, small)
    )
    return score * thresholds.look_alike if are_look_alikes(a, b, weights) else score


def holds_verbatim(a: Profile, b: Profile, limits: Limits = LIMITS) -> bool:
    """Whether one paragraph stands word for word in the other."""
    shorter, longer = sorted((a.text, b.text), key=len)
    return len(longer) <= limits.verbatim and shorter in longer


def are_look_alikes(a: Profile, b: Profile, weights: Weights) -> bool:
    """Whether what two paragraphs share stands in others too, while each names what the other does
    not: one sentence told of several places, of whose plain words they share half."""
    common = a.content & b.content
    has_own_names = not a.names <= common and not b.names <= common
    if not has_own_names or not weights.telling.isdisjoint(common):
        return False
    plain = min(len(a.content & weights.plain), len(b.content & weights.plain))
    return 2 * len(common & weights.plain) >= plain


def less_rivals(scores: Mapping[Link, float], thresholds: Thresholds) -> dict[Link, float]:
    """Likeness less how much better a partner either paragraph has."""
    best_old: dict[int, float] = {}
    best_new: dict[int, float] = {}
    for (old, new), score in scores.items():
        best_old[old] = max(best_old.get(old, 0.0), score)
        best_new[new] = max(best_new.get(new, 0.0), score)
    return {
        (old, new): score - thresholds.rivalry * (max(best_old[old], best_new[new]) - score)
        for (old, new), score in scores.items()
    }


def _sharing_scarce_words(profiles: Profiles, limits: Limits) -> Iterable[Link]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, profile in profiles.old.items():
        for stem in profile.content:
            places[stem].append(number)
    scarce = {stem: olds for stem, olds in places.items() if len(olds) <= limits.scarce}
    shared = profiles.weights.shared
    for new, profile in profiles.new.items():
        weighed: dict[int, int] = defaultdict(int)
        for stem in profile.content & scarce.keys():
            for old in scarce[stem]:
                weighed[old] += shared[stem]
        best = sorted(sorted(weighed.items()), key=itemgetter(1), reverse=True)
        yield from ((old, new) for old, _ in best[: limits.candidates])
