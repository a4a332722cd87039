"""Visible: text made safe to show, with what a terminal would obey turned into what one can see."""

from __future__ import annotations

_HARMLESS = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u200c\u200d"
)
"""Blanks of other widths, and the joiners that Hindi, Persian and emoji are spelt with."""


def visible(text: str) -> str:
    """The text with control characters, escape codes, bidi controls and whatever else has no shape
    of its own as stand-ins: ``␛`` for ESC, ``<U+202E>`` for an override. Line ends are stand-ins
    too, so that one line stays one line.

    >>> visible("toll\\x1b[2J rises")
    'toll␛[2J rises'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _HARMLESS else _stand_in(c) for c in text)


def _stand_in(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def shown(path: str | None) -> str:
    """A file's name made safe to show, as messages call it; "The copy" where it has none."""
    if path is None:
        return "The copy"
    return "Standard input" if path == "-" else visible(path) or "''"
