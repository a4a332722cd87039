"""dpa: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import DASH, Agency, Dialect, Layout, Marker, NoteStyle

AGENCY = Agency(
    name="dpa",
    title="dpa",
    layout=Layout(
        signature=r"\bdpa\b",
        signs=(
            r"(?m)^By .{2,60}\bdpa[ =\r]{0,4}$",
            r"\btold dpa\b",
            r"@dpa\.com",
            r"\(dpa\)",
            r"(?m)^dpa(?: [a-z]{2,4}){1,6}[ \r]{0,3}$",
        ),
        openers=(Marker(rf"[0-9]{{1,2}}(?:ST|ND|RD|TH) LEAD(?::| {DASH})?(?= )"),),
        standalone=(
            Marker(r"URGENT", 0),
            Marker(
                r"(?:REFILE,? )?(?:[0-9]{1,2}(?:ST|ND|RD|TH) )?LEAD"
                r"(?:,? (?:REFILE|[0-9]{1,2}(?:ST|ND|RD|TH) NET)){0,3}"
            ),
            Marker(r"REFILE|REPEAT|CORRECTION", 0),
        ),
        slug=r"/?(?:[\w .'-]{1,40}/){1,8}",
        afternotes=(r"#{0,3} ?(?:Notes? to editors?|NOTES? TO EDITORS?)\b",),
        bylines=(r"By [^=.]{2,100}, dpa ?=?", r"By dpa correspondents?[^=.]{0,60}=?"),
        times=(r"[0-9]{6} (?i:(?:GMT )?[a-z]{3} [0-9]{2})",),
        labels=(
            r"[a-z]{3}[0-9]{4,6} [0-9] [a-z]{1,3} [0-9]{1,4} dpa(?:-\w{2,5})? [0-9]{4}",
            r"[0-9]{1,2}(?:ST|ND|RD|TH) NET",
            r"\((?:With|Photo|Picture|Graphic)s?\b[^().]{0,80}\)",
        ),
        signoffs=(r"dpa(?:-[a-z]{2,5})?(?: [a-z]{2,5}){1,6}",),
        tails=(
            r"(?:(?:dpa )?(?:NOTEBOOK|Notebook)|INTERNET LINKS?|EDITORIAL CONTACTS?)$",
            r"#{1,3} ?(?:Notebook|Internet links?|Editorial contacts?|Refile)\b.{0,20}",
            r"The following information is not intended for publication",
        ),
        photo_credits=(r"\([^()]{1,60}/ ?dpa\)", r"Photo: .{1,80}dpa"),
    ),
    dialect=Dialect(),
    style=NoteStyle(
        frame="- {}",
        add="adds",
        change="updates",
        recast="recasts",
        cut="trims",
        capitalise_first=True,
        heading="Notes to editors",
    ),
)
