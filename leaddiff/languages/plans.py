"""Plans: whether copy says that a thing will be done, or that it was."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of

_LENGTHS = (1, 2, 3)  # words of a marker: will, is to, on course to
_YET = "yet"
MONTH = "May"  # by its capital told from what may be
_REACH = 4  # words after "will" in which its verb stands: will not yet be closed


def became_fact(planned: str, done: str) -> bool:
    """Whether what one text says will be done the other says was: "will announce" and "announced",
    "is to be closed" and "was closed". "Will" and "is due to" are both plans; "could face" and "faces" are a
    chance and a fact, where "will close" and "closes on Monday" are one."""
    said = [word.lower() for word in words_of(done)]
    if _planned(done) or not _AWAITED.isdisjoint(said):
        return False
    past = {word for before, word in pairwise(["", *said]) if before not in _NO_DEED}
    if _YET in past or any(word in _NOT or word.endswith("n't") for word in said):
        return False  # what has not been signed has yet to be
    return any(not _pasts(verb).isdisjoint(past) for verb in _planned(planned)) or any(
        f"{verb}s" in past for verb in _planned(planned, "open")
    )


_NOT = frozenset(("not", "never"))
_NO_DEED = frozenset("be a an the this of in percent its their his".split())
"""Before a word that is no deed done: can be reopened, a 10 percent cut."""

_AWAITED = frozenset("due scheduled slated possible possibly potential potentially likely".split())
"""What is so has yet to come, or may: it is due on Monday, it faces possible fines."""


def _planned(text: str, kind: str = "") -> list[str]:
    """The words that may be the verb of what is to come, or of what may come."""
    row = [word.lower() for word in words_of(text) if word != MONTH]
    markers = _of_kind(kind) if kind else _markers()
    return [
        verb
        for at in range(len(row))
        for length in _LENGTHS
        if tuple(row[at : at + length]) in markers
        for verb in row[at + length : at + length + _REACH]
    ]


@cache
def _markers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[0].split()) for row in rows(ENGLISH, "plans"))


@cache
def _irregular() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for plain, *pasts in rows(ENGLISH, "irregular_verbs"):
        found.setdefault(plain, set()).update(pasts)
    return {plain: frozenset(pasts) for plain, pasts in found.items()}


def is_past(word: str, verb: str) -> bool:
    """Whether a word is an irregular past of a verb: stole of steal, was and is of be."""
    return word in _irregular().get(verb, ())


def _pasts(verb: str) -> frozenset[str] | set[str]:
    """The past forms of a verb: announced for announce, met for meet, was for be."""
    return _irregular().get(verb) or {
        f"{verb}ed",
        f"{verb}d",
        f"{verb[:-1]}ied",
        f"{verb}{verb[-1]}ed",
    }


def tense_turned(gone: Sequence[str], came: Sequence[str]) -> bool:
    """Whether a plan became a fact, or a fact a plan, between the words that went and came."""
    went, arrived = " ".join(gone), " ".join(came)
    return became_fact(went, arrived) or became_fact(arrived, went)


def is_less_sure(gone: str, came: str) -> bool:
    """Whether what is due in one text may only be so in the other: "is due to open" and "may open"."""
    return any(
        _has(one, "firm")
        and _has(other, "open")
        and not _has(other, "firm")
        and not _has(one, "open")
        for one, other in ((gone, came), (came, gone))
    )


def _has(text: str, kind: str) -> bool:
    row = [word.lower() for word in words_of(text) if word != MONTH]
    return any(
        tuple(row[at : at + length]) in _of_kind(kind)
        for length in _LENGTHS
        for at in range(len(row) - length + 1)
    )


@cache
def _of_kind(kind: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[0].split()) for row in rows(ENGLISH, "plans") if row[1:] == (kind,))


def is_done_as_planned(marker: str, following: Sequence[str]) -> bool:
    """Whether words that say a thing is still to come stand before a verb whose past form is its plain one:
    he (vowed to) quit the race."""
    is_plan = tuple(marker.split()) in _markers()
    return is_plan and any(verb in _pasts(verb) for verb in following)
