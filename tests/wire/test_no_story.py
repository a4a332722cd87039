"""Files that are no story: refused by name with exit 2, listed as such among the files of a folder."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile

import pytest
from click.testing import CliRunner

from leaddiff import UnreadableCopy, sources
from leaddiff.faces.cli import leaddiff
from leaddiff.wire.walking import walk

COPY = "Pier at Songdam to be rebuilt\n\nSONGDAM, May 4 (Yonhap) -- {}\n\nIt leaks, he said.\n\n(END)\n"
FIRST = COPY.format("The pier at Songdam will be rebuilt by spring, the port said Tuesday.")
SECOND = "(LEAD) " + FIRST.replace("\n\nIt", "\n\nNobody was hurt at Songdam.\n\nIt")
WORDS = "The pier at Songdam will be rebuilt by spring, the port said Tuesday. " * 9
SCORES = """East
           W  L  T  Pct  PF  PA
Narim      4  1  0  .800 120  88
Songdam    3  2  0  .600 101  97
Onpo       2  3  0  .400  88 101
West
Daeri      5  0  0 1.000 150  60
Gasan      3  2  0  .600 110  90
"""
PRICES = """SONGDAM STOCKS

Hanil Heavy      12,300   +150   1.2%
Songdam Steel     8,910   -20   -0.2%
Narim Chem       45,000   +900   2.0%
Onpo Ship         3,205   +5     0.2%
Daeri Bank       21,000   -100  -0.5%
"""


def packed(name: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(name, "x" * 60)
    return whole.getvalue()


NO_STORIES = {
    "story.docx": (packed("word/document.xml"), "a Word or other packed file"),
    "prices.xlsx": (packed("xl/workbook.xml"), "a Word or other packed file"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Word or Excel file"),
    "story.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF file"),
    "story.rtf": (rb"{\rtf1\ansi The pier.}", "a rich-text"),
    "pier.png": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
    "pier.jpg": (b"\xff\xd8\xff\xe0" + bytes(range(256)), "a picture"),
    "pier.tif": (b"II*\x00" + bytes(range(256)), "a picture"),
    "pier.webp": (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(range(256)), "a picture or a recording"),
    "story.gz": (gzip.compress(WORDS.encode(), mtime=0), "a packed file"),
    "program": (b"MZ\x90\x00" + bytes(range(256)) * 2, "is not text"),
    "lines.b64": (base64.encodebytes(WORDS.encode()), "base64"),
    "line.b64": (base64.b64encode(WORDS.encode()), "base64"),
    "uri.txt": (b"data:text/plain;base64," + base64.b64encode(WORDS.encode()), "base64"),
    "feed.xml": (b"<rss><channel><item><title>Pier</title></item></channel></rss>", "XML of a kind"),
    "drawing.svg": (b"<svg xmlns='x'><text>The pier leaks.</text></svg>", "XML of a kind"),
    "map.json": (b'{"type": "FeatureCollection", "features": []}', "JSON, not a story"),
    "rows.json": (b"[[1, 2], [3, 4]]", "JSON, not a story"),
    "names.json": (b'["Narim", "Songdam"]', "JSON, not a story"),
    "scores.txt": (SCORES.encode(), "a table of results"),
    "prices.txt": (PRICES.encode(), "a table of results"),
    "scores.csv": (b"name,score,points\nNarim,4,12\nSongdam,3,9\nOnpo,2,6\n", "a table of results"),
    "scores.tsv": (b"name\tscore\nNarim\t4\nSongdam\t3\nOnpo\t2\n", "a table of results"),
    "desk.vcf": (b"BEGIN:VCARD\nVERSION:3.0\nFN:Ma Sung-ho\nEND:VCARD\n", "an address card"),
    "days.ics": (b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "a calendar"),
    "mail.asc": (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----\n", "encrypted"),
    "empty.txt": (b" \n", "is empty"),
}  # fmt: skip

STORIES = {
    "a flash": "Pier at Songdam collapses, killing 12\n",
    "a flash of figures": "KOSPI closes at 2,500.12, up 10.30 points, 0.4 percent\n",
    "a table below its story": f"{FIRST.replace('(END)', '')}{PRICES}\n(END)\n",
    "a sentence above a table": f"Prices on the Songdam exchange on Tuesday.\n\n{PRICES}",
    "four lines of figures": "Pier cost\n\nNarim  4  5\nSongdam  3  4\n",
    "a list with commas": "Elected: Ma Sung-ho, Lou Garvin, Tom Birk\nHurt: Ana Tolk, Bo Rask, Ida Voss\n",
    "a quotation": '"We will not wait," the mayor said\n',
    "a long word": "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz\n",
    "a bracket": '["Exclusive"] SEOUL, May 4 (Yonhap) -- The talks resumed.\n',
}


@pytest.mark.parametrize(("content", "told"), NO_STORIES.values(), ids=NO_STORIES)
def test_what_is_no_story_is_refused_by_name(content, told, tmp_path):
    with pytest.raises(UnreadableCopy, match=told) as caught:
        sources.read(content, "the-file")
    assert str(caught.value).startswith("the-file is ")
    assert str(caught.value).count(". ") == 0
    (tmp_path / "old.txt").write_text(FIRST)
    (tmp_path / "new").write_bytes(content)
    result = CliRunner().invoke(leaddiff, [str(tmp_path / "old.txt"), str(tmp_path / "new")])
    assert result.exit_code == 2
    assert told in result.output


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_what_may_be_a_story_is_read(text):
    assert sources.read(text.encode(), "item").paragraphs


def test_an_address_alone_is_no_flash():
    with pytest.raises(UnreadableCopy, match="item holds no paragraph of copy"):
        sources.read(b"https://pier.example/songdam/rebuilt/by/spring\n", "item")


def test_a_folder_s_files_that_are_no_story_are_listed(tmp_path):
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.txt").write_text(FIRST)
    (pile / "b.txt").write_text(SECOND)
    for name, (content, _) in NO_STORIES.items():
        (pile / name).write_bytes(content)
    chained = CliRunner().invoke(leaddiff, ["chain", str(pile), "--format", "json"])
    (tmp_path / "new.txt").write_text(SECOND)
    checked = CliRunner().invoke(leaddiff, ["check", str(tmp_path / "new.txt"), "--in", str(pile)])
    listed = {row["path"]: row["reason"] for row in json.loads(chained.stdout)["unreadable"]}
    walked = {str(each.path) for each in walk(str(pile))}
    assert len(walked) > len(NO_STORIES) * 2 // 3  # some names no wire gives are passed over
    for name, (_, told) in NO_STORIES.items():
        path = str(pile / name)
        assert path not in walked or told in listed[path]
    assert "a.txt" in checked.output
    assert "Traceback" not in checked.output + chained.output
