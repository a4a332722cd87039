"""Paragraph history: what became of each paragraph along a chain, from the version it came in with to the one
it went out with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, assert_never

from leaddiff.nouns.changes import Added, Deleted, Edited, Merged, ParagraphChange, Split, Unchanged
from leaddiff.nouns.findings import Report
from leaddiff.renderers.html.rows import ADDED, MERGED, REMOVED, SAME, SPLIT, Sign, sign_of


class Stage(NamedTuple):
    """A paragraph in one version: its number, and what the step to this version made of it."""

    number: int
    sign: Sign


@dataclass(eq=False, slots=True)
class Life:
    """One paragraph along the chain. ``stages`` are by the place of a version in the chain;
    ``went`` is the place of the first version that no longer has it, None where the last one does,
    ``end`` whether it was removed or merged into another."""

    stages: dict[int, Stage]
    went: int | None = None
    end: Sign = REMOVED

    @property
    def came(self) -> int:
        """The place of the version it came in with."""
        return min(self.stages)

    @property
    def last(self) -> tuple[int, int]:
        """The place of the last version that has it, and its number there."""
        place = max(self.stages)
        return place, self.stages[place].number


Standing: TypeAlias = dict[int, Life]
"""The lives of one version by paragraph number."""


def lives(length: int, steps: Sequence[Report]) -> list[Life]:
    """The lives of all paragraphs of a chain whose first version has ``length`` of them, in reading
    order, those that went standing where they used to."""
    standing = {n: Life({0: Stage(n, SAME)}) for n in range(1, length + 1)}
    order = list(standing.values())
    for place, report in enumerate(steps, 1):
        standing = _stepped(standing, report.changes.paragraphs, place)
        order = _ordered(order, standing)
    return order


def _stepped(standing: Standing, changes: Sequence[ParagraphChange], place: int) -> Standing:
    """The lives one step on. Where a piece of a paragraph went elsewhere, its life goes on with the
    rest of it."""
    left, now = dict(standing), Standing()
    for change in sorted(changes, key=lambda change: isinstance(change, Split | Merged)):
        match change:
            case Unchanged(old=old, new=new) | Edited(old=old, new=new):
                _go_on(now, left.pop(old, None), place, new, sign_of(change))
            case Added(new=new):
                _go_on(now, None, place, new, ADDED)
            case Deleted():
                pass  # it goes with whatever is left over
            case Split(old=old, new=parts):
                for part in parts:
                    _go_on(now, left.pop(old, None), place, part, SPLIT)
            case Merged(old=parts, new=new):
                joined = [left.pop(old) for old in parts if old in left]
                _go_on(now, joined[0] if joined else None, place, new, MERGED)
                for life in joined[1:]:
                    life.went, life.end = place, MERGED
            case _:
                assert_never(change)
    for life in left.values():
        life.went = place
    return now


def _go_on(now: Standing, life: Life | None, place: int, number: int, sign: Sign) -> None:
    life = life or Life({})
    life.stages[place] = Stage(number, sign)
    now[number] = life


def _ordered(before: Sequence[Life], standing: Standing) -> list[Life]:
    """The lives in the order of the newer version, each followed by those that went and used to
    stand behind it."""
    behind: dict[Life | None, list[Life]] = {}
    last = None
    for life in before:
        if life.went is None:
            last = life
        else:
            behind.setdefault(last, []).append(life)
    order = list(behind.get(None, ()))
    for number in sorted(standing):
        order += [standing[number], *behind.get(standing[number], ())]
    return order
