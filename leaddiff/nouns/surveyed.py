"""Surveyed: what a survey of a whole archive says of its notes, question by question."""

from __future__ import annotations

from typing import NamedTuple


class Behind(NamedTuple):
    """A step that a figure rests on: its story, which step of it, and the newer version's name."""

    story: str
    step: int
    newer: str


class SurveyFigure(NamedTuple):
    """So many of so many. ``low`` and ``high`` are the ends of the interval (0 to 1) in which the share lies
    as a rule; ``behind`` are the steps that the question lists, ``is_cut``: the first of them."""

    label: str
    part: int
    whole: int
    low: float
    high: float
    listed: int
    behind: tuple[Behind, ...]
    is_cut: bool = False

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.part / self.whole if self.whole else 0.0


class Question(NamedTuple):
    """One question and the figures that answer it. ``counted`` says what a figure counts ("notes that are
    true and complete") and ``lists`` which steps stand behind it."""

    name: str
    title: str
    counted: str
    lists: str
    figures: tuple[SurveyFigure, ...]


class Surveyed(NamedTuple):
    """A survey as its page shows it. ``held`` are the steps whose notes could be held to what changed."""

    name: str
    steps: int
    held: int
    claims: int
    changes: int
    errors: int
    first_day: str | None
    last_day: str | None
    questions: tuple[Question, ...]
