"""Walking: every file of copy under a folder, whatever links loop and files vanish on the way."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import cause, shown_name


class Filed(NamedTuple):
    """A file as it was found: its path, its size in bytes, when it was last written in nanoseconds."""

    path: str
    size: int
    written: int


class Shut(NamedTuple):
    """A folder that could not be looked into, or a file that could not be looked at, and why."""

    path: str
    reason: str


NO_COPY = frozenset(
    """md markdown rst css js jsonl sarif yaml yml toml ini cfg conf py pyc sh bat sql csv
    tsv log diff patch svg""".split()
)
"""Endings of text that lies beside copy and is none: read-mes, settings, reports, programs. What could
not be read anyway, a picture, is told as such."""

Seen = defaultdict[int, set[int]]
"""Numbers of the files and folders met so far, by device."""


def walk(folder: str | os.PathLike[str]) -> Iterator[Filed | Shut]:
    """Every ordinary file under ``folder``, each once however many links lead to it.

    Links are followed and loops survived; what vanishes meanwhile is passed over, as are names that
    begin with a point, those whose ending says that they are no copy (``NO_COPY``) and what is no
    file (pipes, devices).

    Raises ``LeadDiffError`` where ``folder`` is no folder or may not be read.
    """
    root = _root(folder)
    seen: Seen = defaultdict(set)
    folders: list[str] = [root]
    links: list[str] = []  # they come last, so that a file goes by its own name
    while folders or links:
        if not folders:
            links.sort(reverse=True)
        at = folders.pop() if folders else links.pop()
        try:
            found = os.stat(at)
            if not _is_new(found, seen):
                continue
            if stat.S_ISDIR(found.st_mode):
                yield from _files(at, seen[found.st_dev], folders, links)
            elif stat.S_ISREG(found.st_mode):
                yield Filed(at, found.st_size, found.st_mtime_ns)
        except FileNotFoundError:  # vanished, or a link that leads nowhere
            continue
        except OSError as error:  # locked, or a link that leads to itself
            if at == root:
                raise LeadDiffError(f"{shown_name(at)} cannot be read: {cause(error)}.") from None
            yield Shut(at, f"{shown_name(at)} cannot be read: {cause(error)}.")


def _root(folder: str | os.PathLike[str]) -> str:
    root = os.fspath(folder)
    if not os.path.isdir(root):
        what = "is a file, not a folder" if os.path.exists(root) else "is not there"
        raise LeadDiffError(f"{shown_name(root)} {what}; name a folder of copy.")
    return root


def _files(folder: str, seen: set[int], folders: list[str], links: list[str]) -> Iterator[Filed]:
    """The files in one folder; what lies further down is put on the lists. A hundred thousand files
    pass here before anything is read, so no word is wasted on each."""
    is_file, is_folder, is_link = stat.S_ISREG, stat.S_ISDIR, stat.S_ISLNK
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name[0] == "." or name[name.rfind(".") + 1 :].lower() in NO_COPY:
                continue
            try:
                found = entry.stat(follow_symlinks=False)
            except OSError:  # vanished
                continue
            mode = found.st_mode
            if is_file(mode):
                number = found.st_ino
                if number not in seen or not number:
                    seen.add(number)
                    yield Filed(entry.path, found.st_size, found.st_mtime_ns)
            elif is_folder(mode):
                folders.append(entry.path)
            elif is_link(mode):
                links.append(entry.path)


def _is_new(found: os.stat_result, seen: Seen) -> bool:
    """Whether this is met for the first time; some systems number nothing."""
    numbers = seen[found.st_dev]
    if not found.st_ino or found.st_ino not in numbers:
        numbers.add(found.st_ino)
        return True
    return False
