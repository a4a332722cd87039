"""Wordbooks: the words of an agency's notes that are not English, and the English ones they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from leaddiff import agencies
from leaddiff.languages.paragraph_words import plurals, units
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.nouns.agency import Agency


@lru_cache(maxsize=64)
def wordbook_of(agency: str | None) -> dict[str, str]:
    """Words in lower case -> the English word each is read as: those of the agency's language
    (kappaleeseen: para), its own terms and the unit of its own style (block: para). Of an unknown
    agency, the words of all of them."""
    found = agencies.named(agency)
    asked: Iterable[Agency] = agencies.every() if found is agencies.UNKNOWN else (found,)
    book: dict[str, str] = {}
    for one in asked:
        if one.language != ENGLISH:
            book |= {row[0]: row[1] for row in rows(one.language, "note_words")}
        book |= one.dialect.terms
        own = ((one.style.unit, "para"), (one.style.units, "paras"))
        book |= {word.lower(): unit for word, unit in own if word.lower() not in _known()}
    return book


def _known() -> frozenset[str]:
    return units() | plurals()
