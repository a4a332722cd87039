"""SQLite: the archive in one file, with nothing to install."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import shown_name
from leaddiff.ground.visible import visible
from leaddiff.wire.archive.database import Row
from leaddiff.wire.archive.schema import brought_up, is_current

PATIENCE = 30.0
"""Seconds to wait for another that is writing (5 to 60)."""

MEMORY = 64
"""Megabytes of the file kept at hand (16 to 512)."""

_DIALECT = {"NUMBER": "INTEGER", "BYTES": "BLOB", "KEYED": "WITHOUT ROWID"}

_WORDS = """
    CREATE VIRTUAL TABLE words USING fts5(
        said, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 0')
"""


class Sqlite:
    """An archive in one SQLite file, made where it is not there."""

    found_by_words = "v.number IN (SELECT rowid FROM words WHERE words MATCH ?)"

    def __init__(self, file: str) -> None:
        self._name = shown_name(file)
        with self._told():
            # a service asks from several threads, one after the other
            self._base = sqlite3.connect(
                file, timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
        try:
            self._set_up()
        except LeadDiffError:
            self._base.close()
            raise

    def _set_up(self) -> None:
        with self._told():
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = FULL")  # what is acknowledged is on the disk
            self._base.execute(f"PRAGMA cache_size = -{MEMORY * 1024}")
        if not is_current(self):
            with self.writing():
                brought_up(self, self._name, _DIALECT, _WORDS)

    def ask(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        with self._told():
            return self._base.execute(query, values).fetchall()

    def change(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        with self._told():
            self._base.executemany(query, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._told():
            self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._told():
                self._base.execute("COMMIT")
        except BaseException:
            if self._base.in_transaction:
                self._base.execute("ROLLBACK")
            raise

    def tables(self) -> set[str]:
        """The names of the tables there are."""
        return {name for (name,) in self.ask("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def index(self, words: Iterable[tuple[int, str]]) -> None:
        self.change("INSERT INTO words (rowid, said) VALUES (?, ?)", words)

    def sought(self, words: Sequence[str]) -> str:
        return " AND ".join(f'"{word}"*' for word in words)

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, sqlite3.Warning, OverflowError) as error:
            self._refuse(error)

    def _refuse(self, error: Exception) -> NoReturn:
        why = visible(str(error))
        if "not a database" in why:
            why = "it is no archive but another kind of file; name another"
        raise LeadDiffError(f"The archive {self._name} cannot be used: {why}.") from None
