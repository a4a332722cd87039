"""The command ``leaddiff survey``: a whole archive held against its notes, as tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from leaddiff.faces.terminal.console import CLEAN, say
from leaddiff.faces.terminal.options import config_option
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from collections import Counter

    from leaddiff.survey.parts import Parts


@click.command("survey")
@click.argument("archive", metavar="PILE|ARCHIVE")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Folder for the tables; where a survey was broken off in it, it is gone on with.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="In N processes (as many as there are cores).",
)
@click.option(
    "--dask",
    metavar="ADDRESS",
    help="By the workers of a Dask cluster, such as tcp://10.0.0.5:8786 (extra cluster).",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write a page as well: how true the notes are, one picture a question.",
)
@config_option
def command(
    archive: str,
    folder: str,
    jobs: int | None,
    dask: str | None,
    report: str | None,
    config: str | None,
) -> int:
    """Check every step of every story in an archive; the results are Parquet tables in DIR.

    PILE is a folder of copy; ARCHIVE one of leaddiff archive add, a SQLite file as NewsEdits has it, or
    JSON lines (.jsonl). The tables are steps, claims, changes and errors; docs/scale.md tells their columns.
    What cannot be read is listed in errors and ends nothing. Needs the extra survey.

    \b
    leaddiff survey wire/ -o survey/
    leaddiff survey wire/ -o survey/ --report page.html
    leaddiff survey desk.db -o survey/ --jobs 8
    leaddiff survey versions.jsonl -o survey/ --dask tcp://10.0.0.5:8786
    """
    if jobs is not None and dask is not None:
        raise click.UsageError("--jobs and --dask cannot be asked for together")
    from leaddiff import __version__
    from leaddiff.settings import configure
    from leaddiff.survey import running
    from leaddiff.survey.parts import Parts
    from leaddiff.survey.readers import reader_of
    from leaddiff.survey.work import parquet_library

    parquet_library()
    house = configure(config).house
    total, stories = reader_of(archive).stories(archive)
    parts = Parts(folder)
    work = running.in_cluster(house, dask) if dask else running.in_processes(house, jobs)
    with _progress(total) as advance:
        running.run(stories, parts, house, __version__, work, advance)
    say(_told(parts.close(), parts.outcomes(), folder))
    if report is not None:
        _publish(archive, parts, report)
    return CLEAN


def _publish(archive: str, parts: Parts, report: str) -> None:
    from leaddiff.ground import files
    from leaddiff.renderers.html.survey import render_survey
    from leaddiff.survey.tallies import tallied

    files.write(report, render_survey(tallied(archive, parts.rows())), keep=[archive])


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None] | None]:
    """A bar with the time left, where standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=total, label="Stories", file=sys.stderr, show_pos=True) as bar:
        yield bar.update


def _told(whole: dict[str, Any], outcomes: Counter[str], folder: str) -> str:
    rows = whole["rows"]
    came_out = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
    errors = f"{rows['errors']} {'error' if rows['errors'] == 1 else 'errors'}"
    return (
        f"{rows['steps']} steps ({came_out or 'none'}), {rows['claims']} claims, {rows['changes']} changes, "
        f"{errors}\nWritten to {visible(folder)}\n"
    )
