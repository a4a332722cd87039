"""Files: bytes in and text out, whole or not at all, with one plain sentence where that fails."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.visible import visible

STANDARD_INPUT = "-"
"""Stands for standard input where a file name is asked for."""

LARGEST = 8 * 1024 * 1024
"""Bytes of one file of copy (1 MB to 64 MB). The longest stories run to some 200 kB, a day of a busy
wire to some 5 MB; a device that never ends must not fill the memory."""


def read(name: str | os.PathLike[str]) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    The name of one of several items in a file is the name of the file here. Raises ``UnreadableCopy``
    where the file is missing, a folder, locked, or larger than any story.
    """
    name, _ = item_of(name)
    shown = shown_name(name)
    try:
        content = _content(name)
    except FileNotFoundError:
        raise UnreadableCopy(f"There is no file {shown}.") from None
    except IsADirectoryError:
        raise UnreadableCopy(f"{shown} is a folder; name a file of copy in it.") from None
    except PermissionError:
        raise UnreadableCopy(f"{shown} may not be read: permission denied.") from None
    except (OSError, ValueError) as error:
        raise UnreadableCopy(f"{shown} cannot be read: {cause(error)}.") from None
    if len(content) > LARGEST:
        limit = LARGEST // (1024 * 1024)
        raise UnreadableCopy(f"{shown} is larger than {limit} MB, which no story is.")
    return content


def write(name: str | os.PathLike[str], text: str, keep: Iterable[str] = ()) -> None:
    """Write ``text`` to a file as UTF-8. It is there whole or, where that fails, as it was.

    Raises ``LeadDiffError`` where the file cannot be written, is one of the files to ``keep``, or is
    a link or a device: what a link leads to is never overwritten.
    """
    shown = shown_name(name)
    target = os.fspath(name)
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            raise LeadDiffError(f"{shown} is not an ordinary file; name another to write to.")
        if mode is not None and any(same_file(name, other) for other in keep):
            raise LeadDiffError(f"{shown} is the copy itself; name another file to write to.")
        _replace(target, text.encode("utf-8", "backslashreplace"), mode)
    except FileNotFoundError:
        folder = shown_name(os.path.dirname(target) or ".")
        raise LeadDiffError(f"{shown} cannot be written: there is no folder {folder}.") from None
    except (OSError, ValueError) as error:
        raise LeadDiffError(f"{shown} cannot be written: {cause(error)}.") from None


def rewrite(name: str | os.PathLike[str], content: bytes) -> None:
    """Put other bytes into a file that is there, whole or not at all; its permissions stay.

    Raises ``LeadDiffError`` where it cannot be written, or is no ordinary file.
    """
    target, _ = item_of(name)
    shown = shown_name(target)
    try:
        mode = _mode(target)
        if mode is None or not stat.S_ISREG(mode):
            raise LeadDiffError(f"{shown} is not an ordinary file, so it is not written over.")
        _replace(target, content, mode)
    except (OSError, ValueError) as error:
        raise LeadDiffError(f"{shown} cannot be written: {cause(error)}.") from None


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """Have a folder's files to oneself until done, among runs that ask for the same: read, change and
    write again what others may be changing. Waits; a run that dies lets go. Where the system knows no
    such lock, or none on that folder, nothing is held."""
    held = None
    with suppress(ImportError, OSError):
        import fcntl

        held = os.open(folder, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if held is not None:
            os.close(held)


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two names lead to one file, or into one. Names that lead nowhere are not the same file."""
    if STANDARD_INPUT in (one, other):
        return one == other
    try:
        return os.path.samefile(item_of(one)[0], item_of(other)[0])
    except (OSError, ValueError):
        return False


def item_of(name: str | os.PathLike[str]) -> tuple[str, int]:
    """The file of a name and which of the items in it is meant, from 1; 0 where none is named:
    ``wire.xml#2`` is the second in ``wire.xml``, unless a file is called so."""
    whole = os.fspath(name)
    file, mark, number = whole.rpartition("#")
    is_number = number.isascii() and number.isdigit() and not number.startswith("0")
    if not (mark and file and is_number and len(number) < 7) or os.path.lexists(whole):
        return whole, 0
    return file, int(number)


def shown_name(name: str | os.PathLike[str]) -> str:
    """A file's name as a message shows it: without anything that a terminal would obey."""
    text = os.fspath(name)
    return "standard input" if text == STANDARD_INPUT else visible(text) or "''"


def _content(name: str | os.PathLike[str]) -> bytes:
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise UnreadableCopy("There is no standard input to read.")
        return sys.stdin.buffer.read(LARGEST + 1)
    with open(name, "rb") as file:
        return file.read(LARGEST + 1)


def _mode(target: str) -> int | None:
    """Type and permissions of what stands at ``target``, not followed; None where nothing does."""
    try:
        return os.lstat(target).st_mode
    except FileNotFoundError:
        return None


def _replace(target: str, content: bytes, mode: int | None) -> None:
    """Write beside the target under a name nobody can have guessed, then put it in its place."""
    draft = os.path.join(os.path.dirname(target), f".leaddiff-{os.urandom(8).hex()}")
    try:
        with open(draft, "xb", opener=_private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, _NEW_MODE & ~_umask() if mode is None else stat.S_IMODE(mode))
        os.replace(draft, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(draft)
        raise


def _private(path: str, flags: int) -> int:
    """Open a draft so that nobody else reads it before it is whole."""
    return os.open(path, flags, 0o600)


def _umask() -> int:
    """What new files are not allowed here; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_NEW_MODE = 0o666


def cause(error: OSError | ValueError) -> str:
    """Why, in the system's words: "no space left on device"."""
    words = getattr(error, "strerror", None) or str(error)
    return visible(words[:1].lower() + words[1:])
