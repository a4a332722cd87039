"""CLI: the command ``leaddiff`` reads arguments and files, prints the answer, exits with 0, 1 or 2."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from leaddiff.faces import commands
from leaddiff.faces.terminal.console import CLEAN, FINDINGS, guarded, say, tell
from leaddiff.faces.terminal.looks import look
from leaddiff.faces.terminal.options import (
    PATH,
    accepted_option,
    color_option,
    config_option,
    fail_on_option,
    output_option,
    quiet_option,
    rules_options,
    statistics_option,
)
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.visible import visible
from leaddiff.renderers import named, names

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from leaddiff.nouns.story import Copy

TWO_FILES = "Two files of copy are needed, the older version first."

_EXAMPLES = """
  leaddiff lead.txt 2nd-ld.txt         is the 2nd LD's note true and complete?
  leaddiff lead.txt 2nd-ld.txt -v      the whole report, also where all is well
  leaddiff lead.txt - < update.txt     the newer version from standard input
  leaddiff wire.xml#1 wire.xml#2       two of several items in one file
  leaddiff lead.txt 2nd-ld.txt --html report.html   the report as a page
  leaddiff lead.txt 2nd-ld.txt --format json -o report.json
  leaddiff demo                        try it on a sample pair
"""

_EXIT_CODES = """
  0  clean: the note is true and nothing that matters is missing from it
  1  there are findings at warning or above, or as --fail-on has it
  2  could not check: the reason is one sentence on standard error
"""


class Leaddiff(click.Group):
    """A group whose commands may be left out: with two files it compares them."""

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run, and end in one of the three exit codes whatever happens."""
        settings = {"prog_name": "leaddiff", **kwargs, "standalone_mode": False}
        sys.exit(guarded(lambda: super(Leaddiff, self).main(*args, **settings)))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            raise click.UsageError(TWO_FILES)
        own = {*self.list_commands(ctx), *ctx.help_option_names, "--version"}
        return super().parse_args(ctx, args if not args or args[0] in own else ["compare", *args])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*self.commands, *commands.names()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = super().get_command(ctx, cmd_name)
        return own or (commands.named(cmd_name) if cmd_name in commands.names() else None)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands; where none begins so, the options of the comparison, or files of copy."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return compare.shell_complete(click.Context(compare, parent=ctx), incomplete)
        named = super().shell_complete(ctx, incomplete)
        return named or [CompletionItem(incomplete, type="file")]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write("Usage: leaddiff [OPTIONS] OLD NEW\n       leaddiff COMMAND ...\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write(f"\nExamples:{_EXAMPLES}")
        compare.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)
        formatter.write(f"\nExit codes:{_EXIT_CODES}")


