"""Weighty words: those that turn the sense of a sentence when they alone come or go."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from leaddiff.languages.numbers import counting_words, ordinal
from leaddiff.languages.plans import is_done_as_planned
from leaddiff.languages.tables import languages_with, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.words import ARTICLES, words

_FARTHEST = 60  # characters behind a word in which what follows it is looked for
_LATE = words("in on at last this yesterday today now")


def turns_sense(phrase: str, after: str) -> bool:
    """Whether words turn the sense of what goes on ``after`` them: he was found (dead), they agreed (in
    principle), it is (close to) signing."""
    row = words_of(phrase.lower())
    said = " ".join(row[1:] if len(row) > 1 and row[0] in ARTICLES else row)
    following = words_of(after.lower()[:_FARTHEST])
    condition = _phrases().get(said)
    if condition is None:
        return bool(said) and is_done_as_planned(said, following[:1])
    return _FOLLOWED[condition](following) if condition else True


def is_slight(phrase: str) -> bool:
    """Whether words turn the sense only where nothing else changed: a sale, a (possible) sale."""
    return _phrases().get(" ".join(words_of(phrase.lower()))) == "thing"


def _is_no_figure(following: tuple[str, ...]) -> bool:
    """Whether no figure and no day follows: "only 40 boats", "only on Monday", "only being paid $1" say how it
    looks to the writer, "sold only to hospitals" what is so."""
    rest = following[len(tuple(takewhile(_is_of_a_verb, following))) :]
    at = int(rest[:1] != () and rest[0] in ARTICLES)
    return bool(following) and not any(map(_is_measured, rest[at : at + 1]))


def _is_of_a_verb(word: str) -> bool:
    return word in _VERBS or word.endswith(("ing", "ed"))


_VERBS = words("be been is was are were has had have paid")


def _is_no_rate(following: tuple[str, ...]) -> bool:
    """Whether no percentage follows: who rose another 5 percent rose 5 percent."""
    is_figure = any(map(_is_measured, following[:1]))
    return not (is_figure and _RATES.intersection(following[1:2])) and "%" not in following[:1]


_RATES = words("percent percentage pct % point points")


def _is_a_deed(following: tuple[str, ...]) -> bool:
    return bool(following) and following[0].endswith("ing")


def _is_a_thing(following: tuple[str, ...]) -> bool:
    """Whether what is possible stands behind it: "a possible sale", not "as soon as possible."."""
    return bool(following) and following[0] not in FUNCTION_WORDS


def _is_to_come(following: tuple[str, ...]) -> bool:
    """Whether what has not been done stands behind it: still to vote, has still to be paved."""
    return following[:1] == ("to",)


_FOLLOWED = {
    "no figure": _is_no_figure,
    "no rate": _is_no_rate,
    "deed": _is_a_deed,
    "thing": _is_a_thing,
    "to come": _is_to_come,
}
"""What must follow, as the second column of the table has it."""


def _is_measured(word: str) -> bool:
    is_number = word in counting_words() or ordinal(word) is not None
    return is_number or word in _LATE or any(map(str.isdecimal, word))


@cache
def weighty() -> frozenset[str]:
    """The stems of single words that turn the sense wherever they stand."""
    return frozenset(
        stem(said) for said, when in _phrases().items() if not when and " " not in said
    )


@cache
def _phrases() -> dict[str, str]:
    return {
        row[0]: row[1] if len(row) > 1 else ""
        for language in languages_with("weighty")
        for row in rows(language, "weighty")
    }
