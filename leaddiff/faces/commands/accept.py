"""The command ``leaddiff accept``: one finding let pass, with a name and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say
from leaddiff.faces.terminal.options import config_option
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from datetime import datetime

    from leaddiff.nouns.acceptances import Entry
    from leaddiff.nouns.findings import Finding, Report
    from leaddiff.nouns.settings import Settings


@click.command("accept")
@click.argument("named", nargs=-1, metavar="[FINDING] [OLD NEW]")
@click.option("--by", metavar="INITIALS", default="", help="Who accepts it.")
@click.option("--why", metavar="TEXT", default="", help='Why: "transcript checked".')
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The last day it holds, such as 2026-05-04; else until its text changes.",
)
@click.option("--withdraw", is_flag=True, help="Take back what was accepted of FINDING.")
@click.option(
    "--list", "listed", is_flag=True, help="Show what was accepted, and what still holds."
)
@config_option
def command(
    named: tuple[str, ...],
    by: str,
    why: str,
    until: datetime | None,
    withdraw: bool,
    listed: bool,
    config: str | None,
) -> int:
    """Accept a FINDING, so that it stops the story no more.

    FINDING is the number that a report shows behind it, or the name of its rule where OLD and NEW are
    named and only one finding is of that rule. Without OLD and NEW it is looked for in the files
    that were checked last. Altered quotes and figures need both --by and --why. It holds until the text
    it speaks of changes.

    \b
    leaddiff accept 00cc815c --by KSY --why "transcript checked"
    leaddiff accept --list lead.txt 2nd-ld.txt
    leaddiff accept --withdraw 00cc815c
    """
    from leaddiff.settings import configure

    settings = configure(config)
    if listed:
        return _list(named, settings)
    if not named:
        raise click.UsageError("Name the FINDING, by the number a report shows behind it")
    if withdraw:
        return _withdraw(named[0], named[1:], settings)
    day = until.date().isoformat() if until else ""
    return _accept(
        named[0], named[1:], (" ".join(by.split()), " ".join(why.split()), day), settings
    )


def _accept(
    finding: str, copies: tuple[str, ...], said: tuple[str, str, str], settings: Settings
) -> int:
    """Write one finding down; ``said`` is by whom, why and until when."""
    from leaddiff.gate import accepting, ledger

    found, report = _sought(finding, _pairs(finding, copies), settings)
    try:
        entry = accepting.entry(found, report, *said)
    except LeadDiffError as error:
        raise LeadDiffError(f"{error}: --by INITIALS --why TEXT") from None
    file = _ledger_of(report.new.path, settings)
    changed = ledger.add(file, entry)
    done = "Accepted" if changed else "Accepted before"
    say(f"{done}: {visible(found.message)}\nWritten down in {visible(file)}\n")
    return CLEAN


def _ledger_of(copy: str | None, settings: Settings) -> str:
    """The ledger that goes with a file of copy."""
    from leaddiff.gate import ledger

    file = ledger.place(settings, copy)
    if file is None:
        raise LeadDiffError("Copy from standard input has no place beside it; name a file.")
    return file


def _withdraw(finding: str, copies: tuple[str, ...], settings: Settings) -> int:
    """Take one acceptance back."""
    from leaddiff.gate import ledger
    from leaddiff.gate.accepting import SHORTEST

    if len(finding) < SHORTEST:
        raise click.UsageError(f"Name {SHORTEST} characters of the finding's number or more")
    file = _ledger_of(copies[-1] if copies else ledger.NAME, settings)
    gone = ledger.withdraw(file, finding.lower())
    if not gone:
        raise LeadDiffError(f"{visible(file)} has no accepted finding {visible(finding[:40])}.")
    if len({entry.finding for entry in gone}) > 1:
        raise LeadDiffError(f"{len(gone)} accepted findings begin so; name more of its number.")
    say(f"Taken back: {visible(gone[0].text or gone[0].rule)}\nNo longer in {visible(file)}\n")
    return CLEAN


def _list(copies: tuple[str, ...], settings: Settings) -> int:
    """Show the acceptances of a ledger, or those of two files of copy and whether they still hold."""
    from os.path import basename

    from leaddiff.gate import ledger

    if len(copies) not in (0, 2):
        raise click.UsageError("Name both files of copy, the older first, or neither")
    file = _ledger_of(copies[1] if copies else ledger.NAME, settings)
    entries = ledger.read(file)
    if copies:
        entries = tuple(entry for entry in entries if entry.copy in ("", basename(copies[1])))
    standing = _standing(copies[0], copies[1], settings) if copies else None
    say("".join(_line(entry, standing) for entry in entries) or "Nothing was accepted.\n")
    return CLEAN


def _standing(old: str, new: str, settings: Settings) -> frozenset[str]:
    """The fingerprints, today's and those of once, of all that is found in two files of copy."""
    from leaddiff import desk
    from leaddiff.faces import api
    from leaddiff.telling.fingerprints import fingerprint, former

    report = desk.compare(api.read(old), api.read(new), True, settings.house)
    return frozenset(mark(f, report) for f in report.findings for mark in (fingerprint, former))


def _line(entry: Entry, standing: frozenset[str] | None) -> str:
    """One acceptance, in two lines: what and by whom, and whether it holds."""
    from leaddiff import gate

    who = " ".join(filter(None, (entry.by and f"by {entry.by}", entry.why and f"“{entry.why}”")))
    if not list(gate.in_force([entry])):
        state = f"lapsed: held until {entry.until}"
    elif standing is not None and entry.finding not in standing:
        state = "no longer holds: the text it speaks of has changed"
    else:
        state = f"holds until {entry.until}" if entry.until else "holds until its text changes"
    head = " ".join(filter(None, (entry.finding, entry.rule, entry.copy, who)))
    return "".join(
        f"{visible(line)}\n" for line in (head, f"  {entry.text}", f"  {state}") if line.strip()
    )


def _pairs(finding: str, copies: tuple[str, ...]) -> list[tuple[str, str]]:
    """The files to look in, older and newer."""
    from leaddiff.gate import last_runs
    from leaddiff.gate.accepting import SHORTEST

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
    from leaddiff.gate.accepting import finding_named

    trouble: LeadDiffError | None = None
    for old, new in pairs:
        try:
            copies = api.read(old), api.read(new)
        except LeadDiffError as error:
            trouble = trouble or error
            continue
        report = gate.weighed(desk.compare(*copies, True, settings.house), settings)
        found = finding_named(name, report)
        if found:
            return found, report
    if trouble is not None:
        raise trouble
    files = " and ".join(visible(path) for path in pairs[0])
    raise LeadDiffError(f"There is no finding {visible(name[:40])} in {files} as they stand.")
