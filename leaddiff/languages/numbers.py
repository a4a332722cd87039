"""Numbers: what a figure or a number word is worth, so that four = 4 and 5.2 trillion = 5,200 bn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from functools import cache

from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.words import words

_HUNDRED = Decimal(100)
_MULTIPLES = words("hundred thousand lakh million crore billion trillion dozen")
_MOST_SCALES = 3  # "lakh crore" has two
_MOST_WORDS = 12  # "two hundred and five million four hundred thousand" has eight
_LONGEST_FIGURE = 40  # characters: beyond that it is noise, not a figure anyone checks
_SIGNS = frozenset("$£¥€₩₹")
_SIGN = rf"(?:[^\d\W]*{mixed('$£¥', '€₩₹')}|Rs)"
_FIGURE = pattern(rf"({_SIGN})?(\d[\d.,]*)(%|[^\W\d_]+)?\Z")
MONEY = pattern(rf"({_SIGN})(?=\d)")
"""The sign of a currency before a figure, its letters included: US$5, Rs500."""

_BROKEN = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}
_PART = pattern(r"([1-9])/([2-9]|1[0-6])\Z")
_AND_A_PART: dict[tuple[str, ...], Decimal] = {
    ("a", "half"): Decimal("0.5"),
    ("a", "quarter"): Decimal("0.25"),
}
_GROUPED = pattern(r"\d{1,3}(?:,\d{2,3})*,\d{3}\Z")


def number_at(tokens: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The number that begins at ``tokens[at]`` and the index after its last token, or None.

    ``tokens`` are without blanks. Reads figures (``1,234``, ``US$20,400``, ``61%``, ``2.5bn``),
    number words (``twenty-one``, ``two hundred and five``, ``a dozen``) and both with a scale
    (``5.12 trillion``, ``3 lakh crore``). Currency and percent signs do not count.
    """
    first = tokens[at]
    if first[-1].isdigit() or first[0].isdigit() or not _SIGNS.isdisjoint(first):
        figure = value(first)
        if figure is None:
            return None
        if not _SIGNS.isdisjoint(first) and _is_short_scale(tokens, at + 1):
            return figure * _suffixes()[tokens[at + 1].lower()], at + 2
        return _scaled(*_with_part(figure, tokens, at + 1))
    word = first.lower()
    if word in ("a", "an"):
        return _after_article(tokens, at + 1)
    if word in _parts():
        return _part_at(tokens, at)
    if _small(word) is None:
        return None
    return _counted_parts(tokens, at) or _spelled_at(tokens, at)


def value(token: str) -> Decimal | None:
    """What one token is worth as a number: ``1,234`` is 1234, ``four`` 4, ``2.5bn`` 2500000000.
    None for what is no plain number: ``9:12``, ``2nd``, ``1990s``."""
    may_be_figure = len(token) <= _LONGEST_FIGURE and any(map(str.isdecimal, token))
    if may_be_figure and token[-1] in _BROKEN:
        whole = value(token[:-1])
        return whole + _BROKEN[token[-1]] if whole is not None else None
    match = _FIGURE.match(token) if may_be_figure else None
    if not match:
        return _small(token.lower())
    suffix = (match[3] or "%").lower()
    digits = _without_grouping(match[2])
    is_plain = suffix == "%" or suffix in _suffixes()
    if digits.count(".") > 1 or not is_plain:
        return None
    return Decimal(digits) * _suffixes().get(suffix, Decimal(1))


def ordinal(token: str) -> int | None:
    """The rank a token names: ``second`` and ``2nd`` are 2, ``twenty-first`` 21. None where it
    names none."""
    word = token.lower()
    if word in _ordinals():
        return _ordinals()[word]
    if word[:1].isdecimal():
        digits = word[:-2]
        is_rank = word[-2:] in ("st", "nd", "rd", "th") and digits.isdecimal() and len(digits) < 6
        return int(digits) if is_rank else None
    if "-" not in word:
        return None
    tens, _, last = word.partition("-")
    return (
        int(_small_words()[tens]) + _ordinals()[last]
        if tens in _small_words() and last in _ordinals()
        else None
    )


def _without_grouping(digits: str) -> str:
    digits = digits.rstrip(".,")
    if _GROUPED.match(digits.partition(".")[0]):
        return digits.replace(",", "")
    # 2,5 as the continent writes it
    return digits.replace(",", ".") if digits.count(",") == 1 else digits.replace(",", "")


def _small(word: str) -> Decimal | None:
    if word in _small_words():
        return _small_words()[word]
    if "-" not in word:
        return None
    whole, _, part = word.partition("-and-")
    if part:  # two-and-a-half
        broken = _AND_A_PART.get(tuple(part.split("-")))
        return _small_words()[whole] + broken if broken and whole in _small_words() else None
    tens, _, last = word.partition("-")
    if tens in _small_words() and last in _small_words():
        return _small_words()[tens] + _small_words()[last]
    return None


def _with_part(
    number: Decimal, tokens: Sequence[str], at: int
) -> tuple[Decimal, Sequence[str], int]:
    """A whole number with the part written behind it: ``9-1/2``, ``9 1/2``, ``9-½``."""
    is_joined = tuple(tokens[at : at + 1]) == ("-",)
    written = next(iter(tokens[at + is_joined : at + is_joined + 1]), "")
    part = _BROKEN.get(written) or _part_written(written, is_joined)
    if part is not None and number == int(number):
        return number + part, tokens, at + is_joined + 1
    return number, tokens, at


