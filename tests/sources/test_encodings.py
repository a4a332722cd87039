"""Encodings: what a file says it is in, what it is in, and what is told where the two differ."""

from __future__ import annotations

import json

import forms
import pytest

from leaddiff import UnreadableCopy, sources

STORY = forms.Story(
    "pier-Songdam",
    "Café pier to be rebuilt",
    "Adds mayor's comment in para 2",
    "By Ma Sung-ho",
    ("The café pier at Songdam will be rebuilt – by spring, the port said.", "It leaks, he said."),
)
XML = forms.nitf(STORY)
JSON = json.dumps(json.loads(forms.ninjs(STORY)), ensure_ascii=False)


def xml(encoding: str) -> str:
    return XML.replace('encoding="UTF-8"', f'encoding="{encoding}"')


BARE = XML.split("?>", 1)[1]
FILES = {
    # what it is in: the bytes, the encoding it was read as, what is told
    "true": (XML.encode(), "utf-8", None),
    "a mark before it": (b"\xef\xbb\xbf" + XML.encode(), "utf-8", None),
    "Latin-1, is UTF-8": (xml("iso-8859-1").encode(), "utf-8", "says it is in iso-8859-1, and is in utf-8"),
    "UTF-16, is UTF-8": (xml("UTF-16").encode(), "utf-8", "says it is in UTF-16, and is in utf-8"),
    "UTF-8, is cp1252": (XML.encode("cp1252"), "cp1252", "a guess: read as cp1252"),
    "Latin-1, is cp1252": (xml("iso-8859-1").encode("cp1252"), "cp1252", "says it is in iso-8859-1"),
    "cp1252 and is": (xml("windows-1252").encode("cp1252"), "windows-1252", None),
    "unheard of": (xml("x-wire").encode("cp1252"), "cp1252", "a guess: read as cp1252"),
    "nothing, is cp1252": (BARE.encode("cp1252"), "cp1252", "a guess: read as cp1252"),
    "UTF-16 and is": (xml("UTF-16").encode("utf-16"), "utf-16", None),
    "UTF-8, is UTF-16": (XML.encode("utf-16"), "utf-16", "says it is in UTF-8, and is in utf-16"),
    "UTF-16 without a mark": (xml("UTF-16").encode("utf-16-le"), "utf-16-le", "a guess: read as UTF-16"),
    "UTF-16 big end first": (xml("UTF-16").encode("utf-16-be"), "utf-16-be", "a guess: read as UTF-16"),
    "JSON": (JSON.encode(), "utf-8", None),
    "JSON with a mark": (b"\xef\xbb\xbf" + JSON.encode(), "utf-8", None),
    "JSON in cp1252": (JSON.encode("cp1252"), "cp1252", "a guess: read as cp1252"),
    "JSON in UTF-16": (JSON.encode("utf-16"), "utf-16", None),
    "a telegram in cp1252": (forms.anpa(STORY).encode("cp1252"), "cp1252", "a guess: read as cp1252"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "encoding", "told"), FILES.values(), ids=FILES)
def test_a_declaration_that_lies_is_found_out_and_told(content, encoding, told):
    copy = sources.read(content, "item")
    assert copy.paragraphs[0].text == STORY.paragraphs[0]
    assert copy.headline == STORY.headline
    assert copy.encoding == encoding
    assert [told in remark for remark in copy.remarks] == [True] if told else copy.remarks == ()


def test_plain_ascii_lies_about_nothing():
    text = xml("iso-8859-1").replace("é", "e").replace("–", "-")
    assert sources.read(text.encode()).remarks == ()


def test_the_encoding_given_is_believed_and_nothing_told():
    copy = sources.read(XML.encode("cp1252"), "item", "cp1252")
    assert (copy.headline, copy.remarks) == (STORY.headline, ())


@pytest.mark.parametrize("text", [XML, JSON], ids=["XML", "JSON"])
def test_utf_8_with_a_broken_character_stays_utf_8(text):
    content = text.encode().replace("café".encode(), b"caf\xc3")
    copy = sources.read(content, "item")
    if text is XML:
        assert copy.headline == STORY.headline
        assert "some characters in the file are broken" in copy.remarks[0]


@pytest.mark.parametrize(
    "content",
    [
        XML.encode("utf-16")[:-1],
        XML.encode().replace(b"<nitf", b"\x00<nitf"),
        XML.encode()[:-30],
        JSON.encode("utf-16")[:-9],
        JSON.encode("cp1252")[:-40],
    ],
    ids=range(5),
)
def test_what_cannot_be_read_is_refused_in_one_sentence(content):
    with pytest.raises(UnreadableCopy, match=r"^item is broken (?:XML|JSON), line \d+[^.]*\.$"):
        sources.read(content, "item")
