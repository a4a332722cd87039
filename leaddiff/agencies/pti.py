"""PTI: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import DIGITS, Agency, Dialect, Layout, Marker, NoteStyle, Sought
from leaddiff.nouns.claims import Action

AGENCY = Agency(
    name="pti",
    title="PTI",
    layout=Layout(
        signature=r"\bPTI\b",
        signs=(r"\btold PTI\b", r"(?m)^\(Eds: ", r"\bPTI(?: [A-Z]{2,5}){1,6}[ \r\n]{0,9}$"),
        standalone=(Marker(r"(?:[0-9]{1,2}(?:ST|ND|RD|TH) ?)?LD", None, ("ld", *DIGITS)),),
        openers=(
            Marker(
                r"(?:[0-9]{1,2}(?:ST|ND|RD|TH) ?)?LD(?: ?[:–—]| -|-(?=[A-Z])|(?= ))",
                begins=("ld", *DIGITS),
            ),
        ),
        closers=(Marker(r"[, -]{1,2}(?:[0-9]{1,2}(?:ST|ND|RD|TH) ?)?LD"),),
        inner=(Marker(r"(?<![A-Za-z0-9])(?:[0-9]{1,2}(?:ST|ND|RD|TH) ?)?LD(?:[ -]|$)"),),
        slug=r"[A-Z]{2}[A-Z0-9]*(?:[- ][A-Z0-9]+){0,6}",
        codes=(
            Sought(r"[A-Z]{3}[0-9]{1,3}", has=DIGITS),
        ),  # the desk and its running number: DEL60
        labels=(Sought(r"[A-Z]{3,4}[0-9]{1,3}", has=DIGITS),),
        signoffs=(r"PTI(?: [A-Z]{2,5}){1,6}", r"PTI"),
        tail_ends=(r"(?<=[.?!\"'”’)]) PTI(?: [A-Z]{2,5}){0,6}",),
        photo_credits=(Sought(r"\(?PTI Photos?(?: by [A-Z][\w .]{2,40})?\)?", has=("pti photo",)),),
    ),
    dialect=Dialect(verbs={"rpt": Action.RESEND, "rptg": Action.RESEND}, verbless=True),
    style=NoteStyle(
        frame="(Eds: {})",
        add="adds",
        change="updates",
        recast="recasts",
        cut="trims",
        capitalise_first=True,
    ),
)
