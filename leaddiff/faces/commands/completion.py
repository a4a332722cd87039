"""The command ``leaddiff completion``: the script by which a shell completes what is typed."""

from __future__ import annotations

import click

from leaddiff.faces.terminal.console import CLEAN, say

_WHERE = """
  bash  leaddiff completion bash > ~/.local/share/bash-completion/completions/leaddiff
  zsh   leaddiff completion zsh > ~/.zfunc/_leaddiff       (a folder of your fpath)
  fish  leaddiff completion fish > ~/.config/fish/completions/leaddiff.fish
"""


@click.command("completion", epilog=f"\b{_WHERE}")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print the script that completes leaddiff in a SHELL; the shell reads it at its start."""
    from click.shell_completion import ShellComplete, get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(ctx.find_root().command, {}, "leaddiff", "_LEADDIFF_COMPLETE")
    say(ShellComplete.source(script) + "\n")
    return CLEAN
