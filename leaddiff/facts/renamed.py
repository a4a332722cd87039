"""Renamed: the names and titles that were replaced by others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from leaddiff.facts.changed_offices import (
    OfficesOfCopies,
    Spans,
    are_one_title,
    offices_exchanged,
    offices_in_small_changed,
    words_of_office,
)
from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.exchanged_ratings import is_one_rating, ratings_exchanged
from leaddiff.facts.names import PARTICLES, Name, is_of_a_seat, tells_land
from leaddiff.facts.passage import Passage
from leaddiff.facts.titles import GRADES, TITLES
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.spelling import plain
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind

TIGHT = 6
"""Words on either side of a change up to which a name that stands for another is taken to replace it
(3 to 10); in a longer rewrite names come and go for other reasons."""

_WITHIN = pattern(r"(?<=[a-z,] )[A-Z][\w-]+")


def names_changed(
    edit: Edit,
    named: tuple[Sequence[Name], Sequence[Name]],
    known: NamesOfCopies,
    spoken: Collection[int],
) -> Iterator[FactChange]:
    """The names that were replaced by others and the titles that changed. A name that came with new
    material, or went with the old, is not told. ``named`` are the names on either side about the
    changes, ``spoken`` the new words that name a changed source, which is told as such."""
    if edit.is_long:
        return
    told = [*_titles_changed(*named), *_names_exchanged(edit, named, known, spoken)]
    told += offices_in_small_changed(edit, spoken)
    more = (*offices_exchanged(edit, known.offices), *known.namesakes_in(edit))
    for before, after in (*more, *ratings_exchanged(edit)):
        if not any(_meet(before, gone) or _meet(after, came) for gone, came in told):
            told.append((before, after))
    for gone, came in told:
        if not is_one_rating(edit, gone, came):
            yield edit.fact(FactKind.NAME, gone, came)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _names_exchanged(
    edit: Edit,
    named: tuple[Sequence[Name], Sequence[Name]],
    known: NamesOfCopies,
    spoken: Collection[int],
) -> Iterator[Spans]:
    old, new = named
    row_old, row_new = (set(map(_seat, side.lower)) for side in (edit.old, edit.new))
    exchanged = list(_exchanged(edit, old, new, known))
    told = [name for pair in exchanged for name in pair]
    lost = [name for name in old if name not in told and not _is_there(name, new, row_new)]
    fresh = [name for name in new if name not in told and not _is_there(name, old, row_old)]
    for before in lost:
        successor = _replacement(edit, before, fresh, known)
        if successor:
            fresh.remove(successor)
            exchanged.append((before, successor))
    for before, after in exchanged:
        if is_of_a_seat(edit.old, before) is not is_of_a_seat(edit.new, after):
            continue
        if _is_its_government(edit, before, after) or _is_one_of_many(before, after, known):
            continue
        if _is_of_the_union(edit, before, after) or _opens_in_number(edit, before, after, known):
            continue
        if after.core not in spoken or _is_respelled(before, after):
            yield _spans(before, after)


def _is_one_of_many(before: Name, after: Name, known: NamesOfCopies) -> bool:
    """Whether a model is named, by its number or as what somebody has several of, and several of it: 40 K-35
    ferries, 40 K-35s; a Halm Drift, their Drifts."""
    one, many = sorted((" ".join(name.parts) for name in (before, after)), key=len)
    return f"{one}s" == many and (one[-1:].isdigit() or known.has_several(many.split()[-1]))


def _opens_in_number(edit: Edit, before: Name, after: Name, known: NamesOfCopies) -> bool:
    """Whether all that differs is whether one or several are spoken of, in the plain word that opens a sentence
    before two names, each of which has its own on the one side: Rivals Halm and Orsil, Rival Halm and supplier
    Orsil. Marks Halm and Mark Halm are two."""
    sides = sorted(((before, edit.old), (after, edit.new)), key=lambda side: len(side[0].parts[0]))
    (one, many) = (name.parts for name, _ in sides)
    joined = [row.words[name.last : name.last + 2] for name, row in sides]
    if any(len(pair) < 2 or pair[0] != "and" for pair in joined):
        return False
    if joined[0][1][:1].isupper() or not joined[1][1][:1].isupper():
        return False
    opens = edit.old.opens_sentence(before.first) and edit.new.opens_sentence(after.first)
    is_number = many[0] == f"{one[0]}s" and one[1:] == many[1:] and len(one) > 1
    return opens and is_number and any(map(known.has_in_small, (one[0], many[0])))


def _is_its_government(edit: Edit, before: Name, after: Name) -> bool:
    """Whether a land is called by its capital where its government acts: China responded, Beijing responded. A
    plant in Beijing is not any in China."""
    from leaddiff.languages.lands import are_land_and_capital

    sides = (edit.old, before), (edit.new, after)
    acts = all(
        passage.opens_sentence(name.first) and passage.lower[name.last] in _GOVERNING
        for passage, name in sides
    )
    return acts and are_land_and_capital(" ".join(before.parts), " ".join(after.parts))


def _is_of_the_union(edit: Edit, before: Name, after: Name) -> bool:
    """Whether a body of the European Union is called by Europe on one side."""
    if not all(name.parts[0] in ("eu", "europe", "european") for name in (before, after)):
        return False
    from leaddiff.languages.lands import are_of_the_union

    sides = (edit.old, before), (edit.new, after)
    if any(passage.lower[name.core - 1] in ("a", "an") for passage, name in sides if name.core):
        return False  # an EU executive, who may be anybody
    return are_of_the_union(*(p.words[name.core : name.core + _WITH_ITS_BODY] for p, name in sides))


_WITH_ITS_BODY = 10  # words: European Union antitrust watchdog

_GOVERNING = words(
    """responded replied reacted retaliated agreed refused rejected accused ordered imposed lifted banned
    tightened eased pledged vowed threatened warned urged demanded condemned welcomed signed wants
    denies denied"""
)


class NamesOfCopies:
    """The words that have a capital within a sentence of two copies, read when first asked."""

    def __init__(self, *copies: Sequence[str]) -> None:
        self._copies = copies
        self.offices = OfficesOfCopies(*copies)

    def namesakes_in(self, edit: Edit) -> Iterator[Spans]:
        """Where a word came or went that makes another of a name."""
        from leaddiff.facts.namesakes import namesakes_changed

        return namesakes_changed(edit, *self._copies)

    def has(self, name: Name) -> bool:
        """Whether a word that begins a sentence is a name."""
        return name.parts[-1] in self._words

    def has_several(self, many: str) -> bool:
        """Whether somebody has several of what a name ends on, or so many are counted: their Drifts."""
        counted = re.compile(
            rf"\b(?:their|these|those|(?<![\d,])[\d,]+) {re.escape(many.capitalize())}\b"
        )
        return any(counted.search(text) for copy in self._copies for text in copy)

    def has_in_small(self, word: str) -> bool:
        """Whether a word stands in small letters somewhere, and so is no name."""
        return any(f" {word}" in text for copy in self._copies for text in copy)

    @once
    def _words(self) -> frozenset[str]:
        texts = (text for copy in self._copies for text in copy)
        return frozenset(word.lower() for text in texts for word in _WITHIN.findall(text))


def is_respelled(edit: Edit, gone: tuple[int, int], came: tuple[int, int]) -> bool:
    """Whether two phrases are one name spelled in two ways: Yuto Kanbe and Yuto Kanabe."""
    first = [word.lower() for word in edit.old.words[slice(*gone)]]
    second = [word.lower() for word in edit.new.words[slice(*came)]]
    return _are_near(first, second)


def _exchanged(
    edit: Edit, old: Sequence[Name], new: Sequence[Name], known: NamesOfCopies
) -> Iterator[tuple[Name, Name]]:
    """Names that stand where another of the same words, or of as many, stood: the Harbor Safety Act that
    became the Quarry Safety Act, though "harbor" stands elsewhere in the sentence. The other may have
    stood there besides, as "Like Norland, Tarn exports" that became "Like Tarn, Tarn exports"."""
    rows = Counter(edit.old.lower), Counter(edit.new.lower)
    by_word = {at: name for name in new for at in range(name.core, name.last)}
    for before in old:
        after = by_word.get(_counterpart(edit, before))
        if after is None or _same(before, after) or _has_its_land(edit, before, after):
            continue
        if set(after.parts) <= rows[0].keys() and not _changed_places(rows, before, after):
            continue
        is_known = _is_a_name(edit.old, before, known) and _is_a_name(edit.new, after, known)
        block = edit.before.block[before.core]
        is_in_short = block >= 0 and _is_spelt_out(edit, block)
        if is_known and not is_in_short and _is_word_for_word(edit, before, after):
            yield before, after


def _has_its_land(edit: Edit, before: Name, after: Name) -> bool:
    """Whether a town has its land behind it on one side: the Toledo-based bank, the Toledo, Ohio-based bank."""
    sides = (edit.new, after, before), (edit.old, before, after)
    return any(
        passage.lower[max(0, own.core - 2) : own.core] == (_seat(other.parts[0]), ",")
        for passage, own, other in sides
    )


def _changed_places(rows: tuple[Counter[str], Counter[str]], before: Name, after: Name) -> bool:
    """Whether of two names the one stands less often than it did and the other more often, so that neither
    was only put in another place. ``rows`` are the words of either side."""
    old, new = rows
    return any(old[part] > new[part] for part in before.parts) and any(
        new[part] > old[part] for part in after.parts
    )


def _counterpart(edit: Edit, name: Name) -> int:
    """A new word that stands where this name stood: one of its own that was kept, or the first of a change
    that took the whole of it; -1 where there is none."""
    partners = edit.before.partner[name.core : name.last]
    block = edit.before.block[name.core]
    is_whole = edit.before.spans.get(block) == (name.core, name.last)
    instead = edit.after.spans.get(block, (-1, -1))[0] if is_whole else -1
    return max(instead, *partners)


def _is_word_for_word(edit: Edit, before: Name, after: Name) -> bool:
    """Whether the words of two names stand in pairs, each kept or put for the other."""
    places = range(before.core, before.last), range(after.core, after.last)
    is_as_long = len(places[0]) == len(places[1]) and len(before.parts) == len(after.parts)
    return is_as_long and all(
        edit.before.partner[was] == now
        or (edit.before.partner[was] < 0 and edit.before.block[was] == edit.after.block[now])
        for was, now in zip(*places, strict=True)
    )


def _is_there(name: Name, others: Sequence[Name], row: set[str]) -> bool:
    """Whether a name, or another form of it, stands among the words of a ``row``."""
    if any(_differ_in_a_particle(name.parts, other.parts) for other in others):
        return any(name.parts == other.parts for other in others)
    return row.issuperset(map(_seat, name.parts)) or any(_same(name, other) for other in others)


def _seat(word: str) -> str:
    """A word, of "Toledo-based" the town, that may have its land behind it: Toledo, Ohio-based."""
    return word.removesuffix("-based")


def _same(one: Name, other: Name) -> bool:
    """Whether two names are one, in full or in short: Fiona Trask and Trask, IMF and International
    Monetary Fund."""
    shorter, longer = sorted((tuple(map(_seat, name.parts)) for name in (one, other)), key=len)
    if _differ_in_a_particle(one.parts, other.parts):
        return False
    if _is_of_one_land(shorter, longer):
        return True
    if set(shorter) <= set(longer) or set(longer) <= set(shorter):
        # Odd Vell of Vell Capital and Odd Torv of Vell Capital are two
        return len(shorter) < len(longer) or Counter(shorter) == Counter(longer)
    if "".join(shorter) == "".join(longer):
        return True  # SouthSea, South Sea
    if {part.replace("-", "") for part in shorter} <= {part.replace("-", "") for part in longer}:
        return len(shorter) < len(longer)  # Halmcraft, Halm-Craft Stores
    from leaddiff.facts.short_names import are_one_in_short

    if are_one_in_short(shorter, longer) or _hold_one_office(one.parts, other.parts):
        return True
    from leaddiff.facts.short_names import written_out

    first, second = written_out(one.parts), written_out(other.parts)
    return first <= second or second <= first


def _hold_one_office(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have the same words round the same office: Halm Chief Executive Jon Vellis and Halm
    CEO Jon Vellis."""
    bare = [[part for part in parts if part not in GRADES | TITLES] for parts in (one, other)]
    offices = [
        words_of_office([p for p in parts if p in GRADES | TITLES]) for parts in (one, other)
    ]
    return bare[0] == bare[1] and bool(offices[0]) and offices[0] == offices[1]


