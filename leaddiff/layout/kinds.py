"""Kinds: what a piece below the head is that is no paragraph; when unsure, it is one."""

from __future__ import annotations

import re

from leaddiff.ground.pattern import mixed, pattern
from leaddiff.layout.fields import REACH_OF_CLOSING, REACH_OF_OPENING, is_note_opening
from leaddiff.layout.lines import ends_sentence
from leaddiff.layout.patterns import marks
from leaddiff.nouns.story import Part, PartKind

LONGEST_SUBHEAD = 60
"""Characters (40 to 80) of a subhead in capitals."""

SURELY_PROSE = 60
"""Characters (40 to 100) from which a sentence that begins with a word needs fewer looks."""

BULLET = pattern(mixed("*·-", "•‣", "●") + " ")
"""The opening of a line in a list."""

_CORRECTION_HEADING = pattern(r"(?i)(?:correction|clarification)[^.]{0,40}$")
_WORD = pattern(r"[A-Z]{3}")


def kind_of(text: str) -> PartKind | None:
    """What a piece among the copy is that does not count; None for a paragraph."""
    kind = _kind_by_opening(text)
    if kind is not None or _is_plain_prose(text):
        return kind
    credit = marks().photo_credits.search(text[-REACH_OF_CLOSING:])
    if credit is not None:
        return PartKind.CAPTION if credit[0] != text else PartKind.CREDIT
    return _kind_of_line(text) if len(text) <= REACH_OF_OPENING else None


def _kind_by_opening(text: str) -> PartKind | None:
    known, opening = marks(), text[:REACH_OF_OPENING]
    if is_note_opening(opening):
        return PartKind.NOTE
    if known.captions.match(opening):
        return PartKind.CAPTION
    if known.credits.match(opening):
        return PartKind.CREDIT
    return PartKind.REST if known.notices.match(opening) else None


def _is_plain_prose(text: str) -> bool:
    is_sentence = ends_sentence(text) and text[-1] not in ")]"
    return len(text) > SURELY_PROSE and is_sentence and (text[0].isalnum() or text[0] in "\"“'‘`")


def _kind_of_line(text: str) -> PartKind | None:
    known = marks()
    if known.contacts.match(text):
        return PartKind.CONTACT
    if known.times.match(text):
        return PartKind.TIME
    if known.is_label(text):
        return PartKind.LABEL
    return PartKind.SUBHEAD if known.subheads.match(text) else None


def is_in_capitals(text: str) -> bool:
    """Whether a line is in capitals and short, as Reuters and AP set subheads."""
    return (
        len(text) <= LONGEST_SUBHEAD
        and text.isupper()
        and not ends_sentence(text)
        and _WORD.search(text) is not None
    )


def kind_of_heading(text: str) -> PartKind | None:
    """What a heading is below which nothing is copy: the one over dpa's notes to editors is a note,
    any other ("# Notebook", "Related Articles") is rest. None for anything else."""
    known, opening = marks(), text[:REACH_OF_OPENING]
    if known.afternotes.match(opening):
        return PartKind.NOTE
    return PartKind.REST if known.tails.match(opening) else None


def kind_below(text: str, above: Part | None) -> PartKind:
    """What a piece is where the copy is over: more of the note that stands above, another note, a
    contact, a credit or the time; the rest is rest."""
    known, opening = marks(), text[:REACH_OF_OPENING]
    is_bullet = BULLET.match(text) and not known.is_label(opening)
    is_under_note = above is not None and above.kind is PartKind.NOTE
    # below "Notes to editors" each is a point of a list, below "Correction: May 4" it is a paragraph
    if is_under_note and above and (is_bullet or _CORRECTION_HEADING.match(above.text)):
        return PartKind.NOTE
    if known.afternotes.match(opening) or is_note_opening(opening):
        return PartKind.NOTE
    if len(text) <= REACH_OF_OPENING and known.contacts.match(text):
        return PartKind.CONTACT
    if len(text) <= REACH_OF_OPENING and known.times.match(text):
        return PartKind.TIME
    return PartKind.CREDIT if known.credits.match(opening) else PartKind.REST


def is_end_mark(text: str) -> bool:
    """Whether a piece is an end mark and nothing else: "(END)"."""
    return len(text) <= REACH_OF_OPENING and marks().ends.match(text) is not None


def is_signoff(text: str) -> bool:
    """Whether a piece is a sign-off and nothing else: "PTI MK", "AP-NY-03-14-89 2142EST"."""
    return len(text) <= REACH_OF_OPENING and marks().signoffs.match(text) is not None


def mark_at_end(text: str) -> re.Match[str] | None:
    """The end mark or sign-off that closes a paragraph on its own last line."""
    may_end = text[-1] in ")]>" or text[-1].isalnum()
    return marks().tail_ends.search(text[-REACH_OF_CLOSING:]) if may_end else None
