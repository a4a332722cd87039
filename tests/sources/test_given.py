"""Copy from fields: what a CMS holds without a file is the same copy as the item it would send."""

from __future__ import annotations

from datetime import UTC, datetime

import forms
import pytest
import stories

import leaddiff
from leaddiff import LeadDiffError, State, desk, sources
from leaddiff.nouns.story import Copy

PAIRS = [pair for pair in stories.pairs() if pair.new.get("note")][::3]
LEAD = (
    "A ferry ran aground off Sokdo on Monday, the coast guard said.",
    "All 71 aboard were taken off.",
)
CAME = "The ferry struck a sandbank at low tide."


def given(copy: Copy, as_html: bool) -> Copy:
    """The copy of a plain file as a CMS has it in fields."""
    told = forms.story(copy)
    html = "".join(f"<p>{forms.escape(text)}</p>" for text in told.paragraphs)
    return leaddiff.copy(
        slug=told.slug,
        headline=told.headline,
        note=told.note,
        byline=told.byline,
        moved_at=told.moved,
        state=told.status,
        body=html if as_html else told.paragraphs,
    )


def sent(copy: Copy) -> Copy:
    return sources.read(forms.FORMS["ninjs"](forms.story(copy)).encode(), "item")


@pytest.mark.parametrize("as_html", [False, True], ids=["list", "html"])
@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_fields_are_the_copy_that_ninjs_is(pair, as_html):
    old, new = stories.read(pair.old), stories.read(pair.new)
    one, other = given(new, as_html), sent(new)
    assert [p.text for p in one.paragraphs] == [p.text for p in other.paragraphs]
    for field in ("slug", "headline", "note", "byline", "dateline", "moved_at", "version", "state"):
        assert getattr(one, field) == getattr(other, field), field
    reports = (
        desk.compare(given(old, as_html), one, force=True),
        desk.compare(sent(old), other, force=True),
    )
    told = [[(f.rule, f.old, f.new, f.severity) for f in report.findings] for report in reports]
    assert told[0] == told[1]


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_places_count_in_what_is_written_out(pair):
    copy = given(stories.read(pair.new), as_html=False)
    for paragraph in copy.paragraphs:
        assert copy.raw[paragraph.span.start : paragraph.span.end] == paragraph.text
    for part in copy.parts:
        assert part.text in copy.raw[part.span.start : part.span.end]


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ({}, set()),
        ({"note": "(ATTN: ADDS last para)"}, set()),
        ({"note": "Adds para 3, trims"}, {"claim-not-borne-out"}),
        ({"note": "Adds para 2"}, {"off-by-one", "unreported-paragraph"}),
        ({"note": None}, {"unreported-paragraph"}),
        ({"note": " ", "agency": "yonhap"}, {"note-missing", "unreported-paragraph"}),
        ({"note": "FILE PHOTO"}, {"unreported-paragraph"}),
        ({"version": "2nd LD"}, set()),
        ({"version": None, "headline": "(2nd LD) Ferry aground"}, set()),
        ({"version": 1}, {"version-repeats"}),
        ({"version": 4}, {"version-skips"}),
        ({"version": 0}, {"version-goes-back"}),
        ({"version": None}, {"version-goes-back"}),
    ],
)
def test_a_note_in_a_field_is_held_to_the_copy(fields, rules):
    update = {"slug": "ferry-Sokdo", "version": 2, "note": "Adds para 3", "body": [*LEAD, CAME]}
    old = leaddiff.copy(slug="ferry-Sokdo", version=1, body=LEAD)
    report = leaddiff.compare(old, leaddiff.copy(**update | fields), force=True)
    assert {f.rule for f in report.findings if f.severity is not leaddiff.Severity.INFO} == rules


@pytest.mark.parametrize(
    ("dateline", "opening"),
    [
        ("SOKDO, May 4 (Yonhap) --", "SOKDO, May 4 (Yonhap) -- A ferry"),
        ("Sokdo", "Sokdo -- A ferry"),
        ("SOKDO (AP)", "SOKDO (AP) -- A ferry"),
        ("SOKDO, May 4 AAP -", "SOKDO, May 4 AAP - A ferry"),
        ("A ferry ran", "A ferry"),
        (None, "A ferry"),
    ],
)
def test_a_dateline_opens_the_first_paragraph(dateline, opening):
    copy = leaddiff.copy(slug="ferry-Sokdo", dateline=dateline, body=LEAD)
    assert copy.paragraphs[0].text.startswith(opening)
    assert copy.matter[0].strip().startswith("A ferry")
    assert len(copy.paragraphs) == 2


