"""Arriving: which files of a folder are there whole, while others are still being written."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leaddiff.ground import files
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.archived import Received
from leaddiff.nouns.chains import Unreadable
from leaddiff.wire.walking import NO_COPY, Filed, walk

SETTLED = 1.0
"""Seconds (0.2 to 30) that a file's size and time must stand still before it is taken for whole."""

UNFINISHED = frozenset("part partial filepart tmp temp crdownload download swp lock".split())
"""Endings that a program gives to a file while it writes it; it is renamed when it is whole."""

_SIGNAL_OF_A_LEASE = 10  # F_SETSIG, which Python has no name for


class _State(NamedTuple):
    """How a file stood when it was seen, and when that was first so."""

    size: int
    written: int
    inode: int
    since: float


class Arriving:
    """The files of a folder on their way in. It is asked again and again what has become whole; each file
    is handed over once for each content it has had."""

    def __init__(self, folder: str, settled: float = SETTLED) -> None:
        self._folder = folder
        self._settled = settled
        self._waiting: dict[str, _State] = {}
        self._taken: dict[str, _State] = {}

    @property
    def is_waiting(self) -> bool:
        """Whether a file has been seen that is not whole yet."""
        return bool(self._waiting)

    def look(self, now: float) -> None:
        """Take note of every file that is there at a time, in seconds of any clock that runs on."""
        for each in walk(self._folder):
            if isinstance(each, Filed):
                self._note(each.path, now)

    def notice(self, paths: Iterable[str], now: float) -> None:
        """Take note of files that were written, moved or removed."""
        for path in paths:
            parts = os.path.relpath(path, self._folder).split(os.sep)
            if not any(part.startswith(".") for part in parts):
                self._note(path, now)

    def whole(self, now: float) -> Iterator[Received | Unreadable]:
        """The files that have become whole by now, the one written first first, and those that cannot be
        read at all."""
        ready = []
        for path in list(self._waiting):
            self._note(path, now)
            state = self._waiting.get(path)
            if state is not None and now - state.since >= self._settled:
                ready.append((state.written, path))
        for _, path in sorted(ready):
            received = self._read(path, self._waiting[path])
            if received is not None:
                self._taken[path] = self._waiting.pop(path)
                yield received

    def _note(self, path: str, now: float) -> None:
        ending = path[path.rfind(".") + 1 :].lower()
        if ending in UNFINISHED or ending in NO_COPY:
            return
        found = _found(path)
        if found is None:
            self._waiting.pop(path, None)
            return
        state = _State(*found, now)
        if self._taken.get(path, state)[:3] == state[:3] and path in self._taken:
            self._waiting.pop(path, None)
        elif path not in self._waiting or self._waiting[path][:3] != state[:3]:
            self._waiting[path] = state

    def _read(self, path: str, state: _State) -> Received | Unreadable | None:
        """The file, unless it is being written or was while it was read: then it waits on."""
        found: Received | Unreadable
        try:
            if is_being_written(path):
                return None
            found = Received(path, files.read(path, pipes=False), state.written)
        except UnreadableCopy as error:
            found = Unreadable(path, str(error))
        except OSError as error:
            found = Unreadable(
                path, f"{files.shown_name(path)} cannot be read: {files.cause(error)}."
            )
        return found if _found(path) == state[:3] else None


def is_being_written(path: str) -> bool:
    """Whether a program has the file open to write to it, where the system tells: a slow writer may stop for
    longer than any wait."""
    try:
        import fcntl
    except ImportError:
        return False
    if not hasattr(fcntl, "F_SETLEASE"):
        return False
    with open(path, "rb", opener=_without_waiting) as file:
        try:
            # whoever opens the file while the lease is held makes the system send this, which ends nothing
            fcntl.fcntl(file, _SIGNAL_OF_A_LEASE, signal.SIGURG)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        except BlockingIOError:
            return True
        except OSError:  # another's file, or a folder of another machine
            return False
    return False


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _found(path: str) -> tuple[int, int, int] | None:
    """Size, time and number of an ordinary file; None where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    is_file = stat.S_ISREG(found.st_mode)
    return (found.st_size, found.st_mtime_ns, found.st_ino) if is_file else None
