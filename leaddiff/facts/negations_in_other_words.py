"""Negations in other words: what is denied, and told on the other side by "unsafe", "yet to", "free of", a verb
of ending, a condition or "despite"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from leaddiff.facts.attributions import SAYING
from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.passage import Passage
from leaddiff.languages.negations import UN, negating
from leaddiff.languages.opposites import are_either_or
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words


class Negation(NamedTuple):
    """A negating word and the stretch it makes sense in: the words ``first`` to ``last``. ``of`` are
    the stems of what it negates. A ``short`` one falls short of it ("failed to agree"), or sets it
    against another thing ("rather than agree"): it is told only where the rest stands on the other side. A
    ``denial`` is somebody's."""

    at: int
    first: int
    last: int
    of: frozenset[str]
    short: bool = False
    denial: bool = False


REACH = 4
"""Words after a negation in which what it negates is looked for."""


class _Sides(NamedTuple):
    """A negation of one side as the other may say it: its own passage and the other, and how the words of
    either stand to the other."""

    own: Passage
    side: Side
    other: Passage
    there: Side


def is_said_in_other_words(edit: Edit, found: Negation, went: bool) -> bool:
    """Whether the other side says the same without this negation. The words by which it does must have come:
    what stood there all the time says nothing for it."""
    before, after = (edit.old, edit.before), (edit.new, edit.after)
    sides = _Sides(*(before + after if went else after + before))
    alone = edit.came_stems if went else edit.gone_stems
    return (
        _is_said_in_one_word(sides, found, alone)
        or _is_said_by_a_phrase(sides, found)
        or _is_said_to_have_ended(sides, found)
        or _is_said_in_spite(sides, found)
        or _is_said_with_a_condition(sides, found)
        or _is_as_forecast(sides, found)
        or _is_left_out(sides, found)
        or _keeps_out(sides, found)
        or _is_said_by_its_other(sides, found)
    )


def _came(sides: _Sides, wanted: Set[str]) -> Iterator[int]:
    """Where one of some words stands on the other side that did not stand on this one."""
    return (
        at
        for at in sides.other.found(wanted)
        if sides.there.partner[at] < 0
        and sides.other.tally[sides.other.lower[at]] > sides.own.tally[sides.other.lower[at]]
    )


def _is_held(sides: _Sides, found: Negation, reach: range) -> bool:
    """Whether what is negated stands within some words of the other side, and not where it stood besides:
    "will not buy it" that became "will buy it and is unlikely to buy the rest" is turned."""
    own = {
        at for at in range(found.at, min(found.at + _FAR, sides.own.reading.last))
        if sides.own.stems[at] in found.of
    }  # fmt: skip
    return any(
        sides.own.stems[at] in sides.other.stems[reach.start : reach.stop]
        and (sides.side.partner[at] < 0 or sides.side.partner[at] in reach)
        for at in own
    )


_FAR = 8  # words behind a negation: not until the very end of May be paid


def _is_said_in_one_word(sides: _Sides, found: Negation, alone: frozenset[str]) -> bool:
    """Whether words that stand on the other side alone say the same without a "not": "unseaworthy" for "not
    seaworthy", "meritless" for "without merit"."""
    stands = {
        sides.own.stems[at]
        for at in range(found.at, min(found.at + _FAR, sides.own.reading.last))
        if sides.side.partner[at] >= 0
    }
    gone = found.of - stands
    return any(f"{prefix}{of}" in alone for prefix in UN for of in gone) or any(
        word.startswith(of) for word in _in_less(alone) for of in gone
    )


@lru_cache(maxsize=2)
def _in_less(stems: frozenset[str]) -> list[str]:
    return [each for each in stems if each.endswith(_LESS)]


_LESS = stem("meritless").removeprefix("merit")
"""How the stem of a word in "-less" ends."""


def _is_said_by_a_phrase(sides: _Sides, found: Negation) -> bool:
    """Whether the other side says the same by a word before what is not so: has yet to be signed, free of
    charge, for lack of mills, is unlikely to sell. Who "lacks men yet owns mills" lacks no mills."""
    own, other = sides.own, sides.other
    near = own.lower[max(0, found.at - REACH) : found.at + REACH]
    is_likely = "probably" in near or "likely" in near
    is_to = (at for at in other.found(_YET) if sides.there.partner[at + 1] < 0)
    for at in sorted({*_came(sides, _PHRASES), *is_to}):  # not yet been signed, yet to be signed
        word, behind = other.lower[at], other.lower[at + 1]
        reach = range(at + 1, at + 1 + REACH)
        if word == "yet":
            is_one = behind == "to"
            reach = range(at + 2, at + 2 + REACH)
        elif word == "free":
            is_one = behind in ("of", "from")
            reach = range(at + 2, at + 3)
        elif word == "unlikely":
            is_one = is_likely
        else:
            is_one = behind == "of" or word != "lack"
            first = next((n for n in reach if n < other.reading.last and other.stems[n]), at)
            reach = range(first, first + 1)
        if is_one and _is_held(sides, found, reach):
            return True
    return False


