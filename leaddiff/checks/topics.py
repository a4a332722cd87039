"""Topics: how far the words of a claim reach into the copy. Topics are paraphrase, so they may
widen what a claim covers and colour a reason, and never refute a claim by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from leaddiff.language.vocabulary import content_stems, stem

_GENERIC = frozenset(
    stem(word)
    for word in """detail details background information info comment comments remarks remark quote
    quotes reaction reactions reax response responses statement statements figure figures number numbers more
    additional latest new fresh further minor edits editing edit updates update changes photo photos
    graphic video byline throughout context analysis story copy conform trim trims style typo typos
    spelling word words dropped reference context material explanation note notes lines description
    developments development result results data account accounts interview briefing press conference
    conference announcement report reports speech news item items context closing share shares price
    prices market markets""".split()
)
"""Stems that name a kind of material rather than a matter: they reach everywhere."""


@lru_cache(maxsize=1000)
def topic_stems(topic: str | None) -> frozenset[str]:
    """The stems of a topic that name its matter: of "foreign ministry's comments", foreign and
    ministry."""
    return frozenset(content_stems(topic or "")) - _GENERIC


def mentions(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text, given by its stems, names the matter of a topic."""
    return not topic_stems(topic).isdisjoint(stems)


def reach(topic: str | None, altered: Mapping[int, frozenset[str]]) -> frozenset[int] | None:
    """The altered paragraphs (number -> stems) that a topic speaks of: those that name its matter,
    with the altered ones next to them, and the lead. None: it may speak of any of them, because a
    part of it names no matter or stands nowhere in its own words (a paraphrase)."""
    naming: set[int] = set()
    for part in (topic or "").split(","):
        found = {number for number, stems in altered.items() if mentions(part, stems)}
        if not found:
            return None
        naming |= found
    return frozenset(_grown(naming, altered)) | {1}


def _grown(numbers: Iterable[int], altered: Mapping[int, frozenset[str]]) -> set[int]:
    """The numbers and the unbroken runs of altered paragraphs they stand in."""
    grown, edge = set(numbers), list(numbers)
    while edge:
        number = edge.pop()
        for beside in (number - 1, number + 1):
            if beside in altered and beside not in grown:
                grown.add(beside)
                edge.append(beside)
    return grown
