"""STT: the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import Agency, Dialect, NoteStyle

AGENCY = Agency(
    name="stt",
    title="STT",
    dialect=Dialect(verb_last=True),
    style=NoteStyle(),
    language="fi",
    writes_notes=False,
)
