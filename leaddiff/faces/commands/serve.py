"""The command ``leaddiff serve``: the board, the archive and the check for browsers and other programs."""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack, closing, suppress
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say, tell
from leaddiff.faces.terminal.options import archive_option, config_option
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.night.news import News
    from leaddiff.nouns.settings import Settings

TOKEN = "LEADDIFF_TOKEN"
"""Names the variable with the token that requests from other machines must have."""

SHORTEST = 16
"""Characters (12 to 64) of a token that is not guessed."""


@click.command("serve")
@archive_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8470, show_default=True, help="And its port."
)
@click.option(
    "--watch", "folder", metavar="FOLDER", help="Watch FOLDER as well; see leaddiff watch."
)
@click.option(
    "--rate",
    type=click.IntRange(10, 1_000_000),
    default=600,
    show_default=True,
    help="Requests one client may make in a minute.",
)
@config_option
def command(
    archive: str | None, host: str, port: int, folder: str | None, rate: int, config: str | None
) -> int:
    """Serve the board of the night, and what other programs ask: POST /check and /copies, GET /stories,
    /reports and /events, /health, /metrics; /openapi.json tells all of it.

    It listens on this machine alone. Anywhere else it needs a token in LEADDIFF_TOKEN, which each request must
    have as Bearer, or a browser as the password.
    """
    from leaddiff.faces.service.guard import LOOPBACK
    from leaddiff.settings import configure

    settings = configure(config)
    name = archive or settings.archive
    if name is None:
        raise LeadDiffError("Name the archive with --archive FILE, or as archive in leaddiff.toml.")
    token = os.environ.get(TOKEN) or None
    if token is None and host not in LOOPBACK:
        raise LeadDiffError(f"To be asked by other machines set {TOKEN} to a token.")
    if token is not None and len(token) < SHORTEST:
        raise LeadDiffError(f"The token in {TOKEN} needs {SHORTEST} characters or more.")
    _serve(name, (host, port), token, rate, folder, settings, config)
    return CLEAN


def _serve(
    name: str, at: tuple[str, int], token: str | None, rate: int, folder: str | None,
    settings: Settings, config: str | None,
) -> None:  # fmt: skip
    try:
        import uvicorn

        from leaddiff.faces.service.app import app
    except ImportError:
        raise LeadDiffError("To serve: pip install 'leaddiff[serve]'.") from None
    from leaddiff.faces.service.desk import Desk
    from leaddiff.faces.service.guard import Guard, Limits
    from leaddiff.faces.service.workers import Workers
    from leaddiff.ground.processes import end_as_by_hand
    from leaddiff.night import Night
    from leaddiff.wire.archive import opened

    end_as_by_hand()
    with ExitStack() as open_:
        keeping, asking, showing = (
            Night(open_.enter_context(closing(opened(name))), settings) for _ in range(3)
        )
        workers = open_.enter_context(closing(Workers(name, config)))
        if folder is not None:
            _watch(folder, name, settings)
        drawing = open_.enter_context(closing(Workers(name, config, 1)))
        drawing.warm()
        desk = Desk(keeping, workers.check, asking, showing, drawing.drawn)
        guard = Guard(app(desk), token, Limits(rate=rate))
        host = f"[{at[0]}]" if ":" in at[0] else at[0]
        say(f"http://{host}:{at[1]}/ shows the board; Ctrl-C ends it.\n")
        served = uvicorn.Config(
            guard, at[0], at[1], log_level="warning", access_log=False, server_header=False,
            timeout_keep_alive=10, limit_concurrency=500, timeout_graceful_shutdown=2,
        )  # fmt: skip
        with suppress(KeyboardInterrupt):  # raised once more when all is shut
            uvicorn.Server(served).run()


def _watch(folder: str, archive: str, settings: Settings) -> None:
    """Watch a folder beside the service, with an archive of its own to ask."""
    from leaddiff.faces.watching.watch import Watch, changes_in, checked_folder
    from leaddiff.night import Night
    from leaddiff.renderers.text.news import render_news
    from leaddiff.wire.archive import opened
    from leaddiff.wire.arriving import Arriving

    arriving = Arriving(checked_folder(folder))

    def said(news: News) -> None:
        told = (news.verdict, news.errors, news.warnings)
        say(render_news(news.kept, told, news.message, news.corrects, news.accepted_by, False))

    def watched() -> None:
        try:
            with closing(opened(archive)) as store:
                watch = Watch(Night(store, settings), arriving, said, tell)
                watch.begin()
                watch.run(changes_in(folder))
        except LeadDiffError as error:
            tell(f"The watch has ended: {visible(str(error))}")

    threading.Thread(target=watched, daemon=True).start()
