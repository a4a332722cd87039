"""Running: batches worked on by processes of this machine, or by a cluster of several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, suppress
from itertools import islice
from typing import Any

from leaddiff.ground.errors import LeadDiffError, fault
from leaddiff.ground.visible import visible
from leaddiff.nouns.house import House
from leaddiff.survey.parts import Parts
from leaddiff.survey.schema import VERSION
from leaddiff.survey.stories import Batch, Story, Unusable, digest_of
from leaddiff.survey.work import Part, surveyed

BATCH = 100
"""Stories (20 to 2,000) that are worked on in one go: few, so that little is lost where one is broken off."""

AHEAD = 3
"""Batches (2 to 10) for each worker that are handed out before the first is done."""

Submit = Callable[[Batch], Any]

Advance = Callable[[int], None]
"""Told how many stories more are done."""


def run(
    stories: Iterable[Story | Unusable],
    parts: Parts,
    house: House,
    release: str,
    at_work: AbstractContextManager[tuple[Submit, int]],
    advance: Advance | None = None,
) -> None:
    """Work on all the stories and write the parts, but for those that are there already, made by the same
    ``release`` of leaddiff."""
    how = f"{release} {VERSION} {house!r}"
    waiting: deque[tuple[int, str, int, Any]] = deque()
    with at_work as (submit, workers):
        for number, batch in enumerate(_batches(stories), 1):
            digest = digest_of(batch, how)
            if parts.has(number, digest):
                _told(advance, len(batch))
                continue
            waiting.append((number, digest, len(batch), submit(batch)))
            while len(waiting) >= AHEAD * workers:
                _put(waiting, parts, advance)
        while waiting:
            _put(waiting, parts, advance)


def _batches(stories: Iterable[Story | Unusable]) -> Iterator[Batch]:
    left = iter(stories)
    while batch := tuple(islice(left, BATCH)):
        yield batch


def _put(waiting: deque[tuple[int, str, int, Any]], parts: Parts, advance: Advance | None) -> None:
    number, digest, stories, future = waiting.popleft()
    try:
        part = future.result()
    except LeadDiffError:
        raise
    except Exception as error:
        raise LeadDiffError(
            f"A worker died over the same stories again and again: {fault(error)}. What was done is kept; run "
            "this again to go on."
        ) from None
    parts.put(number, digest, part)
    _told(advance, stories)


def _told(advance: Advance | None, stories: int) -> None:
    if advance is not None:
        advance(stories)


@contextmanager
def in_processes(house: House, jobs: int | None) -> Iterator[tuple[Submit, int]]:
    """Workers of this machine: ``jobs`` processes, None for one a core. One works in this process."""
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        yield lambda batch: _Done(surveyed(batch, house)), 1
        return
    from concurrent.futures import ProcessPoolExecutor

    from leaddiff.ground.processes import end_as_by_hand, end_with_the_parent

    end_as_by_hand()
    pool = ProcessPoolExecutor(jobs, initializer=end_with_the_parent)
    try:
        yield lambda batch: pool.submit(surveyed, batch, house), jobs
    finally:
        pool.shutdown(cancel_futures=True)


class _Done(Future[Part]):
    def __init__(self, part: Part) -> None:
        super().__init__()
        self.set_result(part)


@contextmanager
def in_cluster(house: House, address: str) -> Iterator[tuple[Submit, int]]:
    """Workers of a Dask cluster, "tcp://...", which need leaddiff and nothing of this machine's disk: copy goes
    to them and parts come back. What a worker that dies had in hand is done by another.

    Raises ``LeadDiffError`` where there is no such cluster, or it has no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise LeadDiffError(
            "A cluster needs Dask: pip install 'leaddiff[cluster]', there and here"
        ) from None
    try:
        client: Any = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        why = visible(str(error).splitlines()[0][:200] if str(error) else "no answer")
        raise LeadDiffError(f"No cluster answers at {visible(address)}: {why}.") from None
    try:
        workers = sum(client.nthreads().values())
        if not workers:
            raise LeadDiffError(f"The cluster at {visible(address)} has no workers yet.")
        yield lambda batch: client.submit(surveyed, batch, house, pure=False, retries=2), workers
    finally:
        with suppress(Exception):
            client.close()
