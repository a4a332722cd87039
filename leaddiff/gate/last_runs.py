"""Recent: which two files the findings of the last runs were in, so that one can be named alone."""

from __future__ import annotations

import os
from collections.abc import Iterable

from leaddiff.ground import cache, files
from leaddiff.nouns.findings import Report
from leaddiff.telling.fingerprints import fingerprint

MOST = 500
"""Findings remembered (50 to 5,000)."""


def remember(reports: Iterable[Report]) -> None:
    """Note where the findings that stop a story are. Only fingerprints and names of files are kept,
    no word of copy; where they cannot be kept nothing is said."""
    fresh = [line for report in reports for line in _lines(report)]
    if not fresh:
        return
    try:
        known = [line for line in _known() if line not in fresh]
        _keep([*fresh, *known][:MOST])
    except (OSError, ValueError):
        return


def pairs(finding: str) -> list[tuple[str, str]]:
    """The older and the newer file of every remembered finding whose fingerprint begins so, the
    latest first."""
    try:
        known = _known()
    except (OSError, ValueError):
        return []
    found = [line.split("\t") for line in known if line.startswith(finding)]
    return list(dict.fromkeys((each[1], each[2]) for each in found if len(each) == 3))


def _lines(report: Report) -> Iterable[str]:
    names = report.old.path, report.new.path
    if any(name is None or name == files.STANDARD_INPUT for name in names):
        return
    paths = [os.path.abspath(name or "") for name in names]
    if any(character in path for path in paths for character in "\t\n\r"):
        return
    for finding in report.findings:
        if finding.loud:
            yield "\t".join((fingerprint(finding, report), *paths))


def _known() -> list[str]:
    try:
        with open(_file(), encoding="utf-8", errors="surrogateescape") as file:
            return file.read(MOST * 10_000).splitlines()
    except FileNotFoundError:
        return []


def _keep(lines: list[str]) -> None:
    target = _file()
    os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
    draft = f"{target}.{os.getpid()}"
    with open(draft, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\n".join(lines) + "\n")
    os.replace(draft, target)


def _file() -> str:
    return os.path.join(cache.folder(), "leaddiff", "recent-findings")
