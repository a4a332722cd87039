"""Joined: whether paragraphs were put together or broken in two, as a note says."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.nouns.changes import Merged, Split
from leaddiff.nouns.claims import Claim, Manner, Verdict
from leaddiff.nouns.grounds import Grounds, Joins, Lack, Nothing, Numbers


def speaks_of_joins(claim: Claim) -> bool:
    """Whether a claim says that paragraphs were joined or broken up. What is combined or merged with another
    story, "combines with Orwin concession", is an update."""
    if claim.manner is not Manner.JOIN:
        return claim.manner is Manner.SPLIT
    is_of_paragraphs = bool(claim.paragraphs or claim.old_paragraphs) or claim.topic is None
    return is_of_paragraphs or _PARAGRAPHS.search(claim.clause) is not None


_PARAGRAPHS = pattern(
    lambda: rf"(?i)\b(?:{unit_source()}|{'|'.join(sorted(plurals()))}|sentences?)\b"
)


def judge_joins(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """COMBINES and SPLITS are borne out by paragraphs joined and broken up. The numbers of what was joined
    count in the old version, since in the new one it is one paragraph; those of a split in either."""
    is_join = claim.manner is Manner.JOIN
    pairs = tuple(_joins(case) if is_join else _splits(case))
    if not pairs:
        return Verdict.REFUTED, Nothing(Lack.JOIN if is_join else Lack.SPLIT)
    touched = {number for pair in pairs for numbers in pair for number in numbers}
    asked = {*claim.paragraphs, *claim.old_paragraphs}
    borne = asked & touched
    if asked and not borne:
        return Verdict.REFUTED, Joins(pairs)
    return (Verdict.CONFIRMED if borne == asked else Verdict.PARTIAL), Joins(pairs)


def _joins(case: Case) -> Iterator[tuple[Numbers, Numbers]]:
    for change in case.changes.paragraphs:
        if isinstance(change, Merged):
            yield change.old, (change.new,)


def _splits(case: Case) -> Iterator[tuple[Numbers, Numbers]]:
    for change in case.changes.paragraphs:
        if isinstance(change, Split):
            yield (change.old,), change.new
