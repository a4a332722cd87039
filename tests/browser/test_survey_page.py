"""The page on a survey in a real browser: read by everybody, on any screen."""

import pytest
from test_report_page import faults

from leaddiff.nouns.surveyed import Behind, Question, Surveyed, SurveyFigure
from leaddiff.renderers.html.survey import render_survey

STEPS = tuple(
    Behind("wire/ferry.txt", n, f"wire/a/folder/of/many/words/ferry-{n}.txt") for n in (1, 2)
)
FIGURES = (
    SurveyFigure("yonhap", 812, 1204, 0.647, 0.7, 392, STEPS, True),
    SurveyFigure(
        "an agency of a very long name indeed, longer than any", 2, 9, 0.06, 0.55, 7, STEPS
    ),
    SurveyFigure("all", 814, 1213, 0.64, 0.7, 399, ()),
)
QUESTIONS = (
    Question(
        "agency",
        "How true are the notes, by agency?",
        "notes that are true",
        "those that are not",
        FIGURES,
    ),
    Question("hour", "By the hour?", "notes that are true, by the hour", "those that are not", ()),
)
PAGE = render_survey(
    Surveyed("wire", 1300, 1213, 4000, 9000, 2, "2026-05-04", "2026-05-09", QUESTIONS)
)


def test_axe_finds_no_fault(opened, axe):
    it = opened(PAGE, bypass_csp=True)
    it.page.locator("summary").first.click()
    faults(it, axe)
    assert it.said == []


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_is_wider_than_the_screen(opened, width):
    it = opened(PAGE, viewport={"width": width, "height": 800})
    it.page.locator("summary").first.click()
    assert it.page.evaluate("document.documentElement.scrollWidth") <= width
    assert it.shown("svg") == [True]


def test_the_bars_are_as_long_as_the_shares(opened):
    it = opened(PAGE)
    widths = it.page.eval_on_selector_all(
        "svg g",
        "rows => rows.map(g => [...g.querySelectorAll('rect')].map(r => r.getBBox().width))",
    )
    assert [bar / whole for whole, bar in widths] == pytest.approx(
        [f.part / f.whole for f in FIGURES], abs=0.001
    )
