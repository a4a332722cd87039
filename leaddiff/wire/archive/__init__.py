"""Archive: every version that moved, kept so that it can be found, held and shown tomorrow."""

from __future__ import annotations

import os

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import shown_name
from leaddiff.wire.archive.database import Database
from leaddiff.wire.archive.store import Put, Read, Store

__all__ = ["Put", "Read", "Store", "opened"]

SERVERS = ("postgresql://", "postgres://")
"""What the name of an archive on a PostgreSQL server begins with."""


def opened(name: str, make: bool = True) -> Store:
    """The archive of that name: the name of a file for SQLite, "postgresql://..." for PostgreSQL. ``make``:
    where there is no such file it is made.

    Raises ``LeadDiffError`` where it cannot be used.
    """
    if not (make or name.startswith(SERVERS) or os.path.exists(name)):
        raise LeadDiffError(
            f"There is no archive {shown_name(name)}; leaddiff archive add FOLDER makes it."
        )
    from leaddiff.wire.folder import reader_stamp

    return Store(_database(name), reader_stamp())


def _database(name: str) -> Database:
    if name.startswith(SERVERS):
        from leaddiff.wire.archive.postgres import Postgres

        return Postgres(name)
    from leaddiff.wire.archive.sqlite import Sqlite

    return Sqlite(name)
