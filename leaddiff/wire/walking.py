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


class Listing(NamedTuple):
    """The files in one folder as they were found, each at its place in three lists."""

    folder: str
    names: list[str]
    sizes: list[int]
    written: list[int]

    def files(self) -> Iterator[Filed]:
        """Each of them by itself."""
        paths = [os.path.join(self.folder, name) for name in self.names]
        return map(Filed, paths, self.sizes, self.written)

    def add(self, name: str, found: os.stat_result) -> None:
        """Take note of a file."""
        self.names.append(name)
        self.sizes.append(found.st_size)
        self.written.append(found.st_mtime_ns)


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

Link = tuple[str, str]
"""The path of a link and of the folder it lies in."""

Seen = defaultdict[int, set[int]]
"""Numbers of the files and folders met so far, by device."""


def walk(folder: str | os.PathLike[str]) -> Iterator[Filed | Shut]:
    """Every ordinary file under ``folder``; else as ``listed``."""
    listings, shut = listed(folder)
    for listing in listings:
        yield from listing.files()
    yield from shut


def listed(folder: str | os.PathLike[str]) -> tuple[list[Listing], list[Shut]]:
    """The ordinary files under ``folder``, those of each folder together, each once however many links lead
    to it; and what could not be looked at.

    Links are followed and loops survived; what vanishes meanwhile is passed over, as are names that
    begin with a point, those whose ending says that they are no copy (``NO_COPY``) and what is no
    file (pipes, devices).

    Raises ``LeadDiffError`` where ``folder`` is no folder or may not be read.
    """
    root = _root(folder)
    seen: Seen = defaultdict(set)
    listings: dict[str, Listing] = {}
    shut: list[Shut] = []
    folders: list[str] = [root]
    links: list[Link] = []  # they come last, so that a file goes by its own name
    while folders or links:
        if not folders:
            links.sort(reverse=True)
        at, within = (folders.pop(), "") if folders else links.pop()
        try:
            found = os.stat(at)
            if not _is_new(found, seen):
                continue
            if stat.S_ISDIR(found.st_mode):
                listing = listings[at] = Listing(at, [], [], [])
                _list(listing, seen[found.st_dev], folders, links)
            elif stat.S_ISREG(found.st_mode):
                listings[within].add(os.path.basename(at), found)
        except FileNotFoundError:  # vanished, or a link that leads nowhere
            continue
        except OSError as error:  # locked, or a link that leads to itself
            if at == root:
                raise LeadDiffError(f"{shown_name(at)} cannot be read: {cause(error)}.") from None
            shut.append(Shut(at, f"{shown_name(at)} cannot be read: {cause(error)}."))
    return [listing for listing in listings.values() if listing.names], shut


def _root(folder: str | os.PathLike[str]) -> str:
    root = os.fspath(folder)
    if not os.path.isdir(root):
        what = "is a file, not a folder" if os.path.exists(root) else "is not there"
        raise LeadDiffError(f"{shown_name(root)} {what}; name a folder of copy.")
    return root


def _list(listing: Listing, seen: set[int], folders: list[str], links: list[Link]) -> None:
    """List the files in one folder; what lies further down is put on the lists. A hundred thousand files
    pass here before anything is read, so no word is wasted on each."""
    is_file, is_folder, is_link = stat.S_ISREG, stat.S_ISDIR, stat.S_ISLNK
    with os.scandir(listing.folder) as entries:
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
                    listing.add(name, found)
            elif is_folder(mode):
                folders.append(entry.path)
            elif is_link(mode):
                links.append((entry.path, listing.folder))


def _is_new(found: os.stat_result, seen: Seen) -> bool:
    """Whether this is met for the first time; some systems number nothing."""
    numbers = seen[found.st_dev]
    if not found.st_ino or found.st_ino not in numbers:
        numbers.add(found.st_ino)
        return True
    return False
