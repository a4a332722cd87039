"""Last runs: which two files the findings of the last runs were in, so that one can be named alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

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
    with suppress(UnicodeDecodeError):
        named = [(_as_it_is(each[1]), _as_it_is(each[2])) for each in found if len(each) == 3]
        return list(dict.fromkeys(named))
    return []


def _lines(report: Report) -> Iterable[str]:
    names = report.old.path, report.new.path
    if any(name is None or name == files.STANDARD_INPUT for name in names):
        return
    paths = [_in_one_line(os.path.abspath(name or "")) for name in names]
    for finding in report.findings:
        if finding.loud:
            yield "\t".join((fingerprint(finding, report), *paths))


def _in_one_line(path: str) -> str:
    """A name without line ends and tabs, of which there are more than three and any may stand in a name."""
    # most need none of it, and Python loads a codec for the rest
    is_plain = path.isascii() and path.isprintable() and "\\" not in path
    return path if is_plain else path.encode("unicode_escape").decode("ascii")


def _as_it_is(path: str) -> str:
    return path.encode("ascii").decode("unicode_escape") if "\\" in path else path


def _known() -> list[str]:
    file = _file()
    if file is None:
        return []
    try:
        with open(file, encoding="ascii") as opened:
            return opened.read(MOST * 10_000).splitlines()
    except FileNotFoundError:
        return []


def _keep(lines: list[str]) -> None:
    from leaddiff.ground.drafts import put_in_place

    file = _file()
    if file is not None:
        put_in_place(file, "".join(f"{line}\n" for line in lines).encode("ascii"), 0o600)


def _file() -> str | None:
    folder = cache.own_folder()
    return folder and os.path.join(folder, "recent-findings")
