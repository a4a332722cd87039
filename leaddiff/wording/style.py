"""Style: whether two texts say the same in the same words, house style aside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from leaddiff.ground.pattern import pattern
from leaddiff.languages.negations import without_not
from leaddiff.languages.numbers import MONEY, counting_words, number_at, ordinal
from leaddiff.languages.plain_text import plain_text
from leaddiff.languages.quotations import plain_quotation, quoted_spans
from leaddiff.languages.ratings import is_signed
from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import folded
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.word_rows import read
from leaddiff.wording.house_words import Groups, respelled

Saying: TypeAlias = tuple[str, str | Decimal]
"""One thing a text says, style aside: what sort of thing, and the plain form of it."""

_UNSAID = frozenset(".,;:()[]{}—–-―…·\"'”“‘’`´«»「」『』*_")  # marks that say nothing by themselves
_CURRENCIES = {
    "$": "dollar",
    "US$": "dollar",
    "€": "euro",
    "£": "pound",
    "₩": "won",
    "¥": "yen",
    "₹": "rupee",
    "Rs": "rupee",
}
_CLOCK = pattern(r"(\d{1,2})(?::00|(:\d\d))?(am|pm)?\Z", re.IGNORECASE)
_PHRASES = {
    ("per", "cent"): "percent",
    ("us", "dollars"): "dollar",
    ("u.s.", "dollars"): "dollar",
    ("united", "states"): "US",
    ("united", "nations"): "UN",
    ("united", "kingdom"): "UK",
    ("european", "union"): "EU",
}
_FIRST_OF_PHRASES = frozenset(first for first, _ in _PHRASES)
_ARTICLES = frozenset(("a", "an"))
_PREFIXES = frozenset(("co", "e", "non", "re"))  # and longer ones, which are words like others


def is_style_only(old: str, new: str, house: Groups = ()) -> bool:
    """Whether two texts differ in nothing but house style, which nobody need be told of.

    House style is spacing, the kind of quotation marks, dashes, commas and full stops, capitals,
    abbreviations (Sept., pct, gov't, km), American or British spelling, a compound in one word or in two,
    numbers in figures or in words, and what ``plain_text`` leaves out: codes, links, how letters are coded.
    Words, figures,
    names and negations are not, nor is anything inside quotation marks: there only the kind of the
    marks, spacing and the comma or full stop at the end are. ``house`` are groups of words that are
    one to the desk, so that one put for another is style too.
    """
    before, now = (respelled(plain_text(text), house) for text in (old, new))
    one, other = [*_sayings(before)], [*_sayings(now)]
    at, there = 0, 0
    while at < len(one) and there < len(other):
        if _says_the_same(one[at], other[there]):
            at, there = at + 1, there + 1
        elif _is_in_two(one[at : at + 2], other[there]):
            at, there = at + 2, there + 1
        elif _is_in_two(other[there : there + 2], one[at]):
            at, there = at + 1, there + 2
        else:
            return False
    return at == len(one) and there == len(other)


def _is_in_two(parts: Sequence[Saying], whole: Saying) -> bool:
    """Whether two words are one written apart, as cease-fire and ceasefire, plane maker and planemaker:
    desks differ, and no dictionary has the last word. A name is written as its owner writes it; and of small
    words "may be" is not "maybe"."""
    if len(parts) < 2 or {sort for sort, _ in (*parts, whole)} != {"word"}:
        return False
    first, second, joined = str(parts[0][1]), str(parts[1][1]), str(whole[1])
    if folded(first + second) != folded(joined) or not (second + joined[1:]).islower():
        return False
    return folded(first) in _PREFIXES or (
        min(len(first), len(second)) > 2 and folded(first) not in FUNCTION_WORDS
    )


def _says_the_same(one: Saying, other: Saying) -> bool:
    if one == other:
        return True
    (sort, first), (other_sort, second) = one, other
    if sort != "word" or other_sort != "word":
        return False
    a, b = str(first), str(second)
    return plain(a) == plain(b) and _keeps_its_capitals(a, b)


def _keeps_its_capitals(one: str, other: str) -> bool:
    """US and us, IT and it are two words; NATO and Nato, The and the are one."""
    capitals = one if _is_all_capitals(one) else other
    rest = other if capitals is one else one
    if not _is_all_capitals(capitals) or _is_all_capitals(rest) or plain(rest) != folded(rest):
        return True
    return rest[0].isupper() and folded(rest) not in FUNCTION_WORDS


def _is_all_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _sayings(text: str) -> Iterator[Saying]:
    """What a text says, in order: words, numbers, quotations; marks that say nothing left out."""
    at = 0
    for start, end in quoted_spans(text):
        yield from _sayings_outside(text[at:start])
        yield "quotation", plain_quotation(text[start:end])
        at = end
    yield from _sayings_outside(text[at:])


def _sayings_outside(text: str) -> Iterator[Saying]:
    row = read(text).words[:-1]
    at = 0
    while at < len(row):
        at, sayings = _saying_at(row, at)
        yield from sayings


def _is_money(token: str) -> bool:
    return not token.isalpha() and any(map(str.isdecimal, token)) and MONEY.match(token) is not None


def _saying_at(row: Sequence[str], at: int) -> tuple[int, Sequence[Saying]]:
    """The sayings that begin at a token and the index after them."""
    token = row[at]
    if token == "years" and _is_of_an_age(row, at):
        return at + 2, []
    alone = _said_alone(token)
    if alone is not None:
        return at + 1, alone
    if token in _UNSAID:
        if _is_range(row, at):
            return at + 1, [("word", "to")]
        is_minus = token in "-–" and row[at + 1 : at + 2] and row[at + 1][0].isdigit()
        stands_free = not at or row[at - 1] in _UNSAID or row[at - 1][-1].isalpha()
        return at + 1, [("word", "minus")] if is_minus and stands_free else []
    if token[-1].isdigit() or token[0].isdigit() or _is_money(token):
        return _figure_at(row, at)
    number = number_at(row, at)
    if number:
        return number[1], [("number", number[0])]
    if (token, *row[at + 1 : at + 2]) == ("local", "time"):
        return at + 2, []
    phrase = _PHRASES.get((token.lower(), row[at + 1].lower() if at + 1 < len(row) else ""))
    if phrase:
        return at + 2, [("word", phrase)]
    rank = ordinal(token)
    if rank is not None:
        return at + 1, [("rank", str(rank))]
    return at + 1, _words_of(token)


def _is_of_an_age(row: Sequence[str], at: int) -> bool:
    """Whether "years old" stands after a number between commas, which is an age without it: Ran Odell, 57,."""
    is_beside = 1 < at < len(row) - 2 and row[at - 2] == "," and row[at + 2] in (",", ".")
    return is_beside and tuple(row[at : at + 2]) == ("years", "old") and row[at - 1].isdigit()


def _is_range(row: Sequence[str], at: int) -> bool:
    """Whether a dash stands for "to", as in 10-15 percent; that of a telephone number stands for nothing."""
    if row[at] not in "-–" or not 0 < at < len(row) - 1:
        return False
    is_one_of_many = row[at] in (*row[max(at - 2, 0) : at], *row[at + 2 : at + 3])
    return row[at - 1][-1:].isdigit() and row[at + 1][:1].isdigit() and not is_one_of_many


@lru_cache(maxsize=20_000)
def _said_alone(token: str) -> tuple[Saying, ...] | None:
    """What a word says whatever stands beside it, as most do; None for one that needs a look around it."""
    if not token.isalpha() or token == "local" or token.lower() in _FIRST_OF_PHRASES:
        return None
    if number_at((token, "", ""), 0) or token.lower() in counting_words() | _ARTICLES:
        return None
    return tuple(_words_of(token)) if ordinal(token) is None else None


def _figure_at(row: Sequence[str], at: int) -> tuple[int, list[Saying]]:
    token = row[at]
    clock = _CLOCK.match(token)
    rank = ordinal(token)
    if rank is not None:
        return at + 1, [("rank", str(rank))]
    if clock and (clock[3] or ":" in token):
        hour: Saying = ("word", clock[1] + clock[2]) if clock[2] else ("number", Decimal(clock[1]))
        return at + 1, [hour, *([("word", clock[3])] if clock[3] else [])]
    number = number_at(row, at)
    if not number:
        return at + 1, [("word", token)]
    unit = MONEY.match(token)
    sayings: list[Saying] = [("number", number[0])]
    if unit:
        sayings.append(("word", _CURRENCIES.get(unit[1], unit[1])))
    if token.endswith("%"):
        sayings.append(("word", "percent"))
    return number[1], sayings


def _words_of(token: str) -> list[Saying]:
    """A word, or the words joined in it by hyphens; a contracted "not" is a word of its own."""
    form = folded(token)
    if is_signed(token):
        return [("word", plain(token))]  # a rating: BBB-
    if plain(token) != form:
        return [("word", plain(token) if "-" in token else token)]
    rest = without_not(form)
    if rest is not None:
        return [("word", rest), ("word", "not")]
    return [("word", part) for part in token.split("-")]
