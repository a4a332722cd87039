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


def read(name: str | os.PathLike[str], pipes: bool = True) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    The name of one of several items in a file is the name of the file here. ``pipes``: a pipe is waited
    for, as a shell hands one over for a file; one that stands where settings are looked for is not.
    Raises ``UnreadableCopy`` where the file is missing, a folder, locked, or larger than any story.
    """
    name, _ = item_of(name)
    shown = shown_name(name)
    try:
        if not pipes and stat.S_ISFIFO(os.stat(name).st_mode):
            raise UnreadableCopy(f"{shown} is a pipe, not a file.")
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
    from leaddiff.ground.drafts import put_in_place

    shown = shown_name(name)
    target = os.fspath(name)
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            raise LeadDiffError(f"{shown} is not an ordinary file; name another to write to.")
        if mode is not None and any(same_file(name, other) for other in keep):
            raise LeadDiffError(f"{shown} is the copy itself; name another file to write to.")
        put_in_place(target, text.encode("utf-8", "backslashreplace"), mode)
    except FileNotFoundError:
        folder = shown_name(os.path.dirname(target) or ".")
        raise LeadDiffError(f"{shown} cannot be written: there is no folder {folder}.") from None
    except (OSError, ValueError) as error:
        raise LeadDiffError(f"{shown} cannot be written: {cause(error)}.") from None


def rewrite(name: str | os.PathLike[str], content: bytes, before: bytes) -> None:
    """Put other bytes into a file that still holds ``before``, whole or not at all; permissions and owner
    stay.

    Raises ``LeadDiffError`` where it cannot be written, is no ordinary file, has changed since it was
    read, or would lose its owner or another name that leads to it.
    """
    from leaddiff.ground.drafts import put_in_place

    target, _ = item_of(name)
    shown = shown_name(target)
    try:
        found = os.lstat(target)
        if not stat.S_ISREG(found.st_mode):
            raise LeadDiffError(f"{shown} is not an ordinary file, so it is not written over.")
        if found.st_nlink > 1:
            raise LeadDiffError(
                f"{shown} has another name (a hard link) that would keep the old text; put the change in by "
                "hand."
            )
        put_in_place(
            target, content, found.st_mode, lambda draft: _still(draft, found, target, before)
        )
    except (OSError, ValueError) as error:
        raise LeadDiffError(f"{shown} cannot be written: {cause(error)}.") from None


def _still(draft: str, found: os.stat_result, target: str, before: bytes) -> None:
    """Make the draft its owner's and see, last of all, that the target is what it was when it was read: an
    editor may have saved it meanwhile."""
    shown = shown_name(target)
    made = os.lstat(draft)
    if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
        try:
            os.chown(draft, found.st_uid, found.st_gid)
            os.chmod(draft, stat.S_IMODE(found.st_mode))
        except OSError:
            raise LeadDiffError(
                f"{shown} belongs to another user or group and would not any more; put the change in by hand."
            ) from None
    now = os.lstat(target)
    is_same = (now.st_ino, now.st_nlink, now.st_uid, now.st_gid) == (
        found.st_ino, found.st_nlink, found.st_uid, found.st_gid,
    )  # fmt: skip
    with open(target, "rb") as file:
        if not is_same or file.read(len(before) + 1) != before:
            raise LeadDiffError(
                f"{shown} was saved by somebody meanwhile and is left so; try again."
            )


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


def cause(error: OSError | ValueError) -> str:
    """Why, in the system's words: "no space left on device"."""
    words = getattr(error, "strerror", None) or str(error)
    return visible(words[:1].lower() + words[1:])