class Compare(click.Command):
    """The command that need not be named: its help is the help of the whole."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.MissingParameter:
            raise click.UsageError(TWO_FILES) from None

    def get_help(self, ctx: click.Context) -> str:
        return ctx.parent.get_help() if ctx.parent else super().get_help(ctx)


def _print_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from leaddiff import __version__

        say(f"leaddiff {__version__}\n")
        ctx.exit()


_version_option = click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)


@click.group(cls=Leaddiff, context_settings={"help_option_names": ["-h", "--help"]})
@_version_option
def leaddiff() -> None:
    """Hold the editor's note of a wire update against the copy: is it true, and is it all that
    changed?

    OLD and NEW are two successive versions of one story, the older first; "-" is standard input.
    """


_html_option = click.option(
    "--html",
    type=PATH,
    metavar="FILE",
    help="Write the report as a page to FILE as well, to open, print or mail.",
)

_open_option = click.option(
    "--open", "shown", is_flag=True, help="Open the page in the browser; --html need not be given."
)


@leaddiff.command(cls=Compare, hidden=True)
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option(
    "--format", "form", type=click.Choice(names()), default="text", help="Shape of the report."
)
@click.option("-v", "--verbose", is_flag=True, help="The whole report, also where all is well.")
@color_option
@click.option(
    "--encoding", metavar="NAME", help="Encoding of the files, where it is guessed wrong."
)
@click.option(
    "--force", is_flag=True, help="Compare what does not look like versions of one story."
)
@output_option
@_html_option
@_open_option
@fail_on_option
@quiet_option
@accepted_option
@rules_options
@statistics_option
@config_option
@_version_option
def compare(
    old: str,
    new: str,
    form: str,
    verbose: bool,
    color: str,
    encoding: str | None,
    force: bool,
    output: tuple[str, ...],
    html: str | None,
    shown: bool,
    fail_on: str | None,
    quiet: bool,
    show_accepted: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
    config: str | None,
) -> int:
    """Compare two successive versions of one story."""
    from leaddiff import desk
    from leaddiff.faces.terminal import outputs
    from leaddiff.gate import Gate, last_runs
    from leaddiff.settings import configure

    asked = outputs.outputs(output, form, quiet, statistics)
    settings = configure(config, select, ignore)
    gate = Gate(settings, fail_on)
    report = gate.passed(desk.compare(*_read_pair(old, new, encoding), force, settings.house))

    def render(form: str, to_file: bool) -> str:
        seen = look(color, verbose, show_accepted, to_file)
        if statistics and form == "text":
            from leaddiff.renderers.text.statistics import render_statistics

            return render_statistics([report], seen)
        return named(form).render(report, seen)

    outputs.write(asked, render, keep=(old, new))
    if html or shown:
        _publish(render("html", True), html, (old, new), shown)
    last_runs.remember([report])
    return FINDINGS if gate.stops(report) else CLEAN


@leaddiff.command()
@click.argument("folder", type=PATH, default="leaddiff-demo")
@color_option
def demo(folder: str, color: str) -> int:
    """Write a sample pair into a new FOLDER and compare it."""
    from shlex import quote

    from leaddiff.faces import api

    old, new = _write_samples(folder)
    command = f"leaddiff {quote(visible(old))} {quote(visible(new))}"
    say(f"$ {command}\n\n")
    say(named("text").render(api.compare(old, new), look(color)))
    say(
        "\nTwo changes stand in the copy and not in the note. Paste the suggested note over the\n"
        f"one in {visible(new)} and run it again:\n"
        f"  {command}\n"
        "For a program:\n"
        f"  {command} --format json\n"
    )
    return CLEAN


def main() -> NoReturn:
    """The command ``leaddiff``."""
    leaddiff.main()


def _publish(page: str, name: str | None, keep: tuple[str, ...], shown: bool) -> None:
    from leaddiff.faces.terminal import pages

    trouble = pages.publish(page, name, keep, shown)
    if trouble:
        tell(trouble)


def _read_pair(old: str, new: str, encoding: str | None) -> tuple[Copy, Copy]:
    from leaddiff.faces import api
    from leaddiff.ground import files

    if old == new == files.STANDARD_INPUT:
        raise LeadDiffError("Only one of the two versions can come from standard input.")
    items = files.item_of(old)[1], files.item_of(new)[1]
    if items[0] == items[1] and files.same_file(old, new):
        raise LeadDiffError(
            f"{files.shown_name(old)} and {files.shown_name(new)} are the same file."
        )
    try:
        return api.read(old, encoding), api.read(new, encoding)
    except UnreadableCopy as error:
        raise LeadDiffError(f"{error}{_meant(old)}") from None


def _meant(old: str) -> str:
    """The command that may be meant where the older copy is no file: "leaddiff chekc new.txt"."""
    from leaddiff.ground.nearest import nearest

    name = None if os.path.exists(old) else nearest(old, commands.names())
    return f" Did you mean the command {name}?" if name else ""


def _write_samples(folder: str) -> tuple[str, str]:
    """Write the sample pair into a folder that was not there before; the names, older first."""
    from importlib.resources import files as resources

    from leaddiff.ground import files

    shown = files.shown_name(folder)
    try:
        os.mkdir(folder)
    except FileExistsError:
        raise LeadDiffError(
            f"{shown} is there already; name a new folder: leaddiff demo FOLDER"
        ) from None
    except OSError as error:
        raise LeadDiffError(f"{shown} cannot be made: {files.cause(error)}.") from None
    names = ("lead.txt", "2nd-ld.txt")
    for name in names:
        sample = resources("leaddiff").joinpath("demo", name).read_text("utf-8")
        files.write(os.path.join(folder, name), sample)
    return os.path.join(folder, names[0]), os.path.join(folder, names[1])
