"""Hedges held: whether a hedge that seems gone holds back on the same thing from another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leaddiff.facts.passage import Passage
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


def _figures(passage: Passage, at: int) -> list[str]:
    """The figures of the sentence that a word stands in, in order."""
    row = passage.lower[slice(*passage.sentence_of(at))]
    return [word for word in row if word.lstrip("$€£¥")[:1].isdigit()]


def is_open_there(other: Passage, at: int) -> bool:
    """Whether the other side leaves open in other words what this one does by "whether": weighs a sale, asked
    if it was sold, may sell. What is to be decided is no more open once it will be done."""
    row = other.lower[slice(*other.sentence_of(at))]
    return any(word in _OPEN or word.startswith(_OPEN_STEMS) for word in row)


_OPEN = words(
    """whether if may might could should can how possible possibly potential potentially perhaps or
    any option options question questions unclear unsure uncertain unknown doubt doubts alleged
    allegedly likely unlikely chance chances odds about
    probe probes study studies review reviews talks idea plan plans"""
)
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