def _differ_in_a_particle(one: Sequence[str], other: Sequence[str]) -> bool:
    """van der Berg and van den Berg, Joao da Silva and Joao Silva, Orsil & Tarne and Orsil Tarne; a surname
    alone is another reference to the same."""
    bare = [part for part in one if part not in _SMALL]
    is_same = bare == [part for part in other if part not in _SMALL]
    return is_same and len(bare) > 1 and list(one) != list(other)


_SMALL = PARTICLES | {"&", plain("&")}


def _is_of_one_land(one: Sequence[str], other: Sequence[str]) -> bool:
    """Norland and Norlandic, South Korea and South Korean: the land and its people, one or more. Not Iran
    and Iraq, nor a surname after a given name: Anders and Andersen are two."""
    from leaddiff.languages.lands import are_land_and_people, are_one_land

    if len(one) != len(other) or one[:-1] != other[:-1] or not set(one[:-1]) <= _QUARTERS:
        return False
    return are_land_and_people(one[-1], other[-1]) or are_one_land(one[-1], other[-1])


_QUARTERS = frozenset(
    (
        "north",
        "south",
        "east",
        "west",
        "southeast",
        "southwest",
        "northeast",
        "northwest",
        "n",
        "s",
        "e",
        "w",
        "n.",
        "s.",
        "new",
        "latin",
        "central",
    )
)


