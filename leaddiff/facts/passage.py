"""Passages: the text of a changed paragraph before or after, read for the facts in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate
from typing import Protocol, TypeVar

from leaddiff.ground.once import once
from leaddiff.languages.quotations import quoted_spans
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.word_rows import Reading, read
from leaddiff.nouns.changes import PARAGRAPH_BREAK


class Passage:
    """One paragraph, or several that were split or merged, with their numbers. Words are counted
    from 0 through the whole passage; ``spans`` are its quotations where they are known already."""

    def __init__(
        self,
        texts: tuple[str, ...],
        numbers: tuple[int, ...],
        spans: tuple[tuple[int, int], ...] | None = None,
    ) -> None:
        self.texts = texts
        self.numbers = numbers
        self._spans = spans

    @once
    def text(self) -> str:
        """The paragraphs as one text, in the form the word runs of a change have."""
        return PARAGRAPH_BREAK.join(self.texts)

    @once
    def reading(self) -> Reading:
        return read(self.text)

    @once
    def words(self) -> tuple[str, ...]:
        """The words and marks, an empty one at the end."""
        return self.reading.words

    @once
    def lower(self) -> tuple[str, ...]:
        """The words in lower case, apostrophes straight."""
        row = [word.lower() for word in self.words]
        return tuple([word.replace("’", "'") for word in row] if "’" in self.text else row)

    @once
    def tally(self) -> Counter[str]:
        """How often each word stands in it."""
        return Counter(self.lower)

    @once
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Where quoted words stand in the text."""
        return quoted_spans(self.text) if self._spans is None else self._spans

    @once
    def quoted(self) -> Sequence[bool]:
        """For each word whether it stands inside quotation marks."""
        flags = [False] * len(self.words)
        for start, end in self.quotations:
            for at in range(bisect_right(self.reading.starts, start - 1), len(flags)):
                if self.reading.starts[at] >= end:
                    break
                flags[at] = True
        return flags

    @once
    def sentence_starts(self) -> list[int]:
        """The index of the first word of each sentence."""
        lengths = accumulate(map(len, sentences(self.text)))
        starts = self.reading.starts
        return [0, *sorted({bisect_right(starts, end - 1) for end in lengths})]

    @once
    def stems(self) -> tuple[str, ...]:
        """For each word its stem, empty for marks and function words."""
        return tuple(map(_content_stem, self.lower))

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The first and the end word of the sentence that word ``at`` stands in."""
        rank = bisect_right(self.sentence_starts, at) - 1
        first = self.sentence_starts[rank]
        last = self.sentence_starts[rank + 1] if rank + 1 < len(self.sentence_starts) else None
        return first, last if last is not None else self.reading.last

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence begins with word ``at``."""
        rank = bisect_right(self.sentence_starts, at) - 1
        return self.sentence_starts[rank] == at

    def number_at(self, at: int) -> int:
        """The number of the paragraph that word ``at`` stands in."""
        start = self.reading.starts[min(at, self.reading.last)]
        return self.numbers[bisect_right(self._offsets, start) - 1]

    @once
    def _offsets(self) -> list[int]:
        lengths = (len(text) + len(PARAGRAPH_BREAK) for text in self.texts[:-1])
        return list(accumulate(lengths, initial=0))

    def said(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last``, the end excluded, as it stands in the copy."""
        reading = self.reading
        return reading.text[reading.starts[first] : reading.ends[last - 1]]

    def found(self, wanted: AbstractSet[str]) -> list[int]:
        """Where one of the ``wanted`` words stands outside quotation marks."""
        places = self._places
        return sorted([at for word in places.keys() & wanted for at in places[word]])

    @once
    def _places(self) -> dict[str, list[int]]:
        """Where each word stands outside quotation marks."""
        places: dict[str, list[int]] = {}
        for at, (word, is_quoted) in enumerate(zip(self.lower, self.quoted, strict=True)):
            if not is_quoted:
                places.setdefault(word, []).append(at)
        return places


@lru_cache(maxsize=20_000)
def _content_stem(word: str) -> str:
    if not word or word in FUNCTION_WORDS or not (word[-1].isalnum() or word[0].isalnum()):
        return ""
    return stem(word)


class Read(Protocol):
    """What was read in a passage: it ends before the word ``last``."""

    @property
    def last(self) -> int: ...


AnyRead = TypeVar("AnyRead", bound=Read)


def read_outside_quotations(
    passage: Passage,
    places: Iterable[range],
    may_begin: Callable[[str], bool],
    read_at: Callable[[Passage, int], AnyRead | None],
) -> list[AnyRead]:
    """What ``read_at`` reads outside quotation marks from one of the ``places`` on, in order and none
    within another; ``may_begin`` tells quickly by a word whether to try."""
    found: list[AnyRead] = []
    words, quoted, end = passage.words, passage.quoted, 0
    for place in places:
        for at in place:
            if at < end or quoted[at] or not may_begin(words[at]):
                continue
            seen = read_at(passage, at)
            if seen:
                found.append(seen)
                end = seen.last
    return found
