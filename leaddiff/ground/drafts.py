"""Drafts: a file written beside its place and put there whole; what killed runs left is swept away."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter

_BEGIN = ".leaddiff-"
_LENGTH = len(_BEGIN) + 16

_NEW_MODE = 0o666


def put_in_place(
    target: str, content: bytes, mode: int | None, check: Callable[[str], None] | None = None
) -> None:
    """Write beside the target under a name nobody can have guessed, then put it in its place, unless
    ``check``, given the draft, raises. ``mode`` are the permissions it gets, those of a new file where None.

    Whatever happens the target is whole. A run that is killed leaves its draft, which the next one that
    writes in that folder takes away.
    """
    folder = os.path.dirname(target)
    sweep(folder)
    while True:
        draft = os.path.join(folder, f"{_BEGIN}{os.urandom(8).hex()}")
        try:
            with open(draft, "xb", opener=_private) as file, _held(file) as is_there:
                if not is_there:
                    continue
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                os.chmod(draft, _NEW_MODE & ~_umask() if mode is None else stat.S_IMODE(mode))
                if check is not None:
                    check(draft)
                if os.name == "nt":  # which moves no file that is open
                    file.close()
                os.replace(draft, target)
                return
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(draft)
            raise


def sweep(folder: str) -> None:
    """Take away the drafts in a folder that no run is writing any more. What cannot be told, or is not
    ours, stays."""
    try:
        import fcntl

        with os.scandir(folder or ".") as entries:
            left = [entry.path for entry in entries if _is_draft(entry.name)]
    except (ImportError, OSError):
        return
    for draft in left:
        with suppress(OSError):
            held = os.open(draft, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                found = os.fstat(held)
                if stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid():
                    os.unlink(draft)
            finally:
                os.close(held)


@contextmanager
def _held(file: BufferedWriter) -> Iterator[bool]:
    """Hold a draft as long as it is written, so that no other run takes it for one left behind; whether it
    is still there: one may have come between."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX)
    yield os.name == "nt" or os.fstat(file.fileno()).st_nlink > 0


def _is_draft(name: str) -> bool:
    return (
        name.startswith(_BEGIN)
        and len(name) == _LENGTH
        and all(each in "0123456789abcdef" for each in name[len(_BEGIN) :])
    )


def _private(path: str, flags: int) -> int:
    """Open a draft so that nobody else reads it before it is whole."""
    return os.open(path, flags, 0o600)


def _umask() -> int:
    """What new files are not allowed here; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
