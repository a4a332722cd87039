"""Joins: paragraphs that were split in two or more, or merged into one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from leaddiff.alignment.likeness import are_look_alikes, holds_verbatim
from leaddiff.alignment.links import Link, Pairing
from leaddiff.alignment.profiles import Profile, Profiles, Weights
from leaddiff.alignment.thresholds import LIMITS, Limits, Thresholds


def link_joined(
    pairing: Pairing, profiles: Profiles, compared: Iterable[Link], thresholds: Thresholds
) -> None:
    """Link each paragraph still free to a linked one of the other version that has its words: a new
    one is a further piece of a split, an old one went into a merge."""
    free_old: dict[int, list[int]] = defaultdict(list)
    free_new: dict[int, list[int]] = defaultdict(list)
    for o, n in compared:
        if pairing.news_of[o]:
            if not pairing.olds_of[n]:
                free_new[n].append(o)
        elif pairing.olds_of[n]:
            free_old[o].append(n)
    old, new, weights = profiles.old, profiles.new, profiles.weights
    splits = _Side(new, old, pairing.olds_of, pairing.news_of, weights, thresholds)
    merges = _Side(old, new, pairing.news_of, pairing.olds_of, weights, thresholds)
    splits.join(free_new)
    merges.join(free_old)


class _Side:
    """The links seen from one version: from the new one a join is a split, from the old a merge."""

    def __init__(
        self,
        own: Mapping[int, Profile],
        theirs: Mapping[int, Profile],
        partners: list[list[int]],
        their_partners: list[list[int]],
        weights: Weights,
        thresholds: Thresholds,
        limits: Limits = LIMITS,
    ) -> None:
        self.own = own
        self.theirs = theirs
        self.partners = partners
        self.their_partners = their_partners
        self.weights = weights
        self.thresholds = thresholds
        self.limits = limits
        self.unaccounted: dict[int, Counter[str]] = {}

    def join(self, free: Mapping[int, list[int]]) -> None:
        for number, others in sorted(free.items()):
            if self.partners[number]:
                continue
            coverage, other = max((self._coverage(number, other), -other) for other in others)
            if coverage > 0:
                self.partners[number].append(-other)
                self.their_partners[-other].append(number)
                self._left_over(-other).subtract(self.own[number].words)

    def _coverage(self, number: int, other: int) -> float:
        """The share of a paragraph's words that ``other`` has; 0 where they are too few, or where
        those that ``other`` is linked to account for them."""
        own, whole = self.own[number], self.theirs[other]
        common = own.content & whole.content
        if len(common) == len(own.content) and self._stands_in(own, other):
            return 1.0
        near = self._is_near(number, other)
        needed = self.thresholds.joined_size if near else self.thresholds.joined_afar_size
        if len(common) < needed or are_look_alikes(own, whole, self.weights):
            return 0.0
        shared, missed = self.weights.shared, self.weights.missed
        covered = sum(map(shared.__getitem__, common))
        coverage = covered / (covered + own.mass - sum(map(missed.__getitem__, common)))
        if coverage < self._bar(own, near):
            return 0.0
        left_over = self._left_over(other)
        fresh = [stem for stem in common if left_over[stem] > 0]
        new_share = coverage * sum(map(shared.__getitem__, fresh)) / covered
        is_fresh = new_share >= self.thresholds.joined_fresh
        return coverage if is_fresh and len(fresh) >= needed else 0.0

    def _bar(self, own: Profile, near: bool) -> float:
        if not near:
            return self.thresholds.joined_afar
        is_short = len(own.content) <= self.thresholds.short_size
        return self.thresholds.joined_short if is_short else self.thresholds.joined

    def _stands_in(self, own: Profile, other: int) -> bool:
        """Whether a paragraph stands word for word in ``other``, and in none of its partners."""
        is_long_enough = own.size >= self.thresholds.verbatim_size
        return (
            is_long_enough
            and holds_verbatim(own, self.theirs[other], self.limits)
            and not any(own.text in self.own[p].text for p in self.their_partners[other])
        )

    def _left_over(self, other: int) -> Counter[str]:
        """The words of ``other`` that those it is linked to do not account for."""
        if other not in self.unaccounted:
            left_over = Counter(self.theirs[other].words)
            for partner in self.their_partners[other]:
                left_over.subtract(self.own[partner].words)
            self.unaccounted[other] = left_over
        return self.unaccounted[other]

    def _is_near(self, number: int, other: int) -> bool:
        """Whether only free paragraphs stand between this and one that ``other`` is linked to."""
        reach = self.limits.neighbours
        before = range(number - 1, max(-1, number - 1 - reach), -1)
        after = range(number + 1, min(len(self.partners), number + 1 + reach))
        for way in before, after:
            nearest = next((at for at in way if self.partners[at]), None)
            if nearest is not None and other in self.partners[nearest]:
                return True
        return False
