"""Header: the answer in one line, and the note to paste."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.claims import Verdict
from leaddiff.findings import Outcome, Report, Severity
from leaddiff.renderers.text.ink import Ink, Line, Piece
from leaddiff.renderers.text.marks import cut_short
from leaddiff.story import Copy, Version
from leaddiff.visible import visible

LONGEST_NAME = 72
"""Characters of a slug or headline in the first line (40 to 200)."""


def header(report: Report) -> Line:
    """Slug, versions, paragraphs, and whether the note holds."""
    old, new = report.old, report.new
    versions = f"{_version(old.version)} -> {_version(new.version)}"
    paragraphs = f"{len(old.paragraphs)} -> {len(new.paragraphs)} paragraphs"
    answer, ink = _answer(report)
    return (
        Piece(_name(new) or _name(old) or "copy without a slug", Ink.HEADING),
        Piece(f": {versions}, {paragraphs}: "),
        Piece(answer, ink),
    )


def suggestion(report: Report) -> Iterator[Line]:
    """The suggested note alone on its line, however long: it is there to be copied. A note that
    holds needs no other."""
    if report.suggested_note is None or is_clean(report):
        return
    yield (Piece("SUGGESTED NOTE", Ink.HEADING),)
    yield (Piece(visible(report.suggested_note)),)


def is_clean(report: Report) -> bool:
    """Whether the first line says it all: the note holds and there is nothing to look at."""
    return report.outcome is Outcome.MATCH and not report.loud


def _answer(report: Report) -> tuple[str, Ink]:
    """Whether the note is true, and whether it is all, in an editor's words."""
    verdicts = {ruling.verdict for ruling in report.rulings}
    if report.outcome is Outcome.NO_NOTE:
        return "the new version has no note", Ink.DOUBT
    if Verdict.REFUTED in verdicts:
        return "the note is not true", Ink.BAD
    if Verdict.PARTIAL in verdicts:
        return "the note is only partly true", Ink.BAD
    if not verdicts:
        return "the note could not be read", Ink.DOUBT
    if any(
        f.severity is not Severity.INFO and f.rule.startswith("unreported") for f in report.findings
    ):
        return "the note is true but not complete", Ink.BAD
    if report.loud:
        return "the note is true; look below", Ink.DOUBT
    if Verdict.UNVERIFIABLE in verdicts or (report.note and report.note.unread):
        return "the note is true and complete as far as can be told", Ink.GOOD
    return "the note is true and complete", Ink.GOOD


def _name(copy: Copy) -> str | None:
    name = copy.slug or copy.headline or copy.path
    return cut_short(visible(name), LONGEST_NAME) if name else None


def _version(version: Version) -> str:
    if version.marker:
        return cut_short(visible(version.marker), LONGEST_NAME)
    return f"version {version.number}" if version.number else "first version"
