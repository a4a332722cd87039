"""Alignment against the shared gold: hard pairs, and chains with their true paragraph map."""

from __future__ import annotations

import importlib.util
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from leaddiff.alignment import align
from leaddiff.nouns.changes import Added, Deleted, Merged, ParagraphChange, Split

GOLD = Path(__file__).parents[3] / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="no shared gold here")


def hard_pairs() -> list[Any]:
    path = GOLD / "hard-pairs.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else []


def gold_pairs() -> list[Any]:
    if not (GOLD / "gold.py").exists():
        return []
    spec = importlib.util.spec_from_file_location("gold", GOLD / "gold.py")
    assert spec is not None
    assert spec.loader is not None
    gold = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["gold"] = gold
    spec.loader.exec_module(gold)
    chains = gold.load(GOLD / "dev")
    return [pair for name, chain in chains.items() for pair in gold.pairs_of(name, chain)]


def links(change: ParagraphChange) -> set[tuple[int, int]]:
    if isinstance(change, Added | Deleted):
        return set()
    olds = change.old if isinstance(change, Merged) else (change.old,)
    news = change.new if isinstance(change, Split) else (change.new,)
    return set(itertools.product(olds, news))


@pytest.mark.parametrize("case", hard_pairs(), ids=lambda case: case["name"])
def test_hard_pair(case: Any) -> None:
    found = set().union(*map(links, align(case["old"], case["new"])))
    optional = set(map(tuple, case["optional"]))
    assert found - optional == set(map(tuple, case["links"])) - optional


@pytest.mark.parametrize("pair", gold_pairs(), ids=lambda pair: pair.name)
def test_gold_pair(pair: Any) -> None:
    changes = align([p["text"] for p in pair.old.body], [p["text"] for p in pair.new.body])
    assert set().union(*map(links, changes)) == pair.links
    kinds = {n: type(c).__name__.lower() for c in changes for _, n in links(c)}
    assert kinds == {n: kind for n, kind in pair.kinds.items() if kind != "added"}
    assert {c.old for c in changes if isinstance(c, Deleted)} == pair.deleted
    assert {n for c in changes for _, n in links(c) if getattr(c, "moved", False)} == pair.moved
