"""Small parts of alignment: what each answers, a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from leaddiff.alignment import align
from leaddiff.alignment.changed import _nearby
from leaddiff.alignment.crossings import _loose, _Sentence, _went
from leaddiff.alignment.equal import link_equal, repeated
from leaddiff.alignment.joins import _Side
from leaddiff.alignment.likeness import _sharing_scarce_words, less_rivals
from leaddiff.alignment.links import Pairing
from leaddiff.alignment.order import gaps, link_in_order, nearby
from leaddiff.alignment.profiles import profile
from leaddiff.alignment.thresholds import LIMITS, THRESHOLDS
from leaddiff.nouns.changes import Edited


@pytest.mark.parametrize(
    ("spine", "counts", "found"),
    [
        ([(0, 0), (2, 2)], (3, 3), [(range(1, 2), range(1, 2))]),
        ([(0, 0), (1, 3)], (2, 4), []),
        ([(0, 0), (3, 1)], (4, 2), []),
        ([], (2, 1), [(range(2), range(1))]),
        ([(0, 0)], (1, 3), []),
    ],
)
def test_a_gap_has_paragraphs_of_both_versions(spine, counts, found):
    assert list(gaps(spine, *counts)) == found


def test_the_whole_lead_of_a_better_partner_is_taken_off():
    less = less_rivals({(0, 0): 0.75, (0, 1): 0.5, (1, 2): 0.5}, THRESHOLDS)
    assert less == {(0, 0): 0.75, (0, 1): 0.25, (1, 2): 0.5}


@pytest.mark.parametrize(
    ("text", "loose"),
    [("Verrin docks burned.", 1), ("Verrin docks burned down today.", 1), ("The docks burned.", 0)],
)
def test_a_sentence_that_went_elsewhere_has_three_words_of_substance(text, loose):
    read = profile({0: text}, {}, [], THRESHOLDS)
    content = read.old[0].content
    found = _loose(read.old, {0: content}, content, read.weights, THRESHOLDS)
    assert len(list(found)) == loose


def test_a_word_may_stand_any_number_of_times():
    rope = "rope " * 150 + "held the ferry to the quay at Verrin on "
    old, new = [rope + "Monday night."], [rope + "Friday night."]
    assert [type(change) for change in align(old, new)] == [Edited]


@pytest.mark.parametrize(
    ("kept", "went"),
    [(("boat", "dock", "fire", "verrin"), True), (("boat", "dock", "fire"), False)],
)
@pytest.mark.parametrize(("mass", "heavy"), [(16, False), (17, True)])
def test_a_sentence_went_that_keeps_four_words_and_three_quarters(kept, went, mass, heavy):
    weights = SimpleNamespace(missed=dict.fromkeys(kept, 12 // len(kept)))
    left, arrived = (_Sentence(0, text, frozenset(kept), mass) for text in ("Then.", "Now."))
    assert _went(left, arrived, weights, THRESHOLDS) is (went and not heavy)
    assert _went(left, left, weights, THRESHOLDS)


@pytest.mark.parametrize(("openings", "size"), [({}, 3), ({"openings": (2, 2)}, 2)])
def test_all_words_of_a_paragraph_count_but_those_of_its_opening(openings, size):
    text = "9 docks burned."
    read = profile({0: text}, {0: text}, [], THRESHOLDS, **openings)
    assert (read.old[0].size, read.new[0].size) == (size, size)


@pytest.mark.parametrize(
    ("beyond", "loose"), [("verrin dock burn", 1), ("verrin dock", 1), ("verrin", 0)]
)
def test_two_words_that_its_partners_lack_are_enough_to_look_at_a_sentence(beyond, loose):
    read = profile({0: "Verrin docks burned."}, {}, [], THRESHOLDS)
    words = frozenset(beyond.split())
    found = _loose(read.old, {0: words}, read.old[0].content, read.weights, THRESHOLDS)
    assert len(list(found)) == loose


@pytest.mark.parametrize(("beyond", "loose"), [("boat dock", 0), ("boat dock rop", 1)])
def test_a_sentence_that_lacks_a_third_of_its_words_stands_there(beyond, loose):
    read = profile({0: "Boats docks ropes sails nets burned."}, {}, [], THRESHOLDS)
    words = frozenset(beyond.split())
    found = _loose(read.old, {0: words}, read.old[0].content, read.weights, THRESHOLDS)
    assert len(list(found)) == loose


@pytest.mark.parametrize(
    ("count", "taken", "pairs"),
    [(4, (), 16), (6, (), 20), (6, (0,), 18), (4, (0,), 12)],
)
def test_in_a_large_gap_only_neighbours_are_paired(count, taken, pairs):
    free = [[0] if at in taken else [] for at in range(count)]
    pairing = SimpleNamespace(news_of=[[]] * count, olds_of=free)
    found = list(nearby([(range(count), range(count))], pairing, LIMITS._replace(gap=4)))
    assert len(found) == pairs
    assert all(abs(old - new) <= 2 for old, new in found) or count == 4


@pytest.mark.parametrize(
    ("old", "new", "links"),
    [
        ("a b c", "a b c", "0-0 1-1 2-2"),
        ("a b c", "a x c", "0-0 2-2"),
        ("a b c d", "x c y b z", "1-3 2-1"),
        # equal neighbours of what stands once, before it and behind it
        ("w s s k t t x", "y s s k t t z", "1-1 2-2 3-3 4-4 5-5"),
        ("w s k t x", "y s k t s t z", "1-1 2-2 3-3"),
        ("w s k s x", "y s k z s", "1-1 2-2"),
        ("x s k s w", "s z k s y", "2-2 3-3"),
        ("s s x", "y s s", ""),
        ("a", "", ""),
    ],
)
def test_equal_paragraphs_and_their_equal_neighbours(old, new, links):
    before, after = old.split(), new.split()
    pairing = Pairing(len(before), len(after))
    link_equal(before, after, pairing)
    found = [f"{o}-{n}" for o, news in enumerate(pairing.news_of) for n in news]
    assert " ".join(found) == links


@pytest.mark.parametrize(("scarce", "links"), [(1, 0), (2, 2), (3, 2)])
def test_a_word_that_stands_seldom_enough_is_looked_at(scarce, links):
    read = profile({0: "Docks burned.", 1: "Docks sank."}, {0: "Docks closed."}, [], THRESHOLDS)
    found = _sharing_scarce_words(read, LIMITS._replace(scarce=scarce))
    assert len(list(found)) == links


@pytest.mark.parametrize(
    ("word", "shared", "missed"),
    [
        ("boat", 1000, 1000),
        ("verrin", 1300, 1200),
        ("3", 800, 450),
        ("476", 1600, 450),
        ("dock", 659, 659),
    ],
)
def test_what_a_word_is_worth_by_its_sort_and_by_how_often_it_stands(word, shared, missed):
    text = "The docks of Verrin, docks for boats, held 3 docks of 476 docks."
    weights = profile({0: text}, {}, [], THRESHOLDS).weights
    assert (weights.shared[word], weights.missed[word]) == (shared, missed)
    assert "the" not in weights.shared


@pytest.mark.parametrize(
    ("times", "shared"),
    [(1, 1000), (2, 1000), (3, 784), (99, 96), (101, 95), (150, 74), (200, 63), (201, 63)],
)
def test_a_word_loses_worth_until_it_stands_200_times(times, shared):
    read = profile({0: "boat " * times}, {}, [], THRESHOLDS)
    assert read.weights.shared["boat"] == shared


@pytest.mark.parametrize(
    ("equal", "pairs"),
    [
        ([(0, 0, 5), (0, 1, 3)], [(1, 1), (1, 2), (2, 1), (2, 2)]),
        ([(0, 0, 3), (0, 1, 5)], [(1, 2), (2, 2)]),
        ([(0, 0, 3), (1, 1, 3)], [(2, 2)]),
    ],
)
def test_of_two_places_of_an_equal_paragraph_one_is_in_the_chain(equal, pairs):
    assert sorted(_nearby(equal, Pairing(3, 3))) == pairs


@pytest.mark.parametrize(
    ("partners", "number", "near"),
    [
        ([[7], [], []], 1, True),
        ([[], [], [7]], 1, True),
        ([[7], [], [], []], 3, True),
        ([[7], [8], [], []], 3, False),
        ([[8], [], [8]], 1, False),
        ([[], [], []], 1, False),
        ([[7], *[[]] * 5, []], 6, True),
        ([[7], *[[]] * 6, []], 7, False),
        ([[], *[[]] * 5, [7]], 0, True),
        ([[], *[[]] * 6, [7]], 0, False),
    ],
)
def test_what_stands_near_has_six_free_paragraphs_between_at_most(partners, number, near):
    side = SimpleNamespace(limits=LIMITS, partners=partners)
    assert _Side._is_near(side, number, 7) is near


@pytest.mark.parametrize(
    ("scores", "links"),
    [
        ({(0, 1): 0.31, (1, 0): 0.5}, [(1, 0)]),
        ({(0, 1): 0.45, (1, 0): 0.5}, [(0, 1)]),
        ({(0, 1): 0.29, (1, 0): 0.25}, []),
        ({(0, 0): 0.3, (1, 1): 0.3}, [(0, 0), (1, 1)]),
    ],
)
def test_of_two_links_that_cross_the_one_further_above_the_bar_stays(scores, links):
    long, short = "The docks of Verrin burned down on Monday night again.", "Rain fell on boats."
    read = profile({0: long, 1: short}, {0: short, 1: long}, [], THRESHOLDS)
    assert link_in_order(Pairing(2, 2), [], scores, read, THRESHOLDS) == links


@pytest.mark.parametrize(("most", "links"), [(6, 6), (5, 2)])
def test_texts_that_stand_often_are_linked_one_by_one(most, links):
    found = repeated(["a"] * 2, ["a"] * 3, Pairing(2, 3), LIMITS._replace(repeats=most))
    assert len(found) == links
