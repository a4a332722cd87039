"""Sentence openings: whether the word that opens one is a name or has its capital from standing there."""

from __future__ import annotations

from leaddiff.facts.names import Name
from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.words import words


def acts_as_name(passage: Passage, name: Name) -> bool:
    """Whether a single word that opens a sentence is a name by what follows: "Tarvola recalled",
    "Verrin was". A common noun has an article before it there, or stands in the plural: "Rescuers were"; so it
    has where it owns something."""
    word, verb = passage.lower[name.first], passage.lower[name.last]
    bare = word.removesuffix("'s").removesuffix("’s")
    if (
        bare in groups(ENGLISH, "plain_nouns")["mass"]
        or bare in FUNCTION_WORDS
        or bare in table_words(ENGLISH, "sentence_openers")
    ):
        return False
    if bare != word:
        return not bare.endswith(("men", "people", "children"))  # Moody's cut, Tarvola's fleet
    if number_at(passage.words[name.first : name.last], 0) or word.endswith(("ly", "ing", "men")):
        return False
    if word.endswith("s"):
        return verb in _SINGULAR
    return verb in _SINGULAR or verb in _VERBS or (verb.endswith("ed") and len(verb) > 4)


_SINGULAR = words("is was has")
_VERBS = words(
    """will would may might could can must should had said says told agreed won lost beat cut sold
    bought hit led took made went gave rose fell began became saw held kept left met put set ran
    sent paid spent built wrote spoke sought took rated downgraded upgraded warned"""
)
