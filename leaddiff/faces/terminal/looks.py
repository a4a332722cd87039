"""Looks: how the reader of a report wants it, by what was asked for and where it goes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from leaddiff.faces.terminal.console import is_coloured, width
from leaddiff.ground.errors import LeadDiffError
from leaddiff.renderers import Look

if TYPE_CHECKING:
    from leaddiff.nouns.findings import Report, Rule


def look(color: str, whole: bool = False, accepted: bool = False, to_file: bool = False) -> Look:
    """The look of a report. ``color``: as the option has it; ``to_file``: it goes to a file, not to the
    terminal."""
    from leaddiff import __version__

    colour = is_coloured(color, to_file)
    wide = width(to_file)
    return Look(colour, whole, _every_rule, __version__, accepted, wide, _noted, _folder)


def _every_rule() -> tuple[Rule, ...]:
    from leaddiff.desk import rulebook

    return rulebook.every()


def _noted(report: Report) -> str | None:
    from leaddiff.gate.note_writing import noted

    try:
        return noted(report) if report.new.form == "plain" else None
    except LeadDiffError:
        return None


def _folder() -> str:
    """This folder within its git repository, where it is in one: hosts tell places from the root on."""
    here = os.getcwd()
    above = here
    while not os.path.exists(os.path.join(above, ".git")):
        above, below = os.path.dirname(above), above
        if above == below:
            return ""
    return "" if above == here else os.path.relpath(here, above)
