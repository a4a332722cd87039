"""Goldens: what is said of the sample stories, recorded in every format, so that a changed sentence is
seen in a review. ``python -m pytest tests/goldens --update-goldens`` records them anew."""

from __future__ import annotations

import os
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from promises import assert_promises

import leaddiff
from leaddiff import renderers
from leaddiff.desk import rulebook
from leaddiff.faces.cli import leaddiff as command
from leaddiff.renderers import Look

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SAMPLES = Path("samples")

PAIRS = {
    "true-but-not-all": ("night-trains/night-trains-lead", "night-trains/night-trains-2nd-ld"),
    "true-and-complete": ("seeping-dam/dam", "seeping-dam/dam-1st-ld"),
    "off-by-one": ("smelter-strike/smelter-update-1", "smelter-strike/smelter-update-2"),
}
"""What is to be said, and the older and the newer version it is said of."""

CHAIN = "landslide"


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")


@cache
def report(pair: str):
    older, newer = PAIRS[pair]
    return leaddiff.compare(SAMPLES / f"{older}.txt", SAMPLES / f"{newer}.txt")


def shown(found, form: str) -> str:
    """The whole report in a format; a format that explains rules explains those that found anything."""
    named = {finding.rule for finding in found.findings}
    rules = tuple(rule for rule in rulebook.every() if rule.name in named)
    return renderers.named(form).render(found, Look(rules=lambda: rules, version="0", whole=True))


def hold(path: Path, said: str, update: bool) -> None:
    """Holds what is said now to what was recorded, or records it."""
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, "utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as recorded:
        assert said == recorded.read(), f"{path.relative_to(ROOT)} was recorded otherwise"


@pytest.mark.parametrize("form", renderers.names())
@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_is_told_as_recorded(pair, form, update_goldens):
    found = report(pair)
    assert_promises(found)
    hold(HERE / pair / form, shown(found, form), update_goldens)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_chain_is_told_as_recorded(form, update_goldens):
    copies = [leaddiff.read(SAMPLES / CHAIN / name) for name in os.listdir(SAMPLES / CHAIN)]
    for older, newer in pairwise(sorted(copies, key=lambda copy: copy.version.number)):
        assert_promises(leaddiff.compare(older, newer))
    asked = ["chain", str(SAMPLES / CHAIN), "--check", "--format", form, "--no-cache"]
    said = CliRunner().invoke(command, asked).output
    hold(HERE / "chain" / form, said, update_goldens)


def test_nothing_is_recorded_while_a_promise_is_broken(monkeypatch, tmp_path):
    def broken(_):
        raise AssertionError("a promise is broken")

    monkeypatch.setitem(globals(), "assert_promises", broken)
    monkeypatch.setitem(globals(), "HERE", tmp_path)
    with pytest.raises(AssertionError, match="a promise is broken"):
        test_a_pair_is_told_as_recorded("off-by-one", "text", True)
    assert not list(tmp_path.iterdir())
