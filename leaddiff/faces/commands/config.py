"""The command ``leaddiff config``: the settings that hold, and where each was written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.console import CLEAN, say
from leaddiff.faces.terminal.options import config_option
from leaddiff.ground.visible import visible

if TYPE_CHECKING:
    from leaddiff.nouns.settings import Settings


@click.command("config")
@config_option
def command(config: str | None) -> int:
    """Show the settings that hold, and where from."""
    from leaddiff.settings import configure

    settings = configure(config)
    source = settings.file or "no settings file; all is as built in"
    rows = list(_rows(settings))
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {value:<{widths[1]}}  {place}" for name, value, place in rows]
    say("\n".join((source, *(visible(line) for line in lines))) + "\n")
    return CLEAN


def _rows(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Name, value and place of each setting."""
    from leaddiff.desk import rulebook

    yield "fail-on", settings.fail_on.value, _place(settings, "fail-on")
    yield "agencies", ", ".join(settings.house.agencies) or "all", _place(settings, "agencies")
    yield "wire", settings.wire or "none; --in names it", _place(settings, "wire")
    yield "accepted", settings.accepted or _kept(settings), _place(settings, "accepted")
    yield "archive", _archive(settings.archive), _place(settings, "archive")
    for group in settings.house.words:
        yield "house-words", " = ".join(group), _place(settings, "house-words")
    for rule, severity in sorted(settings.severities.items()):
        by_itself = rulebook.named(rule).severity.value
        chosen = severity.value if severity else "off"
        place = _place(settings, f"severity.{rule}")
        yield rule, f"{chosen} (by itself {by_itself})", place


def _place(settings: Settings, name: str) -> str:
    line = settings.lines.get(name) or settings.lines.get(name.partition(".")[0])
    return f"{settings.file}:{line}" if line else "built in"


def _archive(name: str | None) -> str:
    """The archive, without a password that stands in its address."""
    import re

    return re.sub(r"(://[^:/@]*):[^/]*@", r"\1:...@", name) if name else "none; --archive names it"


def _kept(settings: Settings) -> str:
    from os.path import join

    from leaddiff.gate.ledger import NAME

    return join(settings.folder, NAME) if settings.folder else f"{NAME} beside the copy"
