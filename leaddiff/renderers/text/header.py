"""Header: which story, which versions, how long."""

from __future__ import annotations

from leaddiff.findings import Report
from leaddiff.renderers.text.answer import answer, is_clean
from leaddiff.renderers.text.ink import Ink, Line, Piece
from leaddiff.renderers.text.marks import cut_short, safe
from leaddiff.story import Copy, Version

LONGEST_NAME = 72
"""Characters of a slug, headline or marker in the first line (40 to 200)."""


def header(report: Report) -> Line:
    """Slug, versions, paragraphs; where all is well the answer too, so that one line will do."""
    old, new = report.old, report.new
    versions = f"{_version(old.version)} -> {_version(new.version)}"
    paragraphs = f"{len(old.paragraphs)} -> {len(new.paragraphs)} paragraphs"
    line = (
        Piece(_name(new) or _name(old) or "copy without a slug", Ink.HEADING),
        Piece(f": {versions}, {paragraphs}"),
    )
    if not is_clean(report):
        return line
    held = answer(report)
    return (*line, Piece(": "), Piece(f"the note is {held.text}", held.ink))


def _name(copy: Copy) -> str | None:
    name = copy.slug or copy.headline or copy.path
    return safe(cut_short(name, LONGEST_NAME)) if name else None


def _version(version: Version) -> str:
    if version.marker:
        return safe(cut_short(version.marker, LONGEST_NAME))
    return f"version {version.number}" if version.number else "first version"
