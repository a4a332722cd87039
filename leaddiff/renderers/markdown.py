"""Markdown: the report for a pull request or a chat, with nothing in it that the copy could command."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leaddiff import telling
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import visible
from leaddiff.languages.version_markers import copy_name, step_names
from leaddiff.nouns.changes import Op, Words
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.renderers import Look
from leaddiff.telling import Standing
from leaddiff.telling.positions import Position, spots
from leaddiff.telling.sentences import told

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable

MOST = 30
"""Findings told of one section (10 to 100); of more, how many."""

_SIGNS = {
    Standing.TRUE: "✅ true",
    Standing.PARTLY: "⚠️ partly true",
    Standing.ELSEWHERE: "❌ wrong place",
    Standing.UNTRUE: "❌ not true",
    Standing.OPEN: "❔ can't tell",
}

_SEVERITIES = {
    Severity.ERROR: "❌ error",
    Severity.WARNING: "⚠️ warning",
    Severity.INFO: "ℹ️ info",
}

_SPECIAL = pattern(r"[\\`*_\[\]<>#|~&@$]|:(?=//)|(?<=www)\.")
_TAGS = {Op.GONE: "del", Op.CAME: "ins"}
_CALLS = pattern(r"\\([@#])(?=\w)")


def render(report: Report, look: Look) -> str:
    """A heading with the answer; the claims, what is not in the note, and a note to paste. One line
    where all is well, unless the whole is wanted."""
    return "\n".join(_lines(report, look.whole)) + "\n"


def render_all(reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()) -> str:
    """The reports one below the other, and the files that could not be checked."""
    pages = [render(report, look) for report in reports]
    if unread:
        lines = (f"- {code(file.path)}: {plain(file.reason)}" for file in unread)
        pages.append("\n".join(("**Not checked**", "", *lines)) + "\n")
    return "\n---\n\n".join(pages)


def _lines(report: Report, whole: bool) -> Iterator[str]:
    held = telling.answer(report)
    yield f"**{plain(_title(report))}** — the note: **{held.text}**"
    if report.rules_off:
        yield from ("", f"Rules set by the desk: {plain(telling.rules_off(report))}")
    if telling.is_clean(report) and not whole:
        return
    yield from _claims(report)
    found = list(zip(report.findings, spots(report), strict=True))
    yield from _findings([each for each in found if each[0].loud])
    if note := telling.suggested(report):
        yield from ("", "Suggested note:", "", *_fenced(note))
    quiet = [each for each in found if not each[0].loud]
    if quiet:
        yield from ("", "<details><summary>For information</summary>")
        yield from _findings(quiet)
        yield from ("", "</details>")


def _title(report: Report) -> str:
    old, new = report.old, report.new
    name = telling.story_name(new) or telling.story_name(old) or telling.NAMELESS
    if report.is_alone:
        return f"{name}: {copy_name(new)}, {len(new.paragraphs)} paragraphs"
    versions = " → ".join(step_names(old, new))
    return f"{name}: {versions}, {len(old.paragraphs)} → {len(new.paragraphs)} paragraphs"


def _claims(report: Report) -> Iterator[str]:
    rulings = report.rulings
    unread = report.note.unread if report.note else ()
    if not rulings and not unread:
        return
    yield from ("", "| the note says | it is | because |", "|---|---|---|")
    for at, (ruling, stands) in enumerate(zip(rulings, telling.standings(report), strict=True)):
        reasons = "; ".join(marked(reason) for reason in telling.evidence(report, at))
        yield f"| {plain(ruling.claim.clause)} | {_SIGNS[stands]} | {reasons} |"
    for stretch in unread:
        yield f"| {plain(stretch.text)} | ❔ not read |  |"


def _findings(found: Sequence[tuple[Finding, Position]]) -> Iterator[str]:
    if not found:
        return
    yield ""
    for finding, spot in found[:MOST]:
        place = f"{code(spot.path)} line {spot.line}"
        place += f" ({code(spot.element)})" if spot.element else ""
        yield f"- {_SEVERITIES[finding.severity]} `{finding.rule}` {place}: {marked(told(finding))}"
        if finding.suggestion:
            yield f"  <br>→ {plain(finding.suggestion)}"
    if len(found) > MOST:
        yield f"- and {len(found) - MOST:,} more"


def marked(sentence: Words) -> str:
    """A sentence with what went struck out and what came underlined."""
    return "".join(
        f"<{_TAGS[op]}>{plain(text)}</{_TAGS[op]}>" if op in _TAGS else plain(text)
        for op, text in sentence
    )


def plain(text: str) -> str:
    """Text that means itself alone: no mark-up, no tag, no link, nobody called by ``@``."""
    escaped = _SPECIAL.sub(r"\\\g<0>", visible(text))
    return _CALLS.sub(r"\\\1<!-- -->", escaped)


def code(text: str) -> str:
    """Text set as code."""
    shown = visible(text)
    longest = max((len(run) for run in re.findall(r"`+", shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"`{shown}`"


def _fenced(text: str) -> Iterator[str]:
    shown = [visible(line) for line in text.splitlines()]
    longest = max((len(run) for line in shown for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *shown, fence)
