"""Denied: what a note says did not change."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.words import words
from leaddiff.notes.lexemes import Lexeme


def denies_change(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether it says here that nothing changed: no change to headline, no other changes to text."""
    row = [lexeme.low for lexeme in lexemes[at : at + 3]]
    is_denial = row[:1] == ["no"] and not _CHANGES.isdisjoint(row[1:])
    return is_denial and not names_an_exception(lexemes[at : at + 4])


_CHANGES = words("change changes")


def names_an_exception(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a stretch says that nothing changed but something: "No changes but the year"."""
    row = [lexeme.low for lexeme in lexemes[:4]]
    return row[:1] == ["no"] and row[1:2] in (["change"], ["changes"]) and not _BUT.isdisjoint(row)


_BUT = words("but except save")
