"""Options: what several commands can be asked in the same words."""

from __future__ import annotations

import click

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to use colour; auto: on a terminal, unless NO_COLOR is set.",
)

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Shape of the answer.",
)

output_option = click.option(
    "-o",
    "--output",
    multiple=True,
    metavar="[FORM=]FILE",
    help="Write to FILE, whole or not at all; json=FILE in that format. May be given again.",
)

config_option = click.option(
    "--config",
    metavar="FILE",
    help="Take the settings from FILE, not from the first one up the tree.",
)

fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The least loud finding that makes the exit code 1; else warning.",
)

quiet_option = click.option(
    "-q", "--quiet", is_flag=True, help="Print nothing; the exit code tells."
)

accepted_option = click.option(
    "--show-accepted", is_flag=True, help="Tell the accepted findings also where all else is well."
)

cache_option = click.option(
    "--no-cache",
    "cache",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Read every file, and keep nothing of it for the next run.",
)

archive_option = click.option(
    "--archive",
    metavar="NAME",
    help="The archive: a file, or postgresql://...; else that of the settings.",
)
