"""Note state: a note that is missing, stale, or not readable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.untold import count_that_matter
from leaddiff.nouns.claims import Note
from leaddiff.nouns.evidence import NoteFault, NoteState
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity, Softening

if TYPE_CHECKING:
    from leaddiff.checks.alone import Alone

RULES = (
    Rule(
        "note-missing",
        Severity.WARNING,
        "The copy is an update, changes matter, and there is no note, or one that tells no change.",
        "An update carries a note that tells client desks what to re-edit. Web copies lose theirs, so "
        "a missing note is not proof that none was moved.",
        "Put in the note suggested, or get the copy as it moved.",
        caught=update(None, "+ All 71 aboard were taken off by evening."),
        passed=update("ADDS details in para 2", "+ All 71 aboard were taken off by evening."),
    ),
    Rule(
        "stale-note",
        Severity.ERROR,
        "The note is that of the version before, word for word.",
        "Every note describes the last step alone.",
        "Write a new note; one is suggested.",
        caught=update(
            None,
            "- No one was hurt.",
            "+ Two people were slightly hurt.",
            head="  ferry-Sokdo\n"
            "- (LEAD) Ferry runs aground off Sokdo\n"
            "+ (2nd LD) Ferry runs aground off Sokdo\n"
            "  (ATTN: ADDS rescue in last para)",
        ),
        passed=update(
            None,
            "- No one was hurt.",
            "+ Two people were slightly hurt.",
            head="  ferry-Sokdo\n"
            "- (LEAD) Ferry runs aground off Sokdo\n"
            "+ (2nd LD) Ferry runs aground off Sokdo\n"
            "- (ATTN: ADDS rescue in last para)\n"
            "+ (ATTN: UPDATES last para)",
        ),
    ),
    Rule(
        "note-unread",
        Severity.WARNING,
        "Part of the note could not be read as a claim, so nobody has held it against the copy.",
        "What cannot be read is told, never passed over.",
        "Check that part by eye, or put it the usual way: verb, topic, paragraph.",
        caught=update(
            "paragraph five to be checked by desk; ADDS rescue in para 2",
            "+ All 71 aboard were taken off by evening.",
        ),
        passed=update("ADDS rescue in para 2", "+ All 71 aboard were taken off by evening."),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """At most one finding on the note as a whole, and one for each stretch that was not read."""
    if case.note is None or not (case.note.claims or case.note.unread):
        yield from _missing(case)
        return
    if case.is_stale:
        yield Finding("stale-note", NoteState(NoteFault.STALE, case.note.text))
    yield from _unread(case.note)


def check_alone(alone: Alone) -> Iterator[Finding]:
    """The same of copy without a version before it, of which nobody knows how much it ought to tell."""
    version = alone.new.version
    if alone.note is not None:
        yield from _unread(alone.note)
    elif version.number > 0 and alone.writes_notes:
        seen = NoteState(NoteFault.MISSING, marker=str(version.marker))
        yield Finding("note-missing", seen)


def _unread(note: Note) -> Iterator[Finding]:
    softened = Softening.PARTLY_READ if note.claims else None
    for stretch in note.unread:
        yield Finding("note-unread", NoteState(NoteFault.UNREAD, stretch.text), softened=softened)


def _missing(case: Case) -> Iterator[Finding]:
    mattering = count_that_matter(case)
    if mattering and case.agency.writes_notes and not case.is_resend:
        fault = NoteFault.MISSING if case.note is None else NoteFault.WORDLESS
        text = "" if case.note is None else case.note.text
        yield Finding("note-missing", NoteState(fault, text, mattering))
