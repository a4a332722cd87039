"""Quotes: the quotations that were altered, came or went, followed through the whole copy."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from leaddiff.changes import FactChange, FactKind, Quotation
from leaddiff.facts.edit import Edit
from leaddiff.facts.passage import Passage
from leaddiff.language.quotations import plain_quotation, quoted_spans
from leaddiff.language.tokens import is_word, tokens

ALIKE = 0.5
"""Share of words two quotations of one changed paragraph have in common from which on one is the
other altered (0.3 to 0.8)."""

ALIKE_AFAR = 0.75
"""The same for quotations of different paragraphs (0.6 to 0.9)."""

_LONGEST_ROW = 50_000  # characters quoted in one copy
_MOST_PAIRS = 10_000  # quotations weighed against each other
_LONG_ENOUGH = 5  # words; a shorter quotation is followed within its paragraph only


@dataclass(frozen=True)
class Quote:
    """A quotation and where it stands: ``place`` its paragraph, ``start`` in the passage's text."""

    text: str
    place: int
    start: int = 0

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words and marks, style aside."""
        return tuple(t for t in tokens(plain_quotation(self.text)) if not t.isspace())

    @cached_property
    def spoken(self) -> str:
        """Its words alone, for looking it up in a row of others."""
        return _row(self.words)

    @cached_property
    def tally(self) -> Counter[str]:
        return Counter(word.lower() for word in self.words if is_word(word))


def quotations(text: str) -> tuple[Quotation, ...]:
    """The stretches of a text between quotation marks, in order."""
    return tuple(Quotation(text[a:b], a, b) for a, b in quoted_spans(text))


def quotes_changed(
    edits: Sequence[Edit],
    dropped: Sequence[int],
    fresh: Sequence[int],
    old: Sequence[str],
    new: Sequence[str],
) -> Iterator[FactChange]:
    """The quotations that were altered, came or went in changed paragraphs, and those that were
    altered on the way from one paragraph to another. ``dropped`` and ``fresh`` are the numbers of
    paragraphs that went and came.

    A quotation that stands word for word elsewhere in the new copy is not gone; one cut in two by
    "he said" is still the same.
    """
    gone: list[tuple[Quote, Edit | None]] = []
    came: list[tuple[Quote, Edit | None]] = []
    copies = Copies(old, new)
    for edit in edits:
        yield from _within(edit, copies, gone, came)
    gone += [(quote, None) for quote in _quotes_in(dropped, old) if not copies.stands_new(quote)]
    if gone:
        came += [(quote, None) for quote in _quotes_in(fresh, new) if not copies.stands_old(quote)]
    yield from _between(gone, came)


class Copies:
    """What is quoted in the two copies, read when first asked."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new

    def stands_old(self, quote: Quote) -> bool:
        """Whether the old copy quotes these words."""
        return _stands(quote, *self._spoken_old)

    def stands_new(self, quote: Quote) -> bool:
        """Whether the new copy quotes these words."""
        return _stands(quote, *self._spoken_new)

    @cached_property
    def _spoken_old(self) -> tuple[frozenset[str], str]:
        return _spoken(self._old)

    @cached_property
    def _spoken_new(self) -> tuple[frozenset[str], str]:
        return _spoken(self._new)


def _stands(quote: Quote, whole: frozenset[str], row: str) -> bool:
    return quote.spoken in whole or (len(row) < _LONGEST_ROW and quote.spoken in row)


def _spoken(texts: Sequence[str]) -> tuple[frozenset[str], str]:
    """The words of every quotation, each for itself and all in a row: one that "he said" cuts in
    two stands in the row."""
    quotes = [quote.spoken for quote in _quotes_in(range(1, len(texts) + 1), texts)]
    return frozenset(quotes), "".join(quotes).replace("  ", " ")


def _row(words: Iterable[str]) -> str:
    return f" {' '.join(word for word in words if is_word(word))} "


def _quotes_in(numbers: Iterable[int], texts: Sequence[str]) -> Iterator[Quote]:
    for number in numbers:
        for start, end in quoted_spans(texts[number - 1]):
            yield Quote(texts[number - 1][start:end], number, start)


