"""The command ``leaddiff check``: new copy held against the version before it, found in a folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, FINDINGS, NOT_CHECKED, tell
from leaddiff.faces.terminal.looks import look
from leaddiff.faces.terminal.options import (
    accepted_option,
    archive_option,
    cache_option,
    color_option,
    config_option,
    fail_on_option,
    output_option,
    quiet_option,
    rules_options,
    statistics_option,
)
from leaddiff.faces.terminal.outputs import Output
from leaddiff.ground import files
from leaddiff.renderers import names

if TYPE_CHECKING:
    from leaddiff.gate import Gate
    from leaddiff.nouns.settings import Settings
    from leaddiff.renderers import Look
    from leaddiff.wire.version_before import Answer


@click.command("check")
@click.argument("new", nargs=-1, metavar="NEW...")
@click.option(
    "--in",
    "folders",
    multiple=True,
    type=click.Path(),
    metavar="FOLDER",
    help="Where to look for the version before, subfolders included; may be given again. Else the "
    "archive or the wire folder of the settings, else the folder NEW is in.",
)
@archive_option
@click.option(
    "--against",
    metavar="REVISION",
    help="Hold each file against the same file in a git revision, such as HEAD.",
)
@click.option(
    "--files-from",
    "listed",
    type=click.Path(allow_dash=True, readable=False),
    metavar="LIST",
    help="Check the files named in LIST as well, a line or a NUL each; - is standard input. None is no error.",
)
@click.option("--alone", is_flag=True, help="Hold the note to its own copy; look for nothing else.")
@click.option("--first-ok", is_flag=True, help="Let a first version without a note pass.")
@click.option(
    "--format", "form", type=click.Choice(names()), default="text", help="Shape of the answer."
)
@click.option("-v", "--verbose", is_flag=True, help="The whole report, also where all is well.")
@color_option
@output_option
@fail_on_option
@quiet_option
@accepted_option
@rules_options
@statistics_option
@config_option
@cache_option
def command(
    new: tuple[str, ...],
    folders: tuple[str, ...],
    archive: str | None,
    against: str | None,
    listed: str | None,
    alone: bool,
    first_ok: bool,
    form: str,
    verbose: bool,
    color: str,
    output: tuple[str, ...],
    fail_on: str | None,
    quiet: bool,
    show_accepted: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
    config: str | None,
    cache: bool,
) -> int:
    """Find the version just before each NEW copy in a folder, and compare the two.

    NEW are files, patterns such as "in/*.txt", or folders; each is reported, and the worst makes the
    exit code. Where there is no earlier version the note is held to the copy alone, and the exit code
    is 2; among others, a first version without a note does not count.

    \b
    leaddiff check 2nd-ld.txt --in wire/     the version before is in a folder
    leaddiff check "in/*.txt" --first-ok     all that came in, each against what lies beside it
    leaddiff check ferry.txt --against HEAD  one file a story, overwritten and kept in git
    git diff --name-only -z main | leaddiff check --first-ok --files-from -    whatever a branch changed
    """
    from leaddiff.faces.terminal import outputs
    from leaddiff.gate import Gate, last_runs
    from leaddiff.settings import configure
    from leaddiff.wire.version_before import answers_against, named_files

    new = _named_in(new, listed)
    asked = outputs.outputs(output, form, quiet, statistics)
    settings = configure(config, select, ignore)
    if sum((alone, bool(folders), archive is not None, against is not None)) > 1:
        raise click.UsageError("One of --in, --archive, --against and --alone can be asked for")
    gate = Gate(settings, fail_on)
    if not new:
        unweighed = []
    elif against is not None:
        unweighed = answers_against(against, named_files(new), settings.house)
    elif not (alone or folders) and (archive or settings.archive):
        unweighed = _archived(named_files(new), archive or settings.archive or "", settings)
    else:
        unweighed = _sought(named_files(new), None if alone else folders, settings, cache)
    found = [_passed(_named(each, new), gate) for each in unweighed]

    def render(form: str, to_file: bool) -> str:
        seen = look(color, verbose, show_accepted, to_file)
        if statistics and form == "text":
            from leaddiff.renderers.text.statistics import render_statistics

            return render_statistics([a.report for a in found if a.report], seen)
        return _rendered(found, form, seen, alone)

    copies = [path for each in found for path in (each.path, each.earlier) if path]
    outputs.write(asked, render, keep=copies)
    _tell_unread(found, asked)
    last_runs.remember(each.report for each in found if each.report)
    codes = [_code(each, alone, gate) for each in _counted(found, first_ok)]
    return max(codes, default=CLEAN if first_ok or not new else NOT_CHECKED)


def _named_in(new: tuple[str, ...], listed: str | None) -> tuple[str, ...]:
    """The names given and those in a list of them. Raises where neither is."""
    if listed is None:
        if not new:
            raise click.UsageError("Missing argument 'NEW...'")
        return new
    named = files.read(listed).decode("utf-8", "surrogateescape")
    lines = named.split("\0") if "\0" in named else named.splitlines()
    return (*new, *filter(None, lines))


def _sought(
    named: list[str], folders: tuple[str, ...] | None, settings: Settings, cache: bool
) -> list[Answer]:
    """The versions before, found in these folders; where none is named (an empty tuple) in the desk's
    own. None looks for nothing."""
    from leaddiff.faces.terminal.progress import progress
    from leaddiff.wire.version_before import answers

    sought = () if folders is None else folders or _own_folders(settings.wire, named)
    with progress() as advance:
        return answers(named, sought, cache, advance, settings.house)


def _archived(named: list[str], archive: str, settings: Settings) -> list[Answer]:
    """The versions before, found in an archive, which must be there."""
    from leaddiff.wire.archive.answering import answers_in

    return answers_in(archive, named, settings.house)


def _own_folders(wire: str | None, named: list[str]) -> tuple[str, ...]:
    """Where versions before are looked for unless it is said: the desk's wire, else beside the copy."""
    if wire:
        return (wire,)
    beside = {os.path.dirname(path) or "." for path in named if path != files.STANDARD_INPUT}
    if not beside:
        raise click.UsageError("--in names the folder with the earlier versions")
    return tuple(sorted(beside))


