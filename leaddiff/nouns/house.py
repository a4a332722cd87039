"""House: what is particular to the desk that asks, whatever agency's copy it handles."""

from __future__ import annotations

from leaddiff.ground.record import Record


class House(Record):
    """``words``: groups of words that are one to this desk (``("Kyiv", "Kiev")``), so that one put
    for another is house style. ``agencies``: names of those whose copy comes in here; copy that shows
    no sign of one of them is taken for the first."""

    words: tuple[tuple[str, ...], ...] = ()
    agencies: tuple[str, ...] = ()

    def agency(self, seen: str | None) -> str | None:
        """The agency to go by where the copy shows the signs of ``seen``."""
        if not self.agencies or seen in self.agencies:
            return seen
        return self.agencies[0]


PLAIN = House()
"""A desk with no habits of its own."""
