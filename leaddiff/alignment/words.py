"""Words: those of a paragraph as alignment weighs them."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from leaddiff.languages.numbers import counting_words
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.words import words


class Sort(IntEnum):
    """How much a word tells about the paragraph it stands in."""

    FUNCTION = 0
    PLAIN = 1
    NAME = 2
    SMALL_FIGURE = 3  # two, 14, dozens: any paragraph may have one by chance
    FIGURE = 4


@lru_cache(maxsize=1 << 16)
def read_word(raw: str) -> tuple[str, Sort]:
    """The stem of a word between blanks, empty where it is only marks, and its sort."""
    word = bare(raw).removesuffix("'s")
    if not word or word in FUNCTION_WORDS or word in _MORE_FUNCTION_WORDS:
        return word, Sort.FUNCTION
    if word in _NUMBER_WORDS:
        return word, Sort.SMALL_FIGURE
    if any(map(str.isdigit, word)):
        return word, Sort.SMALL_FIGURE if len(word) < _FIGURE_LENGTH else Sort.FIGURE
    root = stem(word)
    if root in FUNCTION_WORDS:  # "U.S." is not "us"
        root = word
    return root, Sort.NAME if raw.strip(_MARKS)[0].isupper() else Sort.PLAIN


@lru_cache(maxsize=1 << 16)
def bare(raw: str) -> str:
    """A word between blanks without the marks around it, in lower case."""
    return raw.strip(_MARKS).lower().replace("’", "'")


def straight(text: str) -> str:
    """A text with straight quotation marks, for telling whether two are equal but for those."""
    if not text.isascii():
        for curly, plain in _STRAIGHT:
            text = text.replace(curly, plain)
    return text


_MARKS = " \t.,;:!?\"'`“”‘’«»()[]{}<>…—–-*/|▲△=_"
_STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'))
_FIGURE_LENGTH = 3  # characters: 214, 1.5 and 61% are figures, 14 is a small one
_MORE_FUNCTION_WORDS = words("one mr mrs ms")
_NUMBER_WORDS = counting_words()
