"""One word changed in any one line of a version is told, or the line is furniture of a stated kind."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
import stories

from leaddiff import desk, layout
from leaddiff.checks.what_changed.lines_between import AROUND
from leaddiff.nouns.changes import Unchanged
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy, PartKind

SOME = stories.some(stories.pairs(), 6)
CORE = re.compile(r"\w(?:\S*\w)?")
CODE = re.compile(r"[a-z]?\d+(?:,\d+)?<?")

SHOWN = {PartKind.NOTE, PartKind.END}
"""Kinds that are held against the copy (the note) or say nothing themselves (an end mark)."""


def another(word: str) -> str:
    """A word of the same make that stands nowhere: a figure for a figure, capitals for capitals."""
    if any(map(str.isdecimal, word)):
        return re.sub(r"[0-9]", lambda digit: str((int(digit[0]) + 3) % 10), word, count=1)
    if word.isupper() and len(word) > 1:
        return "ZORVEL"
    return "Zorvel" if word[0].isupper() else "zorvel"


def changed_lines(text: str, rolled: random.Random) -> Iterator[tuple[int, str]]:
    """For each line where a word of it stands, and the text with another in its place."""
    start = 0
    for line in text.split("\n"):
        words = list(CORE.finditer(line))
        if words:
            word = rolled.choice(words)
            at, end = start + word.start(), start + word.end()
            yield at, text[:at] + another(word[0]) + text[end:]
        start += len(line) + 1


def kind_at(copy: Copy, at: int) -> PartKind | None:
    """The kind of the line a character stands in; None in a paragraph."""
    if any(p.span.start <= at < p.span.end for p in copy.paragraphs):
        return None
    return next(part.kind for part in copy.parts if part.span.start <= at < part.span.end)


def said(report: Report) -> object:
    return (
        sorted((f.rule, f.message) for f in report.findings),
        [c for c in report.changes.paragraphs if not isinstance(c, Unchanged)],
        [c for c in report.changes.fields if c.before != c.after],
    )


def silent_kinds(text: str, rolled: random.Random) -> Iterator[tuple[PartKind | None, str]]:
    copy = layout.read(text.encode(), "new.txt")
    before = said(desk.compare(copy, copy, force=True))
    for at, changed in changed_lines(text, rolled):
        again = layout.read(changed.encode(), "new.txt")
        if said(desk.compare(copy, again, force=True)) == before:
            yield kind_at(copy, at), text[at - 20 if at > 20 else 0 : at + 40]


@pytest.mark.parametrize("pair", SOME, ids=str)
def test_a_word_changed_in_any_line_is_told_or_its_line_is_furniture(pair: stories.Pair) -> None:
    for kind, place in silent_kinds(stories.rendered(pair.new), random.Random(str(pair))):
        is_code = kind is PartKind.SLUG and CODE.search(place) is not None
        assert is_code or kind in SHOWN or kind in AROUND, (kind, place)


@pytest.mark.parametrize("kind", AROUND)
def test_each_kind_of_furniture_has_its_reason(kind: PartKind) -> None:
    assert len(AROUND[kind].split()) > 5


COPY = "ferry-Sokdo\n\nFerry aground off Sokdo\n\nSOKDO, March 3 (Yonhap) -- {} ran aground off Sokdo.\n\n{}\n"
BELOW = "(END)\n\nThe crew of {} is safe, officials said."
LINES = [
    ("Reporting by Kim Tolk; Editing by Bo Rask", "Reporting by Ana Birk; Editing by Bo Rask", False),
    ("desk@example.com", "night@example.com", False),
    ("(END)\n\nMore: rain in Sokdo", "(END)\n\nMore: snow in Sokdo", False),
    ("The crew of 71 is safe.", "The crew of 17 is safe.", True),
    (BELOW.format(71), BELOW.format(17), True),
    ("71 SAFE\n\nNo one was hurt.", "17 SAFE\n\nNo one was hurt.", True),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "is_told"), LINES)
def test_what_is_silent_is_furniture_and_no_copy(was: str, now: str, is_told: bool) -> None:
    old, new = (layout.parse(COPY.format("A ferry", line)) for line in (was, now))
    told = said(desk.compare(old, new, force=True)) != said(desk.compare(old, old, force=True))
    assert told is is_told
