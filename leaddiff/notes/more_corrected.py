"""More corrected: a second thing that one verb puts right, behind "and", with what it now says.

"Corrects number of mills to 26 from 32 and number of docks to 32 from 24" are two corrections, each true or not
by itself; so are "corrected to fix the year in first paragraph and to show that nobody was hurt in the ninth".
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Lexeme
from leaddiff.notes.setting import STATING
from leaddiff.nouns.claims import Action

_VALUES = r" to (?:[$€£]?\d[^,;]{0,24}?) (?:from|not|instead of) [$€£]?\d[\d,.]*(?: [a-z]+)?"
_SETTLED = pattern(rf"{_VALUES},?\s*$", has=(" to ",))
_ANOTHER = pattern(rf"\s*[A-Za-z][^,;]{{2,80}}?{_VALUES}", has=(" to ",))

_LONGEST = 160
"""Characters (100 to 300) before and behind "and" in which the two things stand."""


def corrects_more(
    lexemes: Sequence[Lexeme], text: str, at: int, start: int, action: Action
) -> bool:
    """Whether a second thing that a verb at ``start`` put right begins at a lexeme behind "and"."""
    if action is not Action.CORRECT or at - start < _FEWEST:
        return False
    if lexemes[at].low == "to":
        back = at - 2 - (lexemes[at - 2].low == ",")
        is_placed = terms.is_unit(lexemes[back].low) or lexemes[back].number is not None
        return is_placed and lexemes[at + 1].low in STATING
    joined, opening = lexemes[at - 1].start, lexemes[start].start
    before = text[max(opening, joined - _LONGEST) : joined]
    behind = text[lexemes[at].start : lexemes[at].start + _LONGEST]
    return bool(_SETTLED.search(before) and _ANOTHER.match(behind))


_FEWEST = 4
"""Words (3 to 6) of the first correction, its verb among them."""
