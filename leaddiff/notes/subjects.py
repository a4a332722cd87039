"""Subjects: "This version of the story", "An earlier version of this story" before the verb of a note."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.languages.note_verbs import Form
from leaddiff.languages.words import words
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.verbs import Lexicon, Verb, verb_at

AUXILIARIES = words("""has have had been was were is are be being all now entirely completely
    officially since later""")
"""What stands between a subject and its verb: has been corrected, was officially corrected."""

_SUBJECTS = words("this the a an in story version item copy following earlier previous")
_STORIES = words("following story version item copy report article piece dispatch")
_MOST_SUBJECT_WORDS = 8
_MOST_WORDS_TO_VERB = 12
"""Words between "story" and its verb (6 to 20): "In a story May 4 about a ferry, The Associated Press
erroneously reported"."""


def subject(lexemes: Sequence[Lexeme], start: int, lexicon: Lexicon) -> int:
    """The index where the verb of "This Dec. 4 story from Lima has been corrected" may stand;
    ``start`` where the words from there are no such subject."""
    if lexemes[start].low not in _SUBJECTS:
        return start
    if lexemes[start].low == "this" and lexemes[start + 1].low.endswith("s"):
        return start + 1
    story = _story(lexemes, start)
    return start if story is None else _verb(lexemes, story, lexicon)


def _story(lexemes: Sequence[Lexeme], start: int) -> int | None:
    """The index after the first word that means the story."""
    for at in range(start, min(start + _MOST_SUBJECT_WORDS, len(lexemes))):
        if lexemes[at].kind is Kind.END:
            return None
        if lexemes[at].low in _STORIES:
            return at + 1
    is_mistyped = lexemes[start].low == "this" and _is_story_mistyped(lexemes[start + 1].low)
    return start + 2 if is_mistyped else None


def _is_story_mistyped(word: str) -> bool:
    """Whether a word is "story" or "version" with a letter wrong: storuy."""
    from leaddiff.languages.misspellings import is_misspelling  # for a hurried hand alone

    return any(word[:2] == right[:2] and is_misspelling(word, right) for right in _MISTYPED)


_MISTYPED = ("story", "version", "article")


def _verb(lexemes: Sequence[Lexeme], story: int, lexicon: Lexicon) -> int:
    """The first word after "story" that could be its verb; the one after "story" where none could."""
    for at in range(story, min(story + _MOST_WORDS_TO_VERB, len(lexemes))):
        if lexemes[at].kind in _ENDS or lexemes[at].low in _TO_COME:
            break
        if lexemes[at].low in AUXILIARIES:
            return at
        here = verb_at(lexemes, at, lexicon)
        if here is not None and _tells_change(here[0]):
            return at
    return story


def _tells_change(verb: Verb) -> bool:
    """Not: a longer version also moved."""
    return verb.form in (Form.S, Form.PAST) and verb.stem != "move"


_TO_COME = words("will would can could shall to")
"""Story will be led: nothing has been done yet."""

_ENDS = (Kind.END, Kind.SEMICOLON, Kind.STOP, Kind.LINE)
