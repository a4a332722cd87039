"""Spellings: the name whose spelling a correction is of, and the letters in which a note and copy may have it.

A note in capitals has RENN for Renn, one typed plainly Garcia for García; both name what was put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, source, table_words
from leaddiff.nouns.claims import Claim


def spelling_of(topic: str) -> list[str]:
    """The words of the name whose spelling a topic is; none where it is of something else."""
    found = _SPELLING.search(topic)
    if found is None or _OF_ANOTHERS.search(topic[: found.start("name")]):
        return []
    return found["name"].split()


_SPELLING = pattern(
    lambda: (
        r"(?i:\b(?:mis)?spellings? of (?:the )?)"
        r"(?:(?:[A-Z][\w.&'’-]* ){1,6}(?=[a-z])(?!(?:of|in|at|on|for|from|to|by|with|who|whose|which|where"
        r"|as|and|under|near|throughout) ))?"
        rf"(?:(?!(?:{_particles()}) )[a-z]+ ){{0,8}}"
        rf"(?P<name>(?:(?:{_particles()}) )*(?:[A-Z][\w.'’-]* ){{0,6}}[A-Z][\w'’-]*)$"
    )
)
"""The name whose spelling a thing is, behind what it is called and whose he is: Halm foreman Sten Morrow. Small
particles are of it: van der Morrow."""


def _particles() -> str:
    return source(table_words(ENGLISH, "name_particles"))


_OF_ANOTHERS = pattern(
    r"(?i)\bspellings? of [^,;]{0,80}(?:\b(?:first|given|middle) names? of"
    r"|(?<!name )(?<!names )\b(?:of|in|at|on|for|by|from|with|near|behind|outside)) (?:the |its )?$",
    has=("spelling",),
)
"""The spelling of something of somebody's, or beside a place, which is no name that stands behind that: of the
first name of Morrow, of a firm owned by him, of a harbor in Tarn."""


def has_some_of(name: Iterable[str], text: str, claim: Claim) -> bool:
    """Whether a text has some word of a name as a claim spells it, whatever accents either is typed without; in
    small letters too where the note is all capitals. A particle is a word of its own."""
    is_capitals = claim.clause.isupper()
    plain = _plainly(text, is_capitals)
    return any(_has_word(_plainly(word, is_capitals), plain, is_capitals) for word in name)


def _has_word(word: str, text: str, is_capitals: bool) -> bool:
    if not is_capitals and not word.islower():
        return word in text
    end = r"\b" if word in table_words(ENGLISH, "name_particles") else ""
    return re.search(rf"\b{re.escape(word)}{end}", text) is not None


def _plainly(text: str, is_capitals: bool) -> str:
    text = text.casefold() if is_capitals else text
    if text.isascii():
        return text
    from unicodedata import combining, normalize

    letters = normalize("NFD", text.replace("’", "'"))
    return "".join(letter for letter in letters if not combining(letter))
