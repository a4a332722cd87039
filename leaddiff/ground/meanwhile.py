"""Meanwhile: a piece of work done in a copy of this process while this one goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable


def meanwhile(work: Callable[[], bytes]) -> Callable[[], bytes | None]:
    """Begin the work. Calling what is given back waits for what it made; None where that came to nothing, be it
    that the copy was killed, that the work failed in it, or that no copy can be made: a system without
    ``fork``, or threads, whose locks the copy would find as they stand.

    For work of a tenth of a second, where starting a worker from nothing (``processes``) would take as long.
    """
    if not hasattr(os, "fork") or _has_threads():
        return lambda: None
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:  # no more processes are to be had
        os.close(reading)
        os.close(writing)
        return lambda: None
    if not process:
        _work_alone(work, reading, writing)
    os.close(writing)

    def made() -> bytes | None:
        with open(reading, "rb") as pipe:
            told = pipe.read()
        return told if os.waitpid(process, 0)[1] == 0 else None

    return made


def _has_threads() -> bool:
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


def _work_alone(work: Callable[[], bytes], reading: int, writing: int) -> None:
    """Do the work, hand it over and end, whatever happens: nothing of the first process is done twice."""
    failed = 1
    try:
        os.close(reading)
        with open(writing, "wb") as pipe:
            pipe.write(work())
        failed = 0
    finally:
        os._exit(failed)
