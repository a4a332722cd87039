"""Links: those found so far between the paragraphs of two versions."""

from __future__ import annotations

Link = tuple[int, int]


class Pairing:
    """Links both ways. Numbers start at 0 here."""

    __slots__ = ("news_of", "olds_of")

    def __init__(self, old_count: int, new_count: int) -> None:
        self.news_of: list[list[int]] = [[] for _ in range(old_count)]
        self.olds_of: list[list[int]] = [[] for _ in range(new_count)]

    def link(self, old: int, new: int) -> None:
        self.news_of[old].append(new)
        self.olds_of[new].append(old)

    def are_free(self, old: int, new: int) -> bool:
        return not self.news_of[old] and not self.olds_of[new]
