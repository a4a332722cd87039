"""Runs and chains: the paragraphs that keep their order, and of two that swapped the one that moved."""

from __future__ import annotations

import pytest

from leaddiff.alignment.runs import heaviest_chain, out_of_order


@pytest.mark.parametrize(
    ("links", "chain"),
    [
        ([], []),
        ([(0, 0, 1.0)], [(0, 0)]),
        ([(0, 0, 1.0), (1, 1, 1.0), (2, 2, 1.0)], [(0, 0), (1, 1), (2, 2)]),
        ([(0, 1, 1.0), (1, 0, 3.0)], [(1, 0)]),
        ([(0, 1, 3.0), (1, 0, 1.0)], [(0, 1)]),
        ([(0, 2, 3.0), (1, 0, 1.0), (2, 1, 1.0)], [(0, 2)]),
        ([(0, 2, 3.0), (1, 0, 2.0), (2, 1, 2.0)], [(1, 0), (2, 1)]),
        ([(0, 1, 1.0), (0, 0, 2.0), (1, 1, 1.0)], [(0, 0), (1, 1)]),
        ([(0, 0, 5.0), (1, 1, 1.0), (1, 0, 1.0)], [(0, 0), (1, 1)]),
    ],
)
def test_the_heaviest_chain_keeps_the_order_of_both_versions(links, chain):
    assert heaviest_chain(links) == chain


@pytest.mark.parametrize(
    ("olds", "moved"),
    [
        ([], set()),
        ([0, 1, 2], set()),
        ([0, 0, 1], set()),
        ([1, 0], {1}),
        ([2, 0, 1], {0}),
        ([0, 2, 1], {2}),
        ([1, 2, 0, 3], {2}),
        ([3, 0, 1, 2], {0}),
        ([1, 0, 0], {0}),
    ],
)
def test_what_stands_outside_the_longest_run_moved(olds, moved):
    assert out_of_order(olds) == moved
