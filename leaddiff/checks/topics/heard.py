"""Heard: what a copy has of anybody's words and names, read once for all that is asked of it."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.once import once
from leaddiff.languages.quotations import plain_quotation
from leaddiff.languages.tokens import words_of


class Heard:
    """Says whether words of somebody stand in a copy, inside quotation marks or outside."""

    def __init__(self, matter: Sequence[str]) -> None:
        self._matter = matter

    @once
    def words(self) -> frozenset[str]:
        """All the words of the copy."""
        return frozenset(word for text in self._matter for word in words_of(text))

    def has_said(self, said: str) -> bool:
        """Whether a plain quotation stands in a paragraph."""
        return said in self._plain

    @once
    def _plain(self) -> str:
        return "\n".join(map(plain_quotation, self._matter))
