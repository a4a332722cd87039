"""Quotes: the quotations that were altered, came or went, followed through the whole copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from leaddiff.changes import FactChange, FactKind, Quotation
from leaddiff.facts.edit import Edit
from leaddiff.facts.passage import Passage
from leaddiff.language.quotations import quoted_spans
from leaddiff.language.tokens import is_word, tokens

ALIKE = 0.5
"""Share of words two quotations of one changed paragraph have in common from which on one is the
other altered (0.3 to 0.8)."""

ALIKE_AFAR = 0.75
"""The same for quotations of different paragraphs (0.6 to 0.9)."""

_LONG_ENOUGH = 5  # words; a shorter quotation is followed within its paragraph only

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": "'", "”": "'", '"': "'"})


@dataclass(frozen=True)
class Quote:
    """A quotation and where it stands: ``place`` its paragraph, ``start`` in the passage's text."""

    text: str
    place: int
    start: int = 0

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words and marks, style aside: the kind of marks, blanks, and the comma at its end."""
        row = [token for token in tokens(self.text.translate(_MARKS)) if not token.isspace()]
        while row and row[-1] in (",", "."):
            row.pop()
        return tuple(row)

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
        return quote.spoken in self._spoken_old

    def stands_new(self, quote: Quote) -> bool:
        """Whether the new copy quotes these words."""
        return quote.spoken in self._spoken_new

    @cached_property
    def _spoken_old(self) -> str:
        return _spoken(self._old)

    @cached_property
    def _spoken_new(self) -> str:
        return _spoken(self._new)


def _spoken(texts: Iterable[str]) -> str:
    words: list[str] = []
    for number, text in enumerate(texts, 1):
        for start, end in quoted_spans(text):
            words += Quote(text[start:end], number).words
    return _row(words)


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
    went = [quote for quote in before if not copies.stands_new(quote)]
    fresh = [quote for quote in after if not copies.stands_old(quote)]
    for old, new in _partners(edit, before, after):
        if old in went or new in fresh:
            yield _fact(old, new)
            went = [quote for quote in went if quote is not old]
            fresh = [quote for quote in fresh if quote is not new]
    gone += [(quote, edit) for quote in went]
    came += [(quote, edit) for quote in fresh]


def _quotes_of(passage: Passage) -> list[Quote]:
    text, starts = passage.text, passage.reading.starts
    found = []
    for start, end in passage.quotations:
        at = next((n for n, place in enumerate(starts) if place >= start), 0)
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
    scored = sorted(
        ((-_alike(edit, old, new), i, j) for i, old in enumerate(before)
         for j, new in enumerate(after)),
    )  # fmt: skip
    taken: set[tuple[str, int]] = set()
    for merit, i, j in scored:
        if -merit >= ALIKE and ("old", i) not in taken and ("new", j) not in taken:
            taken |= {("old", i), ("new", j)}
            yield before[i], after[j]


def _alike(edit: Edit, old: Quote, new: Quote) -> float:
    """How alike two quotations are, 0 to 1; those that open at one kept mark are alike enough."""
    share = _shared(old, new)
    return max(share, ALIKE) if _opens_at_one_mark(edit, old, new) else share


def _shared(old: Quote, new: Quote) -> float:
    common = (old.tally & new.tally).total()
    return 2 * common / max(1, old.tally.total() + new.tally.total())


def _opens_at_one_mark(edit: Edit, old: Quote, new: Quote) -> bool:
    starts = edit.old.reading.starts
    for at, start in enumerate(starts):
        if start >= old.start:
            partner = edit.before.partner[at - 1] if at else -1
            reading = edit.new.reading
            return partner >= 0 and reading.ends[partner] == new.start
    return False


def _between(
    gone: Sequence[tuple[Quote, Edit | None]], came: Sequence[tuple[Quote, Edit | None]]
) -> Iterator[FactChange]:
    """Quotations altered on the way to another paragraph, and those that went or came in a changed
    one."""
    met: set[int] = set()
    for old, edit in gone:
        likeness = [
            (_shared(old, new), -at)
            for at, (new, _) in enumerate(came)
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
