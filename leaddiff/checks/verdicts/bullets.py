"""Bullets: the paragraphs of copy that are bullet points, where a claim says in which of them it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, rows
from leaddiff.nouns.claims import Claim


def at_bullets(claim: Claim, case: Case) -> Claim:
    """The claim with the paragraphs of the bullet points it names, where the copy carries such: in second
    bullet point, in last bullet, in bullet 2. As it is where it names none, or the copy has fewer."""
    if not _BULLET.search(claim.clause) or not is_placeless(claim):
        return claim
    bullets = list(_bullets(case))
    asked = [_index(word) for found in _places().finditer(claim.clause) for word in _ranks(found)]
    if not asked or not all(-len(bullets) <= at < len(bullets) for at in asked):
        return claim
    topic = _places().sub("", claim.topic or "").strip(" ,") or None
    named = {number for at in asked for number in bullets[at]}
    return claim._replace(paragraphs=tuple(sorted(named)), topic=topic)


_BULLET = pattern(r"(?i)\bbullet", has=("bullet",))
_MARKED = pattern(r"(?:^\s*(?:[*•▪◦·‣]|--?|–|—)|(?<=[.:;!?\"”] )[*•▪])\s+\S")
"""A bullet, be it one that a web page ran into the paragraph before it."""


def _bullets(case: Case) -> Iterator[tuple[int, ...]]:
    """The paragraphs of each bullet point: that in which it begins, and of those up to the next one the changed
    ones."""
    marks = [(p.number, found.start()) for p in case.new.paragraphs for found in _marks(p.text)]
    for (first, _), (following, at) in zip(marks, [*marks[1:], (0, 0)], strict=False):
        last = following - (at == 0)
        changed = [n for n in range(first, last + 1) if case.traces[n].differs]
        yield tuple(changed) or (first,)


def _marks(text: str) -> list[re.Match[str]]:
    return list(_MARKED.finditer(text)) if any(map(text.__contains__, "*•▪◦·‣-–—")) else []


def _ranks(found: re.Match[str]) -> list[str]:
    """The ranks that one place names: first and third."""
    said = (found["ranks"] or found["number"]).lower()
    return re.findall(r"[a-z]+(?:-[a-z]+)*|\d+", _ENDINGS.sub("", _JOINS.sub(" ", said)))


_ENDINGS = pattern(r"(?<=\d)(?:st|nd|rd|th)")
_JOINS = pattern(r",|\band\b")


def _index(rank: str) -> int:
    """Where a bullet stands in a list of all: the second at 1, the last at -1."""
    return int(rank) - 1 if rank.isdigit() else _ranked()[rank]


@cache
def _ranked() -> dict[str, int]:
    terms = groups(ENGLISH, "note_terms")
    ranks = {word: int(rank) - 1 for word, rank, *_ in rows(ENGLISH, "ordinals")}
    ranks |= dict.fromkeys(terms["last"], -1) | dict.fromkeys(terms["penultimate"], -2)
    return {word: at for word, at in ranks.items() if not any(map(str.isdigit, word))}


@cache
def _places() -> re.Pattern[str]:
    rank = rf"(?:{'|'.join(sorted(_ranked(), key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))"
    bullet = r"bullet(?:s|(?:[ -]?points?))?"
    ranked = rf"(?P<ranks>{rank}(?:(?:, (?:and )?| and ){rank})*) {bullet}"
    return re.compile(
        rf"(?i)(?:\b(?:in|at|of|to) )?(?:the )?\b(?:{ranked}|{bullet} (?P<number>\d{{1,2}}))\b"
    )
