"""Figures: the figures that changed, each held against the one that counted the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from leaddiff.facts.counted_nouns import are_two_things, counted_noun, counted_words
from leaddiff.facts.counts import BELOW_ZERO, counts
from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.mentions import Count
from leaddiff.facts.moments import moments
from leaddiff.facts.one_run import joined_in_one_run
from leaddiff.facts.pairing import paired
from leaddiff.facts.passage import Passage
from leaddiff.facts.units import (
    ROUNDED,
    Measured,
    is_in_short_tons,
    is_one_measure,
    is_rounded_measure,
    kind_of,
)
from leaddiff.languages.numbers import number_at
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FACTS_READ, FactChange, FactKind, Figure

_SAME_UNIT, _OTHER_UNIT, _NO_UNIT = 1.5, -1.5, -2.0
_SAME_THING, _OTHER_THING, _OF_ANOTHER = 2.0, -1.0, -2.0
_SAME_FATE, _OTHER_FATE = 2.0, -3.0
_EQUAL = 1.5
_NEAR_IN_SIZE, _FAR_IN_SIZE = 1.0, -1.5
_SHOWN = 4.0
_WEAK = -1.5
_OTHER_BUILD = -2.5
"""What agreements and disagreements of two figures count, on the scale of ``pairing.ENOUGH``."""

_FITS_NO_OTHER = ("rank", "factor")
_NEAR = 6  # words behind a figure in which it says what it counts
_CLOSE, _FAR, _LARGE = 3, 30, 100  # times as large; from which value on size says something


Pair = tuple[Count | None, Count | None]
"""A figure of the older text and the one it became; None for a side on which there is none."""

Pairs = Sequence[Pair]


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text that have a value, in order: with unit, noun and place. Figures inside
    quotation marks, in dates and times of day are not among them; nor, in an endless text, those past
    ``FACTS_READ``."""
    passage = Passage((text[:FACTS_READ],), (1,))
    reading = passage.reading
    whole = (range(reading.last),)
    return tuple(
        Figure(
            passage.said(*_span(count)),
            count.value,
            count.unit,
            counted_noun(passage, count),
            reading.starts[_span(count)[0]],
            reading.ends[count.last - 1],
            count.theme,
        )
        for count in counts(passage, moments(passage, whole), whole)
        if count.value is not None and not count.weak
    )


def paired_figures(
    edit: Edit,
    old: Sequence[Count],
    new: Sequence[Count],
    shown: tuple[Decimal, Decimal] | None = None,
) -> list[Pair]:
    """Each figure with the one it became, None where it has no other side. Two figures that were ``shown`` to
    be one, in the headline, are so here before all others."""

    def fit(before: Count, after: Count) -> float | None:
        merit = _fit(before, after)
        is_shown = shown is not None and (before.value, after.value) == shown
        return merit + _SHOWN if is_shown and merit is not None else merit

    pairs = joined_in_one_run(edit, paired(edit, old, new, fit), lambda count: not count.weak)
    if len(pairs) < 2:
        return pairs
    from leaddiff.facts.exchanged import with_what_they_are_of

    return with_what_they_are_of(edit, pairs)


def figures_changed(edit: Edit, pairs: Pairs) -> Iterator[FactChange]:
    """The figures that were replaced, came or went, with what each counts. One restated (seven, 7) is no
    change, nor one that stands in another place."""
    for (before, after), fact in _changed(edit, pairs):
        side = (edit.new, after) if after else (edit.old, before)
        yield fact._replace(noun=counted_words(side[0], side[1]) if side[1] else None)


def _changed(edit: Edit, pairs: Pairs) -> Iterator[tuple[Pair, FactChange]]:
    gone = [before for before, after in pairs if before and not after and not before.weak]
    came = [after for before, after in pairs if after and not before and not after.weak]
    for before, after in pairs:
        if before and after:
            if _is_put_together(edit.old, before, after, gone) or _is_put_together(
                edit.new, after, before, came
            ):
                continue
            if part := _other_part(edit.old, before, after, gone):
                gone.remove(part)
                yield (part, after), edit.fact(FactKind.FIGURE, _span(part), _span(after))
                continue
            if _is_rounded_in_brackets(edit, (before, after), pairs):
                continue
            yield from (((before, after), fact) for fact in _replaced(edit, before, after))
        elif after in came and after and not _is_converted(edit, after, pairs):
            stands = next((count for count in reversed(gone) if _is_restated(count, after)), None)
            if stands:
                gone.remove(stands)
            else:
                yield (None, after), edit.fact(FactKind.FIGURE, None, (after.first, after.last))
    for count in gone:
        yield (count, None), edit.fact(FactKind.FIGURE, (count.first, count.last), None)


def _is_put_together(passage: Passage, one: Count, whole: Count, others: list[Count]) -> bool:
    """Whether two figures of one side are one of two numbers on the other: from 7 years to 9 years, between 7
    and 9 years; some $3 of that $9, $3 of the $9. The second of them is taken from the ``others``. Two things
    that were told of two figures are no one: killed 12 and hurt 21, killed between 12 and 21."""
    parts = [key for key in whole.key if isinstance(key, Decimal)]
    if len(one.key) > 1 or len(parts) != len(("one", "other")) or one.value not in parts:
        return False
    for other in others:
        is_second = {one.value, other.value} == set(parts) and len(other.key) == 1
        is_linked = is_second and _are_linked(passage, (one, other), whole)
        if is_linked and one.unit == other.unit == whole.unit:
            others.remove(other)
            return True
    return False


