"""Patterns tried as one: a glance at the text may spare a pattern, and never hides what it would find."""

import re

import pytest

from leaddiff import agencies
from leaddiff.layout.alternatives import Alternatives, Closings, opening_of
from leaddiff.layout.common import COMMON
from leaddiff.nouns.agency import Sought
from tests.stories import HERE, pairs, rendered

LAYOUTS = (COMMON, *(agency.layout for agency in agencies.every()))
OPENINGS = ("notes", "bare_notes", "afternotes", "credits", "notices", "tails", "captions")
LINES = ("bylines", "times", "labels", "subheads", "ends", "signoffs", "keys")
MARKERS = ("openers", "standalone")
SOURCES = [
    (field, source)
    for field in (*OPENINGS, *LINES)
    for layout in LAYOUTS
    for source in getattr(layout, field)
] + [
    (field, Sought(marker.pattern, marker.begins or opening_of(marker.pattern), marker.has))
    for field in MARKERS
    for layout in LAYOUTS
    for marker in getattr(layout, field)
]

SEEN = """
Reporting by Ana Tolk in Vellmar; editing by Tom Birk
With reporting by Ana Tolk: Tom Birk
WRITING BY Ana Tolk
Additional REPORTING: Ana Tolk
Other reporting by Ana Tolk
By Ana Tolk and Tom Birk; Editing by Jo Lind
Associated Press writer Ana Tolk in Vellmar contributed
AP journalist Ana Tolk reported
Tolk in Vellmar helped with this story.
Ana Tolk in Vellmar contributed to this report.
The Associated Press journalist Ana Tolk contributed to this story
More AP coverage: here
Follow AP's coverage
Follow Ana Tolk on Twitter
With inputs from agencies
(Agency inputs)
Correction: An earlier version of this story gave a wrong toll.
CLARIFICATIONS: The story
A previous version of this article said so.
Corrections - May 4, 2025:
Published 3 hours ago
a minute ago
12 hours ago
Last modified May 4, 2025 at 5:30 PM
First Published: 4 May 2025
Sent: Monday, May 4
Thu May 7, 2026 5:35pm EDT
17:35, Thursday, 7 May 2026
03.04.2025 12:30
Subject: Ferry
RELATED STORIES: Ferry sinks
source: Sokdo police
2nd add
(Third take)
Warm regards,
Kindest regards
For more stories see [FERRY/]
See [FERRY.N]
AP Photos NY101
With video
ferry sinks: 3rd graf pvs
Politics/Diplomacy > North Korea
Home > National
Latest News
Editors Picks
Issue in Focus
1ST LEAD
(2nd Ld-Writethru)
URGENT
BULLETIN
3rd update
REFILE
CORRECTION
(LEAD) Ferry sinks
2nd Ld: ferry
[Corrected] Ferry
AP-NY-03-14-89 2142EST<
r i BC-AS--Boat1stLd 02-09 01250
retransmitting a0673
a0673---
KYODO NEWS - May 4, 2025 - 12:00
All News 12:30 May 4, 2025
송고시간 2025-03-03 12:00
2025.03.03 12:30 KST
| 2025-03-03
12:30 p.m. GMT
May 4, 2025 at 12:30
2 of 3 takes
3 min read
Breaking news!
031200 GMT Mar 25
bdt0123 4 pl 345 dpa 0123
1ST NET
DEL60
""".strip().splitlines()


def _lines() -> list[str]:
    files = [file.read_text("utf-8", "replace") for file in sorted((HERE / "copy").glob("*.txt"))]
    files += [rendered(version) for pair in pairs()[::3] for version in (pair.old, pair.new)]
    return sorted({line.strip()[:200] for file in files for line in file.splitlines()} | set(SEEN))


