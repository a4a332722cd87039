"""SARIF: findings in version 2.1.0 of the format that code hosts and editors' programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from typing import TYPE_CHECKING, Any

from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import Op
from leaddiff.nouns.findings import Finding, Report, Rule, Severity
from leaddiff.renderers import Look
from leaddiff.telling.fingerprints import fingerprint
from leaddiff.telling.positions import Spot, older_spots, spots
from leaddiff.telling.sentences import told

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LONGEST_SNIPPET = 2_000
"""Characters of copy quoted with a place (500 to 10,000); of longer copy only the place is given."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, look: Look) -> str:
    """One run with a result for each finding. ASCII throughout."""
    return render_all((report,), look)


def render_all(reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()) -> str:
    """One run with a result for each finding of all reports, and a notification for each file that
    could not be checked."""
    rules = look.rules()
    run = {
        "tool": {"driver": _driver(rules, look.version)},
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [_notification(file) for file in unread],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [result for report in reports for result in _results(report, rules)],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _driver(rules: Sequence[Rule], version: str) -> dict[str, Any]:
    return {
        "name": "leaddiff",
        "semanticVersion": version,
        "rules": [
            {
                "id": rule.name,
                "shortDescription": {"text": rule.meaning},
                "fullDescription": {"text": f"{rule.meaning} {rule.practice}"},
                "help": {"text": rule.remedy},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            }
            for rule in rules
        ],
    }


def _results(report: Report, rules: Sequence[Rule]) -> Iterator[dict[str, Any]]:
    places = {rule.name: at for at, rule in enumerate(rules)}
    all_spots = zip(report.findings, spots(report), older_spots(report), strict=True)
    for finding, spot, older in all_spots:
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [_location(spot)],
            "partialFingerprints": {"leaddiff/v1": fingerprint(finding, report)},
        }
        if finding.rule in places:
            result["ruleIndex"] = places[finding.rule]
        if older is not None:
            result["relatedLocations"] = [
                {**_location(older), "message": {"text": "the version before"}}
            ]
        yield result


def _message(finding: Finding) -> str:
    """The message as plain text of SARIF, in which braces hold places for arguments."""
    text = "".join(_marked(op, words) for op, words in told(finding))
    if finding.suggestion:
        text += f" -> {finding.suggestion}"
    return visible(text).replace("{", "{{").replace("}", "}}")


def _marked(op: Op, words: str) -> str:
    opener, closer = {Op.KEPT: ("", ""), Op.GONE: ("[-", "-]"), Op.CAME: ("[+", "+]")}[op]
    return f"{opener}{words}{closer}"


def _location(spot: Spot) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }
    if 0 < len(spot.text) <= LONGEST_SNIPPET:
        region["snippet"] = {"text": spot.text}
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(spot.path), "region": region}
    }
    if not spot.element:
        return place
    return {**place, "logicalLocations": [{"fullyQualifiedName": visible(spot.element)}]}


def _artifact(path: str) -> dict[str, Any]:
    """The file as a reference that a host can follow: relative as it was given, else absolute."""
    from pathlib import PurePath
    from urllib.parse import quote

    if path == "-":
        return {"description": {"text": "standard input"}}
    given = PurePath(path)
    if given.is_absolute():
        return {"uri": "file://" + quote(given.as_posix().encode("utf-8", "backslashreplace"))}
    return {"uri": quote(given.as_posix().encode("utf-8", "backslashreplace"))}


def _notification(file: Unreadable) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": visible(file.reason).replace("{", "{{").replace("}", "}}")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.path)}}],
    }
