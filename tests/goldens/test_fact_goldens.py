"""What is told of one paragraph when one thing in it changes, or two at once, or all goes: figures and
their nouns, units, ranges, dates, hours, names, titles, sources, quotations, hedges and negations, each as it
is written in many ways. What stands between braces in sentences.txt gives way to its
alternatives."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import edits

from leaddiff import desk, layout

RECORDED = Path(__file__).parent / "facts.txt"

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()

ABOVE = "SOKDO, May 4 (Yonhap) -- Much happened in the county of Halden.\n\n"

_SLOT = re.compile(r"\{([^{}]*)\}")


def written(sentence: str, chosen: dict[int, int]) -> str:
    """The sentence with the alternative chosen for each place that has one, else the first."""
    slots = iter(range(sentence.count("{")))

    def fill(found: re.Match[str]) -> str:
        return found[1].split("|")[chosen.get(next(slots), 0)]

    return _SLOT.sub(fill, sentence)


def changed(sentence: str):
    """The sentence with each alternative by itself, and two places changed at once."""
    sizes = [found[1].count("|") for found in _SLOT.finditer(sentence)]
    for slot, size in enumerate(sizes):
        for other in range(1, size + 1):
            yield written(sentence, {slot: other})
    for one, two in combinations((n for n, size in enumerate(sizes) if size), 2):
        yield written(sentence, {one: 1, two: sizes[two]})


def copy(text: str):
    return layout.read(f"{ABOVE}{text}\n\nThe port was closed.\n".encode(), "copy")


def said(sentence: str):
    old = written(sentence, {})
    for new in changed(sentence):
        yield edits.marked(old, new)
        for kind, before, after in edits.told(old, new):
            yield f"  {kind}: {before} > {after}"
        for found in desk.compare(copy(old), copy(new)).findings:
            if found.new:
                yield f"  {found.severity.value} {found.rule}"


def test_facts_are_told_as_recorded(update_goldens):
    now = "".join(f"{line}\n" for sentence in SENTENCES for line in said(sentence))
    if update_goldens:
        RECORDED.write_text(now, "utf-8", newline="")
    assert now == RECORDED.read_text("utf-8")
