"""Telegrams: ANPA 1312, IPTC 7901 and ZCZC in the shapes they come in, what is read, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from leaddiff import UnreadableCopy, sources
from leaddiff.nouns.story import PartKind

HERE = Path(__file__).parent / "telegrams"


class Read(NamedTuple):
    """What must be read from a telegram; ``notes``, ``moved`` and ``byline`` None where it has none."""

    form: str
    slug: str | None
    headline: str | None
    paragraphs: tuple[str, ...]
    number: int = 0
    note: str | None = None
    byline: str | None = None
    moved: str | None = None
    agency: str | None = None


SONGDAM = "The pier at Songdam will be rebuilt by spring, the port said Tuesday."
SAID = "``We will not wait,'' the mayor said."
TELEGRAMS = {
    # every field that AP has, an item it replaces, photo numbers, credits below the rule
    "ap": (
        "\x16\x16\x01a0417\x1fnb--\r\nr i\x13\x11bc-Pier-Songdam  1stLd-Writethru 05-04 0213\r\n"
        "\x02^BC-Pier-Songdam, 1st Ld-Writethru, a0390,213<\r\n^Pier at Songdam to be rebuilt<\r\n"
        "^AP Photo SON101, SON102<\r\n^Eds: UPDATES: Adds mayor's comment in 2nd graf.<\r\n"
        "^By MA SUNG-HO=\r\n^Associated Press Writer=\r\n"
        "\tSONGDAM, South Korea (AP) _ The pier at Songdam will be rebuilt by\r\nspring, the port said"
        f" Tuesday.\r\n\t{SAID}\r\n\t___\r\n\tAssociated Press Writer Lou Garvin contributed to this"
        " report.\r\n\r\n\x03AP-NY-05-04-26 1015GMT<\r\n\x04\r\n",
        Read(
            "anpa", "BC-Pier-Songdam", "Pier at Songdam to be rebuilt",
            (f"SONGDAM, South Korea (AP) _ {SONGDAM}", SAID), 1,
            "Eds: UPDATES: Adds mayor's comment in 2nd graf.", "By MA SUNG-HO",
            "AP-NY-05-04-26 1015GMT", "ap",
        ),
    ),
    # a column: no slug line, no dateline, each paragraph set in and closed with a quad
    "column": (
        "\x16\x16\x01d1203\x1fef--\r\nr e\x13\x11bc-column-gardens   05-04 0180\r\n"
        "\x02^Gardens in the dry years<\r\n^By LOU GARVIN=\r\n^For the Songdam Mail=\r\n"
        "\t   For the fourth summer the gardens of Songdam\r\nhave had no rain.<\r\n"
        "\t   It is salt, and the roses know it.<\r\n\x03",
        Read(
            "anpa", "bc-column-gardens", "Gardens in the dry years",
            ("For the fourth summer the gardens of Songdam have had no rain.",
             "It is salt, and the roses know it."),
            byline="By LOU GARVIN", agency="ap",
        ),
    ),
    # codes for typesetters among the words: shifts, a space band
    "kyodo": (
        "\x16\x16\x16\x01k0087\x1fkn\r\nu i\x13\x11bc-Narim-Ferry-2ndLd 05-04 0150\r\n"
        "\x02^BC-Narim-Ferry, 2nd Ld<\r\n^(EDS: ADDS captain's words in 2nd graf)<\r\n"
        "^Ferry runs aground off Narim, 12 hurt<\r\n"
        "\tNARIM, May 4 Kyodo _ A ferry with 80 aboard ran \x0eaground\x0f off\r\nNarim, hurting 12.<\r\n"
        "\t``I saw\x10the rock too late,'' the captain said.<\r\n\t==Kyodo\r\n\x03",
        Read(
            "anpa", "BC-Narim-Ferry", "Ferry runs aground off Narim, 12 hurt",
            ("NARIM, May 4 Kyodo _ A ferry with 80 aboard ran aground off Narim, hurting 12.",
             "``I saw the rock too late,'' the captain said."),
            2, "(EDS: ADDS captain's words in 2nd graf)", agency="kyodo",
        ),
    ),
    # the heading alone has slug and marker; no end of text, the line was cut
    "heading": (
        "\x16\x16\x01a0417\x1fnb--\r\nr i\x13\x11bc-Pier-Songdam 3rdLd 05-04 0213\r\n\x02"
        f"\tSONGDAM, South Korea (AP) _ {SONGDAM}\r\n\t{SAID}\r\n",
        Read("anpa", "bc-Pier-Songdam", None, (f"SONGDAM, South Korea (AP) _ {SONGDAM}", SAID), 3, agency="ap"),
    ),
    # fields among the copy, and what AP puts below the rule
    "fields": (
        "\x16\x16\x01a0417\x1fnb--\r\nr i\x13\x11bc-Pier-Songdam 05-04 0213\r\n\x02^BC-Pier-Songdam<\r\n"
        "^Pier at Songdam to be rebuilt<\r\n^Retransmitting a0411 to correct slug<\r\n"
        f"^By MA SUNG-HO=\r\n\tSONGDAM, South Korea (AP) _ {SONGDAM}\r\n\t^PIERS OF THE COAST<\r\n"
        "\tNarim has two.\r\n\t___\r\n\tOn the Net:\r\n\thttp://pier.example\r\n^End adv<\r\n"
        "\x03^AP-WF-05-04-26 1015GMT<",
        Read(
            "anpa", "BC-Pier-Songdam", "Pier at Songdam to be rebuilt",
            (f"SONGDAM, South Korea (AP) _ {SONGDAM}", "Narim has two."),
            byline="By MA SUNG-HO", moved="AP-WF-05-04-26 1015GMT", agency="ap",
        ),
    ),
    # a section below the rule is copy
    "section": (
        "\x16\x16\x01s0417\x1fnb--\r\nr s\x13\x11bc-Ski 05-04 0213\r\n\x02^BC-Ski<\r\n^Lund wins at Narim<\r\n"
        "\tNARIM, Norway (AP) _ Stina Lund won on Saturday.\r\n\t___\r\n\tUP NEXT\r\n"
        "\tThe season goes on in Haldorf.\r\n\x03",
        Read(
            "anpa", "BC-Ski", "Lund wins at Narim",
            ("NARIM, Norway (AP) _ Stina Lund won on Saturday.", "The season goes on in Haldorf."),
            agency="ap",
        ),
    ),
    "dpa": (
        "\x16\x16\x01bdt0417 3 pl 213  dpa 0511\r\n\r\nKorea/ports/\r\n1ST LEAD\r\nPier at Songdam to be"
        " rebuilt by\r\nspring =\r\n\x02By Ma Sung-ho, dpa =\r\n\r\nSongdam (dpa) - The pier at Songdam"
        " will be rebuilt by spring,\r\nthe port said Tuesday.\r\n\r\nIt leaks.\r\n\r\n# Notebook\r\n\r\n"
        "## Note to editors\r\n- adds leaks in para 2\r\n\r\ndpa hsy npr\r\n\x03\r\n041015 gmt may 26\r\n",
        Read(
            "iptc7901", "Korea/ports/", "Pier at Songdam to be rebuilt by spring",
            (f"Songdam (dpa) - {SONGDAM}", "It leaks."), 1, "Note to editors - adds leaks in para 2",
            "By Ma Sung-ho, dpa", "041015 gmt may 26", "dpa",
        ),
    ),
    # the text begins behind the slug; two markers on a line
    "dpa inline": (
        "\x01bdt0417 3 pl 213  dpa 0511\r\n\r\nKorea/ports/ \x021ST LEAD, 3RD NET\r\nPier to be rebuilt\r\n"
        "By Ma Sung-ho, dpa =\r\n\r\nSongdam (dpa) - The pier at Songdam will be rebuilt\r\nby spring.\r\n\r\n"
        "It leaks.\r\n\r\nNotes to editors\r\n- adds last paragraph\r\n\r\ndpa hsy npr\r\n\x03\r\n"
        "041015 GMT May 26",
        Read(
            "iptc7901", "Korea/ports/", "Pier to be rebuilt",
            ("Songdam (dpa) - The pier at Songdam will be rebuilt by spring.", "It leaks."), 1,
            "Notes to editors - adds last paragraph", "By Ma Sung-ho, dpa", "041015 GMT May 26", "dpa",
        ),
    ),
    "ats": (
        "\x01ats0123 4 SUI 0098  ats 0044\r\n\r\nSwitzerland/avalanche/\r\n\r\n\x02Two skiers die above"
        " Valdorn\r\n\r\nValdorn (ats) - Two skiers were killed by an avalanche above\r\nValdorn on"
        " Sunday.\r\n\r\nA third was dug out alive.\r\n\r\nats lb/ph\r\n\x03\r\n091223 dec 18\r\n",
        Read(
            "iptc7901", "Switzerland/avalanche/", "Two skiers die above Valdorn",
            ("Valdorn (ats) - Two skiers were killed by an avalanche above Valdorn on Sunday.",
             "A third was dug out alive."),
            moved="091223 dec 18",
        ),
    ),
    "aap": (
        "ZCZC AAP\r\n$Pier at Songdam to be rebuilt\r\n#PIER SONGDAM_BC6\r\n&mhoang\r\n:SONGDAM, South Korea"
        "\r\nThe pier at Songdam will be rebuilt by spring, the port said\r\nTuesday.\r\n   It leaks.\r\n"
        "AAP mh/jb\r\nNNNN\r\n",
        Read("zczc", "PIER SONGDAM", "Pier at Songdam to be rebuilt", (SONGDAM, "It leaks.")),
    ),
    "zczc take key": (
        f"ZCZC\r\n$f\r\n:Pier Songdam\r\n=Update 2\r\n^Pier to be rebuilt\r\n*X\r\n&A\r\n{SONGDAM}\r\n\r\n"
        "It leaks.\r\nNNNN\r\n",
        Read("zczc", "Pier Songdam", "Pier to be rebuilt", (SONGDAM, "It leaks."), 2),
    ),
    # a line of copy that opens with a sign; every line a paragraph
    "zczc dollars": (
        "ZCZC PMF\n#AFL Narim\n:Narim beat Songdam by a point\nNarim beat Songdam by a point.\n"
        "$5 million is at stake.\n",
        Read(
            "zczc", "AFL Narim", "Narim beat Songdam by a point",
            ("Narim beat Songdam by a point.", "$5 million is at stake."),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize(("text", "read"), TELEGRAMS.values(), ids=TELEGRAMS)
def test_a_telegram_is_read(text, read, encoding):
    content = text.replace("the mayor", "the café mayor").encode(encoding)
    copy = sources.read(content, "item")
    told = tuple(p.text.replace("café ", "") for p in copy.paragraphs)
    assert told == read.paragraphs
    assert (copy.form, copy.slug, copy.headline) == read[:3]
    assert (copy.version.number, copy.note, copy.byline, copy.moved_at, copy.agency) == read[4:]


@pytest.mark.parametrize(("text", "read"), TELEGRAMS.values(), ids=TELEGRAMS)
def test_what_is_read_of_a_telegram_stands_where_it_says(text, read):
    copy = sources.read(text.encode(), "item")
    first, last = copy.paragraphs[0], copy.paragraphs[-1]
    assert text[first.span.start :].startswith(first.text[:20])
    assert text[: last.span.end].rstrip("<").endswith(last.text[-8:])
    assert [p.number for p in copy.paragraphs] == [*range(1, len(read.paragraphs) + 1)]
    for part in copy.parts:
        assert 0 <= part.span.start <= part.span.end <= len(text)
    for part in copy.parts:
        if part.kind in (PartKind.HEADLINE, PartKind.NOTE, PartKind.BYLINE):
            assert text[part.span.start :].startswith(part.text[:12])


HEADING = "\x16\x16\x01a0417\x1fnb--\r\nr i\x13\x11bc-Pier 05-04 0213\r\n"
SHORT = f"{HEADING}\x02^BC-Pier<\r\n^Pier falls<\r\n\tSONGDAM (AP) _ The pier fell.\r\n\x03"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x01\x02\x03", "with no text in it"),
        (HEADING.encode(), "with no text in it"),
        (b"\x01" * 100_000, "holds 100000 messages"),
        (b"\x01a\x02^" + b"\x00" * 100_000, "with no text in it"),
        (b"\x02" + b"^<\r\n" * 20_000, "with no text in it"),
        (bytes(range(256)) * 400, "is not text"),
        (b"\x16\x16\x01" + bytes(range(128, 256)) * 9 + b"\x00\x07" * 999, "is not text"),
        (b"ZCZC\n$a headline\nNNNN", "with no text in it"),
        (b"ZCZC\n$r\n:Racing\n^Results\n*T\n1 Horse 3.50\nNNNN", "is a table of results"),
        (SHORT.encode() * 2, "holds 2 "),
    ],
    ids=range(10),
)
def test_what_is_no_whole_telegram_is_refused_in_a_sentence(content, told):
    with pytest.raises(UnreadableCopy, match=told):
        sources.read(content, "item")


@pytest.mark.parametrize(
    "text",
    [
        "bdt0417 3 pl 213  dpa 0511\n\nKorea/ports/\nPier to be rebuilt\n\nSongdam (dpa) - It leaks.\n",
        "r i bc-Pier-Songdam  1stLd 05-04 0213\n^BC-Pier<\n^Pier falls<\n\tSONGDAM (AP) _ It fell.\n",
        "Pier falls\n\nSONGDAM, May 4 (Yonhap) -- The pier fell.\n\n(END)\n",
        "Pier falls\n\nSONGDAM, May 4 (Yonhap) -- The pier\x02 fell.\n\n(END)\n" + "\n" * 400,
    ],
)
def test_a_heading_pasted_on_top_leaves_plain_copy_plain(text):
    copy = sources.read(text.encode())
    assert len(copy.paragraphs) == 1
    assert copy.headline in ("Pier to be rebuilt", "Pier falls")


def test_a_long_telegram_costs_what_its_length_costs():
    body = "\tA paragraph of a few plain words stands here.\r\n" * 20_000
    copy = sources.read(f"{HEADING}\x02^BC-Pier<\r\n^Pier falls<\r\n{body}\x03".encode())
    assert len(copy.paragraphs) == 20_000


def test_what_is_handed_on_names_its_sender_and_no_headline():
    text = (
        "   ZCZC AAP\n%MNET\n$J\n:\n:Harbour Authority\n*X\nHarbour fees rise 0.6%\n\n"
        "The Harbour Authority today told of its fees.\n\nThey rise from May.\n\nNNNN\n"
    )
    copy = sources.read(text.encode())
    assert [p.text for p in copy.paragraphs] == [
        "The Harbour Authority today told of its fees.", "They rise from May.",
    ]  # fmt: skip
    assert (copy.headline, copy.slug) == ("Harbour fees rise 0.6%", None)


def test_a_table_of_runners_is_refused():
    text = (
        "ZCZC FMG000\nYY TDA\nKestrel Park WEIGHTS<!\n(Weights for 11160611   )=!\n"
        "HARBOUR HANDICAP 1400M .=!\nOld Salt (AUS) 58.0\nTide Line (AUS) 57.0\nNNNN\n"
    )
    with pytest.raises(UnreadableCopy, match="a table of results"):
        sources.read(text.encode())


@pytest.mark.parametrize("above", ["", "\n", "\r", "\r\n"])
def test_a_file_begins_with_its_frame_whatever_line_end_stands_above(above):
    lead = "SONGDAM, May 4 AAP - A ferry ran aground on Monday, police said."
    told = f"ZCZC AAP\n$f\n:FERRY\n^Ferry aground\n*X\n\n{lead}\n\nNobody was hurt.\nNNNN\n"
    assert [len(copy.paragraphs) for copy in sources.read_each((above + told).encode(), "x")] == [2]
