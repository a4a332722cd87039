"""What a copy bears witness to, just under and just over."""

from __future__ import annotations

import pytest

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.layout import read


@pytest.mark.parametrize(
    ("year", "words", "is_it"),
    [
        ("2026", "of this year", True),
        ("2026", "of the year", True),
        ("2027", "of next year", True),
        ("2026", "of next year", False),
        ("2026", "of last year", False),
        ("2026", "last year and this year", True),
        ("2026", "year of the", False),  # nothing stands before it
        ("26", "of this year", False),
        ("9" * 5_000, "of next year", False),
    ],
)
def test_the_year_a_copy_is_dated_in(year, words, is_it):
    dated = read(b"March 3, 2026\n\nTarn pier closes\n\nThe pier closed.", "tarn.txt")
    assert Witness(dated, []).is_of_this_year(year, words.split()) is is_it
