"""Figures brought: the figure or date that came to a paragraph and says something new."""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind


def figure_brought(
    trace: Trace, facts: Iterable[FactChange], old: Witness, new: Witness
) -> str | None:
    """The first figure or date that came and says something new; None where none does."""
    text, came = new.text(trace.new), " ".join(trace.came).lower()
    gone = words_of(" ".join(trace.gone).lower())
    return next(
        (
            fact.after
            for fact in facts
            if fact.before is None
            and fact.after
            and fact.kind in (FactKind.FIGURE, FactKind.DATE)
            and not _is_restated(fact.after, text, came)
            and not (
                fact.after.lower() == "one" and "another" in gone
            )  # another analyst, one analyst
            and not _is_day_of_speech(fact.after, text, old)
        ),
        None,
    )


_RESTATED = (
    "past week",
    "past month",
    "past year",
    "this year",
    "this month",
    "this week",
    "local time",
)


def _is_restated(figure: str, text: str, came: str) -> bool:
    """Whether a figure or date that came says nothing new: "The two leaders" are those of before, and
    "March 12 this year" is March 12."""
    if figure.lower() in _RESTATED:
        return True
    is_word = figure.isalpha() and figure.lower() in came
    return is_word and f"the {figure.lower()} " in text.lower()


def _is_day_of_speech(figure: str, text: str, old: Witness) -> bool:
    """Whether a weekday only says when somebody said what stood, and the lead had that day: "said in a
    statement on Wednesday". Further down it is moved about with the words."""
    day = figure.lower()
    if day not in weekday_names() or day not in old.text(1).lower():
        return False
    said = rf"(?i)\b(?:said|told|added|says)\b(?: (?:{_WHERE_SAID}))* {day}\b"
    return re.search(said, text) is not None


_WHERE_SAID = (
    "so|that|in|to|at|on|by|an?|the|its?|his|her|their|news|joint|statement|letter|interview|filing|email|e-mail"
    "|memo|report|release|conference|call|briefing|court|parliament|television|radio|reporters|analysts|investors"
)
"""What stands between "said" and the day it was said on: in a statement to investors on."""
