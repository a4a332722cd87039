"""Negations: where a "not" came or went in a sentence that stands on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from leaddiff.facts.anonymity import conditions
from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.negations_in_other_words import (
    REACH,
    Negation,
    are_both_unhurt,
    clause_of,
    is_said_in_other_words,
    is_turned_to_passive,
)
from leaddiff.facts.passage import Passage
from leaddiff.ground.once import once
from leaddiff.languages.negations import negating
from leaddiff.languages.vocabulary import stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind

SURVIVES = 0.2
"""Share of a sentence's content words that must be kept for a negation in it to have come or gone,
rather than to be part of new or cut material (0.1 to 0.5)."""

_BEFORE_VERB = negating("verb")
_BEFORE_NOUN = negating("noun")
_DENIALS = negating("denial")
_AUXILIARIES = words(
    """is was were are be been being am has have had will would can could may might must did do does
    should shall"""
)
_SHORT_OF = negating("short")
_NEGATING = negating()
_NOT_NEGATIONS = frozenset(
    [
        ("not", "only"),
        ("not", "just"),
        ("not", "merely"),
        ("not", "least"),
        ("no", "."),
        ("no", "doubt"),
    ]
)
_INSTEAD = {"rather": "than", "instead": "of"}
"""What says of one thing that it is not so where another is: wood rather than steel is wood and not steel."""
_BOUNDS = words("more fewer less later earlier")  # no fewer than, no later than
_ENDS = words("and but or as when while after before because which who that until if though yet")
_LEADING_ON = words("in on at by for from with of to under over about into the a an")
_SIGNS = (
    " no",
    "No",
    " NO",
    " never",
    "Never",
    "n't",
    "n’t",
    "without",
    "cannot",
    "neither",
    "den",
    "fail",
    "efus",
    "eclin",
    "rather than",
    "instead of",
)
"""What a text with a negation in it has."""
_LIGHT = words("give make provide offer take have release")
"""Verbs that say little without what stands behind them: declined to give details."""
_IN_IDIOMS = words("exception wonder secret stranger accident coincidence match")
"""What "no" makes an idiom of, which negates nothing else: no exception to the trend."""
_SPEECH = words("said say told tell added")
_MOST_LOOKED_AT = 50  # places in a copy that negate one thing
_LONGEST = 6  # words of a negated stretch that are shown


def negations_changed(
    edit: Edit, old: NegationsOfCopy, new: NegationsOfCopy
) -> Iterator[FactChange]:
    """The negations that came or went, each told with a short stretch of words: "had not been told"
    that became "had been told". One that stands elsewhere in the other copy has only moved."""
    before, after = negations(edit.old), negations(edit.new)
    if not before and not after:
        return
    before, after = _unmatched(edit, before, after)
    came_in = _by_change(edit, after)
    paired: set[Negation | None] = set()
    for gone in before:
        survives = _survives(edit, edit.before, gone, edit.new)
        if survives and not (
            new.tell_more(gone, edit.new.numbers, old, edit.old.numbers)
            or _is_told_otherwise(edit, gone, True)
            or _is_quoted_now(edit, gone)
            or _stands_still(edit, gone, True)
        ):
            # "could not be reached" that became "declined to comment" is one change
            others = came_in.get(edit.before.block[gone.at])
            other = others.pop() if others else None
            paired.add(other)
            if other is None:
                yield _fact(edit, gone, True)
            elif not _is_same_not(edit, gone, other):
                yield _other_negation(edit, gone, other)
    for came in after:
        survives = came not in paired and _survives(edit, edit.after, came, edit.old)
        if survives and not (
            old.tell_more(came, edit.old.numbers, new, edit.new.numbers)
            or _is_told_otherwise(edit, came, False)
            or _stands_still(edit, came, False)
        ):
            yield _fact(edit, came, False)


def _is_told_otherwise(edit: Edit, found: Negation, went: bool) -> bool:
    return (
        is_said_in_other_words(edit, found, went)
        or _is_said_of_both(edit, found, went)
        or _is_or_of_neither(edit, found, went)
        or _is_told_anew(edit, found, went)
    )


def _is_or_of_neither(edit: Edit, found: Negation, went: bool) -> bool:
    """Whether only the grammar of two things denied was put right: neither the bank or the union, neither the
    bank nor the union."""
    own, other = (edit.old, edit.new) if went else (edit.new, edit.old)
    side, there = (edit.before, edit.after) if went else (edit.after, edit.before)
    at = found.at
    begin, end = there.spans.get(side.block[at], (0, 0))
    low = own.sentence_of(at)[0]
    kept = (own.lower[n] for n in range(low, at) if side.partner[n] >= 0)
    return own.lower[at] == "nor" and other.lower[begin:end] == ("or",) and "neither" in kept


def _is_told_anew(edit: Edit, found: Negation, went: bool) -> bool:
    """Whether a "not" stood in words that gave way to others, of whose matter nothing stands on the other
    side: "which nobody under 30 could afford" that became "built in a hurry by two yards". Nothing stands that
    it came to or went from, and so many words are told as a rewrite; in fewer, "no pumps aboard" that became
    "mostly gravel aboard", nothing but the "not" would tell it. Who denied a thing is held to it."""
    own, other = (edit.old, edit.new) if went else (edit.new, edit.old)
    side, there = (edit.before, edit.after) if went else (edit.after, edit.before)
    block = side.block[found.at]
    if block not in there.spans or own.lower[found.at] not in _BEFORE_VERB | _BEFORE_NOUN:
        return False
    (first, last), (begin, end) = side.spans[block], there.spans[block]
    if not _NEGATING.isdisjoint(other.lower[begin:end]):
        return False
    matter = set(own.stems[first:last]) - {""}
    put_for_it = set(other.stems[begin:end]) - {""}
    opens = {each[:_ROOT] for each in other.stems if each}
    reach = {own.stems[at] for at in range(found.at + 1, min(last, found.at + 1 + REACH))} - {""}
    if not reach.isdisjoint(_VOUCHING):
        return False
    least = _ANEW if _LACK.isdisjoint(put_for_it) else _ANEW // 2  # "lacked" is a "not" of its own
    return (
        bool(reach)
        and min(len(matter), len(put_for_it)) >= least
        and opens.isdisjoint(each[:_ROOT] for each in found.of | reach)
    )


_ROOT = 5
"""Letters by which two words may be of one root (4 to 6): resolve, a resolution."""

_VOUCHING = frozenset(
    map(stem, words("source sources verify verified confirm confirmed prove proved"))
)
"""What a report is without that nobody vouches for."""

_LACK = frozenset(map(stem, words("lack lacks lacked lacking")))

_ANEW = 6
"""Words of matter on either side of a change (5 to 8) from which on a clause gave way to another."""


def _by_change(edit: Edit, after: Sequence[Negation]) -> dict[int, list[Negation]]:
    """The negations that came, by the change they stand in, the last first."""
    found: dict[int, list[Negation]] = {}
    for came in reversed(after):
        if edit.after.block[came.at] >= 0:
            found.setdefault(edit.after.block[came.at], []).append(came)
    return found


def _is_same_not(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether of two negations only what they negate differs: could not back off, could not change. Its words
    are told like any others, as where the "not" itself was kept."""
    before, now = edit.old.lower[gone.first : gone.at + 1], edit.new.lower[came.first : came.at + 1]
    is_to = edit.old.lower[gone.at + 1] == edit.new.lower[came.at + 1] == "to"  # urged them not to
    is_but = edit.old.lower[gone.at - 1] == edit.new.lower[came.at - 1] == "but"  # but not scrapped
    return before == now and (gone.at > gone.first or is_to or is_but)


