"""Copies of every agency, with the traps real copy sets, and what must be read from each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Copy, PartKind

COPY = Path(__file__).parents[1] / "copy"


@dataclass(frozen=True)
class Read:
    """What must be read from a copy."""

    agency: str | None
    slug: str | None
    headline: str | None
    number: int
    marker: str | None
    count: int
    last: str  # how the last paragraph ends
    note: str | None = None
    byline: str | None = None
    dateline: str | None = None
    captions: int = 0
    ended: bool = False


COPIES = {
    "yonhap-urgent": Read(
        "yonhap", "dam gate-malfunction",
        "Sluice gate at Hwaseon Dam fails to close, residents told to leave",
        0, "URGENT", 1, "leave their homes.",
        dateline="HWASEON, South Korea, July 9 (Yonhap) --", ended=True,
    ),
    "yonhap-web-page": Read(
        "yonhap", None, "Sluice gate at Hwaseon Dam repaired after 600 flee homes",
        2, "2nd LD", 5, "No one was hurt.",
        "(ATTN: UPDATES throughout with gate repaired; RECASTS headline, lead; ADDS photo)",
        "By Moon Ga-ram and Seok Ji-wan", "HWASEON, South Korea, July 9 (Yonhap) --",
        captions=1, ended=True,
    ),
    "yonhap-no-end-mark": Read(
        "yonhap", None, "Court clears former shipping chief of bribery",
        1, "LEAD", 5, "from 2014 to 2021.",
        "(ATTN: ADDS prosecutors' response in last 2 paras", "By Tae Woo-jin",
        "BUSAN, March 12 (Yonhap) --",
    ),
    "yonhap-headline-lost": Read(
        "yonhap", None, None, 0, None, 3, "31 billion won.",
        "(ATTN: CHANGES headline; UPDATES with rector's comments in paras 2-3)",
        "By Noh Da-in", "DAEJEON, Nov. 3 (Yonhap) --", ended=True,
    ),
    "yonhap-summary-dateline": Read(
        "yonhap", "(News Focus) squid catch-fall",
        "(News Focus) Small ports count cost of vanishing squid",
        1, "LEAD", 4, "in the west have grown instead.",
        "(ATTN: ADDS quote in para 2)", None, "SEOUL --", captions=1, ended=True,
    ),
    "yonhap-korean": Read(
        "yonhap", None, "한미르대 캠퍼스 두 곳 내년 폐쇄", 2, "종합2보", 3, "310억원에 이른다.",
        dateline="(대전=연합뉴스) 노다인 기자 =", ended=True,
    ),
    "yonhap-syndicated": Read(
        "yonhap", None, "Squid catch falls to a tenth on east coast",
        0, None, 3, "in the west have grown instead.",
    ),
    "ap-1989": Read(
        "ap", "AM-Harbor Fire", "Grain Elevator Burns, Two Workers Missing",
        2, "2nd Ld - Writethru", 6, "most had gone home.",
        "Eds: LEADS with 2 grafs to UPDATE with fire contained; SUBS 4th graf pvs, bgng: ``Flames rose"
        " ...'' to CORRECT height; picks up 5th graf, `The elevator ...'",
        "By HAROLD W. TENNEY", "DULWORTH, Ohio (AP) _",
    ),
    "ap-1989-urgent": Read(
        "ap", "PM-Harbor Fire", "Two Missing In Elevator Fire",
        1, "1stLd-Writethru", 2, "20 miles away.", "Eds: Recasts thruout with 2 missing",
        None, "DULWORTH, Ohio (AP) _",
    ),
    "ap-anpa": Read(
        "ap", "BC-SKI--Nordberg-Slalom", "Lund wins Nordberg slalom by a hundredth",
        1, "1st Ld-Writethru", 4, "in Haldorf next week.",
        "Eds: Updates. Adds quotes. With AP Photos.", "By OLE FJELD", "NORDBERG, Norway (AP) _",
    ),
    "ap-modern": Read(
        "ap", "BC-EU--Slovakia-Cave Rescue",
        "5 cavers brought out after 3 days underground in Slovakia",
        3, "3rd Ld-Writethru", 4, "country’s longest.",
        "Eds: UPDATES with all five out, quotes; TRIMS. With AP Photos.",
        "By JANA HORVATOVA", "BRATISLAVA, Slovakia (AP) —", captions=1,
    ),
    "ap-newsalert": Read(
        "ap", "BC-EU--APNewsAlert", None, 0, None, 1, "brought out alive.",
        dateline="BRATISLAVA, Slovakia (AP) _",
    ),
    "reuters-indented": Read(
        "reuters", "GLOBAL-TIN/", "Tin hits six-month high as Lowen smelter stays shut",
        2, "UPDATE 2", 4, "lowest since March .",
        "(Adds analyst comment in paragraphs 3-4, (updates prices), closing levels)",
        "By Priya Raman", "LONDON, May 6 (Reuters) -",
    ),
    "reuters-late-note": Read(
        "reuters", None, "Orbin cuts 2,400 jobs as orders dry up",
        3, "CORRECTED - UPDATE 3", 5, "Kiel and Bremen, Dorn said.",
        "(Corrects number of jobs to 2,400 from 2,040 in headline and paragraph 1)",
        "By Elke Vogt", "HAMBURG, Feb 3 (Reuters) -",
    ),
    "reuters-refile": Read(
        "reuters", None, "Storm shuts two Norlin oil platforms",
        1, "REFILE-UPDATE 1", 2, "a day was lost.", "(Refiles to fix typo in headline)",
        None, "OSLO, Nov 12 (Reuters) -",
    ),
    "reuters-exclusive": Read(
        "reuters", None, "EXCLUSIVE-Norlin weighs sale of Baltic unit, sources say",
        1, "UPDATE 1", 3, "declined to comment.", "(Adds detail in paragraph 2)",
        "By Nina Dahl and Per Strand", "OSLO/VILNIUS, Nov 20 (Reuters) -",
    ),
    "afp-lead": Read(
        "afp", "Peru-landslide-toll", "At least 31 dead in Peru landslide: official",
        3, "3rdlead-WRAP", 5, "the area on Friday.",
        "ATTENTION - UPDATES toll, ADDS rescue chief in paras 4-5, president's visit ///",
        "by Rosa QUISPE", "Abancay, Peru, April 2, 2026 (AFP) -",
    ),
    "afp-alert": Read(
        "afp", "Peru-landslide", "Landslide in Peru kills at least nine: official",
        0, "urgent", 1, "an official told AFP.", dateline="Abancay, Peru, April 2, 2026 (AFP) -",
    ),
    "kyodo-2nd-ld": Read(
        "kyodo", None, "Minister Onuki resigns over undeclared land sale",
        2, "2ND LD", 5, "having chosen him,\" she said.",
        "(EDS: RECASTING WITH RESIGNATION; ADDING PREMIER'S REMARKS (PARAS 4-5))",
        None, "TOKYO, June 8 Kyodo -", ended=True,
    ),
    "kyodo-urgent": Read(
        "kyodo", None, "Agriculture minister Onuki to resign", 0, "URGENT", 1,
        "close to the matter said.", dateline="TOKYO, June 8 (Kyodo) _", ended=True,
    ),
    "xinhua-1st-ld": Read(
        "xinhua", None, "Eleven rescued from flooded mine in north China",
        1, "1st LD-Writethru", 4, "joined the rescue.",
        "(Eds: ADDS rescue details in paras 3-4; UPDATES headline)",
        "by Xinhua writers Tang Wei, Gu Lan", "TAIYUAN, Sept. 15 (Xinhua) --",
        captions=1, ended=True,
    ),
    "xinhua-urgent": Read(
        "xinhua", None, "11 trapped in flooded mine in north China", 0, "Urgent", 1,
        "local authorities said.", dateline="TAIYUAN, Sept. 15 (Xinhua) --", ended=True,
    ),
    "pti-2ndld": Read(
        "pti", "BRIDGE-COLLAPSE",
        "Bridge collapse in Vanpura: Toll rises to 9, engineer suspended",
        2, "2NDLD", 5, "fell on Thursday night.",
        "(Eds: Updates toll, adds chief minister's remarks in paras 3 and 4)",
        "By Meera Kulkarni", "Vanpura, Aug 21 (PTI)", ended=True,
    ),
    "pti-plain": Read(
        "pti", "BRIDGE COLLAPSE", "Bridge collapse in Vanpura: Toll rises to 7",
        1, "LD", 2, "at work under it.", dateline="Vanpura, Aug 21 (PTI)",
    ),
    "dpa-lead": Read(
        "dpa", "Germany/accidents/rail/",
        "Cable car in Harz mountains stuck for hours, 43 people freed",
        2, "2ND LEAD", 3, "on board with his two sons.",
        "Note to editors - adds passenger in graf 3 - updates number of people freed",
        "By Lena Brockhaus, dpa", "Goslar, Germany (dpa) -",
    ),
    "dpa-note-above": Read(
        "dpa", "Germany/accidents/rail/", "Cable car in Harz mountains stuck, 43 people on board",
        1, "1ST LEAD", 2, "nobody had been hurt.",
        "Notes to editors: ADDS police statement in graf 2; UPDATES lead",
        "By Lena Brockhaus, dpa", "Goslar, Germany (dpa) -",
    ),
    "unknown-agency": Read(
        None, "SHIP-AGROUND", "Freighter freed from sandbank off Larnby",
        2, "2nd update", 3, "A leak was ruled out.",
        dateline="LARNBY, Sept 30 (Nordic Wire) --", ended=True,
    ),
    "plain-prose": Read(None, None, None, 0, None, 5, "the mayor had to say."),
    "plain-titled": Read(
        None, None, "Council closes Larnby pool for winter", 0, None, 3, "the mayor said."
    ),
    "wrapped-unseparated": Read(
        "yonhap", None,
        "Council closes Larnby pool for winter despite petition signed by 2,000",
        1, "LEAD", 5, "the council has published.", "(ATTN: ADDS mayor's comments in para 3)",
        None, "LARNBY, Nov. 3 (Yonhap) --", ended=True,
    ),
}  # fmt: skip


def read(name: str) -> Copy:
    return layout.read((COPY / f"{name}.txt").read_bytes(), f"{name}.txt")


def test_every_sample_is_in_the_table() -> None:
    assert {path.stem for path in COPY.glob("*.txt")} == set(COPIES)


@pytest.mark.parametrize("name", COPIES)
def test_what_a_desk_needs_is_read(name: str) -> None:
    copy = read(name)
    assert Read(
        copy.agency, copy.slug, copy.headline, copy.version.number, copy.version.marker,
        len(copy.paragraphs), COPIES[name].last, copy.note, copy.byline, copy.dateline,
        len(copy.captions), copy.ended,
    ) == COPIES[name]  # fmt: skip
    assert copy.paragraphs[-1].text.endswith(COPIES[name].last)


@pytest.mark.parametrize("name", COPIES)
def test_paragraph_one_has_the_dateline_and_numbers_run_on(name: str) -> None:
    copy = read(name)
    assert [p.number for p in copy.paragraphs] == list(range(1, len(copy.paragraphs) + 1))
    if copy.dateline:
        assert copy.paragraphs[0].text.startswith(copy.dateline)


@pytest.mark.parametrize("name", COPIES)
def test_spans_point_at_their_text(name: str) -> None:
    copy = read(name)
    for stretch in (*copy.paragraphs, *copy.parts):
        text = " ".join(copy.raw[stretch.span.start : stretch.span.end].split())
        letters = iter(text)
        assert all(letter in letters for letter in stretch.text)  # in this order
        assert len(text) - len(stretch.text) <= 60  # a marker, or codes around a slug


def test_slug_and_headline_that_stand_twice_are_two_parts_each() -> None:
    copy = layout.parse(
        "(2nd LD) Pool closes for winter, council says\n\n(2nd LD) pool-closure\n\n김하나\n\n"
        "| 2026-11-03 14:05:44\n\n▲ The pool in Larnby. (For Use Only in Larnby.) (Yonhap)\n\n"
        "(2nd LD) pool-closure\n\n(2nd LD) Pool closes for winter, council says\n\n"
        "(ATTN: ADDS mayor in para 2)\n\nBy Kim Ha-na\n\n"
        'LARNBY, Nov. 3 (Yonhap) -- The pool closed.\n\n"It is cold," the mayor said.\n\n(END)\n'
    )
    kinds = [part.kind for part in copy.parts if part.version]
    assert kinds == [PartKind.HEADLINE, PartKind.SLUG, PartKind.SLUG, PartKind.HEADLINE]
    assert {part.version.number for part in copy.parts if part.version} == {2}
    assert (copy.slug, copy.headline) == ("pool-closure", "Pool closes for winter, council says")
    assert (copy.byline, copy.moved_at) == ("By Kim Ha-na", "2026-11-03 14:05:44")
    assert len(copy.paragraphs) == 2


@pytest.mark.parametrize(
    ("slug", "headline", "number"),
    [
        ("(LEAD) pool-closure", "(2nd LD) Pool closes for the winter", 2),
        ("(2nd LD) pool-closure", "(LEAD) Pool closes for the winter", 2),
        ("pool-closure", "(3rd LD) Pool closes for the winter", 3),
        ("(URGENT) pool-closure", "Pool closes for the winter", 0),
    ],
)
def test_the_story_has_the_higher_of_two_versions(slug: str, headline: str, number: int) -> None:
    copy = layout.parse(f"{slug}\n\n{headline}\n\nLARNBY, Nov. 3 (Yonhap) -- The pool closed.\n")
    assert (copy.slug, copy.headline) == ("pool-closure", "Pool closes for the winter")
    assert copy.version.number == number
    assert copy.version.marker is not None


HEAD = (
    "(LEAD) Pool closes\n\n(LEAD) pool-closure\n\nLARNBY, Nov. 3 (Yonhap) -- The pool closed.\n\n"
)
TAIL = "\n\nThe mayor was not there.\n\n(END)\n"


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Wednesday, a petition against the plan had 2,000 names.",
        "By Friday",  # a list an editor set in short lines
        "No.",
        '"No."',
        "“It is cold,” she said.",
        "(The council had voted against it twice.)",
        "(With two laps left, he fell.)",
        "(Adds to the list of closed pools the one in Larnby.)",
        "(Changes to the law take effect in May.)",
        "Reporting by the local newspaper led to an inquiry.",
        "Reporting by Bloomberg suggested otherwise.",
        "Production by Norlin fell 3%.",
        "Editing by hand is slow.",
        "Released on bail, he returned at 10.30 that night.",
        "Posted on Monday at 10:30, the video was seen 2,000 times.",
        "- The pool in Norby stays open.",
        "* Losses came to 3 million",
        "More than that was not known.",
        "Share prices fell.",
        "End of story, the mayor said.",
        "Photo finishes decided both races.",
        "The Associated Press contributed $5 to the fund.",
        "AP writers won two prizes.",
        "The bank (BOK) -- the central one -- said nothing.",
        "2,000",
        "UPDATES are posted daily.",
        "The address is pool@example.org, the mayor said.",
        "Eds. Smith and Jones resigned.",
        'FIFA said: "NO."',
        "Who pays?",
        "THE POOL IS SHUT.",
        "The mayor said: It is cold in the 4th graf of the report.",
    ],
)
def test_what_may_be_copy_is_counted(paragraph: str) -> None:
    copy = layout.parse(HEAD + paragraph + TAIL)
    assert [p.text for p in copy.paragraphs[1:]] == [paragraph, "The mayor was not there."]


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("▲ The pool in Larnby is seen on Nov. 3", PartKind.CAPTION),
        ("The pool in Larnby on Nov. 3, 2026. (Yonhap)", PartKind.CAPTION),
        ("The pool in Larnby on Nov. 3, 2026. (Pool photo) (Yonhap)", PartKind.CAPTION),
        ("This image shows the pool. (PHOTO NOT FOR SALE) (Yonhap)", PartKind.CAPTION),
        ("FILE - The pool in Larnby. (AP Photo/Jo Berg)", PartKind.CAPTION),
        ("A swimmer leaves the pool, Nov 3, 2026. REUTERS/Jo Berg", PartKind.CAPTION),
        ("A swimmer. (Xinhua/Li Bo)", PartKind.CAPTION),
        ("A swimmer. (Photo by Jo BERG / AFP)", PartKind.CAPTION),
        ("jo@yna.co.kr", PartKind.CONTACT),
        ("jo@yna.co.kr\nbo@yna.co.kr", PartKind.CONTACT),
        ("(jo@yna.co.kr, bo@yna.co.kr)", PartKind.CONTACT),
        ("SHARES SLIDE", PartKind.SUBHEAD),
        ("WHO PAYS?", PartKind.SUBHEAD),
        ('"GREEN" -- AND A FERRY?', PartKind.SUBHEAD),
        ("- 'Cold as ice' -", PartKind.SUBHEAD),
        ("(MORE)", PartKind.LABEL),
        ("___", PartKind.LABEL),
        ("The mayor said: 4th graf pvs", PartKind.LABEL),
        ("The pool ... 12th graf", PartKind.LABEL),
        ("#pool #Larnby", PartKind.LABEL),
        ("view larger image", PartKind.LABEL),
        ("(Reporting by Jo Berg; Editing by Bo Lund)", PartKind.CREDIT),
        ("Reporting by Jo Berg in Larnby; editing by Bo Lund", PartKind.CREDIT),
        ("Associated Press writer Jo Berg in Larnby contributed to this report.", PartKind.CREDIT),
        ("mba/dlo/kjm", PartKind.CREDIT),
        ("($1 = 0.79 pounds)", PartKind.CREDIT),
        ("(1 euro = 10.143 Norwegian crowns)", PartKind.CREDIT),
        ("[ⓒ Yonhap. 무단전재-재배포 금지]", PartKind.REST),
        ("(ATTN: ADDS mayor in para 2)", PartKind.NOTE),
        ("Eds: UPDATES lead.", PartKind.NOTE),
    ],
)
def test_what_is_no_copy_is_not_counted(piece: str, kind: PartKind) -> None:
    copy = layout.parse(HEAD + piece + TAIL)
    assert [p.text for p in copy.paragraphs[1:]] == ["The mayor was not there."]
    assert kind in [part.kind for part in copy.parts]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("(ATTN: ADDS mayor\nin para 2;\nTRIMS)", "(ATTN: ADDS mayor in para 2; TRIMS)"),
        ("(ATTN: ADDS mayor (by phone) in para 2)", "(ATTN: ADDS mayor (by phone) in para 2)"),
        ("((ATTN: ADDS mayor in para 2))", "((ATTN: ADDS mayor in para 2))"),
        ("(ATTN: ADDS mayor\n\nin para 2)", "(ATTN: ADDS mayor in para 2)"),
        ("(ATTN: ADDS mayor in para 2", "(ATTN: ADDS mayor in para 2"),
        ("(Attn: adds mayor)", "(Attn: adds mayor)"),
        ("[ATTN: ADDS mayor]", "[ATTN: ADDS mayor]"),
        ("(EDS: ADDING MAYOR)", "(EDS: ADDING MAYOR)"),
        ("(Eds: Adds details)", "(Eds: Adds details)"),
        ("EDS: Recasts lead", "EDS: Recasts lead"),
        ("Eds: Adds mayor,\nUPDATES with vote.", "Eds: Adds mayor, UPDATES with vote."),
        ("Editors: Corrects spelling in graf 2", "Editors: Corrects spelling in graf 2"),
        ("(Adds mayor, background)", "(Adds mayor, background)"),
        ("(In paragraph 2, corrects name)", "(In paragraph 2, corrects name)"),
        ("(This Nov. 2 story corrects the vote)", "(This Nov. 2 story corrects the vote)"),
        ("ATTENTION - ADDS mayor,\nvote ///", "ATTENTION - ADDS mayor, vote ///"),
    ],
)
def test_the_note_is_kept_as_it_stands(note: str, text: str) -> None:
    copy = layout.parse(
        f"(LEAD) Pool closes\n\n{note}\n\nBy Jo Berg\n\nLARNBY, Nov. 3 (Yonhap) -- It closed.\n"
    )
    assert copy.note == text
    assert (copy.headline, copy.byline, len(copy.paragraphs)) == ("Pool closes", "By Jo Berg", 1)


@pytest.mark.parametrize("opener", ["Eds:", "Editors:", "EDITORS:", "Attention editors:"])
def test_a_note_on_photos_does_not_hide_the_one_on_changes(opener: str) -> None:
    copy = layout.parse(
        f"^BC-Pool,1st Ld-Writethru,100<\n^Pool closes<\n^{opener} With AP Photos.<\n"
        "^Eds: UPDATES with vote.<\n\tLARNBY (AP) _ It closed.\n"
    )
    assert copy.note == "Eds: UPDATES with vote."


@pytest.mark.parametrize(
    ("head", "slug", "headline"),
    [
        (["pool-closure", "Pool closes for winter"], "pool-closure", "Pool closes for winter"),
        (["Pool closes for winter", "pool-closure"], "pool-closure", "Pool closes for winter"),
        (["S Korea-election", "S. Korea-Japan talks to open Friday"],
         "S Korea-election", "S. Korea-Japan talks to open Friday"),
        (["Norlin Display-Q2 earnings", "Norlin Display Q2 profit up 5 pct"],
         "Norlin Display-Q2 earnings", "Norlin Display Q2 profit up 5 pct"),
        (["typhoon", "Typhoon nears the southern coast"],
         "typhoon", "Typhoon nears the southern coast"),
        (["Korea-Japan talks open"], None, "Korea-Japan talks open"),
        (["11 dead in pool fire"], None, "11 dead in pool fire"),
        (["pool-closure"], "pool-closure", None),
        (["Norland/politics/pools/", "Pool closes"], "Norland/politics/pools/", "Pool closes"),
        (["Norland-pools-winter,2ndlead", "Pool closes"], "Norland-pools-winter", "Pool closes"),
        (["BC-EU--Norland-Pools, 3rd Ld-Writethru, a0512,340", "Pool closes"],
         "BC-EU--Norland-Pools", "Pool closes"),
        (["NORLAND-POOLS/ (UPDATE 2, PIX)", "UPDATE 2-Pool closes"],
         "NORLAND-POOLS/", "Pool closes"),
        (["DEL12 POOL-3RDLD-CLOSURE", "Pool closes, say officials"],
         "POOL-CLOSURE", "Pool closes, say officials"),
    ],
)  # fmt: skip
def test_slug_and_headline_are_told_apart(
    head: list[str], slug: str | None, headline: str | None
) -> None:
    for parting in ("\n\n", "\n"):
        copy = layout.parse(
            parting.join(
                [*head, "LARNBY, Nov. 3 (Yonhap) -- It closed, officials said.", "It is cold."]
            )
        )
        assert (copy.slug, copy.headline) == (slug, headline)
        assert len(copy.paragraphs) == 2


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("SEOUL, Sept. 22 (Yonhap) -- A", "SEOUL, Sept. 22 (Yonhap) --"),
        ("SEOUL, Sept. 22 (Yonhap)-- A", "SEOUL, Sept. 22 (Yonhap)--"),
        ("SEOUL/TOKYO, Sept. 22 (Yonhap) — A", "SEOUL/TOKYO, Sept. 22 (Yonhap) —"),
        ("SEOUL, Sept. 22 (Y-- A", "SEOUL, Sept. 22 (Y--"),
        ("SEOUL -- A", "SEOUL --"),
        ("By Ran Odell VELSUND, March 28 - A", "By Ran Odell VELSUND, March 28 -"),
        ("NEW YORK, Sept. 21 (Joint Press Corps-Yonhap) -- A",
         "NEW YORK, Sept. 21 (Joint Press Corps-Yonhap) --"),
        ("KATHMANDU, Nepal (AP) — A", "KATHMANDU, Nepal (AP) —"),
        ("ABOARD THE FJORDLAND (AP) _ A", "ABOARD THE FJORDLAND (AP) _"),
        ("Sept 8 (Reuters) - A", "Sept 8 (Reuters) -"),
        ("(Reuters) - A", "(Reuters) -"),
        ("San Remo (tca/dpa) - A", "San Remo (tca/dpa) -"),
        ("ASAHIKAWA, Japan, Feb. 17 Kyodo - A", "ASAHIKAWA, Japan, Feb. 17 Kyodo -"),
        ("New Delhi, Mar 16 (PTI) A", "New Delhi, Mar 16 (PTI)"),
        ("KUALA LUMPUR, Sept 22 (Bernama) -- A", "KUALA LUMPUR, Sept 22 (Bernama) --"),
        ("The Bank of Larnby (BOL) -- the central one -- a", None),
        ("The mayor told (AP) - a", None),
        ("The Press Trust of India (PTI) reported a", None),
        ("No one -- not one -- a", None),
        ("CORTINA D'AMPEZZO, Italy, Feb. 8 (Yonhap) -- A", "CORTINA D'AMPEZZO, Italy, Feb. 8 (Yonhap) --"),
        ("Rio de Janeiro, Feb 8, 2026 (AFP) - A", "Rio de Janeiro, Feb 8, 2026 (AFP) -"),
    ],
)  # fmt: skip
def test_datelines(opening: str, dateline: str | None) -> None:
    copy = layout.parse(f"Pool closes for winter\n\n{opening} pool closed.\n\nIt is cold.\n")
    assert copy.dateline == dateline
    assert len(copy.paragraphs) == 2


@pytest.mark.parametrize("opener", ["ATTENTION - ADDS vote ///", "URGENT - Pool closes"])
def test_a_note_or_marker_in_capitals_is_no_dateline(opener: str) -> None:
    copy = layout.parse(f"Pool closes\n\n{opener}\n\nThe pool closed.\n\nIt is cold.\n")
    assert copy.dateline is None
    assert len(copy.paragraphs) == 2


def test_a_dateline_on_its_own_line_is_paragraph_one_with_the_next() -> None:
    copy = layout.parse("Pool closes\n\nLARNBY, Nov. 3 (Yonhap) --\n\nIt closed.\n\nIt is cold.\n")
    assert [p.text for p in copy.paragraphs] == [
        "LARNBY, Nov. 3 (Yonhap) -- It closed.",
        "It is cold.",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "x.txt is empty"),
        (" \n\n\t \ufeff\x00", "x.txt is empty"),
        ("(URGENT) pool-closure\n\n(URGENT) Pool closes\n\n(END)\n", "holds no paragraph of copy"),
        ("(ATTN: ADDS \x1b[2Jmayor)\n", "holds no paragraph of copy"),
        ("UPDATE 2-Pool closes\n(Adds mayor in para 3\n\nEnditem\n", "holds no paragraph of copy"),
    ],
)
def test_a_file_without_copy_is_unreadable(text: str, says: str) -> None:
    with pytest.raises(UnreadableCopy) as failure:
        layout.parse(text, "x.txt")
    assert says in str(failure.value)
    assert str(failure.value).isprintable()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\n\n\n"])
@pytest.mark.parametrize(
    ("lines", "is_list"), [(layout.MOST_LINES - 9, False), (layout.MOST_LINES, True)]
)
def test_a_list_without_end_is_refused_in_one_sentence(
    lines: int, is_list: bool, ends: str
) -> None:
    told = ends.join(["LARNBY, Nov. 3 (Yonhap) -- It closed.", *["ab"] * lines]) + "\n"
    if not is_list:
        layout._refuse_list(told, "x.txt")
        return
    with pytest.raises(UnreadableCopy) as failure:
        layout.parse(told, "x.txt")
    assert "x.txt has 30,001 lines" in str(failure.value)
    assert "\n" not in str(failure.value)


def test_control_codes_in_copy_stay_in_raw_and_stop_nothing() -> None:
    text = (
        "\x02(LEAD) Pool closes\n\nLARNBY, Nov. 3 (Yonhap) -- It \x00clos\x1bed.\n\n\x03(END)\x03\n"
    )
    copy = layout.parse(text)
    assert copy.raw == text
    assert (copy.headline, copy.version.number, copy.ended) == ("Pool closes", 1, True)
    assert copy.paragraphs[0].text.endswith("It \x00clos\x1bed.")


def test_another_story_below_is_rest_where_the_end_mark_is_missing() -> None:
    copy = layout.parse(
        "(LEAD) Pool closes\n\nLARNBY, Nov. 3 (Yonhap) -- It closed.\n\nIt is cold.\n\n"
        "(2nd LD) Harbor freezes over\n\nTrains run late\n"
    )
    assert len(copy.paragraphs) == 2
    assert copy.version.number == 1
    assert copy.parts[-1].kind is PartKind.REST
    assert copy.remarks


def test_reading_goes_on_below_an_email_line_with_most_of_the_story() -> None:
    body = "\n\n".join(f"Sentence {n} of the story." for n in range(8))
    copy = layout.parse(
        f"Pool closes\n\nLARNBY, Nov. 3 (Yonhap) -- It closed.\n\njo@yna.co.kr\n\n{body}\n"
    )
    assert len(copy.paragraphs) == 9
