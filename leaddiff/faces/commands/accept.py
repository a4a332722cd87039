"""The command ``leaddiff accept``: one finding let pass, with a name and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say
from leaddiff.faces.terminal.options import config_option
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.gate.ledger import Entry
    from leaddiff.nouns.findings import Finding, Report
    from leaddiff.nouns.settings import Settings

SHORTEST = 4
"""Characters of a fingerprint that name a finding (4 to 12)."""


@click.command("accept")
@click.argument("finding")
@click.argument("copies", nargs=-1, metavar="[OLD NEW]")
@click.option("--by", metavar="INITIALS", default="", help="Who accepts it.")
@click.option("--why", metavar="TEXT", default="", help='Why: "transcript checked".')
@config_option
def command(finding: str, copies: tuple[str, ...], by: str, why: str, config: str | None) -> int:
    """Accept a FINDING, so that it stops the story no more.

    FINDING is the number that a report shows behind it, or the name of its rule where OLD and NEW are
    named and only one finding is of that rule. Without OLD and NEW it is looked for in the files
    that were checked last. Altered quotes and figures need both --by and --why. It holds until the text
    it speaks of changes.
    """
    from leaddiff.gate import ledger
    from leaddiff.settings import configure

    settings = configure(config)
    found, report = _sought(finding, _pairs(finding, copies), settings)
    entry = _entry(found, report, " ".join(by.split()), " ".join(why.split()))
    file = ledger.place(settings, report.new.path)
    if file is None:
        raise LeadDiffError("Copy from standard input has no place beside it; name a file.")
    changed = ledger.add(file, entry)
    done = "Accepted" if changed else "Accepted before"
    say(f"{done}: {visible(found.message)}\nWritten down in {visible(file)}\n")
    return CLEAN


def _pairs(finding: str, copies: tuple[str, ...]) -> list[tuple[str, str]]:
    """The files to look in, older and newer."""
    from leaddiff.gate import last_runs

    if len(copies) == 2:
        return [(copies[0], copies[1])]
    if copies:
        raise click.UsageError("Name both files of copy, the older first, or neither")
    pairs = last_runs.pairs(finding.lower()) if len(finding) >= SHORTEST else []
    if not pairs:
        raise LeadDiffError(
            f"No finding {visible(finding[:40])} was told of late; name the files: "
            "leaddiff accept FINDING OLD NEW --by INITIALS --why TEXT"
        )
    return pairs


def _sought(name: str, pairs: list[tuple[str, str]], settings: Settings) -> tuple[Finding, Report]:
    """The finding of that name and the report it is in, compared anew."""
    from leaddiff import desk, gate
    from leaddiff.faces import api

    trouble: LeadDiffError | None = None
    for old, new in pairs:
        try:
            copies = api.read(old), api.read(new)
        except LeadDiffError as error:
            trouble = trouble or error
            continue
        report = gate.weighed(desk.compare(*copies, True, settings.house), settings)
        found = _named(name, report)
        if found:
            return _the_one(name, found), report
    if trouble is not None:
        raise trouble
    files = " and ".join(visible(path) for path in pairs[0])
    raise LeadDiffError(f"There is no finding {visible(name[:40])} in {files} as they stand.")


def _named(name: str, report: Report) -> list[Finding]:
    from leaddiff.telling.fingerprints import fingerprint

    by_number = len(name) >= SHORTEST
    return [
        finding
        for finding in report.findings
        if finding.rule == name
        or (by_number and fingerprint(finding, report).startswith(name.lower()))
    ]


def _the_one(name: str, found: list[Finding]) -> Finding:
    if len({(each.rule, each.message) for each in found}) > 1:
        raise LeadDiffError(
            f"{len(found)} findings go by {visible(name)}; name one by the number behind it."
        )
    return found[0]


def _entry(finding: Finding, report: Report, by: str, why: str) -> Entry:
    from leaddiff import gate
    from leaddiff.gate.ledger import Entry
    from leaddiff.telling.fingerprints import fingerprint

    if gate.is_guarded(finding) and not (by and why):
        raise LeadDiffError(
            f"{finding.rule} is accepted only with a name and a reason: --by INITIALS --why TEXT"
        )
    if not (by or why):
        raise LeadDiffError("Say who accepts it, or why: --by INITIALS --why TEXT")
    from os.path import basename

    copy = basename(report.new.path or "")
    return Entry(fingerprint(finding, report), finding.rule, by, why, copy, finding.message)
