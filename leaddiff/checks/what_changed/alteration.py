"""Alteration: one thing that changed and might have to be told."""

from __future__ import annotations

from enum import Enum

from leaddiff.ground.record import Record
from leaddiff.nouns.changes import (
    FactChange,
    Field,
)
from leaddiff.nouns.evidence import (
    Evidence,
)


class Nature(Enum):
    """Which way a change goes, and so which verbs of a note can speak of it."""

    CAME = "came"
    GONE = "gone"
    REPLACED = "replaced"
    MOVED = "moved"
    STYLE = "style"


class Alteration(Record):
    """One change that a note might have to tell. ``rule`` is the finding it becomes where no claim
    covers it, on that ``evidence``; ``old`` and ``new`` are paragraph numbers; ``field`` is set for what
    is not body copy, ``fact`` where it is a fact that changed; ``minor`` marks one that is not worth
    stopping a story for."""

    rule: str
    nature: Nature
    evidence: Evidence
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    field: Field | None = None
    minor: bool = False
    fact: FactChange | None = None
