"""The command ``leaddiff check``: new copy held against the version before it, found in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, FINDINGS, NOT_CHECKED, is_coloured
from leaddiff.faces.terminal.options import (
    accepted_option,
    cache_option,
    color_option,
    config_option,
    fail_on_option,
    output_option,
    quiet_option,
)
from leaddiff.faces.terminal.outputs import Output
from leaddiff.ground.visible import visible
from leaddiff.renderers import names

if TYPE_CHECKING:
    from leaddiff.gate import Gate
    from leaddiff.nouns.settings import Settings
    from leaddiff.renderers import Look
    from leaddiff.wire.version_before import Answer


@click.command("check")
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option(
    "--in",
    "folders",
    multiple=True,
    type=click.Path(),
    metavar="FOLDER",
    help="Where to look for the version before, subfolders included; may be given again. "
    "Else the wire folder of the settings.",
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
@config_option
@cache_option
def command(
    new: tuple[str, ...],
    folders: tuple[str, ...],
    alone: bool,
    first_ok: bool,
    form: str,
    verbose: bool,
    color: str,
    output: tuple[str, ...],
    fail_on: str | None,
    quiet: bool,
    show_accepted: bool,
    config: str | None,
    cache: bool,
) -> int:
    """Find the version just before each NEW copy in a folder, and compare the two.

    NEW are files, patterns such as "in/*.txt", or folders; each is reported, and the worst makes the
    exit code. Where there is no earlier version the note is held to the copy alone, and the exit code
    is 2; among others, a first version without a note does not count.
    """
    from leaddiff import __version__
    from leaddiff.desk.rulebook import every
    from leaddiff.faces.terminal import outputs
    from leaddiff.faces.terminal.progress import progress
    from leaddiff.gate import Gate, last_runs
    from leaddiff.renderers import Look
    from leaddiff.settings import configure
    from leaddiff.wire.version_before import answers, named_files

    asked = outputs.outputs(output, form, quiet)
    settings = configure(config)
    sought = () if alone else _searched(folders, settings)
    with progress() as advance:
        found = answers(named_files(new), sought, cache, advance, settings.house)
    gate = Gate(settings, fail_on)
    found = [_passed(each, gate) for each in found]

    def render(form: str, to_file: bool) -> str:
        colour = is_coloured(color, to_file)
        look = Look(colour, verbose, every, __version__, show_accepted)
        return _rendered(found, form, look, alone)

    copies = [path for each in found for path in (each.path, each.earlier) if path]
    outputs.write(asked, render, keep=copies)
    _tell_unread(found, asked)
    last_runs.remember(each.report for each in found if each.report)
    codes = [_code(each, alone, gate) for each in _counted(found, first_ok)]
    return max(codes, default=CLEAN if first_ok else NOT_CHECKED)


def _rendered(found: list[Answer], form: str, look: Look, alone: bool) -> str:
    """All answers in one format. Where a format has no place for what was not checked it is left
    out; the exit code tells of it all the same."""
    if form == "text":
        from leaddiff.renderers.text.checked import render_answers

        return render_answers(found, look, alone)
    if form == "json":
        return _as_json(found)
    from leaddiff.nouns.chains import Unreadable
    from leaddiff.renderers import render_all

    checked = [each.report for each in found if each.report and (each.earlier or alone)]
    unread = [
        Unreadable(each.path, each.reason)
        for each in _counted(found)
        if each.report is None or not (each.earlier or alone)
    ]
    return render_all(form, checked, look, unread)


def _searched(folders: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    """The folders named, else the one that is set."""
    if folders:
        return folders
    if settings.wire:
        return (settings.wire,)
    raise click.UsageError("--in names the folder with the earlier versions")


def _passed(answer: Answer, gate: Gate) -> Answer:
    return answer._replace(report=gate.passed(answer.report)) if answer.report else answer


def _as_json(found: list[Answer]) -> str:
    from leaddiff.renderers.json import render_shape

    if len(found) == 1:
        return render_shape(found[0].to_dict())
    return render_shape({"reports": [answer.to_dict() for answer in found]})


def _counted(found: list[Answer], first_ok: bool = False) -> list[Answer]:
    """The answers that count. A first version without a note has nothing to be checked, so among
    others that were it stands for nothing."""
    return [each for each in found if not each.is_first or (len(found) == 1 and not first_ok)]


def _tell_unread(found: list[Answer], asked: tuple[Output, ...]) -> None:
    """Say on standard error which files cannot be read, unless the text on standard output does."""
    if Output("text", None) in asked:
        return
    for answer in found:
        if answer.report is None:
            click.echo(f"leaddiff: {visible(answer.reason)}", err=True)


def _code(answer: Answer, alone: bool, gate: Gate) -> int:
    if answer.report is None or (answer.earlier is None and not alone):
        return NOT_CHECKED
    return FINDINGS if gate.stops(answer.report) else CLEAN
