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
    return frozenset(word for word, sort, *_ in rows(ENGLISH, "negations") if sort in wanted)


NOT_JOINED = "n't"
"""How "not" ends a word it is written into."""


def without_not(word: str) -> str | None:
    """A word without the "not" that is written into it: "will" of "won't"; None where none is."""
    known = _without_not().get(word)
    if known is None and word.endswith(NOT_JOINED) and len(word) > len(NOT_JOINED):
        return word.removesuffix(NOT_JOINED)
    return known


@cache
def _without_not() -> dict[str, str]:
    return {word: rest[0] for word, _, *rest in rows(ENGLISH, "negations") if rest}
