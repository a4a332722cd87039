"""Kyodo: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import DASH, Agency, Dialect, Layout, Marker, NoteStyle, Sought

AGENCY = Agency(
    name="kyodo",
    title="Kyodo",
    layout=Layout(
        signature=r"\bKyodo\b",
        datelines=(rf"[A-Z][^()]{{2,70}}? Kyodo ?(?:--|_|{DASH})",),
        signs=(r"==Kyodo", r"\bKyodo News\b", r"(?m)^\(EDS: "),
        openers=(
            Marker(r"(?:URGENT|FLASH|BULLETIN):", 0, ("urgent:", "flash:", "bulletin:")),
            Marker(r"(?:[0-9]{1,2}(?:ST|ND|RD|TH) )?(?:LEAD|LD):", has=("lead:", "ld:")),
        ),
        times=(
            Sought(
                r"(?:KYODO NEWS|Kyodo News) - [A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4}[^.]{0,60}",
                ("kyodo news - ",),
            ),
        ),
        ends=(r"={1,3} ?Kyodo", r"-{1,2} ?Kyodo"),
        tail_ends=(r"={1,3} ?Kyodo",),
        photo_credits=(
            Sought(
                r"\((?:[^()]{1,60}/ ?)?Kyodo(?: News)?\)(?:={1,3}Kyodo)?",
                has=("kyodo)", "kyodo news)"),
            ),
        ),
    ),
    dialect=Dialect(),
    style=NoteStyle(
        frame="(EDS: {})",
        add="ADDING",
        change="UPDATING",
        recast="RECASTING",
        cut="TRIMMING",
        shout=True,
    ),
)
