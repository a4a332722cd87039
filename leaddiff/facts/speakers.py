"""Speakers: who is quoted or cited in a paragraph, in words fit for a note."""

from __future__ import annotations

from leaddiff.facts.attributions import PRONOUNS, attributions, callers
from leaddiff.facts.passage import Passage
from leaddiff.facts.titles import bare_name
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.words import words

_LONGEST = 5  # words; longer phrases do not fit a note
_OWNERS = words("the a an its their his her one some many most two three several")
_PLACES = words("there here too also")


def speakers(text: str) -> tuple[str, ...]:
    """Who speaks in a paragraph, each once, in order: "foreign ministry", "police", "Tamaki".

    Articles are left off, and titles where a name follows. Empty where nobody is named in so many
    words.
    """
    passage = Passage((text,), (1,))
    named = [found for found in (*attributions(passage), *callers(passage)) if found.heads]
    phrases = [
        _phrase(passage, *found.speaker)
        for found in sorted(named, key=lambda found: found.verb)
        if found.speaker
    ]
    return tuple(dict.fromkeys(filter(None, phrases)))


def _phrase(passage: Passage, first: int, last: int) -> str | None:
    while first < last and passage.lower[first] in _OWNERS:
        first += 1
    while first < last and passage.lower[last - 1] in _PLACES:
        last -= 1
    first, last = bare_name(passage.words, first, last)
    row = passage.lower[first:last]
    is_fit = 0 < len(row) <= _LONGEST and not any(any(map(str.isdigit, word)) for word in row)
    if not is_fit or row[0] in PRONOUNS:
        return None
    phrase = passage.said(first, last)
    # begins a sentence with a capital and is no name
    is_plain = len(row) == 1 and row[0] in groups(ENGLISH, "plain_nouns")["source"]
    return phrase.lower() if is_plain else phrase
