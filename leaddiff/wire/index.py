"""Index: what has been read of a folder of copy, kept for the next run in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from leaddiff.matching import day_of, lookup_names, lookup_sentences
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Version
from leaddiff.wire.kept_chains import CHAIN_TABLES, drop_chain_of
from leaddiff.wire.rows import COLUMNS, PLACES, Row, row_of, sound
from leaddiff.wire.standing import STANDING_TABLES, Changed, Standing
from leaddiff.wire.walking import Filed

FORMAT = 7
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

NOWHERE = ""
"""Stands for the file of a shelf that goes with the run: SQLite has it in memory, what is too much for
that in a file without a name."""

Read = tuple[Filed, tuple[Sketch, ...] | str]
"""A file and what came of reading it: the sketch of each item in it, or why it is no copy."""

_TABLES = """
    CREATE TABLE copies (
        id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB, item INTEGER, written INTEGER,
        reason TEXT, agency TEXT, number INTEGER, marker TEXT, slug TEXT, headline TEXT, note TEXT,
        moved_at TEXT, length INTEGER, dated_year INTEGER, dated_day INTEGER, moved_year INTEGER,
        moved_day INTEGER, moved_minute INTEGER, sentences BLOB, words BLOB,
        digest BLOB,
        names BLOB, withdraws TEXT, disagrees TEXT, identity TEXT, follows TEXT,
        embargo TEXT, checked INTEGER, UNIQUE (path, item));
    CREATE TABLE names (name TEXT, copy INTEGER);
    CREATE TABLE lines (
        sentence INTEGER, copy INTEGER, low INTEGER, PRIMARY KEY (sentence, copy)) WITHOUT ROWID;
    CREATE TABLE stale (kind TEXT, value);
    CREATE TABLE state (what TEXT PRIMARY KEY, value TEXT);
"""
_INDEXES = """
    CREATE INDEX IF NOT EXISTS by_name ON names (name, copy);
    CREATE INDEX IF NOT EXISTS of_folder ON files (folder);
    CREATE INDEX IF NOT EXISTS no_copy ON copies (id) WHERE reason IS NOT NULL;
