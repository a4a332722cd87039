"""Told apart: the figure of the two-year notes is not that of the 10-year, net profit no operating one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import number_at
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.nouns.changes import FactChange


class Mark(NamedTuple):
    """A word by which a figure is told from others of its sort: the sort, which it is, and where it stands."""

    sort: str
    which: str
    start: int
    end: int


def goes_with_another(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a figure stands by a word that tells it apart from the one a thing names, which stands in the
    copy: of "yield on 10-year notes" that on the two-year ones is not meant."""
    wanted = list(_marks(thing))
    if len(wanted) != 1:
        return False
    sort, which, *_ = wanted[0]
    is_there = any(
        (mark.sort, mark.which) == (sort, which)
        for text in case.new.matter
        for mark in _marks(text)
    )
    by = [mark.which for mark in _standing_by(fact, sort, case)]
    return is_there and bool(by) and which not in by


def _standing_by(fact: FactChange, sort: str, case: Case) -> Iterator[Mark]:
    """The word of a sort by which a figure stands, in each sentence that has it: behind it, "2.69 percent for
    two-year notes", where nothing comes between, else the last before it, else the first after."""
    after = fact.after or ""
    for text in (case.new.matter[number - 1] for number in fact.new):
        for sentence in sentences(text):
            at = sentence.find(after)
            found = [mark for mark in _marks(sentence) if mark.sort == sort]
            if at >= 0 and found:
                yield _nearest(sentence, at, at + len(after), found)


def _nearest(sentence: str, start: int, end: int, found: Sequence[Mark]) -> Mark:
    behind = next((mark for mark in found if mark.start >= end), None)
    before = [mark for mark in found if mark.end <= start]
    if behind and (not before or not _PARTED.search(sentence[end : behind.start])):
        return behind
    return before[-1] if before else found[0]


_PARTED = pattern(r"[,;:\d]| (?:and|while|but|from|to|against|compared) ")
"""What stands between two figures that are told one after the other."""

_SPAN = pattern(
    r"(?i)\b(?P<count>\d+|[a-z]+)-(?P<unit>year|month|week|day)(?!-old)\b"
    r"(?![ -](?:record )?(?:highs?|lows?|peaks?|troughs?|records?|bests?|worst)\b)"
)
"""How long something is for; a two-year high tells how it stands against what it was, and not which it is."""


def _marks(text: str) -> Iterator[Mark]:
    """The words of a text that tell figures of one sort apart, in order."""
    found = [*_spans(text), *_words(text)]
    yield from sorted(found, key=lambda mark: mark.start)


def _spans(text: str) -> Iterator[Mark]:
    for found in _SPAN.finditer(text):
        number = number_at([found["count"].lower()], 0)
        if number is not None:
            yield Mark(found["unit"].lower(), str(number[0]), found.start(), found.end())


def _words(text: str) -> Iterator[Mark]:
    for found in _WORD.finditer(text.lower()):
        row = _rows().get(found[0])
        if row is not None:
            yield Mark(row, found[0], found.start(), found.end())


_WORD = pattern(r"[a-z][a-z-]+")


@cache
def _rows() -> dict[str, str]:
    return {word: row for row, *_ in rows(ENGLISH, "told_apart") for word in row.split()}
