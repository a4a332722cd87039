"""Renderers: a report as text for a reader or a program, one file each, found by name.

A new format is one new module or package in this folder with ``render(report, look) -> str``; its
name is the name of the format. Where several reports go into one document it has ``render_all``
too. A renderer shows what the report holds and works nothing out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from leaddiff.ground.plugins import names_in
from leaddiff.ground.record import Record

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable
    from leaddiff.nouns.findings import Report, Rule


WIDTH = 80
"""Columns of text that goes to no terminal: the same report is the same text everywhere."""


class Look(Record):
    """How the reader wants the report. ``colour``: with escape codes for a terminal. ``whole``: the
    claims, small changes and story also where there is nothing to look at. ``rules``: gives every
    rule there is, for formats that say what a finding means; ``version`` is leaddiff's, for those
    that name the tool. ``accepted``: the accepted findings also where all else is well. A renderer
    leaves alone what has no meaning for its format. ``width``: columns that text is broken to.
    ``noted`` gives the newer copy's text with the suggested note in it, None where it cannot be put in;
    ``folder`` gives where names of files are told from, within the repository: "desk/wire", or nothing."""

    colour: bool = False
    whole: bool = False
    rules: Callable[[], tuple[Rule, ...]] = tuple
    version: str = "0"
    accepted: bool = False
    width: int = WIDTH
    noted: Callable[[Report], str | None] | None = None
    folder: Callable[[], str] = str


class Renderer(Protocol):
    """A module of this folder."""

    def render(self, report: Report, look: Look) -> str:
        """The report in this format, ending with a line end."""


class RendererOfMany(Protocol):
    """A module of this folder whose format puts several reports into one document."""

    def render_all(
        self, reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()
    ) -> str:
        """The reports in this format, and the files that could not be checked."""


def render_all(
    form: str, reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()
) -> str:
    """Several reports in the format of that name: one document where the format has such, else one
    after the other. ``unread`` are files that could not be checked; formats without a place for
    them leave them out."""
    renderer = named(form)
    if hasattr(renderer, "render_all"):
        return cast(RendererOfMany, renderer).render_all(reports, look, unread)
    return "".join(renderer.render(report, look) for report in reports)


def names() -> tuple[str, ...]:
    """The formats there are, in alphabetical order."""
    return names_in(__path__)


def named(name: str) -> Renderer:
    """The renderer of that name, which must be one of ``names()``."""
    return cast(Renderer, import_module(f"{__name__}.{name}"))
