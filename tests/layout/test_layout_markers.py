"""Version markers in every spelling seen, and words that only look like one."""

from __future__ import annotations

import pytest

from leaddiff.layout.markers import standalone, unmarked
from leaddiff.layout.slugs import without_codes


@pytest.mark.parametrize(
    ("text", "rest", "number", "marker"),
    [
        ("(URGENT) pool-closure", "pool-closure", 0, "URGENT"),
        ("(LEAD) Pool closes", "Pool closes", 1, "LEAD"),
        ("(2nd LD) Pool closes", "Pool closes", 2, "2nd LD"),
        ("(9th LD) Pool closes", "Pool closes", 9, "9th LD"),
        ("(11th LD) Pool closes", "Pool closes", 11, "11th LD"),
        ("(2nd LEAD) Pool closes", "Pool closes", 2, "2nd LEAD"),
        ("(LEAD)Pool closes", "Pool closes", 1, "LEAD"),
        ("(LEAD) (News Focus) Pool closes", "(News Focus) Pool closes", 1, "LEAD"),
        ("(News Focus) (2nd LD) Pool closes", "(News Focus) Pool closes", 2, "2nd LD"),
        ("BC-Pool, 1st Ld-Writethru", "BC-Pool", 1, "1st Ld-Writethru"),
        ("BC-Pool,2nd Ld - Writethru", "BC-Pool", 2, "2nd Ld - Writethru"),
        ("BC-Pool, 3rdLd-Writethru", "BC-Pool", 3, "3rdLd-Writethru"),
        ("BC-Pool, 4th-ld writethru", "BC-Pool", 4, "4th-ld writethru"),
        ("BC-Pool, 5thld-writethru", "BC-Pool", 5, "5thld-writethru"),
        ("BC-Pool, 6th-writethru", "BC-Pool", 6, "6th-writethru"),
        ("BC-Pool, 7th Ld Writethru", "BC-Pool", 7, "7th Ld Writethru"),
        ("BC-Pool 8thLd-Writethru", "BC-Pool", 8, "8thLd-Writethru"),
        ("BC-Pool, 13th Ld-Writethru", "BC-Pool", 13, "13th Ld-Writethru"),
        ("BC-Pool, 1st Ld", "BC-Pool", 1, "1st Ld"),
        ("BC-Pool, Ld-Writethru", "BC-Pool", 1, "Ld-Writethru"),
        ("AM-Pool, 2nd Ld-Writethru, a0512,340", "AM-Pool", 2, "2nd Ld-Writethru"),
        ("AM-Pool, URGENT", "AM-Pool", 0, "URGENT"),
        ("UPDATE 1-Pool closes", "Pool closes", 1, "UPDATE 1"),
        ("UPDATE 12-Pool closes", "Pool closes", 12, "UPDATE 12"),
        ("UPDATE 1 - Pool closes", "Pool closes", 1, "UPDATE 1"),
        ("UPDATE 3: Pool closes", "Pool closes", 3, "UPDATE 3"),
        ("WRAPUP 4-Pool closes", "Pool closes", 4, "WRAPUP 4"),
        ("CORRECTED - UPDATE 3-Pool closes", "Pool closes", 3, "CORRECTED - UPDATE 3"),
        ("REFILE-UPDATE 1-Pool closes", "Pool closes", 1, "REFILE-UPDATE 1"),
        ("RPT-UPDATE 2-Pool closes", "Pool closes", 2, "RPT-UPDATE 2"),
        ("RPT-Pool closes", "Pool closes", 0, "RPT"),
        ("REFILE-Pool closes", "Pool closes", 0, "REFILE"),
        ("CORRECTED-Pool closes", "Pool closes", 0, "CORRECTED"),
        ("CORRECTED (OFFICIAL)-Pool closes", "Pool closes", 0, "CORRECTED (OFFICIAL)"),
        ("Corrected: Pool closes", "Pool closes", 0, "Corrected"),
        ("EXCLUSIVE-UPDATE 1-Pool closes", "EXCLUSIVE-Pool closes", 1, "UPDATE 1"),
        ("POOLS-NORLAND/ (UPDATE 1)", "POOLS-NORLAND/", 1, "UPDATE 1"),
        ("POOLS-NORLAND/ (UPDATE 2, PIX, TV)", "POOLS-NORLAND/", 2, "UPDATE 2"),
        ("Norland-pool,lead", "Norland-pool", 1, "lead"),
        ("Norland-pool,2ndlead", "Norland-pool", 2, "2ndlead"),
        ("Norland-pool, 3rd lead-WRAP", "Norland-pool", 3, "3rd lead-WRAP"),
        ("Norland-pool,urgent", "Norland-pool", 0, "urgent"),
        ("LEAD: Pool closes", "Pool closes", 1, "LEAD"),
        ("2ND LD: Pool closes", "Pool closes", 2, "2ND LD"),
        ("URGENT: Pool closes", "Pool closes", 0, "URGENT"),
        ("Urgent: Pool closes", "Pool closes", 0, "Urgent"),
        ("1st LD-Writethru: Pool closes", "Pool closes", 1, "1st LD-Writethru"),
        ("2nd LD Writethru-Pool closes", "Pool closes", 2, "2nd LD Writethru"),
        ("3rd LD: Pool closes", "Pool closes", 3, "3rd LD"),
        ("Update: Pool closes", "Pool closes", 1, "Update"),
        ("Pool closes (Update 2)", "Pool closes", 2, "Update 2"),
        ("LD POOL CLOSURE", "POOL CLOSURE", 1, "LD"),
        ("POOL-2NDLD-CLOSURE", "POOL-CLOSURE", 2, "2NDLD"),
        ("AVI-POOL-LD MOCA", "AVI-POOL-MOCA", 1, "LD"),
        ("수영장 폐쇄(종합)", "수영장 폐쇄", 1, "종합"),
        ("수영장 폐쇄(종합2보)", "수영장 폐쇄", 2, "종합2보"),
        ("수영장 폐쇄(종합3보)", "수영장 폐쇄", 3, "종합3보"),
        ("수영장 폐쇄(속보)", "수영장 폐쇄", 0, "속보"),
        ("수영장 폐쇄(1보)", "수영장 폐쇄", 0, "1보"),
        ("수영장 폐쇄(2보)", "수영장 폐쇄", 1, "2보"),
        ("Pool-closure, 2nd update", "Pool-closure", 2, "2nd update"),
        ("Pool-closure (2nd update)", "Pool-closure", 2, "2nd update"),
    ],
)
def test_the_marker_is_taken_off_and_read(text: str, rest: str, number: int, marker: str) -> None:
    marked = unmarked(text)
    assert marked.version is not None
    assert (marked.text, marked.version.number, marked.version.marker) == (rest, number, marker)