def _are_linked(passage: Passage, figures: tuple[Count, Count], whole: Count) -> bool:
    """Whether nothing stands between two figures but what makes one of them: to, between and and, of that; or
    the sentence opens with the whole: of the nine boats, three sank."""
    one, other = sorted(figures, key=lambda count: count.first)
    link = set(passage.lower[one.last : other.first])
    if "of" in whole.key:
        is_of_that = "of" in link and link <= _OF_THE_WHOLE
        return is_of_that or _opens_with_whole(passage, one, other, whole)
    before = [
        word for word in passage.lower[max(0, one.first - 3) : one.first] if word not in _SOME
    ]
    return link == {"to"} or (link == {"and"} and before[-1:] == ["between"])


def _opens_with_whole(passage: Passage, one: Count, other: Count, whole: Count) -> bool:
    """Whether a sentence opens with the whole of which the one other figure in it is a part, of the same thing:
    of nine judges three for and four against are not four for and three against."""
    low, high = passage.sentence_of(one.first)
    told = {*range(one.first, one.last), *range(other.first, other.last)}
    rest = (at for at in range(low, high) if at not in told)
    if any(number_at(passage.lower[at : at + 1], 0) is not None for at in rest):
        return False
    opening = passage.lower[low : one.first]
    is_of_one = not whole.nouns or not set(one.nouns).isdisjoint(whole.nouns)
    opens = "of" in opening and _OF_THE_WHOLE.issuperset(opening)
    return opens and other.first < high and one.value == whole.key[-1] and is_of_one


def _other_part(
    passage: Passage, one: Count, whole: Count, others: Sequence[Count]
) -> Count | None:
    """The part of a whole with which its sentence opened, where another part of the same whole stands now: of
    the nine boats, three; four of the nine boats."""
    if whole.key[1:] != ("of", *one.key):
        return None
    parts = (other for other in others if one.first < other.first and len(other.key) == 1)
    return next((each for each in parts if _opens_with_whole(passage, one, each, whole)), None)


_SOME = words("about roughly around nearly almost approximately some")
_OF_THE_WHOLE = words("of that the its their overall total")


def _is_restated(gone: Count, came: Count) -> bool:
    """Whether a figure that went stands in another place, be it that a part of a whole is in percent there and
    is one of the same thing: half of its boats are no 50 percent stake."""
    is_same = (gone.key, gone.unit) == (came.key, came.unit)
    was, now = ({*count.nouns, *count.of} for count in (gone, came))
    is_of_one = not was.isdisjoint(now)
    return is_same or (is_of_one and (_is_share(gone, came) or _is_share(came, gone)))


def _is_converted(
    edit: Edit, count: Count, pairs: Sequence[tuple[Count | None, Count | None]]
) -> bool:
    """Whether a figure in brackets tells the one before them in another unit: 330 kilometers (205 miles)."""
    return edit.new.words[count.first - 1] == "(" and any(
        other is not None
        and other.last == count.first - 1
        and other.value is not None
        and count.value is not None
        and _are_one((other.value, other.unit), (count.value, count.unit))
        for _, other in pairs
    )


def _is_rounded_in_brackets(edit: Edit, pair: tuple[Count, Count], pairs: Pairs) -> bool:
    """Whether a figure in brackets is the same on both sides, rounded further on one, and the one before them,
    of which it tells the worth in another unit, stands: 40 million tonnes (44.1 million tons)."""
    before, after = pair
    if {edit.old.words[before.first - 1], edit.new.words[after.first - 1]} != {"("}:
        return False
    stands = any(
        one and other and one.key == other.key
        and (one.last, other.last) == (before.first - 1, after.first - 1)
        for one, other in pairs
    )  # fmt: skip
    written = (edit.old.words[before.first], edit.new.words[after.first])
    is_worth = before.unit == after.unit and kind_of(before.unit) not in (None, "share")
    return stands and is_worth and _is_one_rounded(*sorted(written, key=len))


def _is_one_rounded(short: str, long: str) -> bool:
    """Whether a number in digits is another with fewer of them behind its point."""
    try:
        places = Decimal(short).as_tuple().exponent
        least = Decimal((0, (1,), int(places)))
        return Decimal(long).quantize(least, ROUND_HALF_UP) == Decimal(short)
    except (InvalidOperation, ValueError):  # no number, or one in words
        return False


def _are_one(one: Measured, other: Measured) -> bool:
    return (
        is_one_measure(one, other) or is_rounded_measure(one, other) or is_in_short_tons(one, other)
    )