def _titles_changed(old: Sequence[Name], new: Sequence[Name]) -> Iterator[Spans]:
    for before in old:
        if not before.title:
            continue
        after = _namesake(before, new)
        if after and not are_one_title(before.title, after.title):
            yield _spans(before, after)


def _namesake(before: Name, new: Sequence[Name]) -> Name | None:
    """The same person with a title on the other side; another of that surname is somebody else."""
    titled = [name for name in new if name.title and name.parts[-1:] == before.parts[-1:]]
    one = [name for name in titled if name.parts == before.parts]
    return next(iter(one or [name for name in titled if _same(before, name)]), None)


def _replacement(
    edit: Edit, before: Name, fresh: Sequence[Name], known: NamesOfCopies
) -> Name | None:
    """The name that took the place of another: the same spelled anew, or one that stands in its
    place. A word that begins a sentence must be known as a name, for the former on either side: "Markers of
    flags" that became "Makers of flags" had a slip."""
    for after in fresh:
        is_known = _is_a_name(edit.old, before, known) or _is_a_name(edit.new, after, known)
        if is_known and _is_respelled(before, after):
            return after
    for after in fresh:
        is_sure = _is_a_name(edit.old, before, known) and _is_a_name(edit.new, after, known)
        if is_sure and _stands_for(edit, before, after):
            return after
    return None


