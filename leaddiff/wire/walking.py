"""Walking: every file of copy under a folder, whatever links loop and files vanish on the way."""

from __future__ import annotations

import marshal
import os
import stat
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import cause, shown_name
from leaddiff.ground.meanwhile import meanwhile


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
    to it; and what could not be looked at. Where there are many files and several cores, each core looks into
    some of the folders.

    Links are followed and loops survived; what vanishes meanwhile is passed over, as are names that
    begin with a point, those whose ending says that they are no copy (``NO_COPY``) and what is no
    file (pipes, devices).

    Raises ``LeadDiffError`` where ``folder`` is no folder or may not be read.
    """
    found = _Walk(_root(folder))
    while found.folders or found.links:
        if found.count >= MANY and len(found.folders) > 1:
            found.share_out()
        elif found.folders:
            found.look_into(found.folders.pop())
        else:
            found.links.sort(reverse=True)
            found.look_into(*found.links.pop())
    return [listing for listing in found.listings.values() if listing.names], found.shut


MANY = 5_000
"""Files (1,000 to 20,000) from which on other processes help: to start them takes as long as 500."""


class _Walk:
    """A walk on its way: the folders and links still to be looked into, and what was found."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.folders = [root]
        self.links: list[Link] = []  # they come last, so that a file goes by its own name
        self._seen: Seen = defaultdict(set)
        self.listings: dict[str, Listing] = {}
        self.shut: list[Shut] = []
        self.count = 0

    def look_into(self, at: str, within: str = "") -> None:
        """List the files in a folder, or take up what a link in the folder ``within`` leads to."""
        try:
            found = os.stat(at)
            if not _is_new(found, self._seen):
                return
            if stat.S_ISDIR(found.st_mode):
                listing = self.listings[at] = Listing(at, [], [], [])
                _list(listing, self._seen[found.st_dev], self.folders, self.links)
                self.count += len(listing.names)
            elif stat.S_ISREG(found.st_mode):
                self.listings[within].add(os.path.basename(at), found)
        except FileNotFoundError:  # vanished, or a link that leads nowhere
            return
        except OSError as error:  # locked, or a link that leads to itself
            told = f"{shown_name(at)} cannot be read: {cause(error)}."
            if at == self._root:
                raise LeadDiffError(told) from None
            self.shut.append(Shut(at, told))

    def share_out(self) -> None:
        """Look into all folders that are left, some of them in other processes meanwhile."""
        shares = min(os.cpu_count() or 1, MOST_SHARES, len(self.folders))
        parts = [self.folders[n::shares] for n in range(shares)]
        others = [(part, meanwhile(partial(self._walked, part))) for part in parts[1:]]
        self._look_into_all(parts[0])
        for part, made in others:
            told = made()
            if told is None or not self._takes(told):
                self._look_into_all(part)

    def _look_into_all(self, folders: list[str]) -> None:
        self.folders = folders
        while self.folders:
            self.look_into(self.folders.pop())

    def _walked(self, folders: list[str]) -> bytes:
        """In another process: what it finds in these folders, packed."""
        before = {device: frozenset(numbers) for device, numbers in self._seen.items()}
        self.listings, self.shut, self.links = {}, [], []
        self._look_into_all(folders)
        numbers = {
            device: list(all_ - before.get(device, frozenset()))
            for device, all_ in self._seen.items()
        }
        rows = [tuple(listing) for listing in self.listings.values()]
        return marshal.dumps((rows, [tuple(each) for each in self.shut], self.links, numbers))

    def _takes(self, told: bytes) -> bool:
        """Take over what another process has found, unless it met a file or folder that was met here too."""
        rows, shut, links, numbers = marshal.loads(told)
        if any(not self._seen[device].isdisjoint(met) for device, met in numbers.items()):
            return False
        for device, met in numbers.items():
            self._seen[device].update(met)
        self.listings.update({row[0]: Listing(*row) for row in rows})
        self.shut += [Shut(*each) for each in shut]
        self.links += links
        return True


MOST_SHARES = 4
"""Processes (2 to 8) that walk at once: more wait for the disk or for one another."""


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
