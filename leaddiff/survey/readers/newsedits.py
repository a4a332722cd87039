"""NewsEdits' SQLite layout: histories of articles as trackers of news sites kept them.

Assumed of it: one table has ``entry_id``, ``version`` and ``title``, a row for each version, and the text in
``text`` or, as its raw databases have it, in ``summary``, as HTML or as lines; ``created`` and ``source``
are read where they are there. Versions are ordered by ``version``. What else the file holds, such as a table
``article`` of what is known of each, is not read. Web pages have neither slug nor note: a note is found where
the text closes with one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import groupby

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import shown_name
from leaddiff.ground.visible import visible
from leaddiff.survey.readers._sqlite import opened, tables_of
from leaddiff.survey.stories import Given, Stories, Story

KIND = "a SQLite file with entry_id, version, title and text, as NewsEdits has it"

_NEEDED = {"entry_id", "version", "title"}
_TEXTS = ("text", "summary")


def is_one(name: str) -> bool:
    """Whether a table of it has these columns."""
    return _table(name) is not None


def _table(name: str) -> tuple[str, str, frozenset[str]] | None:
    """The table of versions, its column of texts, and all its columns."""
    for table, columns in tables_of(name).items():
        text = next((each for each in _TEXTS if each in columns), None)
        if columns >= _NEEDED and text is not None:
            return table, text, columns
    return None


def stories(name: str) -> Stories:
    """Its articles of which there are two versions or more."""
    found = _table(name)
    if found is None:
        raise LeadDiffError(f"{shown_name(name)} has no table of versions.")
    table, text, columns = found
    quoted = '"' + table.replace('"', '""') + '"'
    several = f"SELECT entry_id FROM {quoted} GROUP BY entry_id HAVING count(*) > 1"
    created = "created" if "created" in columns else "NULL"
    query = (
        f"SELECT entry_id, version, title, {text}, {created} FROM {quoted} WHERE entry_id IN ({several})"
        " ORDER BY entry_id, version"
    )
    with _told(name), closing(opened(name)) as base:
        ((total,),) = base.execute(f"SELECT count(*) FROM ({several})")
    return total, _each(name, query)


def _each(name: str, query: str) -> Iterator[Story]:
    with _told(name), closing(opened(name)) as base:
        for entry, rows in groupby(base.execute(query), lambda row: row[0]):
            yield Story(str(entry), tuple(_given(entry, row[1:]) for row in rows))


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise LeadDiffError(f"{shown_name(name)} cannot be read: {visible(str(error))}.") from None


def _given(entry: object, row: Sequence[object]) -> Given:
    number, title, text, created = row
    fields: dict[str, str | int] = {"headline": str(title or ""), "body": _body(str(text or ""))}
    if created:
        fields["moved_at"] = str(created)
    return Given(f"{entry}:{number}", fields=fields)


def _body(text: str) -> str:
    """The text with a blank line between two paragraphs, where it is lines and no HTML."""
    if "<p" in text.lower() or "\n\n" in text:
        return text
    return text.replace("\n", "\n\n")
