"""Quotes: the quotations that were altered, came or went, followed through the whole copy."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.passage import Passage
from leaddiff.ground.once import once
from leaddiff.languages.quotations import plain_quotation, quoted_spans
from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import is_word, tokens, words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind, Quotation

ALIKE = 0.5
"""Share of words two quotations of one changed paragraph have in common from which on one is the
other altered (0.3 to 0.8)."""

ALIKE_AFAR = 0.75
"""The same for quotations of different paragraphs (0.6 to 0.9)."""

A_SENTENCE, OTHER_MATTER = 10, 0.3
"""Words of a quotation (8 to 15) that say a thing by themselves, and the share of its words of matter (0.2 to
0.4) below which another in its place is of something else."""

STANDS_PLAIN = 0.8
"""Share of the words of a quotation that must stand on the other side without quotation marks for
the marks alone to have gone or come (0.7 to 1)."""

_LONGEST_ROW = 50_000  # characters quoted in one copy
_MOST_PAIRS = 10_000  # quotations weighed against each other
_FEW = 4  # words of a quotation, and quotations, looked for before a copy is read for all of them
_FEWEST_TELLING = (
    2  # content words of a quotation that tell by themselves whether it was paraphrase
)
_GOES_WITH_MARKS = words(
    """i we he she they it you me us him her them my our his their its your is was are were be am
    has have had will would can cannot could may might shall should do does did"""
)
_LONG_ENOUGH = 5  # words; a shorter quotation is followed within its paragraph only


class Quote:
    """A quotation and where it stands: ``place`` its paragraph, ``start`` in the passage's text."""

    def __init__(self, text: str, place: int, start: int = 0) -> None:
        self.text = text
        self.place = place
        self.start = start

    @once
    def words(self) -> tuple[str, ...]:
        """Its words and marks, style aside: words whose spelling differs by house are one."""
        kept = (t for t in tokens(plain_quotation(self.text)) if not t.isspace())
        return tuple(_plain(t) if t.isalpha() else t for t in kept)

    @once
    def spoken(self) -> str:
        """Its words alone, for looking it up in a row of others."""
        return _spoken(self.text)

    @property
    def rare_words(self) -> list[str]:
        """Its longest words as the copy spells them, for telling quickly that it does not stand in a text."""
        plain = {word for word in self.spoken.split() if word.isalnum()}
        return sorted(plain, key=lambda word: (-len(word), word))[:_FEW]

    @once
    def tally(self) -> Counter[str]:
        return Counter(word.lower() for word in self.words if is_word(word))


def _plain(word: str) -> str:
    """A word as every desk spells it, its capital kept: Color for Colour, okay for OK, and US is no us."""
    form = plain(word)
    if word.islower() or form == word.lower():
        return form if word.islower() else word
    return form.capitalize() if word.istitle() else form


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
    then, now = QuotedWords(old), QuotedWords(new)
    for edit in edits:
        yield from _within(edit, (then, now), gone, came)
    gone = [(quote, edit) for quote, edit in gone if not _is_closed_in_another(quote, edits, now)]
    gone = list({(quote.place, quote.text): (quote, edit) for quote, edit in gone}.values())
    gone += [(quote, None) for quote in _quotes_in(dropped, old) if not now.hold(quote)]
    if gone:
        came += [(quote, None) for quote in _quotes_in(fresh, new) if not then.hold(quote)]
    yield from _between(gone, came)


def _is_closed_in_another(quote: Quote, edits: Sequence[Edit], now: QuotedWords) -> bool:
    """Whether a quotation whose mark was forgotten stands: its paragraph went to two places, and in one of them
    it is closed."""
    return any(
        len(other.text) < len(quote.text) and quote.text.startswith(other.text) and now.hold(other)
        for edit in edits
        if quote.place in edit.old.numbers
        for other in quotes_of(edit.old)
        if other.place == quote.place
    )