_YET = words("yet")
_PHRASES = words("yet free unlikely lack lacks lacked lacking")


def _is_as_forecast(sides: _Sides, found: Negation) -> bool:
    """Whether somebody forecast no change, and what was decided came as he forecast it."""
    own, other, at = sides.own.lower, sides.other.lower, found.at
    if own[at : at + 2] not in _NO_CHANGE or own[at - 1] not in _FORECAST:
        return False
    return any(
        other[n - 1] == "as" and other[n] in _FORECAST for n in range(1, len(other)) if other[n]
    )


_NO_CHANGE = (("no", "change"), ("no", "changes"), ("no", "move"))
_FORECAST = words("forecast expected predicted anticipated")


def _is_left_out(sides: _Sides, found: Negation) -> bool:
    """Whether what is no part of a thing is left out of it on the other side: is not part of the sale, is
    excluded from it; not counting the yard, outside the yard. What is said to be part of it there is in."""
    own, other = sides.own, sides.other
    high = min(own.sentence_of(found.at)[1], found.at + 1 + REACH)
    part = _PART.intersection(own.stems[found.at : high])
    things = set(own.stems[found.at : high]) - part - {""}
    return bool(part) and any(
        part.isdisjoint(other.stems[slice(*other.sentence_of(at))])
        and (other.lower[at] not in _BARE or _names_near(other, at, things))
        for at in _came(sides, _LEFT_OUT)
    )


def _names_near(passage: Passage, at: int, things: Set[str]) -> bool:
    return not things.isdisjoint(passage.stems[at + 1 : at + 1 + _OUTSIDE_OF])


_OUTSIDE_OF = 3  # words behind "outside" or "without" in which stands what is left out
_PART = frozenset(map(stem, "part include including included count counting cover covered".split()))
_BARE = words("outside without")
_LEFT_OUT = _BARE | words(
    "exclude excludes excluded excluding except excepting omit omits omitted omitting"
)


def _keeps_out(sides: _Sides, found: Negation) -> bool:
    """Whether who does not take part keeps out: decide not to take part, opt out. Who is to do it and keep out
    of another thing does it."""
    own, other = sides.own, sides.other
    verb = own.stems[found.at + 2 : found.at + 3]
    return own.lower[found.at + 1 : found.at + 2] == ("to",) and any(
        other.lower[at + 1] == "out"
        and set(verb).isdisjoint(other.stems[slice(*other.sentence_of(at))])
        for at in _came(sides, _KEEPS)
    )


_KEEPS = words("opt opts opted opting stay stays stayed staying bow bows bowed bowing")


def _is_said_by_its_other(sides: _Sides, found: Negation) -> bool:
    """Whether the word that says what this one denies stands in its very place without a "not": is not public,
    is confidential; made no change in it, will continue it. Who may not do a thing is bidden to leave it, who
    need not is free to; what is not so of all may be so of some; and no other thing may stand behind it."""
    own, other = sides.own, sides.other
    block = sides.side.block[found.at]
    if block not in sides.there.spans:
        return False
    _, end = sides.side.spans[block]
    behind = range(found.at + 1, min(end, found.at + 1 + REACH))
    at = next((each for each in behind if own.stems[each]), found.at)
    low, high = sides.there.spans[block]
    is_denied = not negating().isdisjoint(other.lower[low:high])
    if is_denied or at == found.at or _is_of_leave(own, found.at, at):
        return False
    of = set(own.stems[at + 1 : end]) - {""}
    answers = (n for n in range(low, high) if are_either_or({own.stems[at]}, {other.stems[n]}))
    there = (set(other.stems[n + 1 : high]) - {""} for n in answers)
    return any(each <= of or of <= each for each in there)


def _is_of_leave(passage: Passage, negation: int, verb: int) -> bool:
    """Whether a "not" is of what one may, can or has to do, or what it denies is so of all."""
    _, high = passage.sentence_of(negation)
    return (
        passage.lower[negation] == "cannot"
        or passage.lower[negation - 1] in _LEAVE
        or not _DUTY.isdisjoint(passage.lower[negation + 1 : verb])
        or not _OF_ALL.isdisjoint(passage.lower[negation + 1 : high])
    )


_LEAVE = words("may might can could need")
_DUTY = words("have need needs")
_OF_ALL = words("all every always entirely fully wholly both each completely totally everywhere")


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
    return bool(sides[0][0] & sides[1][1] and sides[0][1] & sides[1][0])


def _around_it(passage: Passage, found: Negation) -> tuple[set[str], set[str]]:
    """The stems of matter that stand before and behind what is negated in its sentence."""
    low, high = passage.sentence_of(found.at)
    before, behind = passage.stems[low : found.at], passage.stems[found.at + 2 : high]
    return set(before) - {""}, set(behind) - {""}


