"""Database: what a back end of the archive has to be able to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import count
from typing import Any, Protocol

Row = tuple[Any, ...]


class Database(Protocol):
    """One connection to a database of versions; ``Store`` is all that speaks to it.

    Queries are plain SQL with ``?`` for each value. Whatever goes wrong is raised as ``LeadDiffError``, one
    sentence that names the archive and says why.
    """

    found_by_words: str
    """The condition, with one ``?`` for ``sought(words)``, under which a version ``v`` has the words."""

    def ask(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        """The rows that answer a query."""

    def change(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Carry out a change once for each row of values, within a transaction."""

    def writing(self) -> AbstractContextManager[None]:
        """A transaction that has the archive to itself among those that write. When it ends without
        an error all of it is on the disk; else nothing of it is there."""

    def index(self, words: Iterable[tuple[int, str]]) -> None:
        """Have versions found by their words, which are in lower case with blanks between them."""

    def sought(self, words: Sequence[str]) -> str:
        """Words as the condition ``found_by_words`` takes them: each of them, or any that begins so."""

    def close(self) -> None:
        """Let go of it."""


def numbers_after(base: Database, table: str) -> Iterator[int]:
    """The numbers that follow the last in a table, within a transaction: who writes has it alone."""
    last: int
    ((last,),) = base.ask(f"SELECT coalesce(max(number), 0) FROM {table}")
    return count(last + 1)
