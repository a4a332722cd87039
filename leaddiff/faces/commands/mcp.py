"""The command ``leaddiff mcp``: its answers as tools for assistants that draft copy."""

from __future__ import annotations

import click

from leaddiff.faces.terminal.console import CLEAN
from leaddiff.faces.terminal.options import config_option


@click.command("mcp")
@config_option
def command(config: str | None) -> int:
    """Serve the tools compare, check and suggest_note to an assistant, over standard input and output.

    The assistant starts it and speaks the Model Context Protocol. Tools are given the texts of copy; they open
    no file that a call names, and keep nothing. It ends with its input.
    """
    from leaddiff.faces.assistant import server
    from leaddiff.settings import configure

    server(configure(config)).run("stdio")
    return CLEAN
