"""Small parts of the reading of notes: what each answers, a table a part."""

from __future__ import annotations

import pytest

from leaddiff import notes
from leaddiff.notes.block_sizes import size_at
from leaddiff.notes.lexemes import lex
from leaddiff.notes.series import series_at
from leaddiff.notes.slips import slips_of


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("2 new grafs after 5th", (2, 3, True)),
        ("2 long new additional grafs after 5th", (2, 5, True)),
        ("2 long new additional more grafs after 5th", None),
        ("long new additional more grafs after 5th", (1, 5, False)),
        ("graf after 5th", (1, 1, False)),
        ("one for 15th graf", (1, 1, True)),
        ("2 officials", None),
    ],
)
def test_how_many_paragraphs_were_put_in(text, size):
    assert size_at(lex(text), 0) == size


@pytest.mark.parametrize(
    ("text", "after_unit", "members"),
    [
        ("8-end grafs", False, [(8, -1, False)]),
        ("8-10 grafs", False, [(8, 10, False)]),
        ("8-10th grafs", False, [(8, 10, True)]),
        ("5, 6 and 7 accounting", True, [(5, 5, False), (6, 6, False), (7, 7, False)]),
        ("5 and 9 accounting", True, [(5, 5, False)]),
        ("5, 6 accounting", True, [(5, 5, False)]),
        ("5, 6 accounting and 7", True, [(5, 5, False)]),
    ],
)
def test_which_numbers_are_of_a_series(text, after_unit, members):
    found, _ = series_at(lex(text), 0, after_unit)
    assert [(member.first, member.last, member.is_ranked) for member in found] == members


def test_the_slips_of_a_verb():
    assert slips_of(["fixes", "UPDATED", "gets to its"]) == {
        "fxes", "fies", "fixs",
        "ffixes", "fiixes", "fixxes", "fixees",
        "ifxes", "fxies", "fiexs",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "topic", "place"),
    [
        ("(ATTN: ADDS navy in 1-2)", "navy", "1-2"),
        ("(ATTN: ADDS navy in 1 and 2)", "navy", "1,2"),
        ("(ATTN: ADDS quote in paras 4 and below)", "quote", "4-"),
        ("(ATTN: ADDS quote in para 4 and onward)", "quote", "4-"),
        ("(ATTN: ADDS quote in para 4 after talks)", "quote", "4"),
        ("(ATTN: ADDS ships in 98 and 99)", "ships", "98,99"),
        ("(ATTN: ADDS ships in 99 and 100)", "ships in 99 and 100", None),
    ],
)
def test_places_that_are_told_in_few_words(text, topic, place):
    claim = notes.read(text, "yonhap").claims[0]
    assert (claim.topic, claim.place and claim.place.name) == (topic, place)
