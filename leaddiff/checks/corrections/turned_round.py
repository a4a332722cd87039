"""Turned round: what a correction says is right, which the copy gave up for what it says is wrong.

"To show the fleet has 31 vans, not 28" is untrue where 31 became 28, wherever that stands and whatever
paragraph the note names: no number is off there, and no editor would point at it as the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import new_numbers
from leaddiff.checks.corrections.correction_sentence import SHOWN, without_places
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.corrections import AGAINST_OR_FROM
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

if TYPE_CHECKING:
    from leaddiff.checks.what_changed.stretches import WordStretch


class Sides(Record):
    """The words a correction says are right, and those it says were wrong, without what both have."""

    right: frozenset[str]
    wrong: frozenset[str]


def turned_round(claim: Claim, case: Case) -> ValueSaid | None:
    """Why a correction is not so that says what is right and what was wrong: in one stretch of the paragraphs
    that it may mean the wrong came for the right, and in none of them the right for the wrong. Two values put
    for each other, 12 dead and 21 hurt, are each given up once."""
    if not (claim.corrects or claim.action is Action.CHANGE):
        return None
    numbers = tuple(new_numbers(claim, case)) or tuple(sorted(case.traces))
    given = tuple(sides(claim.clause))
    changed = list(_changed(numbers, case)) if given else []
    for right, wrong in given:
        if any(right & each.came and wrong & each.went for each in changed):
            continue
        for each in changed:
            went, came = each.went, each.came
            gave_up = right & went - came and wrong & came - went
            if gave_up and right.isdisjoint(came) and wrong.isdisjoint(went):
                was, became = " ".join(each.stretch.went), " ".join(each.stretch.came)
                return ValueSaid(was, Saying.NOT_SAID, (each.number,), was, became)
    return None


class _Exchange(NamedTuple):
    """A stretch that changed in a paragraph, with the stems that went and came."""

    number: int
    stretch: WordStretch
    went: frozenset[str]
    came: frozenset[str]


def _changed(numbers: Iterable[int], case: Case) -> Iterator[_Exchange]:
    """The stretches in which words gave way to others in some paragraphs."""
    from leaddiff.checks.what_changed.stretches import stretches

    for number in numbers:
        trace = case.traces.get(number)
        if trace is not None and not trace.is_new and trace.gone and trace.came:
            for each in stretches(trace):
                yield _Exchange(number, each, _stems(each.went), _stems(each.came))


def where_put(given: Iterable[Sides], case: Case) -> tuple[int, ...]:
    """The paragraphs in which a word that is right was put for one that was wrong."""
    from leaddiff.checks.what_changed.stretches import stretches

    return tuple(
        number
        for number, trace in sorted(case.traces.items())
        if trace.gone and trace.came
        if any(
            right and wrong and right <= _stems(each.came) and wrong <= _stems(each.went)
            for each in stretches(trace)
            for right, wrong in given
        )
    )


def turned_as_said(claim: Claim, trace: Trace) -> bool | None:
    """Whether in a stretch of a paragraph the sense was turned the way a correction says: "the group beat
    forecasts, rather than missing them" of "stronger" that came for "weaker"; False where it was turned so of
    something else: where the correction does not name the paragraph, a word of what it speaks of, or one near
    it, must stand beside it, or "it" alone. None where nothing turned so."""
    from leaddiff.checks.topics.told_topics import tells_word
    from leaddiff.checks.what_changed.stretches import stretches
    from leaddiff.languages.opposites import turned_alike

    if not (trace.gone and trace.came):
        return None
    of_what = frozenset[str]() if trace.new in claim.paragraphs else _subject(claim)
    turned = [
        frozenset((*each.left, *each.right)) if each.left else of_what
        for right, wrong in sides(_NAME.sub(" ", claim.clause))
        for each in stretches(trace)
        if turned_alike(right, wrong, _parts(each.came), _parts(each.went))
    ]
    if not turned:
        return None
    return any(
        not of_what or any(tells_word(word, beside) for word in of_what) for beside in turned
    )


def _subject(claim: Claim) -> frozenset[str]:
    """The words of matter of what a correction says to be so."""
    told = without_places(claim.clause)
    shown = SHOWN.search(told)
    return frozenset(content_stems(told[shown.end() :] if shown else told))


_NAME = pattern(r"(?<=\w )[A-Z][\w-]*")
"""A word with a capital, which turns nothing: Upper Hask, not Lower Hask."""


def _parts(words: Iterable[str]) -> frozenset[str]:
    """The stems of words, those with a hyphen in their parts."""
    return _stems(part for word in words for part in word.split("-"))


def gives_marked(clause: str) -> bool:
    """Whether a clause gives two words in quotation marks, of which the one is put for the other."""
    return _MARKED.search(clause) is not None


@lately
def sides(clause: str) -> tuple[Sides, ...]:
    """What a clause says is right, with what it sets against it: 31 vans, not 28; from "hard" to "soft"."""
    return tuple(_sides(clause))


def _sides(clause: str) -> Iterator[Sides]:
    told = without_places(clause)
    marked = tuple(_MARKED.finditer(told))
    for found in marked:
        one, other = (frozenset(map(stem, words_of(found[at].lower()))) for at in ("one", "other"))
        is_right_last = found["joint"].lower().startswith(("to", "should"))
        yield _apart(other, one) if is_right_last else _apart(one, other)
    for found in () if marked else _SET_AGAINST.finditer(told):
        if not _NO_MORE_THAN_NEGATED.search(found["right"]):
            yield _apart(*(_told(found[at]) for at in ("right", "wrong")))


def _told(text: str) -> frozenset[str]:
    """The stems of the words of matter of a text, and of those that tell which way something went."""
    from leaddiff.languages.opposites import tells_a_way

    small = (stem(word) for word in words_of(text.lower()))
    return frozenset((*content_stems(text), *(each for each in small if tells_a_way(each))))


def _apart(right: frozenset[str], wrong: frozenset[str]) -> Sides:
    return Sides(right - wrong, wrong - right)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


_MARK = r"(?:``|[\"“‘]|(?<!\w)')"
_CLOSED = r"[.,]?(?:''|[\"”’']),?"
_MARKED = pattern(
    rf"(?i){_MARK}(?P<one>[^\"“”]{{1,40}}?){_CLOSED} "
    rf"\(?(?P<joint>to(?: read| say)?|should (?:read|be)|{AGAINST_OR_FROM}) "
    rf"{_MARK}(?P<other>[^\"“”]{{1,40}}?){_CLOSED}(?!\w)",
    has=('"', "“", "‘", "'", "``"),
)
"""Two words in quotation marks, of which the one is put for the other."""

_SET_AGAINST = pattern(
    rf"(?i)(?P<right>(?:[^\s,;]+ ){{0,7}}[^\s,;]+),? \(?{AGAINST_OR_FROM} "
    r"(?P<wrong>[^\s,;]+(?: [^\s,;#]+){0,3})"
)
"""What is right, as far as its clause goes, and the next words: won 31 awards, not 28."""

_NO_MORE_THAN_NEGATED = pattern(
    r"(?i)\b(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|may|might|shall|should|must)$"
)
"""The sentence itself says no: that the bank did not cut rates."""
