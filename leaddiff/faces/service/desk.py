"""Desk: what the service asks the night, what keeps, what shows and what is asked each for itself."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import PureWindowsPath
from typing import Any, NamedTuple

from leaddiff.faces.service import languagetool
from leaddiff.faces.service.one_at_a_time import OneAtATime
from leaddiff.faces.service.shapes import MOST, Acceptance, Busy, Fields, NewCopies, Pair
from leaddiff.ground.errors import LeadDiffError
from leaddiff.night import Night, Told
from leaddiff.night.board import Board
from leaddiff.night.news import news_of
from leaddiff.nouns.archived import Asked, Kept, Received
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy
from leaddiff.wire.archive.exporting import safe_name

FORMS = {
    "text/html": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/sarif+json": "sarif",
}
"""The formats a report is shown in besides JSON, by what is accepted."""

Shown = tuple[str, str]
"""A text, and what kind it is."""

MOST_LISTENERS = 200
"""Browsers (10 to 1,000) that may listen at a time."""


MOST_REMEMBERED = 100
"""Answers (10 to 1,000) that are remembered."""

LONGEST_REMEMBERED = 100_000
"""Characters of a request (10,000 to 1,000,000) whose answer is."""


class Page(NamedTuple):
    """The board as it was made: up to which report, its text, and when that was begun."""

    last: int
    text: str
    begun: float


class Desk:
    """The night behind a service."""

    def __init__(
        self,
        night: Night,
        elsewhere: Callable[[Pair, str], Awaitable[Shown]] | None = None,
        asking: Night | None = None,
        showing: Night | None = None,
        drawn: Callable[[int], str] | None = None,
    ) -> None:
        """``elsewhere`` makes checks, ``drawn`` the board's page up to a report, in another process. ``asking``
        and ``showing`` are nights on the same archive, so that nobody who asks or looks waits until what came
        is kept and held."""
        self._keeping = OneAtATime(night)
        self._asking = OneAtATime(asking) if asking else self._keeping
        self._showing = OneAtATime(showing) if showing else self._keeping
        self._board = Board(showing or night)
        self._drawn = drawn or self.drawn
        self._elsewhere = elsewhere
        self._remembered = lru_cache(MOST_REMEMBERED)(self._read_and_checked)
        self._page = Page(-1, "", 0.0)
        self._counts: Counter[str] = Counter()
        self._seconds: Counter[str] = Counter()
        self._listeners = 0

    # ------------------------------------------------------------ checks

    def check(self, pair: Pair, accept: str) -> Shown:
        """The report on a pair, and what kind of text it is. What was asked a moment ago, as programs do that
        ask at every pause of a hand, is answered from memory while the archive stands as it did."""
        asked = pair.model_dump_json()
        if len(asked) > LONGEST_REMEMBERED:
            return self._checked(pair, accept)
        return self._remembered(asked, accept, self.last_report())

    def _read_and_checked(self, asked: str, accept: str, _: int) -> Shown:
        return self._checked(Pair.model_validate_json(asked), accept)

    def _checked(self, pair: Pair, accept: str) -> Shown:
        new = _copy(pair.new)
        old = _copy(pair.old) if pair.old is not None else None
        with self._asking as night:
            answer = night.check(new, old, pair.force)
        if answer.report is None:
            raise LeadDiffError(answer.reason)
        if accept == languagetool.KIND:
            shape = languagetool.answer(answer.report, self._asking.night.house)
            return json.dumps(shape, ensure_ascii=False), accept
        shape = answer.to_dict() if old is None else answer.report.to_dict()
        return _in_form(answer.report, shape, accept)

    async def checked(self, pair: Pair, accept: str) -> Shown:
        """The same, made in another process where there is one for it."""
        if self._elsewhere is not None:
            return await self._elsewhere(pair, accept)
        return await asyncio.to_thread(self.check, pair, accept)

    async def underlined(self, form: bytes) -> dict[str, Any]:
        """What is to be underlined in the text that a form holds, held against the version before it in the
        archive."""
        asked = languagetool.given(form)
        try:
            text, _ = await self.checked(Pair(new=asked.text[:MOST]), languagetool.KIND)
        except Busy:
            raise
        except LeadDiffError:  # no copy yet: somebody is at the first words of it
            return languagetool.answer(None)
        return languagetool.placed(json.loads(text), asked)

    async def kept(self, new: NewCopies) -> list[dict[str, Any]]:
        """Keep copies, those of others first who came first."""
        return await self._keeping.do(self.keep, new)

    def keep(self, new: NewCopies) -> list[dict[str, Any]]:
        """Keep copies and hold them; what became of each. A name is never a place: its last part is kept."""
        came = [
            Received(safe_name(each.name), each.text.encode("utf-8", "replace"), time.time_ns())
            for each in new.copies
        ]
        with self._keeping as night:
            puts = night.keep(came)
            for _ in night.catch_up():
                pass
            return [
                {
                    "name": put.received.name,
                    "new": put.is_new,
                    "trouble": put.trouble,
                    "versions": [self._said(n) for n in put.numbers],
                }
                for put in puts
            ]

    # ------------------------------------------------------------ the archive

    def find(self, asked: Asked) -> list[dict[str, Any]]:
        """The versions sought."""
        with self._asking as night:
            return [_listed(kept) for kept in night.store.find(asked)]

    def stories(self, slug: str) -> list[list[dict[str, Any]]]:
        """The stories of a slug."""
        with self._asking as night:
            return [[_listed(kept) for kept in story] for story in night.stories(slug)]

    async def reported(self, number: int, accept: str) -> Shown | None:
        """A report by its number, behind what else is to be shown."""
        return await self._showing.do(self.report, number, accept)

    def report(self, number: int, accept: str) -> Shown | None:
        """A report by its number, and what kind of text it is; None where there is none."""
        with self._showing as night:
            held = night.store.reported(number)
            if held is None:
                return None
            shape = json.loads(held.report) if held.report else {"error": held.reason}
            is_latest = night.store.kept(held.version).report == number
            answer = night.answer(held.version) if is_latest else None
        return _in_form(answer.report if answer else None, shape, accept)

    def accept(self, fingerprint: str, said: Acceptance) -> list[dict[str, Any]]:
        """Let a finding pass; what is said now of the versions it is in."""
        with self._keeping as night:
            return self._told(night.accept(fingerprint, said.by, said.why, said.until))

    async def accepted(self, fingerprint: str, said: Acceptance | None) -> list[dict[str, Any]]:
        """Let a finding pass, or where nothing is said take that back, behind what is to be kept."""
        if said is None:
            return await self._keeping.do(self.withdraw, fingerprint)
        return await self._keeping.do(self.accept, fingerprint, said)

    def withdraw(self, fingerprint: str) -> list[dict[str, Any]]:
        """Take it back; what is said now of the versions it is in."""
        with self._keeping as night:
            return self._told(night.withdraw(fingerprint))

    def _told(self, told: Iterable[Told]) -> list[dict[str, Any]]:
        return [self._said(number) for number in sorted({each.kept.number for each in told})]

    def _said(self, number: int) -> dict[str, Any]:
        store = self._keeping.night.store
        report = store.kept(number).report
        return news_of(store, report).to_dict() if report else {"version": number}

    # ------------------------------------------------------------ the board

    async def shown(self) -> str:
        """The board's page; who asked before it was begun to be made is given the same."""
        return await self._showing.do(self.board, time.monotonic())

    def board(self, asked: float | None = None) -> str:
        """The board's page, made anew where something was reported since; ``asked`` is when, now where it is
        not given."""
        with self._showing as night:
            begun, last = time.monotonic(), night.store.last_report()
            if self._page.last != last and self._page.begun < (begun if asked is None else asked):
                self._page = Page(last, self._drawn(last), begun)
            return self._page.text

    def drawn(self, last: int) -> str:
        """The board's page, made now; ``last`` is the report up to which it is surely whole."""
        from leaddiff.renderers.html.board import render_board

        stories, alone = self._board.stories()
        return render_board(stories, len(alone), live=last, alone=alone)

    def last_report(self) -> int:
        """The number of the latest report."""
        with self._asking as night:
            return night.store.last_report()

    def listeners_left(self) -> bool:
        """Whether one more may listen."""
        return self._listeners < MOST_LISTENERS

    @contextmanager
    def listening(self) -> Iterator[None]:
        """One who listens."""
        self._listeners += 1
        try:
            yield
        finally:
            self._listeners -= 1

    # ------------------------------------------------------------ how much

    @contextmanager
    def counted(self, name: str) -> Iterator[None]:
        """Count one piece of work and how long it takes."""
        start = time.perf_counter()
        try:
            yield
        except Exception:
            self._counts[f"{name} failed"] += 1
            raise
        finally:
            self._counts[name] += 1
            self._seconds[name] += time.perf_counter() - start  # type: ignore[assignment]

    def metrics(self) -> str:
        """The counts, in the words of Prometheus."""
        lines = ["# TYPE leaddiff_requests_total counter"]
        for name in ("check", "copies", "underlined"):
            lines += [
                f'leaddiff_requests_total{{to="{name}"}} {self._counts[name]}',
                f'leaddiff_failures_total{{to="{name}"}} {self._counts[f"{name} failed"]}',
                f'leaddiff_seconds_total{{to="{name}"}} {self._seconds[name]:.6f}',
            ]
        lines += [
            "# TYPE leaddiff_reports gauge",
            f"leaddiff_reports {self.last_report()}",
            "# TYPE leaddiff_listeners gauge",
            f"leaddiff_listeners {self._listeners}",
        ]
        return "\n".join(lines) + "\n"


def _listed(kept: Kept) -> dict[str, Any]:
    """A version as lists show it; its file without the folders it lies in, which are nobody else's business."""
    return kept._replace(name=PureWindowsPath(kept.name).name)._asdict()


def _copy(given: str | Fields) -> Copy:
    from leaddiff import sources
    from leaddiff.faces import api

    if isinstance(given, str):
        return sources.read(given.encode("utf-8", "replace"))
    return api.copy(**given.model_dump())


def _in_form(report: Report | None, shape: dict[str, Any], accept: str) -> Shown:
    """A report in the first format that is accepted."""
    from leaddiff import renderers
    from leaddiff.desk.rulebook import every

    kinds = [each.partition(";")[0].strip().lower() for each in accept.split(",")]
    kind = next((each for each in kinds if each in FORMS), None)
    is_json_first = any(each in ("application/json", "*/*") for each in kinds[:1])
    if report is None or kind is None or is_json_first:
        return json.dumps(shape, ensure_ascii=False), "application/json"
    look = renderers.Look(whole=True, rules=every)
    text = renderers.named(FORMS[kind]).render(report, look)
    return text, kind if kind.endswith("json") else f"{kind}; charset=utf-8"
