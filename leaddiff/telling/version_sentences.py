"""Version sentences: how the versions of a story stand to each other, as an editor reads it."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from leaddiff.ground.phrases import named
from leaddiff.nouns.evidence import (
    CameIn,
    EndMarkGone,
    MarkersDisagree,
    ReadInPart,
    Remark,
    Step,
    VersionStep,
)
from leaddiff.nouns.findings import Finding

FileTold: TypeAlias = VersionStep | MarkersDisagree | CameIn | EndMarkGone | ReadInPart | Remark
"""Evidence on a file as a whole, and on how it follows the one before."""


def of_file(finding: Finding, evidence: FileTold) -> str:
    """What was seen of a file, or of two of them."""
    match evidence:
        case VersionStep():
            return _step(evidence)
        case MarkersDisagree(part=part, marker=marker, other_part=other, other_marker=others):
            return f"the {part} is marked {marker}, the {other} {others}"
        case CameIn():
            return _came_in(finding, evidence)
        case EndMarkGone():
            return "the end mark is missing; the copy may be cut off"
        case ReadInPart(length=length, read=read):
            return _READ_IN_PART.format(length=length, read=read)
        case Remark(text=text, file=file):
            return f"{file}: {text}" if file else text
        case _:
            assert_never(evidence)


_READ_IN_PART = (
    "the paragraph has {length:,} characters: its facts were compared in the first {read:,} alone, what follows"
    " by its words"
)


def _step(step: VersionStep) -> str:
    verb = "are" if len(step.missing) > 1 else "is"
    if step.unmarked:
        return _SKIPS_IF.format(now=step.now, missing=", ".join(step.missing), verb=verb)
    return _STEPS[step.step].format(
        before=step.before,
        now=step.now,
        missing=f"{', '.join(step.missing)} {verb} missing",
        withdraws=step.step.value,
        rests_on=step.rests_on,
    )


_SKIPS_IF = (
    "the older copy carries no version number: if it is the first version, {missing} {verb} missing before"
    " {now}; the note speaks of the last step alone, so what it leaves out may have been told before"
)
_STEPS = {
    Step.SKIPS: "{missing} between {before} and {now}; the note speaks of the last step alone, so what"
    " it leaves out may have been told before",
    Step.BETWEEN: "what the note puts right never stood in the older copy, and much came or went besides: a"
    " version between is missing; what it leaves out may have been told before",
    Step.REPEATS: "both copies are marked {now}, and they differ",
    Step.GOES_BACK: "the newer copy is marked {now}, the older one {before}",
    Step.LOST_MARKER: "the newer copy carries no marker and the older one is the {before}: it was lost on the"
    " way, or the two are swapped",
    Step.UNMARKED: "after {before} comes a copy without a marker",
    Step.KILLS: "{now} is no version: it {withdraws} the story",
    Step.HOLDS: "{now} is no version: it {withdraws} the story",
    Step.AFTER_WITHDRAWAL: "{now} moved after the story was withdrawn ({before})",
    Step.AFTER_HOLD: "{now} moved although the story was held ({before}), and nothing says it is released",
    Step.EMBARGOED: "{now} moved before the embargo on {before} ended: {rests_on}",
    Step.RESTARTS: "after {before} the count starts again at {now}",
    Step.RESENT: "{now} sends the body of {before} again, unchanged",
    Step.GUESSED: "{now} stands after {before} {rests_on}",
}


def _came_in(finding: Finding, came: CameIn) -> str:
    told = ", ".join(f"{fate} in {', '.join(markers)}" for fate, markers in came.fates)
    blame = f"; not in the note of {', '.join(came.untold)}" if came.untold else ""
    where = named(finding.new) if finding.new else f"{named(finding.old)} of the older version"
    return f"{where}: {told or 'changed'}{blame}"
