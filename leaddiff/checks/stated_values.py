"""Exchanges: what a claim says was put in for what ("to 83 from 82"), held to the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.excerpts import named
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Figure
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.story import Copy


class _Value(NamedTuple):
    """A figure or name of a clause. ``is_now``: it was put in; else it was taken out. ``is_weak``: by
    "from" alone, which may name a source as well."""

    text: str
    figure: Figure | None
    is_now: bool
    is_weak: bool = False


def contradiction(claim: Claim, case: Case) -> str | None:
    """Why the copy does not bear out what a correction says was put for what; None where it does, or
    where the claim says nothing of the kind. "CORRECTS age to 83 from 82" is no correction where the
    copy says 81."""
    if not any(word in claim.clause for word in _TELLING):
        return None
    values = tuple(_values(claim, case))
    now = [value for value in values if value.is_now]
    was = [value for value in values if not value.is_now]
    if not values or (claim.action is not Action.CORRECT and not (now and was)):
        return None
    numbers = _scope(claim, case)
    texts = _texts(numbers, case)
    where = named(numbers) if numbers else "the copy"
    for value in now:
        if not any(_gives(value, text, case) for text in texts):
            return f"{where} {_DOES_NOT[len(numbers) > 1]} say {value.text}"
    if claim.action is not Action.CORRECT:
        return None  # what a price rose from need not have stood there
    old = _whole(case.old)
    for value in was:
        stands, stood = (sum(_gives(value, t, case) for t in these) for these in (texts, old))
        if now and not (stands or stood):
            return f"the old version did not say {value.text}"
        if not now and not value.is_weak and numbers and stands and stood:
            return f"{where} still {_SAYS[len(numbers) > 1]} {value.text}"
    return None


_TELLING = ("to ", "not ", "sted ", "instead of ", "rather than ", "from ")
"""One of these stands in every clause that tells an exchange."""

_DOES_NOT = ("does not", "do not")
_SAYS = ("says", "say")


def _values(claim: Claim, case: Case) -> Iterator[_Value]:
    """The figures and names of the clause that stand where one thing is put for another. Numbers of
    paragraphs are none."""
    clause = claim.clause
    at = 0
    for figure in case.figures(clause):
        at = clause.find(figure.text, at)
        if at < 0:
            return
        end = at + len(figure.text)
        is_place = figure.value in (*claim.paragraphs, *claim.old_paragraphs)
        is_now = _is_now(clause[:at], clause[end:])
        if is_now is not None and not is_place:
            yield _Value(figure.text, figure, is_now, clause[:at].endswith("from "))
        at = end
    yield from _names(clause)


_TO = pattern(
    r"(?<!reference )(?<!references )(?<!attribution )(?<!link )"
    r"\bto (?:(?:say|read|show|make|give|be|about|it|is|was|age) ){0,2}[\"“'‘(]?$"
)
_FOR = pattern(r"\b(?:not|sted|instead of|rather than|from) (?:the |a )?[\"“'‘(]?$")
_NOT = pattern(r"[\"”'’)]?,? ?\(?(?:not|sted|instead of|rather than) ")


def _is_now(before: str, after: str) -> bool | None:
    """Whether a value was put in (True) or taken out (False); None where that is not said."""
    before = before[-_REACH:]
    if _FOR.search(before):
        return False
    return True if _TO.search(before) or _NOT.match(after) else None


_REACH = 40
"""Characters before a value in which the words that tell stand."""

_NAME = pattern(r"\b(?:1[5-9]|20)\d\d\b|[A-Z][a-z][\w'’-]*(?: [A-Z][\w'’.-]*){0,4}")
_DATE = pattern(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def _names(clause: str) -> Iterator[_Value]:
    """Names, and years, which count nothing. Where all is in capitals no name can be told."""
    for found in _NAME.finditer(clause):
        is_now = _is_now(clause[: found.start()], clause[found.end() :])
        if is_now is not None and not _DATE.match(found[0]):
            is_weak = clause[: found.start()].endswith("from ")
            yield _Value(found[0].rstrip("."), None, is_now, is_weak)


def _scope(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs a value must stand in: those named, where its clause makes no other claim; else
    any."""
    inside = tuple(n for n in claim.paragraphs if n <= len(case.new.paragraphs))
    return inside if case.claims_at[claim.span] == 1 else ()


def _texts(numbers: Sequence[int], case: Case) -> list[str]:
    if numbers:
        return [case.new.matter[number - 1] for number in numbers]
    return _whole(case.new)


def _whole(copy: Copy) -> list[str]:
    """The paragraphs of a copy and its headline; the day in a dateline is no figure of the story."""
    return [*copy.matter, copy.headline or ""]


def _gives(value: _Value, text: str, case: Case) -> bool:
    """Whether a text has a figure or name. Of a name the last word will do: desks name people in
    full in a note."""
    if value.figure is None:
        words = words_of(value.text)
        last = words[-1].removesuffix("'s").removesuffix("’s") if words else ""
        return last.casefold() in text.casefold()
    if re.search(rf"(?<![\w.,]){re.escape(value.text)}(?![\d%]|[.,]\d)", text):
        return True
    return any(_is_same(value.figure, other) for other in case.figures(text))


def _is_same(one: Figure, other: Figure) -> bool:
    same_unit = one.unit == other.unit or None in (one.unit, other.unit)
    return one.value == other.value and same_unit
