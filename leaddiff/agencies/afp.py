"""AFP: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import DASH_OR_COLON, Agency, Dialect, Layout, Marker, NoteStyle, Sought

_BEFORE_SLUG = r"(?=(?=\S{0,60}[a-z])[^\W_][\w.]{0,30}-[\w.-]{1,60}(?: [\w.-]{1,20})?$)"
"""A slug is one word with hyphens: LEAD Corvania-storm."""

AGENCY = Agency(
    name="afp",
    title="AFP",
    layout=Layout(
        signature=r"\bAFP\b",
        signs=(
            r"(?m)^ATTENTION - ",
            r"\btold AFP\b",
            r"\bAFP (?:PHOTO|journalist|correspondent|reporter)s?\b",
        ),
        openers=(
            Marker(rf"(?:[0-9]{{1,2}}(?i:st|nd|rd|th) )?LEAD {_BEFORE_SLUG}", has=("lead ",)),
            Marker(rf"(?:CORRECTION|CORRECTED|REPEAT) {_BEFORE_SLUG}", 0, ("correct", "repeat")),
        ),
        closers=(
            Marker(r", ?(?i:urgent|alert|flash)", 0),
            Marker(r", ?(?i:(?:[0-9]{1,2} ?(?:st|nd|rd|th) ?)?lead)(?:-[A-Z]{2,12})?"),
        ),
        notes=(rf"ATTENTION ?{DASH_OR_COLON}{{1,2}} ",),
        note_end=r"///",
        labels=(Sought(r"(?:¥+|/{3,})", ("¥", "///")),),
        subheads=(r"- [^.]{2,60} -",),
        credits=(
            # the initials of those who wrote and edited it: bur-mba/dlo/kjm
            Sought(
                r"[a-z]{2,5}(?:-[a-z]{2,5}){0,3}(?:/[a-z]{2,5}(?:-[a-z]{2,5}){0,2}){1,5}$",
                has=("/",),
            ),
        ),
        photo_credits=(
            Sought(r"\([^()]{1,80}/ ?AFP[^()]{0,40}\)", has=("/afp", "/ afp")),
            Sought(r"AFP PHOTO.{0,60}", has=("afp photo",)),
        ),
    ),
    dialect=Dialect(verbless=True),
    style=NoteStyle(frame="ATTENTION - {} ///"),
)
