"""What a survey says: counts, intervals, and the page that shows them."""

import re

import pytest
from click.testing import CliRunner

pytest.importorskip("pyarrow")

from test_survey import VERSIONS, a_story

from leaddiff.faces.cli import leaddiff
from leaddiff.nouns.house import PLAIN
from leaddiff.nouns.surveyed import Behind, Question, Surveyed, SurveyFigure
from leaddiff.renderers.html.survey import percent, render_survey
from leaddiff.survey import tallies
from leaddiff.survey.rows import rows_of


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
        (1, 2, 0.0945, 0.9055),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_interval_is_wilsons(part, whole, low, high):
    assert tallies.interval(part, whole) == pytest.approx((low, high), abs=0.0001)


def step(number=1, **said):
    row = dict.fromkeys(("agency", "section", "town", "hour", "day"))
    return row | {"story": "s", "step": number, "newer": f"s:{number}", "outcome": "match", "missing": 0,
                  "is_clean": True} | said  # fmt: skip


def counted(question, steps=(), claims=(), changes=()):
    rows = {"steps": list(steps), "claims": list(claims), "changes": list(changes), "errors": []}
    told = tallies.tallied("wire", [rows])
    found = next(each for each in told.questions if each.name == question)
    return {f.label: (f.part, f.whole, f.listed, [b.step for b in f.behind]) for f in found.figures}


def claim(number=1, verb="ADDS", verdict="confirmed", off_by=None):
    return {"story": "s", "step": number, "verb": verb, "verdict": verdict, "off_by": off_by}


def change(number=1, kind="quote", nature="replaced", is_told=False, is_minor=False):
    return {
        "story": "s",
        "step": number,
        "kind": kind,
        "nature": nature,
        "is_told": is_told,
        "is_minor": is_minor,
    }


def test_notes_are_counted_by_agency_desk_and_hour():
    steps = [
        step(1, agency="ap", section="sports", town="OSLO", hour=3),
        step(2, agency="ap", town="OSLO", hour=23, is_clean=False, outcome="mismatch"),
        step(3, agency="afp", hour=3),
    ]
    assert counted("agency", steps) == {
        "ap": (1, 2, 1, [2]), "afp": (1, 1, 0, []), "all": (2, 3, 1, []),
    }  # fmt: skip
    assert counted("desk", steps) == {
        "OSLO": (0, 1, 1, [2]),
        "sports": (1, 1, 0, []),
        "all": (1, 2, 1, []),
    }
    assert list(counted("hour", steps)) == ["03:00", "23:00", "all"]


@pytest.mark.parametrize(
    "said", [{"outcome": "no-note"}, {"outcome": "not-compared"}, {"missing": 1}]
)
def test_what_could_not_be_held_is_not_counted(said):
    assert counted("agency", [step(agency="ap", **said)]) == {}
    assert counted("verb", [step(**said)], [claim()]) == {}
    assert counted("silence", [step(**said)], (), [change()]) == {}


def test_claims_are_counted_by_verb_and_by_how_far_off_they_are():
    claims = [
        claim(1, off_by=0), claim(1, verdict="refuted", off_by=1), claim(2, verdict="partial", off_by=-9),
        claim(2, "TRIMS", "unverifiable"), claim(2, "TRIMS"),
    ]  # fmt: skip
    steps = [step(1), step(2)]
    assert counted("verb", steps, claims) == {
        "ADDS": (1, 3, 2, [1, 2]), "TRIMS": (1, 1, 0, []), "all": (2, 4, 2, []),
    }  # fmt: skip
    assert counted("distance", steps, claims) == {
        "4 or more further up": (1, 3, 1, [2]), "where the note says": (1, 3, 0, []),
        "1 further down": (1, 3, 1, [1]),
    }  # fmt: skip