def test_no_glance_hides_what_the_pattern_would_find():
    lines = [line for line in _lines() if line]
    for field, source in SOURCES:
        plain = source.source if isinstance(source, Sought) else source
        ending = "$" if field in (*LINES, "standalone") else ""
        tried, sought = Alternatives([source], ending), re.compile(f"(?:{plain}){ending}")
        hidden = [line for line in lines if sought.match(line) and not tried.match(line)]
        assert not hidden, f"{field}: {plain} is not tried on {hidden[:3]}"


CREDITS = """
Smoke over Vellmar. (Pool photo)
Smoke over Vellmar. (Photo courtesy of Ana Tolk)
(courtesy of Ana Tolk).
(Ana Tolk/AFP)
(Ana Tolk / AFP via Norwire)
AFP PHOTO / Ana Tolk
(AP Photo/Ana Tolk)
(Ana Tolk/Norwire via AP)
(Ana Tolk/dpa)
Photo: Ana Tolk/dpa
(Kyodo)
(Ana Tolk/Kyodo News)
PTI Photo by Ana Tolk
REUTERS/Ana Tolk
(Xinhua/Ana Tolk)
(Yonhap file photo)
(사진=연합뉴스)
""".strip().splitlines()


def test_no_glance_hides_the_credit_of_a_photo():
    every = [source for layout in LAYOUTS for source in layout.photo_credits]
    found = 0
    for source in every:
        plain = source.source if isinstance(source, Sought) else source
        tried, sought = Closings([source], r"\.?$"), re.compile(rf"(?:{plain})\.?$")
        for line in {*_lines(), *CREDITS} - {""}:
            expected = sought.search(line)
            found += expected is not None and line in CREDITS
            assert (tried.search(line) is None) is (expected is None), (plain, line)
    assert found >= len(CREDITS)


@pytest.mark.parametrize("line", SEEN)
def test_each_line_seen_is_found_by_a_pattern_that_waits(line):
    waiting = [
        Alternatives([source], "$" if field in (*LINES, "standalone") else "")
        for field, source in SOURCES
        if isinstance(source, Sought) or opening_of(source)
    ]
    assert any(tried.match(line) for tried in waiting)


def _bare(source: str) -> str:
    """A source without escapes, sets and groups."""
    source = re.sub(r"\[\^?\]?[^\]]*\]", "", re.sub(r"\\.", "", source))
    while True:
        less = re.sub(r"\([^()]*\)", "", source)
        if less == source:
            return source
        source = less


@pytest.mark.parametrize(("field", "source"), SOURCES)
def test_no_opening_and_no_line_has_alternatives_at_its_top(field, source):
    assert "|" not in _bare(source if isinstance(source, str) else source.source)


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        (r"Sent from my [A-Z]", ("sent from my ",)),
        (r"\(END\)", ("(end)",)),
        (r"\((?:Photo|Graphic)", ("(",)),
        (r"[(\[] ?In", ("(", "[")),
        (r"[(<]end", ("(", "<")),
        (r"[(\[]{1,2} ?end", ("(", "[")),
        (r"Newsletters?", ("newsletter",)),
        (r"Editor['’]?s", ("editor",)),
        (r"A*B", ()),
        (r"[(\[]?urgent", ()),
        (r"[(\[]{0,2}urgent", ()),
        (r"(?:On|At) ", ()),
        (r"(?i:photo)", ()),
        (r"[A-Z]{2}", ()),
        (r"\d", ()),
    ],
)
def test_what_a_text_begins_with_is_read_off_a_plain_opening(source, begins):
    assert opening_of(source) == begins


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sent from my phone", True),
        ("Keywords", True),
        ("REPORTING BY ANA", True),
        ("He said: reporting by", False),
        ("sent from my phone", False),
        ("It has words", False),
        ("", False),
    ],
)
def test_alternatives_match_as_one_pattern_would(text, expected):
    sources = ["Sent from my ", "(?:Keywords|Tags)", Sought("(?i:reporting) BY", ("reporting",))]
    assert (Alternatives(sources).match(text) is not None) is expected
