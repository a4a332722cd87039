"""The thresholds of alignment: a row just under and a row just over each, of words that have nothing to do
with each other, so that what is shared is what counts."""

from __future__ import annotations

from itertools import product

import pytest

from leaddiff.alignment import align
from leaddiff.nouns.changes import Edited, Split, Unchanged

WORDS = ["".join(letters) + "p" for letters in product("bdfgk", "aou", "lmnrt", "aou")]
OLD, OTHERS = WORDS[:20], WORDS[30:60]


def told(*words: str) -> str:
    return " ".join(words) + "."


STAYS = [told(*WORDS[at : at + 5]) for at in range(60, 100, 5)]
"""Paragraphs that are the same in both versions."""
GONE, CAME = told(*WORDS[100:110]), told(*WORDS[110:120])


def partners(old: list[str], new: list[str], number: int) -> tuple[int, ...]:
    """The new paragraphs that an old one became; none where it went."""
    for change in align(old, new):
        if isinstance(change, Unchanged | Edited) and change.old == number:
            return (change.new,)
        if isinstance(change, Split) and change.old == number:
            return change.new
    return ()


def recast(kept: int) -> str:
    """A paragraph of ten words, of which so many stood in the older one."""
    return told(*OLD[:kept], *OTHERS[: 10 - kept])


@pytest.mark.parametrize(("kept", "linked"), [(1, False), (2, True)])
def test_alone_between_two_that_stay_a_fifth_is_enough(kept, linked):
    old = [STAYS[0], recast(10), STAYS[1]]
    assert partners(old, [STAYS[0], recast(kept), STAYS[1]], 2) == ((2,) if linked else ())


@pytest.mark.parametrize(("kept", "linked"), [(1, False), (2, True)])
def test_so_it_is_for_the_lead(kept, linked):
    old, new = [recast(10), STAYS[1]], [recast(kept), STAYS[1]]
    assert partners(old, new, 1) == ((1,) if linked else ())


@pytest.mark.parametrize(("kept", "linked"), [(1, False), (2, True)])
def test_among_several_it_takes_a_fifth_too(kept, linked):
    old = [STAYS[0], recast(10), GONE, STAYS[1]]
    new = [STAYS[0], recast(kept), CAME, STAYS[1]]
    assert partners(old, new, 2) == ((2,) if linked else ())


@pytest.mark.parametrize(("kept", "linked"), [(3, False), (4, True)])
def test_out_of_order_it_takes_four_tenths(kept, linked):
    assert partners([recast(10), *STAYS[:3]], [*STAYS[:3], recast(kept)], 1) == (
        (4,) if linked else ()
    )


@pytest.mark.parametrize(("size", "linked"), [(1, False), (2, False), (3, True), (4, True)])
def test_a_paragraph_moves_from_three_words_on(size, linked):
    new = [*STAYS[:3], told("the", *OLD[:size])]
    assert partners([told(*OLD[:size]), *STAYS[:3]], new, 1) == ((4,) if linked else ())


@pytest.mark.parametrize(
    ("size", "kept", "linked"),
    [(2, 0, False), (2, 1, True), (4, 1, True), (6, 1, False), (6, 2, True), (10, 2, True)],
)
def test_a_paragraph_goes_with_the_one_beside_it_that_moved(size, kept, linked):
    """Two words are too few to move alone, a fifth of six too little."""
    old = [recast(10), told(*WORDS[100 : 100 + size]), *STAYS[:4]]
    went = told(*WORDS[100 : 100 + kept], *OTHERS[: size - kept])
    new = [*STAYS[:4], told(*OLD[:10], "golap"), went]
    assert partners(old, new, 1) == (5,)
    assert partners(old, new, 2) == ((6,) if linked else ())
    assert partners(old, [*STAYS[:4], told(*OLD[:10], "golap"), STAYS[5], went], 2) == ()


@pytest.mark.parametrize(
    ("old", "new", "linked"),
    [
        ("It was gobap.", "It was kudop.", True),
        ("She was gobap.", "She was quite kudop.", True),
        ("Who was it?", "Who was it then?", True),
        ("She was gobap.", "It had kudop.", False),
        ("It was gobap, fitap and lonup.", "It was kudop, ratop and minup.", False),
        ("Who was it?", "It may be they.", False),
    ],
)
def test_of_one_word_or_two_the_small_words_beside_them_tell(old, new, linked):
    old, new = [STAYS[0], old, STAYS[1]], [STAYS[0], new, STAYS[1]]
    assert partners(old, new, 2) == ((2,) if linked else ())


