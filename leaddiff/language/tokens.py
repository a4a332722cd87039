"""Tokens: a text cut into words, figures, blanks and marks, without losing a character."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
      (?:US|A|C|HK|NZ|S)?[$€£¥₩]?\d+(?:[.,:/]\d+)*%?      # figures: 1,234  2.5  US$7.05  9:12  61%
    | (?:[^\W\d_]\.){2,}                                    # initials: U.S.  p.m.  N.K.
    | [^\W_]+(?:['’\-][^\W_]+)*                             # words, names with hyphens, don't
    | \s+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(text: str) -> list[str]:
    """Cut ``text`` into tokens; joining them gives it back. A figure with its separators, currency
    sign and percent sign is one token, so that 17 and 71 never share a digit."""
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Whether a token is a word or a figure rather than blanks or a mark."""
    return token[-1].isalnum() or token[0].isalnum()


def folded(token: str) -> str:
    """A token for comparing: lower case, straight apostrophes, without the points of initials."""
    return token.lower().replace("’", "'").replace(".", "") if len(token) > 1 else token.lower()
