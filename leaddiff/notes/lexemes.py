"""Lexemes: a note cut into words, numbers, quotations and marks, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from leaddiff.ground.pattern import mixed
from leaddiff.languages.numbers import ordinal, value
from leaddiff.languages.paragraph_words import unit_source
from leaddiff.languages.ratings import SIGNED
from leaddiff.notes.quoted_words import close_of


class Kind(Enum):
    """What sort of lexeme it is. A FIGURE is a number that cannot be a paragraph's: money, decimals,
    80,000, times, 14-year-old. A LINE is where a list goes to its next line."""

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    FIGURE = "figure"
    QUOTATION = "quotation"
    COMMA = "comma"
    SEMICOLON = "semicolon"
    COLON = "colon"
    STOP = "stop"
    DASH = "dash"
    ELLIPSIS = "ellipsis"
    LINE = "line"
    MARK = "mark"
    END = "end"


class Lexeme(NamedTuple):
    """One lexeme. ``low`` is its text in lower case with straight apostrophes (for a QUOTATION, what
    stands between the marks); ``number`` what it counts, None where it counts nothing; ``fresh``
    whether it is the first on its line."""

    kind: Kind
    low: str
    start: int
    end: int
    number: int | None = None
    fresh: bool = False


BIGGEST = 999_999_999
"""No story has more paragraphs; longer rows of digits are read as this number."""

PADDING = 4
"""ENDs behind a note: one more than any reading looks ahead from a lexeme that is none."""

_MOST_DIGITS = 9
_LONGEST_NUMBER_WORD = 14  # characters: "seventy-seventh" has 15 and no story that many


def lex(text: str, wordbook: Mapping[str, str] = MappingProxyType({})) -> list[Lexeme]:
    """The lexemes of a note, closed by ``PADDING`` ENDs so that looking ahead never runs out. Any text
    has them; cost is linear in its length. ``wordbook``: words of another language or desk in lower
    case, and the English ones they are read as (kappaleeseen: para)."""
    found: list[Lexeme] = []
    match = _pattern().match
    at, size, fresh = 0, len(text), True
    while at < size:
        cut = match(text, at)
        assert cut is not None, "the last alternative matches any character"
        name = cut.lastgroup or ""
        if name == "lines":
            fresh, at = True, cut.end()
            if _goes_to_point(cut[0]):
                found.append(Lexeme(Kind.LINE, "", cut.start(name), at))
            continue
        start, at = cut.span(name)
        if start < at:
            lexeme = _lexeme(name, cut[name], start, at, fresh, text)
            if lexeme.low in wordbook and lexeme.kind is Kind.WORD:
                lexeme = _worded(wordbook[lexeme.low], lexeme)
            found.append(lexeme)
            at, fresh = lexeme.end, False
    found.extend([Lexeme(Kind.END, "", size, size)] * PADDING)
    return found


_SIGN = mixed("$£¥", "€₩₹")
_JOINT = mixed("'&-", "’", "\u2010\u2011")
_BULLET = mixed("*-", "•", "–—")
_MARK = mixed("`'\"", "“”‘’")
_DASH = mixed("-", "\u2010-\u2015\u2212")
_LINK = r"https?://\S+|www\.\S+|\w{1,60}+(?:\.\w{1,60}+){1,6}/\S*"
_FIGURE = rf"""
    (?:{_SIGN}|\#)\d+(?:[.,]\d+)*
  | \d{{1,3}}(?:,\d{{3}})+(?![\d])(?:\.\d+)?
  | \d+(?:[.:/]\d+)+
  | \d+%
  | \d+[-\u2010\u2011](?!(?i:end|bottom|last|final)\b)[^\W\d_][\w-]*
"""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        [^\S\n]*+ (?:
          (?P<link>{_LINK})
        | (?P<initials>(?:[^\W\d_]\.){{2,}})
        | (?P<word>
              {SIGNED}  # BBB-, A+
            | (?i:{unit_source()})(?=\d)  # paras3-4
            | P(?=\d{{1,2}}(?![\w+]))  # P3, but not P5+1
            | (?i:s/b)\b
            | [^\W\d_]{{4,12}}(?=-(?:to|from)-(?:last|bottom|end)\b)  # fifth-to-last
            | [^\W\d_](?:\w|{_JOINT}(?=\w))*
          )
        | (?P<lines>\n\s*+(?:{_BULLET}(?=[ ]))?)
        | (?P<figure>{_FIGURE})
        | (?P<ordinal>\d+(?i:st|nd|rd|th)(?![^\W_]))
        | (?P<stuck>\d+(?!ff\b)[^\W\d_]\w*)
        | (?P<number>\d+)
        | (?P<ellipsis>\.(?:[ ]?\.)+|…)
        | (?P<quote>``|''|{_MARK})
        | (?P<dash>{_DASH}+|~(?=\d))
        | (?P<end>\Z)
        | (?P<mark>.)
        )
        """,
        re.VERBOSE,
    )


_PLAIN = {
    "link": Kind.MARK,
    "figure": Kind.FIGURE,
    "stuck": Kind.FIGURE,
    "initials": Kind.WORD,
    "ellipsis": Kind.ELLIPSIS,
    "dash": Kind.DASH,
}
_MARKS = {
    ",": Kind.COMMA,
    ";": Kind.SEMICOLON,
    ":": Kind.COLON,
    ".": Kind.STOP,
    "!": Kind.STOP,
    "?": Kind.STOP,
}


def _goes_to_point(blank: str) -> bool:
    """Whether these blanks go to the next point of a list: an empty line, or a bullet at their end."""
    return not blank[-1].isspace() or blank.count("\n") > 1


def _lexeme(name: str, raw: str, at: int, end: int, fresh: bool, text: str) -> Lexeme:
    if name == "word":
        low = raw.lower() if raw.isascii() else _straight(raw.lower())
        kind, number = _counted(low) if len(low) <= _LONGEST_NUMBER_WORD else (Kind.WORD, None)
        return Lexeme(kind, low, at, end, number, fresh)
    if name == "number":
        return Lexeme(Kind.NUMBER, raw, at, end, _worth(raw), fresh)
    if name == "ordinal":
        return Lexeme(Kind.ORDINAL, raw.lower(), at, end, _worth(raw[:-2]), fresh)
    if name == "quote":
        found = close_of(text, at, raw)
        if found is None:
            return Lexeme(Kind.MARK, raw, at, end, None, fresh)
        inner_end, after = found
        return Lexeme(Kind.QUOTATION, text[end:inner_end], at, after, None, fresh)
    kind = _MARKS.get(raw, Kind.MARK) if name == "mark" else _PLAIN[name]
    return Lexeme(kind, raw.lower(), at, end, None, fresh)


def _worded(low: str, lexeme: Lexeme) -> Lexeme:
    """The lexeme read as another word, which may count."""
    kind, number = _counted(low)
    return lexeme._replace(kind=kind, low=low, number=number)


def _straight(low: str) -> str:
    return low.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")


@lru_cache(maxsize=4096)
def _counted(low: str) -> tuple[Kind, int | None]:
    """``third`` is an ordinal worth 3, ``four`` a number worth 4; other words count nothing."""
    rank = ordinal(low)
    if rank is not None:
        return Kind.ORDINAL, rank
    worth = value(low)
    return (Kind.WORD, None) if worth is None else (Kind.NUMBER, int(worth))


def _worth(digits: str) -> int:
    return int(digits) if len(digits) <= _MOST_DIGITS else BIGGEST
