"""Words said alike turn no sense, and each row is one thing."""

from itertools import combinations

import pytest

from leaddiff.languages.opposites import are_opposed, are_other_kinds
from leaddiff.languages.said_alike import is_reworded, said_alike, without_fillers
from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.vocabulary import stem

PAIRS = [
    (stem(one), stem(word)) for one, more in rows(ENGLISH, "said_alike") for word in more.split()
]


@pytest.mark.parametrize("pair", PAIRS)
def test_words_of_a_row_are_one_and_no_opposites(pair: tuple[str, str]) -> None:
    one, other = pair
    assert said_alike([one]) == said_alike([other])
    assert not are_other_kinds([one], [other])


@pytest.mark.parametrize("pair", PAIRS)
def test_words_of_a_row_answer_every_question_alike(pair: tuple[str, str]) -> None:
    """Else one put for the other would hide that it took the place of its opposite."""
    one, other = pair
    for row in rows(ENGLISH, "opposites"):
        for column in row:
            stems = {stem(word) for word in column.split()}
            assert (one in stems) == (other in stems)


def test_no_word_stands_in_two_rows() -> None:
    words = [stem(w) for row in rows(ENGLISH, "said_alike") for w in " ".join(row).split()]
    assert len(words) == len(set(words))


def test_words_of_two_rows_are_two() -> None:
    assert said_alike([stem("share")]) != said_alike([stem("carmaker")])


REWORDED = [
    (one, other)
    for (row,) in rows(ENGLISH, "reworded")
    for one, other in combinations(row.split(), 2)
]


@pytest.mark.parametrize(("one", "other"), REWORDED)
def test_words_of_one_meaning_are_put_for_each_other_and_turn_no_sense(
    one: str, other: str
) -> None:
    assert is_reworded(stem(one), [stem(other)])
    assert is_reworded(stem(other), [stem(one)])
    assert not are_opposed([stem(one)], [stem(other)])
    assert not are_other_kinds([stem(one)], [stem(other)])


@pytest.mark.parametrize(
    ("came", "went", "expected"),
    [
        ("exposed", "exposure", True),
        ("heavily", "heavy", True),
        ("criticized", "criticism", True),
        ("moved", "steps", True),
        ("while", "ferry", True),
        ("barge", "bargain", False),
        ("ferry", "lorry", False),
        ("mill", "million", False),
        ("unveiled", "ferry", False),
    ],
)
def test_a_word_is_put_for_what_means_the_same(came: str, went: str, expected: bool) -> None:
    assert is_reworded(stem(came), [stem(went)]) is expected


def test_a_light_word_by_itself_is_put_for_nothing() -> None:
    assert not is_reworded(stem("while"), [])


@pytest.mark.parametrize("filler", sorted(table_words(ENGLISH, "fillers")))
def test_a_filler_goes_and_what_it_stands_beside_stays(filler: str) -> None:
    assert without_fillers(f"costs {filler} rise").split() == ["costs", "rise"]


def test_going_forward_of_a_plan_stays() -> None:
    assert without_fillers("the plan will go forward") == "the plan will go forward"