def _is_said_to_have_ended(sides: _Sides, found: Negation) -> bool:
    """Whether what is no longer done has stopped on the other side: no longer give it, have stopped giving
    it. Where it is done there besides, it has not."""
    own, other = sides.own, sides.other
    at = next(
        (
            n
            for n in range(found.at + 2, found.at + 2 + _ENDS_WITHIN)
            if own.stems[n:] and own.stems[n]
        ),
        None,
    )
    if own.lower[found.at + 1] != "longer" or at is None:
        return False
    ended = {n for end in _came(sides, _ENDING) for n in range(end + 1, end + 1 + _ENDS_WITHIN)}
    done = {n for n, each in enumerate(other.stems) if each == own.stems[at]}
    return bool(done & ended) and not any(sides.there.partner[n] in (-1, at) for n in done - ended)


_ENDING = words(
    """stop stops stopped stopping cease ceases ceased ceasing quit quits quitting end ends ended ending
    abandon abandons abandoned discontinue discontinued halt halted dropped"""
)
_ENDS_WITHIN = 2  # words behind a verb of ending in which what ended stands


def _is_said_in_spite(sides: _Sides, found: Negation) -> bool:
    """Whether what did not keep a thing off is what it came about in spite of: his apology did not spare him,
    despite his apology. What "stopped" it on the other side did."""
    at = found.at + 1
    verb = sides.own.stems[at : at + 1]
    if _KEPT_OFF.isdisjoint(verb) or not list(_came(sides, _IN_SPITE)):
        return False
    return not any(
        (each,) == verb and sides.there.partner[n] in (-1, at)
        for n, each in enumerate(sides.other.stems)
    )


_KEPT_OFF = frozenset(map(stem, "spare stop prevent keep deter dissuade hinder".split()))
_IN_SPITE = words("despite although though spite nevertheless nonetheless")


def _is_said_with_a_condition(sides: _Sides, found: Negation) -> bool:
    """Whether the other side says by "only after", "only if", "for the first time" or "unless" what this one
    does by "not until", "not unless", "never before" or "without", which went."""
    own, other = sides.own, sides.other
    low, high = own.sentence_of(found.at)
    word = own.lower[found.at]
    if word == "without":
        return bool(list(_came(sides, {"unless"})))
    gone = {own.lower[at] for at in range(low, high) if sides.side.partner[at] < 0}
    if word == "never" and "before" in gone:
        return any(
            other.lower[at + 1] == "time" and SAYING.isdisjoint(other.lower[max(0, at - 3) : at])
            for at in _came(sides, {"first"})
        )  # who "said for the first time" that he lied may have lied before
    return not gone.isdisjoint(("until", "unless")) and any(
        (other.lower[at + 1] in _WHEN or _is_the_same_day(sides, at + 2))
        and not found.of.isdisjoint(other.stems[slice(*other.sentence_of(at))])
        for at in _came(sides, {"only"})
    )


def _is_the_same_day(sides: _Sides, at: int) -> bool:
    """Whether what stands behind "only in" stood in the sentence: not until May, only in May."""
    return sides.other.lower[at - 1] in _ON_A_DAY and sides.there.partner[at] >= 0


_WHEN = words("after when once if")
_ON_A_DAY = words("in on from")


def are_both_unhurt(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether both deny that anybody was hurt: nobody was hurt, no injuries. Where those of whom one denies it
    are the very ones who were hurt on the other side, they do not."""
    sides = (
        _Sides(edit.old, edit.before, edit.new, edit.after),
        _Sides(edit.new, edit.after, edit.old, edit.before),
    )
    is_denied = not (_HARM.isdisjoint(gone.of) or _HARM.isdisjoint(came.of))
    return is_denied and not (
        _are_hurt_there(sides[0], gone, came) or _are_hurt_there(sides[1], came, gone)
    )


def _are_hurt_there(sides: _Sides, found: Negation, other: Negation) -> bool:
    """Whether one of those whom a denial of harm is about stands on the other side in another clause than its
    denial, with a word of harm."""
    alone = found.of - other.of - _HARM
    for at in range(found.at + 1, min(found.at + 1 + REACH, sides.own.reading.last)):
        there = sides.side.partner[at]
        if there >= 0 and sides.own.stems[at] in alone:
            low, high = clause_of(sides.other, there)
            is_denied = low <= other.at < high
            if not is_denied and not _HARM.isdisjoint(sides.other.stems[low:high]):
                return True
    return False


def clause_of(passage: Passage, at: int) -> tuple[int, int]:
    """The first and the end word of the clause that word ``at`` stands in, its joining word the first."""
    low, high = passage.sentence_of(at)
    joins = [n for n in range(low, high) if passage.lower[n] in _JOINING]
    first = max((n for n in joins if n <= at), default=low)
    return first, min((n for n in joins if n > at), default=high)


_JOINING = words("and but or while whereas ;")


_HARM = frozenset(map(stem, "hurt injured injuries injury casualties wounded".split()))
