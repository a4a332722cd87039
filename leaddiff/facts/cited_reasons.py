"""Cited reasons: whether what is cited is why something was done, and nobody who says so."""

from __future__ import annotations

from functools import cache

from leaddiff.facts.passage import Passage
from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.words import words


def is_cited_reason(passage: Passage, first: int, last: int) -> bool:
    """Whether the words behind a "citing" are a reason: weak demand in Norland, not police, a letter from the
    mayor or a name."""
    ends = (at for at in range(first, last) if passage.lower[at] in _PREPOSITIONS)
    at = next(ends, last) - 1
    if at < first or passage.words[at][:1].isupper():
        return False
    word = passage.lower[at]
    return word in groups(ENGLISH, "cited")["reason"] or not _is_source(word)


_PREPOSITIONS = words("in on at by for from with of to under over during about into after among")


def _is_source(word: str) -> bool:
    """Whether a word is of those who speak, or ends as such nouns do."""
    endings = (f"-{word[at:]}" for at in range(1, len(word) - 1))
    return word in _sources() or not _sources().isdisjoint(endings)


@cache
def _sources() -> frozenset[str]:
    people = groups(ENGLISH, "plain_nouns")["source"] | table_words(ENGLISH, "speakers")
    return people | table_words(ENGLISH, "bodies") | groups(ENGLISH, "cited")["source"]
