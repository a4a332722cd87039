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


def is_said_without_a_not(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether the other side says by another word what this one does by a "not"."""
    return (
        is_said_to_have_ended(own, found, other)
        or is_said_in_spite(own, found, other)
        or is_said_with_a_condition(own, found, other)
        or _is_left_out(own, found, other)
        or _keeps_out(own, found, other)
    )


def _is_left_out(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether what is no part of a thing is left out of it on the other side: is not part of the sale, is
    excluded from it; not counting the yard, outside the yard."""
    low, high = found.at, min(own.sentence_of(found.at)[1], found.at + 1 + _REACH)
    return not _PART.isdisjoint(own.stems[low:high]) and bool(other.found(_LEFT_OUT))


_PART = frozenset(map(stem, "part include including included count counting cover covered".split()))
_LEFT_OUT = words(
    """exclude excludes excluded excluding except excepting outside without before omit omits omitted
    omitting"""
)


def _keeps_out(own: Passage, found: Negation, other: Passage) -> bool:
    """Whether who does not take part keeps out: decide not to take part, opt out."""
    is_to = own.lower[found.at + 1 : found.at + 2] == ("to",)
    return is_to and any(other.lower[at + 1] == "out" for at in other.found(_KEEPS))


_KEEPS = words("opt opts opted opting stay stays stayed staying bow bows bowed bowing")


def is_turned_to_passive(own: Passage, gone: Negation, other: Passage, came: Negation) -> bool:
    """Whether what does not do a thing to another is what does not have it done by that: "the deal does not
    preclude charges", "charges are not precluded by the deal"."""
    verbs = [
        next(filter(None, p.stems[n.at + 1 : n.at + 3]), "")
        for p, n in ((own, gone), (other, came))
    ]
    if not verbs[0] or verbs[0] != verbs[1]:
        return False
    sides = [_around_it(own, gone), _around_it(other, came)]
    return bool(sides[0][0] & sides[1][1] or sides[0][1] & sides[1][0])


def _around_it(passage: Passage, found: Negation) -> tuple[set[str], set[str]]:
    """The stems of matter that stand before and behind what is negated in its sentence."""
    low, high = passage.sentence_of(found.at)
    before, behind = passage.stems[low : found.at], passage.stems[found.at + 2 : high]
    return set(before) - {""}, set(behind) - {""}


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
        return bool(other.found({"unless"}))
    if word == "never" and "before" in row:
        return any(other.lower[at + 1] == "time" for at in other.found({"first"}))
    is_until = "until" in row or "unless" in row
    is_until = is_until or (word == "not" and "until" in own.lower[low:high])
    return is_until and any(
        other.lower[at + 1] in _WHEN
        and not found.of.isdisjoint(other.stems[slice(*other.sentence_of(at))])
        for at in other.found({"only"})
    )


_WHEN = words("after when once if in on from")


def are_both_unhurt(one: Negation, other: Negation) -> bool:
    """Whether both deny that anybody was hurt: nobody was hurt, no injuries."""
    return not (_HARM.isdisjoint(one.of) or _HARM.isdisjoint(other.of))


_HARM = frozenset(map(stem, "hurt injured injuries injury casualties wounded".split()))