def _within(
    edit: Edit,
    copies: Copies,
    gone: list[tuple[Quote, Edit | None]],
    came: list[tuple[Quote, Edit | None]],
) -> Iterator[FactChange]:
    """The quotations altered within one changed paragraph; those without a partner are handed on
    in ``gone`` and ``came``."""
    before, after = _unequal(_quotes_of(edit.old), _quotes_of(edit.new))
    if not before and not after:
        return
    went = {id(quote): quote for quote in before if not copies.stands_new(quote)}
    fresh = {id(quote): quote for quote in after if not copies.stands_old(quote)}
    for old, new in _partners(edit, before, after):
        if id(old) in went or id(new) in fresh or old.spoken == new.spoken:
            yield _fact(old, new)
            went.pop(id(old), None)
            fresh.pop(id(new), None)
    gone += [(quote, edit) for quote in went.values()]
    came += [(quote, edit) for quote in fresh.values()]


def _quotes_of(passage: Passage) -> list[Quote]:
    text, starts = passage.text, passage.reading.starts
    found = []
    for start, end in passage.quotations:
        at = bisect_left(starts, start)
        found.append(Quote(text[start:end], passage.number_at(at), start))
    return found


def _unequal(old: list[Quote], new: list[Quote]) -> tuple[list[Quote], list[Quote]]:
    """The quotations of either side less those that both have word for word."""
    before, after = Counter(q.words for q in old), Counter(q.words for q in new)
    return _less(old, after), _less(new, before)


def _less(quotes: list[Quote], others: Counter[tuple[str, ...]]) -> list[Quote]:
    rest = Counter(others)
    left = []
    for quote in quotes:
        if rest[quote.words] > 0:
            rest[quote.words] -= 1
        else:
            left.append(quote)
    return left


def _partners(
    edit: Edit, before: Sequence[Quote], after: Sequence[Quote]
) -> Iterator[tuple[Quote, Quote]]:
    """Which quotation of a paragraph became which, the most alike first."""
    pairs: Iterable[tuple[int, int]] = (
        (i, j) for i in range(len(before)) for j in range(len(after))
    )
    if len(before) * len(after) > _MOST_PAIRS:
        pairs = ((k, k) for k in range(min(len(before), len(after))))
    scored = sorted((-_alike(edit, before[i], after[j]), i, j) for i, j in pairs)
    taken: set[tuple[str, int]] = set()
    for merit, i, j in scored:
        if -merit >= ALIKE and ("old", i) not in taken and ("new", j) not in taken:
            taken |= {("old", i), ("new", j)}
            yield before[i], after[j]


def _alike(edit: Edit, old: Quote, new: Quote) -> float:
    """How alike two quotations are, 0 to 1; those that open at one kept mark, or stand in one
    change, are alike enough."""
    share = _shared(old, new)
    return max(share, ALIKE) if _stand_in_one_place(edit, old, new) else share


def _shared(old: Quote, new: Quote) -> float:
    common = (old.tally & new.tally).total()
    return 2 * common / max(1, old.tally.total() + new.tally.total())


def _stand_in_one_place(edit: Edit, old: Quote, new: Quote) -> bool:
    at = bisect_left(edit.old.reading.starts, old.start)
    to = bisect_left(edit.new.reading.starts, new.start)
    opens_at_one_mark = at > 0 and to > 0 and edit.before.partner[at - 1] == to - 1
    return opens_at_one_mark or edit.before.block[at] == edit.after.block[to] >= 0


def _between(
    gone: Sequence[tuple[Quote, Edit | None]], came: Sequence[tuple[Quote, Edit | None]]
) -> Iterator[FactChange]:
    """Quotations altered on the way to another paragraph, and those that went or came in a changed
    one."""
    met: set[int] = set()
    is_crowded = len(gone) * len(came) > _MOST_PAIRS
    for old, edit in gone:
        likeness = [
            (_shared(old, new), -at)
            for at, (new, _) in enumerate(() if is_crowded else came)
            if at not in met and _are_long(old, new)
        ]
        best, at = max(likeness, default=(0.0, 0))
        if best >= ALIKE_AFAR:
            met.add(-at)
            yield _fact(old, came[-at][0])
        elif edit:
            yield FactChange(FactKind.QUOTE, (old.place,), edit.new.numbers, old.text, None)
    for at, (new, edit) in enumerate(came):
        if edit and at not in met:
            yield FactChange(FactKind.QUOTE, edit.old.numbers, (new.place,), None, new.text)


def _are_long(old: Quote, new: Quote) -> bool:
    return min(len(old.words), len(new.words)) >= _LONG_ENOUGH


def _fact(old: Quote, new: Quote) -> FactChange:
    texts = (old.text.rstrip(" ,"), new.text.rstrip(" ,"))
    return FactChange(FactKind.QUOTE, (old.place,), (new.place,), *texts)
