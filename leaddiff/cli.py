"""The command: reads arguments and files, prints the answer, exits with 0, 1 or 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import click

from leaddiff.errors import LeadDiffError
from leaddiff.visible import visible

if TYPE_CHECKING:
    from leaddiff.findings import Report
    from leaddiff.story import Copy

CLEAN, FINDINGS, NOT_CHECKED = 0, 1, 2

_EXAMPLES = """
  leaddiff lead.txt 2nd-ld.txt         is the note of the 2nd LD true, and is it all?
  leaddiff lead.txt 2nd-ld.txt -v      the whole report, also where all is well
  leaddiff lead.txt - < update.txt     the newer version from standard input
  leaddiff lead.txt 2nd-ld.txt --format json -o report.json
  leaddiff demo                        try it on a sample pair
"""

_EXIT_CODES = """
  0  clean: the note is true and nothing that matters is missing from it
  1  there are findings at warning or above
  2  could not check: the reason is one sentence on standard error
"""


class Leaddiff(click.Group):
    """A group whose commands may be left out: with two files it compares them."""

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run, and end in one of the three exit codes whatever happens."""
        sys.exit(_guarded(lambda: super(Leaddiff, self).main(*args, **_alone(kwargs))))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            raise click.UsageError("Two files of copy are needed, the older first.")
        own = {*self.commands, *ctx.help_option_names, "--version"}
        return super().parse_args(ctx, args if not args or args[0] in own else ["compare", *args])

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write("Usage: leaddiff [OPTIONS] OLD NEW\n       leaddiff COMMAND ...\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write(f"\nExamples:{_EXAMPLES}")
        compare.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)
        formatter.write(f"\nExit codes:{_EXIT_CODES}")


class Compare(click.Command):
    """The command that need not be named: its help is the help of the whole."""

    def get_help(self, ctx: click.Context) -> str:
        return ctx.parent.get_help() if ctx.parent else super().get_help(ctx)


def _print_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from leaddiff import __version__

        _print(f"leaddiff {__version__}\n")
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


_color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to use colour; auto: on a terminal, unless NO_COLOR is set.",
)

_COPY = click.Path(allow_dash=True, readable=False)


def _known_format(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The name of a renderer; which there are is looked up only when one is asked for."""
    from leaddiff.renderers import names

    if value not in names():
        raise click.BadParameter(f"{value!r} is not a format; there are {', '.join(names())}.")
    return value


@leaddiff.command(cls=Compare, hidden=True)
@click.argument("old", type=_COPY)
@click.argument("new", type=_COPY)
@click.option(
    "--format", "form", callback=_known_format, default="text", help="text (default) or json."
)
@click.option("-v", "--verbose", is_flag=True, help="The whole report, also where all is well.")
@_color_option
@click.option(
    "--encoding", metavar="NAME", help="Encoding of the files, where it is guessed wrong."
)
@click.option(
    "--force", is_flag=True, help="Compare what does not look like versions of one story."
)
@click.option(
    "-o", "--output", type=_COPY, metavar="FILE", help="Write to FILE, whole or not at all."
)
@_version_option
def compare(
    old: str,
    new: str,
    form: str,
    verbose: bool,
    color: str,
    encoding: str | None,
    force: bool,
    output: str | None,
) -> int:
    """Compare two successive versions of one story."""
    before, after = _read_pair(old, new, encoding)
    report = _compared(before, after, force)
    to_file = output not in (None, "-")
    text = _rendered(report, form, colour=_is_coloured(color, to_file), whole=verbose)
    if output is not None and to_file:
        from leaddiff import files

        files.write(output, text, keep=(old, new))
    else:
        _print(text)
    return FINDINGS if report.loud else CLEAN


@leaddiff.command()
@click.argument("folder", type=click.Path(), default="leaddiff-demo")
@_color_option
def demo(folder: str, color: str) -> int:
    """Write a sample pair into a new FOLDER and compare it."""
    from shlex import quote

    old, new = _write_samples(folder)
    command = f"leaddiff {quote(visible(old))} {quote(visible(new))}"
    _print(f"$ {command}\n\n")
    report = _compared(*_read_pair(old, new, None), force=False)
    _print(_rendered(report, "text", colour=_is_coloured(color, False), whole=False))
    _print(
        "\nThe note is true, but it does not tell of two changes. Put them right in the copy or in\n"
        f"the note of {visible(new)}, for one by pasting the suggested note over it, and run\n"
        f"  {command}\n"
        "again. For a program:\n"
        f"  {command} --format json\n"
    )
    return CLEAN


def main() -> NoReturn:
    """The command ``leaddiff``."""
    leaddiff.main()


def _read_pair(old: str, new: str, encoding: str | None) -> tuple[Copy, Copy]:
    from leaddiff import api, files

    if old == new == files.STANDARD_INPUT:
        raise LeadDiffError("Only one of the two versions can come from standard input.")
    if files.same_file(old, new):
        raise LeadDiffError(
            f"{files.shown_name(old)} and {files.shown_name(new)} are the same file."
        )
    return api.read(old, encoding), api.read(new, encoding)


def _compared(old: Copy, new: Copy, force: bool) -> Report:
    from leaddiff import api

    return api.compare(old, new, force=force)


def _rendered(report: Report, form: str, *, colour: bool, whole: bool) -> str:
    from leaddiff.renderers import Look, named

    return named(form).render(report, Look(colour, whole))


def _is_coloured(wanted: str, to_file: bool) -> bool:
    if wanted != "auto":
        return wanted == "always"
    terminal = not to_file and sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write_samples(folder: str) -> tuple[str, str]:
    """Write the sample pair into a folder that was not there before; the names, older first."""
    from importlib.resources import files as resources

    from leaddiff import files

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


def _print(text: str) -> None:
    """Write to standard output. What its encoding lacks is spelt out; a reader that has seen enough
    is no error."""
    if sys.stdout is None:
        raise LeadDiffError("There is no standard output to write to.")
    try:
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        from leaddiff import files

        raise LeadDiffError(f"Standard output cannot be written: {files.cause(error)}.") from None


def _silence() -> None:
    """Let what is still to be written go nowhere, so that the end of the run does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _alone(settings: dict[str, Any]) -> dict[str, Any]:
    return {"prog_name": "leaddiff", **settings, "standalone_mode": False}


def _guarded(run: Callable[[], object]) -> int:
    """The exit code of a run. Whatever goes wrong is one sentence on standard error."""
    try:
        code = run()
    except LeadDiffError as error:
        return _told(str(error))
    except click.UsageError as error:
        return _told(f"{error.format_message().rstrip('.')}. See leaddiff --help.")
    except click.ClickException as error:
        return _told(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return _told("stopped.")
    except Exception as error:
        return _told(f"this is a fault in leaddiff, please report it: {_whereabouts(error)}")
    return code if isinstance(code, int) else CLEAN


def _told(sentence: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"leaddiff: {visible(sentence)}\n")
    return NOT_CHECKED


def _whereabouts(error: Exception) -> str:
    """What went wrong and where in our code, without a word of the copy."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(error).__name__
    file = os.path.basename(place.tb_frame.f_code.co_filename)
    return f"{type(error).__name__} in {file}, line {place.tb_lineno}"
