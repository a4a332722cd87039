"""Head: what stands above the body, told apart as slug, headline, note, byline and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.embargoes import embargo_in
from leaddiff.languages.paragraph_words import PLAIN_ANYWHERE, unit_source, units
from leaddiff.layout.fields import PROSE, REACH_OF_CLOSING, REACH_OF_OPENING, is_note_opening
from leaddiff.layout.kinds import BULLET
from leaddiff.layout.lines import ends_sentence
from leaddiff.layout.markers import Marked, standalone, unmarked
from leaddiff.layout.patterns import Marks, marks
from leaddiff.layout.pieces import NOTE_LENGTH, Piece
from leaddiff.layout.slugs import LIKELY_SLUG, SURE_SLUG, slug_points, without_codes
from leaddiff.nouns.story import Part, PartKind, Span

MOST_MARKS = 12
"""Characters (4 to 30) by which two spellings of one headline differ at most in length."""

LONGEST_FIELD_NOTE = 300
"""Characters (150 to 600) of a note without brackets; longer, the copy was run together with it."""

FEWEST_WORDS = 3
"""Words (3 to 6) of a note in brackets that no word of its own opens."""

_PLACE = pattern(rf"(?i)\b(?:{unit_source()}|headline|byline|dateline|intro|throughout|thruout)\b")
_GENRE = pattern(r"\((?:[A-Z][\w']*)(?: [A-Za-z][\w']*){0,3}\)$")
_OF_A_PHOTO = pattern(
    r"(?i)\b(?:photo(?:graph)?|pictured?|image|file footage|seen (?:here|in)|poses?|screenshot|captured?)\b"
)
_MARKS = pattern(r"[\W_]+")
_CENTRED = pattern(r"[A-Za-z]=$")
"""The quad that closes a byline and what stands below it: "For the Songdam Mail="."""

_UNIT = unit_source(shortest=PLAIN_ANYWHERE)
_NUMBERED = pattern(
    rf"(?i)\b(?:{_UNIT}) [0-9]|\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)|first|second|third|last) (?:{_UNIT})"
)
"""A place as only notes give it: no headline speaks of para 8, or of a last graf."""
_FIELD_VERBS = tuple(
    "add updat correct recast chang trim delet cut insert clarif fix restor remov rewrit replac drop"
    " refil".split()
)
_FIELD_VERB = pattern(rf"(?i)(?:{'|'.join(_FIELD_VERBS)})(?:es|s|ies|ing)(?=[ :;,]|$)")
_SHOUTED_VERB = pattern(
    # in capitals, or no noun: a headline may open with Updates or Cuts, none with Adds
    r"(?:Adds|Recasts|Corrects|Clarifies|Refiles|Removes|Deletes) (?!up\b)[a-z]|"
    r"(?:ADDS|UPDATES|CORRECTS|RECASTS|TRIMS|CLARIFIES|REFILES)[ :;,].{0,200}[a-z]"
)
_CHANGE_VERB = pattern(
    r"(?i)\b(?:add|updat|correct|recast|chang|trim|delet|cut|sub|insert|lead|new|clarif|fix|restor|remov|"
    r"edit|rewrit|replac|drop|refil|pick|conform|includ)\w{0,8}\b"
)


def read_head(pieces: Sequence[Piece]) -> list[Part]:
    """Tell apart everything above the body. Each piece becomes a part; a note that was cut in two
    by a blank line becomes one."""
    known = marks()
    parts: list[Part] = []
    fields: list[Piece] = []
    for piece in _notes_joined(pieces):
        part = _part_of(piece, known)
        if part is None:
            fields.append(piece)
        else:
            parts.append(part)
    parts.extend(_slugs_and_headlines(fields))
    parts.sort(key=lambda part: part.span.start)
    return _one_of_a_kind(parts)


def is_plain_field(piece: Piece) -> bool:
    """Whether a piece could be a slug, a headline or a paragraph: it is nothing else."""
    return _part_of(piece, marks()) is None


def _notes_joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        above = joined[-1] if joined else None
        if above and (_is_cut_note(above, piece) or _is_note_in_a_list(above, piece)):
            joined[-1] = Piece(above.start, piece.end, f"{above.text} {piece.text}")
        else:
            joined.append(piece)
    return joined


def _is_cut_note(above: Piece, piece: Piece) -> bool:
    """Whether the bracket of the note above is closed by this piece, a blank line between them."""
    is_open = is_note_opening(above.text) and above.text[0] in "([" and _depth(above.text) > 0
    return is_open and piece.text[-1] in ")]" and _depth(piece.text) < 0


def _is_note_in_a_list(above: Piece, piece: Piece) -> bool:
    """Whether above stands "Notes to editors", and this is one of them."""
    return bool(marks().afternotes.match(above.text) and BULLET.match(piece.text))


def _depth(text: str) -> int:
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _part_of(piece: Piece, known: Marks) -> Part | None:
    """The part that a piece is above the body; None where it is slug or headline, or copy."""
    text, span = piece.text, Span(piece.start, piece.end)
    opening, closing = text[:REACH_OF_OPENING], text[-REACH_OF_CLOSING:]
    if is_note_opening(text) or known.afternotes.match(opening):
        return Part(PartKind.NOTE, text, span)
    version = standalone(text)
    if version:
        return Part(PartKind.LABEL, text, span, version)
    if _is_note_in_brackets(text) or _is_note_of_a_field(text):
        return Part(PartKind.NOTE, text, span)
    if known.captions.match(opening) or known.photo_credits.search(closing):
        return Part(PartKind.CAPTION, text, span)
    if known.notices.match(opening):
        return Part(PartKind.REST, text, span)
    if BULLET.match(text) and not known.is_label(text):
        return Part(PartKind.SUBHEAD, text, span)
    if len(text) > REACH_OF_OPENING:
        return None
    return _line_part(text, span, known)


def _is_note_in_brackets(text: str) -> bool:
    """Whether a text in brackets above the body says what was changed and where, whatever it begins
    with: "(First four paras UPDATED with arrest; byline added)"."""
    is_bracketed = text[0] in "([" and text.rstrip(".")[-1:] in ")]"
    if not is_bracketed or len(text) > NOTE_LENGTH or len(text.split()) < FEWEST_WORDS:
        return False
    return bool(_CHANGE_VERB.search(text) and _PLACE.search(text))


def _is_note_of_a_field(text: str) -> bool:
    """Whether a line without brackets opens with a note's verb and says where: so notes come that a
    system keeps in a field of their own, "Adds mayor's comment in para 8"."""
    if len(text) > LONGEST_FIELD_NOTE:
        return False
    small = text.lower()
    if not (small.startswith(_FIELD_VERBS) and _FIELD_VERB.match(text)):
        return surely_tells_of_change(text)
    return bool(_PLACE.search(text)) or _SHOUTED_VERB.match(text) is not None


def surely_tells_of_change(text: str) -> bool:
    """Whether a text says that something was changed, and gives the place as only notes do."""
    small = text.lower()
    has_unit = any(unit in small for unit in units() if len(unit) >= PLAIN_ANYWHERE)
    return has_unit and bool(_NUMBERED.search(text) and _CHANGE_VERB.search(text))


def _line_part(text: str, span: Span, known: Marks) -> Part | None:
    key = keyed(text)
    if key:
        return Part(PartKind.LABEL, text, span, key.version)
    if known.contacts.match(text):
        return Part(PartKind.CONTACT, text, span)
    if known.bylines.match(text) or _CENTRED.search(text):
        return Part(PartKind.BYLINE, text.rstrip("= "), span)
    if known.times.match(text):
        return Part(PartKind.TIME, text.lstrip("| "), span)
    if known.is_label(text) or _GENRE.match(text) or embargo_in(text) is not None:
        return Part(PartKind.LABEL, text, span)
    return None


def keyed(text: str) -> Marked | None:
    """The keyword of a transmission's heading and the version behind it, None where a line is none:
    "r i bc-Pier-Songdam  1stLd-Writethru 05-04 0213"."""
    found = marks().keys.match(text)
    if found is None:
        return None
    keyword = unmarked(found["slug"])
    behind = re.split(r" [0-9]{1,2}-[0-9]{1,2}\b", text[found.end("slug") :])[0].strip(" ,-")
    return Marked(keyword.text, keyword.version or unmarked(f"slug, {behind}").version)


def _slugs_and_headlines(fields: Sequence[Piece]) -> list[Part]:
    """Slug and headline among the lines that are nothing else. What is neither is a subhead: a deck,
    an abstract, a second headline."""
    # a telegram's headline is closed by a quad: "Ferry runs aground ="
    marked = [unmarked(piece.text.removesuffix(" =")) for piece in fields]
    slug = _slug_among(fields, marked)
    headline = _headline_among(fields, marked, slug)
    parts = []
    for piece, (text, version) in zip(fields, marked, strict=True):
        kind = PartKind.SUBHEAD
        if slug is not None and (text == slug or (_same(text, slug) and _is_sluggish(text))):
            kind, text = PartKind.SLUG, without_codes(text)
        elif headline is not None and _same(text, headline):
            kind = PartKind.HEADLINE
        elif _is_caption_without_mark(text):
            kind = PartKind.CAPTION
        parts.append(Part(kind, text, Span(piece.start, piece.end), version))
    return parts


def _is_sluggish(text: str) -> bool:
    return slug_points(text) >= LIKELY_SLUG


def _same(text: str, other: str) -> bool:
    """Whether two lines differ at most in capitals, quotation marks and blanks."""
    if text == other or abs(len(text) - len(other)) > MOST_MARKS:
        return text == other
    return _MARKS.sub("", text).casefold() == _MARKS.sub("", other).casefold()


def _is_caption_without_mark(text: str) -> bool:
    return len(text) >= PROSE and ends_sentence(text) and bool(_OF_A_PHOTO.search(text[:600]))


def _slug_among(fields: Sequence[Piece], marked: Sequence[Marked]) -> str | None:
    texts = list(dict.fromkeys(text for text, _ in marked if text))
    if not texts:
        return None
    longest = max(len(text.split()) for text in texts)
    is_marked = {text for text, version in marked if version is not None}
    points = {t: slug_points(t) + _is_terse(t, longest, t in is_marked) for t in texts}
    best = max(texts, key=lambda text: (points[text], -len(text)))
    return best if points[best] >= (LIKELY_SLUG if len(texts) > 1 else SURE_SLUG) else None


def _is_terse(text: str, longest: int, is_marked: bool) -> bool:
    """Whether a line is short beside the headline: "Mine flood". One word may be a page's section,
    if it has no marker."""
    words = len(text.split())
    return words <= 3 and longest >= max(6, words + 3) and (words > 1 or is_marked)


def _headline_among(
    fields: Sequence[Piece], marked: Sequence[Marked], slug: str | None
) -> str | None:
    """The first line with a marker that is not the slug, else the first with words enough."""
    others = [m for m in marked if m.text and (slug is None or not _same(m.text, slug))]
    with_marker = [text for text, version in others if version is not None]
    short = [text for text, _ in others if not _is_abstract(text)]
    wordy = [text for text in short if len(text.split()) > 3]
    return next(iter([*with_marker, *wordy, *short]), None)


def _is_abstract(text: str) -> bool:
    return len(text) > 2 * PROSE or (len(text) >= PROSE and ends_sentence(text))


def _one_of_a_kind(parts: list[Part]) -> list[Part]:
    """Settle what depends on the other parts: the note that speaks of changes comes before one that
    speaks of photos; a name in Hangul is the page's, not the desk's, where there is a byline."""
    notes = [part for part in parts if part.kind is PartKind.NOTE]
    has_changes = any(_speaks_of_changes(part) for part in notes)
    has_byline = any(part.kind is PartKind.BYLINE and part.text.isascii() for part in parts)
    slugless = all(part.kind is not PartKind.SLUG for part in parts)
    settled = [_settled(part, has_changes, has_byline, slugless) for part in parts]
    marked = sum(part.version is not None for part in settled)
    return [_outdone(part) for part in settled] if marked > 1 else settled


def _outdone(part: Part) -> Part:
    """A transmission's heading without its marker, where the copy has one, which is spelt in full."""
    is_heading = part.kind is PartKind.LABEL and part.version is not None and keyed(part.text)
    return part._replace(version=None) if is_heading else part


def _speaks_of_changes(note: Part) -> bool:
    return _CHANGE_VERB.search(note.text[:600]) is not None


def _settled(part: Part, has_changes: bool, has_byline: bool, slugless: bool) -> Part:
    if part.kind is PartKind.NOTE and has_changes and not _speaks_of_changes(part):
        return Part(PartKind.LABEL, part.text, part.span)
    if part.kind is PartKind.BYLINE and has_byline and not part.text[:1].isascii():
        return Part(PartKind.LABEL, part.text, part.span)
    key = keyed(part.text) if slugless and part.kind is PartKind.LABEL else None
    if key:
        return Part(PartKind.SLUG, key.text, part.span, part.version)
    return part
