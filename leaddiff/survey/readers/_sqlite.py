"""SQLite: SQLite files looked into without being changed."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

_BEGIN = b"SQLite format 3\x00"


def opened(name: str) -> sqlite3.Connection:
    """The database, to be read alone."""
    return sqlite3.connect(f"{Path(name).resolve().as_uri()}?mode=ro", uri=True)


def tables_of(name: str) -> dict[str, frozenset[str]]:
    """The tables of a SQLite file with their columns; none where it is no such file."""
    try:
        if not os.path.isfile(name):
            return {}
        with open(name, "rb") as file:
            if file.read(len(_BEGIN)) != _BEGIN:
                return {}
        base = opened(name)
        try:
            named = [
                row[0]
                for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            return {
                table: frozenset(
                    row[0]
                    for row in base.execute("SELECT name FROM pragma_table_info(?)", (table,))
                )
                for table in named
            }
        finally:
            base.close()
    except (OSError, sqlite3.Error):
        return {}
