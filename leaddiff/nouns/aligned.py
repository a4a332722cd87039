"""Aligned: what became of a paragraph in one shape for all kinds, for programs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What became of a paragraph, by name: the names of the JSON report."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    ADDED = "added"
    DELETED = "deleted"
    SPLIT = "split"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A paragraph change in one shape for all kinds, as the JSON report has it.

    ``old`` and ``new`` are paragraph numbers counted from 1, either one empty where there is no
    counterpart; ``similarity`` is 0 to 1, None where nothing was measured.
    """

    kind: Kind
    moved: bool
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """A plain dictionary, as in the ``paragraphs`` of the JSON report."""
        from leaddiff.telling.contract import aligned_dict

        return aligned_dict(self)