def _other_negation(edit: Edit, gone: Negation, came: Negation) -> FactChange:
    return edit.fact(FactKind.NEGATION, (gone.first, gone.last), (came.first, came.last))


def _is_said_of_both(edit: Edit, found: Negation, went: bool) -> bool:
    """Whether the other side says by one "not" of two things what this one does by "neither" and "nor": neither
    the bank nor the union was heard, the bank and the union were not heard. That "not" must have come."""
    own, other = (edit.old, edit.new) if went else (edit.new, edit.old)
    there = edit.after if went else edit.before
    low, high = own.sentence_of(found.at)
    row = own.lower[low:high]
    if own.lower[found.at] not in ("neither", "nor") or "neither" not in row or "nor" not in row:
        return False
    first, last = low + row.index("neither"), low + row.index("nor") + 1
    end = next((at for at in range(last, high) if own.lower[at] in _AUXILIARIES), high)
    both = set(own.stems[first + 1 : end]) - {""}
    denied = set(own.stems[end : end + REACH]) - {""}
    return any(
        both <= set(other.stems[other.sentence_of(each.at)[0] : each.at]) and each.of & denied
        for each in negations(other)
        if there.partner[each.at] < 0 and other.lower[each.at] in _BEFORE_VERB | _SHORT_OF
    )


