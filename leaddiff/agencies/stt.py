"""STT: the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import Agency, Dialect, NoteStyle
from leaddiff.nouns.claims import Action

AGENCY = Agency(
    name="stt",
    title="STT",
    dialect=Dialect(
        words={
            "uutta": Action.ADD,
            "uusi": Action.ADD,
            "uudet": Action.ADD,
            "lisätty": Action.ADD,
            "lisäyksiä": Action.ADD,
            "täydennetty": Action.ADD,
            "täydentyy": Action.ADD,
            "päivitetty": Action.CHANGE,
            "päivittyy": Action.CHANGE,
            "muutettu": Action.CHANGE,
            "muokattu": Action.CHANGE,
            "korjattu": Action.CORRECT,
            "tarkennettu": Action.CORRECT,
            "poistettu": Action.CUT,
            "lyhennetty": Action.CUT,
        },
        verb_last=True,
    ),
    style=NoteStyle(),
    language="fi",
    writes_notes=False,
)
