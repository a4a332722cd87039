"""Given values: whether a text gives a value that a correction states, however the copy writes it."""

from __future__ import annotations

import re

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import CLOCK, Stated
from leaddiff.checks.topics.names_said import says_name
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import OPENING, month_names
from leaddiff.languages.ratings import grade_at, grades
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Figure


def gives(value: Stated, text: str, case: Case) -> bool:
    """Whether a text has a figure or name. Of a name the last word will do: desks name people in
    full in a note."""
    if value.figure is None:
        return _names(value.text, text)
    literal = re.compile(rf"(?<![\w.,]){re.escape(value.text)}(?![\d%]|[.,]\d)")
    spelt_out = _ELIDED.sub(r"\1,000-\2,000", text)
    if literal.search(text) or literal.search(spelt_out):
        return True
    return any(_is_same(value.figure, other) for other in case.figures(spelt_out))


def _names(name: str, text: str) -> bool:
    if _HOUR.fullmatch(name):
        return _is_at(name, text)
    firm = _FIRM.search(name)
    if firm is not None:
        return re.search(rf"\b{firm['one']} ?(?:&|and) ?{firm['other']}\b", text) is not None
    words = words_of(name)
    rating = grade_at(words, 0) if words else None
    if rating is not None and rating[1] == len(words):
        return rating[0] in grades(words_of(text))
    last = words[-1].removesuffix("'s").removesuffix("’s") if words else ""
    if last.isdigit():
        return re.search(rf"(?<!\d){last}(?!\d)", text) is not None
    if last.casefold().rstrip(".") in month_names():  # Sept. 4 is September 4
        return re.search(rf"(?i)(?<!\w){last[:OPENING]}", text) is not None
    if last.casefold().rstrip(".") in table_words(ENGLISH, "legal_forms"):
        last = words[-2:][0]  # any company may be a Group
    return says_name(last, text)


_FIRM = pattern(r"(?P<one>[\w'’]+) ?& ?(?P<other>[\w'’]+)")
"""A firm of two names, of which the last alone will not do: Orsil & Tarne, where the other is Orsil Tarne."""

_HOUR = pattern(CLOCK + r"\.?")
_PARTS = pattern(r"(?i)(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d\d))?(?: ?(?P<half>[ap]))?")


def _is_at(hour: str, text: str) -> bool:
    """Whether a text tells a time of day, be it on a clock of 24 hours: 4:30 p.m., 16:30, 1630."""
    return any(_minute(hour) & _minute(found[0]) for found in _TOLD_HOUR.finditer(text))


_TOLD_HOUR = pattern(rf"{CLOCK}|(?<![\d:.,])[0-2]\d[0-5]\d(?= (?:GMT|local|hours|hrs))")


def _minute(hour: str) -> frozenset[int]:
    """The minutes of the day that a time may stand for: 4:30 is in the morning or after noon."""
    if len(hour) == FOUR_FIGURES and hour.isdigit():
        hour = f"{hour[:2]}:{hour[2:]}"
    told = _PARTS.match(hour)
    if told is None:
        return frozenset()
    minute = int(told["hour"]) % 12 * 60 + int(told["minutes"] or 0)
    half = (told["half"] or "").lower()
    if not half and int(told["hour"]) > NOON:
        half = "p"
    return frozenset(minute + 720 * at for at, name in enumerate("ap") if half in ("", name))


NOON = 12
FOUR_FIGURES = 4
"""Figures of an hour on a clock of 24: 1630 GMT."""

# 18-19,000 is 18,000 to 19,000, and 3-4000 is 3,000 to 4,000
_ELIDED = pattern(r"(?<![\d,.])(\d{1,3})-(\d{1,3}),?000\b")


def _is_same(one: Figure, other: Figure) -> bool:
    same_unit = one.unit == other.unit or None in (one.unit, other.unit)
    ends = {end for end in (_end_of_range(one), _end_of_range(other)) if end}
    return one.value == other.value and same_unit and len(ends) <= 1


def _end_of_range(figure: Figure) -> str | None:
    """The digits of the second figure of a range: of "5,000-6,000" and "5,000 to 6,000" 6000."""
    found = _RANGE.search(figure.text)
    return found["end"].replace(",", "") if found else None


_RANGE = pattern(r"\d\D{0,12}(?:-|–| to | and )\D?(?P<end>\d[\d,]*(?:\.\d+)?)")
