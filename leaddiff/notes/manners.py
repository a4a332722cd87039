"""Manners: a correction that says by which deed it put a thing right, "by assigning no date to the opening".

Such words name what was put right as "corrects date of opening" does, where they name a date, a place or
whatever else copy tells by a fact; of others, "by converting from crowns", only the deed is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme


def thing_put_right(lexemes: Sequence[Lexeme], at: int, stop: int) -> int | None:
    """Where the thing is named that a deed put right, which begins at ``at``: by giving the | right date, to
    show no | date; None where no kind of thing is named, or "to give" and "to show" give what it is now."""
    deed = lexemes[at].low
    at += 1
    is_none = lexemes[at].low == "no"
    if not (deed.endswith("ing") or deed in _TAKES or (is_none and deed in _GIVES)):
        return None
    while at < stop and (lexemes[at].low in _BEFORE or lexemes[at].low in terms.ARTICLES):
        at += 1
    known = table_words(ENGLISH, "fact_words") | groups(ENGLISH, "named_kinds")["place"]
    for end in range(at, min(at + _WORDS, stop)):
        if lexemes[end].kind is not Kind.WORD or lexemes[end].low in _LEADING:
            return None
        if lexemes[end].low in known:
            return at
    return None


_WORDS = 3  # words within which it is said what it is: opening date
_BEFORE = words("no its his her their any right correct proper wrong exact new actual")
_LEADING = words("of for in from on at by per with to as that")
_TAKES = words("remove delete drop omit take")
_GIVES = words("give show assign say state")