@pytest.mark.parametrize(
    ("shared", "near", "afar"),
    [(3, False, False), (4, False, False), (5, True, False), (6, True, True)],
)
def test_a_split_takes_half_next_door_and_three_fifths_further_off(shared, near, afar):
    whole, head = told(*OLD), told(*OLD[:10])
    piece = told(*OLD[10 : 10 + shared], *OTHERS[: 10 - shared])
    new = [STAYS[0], head, piece, STAYS[1]]
    assert partners([STAYS[0], whole, STAYS[1]], new, 2) == ((2, 3) if near else (2,))
    new = [STAYS[0], head, STAYS[1], piece, STAYS[2]]
    assert partners([STAYS[0], whole, STAYS[1], STAYS[2]], new, 2) == ((2, 4) if afar else (2,))


@pytest.mark.parametrize(("shared", "split"), [(4, False), (5, True)])
def test_next_door_is_on_either_side(shared, split):
    head, piece = told(*OLD[10:20]), told(*OLD[:shared], *OTHERS[: 10 - shared])
    new = [STAYS[0], piece, head, STAYS[1]]
    assert partners([STAYS[0], told(*OLD), STAYS[1]], new, 2) == ((2, 3) if split else (3,))


@pytest.mark.parametrize(
    ("shared", "others", "near", "afar"),
    [
        (1, 2, True, False),
        (1, 3, False, False),
        (2, 0, True, False),
        (2, 4, True, False),
        (3, 4, False, False),
        (3, 1, True, True),
    ],
)
def test_a_piece_of_six_words_takes_three_tenths_next_door_and_three_words_further_off(
    shared, others, near, afar
):
    whole, head = told(*OLD), told(*OLD[:10])
    piece = told(*OLD[10 : 10 + shared], *OTHERS[:others])
    new = [STAYS[0], head, piece, STAYS[1]]
    assert partners([STAYS[0], whole, STAYS[1]], new, 2) == ((2, 3) if near else (2,))
    new = [STAYS[0], head, STAYS[1], piece, STAYS[2]]
    assert partners([STAYS[0], whole, STAYS[1], STAYS[2]], new, 2) == ((2, 4) if afar else (2,))


@pytest.mark.parametrize(("taken", "split"), [(10, True), (16, True), (17, False), (20, False)])
def test_a_piece_whose_words_another_accounts_for_is_none(taken, split):
    """``taken``: words of the old paragraph that the head has, up to all that the piece has."""
    whole, piece = told(*OLD), told(*OLD[10:20])
    head = told(*OLD[:taken])
    new = [STAYS[0], head, told(*OLD[10:19], "golap"), STAYS[1]]
    assert piece not in new
    assert partners([STAYS[0], whole, STAYS[1]], new, 2) == ((2, 3) if split else (2,))


@pytest.mark.parametrize(
    ("kept", "others", "crossed"),
    [
        (4, 0, True),
        (3, 0, True),
        (2, 0, False),
        (4, 1, True),
        (3, 1, False),
        (6, 2, True),
        (5, 3, False),
    ],
)
def test_a_sentence_that_went_to_another_paragraph_keeps_three_quarters(kept, others, crossed):
    """Word for word three words are enough; edited it takes four."""
    first, second = told(*WORDS[:8]), told(*WORDS[8:16])
    moved = told(*OTHERS[:kept])
    arrived = moved if not others else told(*OTHERS[:kept], *WORDS[100 : 100 + others])
    left = moved.capitalize()
    old = [f"{first.capitalize()} {left}", STAYS[0], second.capitalize()]
    new = [first.capitalize(), STAYS[0], f"{second.capitalize()} {arrived.capitalize()}"]
    merged = [change for change in align(old, new) if 3 in _news(change) and 1 in _olds(change)]
    assert bool(merged) is crossed


def _news(change):
    new = getattr(change, "new", ())
    return new if isinstance(new, tuple) else (new,)


def _olds(change):
    old = getattr(change, "old", ())
    return old if isinstance(old, tuple) else (old,)
