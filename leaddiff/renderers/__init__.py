"""Renderers: a report as text for a reader or a program, one file each, found by name.

A new format is one new module or package in this folder with ``render(report, look) -> str``; its
name is the name of the format. A renderer shows what the report holds and works nothing out.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from leaddiff.findings import Report


class Look(NamedTuple):
    """How the reader wants the report. ``colour``: with escape codes for a terminal. ``whole``: the
    claims, small changes and story also where there is nothing to look at. A renderer leaves alone
    what has no meaning for its format."""

    colour: bool = False
    whole: bool = False


class Renderer(Protocol):
    """A module of this folder."""

    def render(self, report: Report, look: Look) -> str:
        """The report in this format, ending with a line end."""


def names() -> tuple[str, ...]:
    """The formats there are, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def named(name: str) -> Renderer:
    """The renderer of that name, which must be one of ``names()``."""
    return cast(Renderer, import_module(f"{__name__}.{name}"))
