"""Told values: whether a text tells a figure, in digits or in words, or when something is."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tables import ENGLISH, table_words

DATED = pattern(
    rf"(?i)\b(?:{'|'.join(sorted(month_names() | weekday_names()))})s?\b"
    r"|\b(?:(?:1[5-9]|20)[0-9]{2}s?|to(?:day|night|morrow)|yesterday|[0-9]{1,2}(?::[0-9]{2})?|noon|midnight|morning"
    r"|afternoon|evening|night|weeks?|months?|years?|hours?|minutes?|decades?|last|this|next|[ap]\.?m)(?:[a-z]{0,6})\b"
)
"""What tells a day, an hour, a year or a part of one."""

_PLAIN_WORDS = pattern(r"[a-z]+|[0-9]+")


def has_figure(text: str) -> bool:
    """Whether a text has a number, an ordinal or a word of quantity (dozens, both, half)."""
    row = _PLAIN_WORDS.findall(text.lower())
    return any(_counts(word) or number_at(row, at) is not None for at, word in enumerate(row))


def _counts(word: str) -> bool:
    return word in table_words(ENGLISH, "quantities") or ordinal(word) is not None
