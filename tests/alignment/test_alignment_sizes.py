"""Alignment of hostile and outsize copy: it ends, and what it says stays true."""

from __future__ import annotations

import itertools
import random

import pytest

from leaddiff.alignment import align
from leaddiff.alignment.likeness import compare
from leaddiff.alignment.profiles import profile
from leaddiff.alignment.runs import heaviest_chain, out_of_order
from leaddiff.alignment.thresholds import LIMITS, THRESHOLDS
from leaddiff.nouns.changes import Added, Deleted, Edited, Split, Unchanged

_SYLLABLES = [a + b for a in "bdfghklmnprstv" for b in "aeiou"]


def nonsense(count: int, seed: int) -> list[str]:
    """Paragraphs of 30 made-up words each, words of one seed never standing in another's."""
    rng = random.Random(seed)
    known = ["".join(rng.choices(_SYLLABLES, k=3)) + str(seed) * 3 for _ in range(4_000)]
    return [" ".join(rng.choices(known, k=30)) + "." for _ in range(count)]


def kinds(old: list[str], new: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for change in align(old, new):
        found[type(change).__name__] = found.get(type(change).__name__, 0) + 1
    return found


def test_thousands_of_unrelated_paragraphs() -> None:
    old, new = nonsense(5_000, 1), nonsense(5_000, 2)
    assert kinds(old, new) == {"Deleted": 5_000, "Added": 5_000}


def test_one_huge_paragraph_against_an_unrelated_one() -> None:
    old, new = " ".join(nonsense(5_000, 1)), " ".join(nonsense(5_000, 2))
    assert kinds([old], [new]) == {"Deleted": 1, "Added": 1}


def test_one_huge_paragraph_edited() -> None:
    old = " ".join(nonsense(5_000, 1))
    (change,) = align([old], [old.replace("ba", "be")])
    assert isinstance(change, Edited)


def test_a_huge_paragraph_cut_up() -> None:
    pieces = nonsense(3_000, 1)
    (change,) = align([" ".join(pieces)], pieces)
    assert isinstance(change, Split)
    assert change.new == tuple(range(1, 3_001))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["Advertisement"] * 5_000, ["Advertisement"] * 5_001),
        (["x", *["Advertisement"] * 5_000], ["Advertisement"] * 5_000 + ["y"]),
        ([""] * 20_000, [" "] * 20_001),
    ],
)
def test_one_text_thousands_of_times(old: list[str], new: list[str]) -> None:
    assert kinds(old, new)["Unchanged"] == min(len(old), len(new)) - old.count("x")


def test_every_paragraph_edited_stays_linked() -> None:
    old = nonsense(2_000, 1)
    new = [text.replace(" ", " xyz ", 1) for text in old]
    changes = align(old, new[1_000:] + new[:1_000])
    assert all(isinstance(change, Edited) for change in changes)
    assert sum(change.moved for change in changes if isinstance(change, Edited)) == 1_000


def test_a_long_version_with_few_changes() -> None:
    old = nonsense(2_000, 1)
    new = [*old[:700], *nonsense(3, 2), *old[700:1_500], *old[1_501:]]
    changes = align(old, new)
    assert [c for c in changes if not isinstance(c, Unchanged)] == [
        Added(701),
        Added(702),
        Added(703),
        Deleted(1_501),
    ]


def test_the_pairs_compared_grow_with_the_copy_and_not_with_its_square() -> None:
    old, new = nonsense(1_000, 1), [text + " More." for text in nonsense(1_000, 1)]
    profiles = profile(dict(enumerate(old)), dict(enumerate(new)), (), THRESHOLDS)
    compared = compare(profiles, tuple, THRESHOLDS)
    assert len(compared) <= LIMITS.candidates * len(new)


def test_heaviest_chain_against_trying_all() -> None:
    rng = random.Random(1)
    for _ in range(300):
        pairs = {(rng.randrange(7), rng.randrange(7)) for _ in range(rng.randrange(12))}
        links = [(o, n, rng.randint(1, 9)) for o, n in sorted(pairs, key=lambda p: (p[0], -p[1]))]
        weights = {(o, n): weight for o, n, weight in links}
        chain = heaviest_chain(links)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(chain))
        best = [0.0] * len(links)
        for at, (o, n, weight) in enumerate(links):
            before = (best[k] for k in range(at) if links[k][0] < o and links[k][1] < n)
            best[at] = weight + max(before, default=0)
        assert sum(weights[link] for link in chain) == max(best, default=0)


@pytest.mark.parametrize(
    ("olds", "expected"),
    [
        ([], set()),
        ([1, 2, 3], set()),
        ([1, 1, 2], set()),
        ([2, 1], {1}),
        ([1, 3, 2, 4], {2}),
        ([6, 1, 2, 3], {0}),
        ([1, 2, 5, 6, 3, 4], {4, 5}),
    ],
)
def test_out_of_order(olds: list[int], expected: set[int]) -> None:
    assert out_of_order(olds) == expected


def few_words(count: int, seed: int) -> list[str]:
    """Paragraphs of 30 words out of 200, so that some are alike by chance."""
    rng = random.Random(seed)
    known = ["".join(pair) for pair in itertools.product(_SYLLABLES[:20], _SYLLABLES[20:30])]
    return [" ".join([*rng.choices(known, k=30), str(rng.randrange(9_000))]) for _ in range(count)]


def recast(text: str, changed: int) -> str:
    """The paragraph, its first words others."""
    return " ".join([*(f"other{at}" for at in range(changed)), *text.split()[changed:]])


@pytest.mark.parametrize(
    ("count", "changed", "linked"),
    [
        (8, 3, True),
        (8, 15, True),
        (800, 3, True),
        (800, 22, False),  # of so many some are as much alike by chance
    ],
)
def test_more_is_asked_of_a_paragraph_that_moved_among_very_many(count, changed, linked) -> None:
    old, new = few_words(count, 1), few_words(count, 2)
    new[count // 8] = recast(old[count // 8 * 7], changed)
    found = [c for c in align(old, new) if getattr(c, "new", None) == count // 8 + 1]
    assert [isinstance(c, Edited) for c in found] == [linked]


def test_few_of_thousands_are_alike_by_chance() -> None:
    found = kinds(few_words(1_500, 1), few_words(1_500, 2))
    assert found["Edited"] < 100
