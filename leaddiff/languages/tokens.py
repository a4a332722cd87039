"""Tokens: a text cut into words, figures, blanks and marks, without losing a character."""

from __future__ import annotations

import re

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.ratings import SIGNED

_JOINT = mixed(r"'\-", "’")
_SIGN = mixed("$£¥", "€₩₹")

_WORD = rf"""
      (?:US|AU|CA|HK|NZ|NT|A|C|S|R)?{_SIGN}?                # figures: 1,234  2.5  US$7.05  9:12  61%
      \d+(?:[.,:/]\d+)*(?:%|[^\W_]+)?                      #          2nd  1990s  7pm  2.5bn  60km
    | (?:[^\W\d_]\.){{2,}}(?:{_JOINT}[^\W_]+)*              # initials: U.S.  p.m.  N.K.  U.S.-led
    | {SIGNED}                                             # ratings: BBB-  A+
    | [^\W_]+(?:{_JOINT}(?:\d+\.\d+|(?:[^\W\d_]\.){{2,}}|[^\W_]+))*  # words, names with hyphens, don't
"""
PLAIN_WORD = r"[A-Za-z]++(?=[\s,])"
"""The source of a word that nothing can be joined to: most words are, and it takes a fifth of the look."""

_WORDS = pattern(rf"{PLAIN_WORD} | (?=[^\s.,])(?:{_WORD})", re.VERBOSE)
_TOKEN = pattern(rf"{PLAIN_WORD} | \s+ | {_WORD} | .", re.VERBOSE | re.DOTALL)


def tokens(text: str) -> list[str]:
    """Cut ``text`` into tokens; joining them gives it back. A figure with its separators, currency
    sign, percent sign and whatever is written to it without a blank is one token, so that 17 and
    71 never share a digit, nor 2nd and 3rd a letter; so is a rating with its sign, as BBB- and BBB+ are
    two grades."""
    return _TOKEN.findall(text)


@lately
def words_of(text: str) -> tuple[str, ...]:
    """The tokens of ``text`` that are words or figures."""
    return tuple(_WORDS.findall(text))


def is_word(token: str) -> bool:
    """Whether a token is a word or a figure rather than blanks or a mark."""
    return token[-1].isalnum() or token[0].isalnum() or (token[-1] == "%" != token)


def folded(token: str) -> str:
    """A token for comparing: lower case, straight apostrophes, without the points of initials."""
    lower = token.lower()
    if len(token) == 1 or (lower.isascii() and lower.isalnum()):
        return lower
    lower = lower.replace("’", "'")
    return lower if any(map(str.isdigit, lower)) else lower.replace(".", "")
