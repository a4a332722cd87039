"""Index: what has been read of a folder of copy, kept for the next run in one SQLite file."""

from __future__ import annotations

import marshal
import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain, islice
from typing import Any
from zlib import crc32

from leaddiff.matching import lookup_names, lookup_sentences
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Version
from leaddiff.wire.walking import Filed

FORMAT = 5
"""Number of the layout of a shelf; it changes when the tables do."""

PATIENCE = 20.0
"""Seconds to wait for another run that is writing (5 to 60)."""

MOST_OF_A_NAME = 400
"""Copies of one slug that are looked at, the latest read first (100 to 2,000): a slug that comes
back every day has thousands."""

MOST_OF_A_SENTENCE = 60
"""Copies above which a sentence is no story's own and finds nothing (20 to 200)."""

BATCH = 500
"""Values in one query (1 to 999)."""

IN_MEMORY = ":memory:"
"""Stands for the file of a shelf that is kept nowhere and goes with the run."""

Read = tuple[Filed, tuple[Sketch, ...] | str]
"""A file and what came of reading it: the sketch of each item in it, or why it is no copy."""

_TABLES = """
    CREATE TABLE IF NOT EXISTS copies (
        id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB, item INTEGER, size INTEGER, written INTEGER,
        reason TEXT, agency TEXT, number INTEGER, marker TEXT, slug TEXT, headline TEXT, note TEXT,
        moved_at TEXT, length INTEGER, dated_year INTEGER, dated_day INTEGER, moved_year INTEGER,
        moved_day INTEGER, moved_minute INTEGER, sentences BLOB, words BLOB,
        digest BLOB,
        names BLOB, withdraws TEXT, disagrees TEXT, identity TEXT, follows TEXT,
        embargo TEXT, checked INTEGER, UNIQUE (path, item));
    CREATE TABLE IF NOT EXISTS names (name TEXT, copy INTEGER);
    CREATE TABLE IF NOT EXISTS lines (sentence INTEGER, copy INTEGER);
    CREATE TABLE IF NOT EXISTS state (what TEXT PRIMARY KEY, value TEXT);
"""
_INDEXES = """
    CREATE INDEX IF NOT EXISTS by_name ON names (name, copy);
    CREATE INDEX IF NOT EXISTS by_line ON lines (sentence, copy);
"""
_COLUMNS = (
    "id, path, item, size, written, reason, agency, number, marker, slug, headline, note, moved_at, length,"
    " dated_year, dated_day, moved_year, moved_day, moved_minute, sentences, words, digest,"
    " names, withdraws, disagrees, identity, follows, embargo, checked"
)
_PLACES = ", ".join("?" * len(_COLUMNS.split(",")))

_Row = tuple[Any, ...]


class Damaged(sqlite3.DatabaseError):
    """The shelf holds what was never put on it."""


