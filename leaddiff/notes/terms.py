"""Terms: the words of a note that name parts of a story or join what is said of them."""

from __future__ import annotations

from leaddiff.languages.paragraph_words import plurals, units
from leaddiff.languages.tables import ENGLISH, groups, rows
from leaddiff.languages.words import words
from leaddiff.nouns.claims import Target

_TERMS = groups(ENGLISH, "note_terms")

_PLURALS = plurals()
_UNITS = units() | _PLURALS
_LONGEST_UNIT = len("paragraphs") + 1  # characters, with a slip of the finger


def is_unit(low: str) -> bool:
    """Whether a word means a paragraph or paragraphs; "paragrpah" too."""
    if low in _UNITS:
        return True
    return low.startswith("parag") and len(low) <= _LONGEST_UNIT


def is_plural(low: str) -> bool:
    """Whether a unit word means several."""
    return low in _PLURALS or low.endswith("s")


PREVIOUS = _TERMS["previous"]
THROUGHOUT = _TERMS["throughout"]
SPAN_OF_TIME_OR_SPACE = _TERMS["time_or_space"]
"""What follows "throughout" where it is no place in the copy: protests throughout the country."""

FIRST = _TERMS["first"]
LAST = _TERMS["last"]
END = _TERMS["end"]
PENULTIMATE = _TERMS["penultimate"]
STORY = _TERMS["story"]
WHOLE = _TERMS["whole"]
VAGUE = _TERMS["vague"]
ARTICLES = _TERMS["article"]

LIST_ENDS = _TERMS["list_end"]
"""Words that may follow the last number of a list of paragraphs; "paras 3, 12 dead" goes on
otherwise, so its 12 is no paragraph."""

TARGET_WORDS = {word: Target(part) for word, part in rows(ENGLISH, "note_targets")}

ART = _TERMS["art"]
"""Parts of the story that stay one with any words before them: crash photo, ministry's graphic."""

TARGET_MODIFIERS = _TERMS["modifier"]
"""What may stand before a part of the story and leave it that part: "additional photo"."""

TARGET_COMPANIONS = {
    Target.LEAD: _UNITS | {"sentence"},
    Target.PHOTO: words("caption captions credit credits link links gallery slideshow links info"),
    Target.SLUG: words("line"),
}
"""What may stand after one and belong to it: lead paragraph, photo caption, keyword line."""

SLIPS = _TERMS["slip"]
"""Headline typo: the word after the part of the story says what is wrong with it."""

TARGET_FOLLOWERS = _TERMS["follower"]
"""Words that may follow a part of the story; any other makes it part of a topic: headline INFLATION,
lead INVESTIGATOR."""

ABBREVIATIONS = _TERMS["abbreviation"]
"""Words whose point ends no sentence."""
