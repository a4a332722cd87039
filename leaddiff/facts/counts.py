"""Counts: the figures a passage states, each with its unit, what is counted and what befell it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from leaddiff.facts.counted_nouns import LONGEST_NOUN, NOUN_ENDS, named_before, noun_words
from leaddiff.facts.mentions import Count, TimeTold
from leaddiff.facts.parts_of_measures import part_at
from leaddiff.facts.passage import Passage, read_outside_quotations
from leaddiff.facts.tolls import fate
from leaddiff.facts.units import UNITS, kind_of
from leaddiff.facts.word_figures import IN_A_WORD
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import (
    MONEY,
    number_at,
    number_words,
    ordinal,
    parts_of_scales,
    value,
)
from leaddiff.languages.opposites import is_move
from leaddiff.languages.words import words

_OPENERS = frozenset(number_words()) | words(
    "a an half quarter one-third two-thirds one-quarter three-quarters one-half"
)
_VAGUE_AFTER_ARTICLE = words("few handful couple")
_RATES = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_A_RATE_IS_OF = words("second minute hour day week month year decade")
_SPEEDS = {"miles": "mph", "kilometers": "kph", "kilometres": "kph", "km": "kph"}
_AN_HOUR = (("an", "hour"), ("per", "hour"), ("/", "h"))
_PER = words("a an per each every")
_MINUS = words("minus - – −")
_NO_FIGURE_AFTER = words("no any some every each the this that which another")  # the one, no one
_ATTACHED = pattern(r"(\d[\d.,]*)(?!q\Z)([a-z]+)\Z")
_AGE = pattern(r"[1-9]0s\Z")  # in his 70s
_SLASHED = pattern(
    r"\d{1,4}(?:/\d{1,4})+\Z|\d{1,3}:\d{1,3}\Z"
)  # 9/11, 24/7, a ratio of 3:1: told whole
_RACE_TIME = pattern(r"\d{1,2}(?::\d\d){1,2}\.\d{1,3}\Z|\d{1,2}:\d\d:\d\d\Z")  # 1:54.23, 2:05:31
_REACH_OF_RANGE = 7  # words before a figure in which "range" is looked for
_RANGING = words("range ranges ranged ranging")
_VOTING = words("vote votes voted")  # by so many to so many
BELOW_ZERO = "minus"
"""What the key of a figure opens with before which a minus stands."""


class _Number(NamedTuple):
    """A number as read: what it is worth, what tells it apart, its unit so far, its end."""

    value: Decimal | None
    key: tuple[object, ...]
    unit: str | None
    last: int
    weak: bool = False


def counts(passage: Passage, dated: Iterable[TimeTold], places: Iterable[range]) -> list[Count]:
    """The figures outside quotation marks and dates that begin at one of the ``places``, in order."""
    taken = {at for moment in dated for at in range(moment.first, moment.last)}

    def count_at(passage: Passage, at: int) -> Count | None:
        return None if at in taken else _count_at(passage, at)

    return read_outside_quotations(passage, places, _may_begin, count_at)


@lru_cache(maxsize=20_000)
def _may_begin(raw: str) -> bool:
    """Whether a figure can begin with a word."""
    word = raw.lower()
    has_figure = not raw.isalpha() and any(map(str.isdecimal, raw))
    if has_figure and (raw[0].isdecimal() or raw[-1].isdecimal() or MONEY.match(raw)):
        return True
    if ordinal(word):
        return True
    head = word.partition("-")[0]
    return word in _OPENERS or word in IN_A_WORD or head in _OPENERS or value(head) is not None


def _count_at(passage: Passage, at: int) -> Count | None:
    number = _number_at(passage, at)
    if number is None or (passage.lower[at] == "one" and _is_pronoun(passage, at)):
        return None
    unit, last = _unit_at(passage, number)
    nouns = tuple(
        dict.fromkeys(filter(None, (passage.stems[n] for n in noun_words(passage, last))))
    )
    theme = None if number.weak else fate(passage, at, last)
    rate = None if number.weak else _rate(passage, last)
    worth, key = number.value, number.key
    if worth and at and not number.weak and _is_below_zero(passage, at):
        worth, key = -worth, (BELOW_ZERO, *key)
    is_compound = _is_compound(passage, at, last)
    of = named_before(passage, at) if kind_of(unit) == "money" else ()
    return Count(worth, key, unit, nouns, theme, at, last, number.weak, rate, is_compound, of)


def _is_compound(passage: Passage, at: int, last: int) -> bool:
    """Whether a figure is joined to a noun by a hyphen: ``120-seat``, ``two-car``."""
    if "-" in passage.words[at] and passage.words[at][-1].isalpha():
        return value(passage.words[at]) is None
    row = passage.words[last : last + 2]
    is_hyphen = row[:1] == ("-",) and not passage.reading.blank_before(last)
    return is_hyphen and row[1][:1].isalpha() and not passage.reading.blank_before(last + 1)


def _is_below_zero(passage: Passage, at: int) -> bool:
    """Whether a minus stands before a figure, rather than a dash or a hyphen."""
    mark = passage.lower[at - 1]
    if mark == "minus" or mark not in _MINUS:
        return mark == "minus"
    stands_free = at == 1 or bool(passage.reading.blank_before(at - 1))
    return stands_free and not passage.reading.blank_before(at)


def _rate(passage: Passage, last: int) -> str | None:
    """The time a figure is told for: ``40 tons a day``, ``3,000 visitors per month``."""
    for at in range(last, min(last + LONGEST_NOUN, passage.reading.last)):
        word, following = passage.lower[at], passage.lower[at + 1]
        unit = UNITS.get(following) if word in _PER else _RATES.get(word)
        if unit in _A_RATE_IS_OF:
            return unit
        if not word[0].isalpha() or word in NOUN_ENDS:
            return None
    return None


def _number_at(passage: Passage, at: int) -> _Number | None:
    word, raw = passage.lower[at], passage.words[at]
    part = part_at(passage.lower, at)
    if part:
        return _Number(part.value, (part.value,), part.unit, part.last)
    if word in IN_A_WORD:
        return _Number(*IN_A_WORD[word][:3], at + 1, IN_A_WORD[word].weak)
    if word in ("a", "an"):
        return _article_at(passage, at)
    if raw[0].isdigit() or raw[-1].isdigit() or "$" in raw or MONEY.match(raw):
        return _figure_at(passage, at)
    if word in _OPENERS or word in parts_of_scales():
        return _spelled_at(passage, at)
    rank = ordinal(word)
    if rank:
        return _Number(Decimal(rank), (rank,), "rank", at + 1, weak=True)
    head, hyphen, tail = word.partition("-")
    worth = value(head) if hyphen else None
    if worth is not None and tail and not value(tail):  # two-car, five-year
        return _Number(worth, (worth,), UNITS.get(tail), at + 1)
    return _spelled_at(passage, at) if hyphen and worth is not None else None


def _article_at(passage: Passage, at: int) -> _Number | None:
    following = passage.lower[at + 1]
    if following in _VAGUE_AFTER_ARTICLE:
        return _Number(None, (following,), None, at + 2)
    if following == "pair":
        return _Number(Decimal(2), (Decimal(2),), None, at + 2)
    number = number_at(passage.words, at)
    if number:
        return _Number(number[0], (number[0],), None, number[1])
    return _Number(Decimal(1), (Decimal(1),), None, at + 1, weak=True)


_FIRMS = ("3M", "3i", "7-Eleven", "23andMe")
"""Firms whose names open with a figure; of millions the wire writes "3 million" or "$3m"."""


def _figure_at(passage: Passage, at: int) -> _Number | None:
    word, raw = passage.lower[at], passage.words[at]
    if raw in _FIRMS:
        return None
    rank = ordinal(word)
    if rank:
        return _Number(Decimal(rank), (rank,), "rank", at + 1, weak=True)
    if _SLASHED.match(word) or _RACE_TIME.match(word):
        return _Number(None, (word,), None, at + 1)
    if _AGE.match(word):
        return _Number(Decimal(word[:-1]), (word,), "age", at + 1)
    number = number_at(passage.words, at)
    if number:
        money = MONEY.match(raw)
        unit = UNITS.get(money[1].lower()) if money else "percent" if raw.endswith("%") else None
        return _joined(passage, _Number(number[0], (number[0],), unit, number[1]), at)
    if word.startswith("magnitude-"):
        worth = value(word.removeprefix("magnitude-"))
        return _Number(worth, (worth,), None, at + 1) if worth is not None else None
    match = _ATTACHED.match(word)
    worth = value(match[1]) if match else None
    if match and worth is not None:  # 60km; of 20C and 9.58s the letters are left to house style
        return _Number(worth, (worth,), UNITS.get(match[2]), at + 1)
    return None


def _spelled_at(passage: Passage, at: int) -> _Number | None:
    number = number_at(passage.words, at)
    return (
        _joined(passage, _Number(number[0], (number[0],), None, number[1]), at) if number else None
    )


def _joined(passage: Passage, number: _Number, at: int) -> _Number:
    """A number with the one it makes a whole with: ``3-2``, ``80,000-90,000``, ``one of two``."""
    before = passage.lower[at - 1] if at else ""
    if before == "from" and not _RANGING.isdisjoint(
        passage.lower[max(0, at - _REACH_OF_RANGE) : at]
    ):
        before = "of"  # a range from 40 to 50 is one of 40 to 50
    link, first = _link_at(passage, number.last, before)
    if not link or first >= passage.reading.last or passage.lower[first] in ("a", "an"):
        return number
    other = number_at(passage.words, first)
    is_vote = link == "to" and not _VOTING.isdisjoint(passage.lower[max(0, at - 3) : at])
    if not other or (_is_no_whole(link, other[0], number) and not is_vote):
        return number
    if _is_of_other_money(number.unit, UNITS.get(passage.lower[other[1]])):
        return number
    if link == "to" and _is_a_way(passage, at, number.last - 1, first):
        return number
    if link == "of":
        return number._replace(key=(*number.key, link, other[0]), last=other[1])
    scale = _scale(passage, number, at, first, other[0])
    worth = number.value and number.value * scale
    key = (worth,) if number.key == (number.value,) else number.key
    return number._replace(value=worth, key=(*key, "-", other[0]), last=other[1])


def _is_no_whole(link: str, other: Decimal, number: _Number) -> bool:
    """Whether a number is less than the one it is joined to: the 14 million of two quarters ago."""
    if number.value is None:
        return False
    return (link == "to" and other <= number.value) or (link == "of" and other < number.value)


def _is_of_other_money(one: str | None, other: str | None) -> bool:
    """Whether two figures are in two currencies, and so are no range: $12 billion to 13 billion euros."""
    return one != other and kind_of(one) == kind_of(other) == "money"


def _scale(passage: Passage, number: _Number, at: int, first: int, other: Decimal) -> Decimal:
    """By how much the first of a range is to be scaled, whose scale stands with the second alone: ``$230 to
    $240 billion``."""
    bare = value(passage.words[first])
    if number.value and bare == other and _is_elided(passage, number, first, other):
        return Decimal(1000)
    is_bare = number.last == at + 1 and passage.words[at][-1].isdigit()
    return other / bare if bare and is_bare and other > bare else Decimal(1)


def _is_elided(passage: Passage, number: _Number, first: int, other: Decimal) -> bool:
    """Whether the thousands stand with the second alone: 18-19,000."""
    is_hyphen = passage.lower[first - 1] in ("-", "–")
    is_below = number.value is not None and number.value * 1000 < other
    return is_hyphen and is_below and passage.words[first].endswith(",000")


def _is_a_way(passage: Passage, at: int, last: int, first: int) -> bool:
    """Whether "to" tells where something went by so much: fell 7.9% to 412.60 euros, rose $3.40 to
    $41.20. Prices of $3 to $5 are a range."""
    if _is_percent(passage, last) and not _is_percent(passage, first):
        return True
    before = passage.lower[at - 1] if at else ""
    is_money = MONEY.match(passage.words[at]) and MONEY.match(passage.words[first])
    return bool(is_money) and is_move(before)


def _is_percent(passage: Passage, at: int) -> bool:
    return passage.words[at].endswith("%")


def _link_at(passage: Passage, at: int, before: str) -> tuple[str, int]:
    """What joins a number that ends at word ``at`` to another, and where that begins: a hyphen,
    ``of the``, ``out of``, ``that of``, ``to``, or the ``and`` of "between 200 and 300"."""
    row = passage.lower
    if row[at] in ("-", "–") and not passage.reading.blank_before(at):
        return "-", at + 1
    if row[at] in _VOTING and row[at + 1] == "to":
        return "-", at + 2  # by 52 votes to 47
    at += row[at : at + 2] in (("out", "of"), ("that", "of"))  # half that of the $90 million
    if row[at] == "of":
        return "of", at + (2 if row[at + 1] in ("the", "all") else 1)
    is_range = (before == "between" and row[at] == "and") or (before != "from" and row[at] == "to")
    return ("to", at + 1) if is_range else ("", at)


def _is_pronoun(passage: Passage, at: int) -> bool:
    before = passage.lower[at - 1] if at else ""
    return before in _NO_FIGURE_AFTER or passage.lower[at + 1] in ("another", "'s")


def _unit_at(passage: Passage, number: _Number) -> tuple[str | None, int]:
    """The unit of a number and the index after it."""
    at = number.last
    if number.unit:
        return number.unit, at
    row = passage.lower
    hyphen = row[at] in ("-", "–") and not passage.reading.blank_before(at)
    first = at + 1 if hyphen else at
    if first >= passage.reading.last or row[at - 1 : at + 1] == ("a", "second"):
        return None, at  # a second term
    joined = f"{row[first]}-{row[first + 1]}"
    if joined in UNITS:
        return UNITS[joined], first + 2
    whole = row[first]
    if row[first + 1 : first + 3] in _AN_HOUR and whole in _SPEEDS:
        return _SPEEDS[whole], first + 3
    unit = UNITS.get(whole) or (UNITS.get(whole.partition("-")[0]) if "-" in whole else None)
    return (unit, first + 1) if unit else (None, at)
