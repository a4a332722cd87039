"""Stretches: the stretches of words that changed in a paragraph, each with the words it stands among."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from leaddiff.checks.what_changed.traces import Trace
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, Op, Run, Words

FAR = 10_000
"""More words than any sentence has: what stands in another sentence is far from here."""


class WordStretch(NamedTuple):
    """A stretch of changed words: those that ``went`` and ``came``, small, the stems of either, the word
    ``following`` (none at the end), and the stems on the left and right of it in its sentence, the nearest
    first."""

    went: tuple[str, ...]
    came: tuple[str, ...]
    own: frozenset[str]
    following: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]

    def distance(self, stems: Collection[str]) -> int:
        """Words of matter between this stretch and the nearest of these stems in its sentence: 0 where
        they are its own, ``FAR`` where none stands there."""
        if not self.own.isdisjoint(stems):
            return 0
        sides = (self.left, self.right)
        found = (at for side in sides for at, stem in enumerate(side, 1) if stem in stems)
        return min(found, default=FAR)

    def holds(self, fact: FactChange) -> bool:
        """Whether a fact changed by the words of this stretch."""
        went, came = changed_words(fact)
        return not came.isdisjoint(self.came) or not went.isdisjoint(self.went)


def changed_words(fact: FactChange) -> tuple[set[str], set[str]]:
    """The words, small, that a fact lost, and those it got."""
    was, now = (set(words_of((side or "").lower())) for side in (fact.before, fact.after))
    return was - now, now - was


class Stretched:
    """The stretches of a paragraph, each found by the words that went and came in it."""

    def __init__(self, told: tuple[WordStretch, ...]) -> None:
        self._told = told
        self._by_word: dict[tuple[Op, str], set[int]] = {}
        for at, stretch in enumerate(told):
            for op, changed in ((Op.GONE, stretch.went), (Op.CAME, stretch.came)):
                for word in changed:
                    self._by_word.setdefault((op, word), set()).add(at)

    def parted(self, fact: FactChange) -> tuple[list[WordStretch], list[WordStretch]]:
        """Those by whose words a fact changed, and the others."""
        places = self._of(fact)
        others = [each for at, each in enumerate(self._told) if at not in places]
        return [self._told[at] for at in sorted(places)], others

    def of_any(self, facts: Iterable[FactChange]) -> set[WordStretch]:
        """Those by whose words some of these facts changed."""
        return {self._told[at] for fact in facts for at in self._of(fact)}

    def _of(self, fact: FactChange) -> set[int]:
        return {
            at
            for op, changed in zip((Op.GONE, Op.CAME), changed_words(fact), strict=True)
            for word in changed
            for at in self._by_word.get((op, word), ())
        }


def stretches(found: Trace) -> tuple[WordStretch, ...]:
    """The stretches of a paragraph in which a word changed, in order."""
    told = []
    at = 0
    text = "".join(run.text for run in found.words if run.op is not Op.GONE)
    ends = tuple(accumulate(map(len, sentences(text))))
    for changed, runs in _grouped(found.words):
        end = at + sum(len(run.text) for run in runs if run.op is not Op.GONE)
        if changed:
            told.append(_stretch(runs, *_around(text, ends, at, end)))
        at = end
    return tuple(stretch for stretch in told if stretch.went or stretch.came)


_Group = tuple[bool, list[Run]]


def _grouped(words: Words) -> list[_Group]:
    """The runs of a paragraph, parted into what stood and the stretches that changed."""
    groups: list[_Group] = []
    for at, run in enumerate(words):
        is_between = 0 < at < len(words) - 1 and _is_small(run.text)
        changed = run.op is not Op.KEPT or is_between
        if groups and groups[-1][0] is changed:
            groups[-1][1].append(run)
        else:
            groups.append((changed, [run]))
    return groups


def _is_small(text: str) -> bool:
    """Whether no word of matter stands between two changes, so that they are one stretch: "a hedge fund" and
    "an equity company"; a mark parts them."""
    return not content_stems(text) and not any(mark in text for mark in ",.;:")


def _around(text: str, ends: Sequence[int], start: int, end: int) -> tuple[str, str]:
    """What stands on the left and right of a stretch in its sentence, of those that end there."""
    at = bisect_right(ends, start)
    if at == len(ends):
        return "", ""
    return text[ends[at - 1] if at else 0 : start], text[end : ends[at]]


def _stretch(runs: list[Run], left: str, right: str) -> WordStretch:
    went, came = (
        " ".join(run.text for run in runs if run.op is op).lower() for op in (Op.GONE, Op.CAME)
    )
    return WordStretch(
        words_of(went),
        words_of(came),
        frozenset((*content_stems(went), *content_stems(came))),
        words_of(right.lower())[:1],
        tuple(reversed(content_stems(left))),
        content_stems(right),
    )
