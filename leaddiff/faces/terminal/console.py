"""Console: writes to the terminal, and turns whatever happens into one of three exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from leaddiff.faces.terminal.workflows import harmless
from leaddiff.ground.errors import LeadDiffError, fault
from leaddiff.ground.visible import visible
from leaddiff.renderers import WIDTH

CLEAN, FINDINGS, NOT_CHECKED = 0, 1, 2


def guarded(run: Callable[[], object]) -> int:
    """The exit code of a run: what it returns, or ``CLEAN`` where that is no number. Whatever goes
    wrong is one sentence on standard error and ``NOT_CHECKED``."""
    try:
        code = run()
    except LeadDiffError as error:
        return _failed(str(error))
    except click.UsageError as error:
        return _failed(f"{error.format_message().rstrip('.')}. See leaddiff --help.")
    except click.ClickException as error:
        return _failed(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return _failed("stopped.")
    except OSError as error:  # the help, written by click to a full disk
        from leaddiff.ground.files import cause

        return _failed(f"the system would not go on: {cause(error)}.")
    except Exception as error:
        return _failed(f"this is {fault(error)}.")
    return code if isinstance(code, int) else CLEAN


def say(text: str, form: str = "text") -> None:
    """Write to standard output what is in that format. What its encoding lacks is spelt out, and a reader
    that has seen enough (``| head``) is no error.

    Raises ``LeadDiffError`` where nothing can be written.
    """
    if sys.stdout is None:
        raise LeadDiffError("There is no standard output to write to.")
    try:
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        sys.stdout.write(harmless(text, form))
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        from leaddiff.ground.files import cause

        _silence()
        raise LeadDiffError(f"Standard output cannot be written: {cause(error)}.") from None


def is_coloured(wanted: str, to_file: bool = False) -> bool:
    """Whether a text gets colour: "always", "never", or "auto", which is on a terminal, or where
    FORCE_COLOR asks for it (no-color.org and force-color.org; NO_COLOR goes first)."""
    if wanted != "auto":
        return wanted == "always"
    if to_file or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal() and os.environ.get("TERM") != "dumb"


NARROWEST, WIDEST = 60, 120
"""Columns to which text is broken at a terminal, at least and at most: longer lines are hard to read."""


def width(to_file: bool = False) -> int:
    """The columns to which text is broken: the terminal's, within bounds; elsewhere always the same."""
    if to_file or not _is_terminal():
        return WIDTH
    from shutil import get_terminal_size

    return min(max(get_terminal_size((WIDTH, 24)).columns, NARROWEST), WIDEST)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _silence() -> None:
    """Let what is still to be written go nowhere, so that the end of the run does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(sentence: str) -> None:
    """Write a sentence to standard error, where there is one."""
    if sys.stderr is not None:
        sys.stderr.write(harmless(f"leaddiff: {visible(sentence)}\n"))


def _failed(sentence: str) -> int:
    tell(sentence)
    return NOT_CHECKED
