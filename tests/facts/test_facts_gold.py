"""Facts against the chains of the gold set, their truth taken for the alignment."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import filed
import pytest

from leaddiff import facts, wording
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Deleted,
    Edited,
    FactChange,
    Merged,
    ParagraphChange,
    Split,
    Unchanged,
)

GOLD = Path(__file__).parents[3] / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the gold set is not here")

SEEN, LABELLED = 0.95, 0.8
"""Shares that must be reached of the facts of the set, and of those told."""


def pairs() -> list[tuple[list[dict[str, Any]], dict[str, Any]]]:
    found = []
    for path in sorted(GOLD.glob("dev/*.yaml")):
        versions = filed.rows(path)["versions"]
        found += [(old["body"], new) for old, new in pairwise(versions)]
    return found


def changes(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[ParagraphChange]:
    """What became of each paragraph, as the set says."""
    number = {p["id"]: n for n, p in enumerate(old, 1)}
    sources = [tuple(number[s] for s in p.get("from", [p["id"]])) for p in new]
    found: list[ParagraphChange] = []
    for n, origin in enumerate(sources, 1):
        halves = tuple(k for k, other in enumerate(sources, 1) if origin and other == origin)
        before = PARAGRAPH_BREAK.join(old[o - 1]["text"] for o in origin)
        after = PARAGRAPH_BREAK.join(new[k - 1]["text"] for k in halves or (n,))
        if not origin:
            found.append(Added(n))
        elif before == after:
            found.append(Unchanged(origin[0], n))
        elif len(origin) > 1:
            found.append(Merged(origin, n, 0.5, wording.diff(before, after)))
        elif len(halves) == 1:
            found.append(Edited(origin[0], n, 0.5, False, wording.diff(before, after)))
        elif n == halves[0]:
            found.append(Split(origin[0], halves, 0.5, wording.diff(before, after)))
    used = {o for origin in sources for o in origin}
    return found + [Deleted(o) for o in number.values() if o not in used]


def matches(fact: dict[str, Any], told: FactChange) -> bool:
    after, said = (fact["after"] or "").lower(), (told.after or "-").lower()
    is_there = not after or after in said or said in after
    return fact["new"] in told.new and fact["kind"] == told.kind.value and is_there


def test_facts_of_the_gold_set_are_seen_and_few_others_told():
    seen, told, due = [], [], 0
    for old, version in pairs():
        new = version["body"]
        found = facts.compare([p["text"] for p in old], [p["text"] for p in new], changes(old, new))
        wanted = version.get("facts", [])
        seen += [any(matches(fact, other) for other in found) for fact in wanted]
        loud = [
            f for f in found
            if (f.before and f.after) or f.kind.value in ("negation", "attribution")
        ]  # fmt: skip
        places = {(fact["kind"], fact["new"]) for fact in wanted}
        told += loud
        due += sum(any({(f.kind.value, n), ("quote", n)} & places for n in f.new) for f in loud)
    assert seen
    assert sum(seen) >= SEEN * len(seen)
    assert due >= LABELLED * len(told)
