"""Hedges held: whether a hedge that seems gone holds back on the same thing from another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leaddiff.facts.attributions import PRONOUNS
from leaddiff.facts.passage import Passage
from leaddiff.languages.plans import is_past
from leaddiff.languages.words import words


class Hedge(NamedTuple):
    """The words ``first`` to ``last`` hold back on the word ``on``. ``kind`` is bound (at least),
    size (about) or doubt (alleged)."""

    kind: str
    key: str
    first: int
    last: int
    on: int


def is_of_a_noun_before(
    hedged: tuple[Passage, Hedge], other: tuple[Passage, Sequence[Hedge]], at: int
) -> bool:
    """Whether what was planned stands behind its plan with a clause between them: of the plans they pitched to
    stop it. A plan that "led the mill to stop it" was none to do so."""
    (own, hedge), (passage, there) = hedged, other
    words = {own.stems[each] for each in range(hedge.first, hedge.last)} - {""}
    low, _ = passage.sentence_of(at)
    taken = {each.first for each in there}
    return passage.lower[at - 1] == "to" and any(
        passage.lower[each] in _PLANS
        and passage.stems[each] in words
        and each not in taken
        and _is_made(passage, each, at)
        for each in range(low, at)
    )


def _is_made(passage: Passage, plan: int, at: int) -> bool:
    """Whether the words between a plan and its "to" tell who made it and end with that."""
    return at - plan > _WHO_MADE and passage.lower[at - 2].endswith(("ed", "made", "had", "drawn"))


_WHO_MADE = 3  # words from a plan to what is planned: plans they made to

_PLANS = ("plan", "plans", "proposal")


def is_bound_there(
    hedged: tuple[Passage, Hedge], other: tuple[Passage, Sequence[Hedge]], at: int
) -> bool:
    """Whether the same hedge holds back on a figure on the other side too, be it by one for two figures that
    are told "respectively": up to $3 and $4, respectively. Told in another order they are another's."""
    (own, hedge), (passage, there) = hedged, other
    low, high = passage.sentence_of(at)
    keys = hedge.kind, hedge.key
    same = [each for each in there if (each.kind, each.key) == keys and low <= each.first <= at]
    is_held = any(each.on == at for each in same)
    if "respectively" not in passage.lower[low:high]:
        return is_held
    is_joined = is_held or (bool(same) and passage.lower[at - 1] == "and")
    return is_joined and _figures(own, hedge.first) == _figures(passage, at)


def is_seen_as_there(hedge: Hedge, other: tuple[Passage, Sequence[Hedge]], at: int) -> bool:
    """Whether what is seen as something is so on the other side, be it from the other end: the Greens are seen
    as partners, partners are seen as the Greens."""
    passage, there = other
    low, high = passage.sentence_of(at)
    return hedge.key == "seen-as" and any(
        each.key == hedge.key and low <= each.first < high for each in there
    )


def _figures(passage: Passage, at: int) -> list[str]:
    """The figures of the sentence that a word stands in, in order."""
    row = passage.lower[slice(*passage.sentence_of(at))]
    return [word for word in row if word.lstrip("$€£¥")[:1].isdigit()]


def is_open_there(other: Passage, at: int) -> bool:
    """Whether the other side leaves open in other words what this one does by "whether": weighs a sale, asked
    if it was sold, may sell. What is to be decided is no more open once it will be done."""
    low, high = other.sentence_of(at)
    is_open = any(word in _OPEN or word.startswith(_OPEN_STEMS) for word in other.lower[low:high])
    return is_open or not _OPEN_BEFORE.isdisjoint(other.lower[low:at])


_OPEN = words(
    """whether may might could should can possible possibly potential potentially perhaps
    option options question questions unclear unsure uncertain unknown doubt doubts alleged
    allegedly likely unlikely chance chances odds
    probe probes study studies review reviews talks idea"""
)
_OPEN_BEFORE = words("if how or any about plan plans")
"""What leaves open only what stands behind it: "asked about the sale", but "lied about the loss"."""
_OPEN_STEMS = (
    *("consider", "weigh", "mull", "contemplat", "explor", "discuss", "debat", "examin"),
    *(
        "investigat",
        "determin",
        "depend",
        "alleg",
        "accus",
        "suspect",
        "specul",
        "evaluat",
        "assess",
    ),
    *("prob", "stud", "review", "negotiat", "hesitat", "skeptic", "uncertain", "doubt"),
)
"""What leaves a thing open."""


def is_answered(hedged: tuple[Passage, Hedge], other: Passage, at: int) -> bool:
    """Whether what was asked is told as what is, was or will be: "whether the crew lived", the crew lived. Of
    "the fate of the crew", a strike vote and a ruling on jailing him it is not."""
    own, hedge = hedged
    is_to, (word, deed) = own.lower[hedge.last] == "to", (other.lower[at], own.lower[hedge.on])
    if is_to or own.lower[hedge.on - 1] in PRONOUNS:
        is_done = word.endswith("ed") or is_past(word, deed) or (word == deed and not is_to)
        return is_done or other.lower[at - 1 if at else at] in (*_FINITE, "to")
    asked, told = (_behind(passage, first) for passage, first in ((own, hedge.on), (other, at)))
    return any(
        word in asked
        or any(is_past(word, verb) for verb in asked)
        or (bool(stem) and any(stem == each for each in asked.values()))
        for word, stem in told.items()
    )


def _behind(passage: Passage, at: int) -> dict[str, str]:
    """The words behind one in its clause, as far as a preposition, with their stems: of small words only those
    with which a verb is told."""
    found = {}
    for n in range(at + 1, min(at + 1 + _ASKED, passage.sentence_of(at)[1])):
        word = passage.lower[n]
        if not word[0].isalnum() or word in _OF:
            break
        if passage.stems[n] or word in _FINITE:
            found[word] = passage.stems[n]
    return found


_ASKED = 5  # words behind who is asked about in which stands what he does
_OF = words("of over about on by for")
_FINITE = words("will would did does do has had have was were is are")