@pytest.mark.parametrize(
    ("html", "count"),
    [
        (f"<p>{LEAD[0]}</p><p>{LEAD[1]}</p>", 2),
        (f"<p>{LEAD[0]}</p><h2>Rescue</h2><p>{LEAD[1]}</p>", 2),
        (f"<p>{LEAD[0]}</p><table><tr><td>71</td></tr></table><p>{LEAD[1]}</p>", 2),
        (f"{LEAD[0]}\n\n{LEAD[1]}", 2),
        (f"<div>{LEAD[0]}<br><br>{LEAD[1]}</div>", 2),
        (f"<p>{LEAD[0]}</p><script>alert(71)</script>", 1),
    ],
)
def test_a_body_of_html_is_read_as_an_items_is(html, count):
    copy = leaddiff.copy(slug="ferry-Sokdo", body=html)
    assert [p.text for p in copy.paragraphs] == list(LEAD[:count])


def test_markup_in_a_field_is_no_text():
    copy = leaddiff.copy(headline="<b>Ferry</b> aground", note="<p>Adds tide</p>", body=LEAD)
    assert (copy.headline, copy.note) == ("Ferry aground", "Adds tide")


@pytest.mark.parametrize("text", ["71 < 72 aboard, the coast guard said.", "P<0.05 in the trial."])
def test_a_lesser_than_is_no_markup(text):
    assert leaddiff.copy(body=[text]).paragraphs[0].text == text


@pytest.mark.parametrize("state", [None, "usable", "Canceled ", State.WITHHELD])
def test_a_state_is_taken_by_name(state):
    found = leaddiff.copy(body=LEAD, state=state).state
    assert found is None if state is None else found in State


def test_a_moment_may_be_a_datetime():
    moved = datetime(2026, 5, 4, 10, 15, tzinfo=UTC)
    assert leaddiff.copy(body=LEAD, moved_at=moved).moved_at == "2026-05-04 10:15:00+00:00"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"body": 3}, "The body is of type int; give it as a list"),
        ({"body": b"text"}, "The body is of type bytes"),
        ({"body": {"p": "text"}}, "The body is of type dict"),
        ({"body": []}, "The body has no paragraph"),
        ({"body": "<p> </p>"}, "The body has no paragraph"),
        ({"body": ["One.", 2]}, "Paragraph 2 of the body is no text"),
        ({"body": ["<p>One.</p>"]}, "Paragraph 1 of the body holds HTML"),
        ({"slug": 3}, "The slug is no text but of type int"),
        ({"note": ["Adds tide"]}, "The note is no text but of type list"),
        ({"version": -1}, "The version -1 counts no updates"),
        ({"version": 1_000}, "The version 1000 counts no updates"),
        ({"version": True}, "The version is of type bool"),
        ({"version": 1.5}, "The version is of type float"),
        ({"state": "gone"}, 'The state is "gone"; give one of usable'),
        ({"state": 1}, "The state is of type int"),
        ({"moved_at": 20260504}, "The moved_at is no text"),
    ],
)
def test_a_field_of_another_kind_is_refused_in_one_sentence(fields, said):
    with pytest.raises(LeadDiffError, match=said) as told:
        leaddiff.copy(**{"body": LEAD, **fields})
    assert "\n" not in str(told.value)
    assert str(told.value).endswith(".")


@pytest.mark.parametrize("text", ["\ud800", "\x00 and \x1b[31m", "   ", "\u2028"])
def test_odd_characters_harm_nothing(text):
    old = leaddiff.copy(slug=text, note=text, body=[LEAD[0], text, LEAD[1]])
    new = leaddiff.copy(slug=text, note=text, body=[*LEAD, CAME])
    leaddiff.compare(old, new, force=True).to_dict()
