"""Readers: archives as those who study them hold them, one file each, found by its name.

Each has ``KIND``, what it reads in a few words; ``is_one(name)``, whether a file or folder is one; and
``stories(name)``, how many stories in it have two versions or more, and each of them, in an order that is the
same every time.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.files import shown_name
from leaddiff.ground.plugins import names_in
from leaddiff.survey.stories import Stories


class Reader(Protocol):
    """What a module here has."""

    KIND: str

    def is_one(self, name: str) -> bool:
        """Whether this is such an archive."""

    def stories(self, name: str) -> Stories:
        """The stories in it. Raises ``LeadDiffError`` where it cannot be read as a whole."""


def reader_of(name: str) -> Reader:
    """The reader of an archive. Raises ``LeadDiffError`` where it is none that is known."""
    for reader in _readers():
        if reader.is_one(name):
            return reader
    kinds = "; ".join(reader.KIND for reader in _readers())
    raise LeadDiffError(
        f"{shown_name(name)} is no archive that can be surveyed. There are: {kinds}."
    )


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(import_module(f"{__name__}.{name}") for name in names_in(__path__))
