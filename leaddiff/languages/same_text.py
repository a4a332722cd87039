"""Same text: whether two bodies are one and the same, house style of typing aside."""

from __future__ import annotations

from unicodedata import normalize

from leaddiff.ground.digests import short_digest
from leaddiff.nouns.story import Copy

TYPESET = {
    **dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚′`", "'"), **dict.fromkeys("–—―‐‑−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f", " "), "…": "...", "ﬁ": "fi", "ﬂ": "fl",
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
}  # fmt: skip
"""How type is set that says the same as plain typing."""

_PLAIN = str.maketrans(TYPESET)

DIGEST = 16
"""Bytes of a digest (8 to 32): of a million bodies no two that differ have one."""


def body_of(copy: Copy) -> str:
    """The body as one text without its dateline, a line for each paragraph."""
    return "\n".join(copy.matter)


def digest(body: str) -> bytes:
    """A short stand-in for a whole body: two bodies have the same where every word, figure and mark
    stands in both in the same order. Curly quotation marks, the kind of dash, blanks, where lines and
    paragraphs break and how accents are encoded are not told apart."""
    text = body
    if "&" in body:
        from html import unescape  # its tables of names are rarely needed

        text = unescape(body)
    plain = text if text.isascii() else normalize("NFC", text).translate(_PLAIN)
    typed = plain.replace("``", '"').replace("''", '"').replace("--", "-")
    return short_digest("".join(typed.split()).encode("utf-8", "replace"), DIGEST)


def is_same_body(one: Copy, other: Copy) -> bool:
    """Whether the body of one copy is that of the other, sent again."""
    return digest(body_of(one)) == digest(body_of(other))
