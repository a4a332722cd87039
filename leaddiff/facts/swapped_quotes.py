"""Swapped quotes: two quotations that stand on, each in the mouth of the other's speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.quotes import Quote, quotes_of
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind

MOST = 40
"""Quotations of the changed paragraphs of one copy up to which they are looked at (20 to 200)."""

_REACH = 5  # words of who spoke, on either side
_NEAR = 80  # characters in which they stand
_END = pattern(r"[.!?](?=\s|$)|[\n\"“”]")

_Framed = dict[tuple[str, ...], list[tuple[tuple[str, ...], Quote]]]
"""By the words of each quotation, who spoke it."""


def quotes_swapped(edits: Sequence[Edit]) -> Iterator[FactChange]:
    """The quotations that changed places while those who speak stood: what Orwin said Halm says now, and the
    other way round. Where both moved with their speakers nothing changed."""
    old, new = _framed([edit.old for edit in edits]), _framed([edit.new for edit in edits])
    instead = {frame: quote for every in new.values() for frame, quote in every}
    for spoken, every in old.items():
        for frame, quote in every:
            other = instead.get(frame)
            if other is None or other.words == spoken or other.words not in old:
                continue
            (theirs, _), (ours, _) = old[other.words][0], new.get(spoken, [((), other)])[0]
            if theirs == ours and theirs != frame:
                told = (quote.text.rstrip(" ,"), other.text.rstrip(" ,"))
                yield FactChange(FactKind.QUOTE, (quote.place,), (other.place,), *told)


def _framed(passages: Sequence[Passage]) -> _Framed:
    found: _Framed = defaultdict(list)
    quotes = [(passage, quote) for passage in passages for quote in quotes_of(passage)]
    for passage, quote in quotes if len(quotes) <= MOST else ():
        frame = _frame(passage.text, quote)
        if len(frame) > 1:
            found[quote.words].append((frame, quote))
    return {words: every for words, every in found.items() if len(every) == 1}


def _frame(text: str, quote: Quote) -> tuple[str, ...]:
    """The words of its sentence on either side of a quotation, the nearest few: who spoke it."""
    end = quote.start + len(quote.text)
    after = text[end : end + _NEAR].lstrip(_MARKS) if quote.text.rstrip()[-1:] not in ".!?" else ""
    before = text[max(0, quote.start - _NEAR) : quote.start].rstrip(_MARKS)
    left, right = _END.split(before)[-1], _END.split(after, maxsplit=1)[0]
    return (*words_of(left.lower())[-_REACH:], "", *words_of(right.lower())[:_REACH])


_MARKS = "\"“”'‘’ "
