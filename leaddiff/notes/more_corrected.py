"""More corrected: a second thing that one verb puts right, behind "and", with what it now says.

"Corrects number of mills to 26 from 32 and number of docks to 32 from 24" are two corrections, each true or not
by itself; so are "Corrects title of Dorn to mayor in paragraph 2, his age to 61 in paragraph 5", "rating in
paragraph 2 to B3, not B2, loss of mill in paragraph 5", and "corrected to fix the year in first paragraph and
to show that nobody was hurt in the ninth".
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import SETS_AGAINST
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
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
    back = at - 2 - (lexemes[at - 2].low == "," and lexemes[at - 1].low != ",")
    is_placed = terms.is_unit(lexemes[back].low) or lexemes[back].number is not None
    if lexemes[at].low == "to":
        return is_placed and lexemes[at + 1].low in STATING
    if is_placed and _gives_placed_value(lexemes[start:at], text):
        return _gives_placed_value(_up_to_a_mark(lexemes, at), text)
    if _is_placed_apart(lexemes, start, at):
        return True
    if lexemes[at - 1].low not in ("and", "&"):
        return False
    joined, opening = lexemes[at - 1].start, lexemes[start].start
    before = text[max(opening, joined - _LONGEST) : joined]
    behind = text[lexemes[at].start : lexemes[at].start + _LONGEST]
    return bool(_SETTLED.search(before) and _ANOTHER.match(behind))


def _is_placed_apart(lexemes: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether a thing with a place of its own stands behind one whose place is given, and then its value and
    what was wrong: rating in paragraph 9 to "B3," not "B2," loss of mill in paragraph 12."""
    before, behind = lexemes[start:at], _up_to_a_mark(lexemes, at)
    placed = next((i for i, one in enumerate(before) if terms.is_unit(one.low)), len(before))
    given = [one.low for one in before[placed:]]
    is_given = "to" in given and not SETS_AGAINST.isdisjoint(given[given.index("to") :])
    if not is_given or not behind or behind[0].kind is not Kind.WORD or _is_of_the_value(behind[0]):
        return False
    own = next((i for i, one in enumerate(behind) if terms.is_unit(one.low)), 0)
    return own > 1 and lexemes[at + own + 1].number is not None


def _is_of_the_value(one: Lexeme) -> bool:
    """Whether a word opens no other thing: in, which, not."""
    return one.low in FUNCTION_WORDS | SETS_AGAINST


def _up_to_a_mark(lexemes: Sequence[Lexeme], at: int) -> Sequence[Lexeme]:
    """The next words up to one that ends a thing of a list."""
    stop = at
    while stop - at < _FARTHEST and lexemes[stop].kind not in _ENDING:
        stop += 1
    return lexemes[at:stop]


_ENDING = (Kind.COMMA, Kind.SEMICOLON, Kind.LINE, Kind.END)
_FARTHEST = 24
"""Words (12 to 40) in which a thing put right is told with its value and place."""


def _gives_placed_value(row: Sequence[Lexeme], text: str) -> bool:
    """Whether words give a value that something was put right to, and then the paragraph: title of Dorn to
    Mayor in paragraph 2."""
    given = next((i for i, one in enumerate(row[:-1]) if _leads_to_value(one, row[i + 1], text)), 0)
    return given > 0 and any(terms.is_unit(one.low) for one in row[given:])


def _leads_to_value(one: Lexeme, following: Lexeme, text: str) -> bool:
    is_figure = following.kind in (Kind.FIGURE, Kind.NUMBER, Kind.QUOTATION)
    return one.low == "to" and (is_figure or text[following.start].isupper())


_FEWEST = 4
"""Words (3 to 6) of the first correction, its verb among them."""
