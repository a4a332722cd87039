"""Wordbooks: the words of an agency's notes: its verbs, and what is not English with what it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from leaddiff import agencies
from leaddiff.languages.paragraph_words import plurals, units
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.notes.verbs import Lexicon, lexicon_of
from leaddiff.nouns.agency import Agency, Dialect
from leaddiff.nouns.claims import Action


@lru_cache(maxsize=64)
def wordbook_of(agency: str | None) -> dict[str, str]:
    """Words in lower case -> the English word each is read as: those of the agency's language
    (kappaleeseen: para), its own terms and the unit of its own style (block: para). Of an unknown
    agency, the words of all of them."""
    book: dict[str, str] = {}
    for one in _asked(agency):
        if one.language != ENGLISH:
            book |= {row[0]: row[1] for row in rows(one.language, "note_words")}
        book |= one.dialect.terms
        own = ((one.style.unit, "para"), (one.style.units, "paras"))
        book |= {word.lower(): unit for word, unit in own if word.lower() not in _known()}
    return book


@lru_cache(maxsize=64)
def lexicon_for(agency: str | None) -> Lexicon:
    """The verbs of an agency's notes in all their forms."""
    languages = {one.language for one in _asked(agency)} - {ENGLISH}
    translated = {
        word: verb for code in sorted(languages) for word, verb in rows(code, "note_verbs")
    }
    return lexicon_of(dialect_of(agency), translated)


@lru_cache(maxsize=64)
def dialect_of(agency: str | None) -> Dialect:
    """How an agency words its notes; of an unknown one, the words of all of them."""
    found = agencies.named(agency)
    if found is not agencies.UNKNOWN:
        return found.dialect
    verbs: dict[str, Action] = {}
    fixed: dict[str, Action] = {}
    tops: frozenset[str] = frozenset()
    for known in agencies.every():
        verbs |= known.dialect.verbs
        fixed |= known.dialect.words
        tops |= known.dialect.tops
    return Dialect(verbs, fixed, tops, anchored=True)


def _asked(agency: str | None) -> Iterable[Agency]:
    """The agency of this name; of an unknown one, all of them."""
    found = agencies.named(agency)
    return agencies.every() if found is agencies.UNKNOWN else (found,)


def _known() -> frozenset[str]:
    return units() | plurals()
