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
    Turn,
    WordsChanged,
)


class Nature(Enum):
    """Which way a change goes, and so which verbs of a note can speak of it."""

    CAME = "came"
    GONE = "gone"
    REPLACED = "replaced"
    MOVED = "moved"
    STYLE = "style"


class Altered(Enum):
    """What changed. Where no claim covers it, an alteration becomes the finding ``unreported-`` and this."""

    PARAGRAPH = "paragraph"
    CUT = "cut"
    MOVE = "move"
    STYLE = "style"
    MATERIAL = "material"
    REWRITE = "rewrite"
    TRIM = "trim"
    WORDING = "wording"
    FIGURE = "figure"
    QUOTE = "quote"
    NAME = "name"
    DATE = "date"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    PHOTO = "photo"


OF_WORDING = (Altered.REWRITE, Altered.MATERIAL, Altered.WORDING)


class Alteration(Record):
    """One change that a note might have to tell. ``evidence`` is what was seen of it; ``old`` and ``new``
    are paragraph numbers; ``field`` is set for what is not body copy, ``fact`` where it is a fact that
    changed; ``minor`` marks one that is not worth stopping a story for."""

    kind: Altered
    nature: Nature
    evidence: Evidence
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    field: Field | None = None
    minor: bool = False
    fact: FactChange | None = None


def is_unreserved(alteration: Alteration) -> bool:
    """Whether what held a statement back went from it."""
    evidence = alteration.evidence
    return isinstance(evidence, WordsChanged) and evidence.turn is Turn.UNRESERVED
