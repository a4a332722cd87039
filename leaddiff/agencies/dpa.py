"""dpa: its layout, the words of its notes, how it writes them."""

from __future__ import annotations

from leaddiff.nouns.agency import DASH, DIGITS, Agency, Dialect, Layout, Marker, NoteStyle, Sought

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
        openers=(Marker(rf"[0-9]{{1,2}}(?:ST|ND|RD|TH) LEAD(?::| {DASH})?(?= )", begins=DIGITS),),
        standalone=(
            Marker(r"URGENT", 0),
            Marker(
                r"(?:REFILE,? )?(?:[0-9]{1,2}(?:ST|ND|RD|TH) )?LEAD"
                r"(?:,? (?:REFILE|[0-9]{1,2}(?:ST|ND|RD|TH) NET)){0,3}",
                begins=("refile", "lead", *DIGITS),
            ),
            Marker(r"(?:REFILE|REPEAT|CORRECTION)", 0, ("re", "correction")),
        ),
        slug=Sought(r"/?(?:[\w .'-]{1,40}/){1,8}", has=("/",)),
        afternotes=(
            Sought(
                r"#{0,3} ?(?:Notes? to editors?|NOTES? TO EDITORS?)\b",
                has=("note to editor", "notes to editor"),
            ),
        ),
        bylines=(r"By [^=.]{2,100}, dpa ?=?", r"By dpa correspondents?[^=.]{0,60}=?"),
        times=(Sought(r"[0-9]{6} (?i:(?:GMT )?[a-z]{3} [0-9]{2})", DIGITS),),
        labels=(
            Sought(
                r"[a-z]{3}[0-9]{4,6} [0-9] [a-z]{1,3} [0-9]{1,4} dpa(?:-\w{2,5})? [0-9]{4}",
                has=(" dpa",),
            ),
            Sought(r"[0-9]{1,2}(?:ST|ND|RD|TH) NET", begins=DIGITS),
            r"\((?:With|Photo|Picture|Graphic)s?\b[^().]{0,80}\)",
        ),
        signoffs=(r"dpa(?:-[a-z]{2,5})?(?: [a-z]{2,5}){1,6}",),
        tails=(
            Sought(
                r"(?:(?:dpa )?(?:NOTEBOOK|Notebook)|INTERNET LINKS?|EDITORIAL CONTACTS?)$",
                ("dpa notebook", "notebook", "internet link", "editorial contact"),
            ),
            Sought(
                r"#{1,3} ?(?:Notebook|Internet links?|Editorial contacts?|Refile)\b.{0,20}", ("#",)
            ),
            r"The following information is not intended for publication",
        ),
        photo_credits=(
            Sought(r"\([^()]{1,60}/ ?dpa\)", has=("dpa)",)),
            Sought(r"Photo: .{1,80}dpa", has=("photo: ",)),
        ),
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
