"""The command ``leaddiff note``: the note that the changes call for, printed or put into the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say, tell
from leaddiff.faces.terminal.options import PATH, config_option
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.nouns.findings import Report
    from leaddiff.nouns.settings import Settings


@click.command("note")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option("--write", is_flag=True, help="Put the note into NEW; every other byte stays.")
@click.option("--diff", "shown", is_flag=True, help="Show what --write would do, and do nothing.")
@click.option(
    "--encoding", metavar="NAME", help="Encoding of the files, where it is guessed wrong."
)
@click.option(
    "--force", is_flag=True, help="Compare what does not look like versions of one story."
)
@config_option
def command(
    old: str,
    new: str,
    write: bool,
    shown: bool,
    encoding: str | None,
    force: bool,
    config: str | None,
) -> int:
    """Print the note that the changes from OLD to NEW call for.

    With --write it is put into NEW, in place of the note that is there or where the agency has it.
    """
    from leaddiff import desk
    from leaddiff.faces import api
    from leaddiff.ground import files
    from leaddiff.settings import configure

    settings = configure(config)
    if write and new == files.STANDARD_INPUT:
        raise LeadDiffError("--write needs the name of a file, not standard input.")
    content = files.read(new)
    from leaddiff import sources

    copies = api.read(old, encoding), sources.read(content, new, encoding)
    report = desk.compare(*copies, force, settings.house)
    if report.suggested_note is None:
        tell("nothing changed that a note would have to tell.")
    elif shown:
        say(_difference(report, settings))
    elif write:
        _write(report, content, settings)
    else:
        say("".join(f"{visible(line)}\n" for line in report.suggested_note.splitlines()))
    return CLEAN


def _write(report: Report, content: bytes, settings: Settings) -> None:
    from leaddiff.gate import note_writing
    from leaddiff.ground import files

    name = report.new.path or ""
    text = note_writing.noted(report, settings.house)
    if text == report.new.raw:
        say(f"{visible(name)} has that note already.\n")
        return
    files.rewrite(name, note_writing.encoded(text, report.new, content), content)
    say(f"{visible(name)}: {visible(' '.join((report.suggested_note or '').split()))}\n")


def _difference(report: Report, settings: Settings) -> str:
    """The lines that --write would change, as a unified diff."""
    from difflib import unified_diff

    from leaddiff.gate import note_writing

    name = visible(report.new.path or "")
    before = [visible(line) for line in report.new.raw.splitlines()]
    after = [visible(line) for line in note_writing.noted(report, settings.house).splitlines()]
    lines = unified_diff(before, after, name, name, lineterm="", n=2)
    return "".join(f"{line}\n" for line in lines)
