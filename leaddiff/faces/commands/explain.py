"""The command ``leaddiff explain``: what a rule means, why, and what to do about it."""

from __future__ import annotations

import click

from leaddiff.faces.terminal.console import CLEAN, say


def _rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from leaddiff.desk import rulebook

    return [rule.name for rule in rulebook.every() if rule.name.startswith(incomplete)]


@click.command("explain")
@click.argument("rule", nargs=-1, required=True, metavar="RULE...", shell_complete=_rules)
def command(rule: tuple[str, ...]) -> int:
    """Tell what a RULE means, the practice it rests on, and what to do; with an example."""
    from leaddiff.desk import rulebook
    from leaddiff.faces import handbook

    say("\n".join(handbook.explained(each) for each in map(rulebook.named, rule)))
    return CLEAN
