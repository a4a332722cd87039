"""Commands: what leaddiff can be asked besides comparing two files, one file each, found by name.

A new command is one new module in this folder that holds a click command ``command``; the name of
the module, with a hyphen for an underscore, is the name of the command. None is loaded before it is
asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from leaddiff.ground.plugins import names_in

if TYPE_CHECKING:
    import click


def names() -> tuple[str, ...]:
    """The commands there are, in alphabetical order."""
    return tuple(sorted(name.replace("_", "-") for name in names_in(__path__)))


def named(name: str) -> click.Command:
    """The command of that name, which must be one of ``names()``."""
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    found: click.Command = module.command
    return found
