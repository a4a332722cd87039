"""Rows: a sketch, or why a file is no copy, as it is written into the index of a folder and read again."""

from __future__ import annotations

import marshal
import sqlite3
from typing import Any
from zlib import crc32

from leaddiff.nouns.chains import Sketch
from leaddiff.wire.walking import Filed

COLUMNS = (
    "id, path, item, written, reason, agency, number, marker, slug, headline, note, moved_at, length,"
    " dated_year, dated_day, moved_year, moved_day, moved_minute, sentences, words, digest,"
    " names, withdraws, disagrees, identity, follows, embargo, checked"
)
PLACES = ", ".join("?" * len(COLUMNS.split(",")))

Row = tuple[Any, ...]

_PLAIN = 2
"""The notation of ``marshal`` in which the same values are the same bytes, whoever else holds them."""


class Damaged(sqlite3.DatabaseError):
    """The shelf holds what was never put on it."""


def row_of(number: int, path: bytes, filed: Filed, copy: Sketch | str) -> Row:
    """What is written of a copy, or of a file that is none."""
    values = _values(number, path, filed, copy)
    return (*values, checked(*values))


def sound(row: Row) -> Row:
    """The row. Raises ``Damaged`` where it is not as it was written."""
    if row[-1] != checked(*row[:-1]):
        raise Damaged("a row of the shelf is damaged")
    return row


def checked(*values: Any) -> int:
    """A number that tells whether the values of a row are those that were written."""
    return crc32(marshal.dumps(values, _PLAIN))


def _values(number: int, path: bytes, filed: Filed, copy: Sketch | str) -> Row:
    if isinstance(copy, str):
        return (number, path, 0, filed.written, copy, *[None] * 22)
    item = int((copy.path or "")[len(filed.path) :].lstrip("#") or 0)
    return (
        number, path, item, filed.written, None, copy.agency, copy.version.number,
        copy.version.marker, copy.slug, copy.headline, copy.note, copy.moved_at, copy.length,
        copy.dated.year, copy.dated.day, *copy.moved, copy.sentences, copy.words,
        copy.digest, copy.names, copy.withdraws, copy.disagrees,
        copy.identity, copy.follows, copy.embargo,
    )  # fmt: skip
