"""Options: what several commands can be asked in the same words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Path(click.ParamType):  # type: ignore[type-arg]
    """The name of a file or folder, which the shell completes. What ``click.Path`` would look for is looked for
    where it is read; it also asks for its own name in the user's language, a hundredth of a short run."""

    name = "path"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Files and folders."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


PATH = _Path()

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to use colour; auto: on a terminal; NO_COLOR and FORCE_COLOR are heeded.",
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

_select_option = click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    help="Look for these rules only, by name or beginning: unreported-quote,stale. May be given again.",
)

_ignore_option = click.option(
    "--ignore", multiple=True, metavar="RULES", help="Leave these rules out of this run."
)

statistics_option = click.option(
    "--statistics",
    is_flag=True,
    help="How often each rule was broken, in place of the text report.",
)


def rules_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which rules a run looks for."""
    return _select_option(_ignore_option(command))


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
