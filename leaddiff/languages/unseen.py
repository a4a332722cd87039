"""Unseen: characters that no reader sees.

Soft hyphens, zero-width blanks, direction marks and byte order marks come with text pasted from pages and
word processors. Read as letters they break words, names and quotations in two, and hide a marker or a note.
Blanks of odd widths are blanks.
"""

from __future__ import annotations

from leaddiff.ground.pattern import pattern

UNSEEN = pattern(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
    # A joiner is spelling in Arabic, in the scripts of India and between the parts of an emoji.
    "|(?<![\u0600-\u0dff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+"
)
_BLANKS = str.maketrans(
    dict.fromkeys(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)), " ")
)
_LOOKED_FOR = frozenset(
    map(chr, (*_BLANKS, 0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)))
) | frozenset(map(chr, (*range(0x2060, 0x206A), 0xFEFF)))
"""Every character that is taken out or made plain, and few others."""


def without_unseen(text: str) -> str:
    """The text as a reader sees it: what cannot be seen taken out, every blank a plain one."""
    if text.isascii() or _LOOKED_FOR.isdisjoint(text):
        return text
    return UNSEEN.sub("", text.translate(_BLANKS))
