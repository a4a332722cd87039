"""Notes by sense: notes told by what they say, where no word of a note's own opens them."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.languages.paragraph_words import PLAIN_ANYWHERE, unit_source, units
from leaddiff.layout.traits import Traits

NOTE_LENGTH = 2500
"""Characters (1,000 up) of a note at most; past that its bracket was never closed."""

LONGEST_FIELD_NOTE = 300
"""Characters (150 to 600) of a note without brackets; longer, the copy was run together with it."""

FEWEST_WORDS = 3
"""Words (3 to 6) of a note in brackets that no word of its own opens."""

REACH_OF_CHANGE = 600
"""Characters (200 up) of a note in which it says that something was changed."""

_PLACE = pattern(rf"(?i)\b(?:{unit_source()}|headline|byline|dateline|intro|throughout|thruout)\b")
_UNIT = unit_source(shortest=PLAIN_ANYWHERE)
_NUMBERED = pattern(
    rf"(?i)\b(?:{_UNIT}) [0-9]|\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)|first|second|third|last) (?:{_UNIT})"
)
"""A place as only notes give it: no headline speaks of para 8, or of a last graf."""
_FIELD_VERBS = tuple(
    "add updat correct recast chang trim delet cut insert clarif fix restor remov rewrit replac drop"
    " refil".split()
)
_FIELD_VERB = pattern(rf"(?i)(?:{'|'.join(_FIELD_VERBS)})(?:es|s|ies|ing)(?=[ :;,]|$)")
_SHOUTED_VERB = pattern(
    # in capitals, or no noun: a headline may open with Updates or Cuts, none with Adds
    r"(?:Adds|Recasts|Corrects|Clarifies|Refiles|Removes|Deletes) (?!up\b)[a-z]|"
    r"(?:ADDS|UPDATES|CORRECTS|RECASTS|TRIMS|CLARIFIES|REFILES)[ :;,].{0,200}[a-z]"
)
_CHANGE_VERB = pattern(
    r"(?i)\b(?:add|updat|correct|recast|chang|trim|delet|cut|sub|insert|lead|new|clarif|fix|restor|remov|"
    r"edit(?!ors?\b)|rewrit|replac|drop|refil|pick|conform|includ)\w{0,8}\b"
)


def is_note_by_sense(line: Traits) -> bool:
    """Whether a text above the body is a note by what it says."""
    return _is_in_brackets(line) or _is_of_a_field(line.text)


def _is_in_brackets(line: Traits) -> bool:
    """Whether a text in brackets says what was changed and where, whatever it begins with: "(First four
    paras UPDATED with arrest; byline added)"."""
    text = line.text
    if not line.is_bracketed or len(text) > NOTE_LENGTH or len(text.split()) < FEWEST_WORDS:
        return False
    return bool(_CHANGE_VERB.search(text) and _PLACE.search(text))


def _is_of_a_field(text: str) -> bool:
    """Whether a line without brackets opens with a note's verb and says where: so notes come that a
    system keeps in a field of their own, "Adds mayor's comment in para 8"."""
    if len(text) > LONGEST_FIELD_NOTE:
        return False
    small = text.lower()
    if not (small.startswith(_FIELD_VERBS) and _FIELD_VERB.match(text)):
        return surely_tells_of_change(text)
    return bool(_PLACE.search(text)) or _SHOUTED_VERB.match(text) is not None


def surely_tells_of_change(text: str) -> bool:
    """Whether a text says that something was changed, and gives the place as only notes do."""
    small = text.lower()
    has_unit = any(unit in small for unit in units() if len(unit) >= PLAIN_ANYWHERE)
    return has_unit and bool(_NUMBERED.search(text) and _CHANGE_VERB.search(text))


def speaks_of_changes(note: str) -> bool:
    """Whether a note has a verb of change in it: one that speaks of photos has none."""
    return _CHANGE_VERB.search(note[:REACH_OF_CHANGE]) is not None