def _replaced(edit: Edit, before: Count, after: Count) -> Iterator[FactChange]:
    gone, came = _span(before), _span(after)
    if _same(before, after):
        other_rate = before.rate and after.rate and before.rate != after.rate
        if other_rate or are_two_things(before.nouns, after.nouns):
            yield edit.fact(FactKind.FIGURE, *_with_change(edit, before, after))
        return
    if _points_back(edit.new, after) and _is_of_a_name(edit.old, before):
        yield edit.fact(FactKind.FIGURE, gone, None)
        return
    # "two" that became "one of two": the two still stand, the one is new
    if len(before.key) == 1 and after.key[1:] == ("of", before.key[0]):
        yield edit.fact(FactKind.FIGURE, None, came)
    else:
        yield edit.fact(FactKind.FIGURE, gone, came)


def _points_back(passage: Passage, count: Count) -> bool:
    """Whether a number in words says how many of those were told of: those two indexes. It takes the place of
    any other number but that of a name."""
    is_word = passage.lower[count.first].isalpha() and count.last == count.first + 1
    return is_word and passage.lower[count.first - 1] in ("those", "these")


def _is_of_a_name(passage: Passage, count: Count) -> bool:
    """Whether a figure is the last word of a name, which nobody counts: the Tarn 500."""
    before = passage.words[count.first - 1]
    is_name = before[:1].isupper() and before.lower() not in FUNCTION_WORDS
    return is_name and passage.words[count.first][:1].isdigit()


def _span(count: Count) -> tuple[int, int]:
    """The words of a figure, its minus with them."""
    return count.first - (count.key[0] == BELOW_ZERO), count.last


def _with_change(
    edit: Edit, before: Count, after: Count
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two figures with what became another behind them: 40 tons a day, 40 tons a week."""
    return _through_change(edit.before, before), _through_change(edit.after, after)


def _through_change(side: Side, count: Count) -> tuple[int, int]:
    first, last = _span(count)
    near = side.block[
        last : min(last + _NEAR, len(side.block) - 1)
    ]  # the last entry is the end mark
    changed = next((block for block in near if block >= 0), None)
    end = last if changed is None else side.spans[changed][1]
    return first, min(end, last + _NEAR)


def _same(old: Count, new: Count) -> bool:
    if old.key == new.key:
        return old.unit == new.unit or not old.unit or not new.unit
    if _is_share(old, new) or _is_share(new, old):
        return True
    if old.value is None or new.value is None or len(old.key) > 1 or len(new.key) > 1:
        return False
    return is_one_measure((old.value, old.unit), (new.value, new.unit))


def _is_share(part: Count, share: Count) -> bool:
    """Whether a part of a whole is told in percent: a quarter, 25 percent; a third, 33 percent."""
    if part.unit or share.unit != "percent" or not (part.value and share.value):
        return False
    return abs(part.value * 100 - share.value) <= ROUNDED * share.value


def _fit(old: Count, new: Count) -> float | None:
    unit = _unit_fit(old, new)
    if unit is None or ((old.weak or new.weak) and not _weak_fits(old, new)):
        return None
    merit = unit + (_EQUAL if old.key == new.key or _same(old, new) else _size_fit(old, new))
    was, now = ({*count.nouns, *count.of} for count in (old, new))
    if was and now:
        other = _OF_ANOTHER if old.of or new.of else _OTHER_THING
        merit += other if was.isdisjoint(now) else _SAME_THING
    if old.compound != new.compound and old.key != new.key:
        merit += _OTHER_BUILD  # 48 seats did not become those of the 120-seat house
    if old.theme and new.theme:
        merit += _SAME_FATE if old.theme == new.theme else _OTHER_FATE
    return merit + (_WEAK if old.weak or new.weak else 0.0)


def _unit_fit(old: Count, new: Count) -> float | None:
    if old.unit == new.unit:
        return _SAME_UNIT if old.unit else 0.0
    kinds = {kind_of(old.unit), kind_of(new.unit)}
    if old.unit in _FITS_NO_OTHER or new.unit in _FITS_NO_OTHER:
        return None
    if old.unit and new.unit and old.key == new.key:
        return _OTHER_UNIT  # $40 million, 40 million euros: one of them is a slip
    if len(kinds) == 1:
        return None if kinds == {"money"} else _OTHER_UNIT
    if kinds == {"age", None}:
        return 0.0
    # "5 million" may be money all the same; a share or a length of time is never a plain count
    return _NO_UNIT if kinds == {"money", None} else None


def _weak_fits(old: Count, new: Count) -> bool:
    """Whether a rank stands for a rank, or "two men" for "a man"."""
    if old.unit == new.unit and old.unit in ("rank", "factor"):
        return True
    if "time" in (old.unit, new.unit):
        return True
    if {"money", "share"} & {kind_of(old.unit), kind_of(new.unit)}:
        return False  # "a deal", "the $100 million deal"
    return old.weak != new.weak and not set(old.nouns[:1]).isdisjoint(new.nouns[:1])


def _size_fit(old: Count, new: Count) -> float:
    if not old.value or not new.value:
        return 0.0
    low, high = sorted((abs(old.value), abs(new.value)))
    if high > low * _FAR:
        return _FAR_IN_SIZE
    return _NEAR_IN_SIZE if low >= _LARGE and high <= low * _CLOSE else 0.0
