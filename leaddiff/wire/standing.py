"""Standing: which files of a folder stand on its shelf as they are, told without a look at each.

Every file is asked for its size and its time on every run, as it may have been written over in its place.
A digest of the answers, one for each folder, tells whether anything in it is new; only such folders are
compared file by file. A digest is noted where all that it stands for is on the shelf and nothing else, and
struck out with the first change.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

from leaddiff.wire.kept_chains import batched
from leaddiff.wire.walking import Filed, Listing

STANDING_TABLES = """
    CREATE TABLE files (
        path BLOB PRIMARY KEY, folder BLOB, size INTEGER, written INTEGER) WITHOUT ROWID;
    CREATE TABLE folders (folder BLOB PRIMARY KEY, digest BLOB) WITHOUT ROWID;
"""

State = tuple[bytes, int, int]
"""A file's path within the folder, its size and its time."""


class Changed(NamedTuple):
    """What does not stand as it is: the files that are to be read, what stands and is there no more, and the
    folders of both, those that are there and those that are not."""

    missing: list[Filed]
    gone: list[bytes]
    listings: list[Listing]
    vanished: list[bytes]


class Standing:
    """The files that stand on the shelf of one folder."""

    def __init__(self, base: sqlite3.Connection, root: str) -> None:
        self._base = base
        self._root = root

    def within(self, path: str) -> str:
        """A path within the folder."""
        return path[len(self._root) :].lstrip(os.sep)

    def short(self, path: str) -> bytes:
        """The same in the bytes that the system has for it."""
        return os.fsencode(self.within(path))

    def changed(self, found: Sequence[Listing]) -> Changed | None:
        """What of the files found does not stand as it is, and what stands and is none of them; None where all
        is as it was."""
        known = dict(self._base.execute("SELECT folder, digest FROM folders"))
        listings = [
            each for each in found if known.pop(self.short(each.folder), None) != _digest(each)
        ]
        vanished = [folder for folder in known if isinstance(folder, bytes)]
        if not (listings or vanished):
            return None
        stand = self._standing([*(self.short(each.folder) for each in listings), *vanished])
        missing: list[Filed] = []
        there: set[bytes] = set()
        for listing in listings:
            states = self._states(listing)
            there.update(path for path, _, _ in states)
            together = zip(listing.files(), states, strict=True)
            missing += [filed for filed, state in together if state not in stand]
        gone = [path for path, _, _ in stand if path not in there]
        return Changed(missing, gone, listings, vanished)

    def stands(self, filed: Filed) -> bool:
        """Whether a file stands as it is."""
        query = "SELECT size, written FROM files WHERE path = ?"
        found = self._base.execute(query, (self.short(filed.path),)).fetchone()
        return bool(found == (filed.size, filed.written))

    def put(self, read: Iterable[Filed]) -> None:
        """Note that files stand as they are."""
        rows = [
            (self.short(each.path), self.short(os.path.dirname(each.path)), each.size, each.written)
            for each in read
        ]
        self._base.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", rows)
        self._strike_out({folder for _, folder, _, _ in rows})

    def take_down(self, path: bytes) -> None:
        """Note that a file stands no more."""
        folder = self._base.execute("SELECT folder FROM files WHERE path = ?", (path,))
        self._strike_out(found for (found,) in folder.fetchall())
        self._base.execute("DELETE FROM files WHERE path = ?", (path,))

    def note(self, changed: Changed) -> None:
        """Note of each folder that changed what tells it, where all of it stands and nothing else: files may
        have vanished before they were read, and another run may have seen the folder otherwise."""
        for listing in changed.listings:
            folder = self.short(listing.folder)
            if self._standing([folder]) == set(self._states(listing)):
                row = (folder, _digest(listing))
                self._base.execute("INSERT OR REPLACE INTO folders VALUES (?, ?)", row)
        for folder in changed.vanished:
            if not self._standing([folder]):
                self._base.execute("DELETE FROM folders WHERE folder = ?", (folder,))

    def _standing(self, folders: Iterable[bytes]) -> set[State]:
        query = "SELECT path, size, written FROM files WHERE folder IN ({})"
        return set(batched(self._base, query, folders))

    def _states(self, listing: Listing) -> list[State]:
        paths = [self.short(os.path.join(listing.folder, name)) for name in listing.names]
        return list(zip(paths, listing.sizes, listing.written, strict=True))

    def _strike_out(self, folders: Iterable[bytes]) -> None:
        rows = ((folder,) for folder in folders)
        self._base.executemany("INSERT OR REPLACE INTO folders VALUES (?, NULL)", rows)


def _digest(listing: Listing) -> bytes:
    """One number for all files of a folder, in the order they were met: where that changes nothing is lost but
    time."""
    names = "\0".join(listing.names).encode("utf-8", "surrogateescape")
    digest = blake2b(names, digest_size=20)
    digest.update(array("q", listing.sizes).tobytes())
    digest.update(array("q", listing.written).tobytes())
    return digest.digest()
