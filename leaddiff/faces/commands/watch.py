"""The command ``leaddiff watch``: a folder watched, each update held against the version before it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, is_coloured, say, tell
from leaddiff.faces.terminal.options import archive_option, color_option, config_option
from leaddiff.ground.errors import LeadDiffError

if TYPE_CHECKING:
    from leaddiff.faces.watching.telling import Teller
    from leaddiff.night.news import News

AT_THE_END = 5.0
"""Seconds (1 to 60) that the desk's systems are given to be told the rest when the watch ends."""


@click.command("watch")
@click.argument("folder", type=click.Path())
@archive_option
@click.option("--bell", is_flag=True, help="Ring the terminal's bell where something is wrong.")
@click.option("--jsonl", metavar="FILE", help="Add each report as a line of JSON to FILE.")
@click.option("--exec", "run", metavar="CMD", help="Run CMD for each, the JSON as its input.")
@click.option(
    "--post",
    metavar="URL",
    help="Post each report to URL, signed with the secret in LEADDIFF_SECRET, until it is taken.",
)
@click.option(
    "--settle",
    type=click.FloatRange(0.0, 60.0),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a file must stand still to be whole.",
)
@click.option("--once", is_flag=True, help="End when all that is there has been taken in.")
@color_option
@config_option
def command(
    folder: str,
    archive: str | None,
    bell: bool,
    jsonl: str | None,
    run: str | None,
    post: str | None,
    settle: float,
    once: bool,
    color: str,
    config: str | None,
) -> int:
    """Keep each file that comes into FOLDER in the archive, hold it against the version before, and say
    in one line what came of it.

    The worst is marked: !! an error, ! a warning, ok a note that holds, - a first version. What comes late
    corrects what was said, and says so. A watch that was stopped goes on where it was.
    """
    from leaddiff.faces.watching.watch import Watch, changes_in, checked_folder, looks
    from leaddiff.ground.processes import end_as_by_hand
    from leaddiff.night import Night
    from leaddiff.settings import configure
    from leaddiff.wire.archive import opened
    from leaddiff.wire.arriving import Arriving

    end_as_by_hand()
    settings = configure(config)
    name = archive or settings.archive
    if name is None:
        raise LeadDiffError("Name the archive with --archive FILE, or as archive in leaddiff.toml.")
    arriving = Arriving(checked_folder(folder), settle)
    tellers = _tellers(name, jsonl, run, post)

    def said(news: News) -> None:
        say(
            _line(news, is_coloured(color))
            + ("\a" if bell and (news.errors or news.warnings) else "")
        )

    with closing(opened(name)) as store:
        watch = Watch(Night(store, settings), arriving, said, tell, tuple(tellers.values()))
        try:
            watch.begin(tellers)
            if once:
                watch.run(looks(), lambda: not arriving.is_waiting)
            else:
                tell(f"Watching {folder}; Ctrl-C ends it.")
                watch.run(changes_in(folder))
        except KeyboardInterrupt:
            tell("The watch has ended.")
        finally:
            for teller in tellers.values():
                if teller.is_alive():
                    teller.end(AT_THE_END)
    return CLEAN


def _tellers(
    archive: str, jsonl: str | None, run: str | None, post: str | None
) -> dict[str, Teller]:
    """Who is told besides the terminal, by the name of the bookmark of each."""
    from leaddiff.faces.watching.telling import Teller, poster, runner, writer

    asked = (("jsonl", jsonl, writer), ("exec", run, runner), ("post", post, poster))
    return {
        f"{kind} {what}": Teller(archive, f"{kind} {what}", make(what))
        for kind, what, make in asked
        if what
    }


def _line(news: News, colour: bool) -> str:
    from leaddiff.renderers.text.news import render_news

    said = (news.verdict, news.errors, news.warnings)
    return render_news(news.kept, said, news.message, news.corrects, news.accepted_by, colour)
