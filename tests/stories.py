"""Story chains with known truth, as pairs of successive versions; tests/chains/README.md tells the form."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import filed

from leaddiff import desk, layout, notes
from leaddiff.checks import Case
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy, Part, PartKind, Span

HERE = Path(__file__).parent
OURS = HERE / "chains"
SHARED = HERE.parents[1] / "shared"
GOLD = SHARED / "gold" / "dev"

TURN = int(os.environ.get("FORMS_TURN") or os.environ.get("GITHUB_RUN_NUMBER") or 0)
"""The number of this run: tests that try a part of the pairs at each try another part at the next."""

every = False
"""Whether they try all of them (``pytest --every-form``)."""

Tried = TypeVar("Tried")


@dataclass(frozen=True, eq=False)
class Pair:
    """Two successive versions, as the chains have them; each is itself alone, so that it can be a key."""

    name: str
    old: dict[str, Any]
    new: dict[str, Any]

    def __str__(self) -> str:
        return self.name

    @property
    def is_accurate(self) -> bool:
        """Whether the note of the newer version is true and complete."""
        unreported = self.new.get("unreported") or self.new.get("unreported_cuts")
        held = {claim["verdict"] for claim in self.new.get("claims", [])}
        return (
            bool(self.new.get("note")) and not unreported and held <= {"confirmed", "unverifiable"}
        )


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair of our own chains and, where they are to be had, of the shared ones."""
    files = [*sorted(OURS.rglob("*.yaml")), *sorted(GOLD.glob("*.yaml"))]
    found = []
    for file in files:
        versions = filed.rows(file)["versions"]
        found += [
            Pair(f"{file.stem}:{at}", versions[at - 1], versions[at])
            for at in range(1, len(versions))
        ]
    return tuple(found)


def some(pairs: Sequence[Tried], share: int, turn: int = 0) -> Sequence[Tried]:
    """One pair of so many, others for each turn and at each run, where a test makes several comparisons of
    each and takes long; all with ``--every-form``."""
    return pairs if every else pairs[(TURN + turn) % share :: share]


def rendered(version: dict[str, Any]) -> str:
    """A version as the file an editor would have."""
    blocks = [*version["head"], *(p["text"] for p in version["body"]), *version.get("tail", [])]
    return "\n\n".join(block.strip() for block in blocks) + "\n"


def read(version: dict[str, Any]) -> Copy:
    """A version as leaddiff reads it."""
    return _read(rendered(version), version["file"])


@cache
def _read(text: str, file: str) -> Copy:
    """A copy never changes: it is read once, however many tests ask for it."""
    return layout.read(text.encode(), file)


@cache
def judged(pair: Pair) -> Report:
    """What is said of a pair as it stands, worked out once for all tests that look at it."""
    return desk.compare(read(pair.old), read(pair.new))


def with_note(copy: Copy, note: str) -> Copy:
    """The copy as if it carried that note."""
    others = tuple(part for part in copy.parts if part.kind is not PartKind.NOTE)
    return copy._replace(parts=(*others, Part(PartKind.NOTE, note, Span(0, 0))))


def under(case: Case, text: str) -> Case:
    """The same case under another note, whose claims are not judged yet: the versions are compared once for
    however many."""
    counts = len(case.old.paragraphs), len(case.new.paragraphs)
    note = notes.resolve(notes.read(text, case.new.agency), *counts)
    spans = Counter(claim.span for claim in note.claims)
    return case._replace(new=with_note(case.new, text), note=note, claims_at=spans)
