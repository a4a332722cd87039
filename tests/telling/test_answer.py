"""The answer in a few words: nothing is called true that could not be told."""

import pytest

import leaddiff
from leaddiff import telling
from leaddiff.telling import answer

OLD = """Pier at Hask shut

pier-Hask

HASK, May 3 (Yonhap) -- The pier at Hask was shut on Monday, its owner said.

Its owner, the Marle line, did not give a reason.

Forty boats lay in the harbor.
"""
NEW = OLD.replace("pier-Hask", "(LEAD) pier-Hask\n\n(ATTN: NOTE)").replace("a reason", "any reason")
MORE = "\nThe mayor of Hask said on Tuesday that the pier would be torn down.\n"


@pytest.mark.parametrize(
    ("note", "more", "told"),
    [
        ("CORRECTS para 2 to omit reference to dividend", MORE, "can't be told, and not complete"),
        ("EDITS para 2", MORE, "true but not complete"),
        ("EDITS para 2", "", "true and complete"),
        ("ADDS mayor's comments in para 4", MORE, "true and complete"),
        ("ADDS mayor's comments in para 2", "", "not true"),
        ("ADDS mayor's comments in para 3", MORE, "true, but not where it says"),
        ("ADDS mayor's comments in para 3; CORRECTS year", MORE, "only partly true"),
        (
            "ADDS mayor's comments in para 3, photo",
            MORE,
            "true as far as can be told, but not where it says",
        ),
    ],
)
def test_the_note_in_a_few_words(note, more, told):
    report = leaddiff.compare(leaddiff.parse(OLD), leaddiff.parse(NEW.replace("NOTE", note) + more))
    assert answer(report).text == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("REMOVES mayor's comments in para 5", "true, but not where it says"),
        ("REMOVES mayor's comments in para 4", "true and complete"),
        ("REMOVES dividend in para 2", "not true"),
    ],
)
def test_a_removal_whose_subject_went_from_another_paragraph_is_no_untruth(note, told):
    rest = "\nA sloop sank there in 1961.\n\nIt had a crew of nine.\n"
    was, now = OLD + MORE + rest, NEW.replace("any reason", "a reason") + rest
    report = leaddiff.compare(leaddiff.parse(was), leaddiff.parse(now.replace("NOTE", note)))
    assert answer(report).text == told


def test_the_rest_of_a_clause_is_shown_by_what_it_is_of():
    body = ["The pier was shut on Monday.", "Nine boats were sold."]
    came = [*body, '"It is old," harbor master Ona Vell said.', "The union will meet in May."]
    note = "ADDS harbor master's comment in para 3, union meeting in para 9"
    report = leaddiff.compare(
        leaddiff.copy(slug="pier-Norvig", body=body),
        leaddiff.copy(slug="pier-Norvig", version=1, note=note, body=came),
    )
    shown = [clause for clause, *_ in telling.by_clause(report)]
    assert shown == [note, "the same: “union meeting”"]
    page, text = (leaddiff.render(report, form) for form in ("html", "text"))
    assert "the same: " in page
    assert "the same: “union meeting”" in text
