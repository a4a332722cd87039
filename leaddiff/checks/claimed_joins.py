"""Joins: whether paragraphs were put together or broken up, as a note says."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.excerpts import named
from leaddiff.nouns.changes import Merged, Split
from leaddiff.nouns.claims import Claim, Verdict

_JOINING = ("COMBIN", "MERG")
_SPLITTING = ("SPLIT",)


def judge_join(claim: Claim, case: Case) -> tuple[Verdict, str] | None:
    """COMBINES, MERGES and SPLITS are borne out by paragraphs put together or broken up, though not
    a word in them be another. What was joined is numbered as it stood, what was split either way.
    None where the claim says no such thing, or the copy shows none that it could mean: then what
    else was done there is for the other rules."""
    numbers = {*claim.paragraphs, *claim.old_paragraphs}
    if claim.verb.startswith(_JOINING):
        for change in case.changes.paragraphs:
            if isinstance(change, Merged) and _speaks_of(numbers, change.old, (change.new,)):
                old = named(change.old)
                return Verdict.CONFIRMED, f"{old} of the old version are para {change.new}"
    if claim.verb.startswith(_SPLITTING):
        for change in case.changes.paragraphs:
            if isinstance(change, Split) and _speaks_of(numbers, (change.old,), change.new):
                new = named(change.new)
                return Verdict.CONFIRMED, f"para {change.old} of the old version is {new}"
    return None


def _speaks_of(numbers: set[int], old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    return not numbers or not numbers.isdisjoint((*old, *new))
