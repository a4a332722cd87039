"""Board: the stories of a night as an archive has them, what came last on top."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from leaddiff.night.arrivals import Night
from leaddiff.nouns.archived import Asked
from leaddiff.nouns.chains import AloneOnBoard, Chain, OnBoard, Sketch
from leaddiff.nouns.findings import Report
from leaddiff.wire.archive.answering import in_chain

LATEST = 400
"""Versions (50 to 5,000) that came last, the stories of which are on the board."""

MOST = 40
"""Stories on the board (10 to 200)."""


class Board:
    """What a night's board shows. Stories and comparisons are kept for the next time it is looked at."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._laid = lru_cache(maxsize=LATEST)(self._story)
        self._step = lru_cache(maxsize=MOST * 8)(self._compared)

    def stories(self) -> tuple[tuple[OnBoard, ...], tuple[AloneOnBoard, ...]]:
        """The stories that have two versions or more, the one that moved last first, and the copies that came
        besides and have no other version."""
        seen: set[int] = set()
        found: list[OnBoard] = []
        alone: list[AloneOnBoard] = []
        for kept in self._night.store.find(Asked(most=LATEST)):
            if kept.story in seen or len(found) == MOST:
                continue
            seen.add(kept.story)
            story = self._laid(kept.number, self._said(kept.story))
            if story is None:
                sketch = self._night.store.sketch(kept.number)
                alone.append(AloneOnBoard(sketch, _address(kept.report)))
            else:
                found.append(story)
        return tuple(found), tuple(alone)

    def _said(self, story: int) -> tuple[tuple[int, int | None], ...]:
        """The versions of a story, and what was said of each last: while that stands, so does the story."""
        versions = self._night.store.find(Asked(story=story, most=LATEST))
        return tuple((each.number, each.report) for each in versions)

    def _story(self, number: int, _: tuple[tuple[int, int | None], ...]) -> OnBoard | None:
        store = self._night.store
        place = in_chain(store, store.sketch(number), number)
        if place.placed is None:
            return None
        chain: Chain[Sketch] = place.placed[1]
        told = [(each, self._night.told(each.finding)) for each in chain.findings]
        found = tuple(each._replace(finding=finding) for each, finding in told if finding)
        reports = [store.kept(n).report for n in place.versions]
        steps = tuple(map(self._step, place.versions[1:], reports[1:]))
        return OnBoard(replace(chain, findings=found), steps, _address(reports[-1]))

    def _compared(self, number: int, report: int | None) -> Report | str:
        """A version held against the one before it; ``report`` is the number of what was said of it, so
        that it is compared anew where something else was."""
        answer = self._night.answer(number)
        is_pair = answer.report is not None and answer.earlier is not None
        return answer.report if answer.report is not None and is_pair else answer.reason


def _address(report: int | None) -> str:
    return f"reports/{report}" if report else ""