def _rendered(found: list[Answer], form: str, seen: Look, alone: bool) -> str:
    """All answers in one format. Where a format has no place for what was not checked it is left
    out; the exit code tells of it all the same."""
    if form == "text":
        from leaddiff.renderers.text.checked import render_answers

        return render_answers(found, seen, alone)
    if form == "json":
        return _as_json(found)
    from leaddiff.nouns.chains import Unreadable
    from leaddiff.renderers import render_all

    checked = [each.report for each in found if each.report and each.is_checked(alone)]
    unread = [
        Unreadable(each.path, each.reason) for each in _counted(found) if not each.is_checked(alone)
    ]
    return render_all(form, checked, seen, unread)


def _named(answer: Answer, names: tuple[str, ...]) -> Answer:
    """The answer; what is no copy is a stray only where it was met in a folder, not where it was named."""
    return answer._replace(is_stray=answer.is_stray and answer.path not in names)


def _passed(answer: Answer, gate: Gate) -> Answer:
    return answer._replace(report=gate.passed(answer.report)) if answer.report else answer


def _as_json(found: list[Answer]) -> str:
    from leaddiff.renderers.json import render_shape

    if len(found) == 1:
        return render_shape(found[0].to_dict())
    return render_shape({"reports": [answer.to_dict() for answer in found]})


def _counted(found: list[Answer], first_ok: bool = False) -> list[Answer]:
    """The answers that count. A first version without a note has nothing to be checked, so among
    others that were it stands for nothing; nor does what lies beside copy in a folder and is none."""
    is_one = len(found) == 1 and not first_ok
    return [each for each in found if not each.is_stray and (is_one or not each.is_first)]


def _tell_unread(found: list[Answer], asked: tuple[Output, ...]) -> None:
    """Say on standard error which files cannot be read, unless the text on standard output does."""
    if Output("text", None) in asked:
        return
    for answer in found:
        if answer.report is None:
            tell(answer.reason)


def _code(answer: Answer, alone: bool, gate: Gate) -> int:
    if answer.report is None or not answer.is_checked(alone):
        return NOT_CHECKED
    return FINDINGS if gate.stops(answer.report) else CLEAN