class Shelf:
    """What has been read of one folder.

    Each file stands on it by its path within the folder, with its size and time; what was changed
    since is read again. Every method may raise ``sqlite3.Error``, where another run holds the shelf
    for too long or it is damaged: it can be thrown away at any time.
    """

    def __init__(self, folder: str, file: str, stamp: str) -> None:
        """``stamp`` tells the reader's version; a shelf that bears another one is cleared."""
        self._folder = folder
        self._base = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
        try:
            self._base.execute("PRAGMA synchronous = OFF")  # what is lost is read again
            self._base.executescript(_TABLES)
            if self._state("stamp") != stamp:
                self._clear(stamp)
        except sqlite3.Error:
            self._base.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def is_current(self, files: Sequence[Filed]) -> bool:
        """Whether all these files, and no others, stand on the shelf as they are."""
        (count,) = self._base.execute("SELECT count(DISTINCT path) FROM copies").fetchone()
        return bool(count == len(files)) and self._state("files") == self._digest(files)

    def missing(self, files: Iterable[Filed]) -> list[Filed]:
        """Those of the files that do not stand on the shelf as they are."""
        known = set(self._base.execute("SELECT path, size, written FROM copies"))
        return [f for f in files if (self._short(f.path), f.size, f.written) not in known]

    def put(self, read: Sequence[Read]) -> None:
        """Put on the shelf what was read, in place of what stood there by the same path."""
        self._base.execute("BEGIN IMMEDIATE")
        with self._base:
            paths = [(self._short(filed.path),) for filed, _ in read]
            self._base.executemany("DELETE FROM copies WHERE path = ?", paths)
            last = self._base.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence")
            numbered = list(enumerate(_each(read), int(last.fetchone()[0]) + 1))
            rows = (_row(n, self._short(f.path), f, copy) for n, (f, copy) in numbered)
            self._base.executemany(f"INSERT INTO copies ({_COLUMNS}) VALUES ({_PLACES})", rows)
            copies = [(n, copy) for n, (_, copy) in numbered if isinstance(copy, Sketch)]
            names = ((name, n) for n, copy in copies for name in lookup_names(copy))
            self._base.executemany("INSERT INTO names VALUES (?, ?)", names)
            lines = ((line, n) for n, copy in copies for line in lookup_sentences(copy))
            self._base.executemany("INSERT INTO lines VALUES (?, ?)", lines)

    def settle(self, files: Sequence[Filed]) -> None:
        """Take down what is no longer in the folder, and note that the rest is current."""
        here = {self._short(filed.path) for filed in files}
        paths = [path for (path,) in self._base.execute("SELECT path FROM copies")]
        gone = [(path,) for path in paths if path not in here]
        self._base.execute("BEGIN IMMEDIATE")
        with self._base:
            self._base.executemany("DELETE FROM copies WHERE path = ?", gone)
            self._set("files", self._digest(files))
        self._base.executescript(_INDEXES)

    def everything(self) -> Iterator[Sketch | tuple[str, str]]:
        """The sketch of each copy, and path and reason of each file that is none, by path."""
        for row in self._base.execute(f"SELECT {_COLUMNS} FROM copies ORDER BY path, id"):
            sketch = self._sketch(row) if row[5] is None else None
            yield sketch or (self._long(row[1]), _sound(row)[5])

    def akin(self, sketch: Sketch) -> list[Sketch]:
        """The copies that may be versions of one story with ``sketch``: those of its slug or its
        headline, and those that share a sentence with it."""
        found: set[int] = set()
        by_name = "SELECT copy FROM names WHERE name = ? ORDER BY copy DESC LIMIT ?"
        for name in lookup_names(sketch):
            found.update(n for (n,) in self._base.execute(by_name, (name, MOST_OF_A_NAME)))
        by_line = "SELECT copy FROM lines WHERE sentence = ? LIMIT ?"
        for sentence in lookup_sentences(sketch, every=True):
            of_it = self._base.execute(by_line, (sentence, MOST_OF_A_SENTENCE + 1)).fetchall()
            if len(of_it) <= MOST_OF_A_SENTENCE:
                found.update(n for (n,) in of_it)
        return list(self._of(found))

    def _of(self, numbers: Iterable[int]) -> Iterator[Sketch]:
        rest = iter(sorted(numbers))
        while batch := list(islice(rest, BATCH)):
            places = ", ".join("?" * len(batch))
            query = f"SELECT {_COLUMNS} FROM copies WHERE reason IS NULL AND id IN ({places})"
            yield from map(self._sketch, self._base.execute(query, batch))

    def _sketch(self, row: _Row) -> Sketch:
        (_, path, item, _, written, _, agency, number, marker, slug, headline, note, moved_at, length,
         dated_year, dated_day, *moved, sentences, words, digest,
         names, withdraws, disagrees, identity, follows, embargo, _) = _sound(row)  # fmt: skip
        return Sketch(
            self._long(path) + (f"#{item}" if item else ""), agency, Version(number, marker), slug,
            headline, note, moved_at, length, Moment(dated_year, dated_day), Moment(*moved),
            written + item, sentences, words, digest, names, withdraws, disagrees,
            identity, follows, embargo,
        )  # fmt: skip

    def _clear(self, stamp: str) -> None:
        self._base.execute("BEGIN IMMEDIATE")
        with self._base:
            for table in ("copies", "names", "lines", "state"):
                self._base.execute(f"DROP TABLE {table}")  # it may be laid out as of old
            for table in _TABLES.split(";"):
                self._base.execute(table)
            self._set("stamp", stamp)

    def _state(self, what: str) -> object:
        return next(
            chain(*self._base.execute("SELECT value FROM state WHERE what = ?", (what,))), None
        )

    def _set(self, what: str, value: str) -> None:
        self._base.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (what, value))

    def _short(self, path: str) -> bytes:
        return os.fsencode(path[len(self._folder) :].lstrip(os.sep))

    def _long(self, path: object) -> str:
        return os.path.join(self._folder, os.fsdecode(path if isinstance(path, bytes) else b""))

    def _digest(self, files: Sequence[Filed]) -> str:
        """One number for all the files, in the order they were met: where that changes nothing is
        lost but time."""
        start = len(self._folder) + (not self._folder.endswith(os.sep))
        told = "\n".join([filed.path[start:] for filed in files]).encode("utf-8", "surrogateescape")
        digest = blake2b(told, digest_size=20)
        digest.update(array("q", [filed.size for filed in files]).tobytes())
        digest.update(array("q", [filed.written for filed in files]).tobytes())
        return digest.hexdigest()


def _each(read: Iterable[Read]) -> Iterator[tuple[Filed, Sketch | str]]:
    """Each item of each file, and each file that is no copy."""
    for filed, found in read:
        for each in (found,) if isinstance(found, str) else found:
            yield filed, each


def _row(number: int, path: bytes, filed: Filed, copy: Sketch | str) -> _Row:
    values = _values(number, path, filed, copy)
    return (*values, _checked(values))


def _sound(row: _Row) -> _Row:
    """The row. Raises ``Damaged`` where it is not as it was put on the shelf."""
    if row[-1] != _checked(row[:-1]):
        raise Damaged("a row of the shelf is damaged")
    return row


def _checked(values: _Row) -> int:
    """A number that tells whether the values of a row are those that were put on the shelf."""
    return crc32(marshal.dumps(values, _PLAIN))


_PLAIN = 2
"""The notation of ``marshal`` in which the same values are the same bytes, whoever else holds them."""


def _values(number: int, path: bytes, filed: Filed, copy: Sketch | str) -> _Row:
    if isinstance(copy, str):
        return (number, path, 0, filed.size, filed.written, copy, *[None] * 22)
    item = int((copy.path or "")[len(filed.path) :].lstrip("#") or 0)
    return (
        number, path, item, filed.size, filed.written, None, copy.agency, copy.version.number,
        copy.version.marker, copy.slug, copy.headline, copy.note, copy.moved_at, copy.length,
        copy.dated.year, copy.dated.day, *copy.moved, copy.sentences, copy.words,
        copy.digest, copy.names, copy.withdraws, copy.disagrees,
        copy.identity, copy.follows, copy.embargo,
    )  # fmt: skip
