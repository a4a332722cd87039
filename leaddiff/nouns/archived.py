"""Archived: what an archive keeps of the copy that moved, and what it is asked for."""

from __future__ import annotations

from typing import NamedTuple


class Received(NamedTuple):
    """A file of copy as it came: its name, its bytes, its time in nanoseconds since 1970."""

    name: str
    content: bytes
    filed: int


class Kept(NamedTuple):
    """A version that is in the archive, as lists show it.

    ``number`` is its own in the archive, ``name`` that of the file it came in, with "#2" behind it for the
    second item. ``day`` is the day it moved ("2026-05-04"), that of its file where the copy gives none.
    ``story`` is the same for all versions of one story. ``verdict``, ``errors`` and ``warnings`` are those of
    its latest report, None where it has none yet; ``before`` is the number of the version it was held against
    and ``reason`` why that one was taken or why there is none.
    """

    number: int
    name: str
    agency: str | None
    slug: str | None
    marker: str | None
    version: int
    headline: str | None
    day: str
    filed: int
    story: int
    report: int | None = None
    verdict: str | None = None
    errors: int | None = None
    warnings: int | None = None
    before: int | None = None
    reason: str | None = None


class Held(NamedTuple):
    """What came of holding a kept version against the one before it.

    ``basis`` tells what the answer rests on: where a later arrival changes it, the version is held again.
    ``report`` is the JSON report as ``report.schema.json`` has it, empty where there is none.
    """

    version: int
    before: int | None
    basis: str
    reason: str
    verdict: str
    errors: int
    warnings: int
    report: str


class Asked(NamedTuple):
    """What is sought in an archive: versions that have all the words (each may go on: "ferr" finds ferry),
    of that agency, day ("2026-05-04"), story and verdict. The newest come first, ``most`` (1 to 10,000) at
    most, those before the version numbered ``below`` where it is given."""

    words: str = ""
    agency: str | None = None
    day: str | None = None
    verdict: str | None = None
    story: int | None = None
    most: int = 50
    below: int | None = None
