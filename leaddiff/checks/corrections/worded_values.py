"""Worded values: plain words that a correction says were put in for others, held to the copy.

"To say 'sales', not 'earnings'", "'million' to 'billion'", "to metres, not feet" give the very words: where
neither came and the other did not go, the correction was not made. What is said after "to show" is paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST, AGAINST_OR_FROM
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.languages.ratings import grade
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Lack, NotHeld, Nothing, Obstacle, Saying, ValueSaid

_OPEN, _SHUT = "(?:``|[\"“‘'`])", "[.,]?(?:''|[\"”’'])"
_AGAINST = rf",? \(?{AGAINST_OR_FROM} "
_WORDS = r"[a-z][a-z -]{0,40}"
_QUOTED = pattern(
    rf"(?i){_OPEN}(?P<right>{_WORDS}){_SHUT}{_AGAINST}{_OPEN}(?P<wrong>{_WORDS}){_SHUT}"
)
_QUOTED_TURNED = pattern(
    rf"(?i){_OPEN}(?P<wrong>{_WORDS}){_SHUT} to (?:read |say )?{_OPEN}(?P<right>{_WORDS}){_SHUT}"
)
"""One word in quotation marks put in for another: to say 'sales', not 'earnings'; 'million' to 'billion'."""

_PLAIN = pattern(rf"\bto (?P<right>[a-z]+(?: [a-z]+)?),? {AGAINST} (?P<wrong>[a-z]+)(?![\w'’-])")
_PLAIN_FROM = pattern(r"\bto (?P<right>[a-z]+),? from (?P<wrong>[a-z]+)(?= in |[.,;)]|$)")
"""The same without the marks, right after "to": to metres, not feet. After "to show" stands paraphrase."""

_SHOWING = pattern(
    r"(?:show|say|make|reflect|indicate|clarify|add|remove|delete|drop|read|be|give|fix|correct|include"
    r"|conform)\b.*"
)
"""What may follow "to" and is no word put in."""

_GENDER = pattern(r"(?i)\b(?:gender|sex) of\b")
_LETTERS = pattern(r"[a-z]+|[$%€£¥]|[₩₹]")


def unmade(
    claim: Claim, numbers: Sequence[int], case: Case
) -> ValueSaid | Nothing | NotHeld | None:
    """Why a correction of one word to another was not made in these paragraphs: the right one did not come,
    and the wrong one did not go. None where it was, or the claim gives no such words."""
    changed = [case.traces[number] for number in numbers if number in case.traces]
    came = _stems(text for trace in changed for text in trace.came)
    gone = _stems(text for trace in changed for text in trace.gone)
    if _GENDER.search(claim.clause) and came | gone and _of_persons().isdisjoint(came | gone):
        return Nothing(Lack.GENDER)
    found = _pair(claim)
    if found is None:
        return None
    right, wrong = _stems((found["right"],)), _stems((found["wrong"],))
    if right == wrong:
        return _of_number(found, numbers, case)
    if wrong.isdisjoint(_stems((*case.old.matter, *case.new.matter))):
        is_quoted = not claim.clause[found.start("wrong") - 1].isspace()
        is_given = is_quoted and right.isdisjoint(came)
        return NotHeld(Obstacle.NEVER_STOOD) if is_given else None  # without marks it is paraphrase
    if not (right - wrong).isdisjoint(came) or not (wrong - right).isdisjoint(gone):
        is_of_others = _is_of_other_units(found, numbers, case)
        return (
            Nothing(Lack.SUCH_FIGURE) if is_of_others else _half_made(found, claim, numbers, case)
        )
    if " " in found["wrong"] and not any(_row(found["wrong"]) in _row(t) for t in case.old.matter):
        return Nothing(Lack.SUCH_FIGURE)
    is_there = right <= _stems(case.new.matter[trace.new - 1] for trace in changed)
    value, saying = (
        (found["wrong"], Saying.STILL_SAID) if is_there else (found["right"], Saying.NOT_SAID)
    )
    return ValueSaid(value, saying, tuple(numbers))


def _half_made(
    found: re.Match[str], claim: Claim, numbers: Sequence[int], case: Case
) -> ValueSaid | None:
    """Which of two words given to the letter, in quotation marks or as magnitudes, is not so though the other
    is: the right one stands in none of these paragraphs, or the wrong one never did."""
    is_quoted = not claim.clause[found.start("wrong") - 1].isspace()
    if not (numbers and (is_quoted or _is_magnitude(found["wrong"]))):
        return None
    named = [case.traces[number] for number in numbers if number in case.traces]
    now = _stems(case.new.matter[trace.new - 1] for trace in named)
    was = _stems(case.old.matter[old - 1] for trace in named for old in trace.old)
    if not _stems((found["right"],)) <= now:
        return ValueSaid(found["right"], Saying.NOT_SAID, tuple(numbers))
    is_known = not was or _stems((found["wrong"],)) <= was
    return None if is_known else ValueSaid(found["wrong"], Saying.NEVER_SAID)


def _is_magnitude(words: str) -> bool:
    scales = {row[0] for row in rows(ENGLISH, "number_scales")}
    return words_of(words.lower())[0] in scales


def _is_of_other_units(found: re.Match[str], numbers: Sequence[int], case: Case) -> bool:
    """Whether all the figures that were replaced in some paragraphs are of other units than a correction of a
    magnitude gives: "million to billion won" is of no dollars."""
    asked = {figure.unit for figure in case.figures(f"1 {found['right']}")} - {None}
    replaced = (
        fact
        for fact in case.changes.facts
        if fact.kind is FactKind.FIGURE and not set(numbers).isdisjoint(fact.new)
    )
    units = {each.unit for fact in replaced for each in case.figures(fact.after or "")}
    return bool(asked and units) and None not in units and asked.isdisjoint(units)


def where_put_in(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which the plain word that a correction gives came for the one it was put in for."""
    found = _pair(claim)
    right, wrong = (_stems((found[side],)) if found else frozenset() for side in ("right", "wrong"))
    return tuple(
        number
        for number, trace in sorted(case.traces.items())
        if right != wrong and not trace.is_new
        if right - wrong <= _stems(trace.came) and wrong - right <= _stems(trace.gone)
    )


