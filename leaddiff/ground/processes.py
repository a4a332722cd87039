"""Processes: work on many items shared out among the cores of the machine."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from typing import TypeVar

AHEAD = 8
"""Rounds of work (2 to 50) that each process is given before what comes of the first is taken: few, so that no
more than that need be held."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], few: int, at_a_time: int = 100,
    workers: int | None = None,
) -> Iterator[Result]:  # fmt: skip
    """What ``work`` makes of each item, in order; in several processes where there are more than ``few`` items,
    as many as there are cores unless ``workers`` says how many. Each is given so many items at a time."""
    workers = workers or os.cpu_count() or 1
    rest = iter(items)
    first = list(islice(rest, few + 1))
    if len(first) <= few or workers == 1:
        yield from map(work, chain(first, rest))
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    end_as_by_hand()
    pool = ProcessPoolExecutor(workers, initializer=end_with_the_parent)
    rest = chain(first, rest)
    ahead: deque[Future[list[Result]]] = deque()
    try:
        while batch := list(islice(rest, at_a_time)):
            ahead.append(pool.submit(_of_each, work, batch))
            if len(ahead) >= AHEAD * workers:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _of_each(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [work(item) for item in items]


def end_as_by_hand() -> None:
    """From now on a run that is told to end (SIGTERM) ends as one that is stopped by hand, so that its workers
    go with it and what it has open is shut. A short run simply ends: whatever it writes is whole."""
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def end_with_the_parent() -> None:
    """A worker ends when the run that started it does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)
