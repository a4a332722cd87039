"""The command ``leaddiff rules``: everything that can be found, with how loud it is."""

from __future__ import annotations

import click

from leaddiff.faces.terminal.console import CLEAN, say


@click.command("rules")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="markdown: all rules with their examples, as one document.",
)
def command(form: str) -> int:
    """List every rule with its severity."""
    from leaddiff.desk import rulebook
    from leaddiff.faces import handbook

    say(handbook.document() if form == "markdown" else handbook.listing(rulebook.every()))
    return CLEAN