def _of_number(found: re.Match[str], numbers: Sequence[int], case: Case) -> ValueSaid | None:
    """Why one form of a word was not put in for another, to investment, not investments: it stands nowhere in
    these paragraphs, or the other did not go."""
    changed = [case.traces[number] for number in numbers if number in case.traces]
    right, wrong = found["right"].lower(), found["wrong"].lower()
    if right not in _words(case.new.matter[trace.new - 1] for trace in changed):
        return ValueSaid(found["right"], Saying.NOT_SAID, tuple(numbers))
    came = _words(text for trace in changed for text in trace.came)
    gone = _words(text for trace in changed for text in trace.gone)
    is_made = right in came or wrong in gone
    return None if is_made else ValueSaid(found["wrong"], Saying.STILL_SAID, tuple(numbers))


def _pair(claim: Claim) -> re.Match[str] | None:
    """Where a claim gives a plain word and the one it was put in for: neither a number nor a unit."""
    found = next((f for p in _PAIRS if (f := p.search(claim.clause)) is not None), None)
    if found is None or _UNIT.fullmatch(found["wrong"]) or _SHOWING.fullmatch(found["right"]):
        return None
    if all(grade(found[side]) for side in ("right", "wrong")):
        return None  # a rating may stand with its sign: 'BBB-plus', BBB+
    both = words_of(f"{found['right']} {found['wrong']}".lower())
    return None if any(map(_is_number, both)) else found


def _is_number(word: str) -> bool:
    """Whether a word may stand in copy as a figure: third and 3rd, nine and 9."""
    return number_at([word], 0) is not None or ordinal(word) is not None


@cache
def _plain_names() -> dict[str, str]:
    """The one name of what copy has in several forms: miles and mi, billion and bln, dollars and $."""
    units = {
        form: row[0] for row in rows(ENGLISH, "measures") if row[2:] for form in row[2].split()
    }
    return units | {row[0]: row[1] for row in rows(ENGLISH, "number_scales")}


def _magnitudes() -> str:
    """One magnitude put in for another, be it with the unit: billion won to trillion won."""
    scale = "|".join(row[0] for row in rows(ENGLISH, "number_scales"))
    forms = (form for row in rows(ENGLISH, "measures") if row[2:] for form in row[2].split())
    unit = "|".join(sorted(filter(str.isalpha, forms), key=len, reverse=True))
    one = rf"(?:{scale})(?: (?:{unit}))?"
    return rf"(?i)(?<!\d )\b(?P<wrong>{one}) to (?P<right>{one})(?![\w'’-])"


_MAGNITUDES = pattern(_magnitudes)
_PAIRS = (_QUOTED, _QUOTED_TURNED, _PLAIN, _PLAIN_FROM, _MAGNITUDES)
_UNIT = pattern(lambda: rf"(?i)(?:{unit_source()}|{'|'.join(sorted(plurals()))})")
"""What counts paragraphs and is no word of the copy."""


@cache
def _of_persons() -> frozenset[str]:
    """Stems of words that tell whether somebody is a man or a woman."""
    named = (row[0] for row in rows(ENGLISH, "standing") if row[1] in ("pronoun", "courtesy"))
    return frozenset(map(stem, (*named, *_MEN_AND_WOMEN)))


_MEN_AND_WOMEN = words(
    "man men woman women boy girl son daughter husband wife brother sister mother father uncle aunt"
    " widow widower king queen prince princess actor actress waiter waitress bull cow calf hen rooster"
    " stallion mare male female"
)


def _row(text: str) -> str:
    named = _plain_names()
    return f" {' '.join(named.get(word, word) for word in words_of(text.lower()))} "


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words_of(text.lower()))


def _stems(texts: Iterable[str]) -> frozenset[str]:
    named = _plain_names()
    found = (word for text in texts for word in _LETTERS.findall(text.lower()))
    return frozenset(named.get(word) or stem(word) for word in found)
