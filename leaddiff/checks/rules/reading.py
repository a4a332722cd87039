"""Reading: what reading a file had to guess, and what was not read in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.nouns.changes import FACTS_READ, Added, Edited, Merged, Split, Unchanged, longer_side
from leaddiff.nouns.evidence import ReadInPart, Remark
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
from leaddiff.nouns.story import Copy

if TYPE_CHECKING:
    from leaddiff.checks.alone import Alone

_BODY = ("+ All 71 aboard were taken off by evening.", "  No one was hurt.")

RULES = (
    Rule(
        "reading",
        Severity.INFO,
        "Reading the file had to guess: at its encoding, or at where the copy ends; or facts were compared"
        " in the beginning of an endless paragraph alone.",
        "Copy comes through mail and old systems that say nothing of its encoding.",
        "See that names and figures came through whole; save the file as UTF-8.",
        caught=update("ADDS rescue in para 2", *_BODY, "  desk@yna.example", "  See page 4."),
        passed=update("ADDS rescue in para 2", *_BODY),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each guess, those of the older version first."""
    yield from _remarks("old version", case.old)
    yield from _remarks("new version", case.new)
    yield from _read_in_part(case)


def check_alone(alone: Alone) -> Iterator[Finding]:
    """The same of copy that is held to itself."""
    yield from _remarks("new version", alone.new)


def _remarks(name: str, copy: Copy) -> Iterator[Finding]:
    for remark in copy.remarks:
        yield Finding("reading", Remark(remark, copy.path or name))


def _read_in_part(case: Case) -> Iterator[Finding]:
    """One finding for each paragraph of which the facts past a length were not compared: one that changed, and
    one that stands on where facts of others were looked for in it."""
    for change in case.changes.paragraphs:
        if isinstance(change, Edited | Split | Merged) and not change.style_only:
            length = longer_side(change.words)
        elif isinstance(change, Unchanged | Added) and case.changes.facts:
            length = len(case.new.paragraphs[change.new - 1].text)
        else:
            continue
        if length > FACTS_READ:
            new = change.new if isinstance(change.new, tuple) else (change.new,)
            yield Finding("reading", ReadInPart(length, FACTS_READ), new=new)
