"""Word rows: a text as words and marks in a row, the blanks between them kept aside."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from leaddiff.ground.lately import lately
from leaddiff.languages.tokens import tokens


class Reading(NamedTuple):
    """A text cut into words and marks. ``starts`` and ``ends`` say where each stands; what lies
    between the end of one and the start of the next is blank. The last word is an empty one that
    stands for the end of the text, so that blanks there have something to stand before."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def last(self) -> int:
        """The index of the empty word at the end of the text."""
        return len(self.words) - 1

    def blank_before(self, at: int) -> str:
        """The blanks between a word and the one before it."""
        return self.text[self.ends[at - 1] if at else 0 : self.starts[at]]

    def between(self, first: int, last: int) -> str:
        """The text from after word ``first - 1`` up to the start of word ``last``."""
        return self.text[self.ends[first - 1] if first else 0 : self.starts[last]]


@lately
def read(text: str) -> Reading:
    """Cut a text into words and marks, blanks aside: wording, style and facts look at the same ones."""
    row = tokens(text)
    placed = [
        (word, end)
        for word, end in zip(row, accumulate(map(len, row)), strict=True)
        if not word.isspace()
    ]
    placed.append(("", len(text)))
    return Reading(
        text,
        tuple([word for word, _ in placed]),
        tuple([end - len(word) for word, end in placed]),
        tuple([end for _, end in placed]),
    )
