"""PostgreSQL: the archive on a server, for a desk with several machines (extra ``postgres``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible
from leaddiff.wire.archive.database import Row
from leaddiff.wire.archive.schema import brought_up, is_current

_DIALECT = {"NUMBER": "BIGINT", "BYTES": "BYTEA", "KEYED": ""}

_WORDS = "CREATE TABLE words (version BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"
_INDEX = "CREATE INDEX by_words ON words USING GIN (words)"

_WRITER = 0x1EADD1FF
"""The lock that who writes to the archive holds, among all locks of its database."""

PATIENCE = 30
"""Seconds to wait for another that is writing (5 to 60)."""


class Postgres:
    """An archive in a PostgreSQL database, which is there; its tables are made where they are not."""

    found_by_words = "v.number IN (SELECT version FROM words WHERE words @@ ?::tsquery)"

    def __init__(self, url: str) -> None:
        """``url`` may hold a password, so that messages name the server and the database alone."""
        try:
            import psycopg
        except ImportError:
            raise LeadDiffError(
                "An archive on a server needs psycopg: pip install 'leaddiff[postgres]'."
            ) from None
        self._error = psycopg.Error
        self._name = _shown(url)
        with self._told():
            self._base = psycopg.connect(
                url,
                autocommit=True,
                connect_timeout=PATIENCE,
                options=f"-c lock_timeout={PATIENCE}s",
            )
        try:
            if not is_current(self):
                with self.writing():
                    brought_up(self, self._name, _DIALECT, f"{_WORDS}; {_INDEX}")
        except LeadDiffError:
            self._base.close()
            raise

    def ask(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        with self._told(), self._base.cursor() as cursor:
            cursor.execute(_theirs(query), values or None)
            return cursor.fetchall() if cursor.description else []

    def change(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        with self._told(), self._base.cursor() as cursor:
            cursor.executemany(_theirs(query), [_sound(row) for row in rows])

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._told(), self._base.transaction():
            self.ask(f"SELECT pg_advisory_xact_lock({_WRITER})")
            yield

    def tables(self) -> set[str]:
        """The names of the tables there are."""
        query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return {name for (name,) in self.ask(query)}

    def index(self, words: Iterable[tuple[int, str]]) -> None:
        rows = [(number, each.split(" ")) for number, each in words]
        self.change("INSERT INTO words VALUES (?, array_to_tsvector(?))", rows)

    def sought(self, words: Sequence[str]) -> str:
        return " & ".join(f"'{word}':*" for word in words)

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except self._error as error:
            why = visible(str(error).strip().splitlines()[0] if str(error).strip() else "no answer")
            raise LeadDiffError(f"The archive {self._name} cannot be used: {why}.") from None


def _theirs(query: str) -> bytes:
    """The query with the server's own sign for a value. None of it ever comes from outside."""
    return query.replace("?", "%s").encode()


def _sound(row: Sequence[object]) -> tuple[object, ...]:
    """Values as the server takes them: no text of it holds a zero."""
    return tuple(each.replace("\0", "\ufffd") if isinstance(each, str) else each for each in row)


def _shown(url: str) -> str:
    parts = urlsplit(url)
    return visible(f"{parts.path.lstrip('/') or 'postgres'} on {parts.hostname or 'this machine'}")