def _is_a_name(passage: Passage, name: Name, known: NamesOfCopies) -> bool:
    from leaddiff.facts.sentence_openings import acts_as_name

    return (
        name.sure
        or known.has(name)
        or (acts_as_name(passage, name) and not known.has_in_small(passage.lower[name.first]))
    )


def _stands_for(edit: Edit, before: Name, after: Name) -> bool:
    """Whether one name took the place of another: in one short change, between kept words, or told
    of one man on his other side."""
    from leaddiff.facts.employers import are_of_one_man

    if tells_land(edit.old, before) is not tells_land(edit.new, after):
        return False
    if are_of_one_man(edit, before, after):
        return True
    for block in _blocks_of_both(edit, before, after):
        gone = _size(edit.before, block, before.first)
        came = _size(edit.after, block, after.first)
        if gone <= TIGHT and came <= TIGHT and not _is_spelt_out(edit, block):
            return True
    return False


def _is_spelt_out(edit: Edit, block: int) -> bool:
    """Whether a name of which "and" is part gave way to its initials: Securities and Exchange Commission
    and SEC."""
    from leaddiff.facts.short_names import are_one_in_short

    gone, came = edit.before.spans.get(block), edit.after.spans.get(block)
    if gone is None or came is None:
        return False
    sides = edit.old.words[slice(*gone)], edit.new.words[slice(*came)]
    first, second = ([_BARE.sub("", word.lower()) for word in side] for side in sides)
    return are_one_in_short(first, second)


_BARE = pattern(r"['’]s?\Z")


def _blocks_of_both(edit: Edit, before: Name, after: Name) -> set[int]:
    """The changes in which words of two names stand: their last ones, or where they begin alike any, as of
    Tarn University School of Law and Tarn College Law School."""
    sides = (edit.before, before), (edit.after, after)
    gone, came = (set(side.block[name.core : name.last]) - {-1} for side, name in sides)
    if before.parts[0] == after.parts[0]:
        return gone & came
    return {max(gone)} & {max(came)} if gone and came else set()


def _size(side: Side, block: int, at: int) -> int:
    """How many words of a change stand around a name, as far as it matters."""
    near = side.block[max(0, at - 2 * TIGHT) : at + 2 * TIGHT]
    return near.count(block)


def _is_respelled(before: Name, after: Name) -> bool:
    return _are_near(before.parts, after.parts)


def _are_near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in the spelling of one word alone."""
    from leaddiff.languages.misspellings import is_misspelling

    if _differ_in_a_particle(one, other):
        return True
    if len(one) != len(other):
        return False
    unequal = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])


def _spans(before: Name, after: Name) -> Spans:
    return (before.first, before.last), (after.first, after.last)
