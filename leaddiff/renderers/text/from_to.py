"""From to: two versions of a chain that need not be neighbours, with the version each change came in."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff import telling
from leaddiff.languages.version_markers import step_names
from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers._shared.word_marks import cut_short, safe
from leaddiff.renderers.text.story import story
from leaddiff.renderers.text.timeline import LONGEST_NAME
from leaddiff.renderers.text.wrap import Block, Flow, laid


def render_apart(report: Report, told: list[str], look: Look) -> str:
    """The two versions, one line for each change (``told``), and the paragraphs that changed. The
    note of the newer version is left out: it speaks of the last step alone."""
    lines = _lines(report, told)
    return laid(lines, look)


def _lines(report: Report, told: list[str]) -> Iterator[Block]:
    old, new = report.old, report.new
    name = safe(cut_short(telling.story_name(new) or telling.NAMELESS, LONGEST_NAME))
    versions = " -> ".join(map(safe, step_names(old, new)))
    counts = f"{len(old.paragraphs)} -> {len(new.paragraphs)} paragraphs"
    yield Piece(name, Ink.HEADING), Piece(f": {versions}, {counts}")
    yield ()
    if not told:
        yield (Piece("No paragraph changed between the two."),)
        return
    yield (Piece("WHAT CHANGED, AND IN WHICH VERSION", Ink.HEADING),)
    for line in told:
        yield Flow((Piece(safe(line)),), (Piece("  "),), " " * 6)
    yield ()
    yield from story(report)
