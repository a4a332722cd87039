"""One at a time: a night that is asked by one thread at a time, as an archive has to be."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from leaddiff.night import Night

Done = TypeVar("Done")


class OneAtATime:
    """A night that one thread at a time has, and a thread of its own for work that others should not wait
    behind."""

    def __init__(self, night: Night) -> None:
        self.night = night
        self._lock = threading.RLock()
        self._thread = ThreadPoolExecutor(1)

    def __enter__(self) -> Night:
        self._lock.acquire()
        return self.night

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    async def do(self, work: Callable[..., Done], *given: object) -> Done:
        """Work done in that thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *given)
