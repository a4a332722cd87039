"""The command ``leaddiff check``: new copy held against the version before it, found in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from leaddiff.console import CLEAN, FINDINGS, NOT_CHECKED, is_coloured, say
from leaddiff.options import cache_option, color_option, form_option

if TYPE_CHECKING:
    from leaddiff.renderers import Look
    from leaddiff.seeking import Answer


@click.command("check")
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option(
    "--in",
    "folders",
    multiple=True,
    type=click.Path(),
    metavar="FOLDER",
    help="Where to look for the version before, subfolders included; may be given again.",
)
@click.option("--alone", is_flag=True, help="Hold the note to its own copy; look for nothing else.")
@form_option
@click.option("-v", "--verbose", is_flag=True, help="The whole report, also where all is well.")
@color_option
@cache_option
def command(
    new: tuple[str, ...],
    folders: tuple[str, ...],
    alone: bool,
    form: str,
    verbose: bool,
    color: str,
    cache: bool,
) -> int:
    """Find the version just before each NEW copy in a folder, and compare the two.

    NEW are files, patterns such as "in/*.txt", or folders. Where there is no earlier version the note
    is held to the copy alone, and the exit code is 2.
    """
    from leaddiff.progress import progress
    from leaddiff.renderers import Look
    from leaddiff.seeking import answers, named_files

    if not folders and not alone:
        raise click.UsageError("--in names the folder with the earlier versions")
    with progress() as advance:
        found = answers(named_files(new), () if alone else folders, cache, advance)
    look = Look(colour=is_coloured(color), whole=verbose)
    say(_as_json(found) if form == "json" else _as_text(found, look, alone))
    return _exit_code(found, alone)


def _as_text(found: list[Answer], look: Look, alone: bool) -> str:
    from leaddiff.renderers.text.sought import render_answers

    return render_answers(found, look, alone)


def _as_json(found: list[Answer]) -> str:
    from leaddiff.renderers.json import render_shape

    if len(found) == 1:
        return render_shape(found[0].to_dict())
    return render_shape({"reports": [answer.to_dict() for answer in found]})


def _exit_code(found: list[Answer], alone: bool) -> int:
    """The worst there is. A first version without a note has nothing to be checked, so among others
    that were it stands for nothing."""
    codes = [_code(answer, alone) for answer in found if len(found) == 1 or not answer.is_first]
    return max(codes, default=NOT_CHECKED)


def _code(answer: Answer, alone: bool) -> int:
    if answer.report is None or (answer.earlier is None and not alone):
        return NOT_CHECKED
    return FINDINGS if answer.report.loud else CLEAN
