"""Joined: whether paragraphs were put together or broken in two, as a note says."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.nouns.changes import Merged, Split
from leaddiff.nouns.claims import Claim, Verdict

_JOINS = ("COMBIN", "MERG", "JOIN", "CONSOLID")
_SPLITS = ("SPLIT", "BREAK", "BROKE")


def speaks_of_joins(claim: Claim) -> bool:
    """Whether a claim says that paragraphs were joined or broken up."""
    return claim.verb.upper().startswith(_JOINS + _SPLITS)


def judge_joins(claim: Claim, case: Case) -> tuple[Verdict, str]:
    """COMBINES and SPLITS are borne out by paragraphs joined and broken up. The numbers of what was joined
    count in the old version, since in the new one it is one paragraph; those of a split in either."""
    is_join = claim.verb.upper().startswith(_JOINS)
    asked = {*claim.paragraphs, *claim.old_paragraphs}
    found = [
        change
        for change in case.changes.paragraphs
        if isinstance(change, Merged if is_join else Split)
    ]
    if not found:
        return (
            Verdict.REFUTED,
            "no paragraphs were joined" if is_join else "no paragraph was broken up",
        )
    touched: set[int] = set()
    told = []
    for change in found:
        if isinstance(change, Merged):
            touched |= {*change.old, change.new}
            told.append(
                f"{' and '.join(map(str, change.old))} of the old version are now {change.new}"
            )
        elif isinstance(change, Split):
            touched |= {change.old, *change.new}
            told.append(
                f"{change.old} of the old version is now {' and '.join(map(str, change.new))}"
            )
    borne = asked & touched
    if asked and not borne:
        return Verdict.REFUTED, "; ".join(told)
    return (Verdict.CONFIRMED if borne == asked else Verdict.PARTIAL), "; ".join(told)
