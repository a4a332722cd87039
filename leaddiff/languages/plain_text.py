"""Plain text: what a text says, whatever codes stand in it and however its letters are coded."""

from __future__ import annotations

import unicodedata

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.languages.furniture import without_furniture
from leaddiff.languages.unseen import without_unseen

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
              0xFB06: "st"}  # fmt: skip
_ODD = {**_LIGATURES, **dict.fromkeys((0x2010, 0x2011), "-")}
_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
_ENTITY = pattern(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);")
_GROUP = pattern(
    r"(?<![\d.,:/-])(\d{1,3})((?:[ \u00a0\u2007\u2009\u202f]\d{3})+)(?![\d:/]|-\d|[A-Z]\b)"
)
_GROUPED = pattern(r"\d[ \u00a0\u2007\u2009\u202f]\d{3}")
"""What every text with such a group has in it; looking for it takes a fourth of the look for the group."""
_DOTS = pattern(r"\. \. \.")


@lately
def plain_text(text: str) -> str:
    """The text in its plainest clothes: composed letters, entities as the characters they stand for,
    nothing that cannot be seen, no ligatures, thousands parted by commas, dots written close, codes
    and links left out. Two texts with one plain text are one to every reader.

    >>> plain_text("2\\u202f300 resi\\u00addents of Jose\\u0301 &amp; Co. (JOSE.PA)")
    '2,300 residents of José & Co.'
    """
    if "&" in text:
        import html  # its tables of names are rarely needed

        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if not text.isascii():
        text = without_unseen(unicodedata.normalize("NFC", text)).translate(_ODD)
    if _GROUPED.search(text):
        text = _GROUP.sub(lambda found: found[1] + ",".join(["", *found[2].split()]), text)
    return without_furniture(_DOTS.sub("...", text) if ". ." in text else text)


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts are one but for their clothes, the kind of quotation marks among them."""
    return one == other or worn(one) == worn(other)


@lately
def worn(text: str) -> str:
    """The plain text with straight marks and single blanks, the same for texts that read the same."""
    return " ".join(plain_text(text).translate(_MARKS).split())
