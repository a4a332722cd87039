"""JSON lines: a version a line, each an object.

``story`` says which story it is a version of and must be there. Either ``text`` is a file of copy as it
moved, or ``body`` and the other fields are as ``leaddiff.copy`` takes them. ``version`` orders the versions
of a story; where it is not given for all of them they are in the order of their lines.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from typing import Any

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import cause, shown_name
from leaddiff.survey.stories import FIELDS, Given, Stories, Story, Unusable

KIND = "JSON lines with a story and a text or body a line (.jsonl, .ndjson)"

LONGEST = 8 * 1024 * 1024
"""Bytes (1 MB to 64 MB) of a line from which on it is no version of a story."""


def is_one(name: str) -> bool:
    """Whether it is a file called so."""
    return name.lower().endswith((".jsonl", ".ndjson"))


_IN_ORDER = (
    "SELECT story, start, line FROM lines JOIN (SELECT story AS told, min(line) AS first, count(*) AS many,"
    " count(version) AS numbered FROM lines GROUP BY story) ON story = told WHERE many > 1"
    " ORDER BY first, CASE WHEN numbered = many THEN version END, line"
)
_SEVERAL = "SELECT count(*) FROM (SELECT 1 FROM lines GROUP BY story HAVING count(*) > 1)"


def stories(name: str) -> Stories:
    """Its stories of which there are two versions or more, in the order of their first lines; what is no
    version is told by its line."""
    index = sqlite3.connect("")  # which SQLite keeps on the disk where it grows
    index.execute("CREATE TABLE lines (story TEXT, version INTEGER, line INTEGER, start INTEGER)")
    try:
        with open(name, "rb") as file:
            unusable = list(_indexed(file, name, index))
    except OSError as error:
        raise LeadDiffError(f"{shown_name(name)} cannot be read: {cause(error)}.") from None
    ((total,),) = index.execute(_SEVERAL)
    return total, _each(name, index, unusable)


def _each(
    name: str, index: sqlite3.Connection, unusable: Sequence[Unusable]
) -> Iterator[Story | Unusable]:
    yield from unusable
    with closing(index), open(name, "rb") as file:
        for story, rows in groupby(index.execute(_IN_ORDER), lambda row: row[0]):
            yield Story(story, tuple(_given(file, name, *row[1:]) for row in rows))


def _indexed(file: Any, name: str, index: sqlite3.Connection) -> Iterator[Unusable]:
    start = 0
    for number, line in enumerate(file, 1):
        if line.strip():
            said = _said(line)
            if isinstance(said, str):
                yield Unusable(f"{name}:{number}", f"Line {number} of {shown_name(name)} {said}.")
            else:
                row = (str(said["story"]), said.get("version"), number, start)
                index.execute("INSERT INTO lines VALUES (?, ?, ?, ?)", row)
        start += len(line)


def _said(line: bytes) -> dict[str, Any] | str:
    """What a line says, or why it is no version."""
    if len(line) > LONGEST:
        return "is longer than any story"
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return "is no JSON"
    if not isinstance(said, dict) or not isinstance(said.get("story"), str | int):
        return "has no story"
    if not isinstance(said.get("text"), str) and not isinstance(said.get("body"), str):
        return "has neither text nor body"
    version = said.get("version")
    if version is not None and (not isinstance(version, int) or not -(2**31) < version < 2**31):
        return "has a version that is no number"
    return said


def _given(file: Any, name: str, start: int, number: int) -> Given:
    file.seek(start)
    said = json.loads(file.readline())
    where = f"{name}:{number}"
    if isinstance(said.get("text"), str):
        return Given(where, said["text"].encode("utf-8", "replace"))
    fields = {each: said[each] for each in FIELDS if isinstance(said.get(each), str | int)}
    return Given(where, fields=fields)
