"""Fields: lines that can be told for what they are at a glance, whatever stands around them."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.layout.patterns import marks
from leaddiff.layout.slugs import SURE_SLUG, slug_points

REACH_OF_OPENING = 200
"""Characters (120 up) in which an opening is looked for."""

REACH_OF_CLOSING = 120
"""Characters (100 up) in which a closing is looked for."""

PROSE = 100
"""Characters (80 to 140) from which a line that is nothing else is prose; headlines are shorter."""

_MAIL_FOOTING = pattern(r"--$|> \S|From: .{0,60}\w@\w|From: \S+(?: \S+){0,3}$")
_RULE = pattern(r"_{2,}|={3,}|-{3,}|\*{3,}")


def opens_a_field(text: str) -> bool:
    """Whether a line can be nothing but the beginning of something that is not body copy."""
    opening, known = text[:REACH_OF_OPENING], marks()
    return bool(
        opening[0] == "^"
        or known.notes.match(opening)
        or known.captions.match(opening)
        or is_furniture(text)
        or (opening[0] in "([" and known.openers.openings.match(opening))
    )


def is_note_opening(text: str) -> bool:
    """Whether a text opens as a note does, with a word of its own or with a verb in brackets."""
    opening, known = text[:REACH_OF_OPENING], marks()
    if known.notes.match(opening):
        return True
    is_marker = opening[:1] in ("(", "[") and known.openers.openings.match(opening)
    return not is_marker and known.bare_notes.match(opening) is not None  # (CORRECTED) ferry-Sokdo


def opens_mail_footing(text: str) -> bool:
    """Whether below a line stands what mail programs add: the rule above a signature, the mail that
    was answered, line by line, or its head."""
    return _MAIL_FOOTING.match(text[:REACH_OF_OPENING]) is not None


def is_furniture(text: str) -> bool:
    """Whether a line is whole and no copy: an end mark, a sign-off, e-mail addresses, a notice."""
    if opens_mail_footing(text) or _RULE.fullmatch(text[:REACH_OF_OPENING]):
        return True
    opening, known = text[:REACH_OF_OPENING], marks()
    is_line = len(text) <= REACH_OF_OPENING and (
        known.ends.match(text)
        or known.signoffs.match(text)
        or known.contacts.match(text)
        or known.afternote_lines.match(text)
    )
    return bool(is_line or known.notices.match(opening) or known.tails.match(opening))


def is_short_field(text: str) -> bool:
    """Whether a short line is a byline, a marker, a time or a slug."""
    if len(text) > PROSE:
        return False
    found = marks()
    return bool(
        found.bylines.match(text)
        or found.standalone.openings.match(text)
        or found.times.match(text)
        or found.keys.match(text)
        or found.slug.match(text)
        or slug_points(text) >= SURE_SLUG
    )
