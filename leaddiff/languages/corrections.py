"""Corrections: the words that set what was wrong against what is right, as parts of patterns."""

from __future__ import annotations

from leaddiff.languages.tables import ENGLISH, groups, source, table_words

SETS_AGAINST = table_words(ENGLISH, "set_against")
"""Each of those words."""

AGAINST = f"(?:{source(groups(ENGLISH, 'set_against')['strong'])})"
"""Between the right value and the wrong one: Monday, not Sunday; 214 sted 241."""

AGAINST_OR_FROM = f"(?:{source(SETS_AGAINST)})"
"""The same with "from", which may as well name where something came from: to 83 from 82."""

_GIVING = {"make", "read", "give", "attribute", "note", "state"}
"""What may as well be followed by the value itself: to read 214; and such as are nouns."""

_STATING = source(groups(ENGLISH, "note_asides")["stating"] - _GIVING)
SHOWING = rf"\bto (?:{_STATING}|make (?:it )?clear)\b"
"""What a correction says behind it is paraphrase, but for values that are set against others."""
