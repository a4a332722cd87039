"""Schema: the tables of an archive, and how one that was written by an earlier release is brought up.

Each step stands as it was released and is never changed: a later release adds one below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from leaddiff.ground.errors import LeadDiffError
from leaddiff.wire.archive.database import Row

_FIRST = """
    CREATE TABLE received (
        number NUMBER PRIMARY KEY, digest BYTES NOT NULL UNIQUE, name TEXT NOT NULL,
        filed NUMBER NOT NULL, content BYTES NOT NULL, reason TEXT);
    CREATE TABLE versions (
        number NUMBER PRIMARY KEY, received NUMBER NOT NULL, item NUMBER NOT NULL, name TEXT NOT NULL,
        agency TEXT, slug TEXT, marker TEXT, version NUMBER NOT NULL, headline TEXT, day TEXT NOT NULL,
        filed NUMBER NOT NULL, story NUMBER NOT NULL, report NUMBER, verdict TEXT,
        UNIQUE (received, item));
    CREATE INDEX by_story ON versions (story, number);
    CREATE INDEX by_day ON versions (day, number);
    CREATE INDEX unheld ON versions (number) WHERE report IS NULL;
    CREATE TABLE sketches (version NUMBER PRIMARY KEY, read_by TEXT NOT NULL, sketch TEXT NOT NULL);
    CREATE TABLE names (
        name TEXT NOT NULL, day NUMBER NOT NULL, version NUMBER NOT NULL,
        PRIMARY KEY (name, day, version)) KEYED;
    CREATE TABLE lines (
        sentence NUMBER NOT NULL, version NUMBER NOT NULL,
        PRIMARY KEY (sentence, version)) KEYED;
    CREATE TABLE reports (
        number NUMBER PRIMARY KEY, version NUMBER NOT NULL, before NUMBER, basis TEXT NOT NULL,
        reason TEXT NOT NULL, verdict TEXT NOT NULL, errors NUMBER NOT NULL, warnings NUMBER NOT NULL,
        report TEXT NOT NULL);
    CREATE INDEX reports_of ON reports (version, number);
    CREATE TABLE accepted (
        number NUMBER PRIMARY KEY, finding TEXT NOT NULL, rule TEXT NOT NULL, by_whom TEXT NOT NULL,
        why TEXT NOT NULL, copy TEXT NOT NULL, told TEXT NOT NULL, until TEXT NOT NULL,
        withdrawn NUMBER NOT NULL);
    CREATE INDEX accepted_finding ON accepted (finding)
"""

_SECOND = "CREATE TABLE bookmarks (name TEXT PRIMARY KEY, number NUMBER NOT NULL)"

STEPS = (_FIRST, _SECOND)
"""What was added with each number of the schema, from 1."""


class New(Protocol):
    """A database while its tables are made."""

    def ask(self, query: str, values: Sequence[object] = ()) -> list[Row]: ...
    def change(self, query: str, rows: Iterable[Sequence[object]]) -> None: ...
    def tables(self) -> set[str]: ...


def is_current(base: New) -> bool:
    """Whether an archive has all the tables of this release, so that nobody who writes is waited for."""
    if "archive_schema" not in base.tables():
        return False
    return base.ask("SELECT number FROM archive_schema") == [(len(STEPS),)]


def brought_up(base: New, name: str, dialect: Mapping[str, str], words: str) -> None:
    """Give an archive the tables it lacks, within a transaction of the caller's. ``dialect`` has the
    back end's words for types; ``words`` makes its index of words.

    Raises ``LeadDiffError`` where a later release wrote it, or it is no archive.
    """
    there = base.tables()
    if there and "archive_schema" not in there:
        raise LeadDiffError(f"{name} is a database, and no archive of leaddiff; name another.")
    if not there:
        base.ask("CREATE TABLE archive_schema (number INTEGER NOT NULL)")
        base.change("INSERT INTO archive_schema VALUES (?)", [(0,)])
        base.ask(words)
    ((number,),) = base.ask("SELECT number FROM archive_schema")
    if number > len(STEPS):
        raise LeadDiffError(f"The archive {name} was written by a later leaddiff; install that.")
    for step in STEPS[number:]:
        for statement in _in_dialect(step, dialect).split(";"):
            base.ask(statement)
    if number < len(STEPS):
        base.change("UPDATE archive_schema SET number = ?", [(len(STEPS),)])


def _in_dialect(step: str, dialect: Mapping[str, str]) -> str:
    for plain, own in dialect.items():
        step = step.replace(plain, own)
    return step
