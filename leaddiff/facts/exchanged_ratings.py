"""Exchanged ratings: the grades that gave way to others, be it by their sign alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.languages.ratings import grade_at, is_signed
from leaddiff.languages.tables import ENGLISH, table_words

_Span: TypeAlias = tuple[int, int]
_Rating: TypeAlias = tuple[str, _Span]


def ratings_exchanged(edit: Edit) -> Iterator[tuple[_Span, _Span]]:
    """The words of each rating that another took the place of, outside quotation marks: BBB- and BBB+, AA minus
    and AA plus. One letter is a rating where what it gave way to has a sign; a sign written out is the same."""
    before, after = edit.before.spans, edit.after.spans
    for block in sorted(before.keys() | after.keys()):
        spans = (
            before.get(block) or edit.gap(edit.before, edit.after, after[block]),
            after.get(block) or edit.gap(edit.after, edit.before, before[block]),
        )
        gone, came = _ratings(edit.old, spans[0]), _ratings(edit.new, spans[1])
        if len(gone) == len(came):
            for (was, at), (now, there) in zip(gone, came, strict=True):
                is_signed_once = is_signed(was) or is_signed(now)
                if was != now and is_signed_once and _are_graded(edit, was, now):
                    yield at, there


def _are_graded(edit: Edit, was: str, now: str) -> bool:
    """Whether both have more than one letter, or somebody is rated in the paragraph: Plan A- is no grade."""
    letters = (each.rstrip("+-") for each in (was, now))
    if all(len(each) > 1 for each in letters):
        return True
    return not all(
        table_words(ENGLISH, "rating_words").isdisjoint(side.lower) for side in (edit.old, edit.new)
    )


def is_one_rating(edit: Edit, gone: _Span, came: _Span) -> bool:
    """Whether these words of either side are one rating and no more, its sign written otherwise: BBB minus and
    BBB-. AAA Travel and AAA Motors are two names."""
    was, now = grade_at(edit.old.words, gone[0]), grade_at(edit.new.words, came[0])
    if was is None or now is None or was[1] < gone[1] or now[1] < came[1]:
        return False
    return was[0] == now[0]


def _ratings(passage: Passage, span: _Span) -> list[_Rating]:
    """The ratings that touch these words: a sign that came stands behind its letters."""
    found: list[_Rating] = []
    at = max(0, span[0] - 1)
    while at < min(span[1] + 1, passage.reading.last):
        rating = grade_at(passage.words, at)
        if rating is None or passage.quoted[at] or not passage.words[at][0].isupper():
            at += 1
            continue
        if rating[1] > span[0] and at < span[1]:
            found.append((rating[0], (at, rating[1])))
        at = rating[1]
    return found
