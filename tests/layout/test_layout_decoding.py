"""Encodings: what is believed, what is guessed and told, and what is no text at all."""

from __future__ import annotations

import codecs
import sys
import types

import pytest

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy

COPY = (
    "(LEAD) Pool closes for the winter\n\n"
    "▲ 래른비 수영장 (Yonhap)\n\n"
    "LARNBY, Nov. 3 (Yonhap) -- The pool in Larnby closed for the winter on Tuesday.\n\n"
    '"It is cold," the mayor said.\n\n(END)\n\n[ⓒ 연합뉴스. 무단전재-재배포 금지]\n'
)
WESTERN = (
    "Pool closes for the winter\n\n"
    "LARNBY, Nov 3 (Reuters) - The café at Larnby’s pool closed on Tuesday – “for good,” "
    "its owner, Jürgen Sjöö, said.\n\nHe had run it for 20 years…\n"
)
PLAIN = "Pool closes\n\nLARNBY, Nov. 3 (Yonhap) -- The pool closed.\n"


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (COPY.encode(), COPY, "utf-8"),
        (codecs.BOM_UTF8 + COPY.encode(), COPY, "utf-8-sig"),
        (COPY.encode("utf-16"), COPY, "utf-16"),
        (codecs.BOM_UTF16_BE + COPY.encode("utf-16-be"), COPY, "utf-16"),
        (COPY.encode("utf-32"), COPY, "utf-32"),
        (PLAIN.encode(), PLAIN, "utf-8"),
    ],
)
def test_what_the_file_says_itself_is_no_guess(content: bytes, text: str, encoding: str) -> None:
    copy = layout.read(content)
    assert (copy.raw, copy.encoding, copy.remarks) == (text, encoding, ())


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (COPY.encode("cp949"), COPY, "cp949"),
        (COPY.encode("euc-kr"), COPY, "cp949"),
        (WESTERN.encode("cp1252"), WESTERN, "cp1252"),
        (COPY.encode("utf-16-le"), COPY, "utf-16-le"),
        (COPY.encode("utf-16-be"), COPY, "utf-16-be"),
        ("Pool closes\n\nThe café closed.\n".encode("cp1252"), None, "cp1252"),
        ("Pool closes\n\n“Cold,” he said.\n".encode("cp1252"), None, "cp1252"),
        ("Pool closes\n\nThe mayor’s pool closed.\n".encode("cp1252"), None, "cp1252"),
    ],
)
def test_a_guess_is_right_and_told(
    content: bytes, text: str | None, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "chardet", None)
    copy = layout.read(content)
    assert copy.encoding == encoding
    assert text is None or copy.raw == text
    assert any("guess" in remark for remark in copy.remarks)


def test_a_few_broken_characters_do_not_spoil_the_others() -> None:
    content = COPY.encode().replace(b"Tuesday", b"Tues\xffday")
    copy = layout.read(content)
    assert copy.encoding == "utf-8"
    assert "래른비 수영장" in copy.raw
    assert any("broken" in remark for remark in copy.remarks)


@pytest.mark.parametrize("encoding", ["euc-kr", "cp949", "EUC_KR"])
def test_the_encoding_given_is_believed(encoding: str) -> None:
    copy = layout.read(COPY.encode("euc-kr"), encoding=encoding)
    assert (copy.raw, copy.encoding, copy.remarks) == (COPY, encoding, ())


def test_a_mark_is_dropped_where_utf_8_was_given() -> None:
    assert layout.read(codecs.BOM_UTF8 + PLAIN.encode(), encoding="utf8").raw == PLAIN


def test_a_declared_encoding_is_believed() -> None:
    text = "Content-Type: text/plain; charset=euc-kr\n\n" + COPY
    assert layout.read(text.encode("euc-kr")).raw == text


def test_chardet_is_asked_where_it_is_new_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Бассейн закрыт\n\nLARNBY, Nov 3 (Reuters) - Бассейн закрыт на зиму.\n"
    chardet = types.ModuleType("chardet")
    chardet.__dict__["__version__"] = "7.1.0"
    chardet.__dict__["detect"] = lambda content: {"encoding": "windows-1251", "confidence": 0.9}
    monkeypatch.setitem(sys.modules, "chardet", chardet)
    copy = layout.read(text.encode("cp1251"))
    assert (copy.raw, copy.encoding) == (text, "windows-1251")
    assert copy.remarks
    chardet.__dict__["__version__"] = "5.2.0"
    assert layout.read(text.encode("cp1251")).encoding != "windows-1251"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"%PDF-1.7 text", "a PDF file"),
        (b"PK\x03\x04 text", "Word"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x7fELF" + b"\x00\x01\x02\x03" * 100, "not text"),
    ],
)
def test_what_is_no_copy_is_refused_in_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableCopy, match=r"^story\.txt ") as failure:
        layout.read(content, "story.txt")
    assert says in str(failure.value)


def test_a_few_stray_codes_are_still_text() -> None:
    copy = layout.read(b"\x01\x02" + PLAIN.encode() + b"\x03\x00\x00\x07")
    assert len(copy.paragraphs) == 1


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_an_encoding_given_in_vain_is_told(encoding: str) -> None:
    with pytest.raises(UnreadableCopy, match=f"not in the encoding given, {encoding}"):
        layout.read(COPY.encode("cp949"), "story.txt", encoding)


@pytest.mark.parametrize(
    "encoding", ["no-such", "hex", "rot13", "", "a\x00b", "x" * 500, "\x1b[2J"]
)
def test_an_unknown_encoding_is_told_without_obeying_it(encoding: str) -> None:
    with pytest.raises(UnreadableCopy) as failure:
        layout.read(PLAIN.encode(), "story.txt", encoding)
    assert str(failure.value).isprintable()


def test_names_are_shown_without_what_a_terminal_obeys() -> None:
    with pytest.raises(UnreadableCopy) as failure:
        layout.read(b"", "bad\n\x1b[31mname\u202e.txt")
    assert str(failure.value).isprintable()
