"""Corrections: the words that set what was wrong against what is right, as parts of patterns."""

from __future__ import annotations

from leaddiff.languages.tables import ENGLISH, groups, source, words

SETS_AGAINST = words(ENGLISH, "set_against")
"""Each of those words."""

AGAINST = f"(?:{source(groups(ENGLISH, 'set_against')['strong'])})"
"""Between the right value and the wrong one: Monday, not Sunday; 214 sted 241."""

AGAINST_OR_FROM = f"(?:{source(SETS_AGAINST)})"
"""The same with "from", which may as well name where something came from: to 83 from 82."""

SHOWING = r"\bto (?:show|say|make (?:it )?clear|reflect|indicate|clarify)\b"
"""What a correction says behind it is paraphrase, but for values that are set against others."""
