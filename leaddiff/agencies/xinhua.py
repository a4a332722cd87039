"""Xinhua: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import (
    DASH_OR_COLON,
    DIGITS,
    Agency,
    Dialect,
    Layout,
    Marker,
    NoteStyle,
    Sought,
)

AGENCY = Agency(
    name="xinhua",
    title="Xinhua",
    layout=Layout(
        signature=r"\bXinhua\b",
        signs=(r"\bEnditem\b", r"\btold Xinhua\b", r"\bXinhua(?:/|net)", r"\(Xinhua\)"),
        openers=(
            Marker(rf"(?i:urgent|flash) ?{DASH_OR_COLON}", 0, ("urgent", "flash")),
            Marker(r"(?i:update) ?[0-9]{0,2}:", begins=("update",)),
            Marker(
                r"(?i:[0-9]{1,2} ?(?:st|nd|rd|th)[ -]{0,3}(?:ld|lead)(?:[ -]{0,3}writethr(?:u|ough))?)"
                r" ?(?:[:–—]|-(?=\S))",
                begins=DIGITS,
            ),
        ),
        closers=(Marker(r"\((?i:updated?) ?[0-9]{0,2}\)"),),
        ends=(Sought(r"(?i:enditem|endit)\.?", ("endit",)),),
        tail_ends=(r"Enditem",),
        credits=(
            r"\((?:Xinhua )?(?i:reporters?|correspondents?|writers?)\b.{0,200}contributed to (?:the|this)",
        ),
        photo_credits=(Sought(r"\(Xinhua(?:[/ ][^()]{1,60})?\)", has=("(xinhua",)),),
    ),
    dialect=Dialect(),
    style=NoteStyle(),
    writes_notes=False,
)