@pytest.mark.parametrize(
    "text",
    [
        "Pool closes for winter",
        "Lead found in water of Larnby pool",
        "Lead: the poison in our pipes",
        "Team takes lead in 2nd half",
        "Norland, in the lead, loses 2 players",
        "World leaders update pact",
        "Weather update",
        "Urgent care units to close",
        "Corrected figures show fall in profit",
        "(News Focus) Pool closes",
        "EXCLUSIVE-Norlin to sell unit",
        "Yoon-press conference",
        "S Korea-election",
        "2nd pool closes in Larnby",
        "Old LD player returns",
        "THE OLDEST LDP MEMBER",
        "1st lady visits Larnby",
        "종합병원 폐쇄",
        "20-year-old leads race",
    ],
)
def test_words_that_are_no_marker_stay(text: str) -> None:
    assert tuple(unmarked(text)) == (text, None)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("URGENT", 0),
        ("(URGENT)", 0),
        ("1ST LEAD", 1),
        ("2ND LEAD", 2),
        ("REFILE", 0),
        ("2ND LEAD REFILE", 2),
        ("REFILE 1ST LEAD", 1),
        ("1ST LEAD 3RD NET", 1),
        ("(LEAD)", 1),
        ("(2nd LD)", 2),
        ("3rd Ld-Writethru", 3),
        ("2nd update", 2),
        ("UPDATE 2", 2),
        ("UPDATE 2-", 2),
        ("LD", 1),
    ],
)
def test_a_marker_on_a_line_of_its_own(line: str, number: int) -> None:
    version = standalone(line)
    assert version is not None
    assert version.number == number


@pytest.mark.parametrize("line", ["3RD NET", "LEADING", "Pool closes", "URGENT appeal", "Lead on"])
def test_a_line_that_is_no_marker(line: str) -> None:
    assert standalone(line) is None


@pytest.mark.parametrize(
    ("slug", "plain"),
    [
        ("AM-Pool, a0512,340", "AM-Pool"),
        ("AM-Pool,340", "AM-Pool"),
        ("AM-Pool, Bjt,0340", "AM-Pool"),
        ("DEL12 POOL-CLOSURE", "POOL-CLOSURE"),
        ("pool-closure", "pool-closure"),
        ("Pool-Area 51", "Pool-Area 51"),
    ],
)
def test_codes_around_a_slug_are_no_part_of_it(slug: str, plain: str) -> None:
    assert without_codes(slug) == plain
