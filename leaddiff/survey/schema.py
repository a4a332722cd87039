"""Schema: the tables of a survey, column by column.

``story`` and ``step`` tie the tables together: a step is one version held against the one before it, and
counts from 1 within its story. Paragraph numbers count in the newer version unless a column says older.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

VERSION = 1
"""Raised where a column goes, or means something else; new columns raise it not."""


class Kind(Enum):
    """What a column holds. Every one may be null."""

    TEXT = "text"
    COUNT = "whole number"
    YES = "yes or no"
    NUMBERS = "whole numbers"


class Column(NamedTuple):
    """One column: its name, what it holds, what that means."""

    name: str
    kind: Kind
    meaning: str


_STEP = (
    Column(
        "story",
        Kind.TEXT,
        "which story: the first file, the number or the key its source has for it",
    ),
    Column("step", Kind.COUNT, "which step of it, from 1"),
)

STEPS = (
    *_STEP,
    Column("slug", Kind.TEXT, "of the newer version, without its marker; null where it has none"),
    Column("agency", Kind.TEXT, "whose layout was recognised: yonhap, ap, reuters ..."),
    Column("section", Kind.TEXT, "the section the copy names: sports, politics"),
    Column("town", Kind.TEXT, "of the dateline"),
    Column("older", Kind.TEXT, "name of the older version's file, or its key"),
    Column("newer", Kind.TEXT, "name of the newer version's file, or its key"),
    Column("marker", Kind.TEXT, "of the newer version: 2nd LD, UPDATE 1"),
    Column("version", Kind.COUNT, "its number, 0 the first version"),
    Column(
        "missing", Kind.COUNT, "versions that must have moved between the two and are not there"
    ),
    Column("day", Kind.TEXT, "the day it moved as the copy tells: 2026-05-04"),
    Column("hour", Kind.COUNT, "the hour it moved, 0 to 23, in whatever zone the desk keeps"),
    Column("older_length", Kind.COUNT, "paragraphs of the older version"),
    Column("length", Kind.COUNT, "paragraphs of the newer version"),
    Column("outcome", Kind.TEXT, "match, mismatch, no-note, or not-compared"),
    Column("reason", Kind.TEXT, "why the two were not compared; else null"),
    Column("is_clean", Kind.YES, "the note is true and nothing that matters is missing from it"),
    Column("note", Kind.TEXT, "the note as it stands"),
    Column("claims", Kind.COUNT, "claims that were read in it"),
    Column("unread", Kind.COUNT, "stretches of it that could not be read"),
    Column("errors", Kind.COUNT, "findings that are errors"),
    Column("warnings", Kind.COUNT, "findings that are warnings"),
    Column("changes", Kind.COUNT, "changes that matter, told or not"),
    Column("untold", Kind.COUNT, "those of them that no claim speaks of"),
    Column("suggested", Kind.TEXT, "the note that what changed calls for"),
)

CLAIMS = (
    *_STEP,
    Column("clause", Kind.TEXT, "the words of the note that make the claim"),
    Column("verb", Kind.TEXT, "as the note has it, in capitals: ADDS"),
    Column("action", Kind.TEXT, "what the verb says was done: add, change, correct, move, cut ..."),
    Column("target", Kind.TEXT, "the part of the story it speaks of: body, lead, headline ..."),
    Column("topic", Kind.TEXT, "what it is about: ministry's comments"),
    Column("place", Kind.TEXT, "where: 8-10, last 2, throughout"),
    Column("verdict", Kind.TEXT, "confirmed, partial, refuted or unverifiable"),
    Column("off_by", Kind.COUNT, "paragraphs from where the note puts it to where it is, below 0 further up; "
           "null where not known"),
    Column("reason", Kind.TEXT, "what the verdict rests on, in a sentence"),
)  # fmt: skip

CHANGES = (
    *_STEP,
    Column("kind", Kind.TEXT, "quote, figure, name, date, negation, material, cut, headline ..."),
    Column("nature", Kind.TEXT, "came, gone, replaced, moved or style"),
    Column("before", Kind.TEXT, "what stood there; null where nothing did"),
    Column("after", Kind.TEXT, "what stands there now; null where nothing does"),
    Column("older_paragraphs", Kind.NUMBERS, "where it stood, counted in the older version"),
    Column("paragraphs", Kind.NUMBERS, "where it stands"),
    Column("is_minor", Kind.YES, "not worth stopping a story for"),
    Column("is_told", Kind.YES, "a claim of the note speaks of it"),
)

ERRORS = (
    Column("story", Kind.TEXT, "which story; null for what no story could be made of"),
    Column("step", Kind.COUNT, "which step of it, where a step failed by a fault of ours"),
    Column("name", Kind.TEXT, "of the version's file, or its key"),
    Column("reason", Kind.TEXT, "why it could not be read or compared"),
)

TABLES = {"steps": STEPS, "claims": CLAIMS, "changes": CHANGES, "errors": ERRORS}
"""The tables by name, each a folder of Parquet files with these columns in this order."""