class QuotedWords:
    """All that one copy quotes, read when first asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._asked = 0

    def hold(self, quote: Quote) -> bool:
        """Whether the copy quotes these words, be it with a "he said" between them."""
        self._asked += 1
        if self._asked <= _FEW and not self._has_words_of(quote):
            return False
        whole, row = self._spoken
        return quote.spoken in whole or (len(row) < _LONGEST_ROW and quote.spoken in row)

    def _has_words_of(self, quote: Quote) -> bool:
        # its capital aside, with which it may open a sentence now
        return all(any(word[1:] in text for text in self._texts) for word in quote.rare_words)

    @once
    def _spoken(self) -> tuple[frozenset[str], str]:
        """The words of every quotation, each for itself and all in a row."""
        quotes = [_spoken(text[a:b]) for text in self._texts for a, b in quoted_spans(text)]
        return frozenset(quotes), "".join(quotes).replace("  ", " ")


def _spoken(quotation: str) -> str:
    """Its words in a row, a capital aside: "he said" may part a sentence, and what goes on opens with one."""
    said = words_of(plain_quotation(quotation))
    return f" {' '.join([word.lower() if word.istitle() else word for word in said])} "


def _quotes_in(numbers: Iterable[int], texts: Sequence[str]) -> Iterator[Quote]:
    for number in numbers:
        for start, end in quoted_spans(texts[number - 1]):
            yield Quote(texts[number - 1][start:end], number, start)


def _within(
    edit: Edit,
    copies: tuple[QuotedWords, QuotedWords],
    gone: list[tuple[Quote, Edit | None]],
    came: list[tuple[Quote, Edit | None]],
) -> Iterator[FactChange]:
    """The quotations altered within one changed paragraph; those without a partner are handed on
    in ``gone`` and ``came``."""
    then, now = copies
    before, after = _unequal(quotes_of(edit.old), quotes_of(edit.new))
    met: set[int] = set()
    for old, new in _partners(edit, before, after):
        if old.spoken == new.spoken or not (now.hold(old) and then.hold(new)):
            met |= {id(old), id(new)}
            yield _fact(old, new)
    gone += [(q, edit) for q in before if id(q) not in met and not now.hold(q)]
    came += [(q, edit) for q in after if id(q) not in met and not then.hold(q)]


def quotes_of(passage: Passage) -> list[Quote]:
    """The quotations of a passage, in order."""
    text, starts = passage.text, passage.reading.starts
    found = []
    for start, end in passage.quotations:
        at = bisect_left(starts, start)
        found.append(Quote(text[start:end], passage.number_at(at), start))
    return found


def _unequal(old: list[Quote], new: list[Quote]) -> tuple[list[Quote], list[Quote]]:
    """The quotations of either side less those that both have word for word."""
    if [quote.text for quote in old] == [quote.text for quote in new]:
        return [], []
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
    change, are alike enough, but for two long ones with hardly a word of matter in common: the one
    went and the other came, and nobody altered what was said."""
    share = _shared(old, new)
    is_placed = share < ALIKE and _stand_in_one_place(edit, old, new)
    return ALIKE if is_placed and not _are_of_other_matter(old, new) else share


def _are_of_other_matter(old: Quote, new: Quote) -> bool:
    if min(old.tally.total(), new.tally.total()) < A_SENTENCE:
        return False
    said, says = (set(content_stems(quote.text)) for quote in (old, new))
    return len(said & says) < OTHER_MATTER * min(len(said), len(says))


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
            plain = _unquoted(edit.before, old, edit.old, edit.new)
            yield FactChange(FactKind.QUOTE, (old.place,), edit.new.numbers, old.text, plain)
    for at, (new, edit) in enumerate(came):
        if edit and at not in met:
            plain = _unquoted(edit.after, new, edit.new, edit.old)
            if plain and _says_more(new.text, plain):
                plain = None  # who quotes more than was told in other words altered no quotation
            yield FactChange(FactKind.QUOTE, edit.old.numbers, (new.place,), plain, new.text)


def _says_more(quotation: str, plain: str) -> bool:
    said = (word for word in words_of(quotation.lower()) if word not in _GOES_WITH_MARKS)
    return not set(content_stems(" ".join(said))) <= set(content_stems(plain))


def _unquoted(side: Side, quote: Quote, own: Passage, other: Passage) -> str | None:
    """The words of a quotation as they stand on the other side without quotation marks; None where
    they do not. An "accident" and an accident are two things."""
    starts = own.reading.starts
    first = bisect_left(starts, quote.start)
    last = bisect_left(starts, quote.start + len(quote.text))
    spoken = [at for at in range(first, last) if is_word(own.words[at])]
    # "it would pay" that became "We will pay": person and tense go with the marks
    firm = [at for at in spoken if own.lower[at] not in _GOES_WITH_MARKS]
    telling = [at for at in firm if own.stems[at]]
    matter = next((some for some in (telling, firm) if len(some) >= _FEWEST_TELLING), None)
    weighed = [spoken, matter] if matter else [spoken]
    stands = [(_partnered(some, side, other), some) for some in weighed]
    if len(weighed) > 1 and not stands[-1][0]:
        stands.append((_told_elsewhere(telling, own, other), telling))
    enough = (stand for stand, some in stands if len(stand) >= max(1, STANDS_PLAIN * len(some)))
    stand = next(enough, None)
    return other.said(min(stand), max(stand) + 1) if stand else None


def _partnered(own: Sequence[int], side: Side, other: Passage) -> list[int]:
    """Where words stand on the other side, without quotation marks."""
    stand = [side.partner[at] for at in own if side.partner[at] >= 0]
    return [at for at in stand if not other.quoted[at]]


def _told_elsewhere(telling: Sequence[int], own: Passage, other: Passage) -> list[int]:
    """Where the other side tells the same without quotation marks, once for each word, in another order of its
    parts: Ko said the town was calm; "The town is calm," Ko said."""
    plain = {stem: at for at, stem in enumerate(other.stems) if stem and not other.quoted[at]}
    return [plain[own.stems[at]] for at in telling if own.stems[at] in plain]


def _are_long(old: Quote, new: Quote) -> bool:
    return min(len(old.words), len(new.words)) >= _LONG_ENOUGH


def _fact(old: Quote, new: Quote) -> FactChange:
    texts = (old.text.rstrip(" ,"), new.text.rstrip(" ,"))
    return FactChange(FactKind.QUOTE, (old.place,), (new.place,), *texts)
