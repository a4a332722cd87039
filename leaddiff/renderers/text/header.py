"""Header: which story, which versions, how long."""

from __future__ import annotations

from leaddiff.languages.version_markers import step_names
from leaddiff.nouns.findings import Report
from leaddiff.renderers._shared.colour import Ink, Line, Piece
from leaddiff.renderers._shared.word_marks import cut_short, safe
from leaddiff.renderers.text.answer import answer
from leaddiff.telling import NAMELESS, is_clean, quieted, story_name

LONGEST_NAME = 72
"""Characters of a slug, headline or marker in the first line (40 to 200)."""


def header(report: Report, is_alone: bool = False) -> Line:
    """Slug, versions, paragraphs; where all is well the answer too, so that one line will do.

    ``is_alone``: nothing follows it then, so it says what is left out.
    """
    old, new = report.old, report.new
    versions = " -> ".join(map(_short, step_names(old, new)))
    paragraphs = f"{len(old.paragraphs)} -> {len(new.paragraphs)} paragraphs"
    line = (
        Piece(_short(story_name(new) or story_name(old) or NAMELESS), Ink.HEADING),
        Piece(f": {versions}, {paragraphs}"),
    )
    if not is_clean(report):
        return line
    held = answer(report)
    left_out = len(quieted(report)) if is_alone else 0
    return (*line, Piece(": "), Piece(f"the note is {held.text}", held.ink), *_left_out(left_out))


def _left_out(count: int) -> Line:
    """How much is there for information that one line does not show."""
    if not count:
        return ()
    it = "it" if count == 1 else "them"
    return (Piece(f" ({count:,} for information: -v shows {it})", Ink.FAINT),)


def _short(name: str) -> str:
    return safe(cut_short(name, LONGEST_NAME))
