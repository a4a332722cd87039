"""Write the manual page docs/leaddiff.1 from the commands themselves: python docs/manual.py"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from leaddiff import __version__
from leaddiff.faces.cli import leaddiff

PAGE = Path(__file__).with_name("leaddiff.1")

_OPENING = f"""\
.\\" Written by docs/manual.py; change the commands, not this file.
.TH LEADDIFF 1 "" "leaddiff {__version__}" "User commands"
.SH NAME
leaddiff \\- hold the note of a wire update against the copy
.SH SYNOPSIS
.B leaddiff
[\\fIOPTIONS\\fR] \\fIOLD NEW\\fR
.br
.B leaddiff
\\fICOMMAND\\fR ...
"""

_CLOSING = """\
.SH FILES
.TP
.I leaddiff.toml\\fR, \\fIpyproject.toml\\fR, \\fIsetup.cfg
Settings, from the first of these that has any in this folder or one above it. \\fBleaddiff config\\fR
shows what holds and from where.
.TP
.I leaddiff\\-accepted.toml
Accepted findings, beside the settings or beside the copy.
.SH ENVIRONMENT
.TP
.B NO_COLOR
No colour, whatever the terminal.
.TP
.B XDG_CACHE_HOME
Where what was read of a wire folder is kept for the next run.
"""


def manual() -> str:
    """The whole page, in the language of man."""
    context = _context()
    compare = leaddiff.commands["compare"]
    lines = [
        ".SH DESCRIPTION",
        *_paragraphs(leaddiff.help or ""),
        ".SH OPTIONS",
        *_options(compare, context),
        ".SH COMMANDS",
    ]
    for name in leaddiff.list_commands(context):
        command = leaddiff.get_command(context, name)
        if command is not None and not command.hidden:
            lines += _command(name, command, context)
    lines += [".SH EXAMPLES", ".nf", *_verbatim(_part("Examples")), ".fi"]
    lines += [".SH EXIT STATUS", ".nf", *_verbatim(_part("Exit codes")), ".fi"]
    return _OPENING + "".join(f"{line}\n" for line in lines) + _CLOSING


def _context() -> click.Context:
    return click.Context(leaddiff, info_name="leaddiff", **leaddiff.context_settings)


def _part(heading: str) -> str:
    """What the help says under a heading."""
    shown = leaddiff.get_help(_context())
    found = re.search(rf"(?ms)^{heading}:\n(.*?)(?:\n\n\S|\Z)", shown)
    return found[1] if found else ""


def _command(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    inner = click.Context(command, parent=context, info_name=name)
    yield f".SS leaddiff {_plain(name)} {_plain(' '.join(command.collect_usage_pieces(inner)))}"
    yield from _paragraphs(command.help or "")
    yield from _options(command, inner)
    if isinstance(command, click.Group):
        for part in command.list_commands(inner):
            yield from _command(f"{name} {part}", command.commands[part], inner)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record is not None:
            yield from (".TP", f".B {_plain(record[0])}", _plain(" ".join(record[1].split())))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield from (".PP", _plain(" ".join(paragraph.split())))


def _verbatim(text: str) -> Iterator[str]:
    return (_plain(line) for line in text.splitlines() if line.strip())


def _plain(text: str) -> str:
    """Text that means itself: no dot that commands, no hyphen that may become another sign."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


if __name__ == "__main__":
    PAGE.write_text(manual(), "utf-8")
