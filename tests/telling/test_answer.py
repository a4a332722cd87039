"""The answer in a few words: nothing is called true that could not be told."""

import pytest

import leaddiff
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
