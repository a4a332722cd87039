"""Notes by sense: notes told by what they say, where no word of a note's own opens them."""

from __future__ import annotations

from itertools import pairwise

from leaddiff.ground.pattern import pattern
from leaddiff.languages.note_verbs import Form, verb_forms
from leaddiff.languages.paragraph_words import PLAIN_ANYWHERE, unit_source, units
from leaddiff.languages.words import words
from leaddiff.layout.traits import Traits

NOTE_LENGTH = 2500
"""Characters (1,000 up) of a note at most; past that its bracket was never closed."""

LONGEST_FIELD_NOTE = 300
"""Characters (150 to 600) of a note without brackets; longer, the copy was run together with it."""

FEWEST_WORDS = 3
"""Words (3 to 6) of a note in brackets that no word of its own opens."""

OPENING = 40
"""Characters (20 to 60) of a text in which its first verb stands."""

REACH_OF_CHANGE = 600
"""Characters (200 up) of a note in which it says that something was changed."""

_PLACE = pattern(rf"(?i)\b(?:{unit_source()}|headline|byline|dateline|intro|throughout|thruout)\b")
_UNIT = unit_source(shortest=PLAIN_ANYWHERE)
_NUMBERED = pattern(
    rf"(?i)\b(?:{_UNIT}) [0-9]|\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)|first|second|third|last) (?:{_UNIT})"
)
"""A place as only notes give it: no headline speaks of para 8, or of a last graf."""
_SHOUTED_VERB = pattern(
    # in capitals, or no noun: a headline may open with Updates or Cuts, none with Adds
    r"(?:Adds|Recasts|Corrects|Clarifies|Refiles|Removes|Deletes) (?!up\b)[a-z]|"
    r"(?:ADDS|UPDATES|CORRECTS|RECASTS|TRIMS|CLARIFIES|REFILES)[ :;,].{0,200}[a-z]"
)
_WORD = pattern(r"[a-z][a-z-]*")
_OF_CHANGE = words(
    "new newly sub subs lead leads ld picks picked additions corrections insertions deletions"
)
"""Words of change that are no form of a verb which says by itself what was done."""


def is_note_by_sense(line: Traits) -> bool:
    """Whether a text above the body is a note by what it says."""
    return _is_in_brackets(line) or _is_of_a_field(line.text)


def _is_in_brackets(line: Traits) -> bool:
    """Whether a text in brackets says what was changed and where, whatever it begins with: "(First four
    paras UPDATED with arrest; byline added)"."""
    text = line.text
    if not line.is_bracketed or len(text) > NOTE_LENGTH or len(text.split()) < FEWEST_WORDS:
        return False
    return bool(_tells_of_change(text) and _PLACE.search(text))


def _is_of_a_field(text: str) -> bool:
    """Whether a line without brackets opens with a note's verb and says where: so notes come that a
    system keeps in a field of their own, "Adds mayor's comment in para 8"."""
    if len(text) > LONGEST_FIELD_NOTE:
        return False
    if not _opens_with_verb(text):
        return surely_tells_of_change(text)
    return bool(_PLACE.search(text)) or _SHOUTED_VERB.match(text) is not None


def surely_tells_of_change(text: str) -> bool:
    """Whether a text says that something was changed, and gives the place as only notes do."""
    small = text.lower()
    has_unit = any(unit in small for unit in units() if len(unit) >= PLAIN_ANYWHERE)
    return has_unit and bool(_NUMBERED.search(text) and _tells_of_change(text))


def speaks_of_changes(note: str) -> bool:
    """Whether a note has a verb of change in it: one that speaks of photos has none."""
    return _tells_of_change(note[:REACH_OF_CHANGE])


def _tells_of_change(text: str) -> bool:
    """Whether a text has a verb of notes in any form, or a word that stands for one."""
    found = _WORD.findall(text.lower())
    told = verb_forms(*Form) | _OF_CHANGE
    return not told.isdisjoint(found) or not told.isdisjoint(map(" ".join, pairwise(found)))


def _opens_with_verb(text: str) -> bool:
    """Whether a text begins with a verb as notes have it first, ADDS or ADDING."""
    first, second, *_ = (*_WORD.findall(text[:OPENING].lower()), "", "")
    return not {first, f"{first} {second}"}.isdisjoint(verb_forms(Form.S, Form.ING))
