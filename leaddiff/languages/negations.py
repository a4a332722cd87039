"""Negations: the words that say no, of every sort, and the beginnings that turn a word round."""

from __future__ import annotations

from functools import cache

from leaddiff.languages.tables import ENGLISH, rows

UN = ("un", "in", "im", "il", "ir", "dis", "non-", "non")
"""Beginnings that make the opposite of a word: unsafe, illegal, non-fatal."""


@cache
def negating(*sorts: str) -> frozenset[str]:
    """The negating words of these sorts: verb (not), noun (no), denial (denied), joined (won't), short
    (declined); of all but ``short`` where none is given."""
    wanted = sorts or ("verb", "noun", "denial", "joined")
    return frozenset(word for word, sort in rows(ENGLISH, "negations") if sort in wanted)
