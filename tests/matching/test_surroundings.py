"""What a pile says of two copies, and what not: a story is matched alike whatever lies beside it."""

import pytest
from test_matching import A1, A2, A, B
from wirecopy import reuters, sketches, yonhap

from leaddiff import matching
from leaddiff.matching.common_ground import NO_BACKGROUND, sentences_of
from leaddiff.matching.gathering import _Stories
from leaddiff.matching.identities import by_identity, families
from leaddiff.matching.kinship import _is_kept_on
from leaddiff.matching.surroundings import surroundings

ONE = "Pier reopens after storm alpha bravo carol delta echo fox"
OTHER = "Pier reopens for ferries golf hotel india julia kilo lima"
RARE = "alpha bravo carol delta echo fox golf hotel india julia kilo lima"


@pytest.mark.parametrize(
    ("headlines", "days", "met"),
    [
        ((ONE, OTHER), ("Sept. 22", "Sept. 22"), True),
        ((ONE, OTHER), ("Sept. 22", "Sept. 23"), False),
        ((ONE, "Pier closes for golf"), ("Sept. 22", "Sept. 22"), False),
    ],
    ids=["one day", "two days", "one word alone"],
)
@pytest.mark.parametrize(
    "others", [[], [RARE], ["Pier reopens"] * 9, [RARE, *["Pier reopens"] * 9]]
)
def test_words_of_headlines_are_rare_by_the_day(headlines, days, met, others):
    """What stands in the headlines of another day makes none of them rarer or more common."""
    own = [reuters(A, headline=text) for text in headlines]
    pile = sketches(*own, *(reuters(B, headline=text) for text in others))
    number = {"Sept. 22": 266, "Sept. 23": 267}
    of_day = [
        each._replace(dated=each.dated._replace(day=number[day]))
        for each, day in zip(pile, (*days, *["Sept. 22"] * len(others)), strict=True)
    ]
    strangers = [each._replace(dated=each.dated._replace(day=40)) for each in of_day[2:]]
    headed = surroundings([*of_day[:2], *strangers]).headed
    assert any(set(pair) == {0, 1} for pair in headed) is met


@pytest.mark.parametrize(("nobodys", "is_one"), [((), True), (("all",), False)])
def test_an_id_that_stands_for_everything_ties_no_families(nobodys, is_one):
    first, second, third, fourth = sketches(
        *(yonhap("pier-Sokdo", text) for text in (A, A1, B, A2))
    )
    pile = [
        first._replace(identity="a", follows="all"),
        second._replace(identity="a"),
        third._replace(identity="b", follows="all"),
        fourth._replace(identity="b"),
    ]
    found = families(by_identity(pile, frozenset(nobodys)), pile, frozenset(nobodys))
    assert (found["a"] == found["b"]) is is_one


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_story_kept_on_shares_a_sentence_that_is_nobodys(is_shared):
    one, other = sketches(
        yonhap("pier-Sokdo", A), yonhap("pier-Sokdo", A1, "(LEAD)", day="Sept. 23")
    )
    strange = sketches(yonhap("dam-Onpo", B))[0]
    standing = sentences_of((one if is_shared else strange).sentences)
    assert _is_kept_on(one, other, frozenset(standing)) is is_shared


@pytest.mark.parametrize("between", [0, 1, 20])
def test_the_nearest_of_two_stories_are_so_whatever_lies_between_them(between):
    """Four copies of a story, four of another, two more of the first; between these strangers."""
    ranks = [0, 1, 2, 3, 4, 5, 6, 7, 8 + between, 9 + between]
    stories = _Stories([], ranks, NO_BACKGROUND)
    assert sorted(stories._nearest([0, 1, 2, 3, 8, 9], [4, 5, 6, 7])) == [2, 3, 8]


def test_strangers_change_no_chain():
    own = sketches(*(yonhap("pier-Sokdo", text, mark) for text, mark in ((A, ""), (A1, "(LEAD)"))))
    strangers = sketches(yonhap("dam-Onpo", B))
    assert matching.match([*own, *strangers]) == matching.match(own)
