"""Whatever is given, the promises hold. A few inputs in the plain run, ``--fuzz-rounds N`` times as many where
it is asked, the same ones each time; ``bench/fuzz.py`` goes on for hours."""

from random import Random

import mutating
import pytest
import seeds
import targets

FEW = {"sources": 150, "notes": 400, "compare": 30, "noting": 20, "align": 150, "settings": 150}
"""Inputs of the plain run."""


@pytest.mark.parametrize("target", targets.TARGETS)
def test_what_broke_a_promise_once_keeps_it(target):
    for path in sorted((seeds.CORPUS / target).glob("*")):
        targets.tried(target, path.read_bytes())


@pytest.mark.parametrize("target", targets.TARGETS)
def test_the_seeds_themselves_can_be_read(target):
    every = seeds._MADE[target]()
    chosen = every[:: 1 + len(every) // FEW[target]]
    assert sum(targets.tried(target, data) for data in chosen) >= len(chosen) // 4


@pytest.mark.parametrize("target", targets.TARGETS)
def test_the_promises_hold_for_whatever_is_given(target, request):
    rounds = request.config.getoption("--fuzz-rounds")
    rolled, made = Random(f"leaddiff {target}"), seeds.of(target)
    for count in range(FEW[target] * rounds):
        data = mutating.mutated(made, rolled)
        try:
            targets.tried(target, data)
        except Exception as error:
            pytest.fail(f"{target}, input {count}: {error!r}\n{data!r}"[:4000])
