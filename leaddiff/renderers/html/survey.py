"""Survey: the page on a whole archive, one picture a question."""

from __future__ import annotations

from typing import NamedTuple

from leaddiff.nouns.surveyed import Question, Surveyed, SurveyFigure
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.word_marks import shown

FEW = 30
"""Cases (10 to 100) under which a share is drawn hollow, and told to rest on few."""

_WIDTH = 480
_ROW = 44


class Bar(NamedTuple):
    """A figure as it is drawn, in units of the picture, and told."""

    label: str
    top: int
    length: float
    low: float
    high: float
    is_few: bool
    told: str
    figure: SurveyFigure


def render_survey(survey: Surveyed) -> str:
    """A self-contained page on what a survey says, without a script."""
    pictures = [(question, _bars(question)) for question in survey.questions]
    return filled(
        "survey.html",
        own="survey",
        still=True,
        survey=survey,
        name=shown(survey.name),
        pictures=pictures,
        width=_WIDTH,
        row=_ROW,
        shown=shown,
        few=FEW,
    )


def _bars(question: Question) -> list[Bar]:
    return [
        Bar(
            shown(figure.label),
            at * _ROW,
            figure.share * _WIDTH,
            figure.low * _WIDTH,
            figure.high * _WIDTH,
            figure.whole < FEW,
            f"{percent(figure.share)} of {figure.whole:,}",
            figure,
        )
        for at, figure in enumerate(question.figures)
    ]


def percent(share: float) -> str:
    """A share in percent, with one figure behind the point where it is near nothing or all."""
    is_near = 0 < share < 0.1 or 0.9 < share < 1
    return f"{share:.1%}" if is_near else f"{share:.0%}"
