"""Header: which story, which versions, how long."""

from __future__ import annotations

from leaddiff.findings import Report
from leaddiff.renderers.text.answer import answer
from leaddiff.renderers.text.ink import Ink, Line, Piece
from leaddiff.renderers.text.marks import cut_short, safe
from leaddiff.telling import NAMELESS, is_clean, story_name, version_name

LONGEST_NAME = 72
"""Characters of a slug, headline or marker in the first line (40 to 200)."""


def header(report: Report) -> Line:
    """Slug, versions, paragraphs; where all is well the answer too, so that one line will do."""
    old, new = report.old, report.new
    versions = " -> ".join(_short(version_name(copy.version)) for copy in (old, new))
    paragraphs = f"{len(old.paragraphs)} -> {len(new.paragraphs)} paragraphs"
    line = (
        Piece(_short(story_name(new) or story_name(old) or NAMELESS), Ink.HEADING),
        Piece(f": {versions}, {paragraphs}"),
    )
    if not is_clean(report):
        return line
    held = answer(report)
    return (*line, Piece(": "), Piece(f"the note is {held.text}", held.ink))


def _short(name: str) -> str:
    return safe(cut_short(name, LONGEST_NAME))