def _is_quoted_now(edit: Edit, gone: Negation) -> bool:
    """Whether the negating word came into a quotation: what was told is quoted now. "nobody had asked her"
    and "Nobody asked me"."""
    word, new = edit.old.lower[gone.at], edit.new
    words = _SAME.get(word, (word,))
    return not edit.is_long and any(
        new.quoted[at] and edit.after.partner[at] in (-1, gone.at)
        for at, other in enumerate(new.lower[: new.reading.last])
        if other in words
    )


_SAME = {"not": ("not", "cannot", "can't", "won't", "don't", "isn't", "didn't")}
"""What "not" may be in somebody's own words: could not pay, "cannot pay"."""


def _survives(edit: Edit, side: Side, found: Negation, other: Passage) -> bool:
    if found.short and found.of.isdisjoint(other.stems):
        return False
    return edit.kept_share(side, found.at) >= SURVIVES


class NegationsOfCopy:
    """What a copy negates and where, read when first asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def tell_more(
        self,
        negation: Negation,
        but: Collection[int],
        other: NegationsOfCopy,
        less: Collection[int],
    ) -> bool:
        """Whether the same thing is negated in more paragraphs than in another copy's, those changed aside:
        the negation has moved here. Who denied a thing denies it there by that word."""
        return self._times(negation, but) > other._times(negation, less) or (
            negation.denial
            and self._times(negation, but, True) > other._times(negation, less, True)
        )

    def _times(self, negation: Negation, but: Collection[int], denied: bool = False) -> int:
        wanted = min(2, len(negation.of))
        found = {
            number
            for each in sorted(negation.of)
            for number, is_denial, of in self._by_stem.get(each, ())[:_MOST_LOOKED_AT]
            if len(of & negation.of) >= wanted > 0 and is_denial >= denied
        }
        return len(found.difference(but))

    @once
    def _by_stem(self) -> dict[str, list[tuple[int, bool, frozenset[str]]]]:
        found: dict[str, list[tuple[int, bool, frozenset[str]]]] = {}
        for number, text in enumerate(self._texts, 1):
            if any(sign in text for sign in _SIGNS):
                for negation in negations(Passage((text,), (number,))):
                    for stem in negation.of:
                        place = (number, negation.denial, negation.of)
                        found.setdefault(stem, []).append(place)
        return found


def negations(passage: Passage) -> list[Negation]:
    """The negations outside quotation marks, in order; that a source asked not to be named negates nothing."""
    places = passage.found(_NEGATING | _SHORT_OF | _INSTEAD.keys())
    asked = {at for first, last in conditions(passage) for at in range(first, last)}
    return [
        _negation_at(passage, at)
        for at in places
        if at not in asked and not _is_figure_of_speech(passage, at)
    ]


def _is_figure_of_speech(passage: Passage, at: int) -> bool:
    """``not only``, ``No. 5``, ``whether or not``."""
    pair = (passage.lower[at], passage.lower[at + 1])
    if pair[0] in _SHORT_OF:
        return pair[1] != "to"  # exports declined
    if pair[0] in _INSTEAD:
        return pair[1] != _INSTEAD[pair[0]]
    is_bound = pair[0] == "no" and pair[1] in _BOUNDS and passage.lower[at + 2] == "than"
    is_or_not = at > 0 and passage.lower[at - 1] == "or"  # "pay or not sail" denies
    is_open = is_or_not and (
        pair[1] == passage.lower[at - 2]
        or not pair[1][:1].isalnum()
        or "whether" in passage.lower[passage.sentence_of(at)[0] : at]
    )
    return pair in _NOT_NEGATIONS or is_bound or is_open


def _negation_at(passage: Passage, at: int) -> Negation:
    word = passage.lower[at]
    low, high = passage.sentence_of(at)
    if word in _BEFORE_NOUN or word in _DENIALS:
        has_verb_before = at > low and passage.stems[at - 1] and word == "no"
        first, last = at - bool(has_verb_before), _clause_end(passage, at + 1, high)
    else:
        first = at
        while first and passage.lower[first - 1] in _AUXILIARIES:
            first -= 1
        last = _verb_end(passage, at + 1, high)
    if word in _SHORT_OF:
        light = passage.lower[at + 2] in _LIGHT and at + 3 < high
        of = passage.stems[at + 2 + light] or passage.stems[at + 2]
        return Negation(at, at, min(high, at + 3), frozenset((of,) if of else ()), True)
    if word in _INSTEAD:
        near = (passage.stems[n] for n in range(at + 2, min(high, at + 2 + REACH)))
        against = frozenset((next(filter(None, near), ""),)) - {""}
        return Negation(at, at, _clause_end(passage, at + 2, high), against, True)
    if word == "no" and passage.lower[at + 1] in _IN_IDIOMS:
        return Negation(at, first, last, frozenset((passage.stems[at + 1],)), True)
    begins = {at + 1, _behind_of_them(passage, at, high) if word == "none" else at + 1}
    if passage.words[at].isupper():
        high = next(
            (n for n in range(at, high) if not passage.words[n].isupper()), high
        )  # crosshead
    reach = (n for begin in begins for n in range(begin, min(high, begin + REACH)))
    stems = frozenset(filter(None, (passage.stems[n] for n in reach)))
    return Negation(at, first, last, stems, denial=word in _DENIALS)


def _behind_of_them(passage: Passage, at: int, high: int) -> int:
    """Where what none of several does begins, behind those who they are: none of the cuts will come."""
    is_of = passage.lower[at + 1] == "of"
    ends = (n for n in range(at + 2, high) if is_of and passage.lower[n] in _AUXILIARIES)
    return next(ends, at + 1)


def _clause_end(passage: Passage, at: int, high: int) -> int:
    last = at
    while last < min(high, at + _LONGEST - 1):
        word = passage.lower[last]
        if word in _ENDS or not word[0].isalnum():
            break
        last += 1
    while last > at + 1 and passage.lower[last - 1] in _LEADING_ON:
        last -= 1
    return last


def _verb_end(passage: Passage, at: int, high: int) -> int:
    """The index after the first word of substance: what is not done."""
    for last in range(at, min(high, at + _LONGEST)):
        is_adverb = passage.lower[last].endswith("ly")
        if (passage.stems[last] and not is_adverb) or passage.lower[last] in _SPEECH:
            return last + 1
        if not passage.lower[last][:1].isalnum():
            return last
    return min(high, at + 1)


def _unmatched(
    edit: Edit, before: list[Negation], after: list[Negation]
) -> tuple[list[Negation], list[Negation]]:
    """Those that are not on the other side: at the same kept word, or negating the same thing."""
    rest = {n.at: n for n in after}
    left = [o for o in before if rest.pop(edit.before.partner[o.at], None) is None]
    if edit.is_long:
        return left, list(rest.values())
    lost = []
    for gone in left:
        same = (
            n
            for n in rest.values()
            if (_negates_the_same(edit, gone, n) and not _is_of_another(edit, gone, n))
            or _is_inverted(edit, gone, n)
            or _are_both_second(edit, gone, n)
            or are_both_unhurt(edit, gone, n)
            or is_turned_to_passive(edit.old, gone, edit.new, n)
        )
        twin = next(same, None)
        if twin:
            del rest[twin.at]
        else:
            lost.append(gone)
    return lost, list(rest.values())


def _negates_the_same(edit: Edit, gone: Negation, came: Negation) -> bool:
    shared = gone.of & came.of
    in_one_change = edit.before.block[gone.at] == edit.after.block[came.at] >= 0
    if in_one_change:
        return bool(shared) or not (gone.of and came.of)
    return len(shared) >= min(2, len(gone.of), len(came.of)) > 0


def _is_of_another(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether a "not" went from what one does to the same deed of another, and is none that was kept nor went
    along with whose it is, as where two clauses changed places."""
    in_one_change = edit.before.block[gone.at] == edit.after.block[came.at] >= 0
    is_along = in_one_change or _went_along(edit, gone, came)
    return not is_along and (
        _went_to_another(edit.old, edit.before, gone, came)
        or _went_to_another(edit.new, edit.after, came, gone)
    )


