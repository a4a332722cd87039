"""GitHub: findings as the workflow commands by which GitHub marks lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from leaddiff.ground.visible import visible
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.renderers import Look
from leaddiff.telling import is_clean, suggested
from leaddiff.telling.positions import Position, note_spot, spots
from leaddiff.telling.sentences import told_plainly

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def render(report: Report, look: Look) -> str:
    """One command for each finding, worst first; nothing where all is well, unless the whole is
    wanted. No copy can end a command or begin another."""
    if is_clean(report) and not (look.whole or look.accepted):
        return ""
    places = spots(report)
    lines = [_command(*each) for each in zip(report.findings, places, strict=True)]
    if report.loud and (note := suggested(report)):
        lines.append(_suggested(note, note_spot(report)))
    return "".join(lines)


def _command(finding: Finding, spot: Position) -> str:
    properties: dict[str, object] = {
        "file": visible(spot.path),
        "line": spot.line,
        "col": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
        "title": finding.rule,
    }
    if spot.end_line != spot.line:  # GitHub shows columns within one line only
        del properties["col"], properties["endColumn"]
    message = visible(told_plainly(finding))
    if finding.suggestion:
        message += f"\n-> {visible(finding.suggestion)}"
    return _written(_COMMANDS[finding.severity], properties, message)


def _suggested(note: str, spot: Position) -> str:
    properties = {"file": visible(spot.path), "line": spot.line, "title": "suggested note"}
    return _written("notice", properties, "\n".join(map(visible, note.splitlines())))


def _written(command: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{command} {told}::{_escaped(message, _IN_MESSAGES)}\n"


def _escaped(value: object, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in str(value))
