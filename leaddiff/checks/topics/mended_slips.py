"""Mended slips: whether what changed in a paragraph may be a slip of the pen put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from leaddiff.languages.misspellings import is_a_letter_off, is_misspelling, is_slip, sounds_like
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.nouns.changes import Op, Run

MOST_WORDS = 3
"""Words more or fewer (2 to 3) in one place that were left out or stood twice: "to to", "at the"."""


def has_slip(runs: Sequence[Run]) -> bool:
    """Whether in some place a word is spelt otherwise, a few were left out or stood too often, or a mark
    or a small word is another. A desk that fixes a typo puts no word of matter for another."""
    return any(_may_be_slip(*place) for place in _places(runs))


def _places(runs: Sequence[Run]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """The words that went and came in each place of a paragraph."""
    for is_kept, some in groupby(runs, key=lambda run: run.op is Op.KEPT):
        if not is_kept:
            sides = [*some]
            yield (
                words_of("".join(run.text for run in sides if run.op is Op.GONE)),
                words_of("".join(run.text for run in sides if run.op is Op.CAME)),
            )


def _may_be_slip(gone: Sequence[str], came: Sequence[str]) -> bool:
    if not (gone and came):
        return len(gone or came) <= MOST_WORDS
    if abs(len(gone) - len(came)) <= MOST_WORDS and (
        set(gone) <= set(came) or set(came) <= set(gone) or "".join(gone) == "".join(came)
    ):
        return True
    pairs = zip(gone, came, strict=False)
    return any(one != other and _are_near(one.lower(), other.lower()) for one, other in pairs)


def _are_near(one: str, other: str) -> bool:
    """Whether two words are one spelt in two ways, sound alike, or are two of its forms."""
    if one in FUNCTION_WORDS and other in FUNCTION_WORDS:
        return True
    is_near = is_misspelling(one, other) or is_slip(one, other) or is_a_letter_off(one, other)
    is_near = is_near or sounds_like(one, other)
    return is_near or one == other or stem(one) == stem(other)
