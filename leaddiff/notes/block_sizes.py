"""Block sizes: how many paragraphs were put in, and the opening words a note quotes."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme

_NEWNESS = words("new more additional fresh further extra short long updated")
_MOST_NEWNESS = 3
_BEFORE_PLACE = ("for", "after", "following", "before")


def size_at(lexemes: Sequence[Lexeme], at: int) -> tuple[int, int, bool] | None:
    """A number of paragraphs ("2 new grafs", "graf", the "one" of "one for 15th graf"), the index after it,
    and whether it is given in so many words."""
    lexeme = lexemes[at]
    end = at
    count = lexeme.number if lexeme.kind is Kind.NUMBER else None
    if count:
        end += 1
    while lexemes[end].low in _NEWNESS and end <= at + _MOST_NEWNESS:
        end += 1
    if terms.is_unit(lexemes[end].low) and lexemes[end + 1].number is None:
        return count or 1, end + 1, bool(count)
    if count and end == at + 1 and lexemes[end].low in _BEFORE_PLACE and lexemes[end + 1].number:
        return count, end, True
    return None


BEGINNING = words("bgng bgn bg'ng begng beginning begins bgning bgins")
"""AP's words before opening words."""

LONGEST_ANCHOR = 6
"""Opening words taken where no quotation mark says how far they go (3 to 10)."""

_ENDS = frozenset(
    (Kind.COMMA, Kind.SEMICOLON, Kind.COLON, Kind.STOP, Kind.ELLIPSIS, Kind.QUOTATION, Kind.LINE,
     Kind.MARK, Kind.DASH, Kind.END)
)  # fmt: skip


def anchor_end(lexemes: Sequence[Lexeme], at: int, stop: int) -> int:
    """The index after opening words without a closing mark: ``The group ..., to CORRECT``."""
    stop = min(stop, at + LONGEST_ANCHOR)
    while at < stop and lexemes[at].kind not in _ENDS and lexemes[at].low not in ("with", "to"):
        at += 1
    return at
