"""Kinds: what a piece is, which depends on where it stands: above the body, among the copy or below it.

What each is told by stands in ``traits``; the order in which they are asked stands here.
"""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.embargoes import embargo_in
from leaddiff.layout.notes_by_sense import is_note_by_sense
from leaddiff.layout.traits import Traits
from leaddiff.nouns.story import Part, PartKind, Version

SURELY_PROSE = 60
"""Characters (40 to 100) from which a sentence that begins with a word needs fewer looks."""

_GENRE = pattern(r"\((?:[A-Z][\w']*)(?: [A-Za-z][\w']*){0,3}\)$")
_OF_A_MAIL = pattern(
    r"(?:Hi|Hello|Dear|Good (?:morning|afternoon|evening))(?: [A-Za-z.]+){0,3}[,:]$"
    r"|(?:Best|Thanks|Thank you|Cheers|Regards|Best wishes),$"
    r"|Please find (?:\w+ ){0,5}(?:below|attached)\b.{0,60}$"
)
"""What whoever forwards copy writes above it."""

_CORRECTION_HEADING = pattern(r"(?i)(?:correction|clarification)[^.]{0,40}$")


class Kind(Record):
    """What a piece above the body is, its text without what sets it, and the version it stands for."""

    kind: PartKind
    text: str
    version: Version | None = None


def kind_above(line: Traits) -> Kind | None:
    """What a piece above the body is; None where it is slug or headline, or copy."""
    text = line.text
    if line.is_note or line.is_afternote:
        return Kind(PartKind.NOTE, text)
    if line.version is not None:
        return Kind(PartKind.LABEL, text, line.version)
    if is_note_by_sense(line):
        return Kind(PartKind.NOTE, text)
    if line.is_caption or line.photo_credit is not None:
        return Kind(PartKind.CAPTION, text)
    if line.is_notice:
        return Kind(PartKind.REST, text)
    if line.is_bullet:
        return Kind(PartKind.SUBHEAD, text)
    return _kind_of_line_above(line) if line.is_line else None


def _kind_of_line_above(line: Traits) -> Kind | None:
    text = line.text
    if line.heading is not None:
        return Kind(PartKind.LABEL, text, line.heading.version)
    if line.is_contact:
        return Kind(PartKind.CONTACT, text)
    if line.is_byline or line.is_centred:
        return Kind(PartKind.BYLINE, text.rstrip("= "))
    if line.is_time:
        return Kind(PartKind.TIME, text.lstrip("| "))
    if line.bids_elsewhere or line.is_end or line.is_tail or _OF_A_MAIL.match(text):
        return Kind(PartKind.REST, text)
    if line.is_label or _GENRE.match(text) or embargo_in(text) is not None:
        return Kind(PartKind.LABEL, text)
    return None


def kind_among(line: Traits) -> PartKind | None:
    """What a piece among the copy is that does not count; None for a paragraph. When unsure, it is one."""
    kind = _kind_by_opening(line)
    if kind is not None or _is_plain_prose(line):
        return kind
    if line.photo_credit is not None:
        return PartKind.CAPTION if line.photo_credit[0] != line.text else PartKind.CREDIT
    return _kind_of_line_among(line)


def _kind_by_opening(line: Traits) -> PartKind | None:
    if line.is_note:
        return PartKind.NOTE
    if line.is_caption:
        return PartKind.CAPTION
    if line.is_credit:
        return PartKind.CREDIT
    return PartKind.REST if line.is_notice else None


def _is_plain_prose(line: Traits) -> bool:
    text = line.text
    is_sentence = line.ends_sentence and text[-1] not in ")]"
    return len(text) > SURELY_PROSE and is_sentence and (text[0].isalnum() or text[0] in "\"“'‘`")


def _kind_of_line_among(line: Traits) -> PartKind | None:
    if line.is_contact:
        return PartKind.CONTACT
    if line.is_time:
        return PartKind.TIME
    if line.is_line and line.is_label:
        return PartKind.LABEL
    return PartKind.SUBHEAD if line.is_known_subhead else None


def kind_of_heading(line: Traits) -> PartKind | None:
    """What a heading is below which nothing is copy: the one over dpa's notes to editors is a note,
    any other ("# Notebook", "Related Articles") is rest. None for anything else."""
    if line.is_afternote:
        return PartKind.NOTE
    return PartKind.REST if line.is_tail else None


def kind_of_end(line: Traits) -> PartKind | None:
    """What a piece is that closes copy by itself, an end mark or a sign-off, which may be the time."""
    if line.is_end:
        return PartKind.END
    if line.is_signoff:
        return PartKind.TIME if line.is_time else PartKind.CREDIT
    return None


def kind_below(line: Traits, above: Part | None) -> PartKind:
    """What a piece is where the copy is over: more of the note that stands above, another note, a
    contact, a credit or the time; the rest is rest."""
    is_under_note = above is not None and above.kind is PartKind.NOTE
    # below "Notes to editors" each is a point of a list, below "Correction: May 4" it is a paragraph
    if is_under_note and above and (line.is_bullet or _CORRECTION_HEADING.match(above.text)):
        return PartKind.NOTE
    if line.is_afternote or line.is_note:
        return PartKind.NOTE
    if line.is_contact:
        return PartKind.CONTACT
    if line.is_time:
        return PartKind.TIME
    return PartKind.CREDIT if line.is_credit else PartKind.REST
