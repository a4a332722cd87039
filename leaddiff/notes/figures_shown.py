"""Figures shown: a correction "to show" figures by their name alone, which is of them and states nothing.

"Corrected to show July and August totals in paragraph 3" corrects those totals, as "corrects July and August
totals" does. "To show totals fell", "to show the 2009 total is 14" and "to show total for May, not June" are
sentences of the story.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from leaddiff.languages.corrections import SETS_AGAINST
from leaddiff.languages.tables import ENGLISH, groups, rows
from leaddiff.languages.words import words
from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme


def names_figures(lexemes: Sequence[Lexeme], at: int, stop: int) -> bool:
    """Whether the words from ``at`` to the paragraph they name, or to ``stop``, are figures by their name, and
    no verb, value or second matter is among them."""
    if lexemes[at - 1].low not in _SHOWS:
        return False
    at += lexemes[at].low in terms.ARTICLES
    said = _up_to_the_place(lexemes, at, stop)
    called = groups(ENGLISH, "fact_words")["figure"] | _MEASURED
    heads = [i for i, one in enumerate(said) if one.low in called]
    if not heads or any(map(_states, said)):
        return False
    head = next(at for at in heads if at + 1 not in heads)  # yield levels
    before, behind = said[:head], said[head + 1 :]
    if _LEADING.intersection(one.low for one in before) or any(map(_is_past, before[1:])):
        return False
    return not behind or (behind[0].low in _LEADING and not any(map(_is_past, behind)))


def _up_to_the_place(lexemes: Sequence[Lexeme], at: int, stop: int) -> Sequence[Lexeme]:
    """The words before the paragraph that is named: figures for May | in third paragraph, paragraph 3."""
    end = next((i for i in range(at, stop) if terms.is_unit(lexemes[i].low)), stop)
    while at < end < stop and _leads_to_place(lexemes[end - 1]):
        end -= 1
    return lexemes[at:end]


def _leads_to_place(one: Lexeme) -> bool:
    """Whether a word stands between what was put right and the paragraph: in the third, last, a comma."""
    is_ranked = one.kind in (Kind.ORDINAL, Kind.COMMA)
    return is_ranked or one.low in _LEADING | terms.ARTICLES | terms.FIRST | terms.LAST


def _is_past(one: Lexeme) -> bool:
    return one.low.endswith("ed")


_SHOWS = words("show reflect give")
_MEASURED = words("spread spreads yield yields level levels margin margins")
"""What is told in figures and called by no word for them: Thursday's spreads."""
_LEADING = words("of for in from on at by per with")


def _states(one: Lexeme) -> bool:
    """Whether a word makes a sentence, sets one thing against another or is a value: is, fell, not, 12; a year
    is none."""
    if one.number is not None and one.kind is not Kind.ORDINAL:
        return len(one.low) != len("2009")
    is_word = one.kind in (Kind.WORD, Kind.ORDINAL, Kind.DASH, Kind.COMMA)
    return not is_word or one.low in _sentence_words()


@cache
def _sentence_words() -> frozenset[str]:
    pasts = {form for row in rows(ENGLISH, "irregular_verbs") for form in row[1:]}
    return frozenset(pasts) | (SETS_AGAINST - {"from"}) | _OF_A_SENTENCE


_OF_A_SENTENCE = words(
    "are has have will would may could should can that which who than if whether as were its his their her"
)
