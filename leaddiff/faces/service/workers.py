"""Workers: checks and boards made in processes of their own, so that one heavy story delays nobody."""

from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context

from leaddiff.faces.service.desk import Desk, Shown
from leaddiff.faces.service.shapes import Busy, Pair
from leaddiff.ground.errors import LeadDiffError, fault
from leaddiff.ground.processes import end_with_the_parent
from leaddiff.night import Night
from leaddiff.settings import configure
from leaddiff.wire.archive import opened

PATIENCE = 60.0
"""Seconds (5 to 600) after which a check is given up and the process that makes it is ended."""

MOST_WAITING = 400
"""Checks (50 to 1,000) that may be waited for at a time."""


class Workers:
    """Processes that make checks as ``Desk.check`` does, and boards as ``Desk.drawn``. One that is killed or
    does not end is replaced."""

    def __init__(
        self, archive: str, config: str | None, count: int = 2, patience: float = PATIENCE
    ) -> None:
        """``count`` processes (1 to 16), which open the archive and read the settings by themselves."""
        self._asked = archive, config
        self._count, self._patience = count, patience
        self._waiting = 0
        self._pool = self._begun()

    async def check(self, pair: Pair, accept: str) -> Shown:
        """The report on a pair, and what kind of text it is; who waits for it holds up nothing. Raises
        ``Busy`` where it cannot be had now."""
        if self._waiting >= MOST_WAITING:
            raise Busy("Too much is being checked at a time; ask again in a moment.")
        self._waiting += 1
        try:  # once more where its process was killed
            told = await self._told(pair, accept) or await self._told(pair, accept)
        finally:
            self._waiting -= 1
        if told is None:
            raise Busy("The process that made the check was ended; ask again in a moment.")
        if isinstance(told, str):
            raise LeadDiffError(told)
        return told

    def drawn(self, last: int) -> str:
        """The board's page as ``Desk.drawn`` makes it; the thread that asks waits for it."""
        for _ in "12":  # once more where its process was killed
            pool = self._pool
            try:
                return pool.submit(_drawn, self._asked, last).result(self._patience)
            except TimeoutError:
                self._replace(pool)
                break
            except (BrokenProcessPool, RuntimeError):
                self._replace(pool)
        raise Busy("The board could not be made in time; ask again in a moment.")

    def warm(self) -> None:
        """Have a board made that nobody waits for, so that the first who looks waits for no loading."""
        self._pool.submit(_drawn, self._asked, 0)

    def close(self) -> None:
        """End the processes, and wait until they are gone: one that ends along with the run is told of."""
        _end(self._pool, wait=True)

    async def _told(self, pair: Pair, accept: str) -> Shown | str | None:
        """What came of the check, or why it could not be made; None where its process was ended."""
        pool = self._pool
        try:
            asked = pool.submit(_checked, self._asked, pair, accept)
        except RuntimeError:  # another request has found it broken
            self._replace(pool)
            return None
        waited = asyncio.wrap_future(asked)
        await asyncio.wait({waited}, timeout=self._patience)
        if not waited.done():
            if not asked.cancel():  # it has begun
                self._replace(pool)
            raise Busy(f"The check took longer than {self._patience:g} seconds.")
        if waited.cancelled() or isinstance(waited.exception(), BrokenProcessPool):
            self._replace(pool)
            return None
        return waited.result()

    def _replace(self, pool: ProcessPoolExecutor) -> None:
        if self._pool is pool:
            self._pool = self._begun()
        _end(pool)

    def _begun(self) -> ProcessPoolExecutor:
        """Processes of a fresh start: one that was copied from a service would have its locks as they were."""
        pool = ProcessPoolExecutor(
            self._count, get_context("spawn"), initializer=end_with_the_parent
        )
        for _ in range(self._count):
            pool.submit(_make_ready, self._asked)
        return pool


def _end(pool: ProcessPoolExecutor, wait: bool = False) -> None:
    for process in list((pool._processes or {}).values()):
        process.kill()
    pool.shutdown(wait=wait, cancel_futures=True)


@cache
def _desk(asked: tuple[str, str | None]) -> Desk:
    """The worker's own desk."""
    archive, config = asked
    return Desk(Night(opened(archive), configure(config)))


def _make_ready(asked: tuple[str, str | None]) -> None:
    _desk(asked)


def _drawn(asked: tuple[str, str | None], last: int) -> str:
    return _desk(asked).drawn(last)


def _checked(asked: tuple[str, str | None], pair: Pair, accept: str) -> Shown | str:
    try:
        return _desk(asked).check(pair, accept)
    except LeadDiffError as error:
        return str(error)
    except Exception as error:  # a fault of ours costs that check alone
        return f"The copy could not be checked: {fault(error)}."