def _part_written(written: str, is_joined: bool) -> Decimal | None:
    """What ``1/2`` is worth; behind a blank only where it can be no date: 3/8, and not 9/11."""
    part = _PART.match(written)
    if part is None or not (is_joined or part[2] in _HALVED):
        return None
    worth = Decimal(part[1]) / Decimal(part[2])
    return worth if is_joined or worth < 1 else None


_HALVED = ("2", "3", "4", "8", "16")
"""By what prices and spans are parted."""


def _is_short_scale(tokens: Sequence[str], at: int) -> bool:
    """Whether a letter alone scales the sum before it: ``$372 m``. Of 400 m without a sign it is metres."""
    return at < len(tokens) and tokens[at].lower() in ("m", "b", "k")


def _scaled(number: Decimal, tokens: Sequence[str], at: int) -> tuple[Decimal, int]:
    """``number`` times the scale words that follow it: million, lakh crore."""
    if "-" in tokens[at : at + 1]:
        follows = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        at += follows in _scales()  # a $10.1-billion loan
    for word in tokens[at : at + _MOST_SCALES]:
        scale = _scales().get(word.lower())
        if scale is None:
            break
        number *= scale
        at += 1
    return number, at


def _after_article(tokens: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    word = tokens[at].lower() if at < len(tokens) else ""
    if word in _MULTIPLES:
        scale = _HUNDRED if word == "hundred" else _scales()[word]
        return _scaled(scale, tokens, at + 1)
    if word in ("third", "quarter", "half") and "of" in tokens[at + 1 : at + 2]:
        following = [token.lower() for token in tokens[at + 2 : at + 4]]
        if following[:1] == ["a"] and following[-1] in _scales():
            return _parts()[word] * _scales()[following[-1]], at + 4
        return _parts()[word], at + 1
    return (_parts()[word], at + 1) if word in parts_of_scales() else None


def _counted_parts(tokens: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """``one third of``, ``two thirds of``."""
    first, *following = (token.lower() for token in tokens[at : at + 3])
    if len(following) < 2 or following[1] != "of":
        return None
    parts = _parts().get(f"{first}-{following[0]}")
    return (parts, at + 2) if parts is not None else None


def _part_at(tokens: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """``half``, ``half a million``, ``two-thirds``; a bare ``third`` or ``quarter`` is no part."""
    word = tokens[at].lower()
    if word in ("third", "quarter"):
        return None
    following = [token.lower() for token in tokens[at + 1 : at + 3]]
    if following[:1] in (["a"], ["an"]) and following[-1] in _scales():
        return _parts()[word] * _scales()[following[-1]], at + 3
    return _parts()[word], at + 1


def _spelled_at(tokens: Sequence[str], at: int) -> tuple[Decimal, int]:
    """``two hundred and five thousand``: tokens[at] is known to be a small number word."""
    total, current = Decimal(0), Decimal(0)
    for word in map(str.lower, tokens[at : at + _MOST_WORDS]):
        small = _small(word)
        if small is not None and _has_room(current, small):
            current += small
        elif word == "hundred" and 0 < current < _HUNDRED:
            current *= _HUNDRED
        elif word in _scales() and current:
            total, current = total + current * _scales()[word], Decimal(0)
        elif not (word == "and" and current >= _HUNDRED and _goes_on(tokens, at + 1)):
            break
        at += 1
    part, last = _part_after_and(tokens, at)
    if part:
        return _scaled(total + current + part, tokens, last)
    return total + current, at


def _part_after_and(tokens: Sequence[str], at: int) -> tuple[Decimal | None, int]:
    """The part that "and" joins to a whole number, and the index after it: ``and a half``, ``and
    one-half``."""
    following = [token.lower() for token in tokens[at : at + 3]]
    if following[:1] != ["and"]:
        return None, at
    if len(following) > 1 and "-" in following[1]:
        return _parts().get(following[1]), at + 2
    return _AND_A_PART.get(tuple(following[1:])), at + 3


def _has_room(current: Decimal, small: Decimal) -> bool:
    """Whether ``small`` can follow: two hundred FIVE, twenty ONE, but not seven EIGHT."""
    rest = current % _HUNDRED
    return not rest or (rest >= 20 and not rest % 10 and small < 10)


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    return at < len(tokens) and _small(tokens[at].lower()) is not None


def number_words() -> Collection[str]:
    """The words that are worth a number by themselves: zero to nineteen, twenty to ninety."""
    return _small_words().keys()


@cache
def counting_words() -> frozenset[str]:
    """All words that count, alone or with others: number words, dozens, hundreds, millions, halves."""
    multiples = {f"{word}{ending}" for word in _MULTIPLES for ending in ("", "s")}
    return frozenset(multiples.union(_small_words(), _scales(), _parts()))


@cache
def _small_words() -> dict[str, Decimal]:
    return _worth("number_words")


@cache
def _scales() -> dict[str, Decimal]:
    return _worth("number_scales")


@cache
def _suffixes() -> dict[str, Decimal]:
    return {**_scales(), "k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9)}


@cache
def _parts() -> dict[str, Decimal]:
    return _worth("parts") | parts_of_scales()


@cache
def parts_of_scales() -> dict[str, Decimal]:
    """A half-million, a quarter-million."""
    return {
        f"{part}-{scale}": worth * times
        for part, worth in (("half", Decimal("0.5")), ("quarter", Decimal("0.25")))
        for scale, times in _scales().items()
    }


@cache
def _ordinals() -> dict[str, int]:
    return {word: int(rank) for word, rank in rows(ENGLISH, "ordinals")}


def _worth(name: str) -> dict[str, Decimal]:
    return {word: Decimal(worth) for word, worth in rows(ENGLISH, name)}
