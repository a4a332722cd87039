"""Names that differ by a slip of the finger, and names of two people."""

from __future__ import annotations

from tables import every_row

from leaddiff.languages.misspellings import _distance, is_misspelling


@every_row(
    ("one", "other", "letters"),
    [("", "", 0), ("ab", "ba", 1), ("abcd", "abdc", 1), ("okada", "okdaa", 1), ("ab", "abc", 1),
     ("abc", "a", 2), ("abcd", "badc", 2), ("kitten", "sitting", 3), ("abc", "xyz", 3)],
)  # fmt: skip
def test_two_neighbours_swapped_count_as_one_letter(one, other, letters):
    assert _distance(one, other) == letters


@every_row(
    ("one", "other", "is_slip"),
    [
        ("okada", "okdaa", True), ("noor", "nour", True), ("noh", "nor", False), ("kim", "kym", False),
        ("hansen", "hanson", True), ("hansen", "hannsonn", False), ("larsen", "hanson", False),
        ("okada", "okeda", True), ("okada", "ekeda", False), ("resident", "residents", False),
        ("woman", "women", False), ("takahashi", "takahasi", True), ("takahashi", "takahsai", True),
    ],
)  # fmt: skip
def test_a_name_of_four_letters_or_more_with_one_wrong_is_a_slip(one, other, is_slip):
    """From six letters on two may be wrong."""
    assert is_misspelling(one, other) is is_slip