def _went_along(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether those whose deed is denied went to another clause with their "not"."""
    before, now = (
        {at: p.lower[at] for at in range(clause_of(p, n.at)[0], n.at) if _may_own(p, at)}
        for p, n in ((edit.old, gone), (edit.new, came))
    )
    was, is_now = set(before.values()), set(now.values())
    moved = {word for at, word in before.items() if edit.before.partner[at] in (-1, *now)}
    return bool(moved & is_now) or bool(was and is_now and (was <= is_now or is_now <= was))


def _may_own(passage: Passage, at: int) -> bool:
    word = passage.lower[at]
    return word[0].isalnum() and word not in _AUXILIARIES and word not in _OF_OWNERS


_OF_OWNERS = words("and but or while whereas the a an of its her his their that")
"""What stands with those whose deed it is, and does not tell them apart."""


def _went_to_another(own: Passage, side: Side, found: Negation, other: Negation) -> bool:
    """Whether all that a negation held and that was kept stands out of reach of the other: a "not" that went
    from what one does to the same deed of another."""
    held = range(found.at + 1, min(found.at + 1 + REACH, own.sentence_of(found.at)[1]))
    kept = [
        side.partner[at]
        for at in held
        if own.stems[at] in found.of & other.of and side.partner[at] >= 0
    ]
    return bool(kept) and not any(other.at < at <= other.at + 2 * REACH for at in kept)


def _are_both_second(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether both are the "nor" of what is denied second: what stands before it is held for itself."""
    are_nor = edit.old.lower[gone.at] == edit.new.lower[came.at] == "nor"
    return are_nor and not gone.of.isdisjoint(came.of)


def _is_inverted(edit: Edit, gone: Negation, came: Negation) -> bool:
    """Whether a clause was turned round its "not" with the words it had: "The city has never seen a strike",
    "Never has the city seen a strike"."""
    (low, high), (start, end) = clause_of(edit.old, gone.at), clause_of(edit.new, came.at)
    opens = gone.at == low or came.at == start
    return opens and sorted(edit.old.lower[low:high]) == sorted(edit.new.lower[start:end])


def _fact(edit: Edit, found: Negation, went: bool) -> FactChange:
    """A negation that came or went, told with the same words without it, each in its own paragraph."""
    span = (found.first, found.last)
    twin = _plain_twin(edit, edit.before if went else edit.after, found)
    return edit.fact(FactKind.NEGATION, *((span, twin) if went else (twin, span)))


def _stands_still(edit: Edit, found: Negation, went: bool) -> bool:
    """Whether the same words stand on the other side with their "not": a quotation mark that came or went
    before "it is not treated", or about all of "nothing has been decided", turns nothing."""
    own, other = (edit.old, edit.new) if went else (edit.new, edit.old)
    side = edit.before if went else edit.after
    kept = side.partner[found.at]
    if kept >= 0 and other.quoted[kept]:
        return True
    twin = _plain_twin(edit, side, found)
    return (
        twin is not None and own.lower[found.first : found.last] == other.lower[twin[0] : twin[1]]
    )


def _plain_twin(edit: Edit, side: Side, found: Negation) -> tuple[int, int] | None:
    """The same words on the other side without the negation, where they stand there: those that
    were kept, and what took the place of the negating word."""
    rest = range(found.at + 1, found.last)
    kept = [side.partner[at] for at in rest if side.partner[at] >= 0]
    if not kept or side.partner[found.last - 1] < 0:
        return None
    before = (side.partner[at] for at in range(found.first, found.at))
    first = min((*kept, *(at for at in before if at >= 0)))
    opposite = edit.after if side is edit.before else edit.before
    block = side.block[found.at]
    while first and opposite.block[first - 1] == block >= 0:
        first -= 1
    return (first, max(kept) + 1) if max(kept) - first < 2 * _LONGEST else None
