"""Negations in other words: what is denied, and told by a verb of ending, a condition or "despite"."""

from __future__ import annotations

from typing import NamedTuple

from leaddiff.facts.passage import Passage
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words


class Negation(NamedTuple):
    """A negating word and the stretch it makes sense in: the words ``first`` to ``last``. ``of`` are
    the stems of what it negates. A ``short`` one falls short of it ("failed to agree"), or sets it
    against another thing ("rather than agree"): it is told only where the rest stands on the other side."""

    at: int
    first: int
    last: int
    of: frozenset[str]
    short: bool = False


def is_said_to_have_ended(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether what is no longer done has stopped on the other side: no longer give it, have stopped giving
    it."""
    deed = next(filter(None, own.stems[found.at + 2 : found.at + 2 + _REACH]), None)
    return own.lower[found.at + 1] == "longer" and any(
        deed in other.stems[at + 1 : at + 1 + _REACH] for at in other.found(_ENDING) if deed
    )


_ENDING = words(
    """stop stops stopped stopping cease ceases ceased ceasing quit quits quitting end ends ended ending
    abandon abandons abandoned discontinue discontinued halt halted dropped"""
)
_REACH = 2  # words behind a verb of ending in which what ended stands


def is_said_in_spite(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether what did not keep a thing off is what it came about in spite of: his apology did not spare him,
    despite his apology."""
    behind = own.stems[found.at + 1 : found.at + 2]
    return not _KEPT_OFF.isdisjoint(behind) and bool(other.found(_IN_SPITE))


_KEPT_OFF = frozenset(map(stem, "spare stop prevent keep deter dissuade hinder".split()))
_IN_SPITE = words("despite although though spite nevertheless nonetheless")


def is_said_with_a_condition(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether the other side says by "only after", "only if", "for the first time" or "unless" what this one
    does by "not until", "not unless", "never before" or "without"."""
    low, high = own.sentence_of(found.at)
    word, row = own.lower[found.at], own.lower[found.at : high]
    if word == "without":
        return bool(other.found(("unless",)))
    if word == "never" and "before" in row:
        return any(other.lower[at + 1] == "time" for at in other.found(("first",)))
    is_until = "until" in row or "unless" in row
    is_until = is_until or (word == "not" and "until" in own.lower[low:high])
    return is_until and any(
        other.lower[at + 1] in _WHEN
        and not found.of.isdisjoint(other.stems[slice(*other.sentence_of(at))])
        for at in other.found(("only",))
    )


_WHEN = words("after when once if in on from")


def are_both_unhurt(one: Negation, other: Negation) -> bool:
    """Whether both deny that anybody was hurt: nobody was hurt, no injuries."""
    return not (_HARM.isdisjoint(one.of) or _HARM.isdisjoint(other.of))


_HARM = frozenset(map(stem, "hurt injured injuries injury casualties wounded".split()))
