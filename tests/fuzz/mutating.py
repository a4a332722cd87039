"""Inputs that nobody would write, made from ones that somebody did; the same seed makes the same inputs."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

LARGEST = 16_000
"""Bytes an input may have (4,000 to 60,000): beyond it time is spent on length, and not on shapes."""

MOST_TURNS = 5
"""Changes made to one input (2 to 10)."""

WORDS = [
    text.encode("utf-8", "surrogatepass")
    for text in (
        "(ATTN: ", "ADDS ", "UPDATES ", "CORRECTS ", "TRIMS ", "RECASTS ", "DELETES ", "SUBS ",
        "INSERTS ", "Eds: ", "(Adds ", "picks up 3rd graf pvs: ", " in para 2", " in paras 2-4, 7",
        " last 3 paras", " throughout", "para 0", "paras 99999999999999999999-3", " sted ",
        " from 3 to 4", " bgn ", "; ", ", ", ":", "(", ")", "[", "]", "- ", "(LEAD) ", "(2nd LD) ",
        "UPDATE 3-", ",1st Ld-Writethru", "(URGENT) ", "(END)", "(more)", "ENDS", "###", "=",
        "SEOUL, March 3 (Yonhap) -- ", "PARIS (AP) — ", "By Kim Seung-yeon\n", "(AFP)", "Reuters",
        "PTI", " said.", "\n", "\n\n", "\r\n", "\r", "\t", "    ", " " * 80, "\x0b", "\x0c", "\x1c",
        "\x85", "\u2028", "\u2029", "\x00", "\x1b[2J", "\x1b]0;x\x07", "\x9b", "\u202e", "\u200b",
        "\u200d", "\u00ad", "\ufeff", "\u00a0", "\u3000", "\u0301", '"', "“", "”", "'", "’", "``", "''",
        "«", "—", "–", "--", "...", "1,234", "0", "-1", "3.5 million", "1/2", "½", "٣", "①", "²",
        "nine", "one hundred and two", "not ", "allegedly ", "9:40 p.m.", "Monday", "31 February", "ß",
        "ﬁ", "İ", "ǆ", "한국", "日本", "ไทย", "😀", "👩‍👩‍👧", "\ud800", "a" * 300, "A. B. C. ", "Mr. ",
        "::error::x", "##[group]", "<script>", "</p><p>", "<p>", "&amp;", "&#0;", "&#x110000;", "]]>",
        "<![CDATA[", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<?xml version='1.0'?>", '{"', '":', "[[",
        "]]", "{", "}", "null", "1e999", '"""', "= ", " = [", "severity", "off", "error", "=?utf-8?q?",
        "=3D", "=\n", "Content-Type: ", "multipart/mixed;", "boundary=", "\x01", "\x02", "\x03", "\x04",
        "\x16", "^", "<", "ZCZC", "NNNN", "$f", "#1", "%s", "\\", "\\u0000",
    )
]  # fmt: skip
"""Pieces of notes, of heads, of forms and of settings, and letters that are read wrong."""

_FAR = [
    b"\xff",
    b"\xfe",
    b"\x80",
    b"\xc0",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xef\xbb\xbf",
    b"\x00\x00",
]
"""Bytes that no encoding, or another one, has."""


def mutated(seeds: Sequence[bytes], rolled: Random) -> bytes:
    """One of the seeds after some changes."""
    data = bytearray(rolled.choice(seeds))
    for _ in range(rolled.randint(1, MOST_TURNS)):
        rolled.choice(_TURNS)(data, rolled, seeds)
    return bytes(data[:LARGEST])


def _put_word(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    at = rolled.randint(0, len(data))
    data[at:at] = rolled.choice(WORDS)


def _put_far(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    at = rolled.randint(0, len(data))
    data[at:at] = rolled.choice(_FAR)


def _flip(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    if data:
        data[rolled.randrange(len(data))] = rolled.randrange(256)


def _cut(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    at = rolled.randint(0, len(data))
    del data[at : at + rolled.choice((1, 2, 8, 40, 400))]


def _double(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    at = rolled.randint(0, len(data))
    piece = bytes(data[at : at + rolled.choice((1, 4, 30, 200))])
    data[at:at] = piece * rolled.choice((1, 1, 2, 20))


def _number(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if digits:
        data[rolled.choice(digits)] = rolled.randint(48, 57)


def _lines_swapped(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    lines = bytes(data).split(b"\n")
    one, other = rolled.randrange(len(lines)), rolled.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


def _line_gone(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    lines = bytes(data).split(b"\n")
    del lines[rolled.randrange(len(lines))]
    data[:] = b"\n".join(lines)


def _line_of_another(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    line = rolled.choice(rolled.choice(seeds).split(b"\n"))
    at = rolled.randint(0, len(data))
    data[at:at] = line


def _half_of_another(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    other = rolled.choice(seeds)
    data[rolled.randint(0, len(data)) :] = other[rolled.randint(0, len(other)) :]


def _another_case(data: bytearray, rolled: Random, seeds: Sequence[bytes]) -> None:
    at = rolled.randint(0, len(data))
    piece = bytes(data[at : at + 60])
    data[at : at + 60] = piece.upper() if rolled.random() < 0.5 else piece.lower()


_TURNS = (
    _put_word, _put_word, _put_word, _put_far, _flip, _cut, _double, _number, _number,
    _lines_swapped, _line_gone, _line_of_another, _line_of_another, _half_of_another, _another_case,
)  # fmt: skip
