"""Words: lists of them, written down as running text, and the list that most rooms ask for."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a list set down as running text, blanks between them."""
    return frozenset(listed.split())


ARTICLES = words("a an the")
