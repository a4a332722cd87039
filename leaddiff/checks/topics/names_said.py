"""Names said: whether a text says a name, be it of a land whose people are spoken of (Iran, Iranian)."""

from __future__ import annotations

import re

LONG = 4
"""Letters of a name (4 to 5) from which it is said by a word that goes on, as of a people or its goods; in a
shorter one that is another word: Lee is in no fleet, nor Ann in Anna."""

ENDING = 3
"""Letters (2 to 4) such a word has more: Iranian."""


def says_name(name: str, text: str) -> bool:
    """Whether a word of a text is this one word of a name, capitals aside, as notes may have all."""
    more = rf"\w{{0,{ENDING}}}" if len(name) >= LONG else ""
    return re.search(rf"(?i)(?<!\w){re.escape(name)}{more}(?!\w)", text) is not None


def says_land(name: str, text: str) -> bool:
    """Whether a text says a name, or begins a word with a capital as a long one does: Spain, Spaniards."""
    opening = name[: max(len(name) - 2, LONG - 1)]
    is_long = len(name) > LONG
    return says_name(name, text) or (is_long and re.search(rf"(?<!\w){opening}", text) is not None)