"""
_ALL_TABLES = STANDING_TABLES + _TABLES + CHAIN_TABLES
_OWN_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

_HEAD = (
    "id, path, item, number, slug, headline, written, dated_year, dated_day,"
    " moved_year, moved_day, moved_minute"
)
_NO_TEXT = Sketch(
    None, None, Version(), None, None, None, None, 0, Moment(), Moment(), None, b"", b"", b""
)


class Shelf:
    """What has been read of one folder.

    Each file stands on it by its path within the folder, with its size and time; what was changed
    since is read again. Every method may raise ``sqlite3.Error``, where another run holds the shelf
    for too long or it is damaged: it can be thrown away at any time.
    """

    def __init__(self, folder: str, file: str, stamp: str) -> None:
        """``stamp`` tells the reader's version; a shelf that bears another one is made anew."""
        self.folder = folder
        self.base = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
        try:
            self.standing = Standing(self.base, folder)
            self.base.execute("PRAGMA synchronous = OFF")  # what is lost is read again
            if not self._bears(stamp):
                self._make(stamp)
        except sqlite3.Error:
            self.base.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.base.close()

    def put(self, read: Sequence[Read]) -> None:
        """Put on the shelf what was read, in place of what stood there by the same path; what another run has
        put there meanwhile stays."""
        self.base.execute("BEGIN IMMEDIATE")
        with self.base:
            read = [(filed, found) for filed, found in read if not self.standing.stands(filed)]
            self._take_down([self.standing.short(filed.path) for filed, _ in read])
            self.standing.put(filed for filed, _ in read)
            last = self.base.execute(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'copies'"
            )
            numbered = list(enumerate(_each(read), int(last.fetchone()[0]) + 1))
            rows = (row_of(n, self.standing.short(f.path), f, copy) for n, (f, copy) in numbered)
            self.base.executemany(f"INSERT INTO copies ({COLUMNS}) VALUES ({PLACES})", rows)
            copies = [(n, copy) for n, (_, copy) in numbered if isinstance(copy, Sketch)]
            names = ((name, n) for n, copy in copies for name in lookup_names(copy))
            self.base.executemany("INSERT INTO names VALUES (?, ?)", names)
            lines = sorted(line for n, copy in copies for line in _lines(n, copy))
            self.base.executemany("INSERT INTO lines VALUES (?, ?, ?)", lines)
            self._spoil("copy", (n for n, _ in copies))

    def settle(self, changed: Changed) -> None:
        """Take down what is no longer in the folder, and note that the rest is current."""
        self.base.executescript(_INDEXES)
        self.base.execute("BEGIN IMMEDIATE")
        with self.base:
            self._take_down(changed.gone)
            self.standing.note(changed)

    def _take_down(self, paths: Iterable[bytes]) -> None:
        """Take down what stands by these paths, and note what it was met by: its like may not be now."""
        for path in paths:
            for number, copy in list(self._rows("path = ?", (path,))):
                if copy is not None:
                    names, lines = lookup_names(copy), lookup_sentences(copy, every=True)
                    for kind, values in (("name", names), ("line", lines), ("day", [day_of(copy)])):
                        self._spoil(kind, values)
                    mine = ((name, number) for name in names)
                    self.base.executemany("DELETE FROM names WHERE name = ? AND copy = ?", mine)
                    told = ((line, number) for line in lines)
                    self.base.executemany("DELETE FROM lines WHERE sentence = ? AND copy = ?", told)
                drop_chain_of(self.base, number)
            self.base.execute("DELETE FROM copies WHERE path = ?", (path,))
            self.standing.take_down(path)

    def _spoil(self, kind: str, values: Iterable[object]) -> None:
        """Note what is to be matched again: a copy, or copies of a name, with a sentence, or of a day."""
        rows = ((kind, value) for value in values)
        self.base.executemany("INSERT INTO stale VALUES (?, ?)", rows)

    def everything(self) -> Iterator[Sketch | tuple[str, str]]:
        """The sketch of each copy, and path and reason of each file that is none, by path."""
        for row in self.base.execute(f"SELECT {COLUMNS} FROM copies ORDER BY path, id"):
            sketch = self._sketch(row) if row[4] is None else None
            yield sketch or (self._long(row[1]), sound(row)[4])

    def no_copies(self) -> Iterator[tuple[str, str]]:
        """Path and reason of each file that is no copy."""
        for row in self.base.execute(f"SELECT {COLUMNS} FROM copies WHERE reason IS NOT NULL"):
            yield self._long(row[1]), str(sound(row)[4])

    def akin(self, sketch: Sketch) -> list[Sketch]:
        """The copies that may be versions of one story with ``sketch``: those of its slug or its
        headline, and those that share a sentence with it."""
        found: set[int] = set()
        by_name = "SELECT copy FROM names WHERE name = ? ORDER BY copy DESC LIMIT ?"
        for name in lookup_names(sketch):
            found.update(n for (n,) in self.base.execute(by_name, (name, MOST_OF_A_NAME)))
        by_line = "SELECT copy FROM lines WHERE sentence = ? AND low LIMIT ?"
        for sentence in lookup_sentences(sketch, every=True):
            of_it = self.base.execute(by_line, (sentence, MOST_OF_A_SENTENCE + 1)).fetchall()
            if len(of_it) <= MOST_OF_A_SENTENCE:
                found.update(n for (n,) in of_it)
        return [copy for _, copy in self.of(found)]

    def of(self, numbers: Iterable[int]) -> Iterator[tuple[int, Sketch]]:
        """The sketches of these numbers, as far as there are such; each with its number."""
        rest = iter(sorted(numbers))
        while batch := list(islice(rest, BATCH)):
            places = ", ".join("?" * len(batch))
            for number, sketch in self._rows(f"id IN ({places})", batch):
                if sketch is not None:
                    yield number, sketch

    def count(self) -> int:
        """How many copies stand on the shelf, files that are none among them."""
        (count,) = self.base.execute("SELECT count(*) FROM copies").fetchone()
        return int(count)

    def heads(self, where: str, values: Sequence[object]) -> Iterator[tuple[int, Sketch]]:
        """What copies are called and when they were moved, without a word of their text."""
        query = f"SELECT {_HEAD} FROM copies WHERE {where}"
        for n, path, item, number, slug, headline, written, *times in self.base.execute(
            query, values
        ):
            dated, moved = Moment(*times[:2]), Moment(*times[2:])
            head = _NO_TEXT._replace(path=self._named(path, item), version=Version(number, None))
            yield (
                n,
                head._replace(
                    slug=slug, headline=headline, filed=written + item, dated=dated, moved=moved
                ),
            )

    def _rows(self, where: str, values: Sequence[object]) -> Iterator[tuple[int, Sketch | None]]:
        query = f"SELECT {COLUMNS} FROM copies WHERE {where}"
        for row in self.base.execute(query, values):
            yield row[0], self._sketch(row) if row[4] is None else None

    def _sketch(self, row: Row) -> Sketch:
        (_, path, item, written, _, agency, number, marker, slug, headline, note, moved_at, length,
         dated_year, dated_day, *moved, sentences, words, digest,
         names, withdraws, disagrees, identity, follows, embargo, _) = sound(row)  # fmt: skip
        return Sketch(
            self._named(path, item), agency, Version(number, marker), slug,
            headline, note, moved_at, length, Moment(dated_year, dated_day), Moment(*moved),
            written + item, sentences, words, digest, names, withdraws, disagrees,
            identity, follows, embargo,
        )  # fmt: skip

    def _bears(self, stamp: str) -> bool:
        tables = {name for (name,) in self.base.execute(_OWN_TABLES)}
        return "state" in tables and self.state("stamp") == stamp

    def _make(self, stamp: str) -> None:
        """Make the shelf anew, unless another run has done so meanwhile."""
        self.base.execute("BEGIN IMMEDIATE")
        with self.base:
            if self._bears(stamp):
                return
            for (table,) in self.base.execute(_OWN_TABLES).fetchall():
                self.base.execute(f"DROP TABLE {table}")  # it may be laid out as of old
            for table in _ALL_TABLES.split(";"):
                self.base.execute(table)
            self.set_state("stamp", stamp)

    def state(self, what: str) -> object:
        """What was noted of the whole shelf under a word; None where nothing was."""
        return next(
            chain(*self.base.execute("SELECT value FROM state WHERE what = ?", (what,))), None
        )

    def set_state(self, what: str, value: str) -> None:
        """Note something of the whole shelf."""
        self.base.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (what, value))

    def _named(self, path: object, item: int) -> str:
        """The path of an item: ``wire.xml#2`` is the second in ``wire.xml``."""
        return self._long(path) + (f"#{item}" if item else "")

    def _long(self, path: object) -> str:
        return os.path.join(self.folder, os.fsdecode(path if isinstance(path, bytes) else b""))


def _each(read: Iterable[Read]) -> Iterator[tuple[Filed, Sketch | str]]:
    """Each item of each file, and each file that is no copy."""
    for filed, found in read:
        for each in (found,) if isinstance(found, str) else found:
            yield filed, each


def _lines(number: int, copy: Sketch) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a copy as they stand on the shelf; ``low`` are those it is looked up by."""
    low = set(lookup_sentences(copy))
    return ((line, number, line in low) for line in lookup_sentences(copy, every=True))
