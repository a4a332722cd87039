"""The command ``leaddiff explain``: what a rule means, why, and what to do about it."""

from __future__ import annotations

import click

from leaddiff.console import CLEAN, say


@click.command("explain")
@click.argument("rule", nargs=-1, required=True, metavar="RULE...")
def command(rule: tuple[str, ...]) -> int:
    """Tell what a RULE means, the practice it rests on, and what to do; with an example."""
    from leaddiff import handbook, rulebook

    say("\n".join(handbook.explained(each) for each in map(rulebook.named, rule)))
    return CLEAN
