"""Note sentences: what is wrong with a note, its claims and its corrections, as an editor reads it."""

from __future__ import annotations

from typing import assert_never

from leaddiff.ground.phrases import counted, named, quoted, ranges
from leaddiff.nouns.changes import Field
from leaddiff.nouns.evidence import (
    ClaimFailed,
    Displaced,
    HeadlineFigure,
    Misnamed,
    NoteFault,
    NoteState,
    NoteWrong,
    OldOutOfRange,
    OutOfRange,
    TopicAbsent,
    ValuesCorrected,
    ValueStands,
)
from leaddiff.nouns.grounds import Nothing
from leaddiff.telling.reasons import reason


def of_note(evidence: NoteWrong) -> str:
    """What is wrong, without the clause it may speak of."""
    match evidence:
        case ClaimFailed(grounds=grounds):
            return reason(grounds)
        case OutOfRange() | OldOutOfRange():
            return _out_of_range(evidence)
        case Displaced():
            return _displaced(evidence)
        case TopicAbsent():
            return _topic(evidence)
        case ValueStands():
            return _standing(evidence)
        case HeadlineFigure(figure=figure, was_given=was_given):
            why = "which the body said before and says no more"
            return f"the headline says {figure}, {why if was_given else 'and the body says it nowhere'}"
        case ValuesCorrected(pairs=pairs, places=places):
            return f"corrects {', '.join(map(_pair, pairs))} in {named(places)}"
        case NoteState():
            return _state(evidence)
        case Misnamed():
            return _misnamed(evidence)
        case _:
            assert_never(evidence)


def _displaced(claim: Displaced) -> str:
    if claim.anchor is not None:
        opens = f"{quoted(claim.anchor)} opens {named(claim.found)}"
        return f"{opens}; by the note it would be {ranges(claim.asked)}"
    at = f"{named(claim.asked)}: " if isinstance(claim.grounds, Nothing) else ""
    why = f" ({at}{reason(claim.grounds)})" if claim.grounds else ""
    off = "off by one" if abs(claim.off_by) == 1 else f"off by {abs(claim.off_by)}"
    return f"{off}; it stands in {named(claim.found)}{why}"


def _topic(absent: TopicAbsent) -> str:
    topics = ", ".join(quoted(topic, 60) for topic in absent.topics)
    verb = "are" if len(absent.topics) > 1 else "is"
    place = named(absent.asked) if absent.asked else "any paragraph that changed"
    but = f", but in {named(absent.found)}" if absent.found else ""
    return f"{topics} {verb} not named in {place}{but}"


def _standing(value: ValueStands) -> str:
    where = f"para {value.where[0]}" if isinstance(value.where, tuple) else _PARTS[value.where]
    places = named(value.replaced)
    if value.corrected:
        pair = _pair((value.before, value.after))
        return f"the note corrects {pair} in {places}, but it still stands in {where}"
    stands = value.standing or value.before
    return f"{value.before} became {value.after} in {places}, but {stands} still stands in {where}"


_PARTS = {Field.HEADLINE: "the headline", Field.PHOTO: "a photo caption"}


def _pair(values: tuple[str, str]) -> str:
    """A wrong value and the right one."""
    return " to ".join(quoted(value, 60) for value in values)


def _state(note: NoteState) -> str:
    match note.state:
        case NoteFault.STALE:
            return f"the note is the one of the version before, unchanged: {quoted(note.text)}"
        case NoteFault.UNREAD:
            return f"this part of the note could not be read: {quoted(note.text)}"
        case NoteFault.MISSING | NoteFault.WORDLESS:
            if note.marker is not None:
                return f"the copy is marked {note.marker} and has no note"
            things = "one change" if note.changes == 1 else f"{note.changes} changes"
            is_missing = note.state is NoteFault.MISSING
            lacking = f"the note tells no change ({quoted(note.text, 80)}) of"
            opening = "there is no note, and" if is_missing else lacking
            return f"{opening} {things} that client desks would want told"
        case _:
            assert_never(note.state)


def _misnamed(evidence: Misnamed) -> str:
    if evidence.clause:
        return (
            f"{quoted(evidence.clause)}: if what stood there was wrong, the note says CORRECTS: a correction"
            " is called one"
        )
    if evidence.corrects:
        return (
            f"the copy is marked {evidence.marker} and the note corrects what stood in it; CORRECTED is its"
            " marker"
        )
    return f"the copy is marked {evidence.marker} and the note corrects nothing; make them agree"


def _out_of_range(seen: OutOfRange | OldOutOfRange) -> str:
    if isinstance(seen, OldOutOfRange):
        return f"the old version had no {named(seen.beyond)}, only {seen.last} paragraphs"
    return f"there is no {named(seen.beyond)}; the copy has {counted(seen.last[0])}"
