"""Kyodo: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.agency import Agency, Dialect, Layout, NoteStyle

AGENCY = Agency(
    name="kyodo",
    title="Kyodo",
    layout=Layout(),
    dialect=Dialect(),
    style=NoteStyle(),
)
