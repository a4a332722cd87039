"""SARIF: findings in version 2.1.0 of the format that code hosts and editors' programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from os.path import normpath
from typing import TYPE_CHECKING, Any

from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import Op
from leaddiff.nouns.findings import Finding, Report, Rule, Severity
from leaddiff.renderers import Look
from leaddiff.telling import unreported
from leaddiff.telling.fingerprints import fingerprint
from leaddiff.telling.positions import Position, copy_spot, older_spots, rewritten, spots
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
    rules, folder = look.rules(), look.folder()
    run = {
        "tool": {"driver": _driver(rules, look.version)},
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [_notification(file, folder) for file in unread],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [
            result for report in reports for result in _results(report, rules, look, folder)
        ],
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


def _results(
    report: Report, rules: Sequence[Rule], look: Look, folder: str
) -> Iterator[dict[str, Any]]:
    places = {rule.name: at for at, rule in enumerate(rules)}
    missing = unreported(report)
    mends = {id(f) for f in report.findings if f.loud and (f.claim is not None or f in missing)}
    fix = _fix(report, look, folder) if mends else None
    all_spots = zip(report.findings, spots(report), older_spots(report), strict=True)
    for finding, spot, older in all_spots:
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [_location(spot, folder)],
            "partialFingerprints": {"leaddiff/v1": fingerprint(finding, report)},
        }
        if finding.rule in places:
            result["ruleIndex"] = places[finding.rule]
        if older is not None:
            result["relatedLocations"] = [
                {**_location(older, folder), "message": {"text": "the version before"}}
            ]
        if fix is not None and id(finding) in mends:
            result["fixes"] = [fix]
        yield result


def _fix(report: Report, look: Look, folder: str) -> dict[str, Any] | None:
    """The suggested note put into the copy, as the one stretch of it that would change."""
    raw, text = report.new.raw, look.noted(report) if look.noted else None
    if text is None or text == raw or report.new.file in (None, "-"):
        return None
    span, words = rewritten(raw, text)
    spot = copy_spot(report.new, span)
    return {
        "description": {"text": "Put the suggested note in."},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(spot.path, folder),
                "replacements": [
                    {
                        "deletedRegion": _region(spot),
                        "insertedContent": {"text": words},
                    }
                ],
            }
        ],
    }


def _message(finding: Finding) -> str:
    """The message as plain text of SARIF, in which braces hold places for arguments."""
    text = "".join(_marked(op, words) for op, words in told(finding))
    if finding.suggestion:
        text += f" -> {finding.suggestion}"
    return visible(text).replace("{", "{{").replace("}", "}}")


def _marked(op: Op, words: str) -> str:
    opener, closer = {Op.KEPT: ("", ""), Op.GONE: ("[-", "-]"), Op.CAME: ("[+", "+]")}[op]
    return f"{opener}{words}{closer}"


def _location(spot: Position, folder: str) -> dict[str, Any]:
    region = _region(spot)
    if 0 < len(spot.text) <= LONGEST_SNIPPET:
        region["snippet"] = {"text": spot.text}
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(spot.path, folder), "region": region}
    }
    if not spot.element:
        return place
    return {**place, "logicalLocations": [{"fullyQualifiedName": visible(spot.element)}]}


def _region(spot: Position) -> dict[str, Any]:
    return {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }


def _artifact(path: str, folder: str) -> dict[str, Any]:
    """The file as a reference that a host can follow: from the ``folder`` on as it was given, else
    absolute."""
    from pathlib import PurePath
    from urllib.parse import quote

    if path == "-":
        return {"description": {"text": "standard input"}}
    given = PurePath(path)
    if given.is_absolute():
        return {"uri": "file://" + quote(given.as_posix().encode("utf-8", "backslashreplace"))}
    if folder:
        given = PurePath(normpath(PurePath(folder, given)))
    return {"uri": quote(given.as_posix().encode("utf-8", "backslashreplace"))}


def _notification(file: Unreadable, folder: str) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": visible(file.reason).replace("{", "{{").replace("}", "}}")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.path, folder)}}],
    }