def test_what_is_left_out_is_counted_by_kind_and_quotations_by_agency():
    changes = [
        change(), change(is_told=True), change(nature="came"), change(kind="figure"), change(is_minor=True),
    ]  # fmt: skip
    assert counted("kind", [step(agency="ap")], (), changes) == {
        "quote": (2, 3, 2, [1]), "figure": (1, 1, 1, [1]), "all": (3, 4, 3, []),
    }  # fmt: skip
    assert counted("silence", [step(agency="ap")], (), changes) == {"ap": (2, 3, 2, [1])}


def test_only_the_first_are_shown_and_the_rest_put_together():
    steps = [step(n, town=f"TOWN {n % 20:02}", is_clean=n % 2 == 0) for n in range(2_000)]
    found = counted("desk", steps)
    assert len(found) == tallies.MOST_ROWS + 2
    assert sum(whole for _, whole, _, _ in found.values()) == 4_000  # all of them twice
    assert max(len(behind) for *_, behind in found.values()) == tallies.MOST_BEHIND


@pytest.mark.parametrize(("count", "is_cut"), [(1, False), (20, False), (21, True)])
def test_it_says_that_there_are_more_only_where_there_are(count, is_cut):
    steps = [step(n, agency="ap", is_clean=False) for n in range(count)]
    told = tallies.tallied("wire", [{"steps": steps, "claims": [], "changes": [], "errors": []}])
    (figure,) = told.questions[0].figures
    assert (len(figure.behind), figure.is_cut) == (min(count, 20), is_cut)


def test_the_rows_of_a_story_can_be_counted():
    rows = {name: [] for name in ("steps", "claims", "changes", "errors")}
    for table, row in rows_of(a_story("ferry", 71), PLAIN):
        rows[table].append(dict.fromkeys(("section", "hour", "off_by")) | row)
    told = tallies.tallied("wire", [rows, rows])
    assert (told.steps, told.held, told.claims) == (4, 4, 4)
    silence = next(each for each in told.questions if each.name == "silence").figures
    assert [(f.label, f.part, f.whole) for f in silence] == [("yonhap", 2, 2)]


# ------------------------------------------------------------ the page


HOSTILE = "<script>alert(1)</script>\x1b[2J\u202e"


def test_the_page_is_still_and_shows_hostile_names_harmlessly():
    figure = SurveyFigure(HOSTILE, 1, 3, 0.1, 0.8, 2, (Behind(HOSTILE, 2, HOSTILE),), True)
    questions = (
        Question("agency", "How true?", "notes", "those", (figure,)),
        Question("verb", "Which?", "c", "l", ()),
    )
    page = render_survey(Surveyed(HOSTILE, 3, 3, 1, 1, 0, "2026-05-04", "2026-05-05", questions))
    assert "<script" not in page
    assert "script-src &#39;none&#39;" in page
    assert not set(page) & set("\x1b\u202e")
    assert "33% of 3 (few)" in page
    assert "Nothing in this archive answers it." in page
    assert "and more, in the tables" in page


def test_the_command_writes_it_beside_the_tables_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "wire").mkdir()
    for number, text in enumerate(VERSIONS):
        (tmp_path / "wire" / f"{number}.txt").write_text(text)
    done = CliRunner().invoke(
        leaddiff, ["survey", "wire", "-o", "out", "--report", "out/page.html"]
    )
    assert done.exit_code == 0
    page = (tmp_path / "out" / "page.html").read_text()
    assert re.search(r"<b>2</b> updates, of which <b>2</b> have a note", page)
    assert "wire/2.txt" in page
    assert page == _again(tmp_path)


def _again(folder):
    CliRunner().invoke(leaddiff, ["survey", "wire", "-o", "out", "--report", "again.html"])
    return (folder / "again.html").read_text()


@pytest.mark.parametrize(
    ("share", "told"),
    [(0, "0%"), (0.004, "0.4%"), (0.5, "50%"), (0.0999, "10.0%"), (0.995, "99.5%"), (1, "100%")],
)
def test_a_share_near_nothing_or_all_is_told_closer(share, told):
    assert percent(share) == told
