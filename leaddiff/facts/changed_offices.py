"""Changed offices: who is said to hold another office than before, wherever it stands by the name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from leaddiff.facts.edits import Edit
from leaddiff.facts.offices import Holder, Office, agree, holders, is_in_short, tells_offices
from leaddiff.facts.passage import Passage
from leaddiff.facts.standing import tells_tenure
from leaddiff.facts.titles import GRADES, OFFICES, TENURES, TITLES
from leaddiff.languages.tables import ENGLISH, values

Spans = tuple[tuple[int, int], tuple[int, int]]

_LONGEST_OFFICE = 3  # words that changed in it


class OfficesOfCopies:
    """The offices that two copies tell of a person, looked up when first asked."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._copies = old, new
        self._known: dict[tuple[int, str], list[Holder]] = {}

    def tell_both(self, before: Holder, after: Holder) -> bool:
        """Whether the older and the newer copy each tell of a person what either of two holders is."""
        return all(
            agree(one.offices, told)
            for told in (self._told(side, before) for side in range(len(self._copies)))
            for one in (before, after)
        )

    def _told(self, side: int, holder: Holder) -> frozenset[Office]:
        asked = side, holder.name[-1]
        if asked not in self._known:
            texts = [text for text in self._copies[side] if holder.name[-1] in text.lower()]
            self._known[asked] = [
                each for text in texts for each in holders(Passage((text,), (1,)))
            ]
        everyone = self._known[asked]
        return frozenset(
            office for each in everyone if _are_one(each, holder) for office in each.offices
        )


def offices_exchanged(edit: Edit, known: OfficesOfCopies) -> Iterator[Spans]:
    """Where a person's office stood and where another stands. Who got or lost his office, or has the same in
    another wording or another place, is not told, nor is who both copies say holds either."""
    places = edit.near
    if not (tells_offices(edit.old, places[0]) and tells_offices(edit.new, places[1])):
        return
    old, new = holders(edit.old), holders(edit.new)
    for before in old:
        after = _twin(before, new)
        if after is None or _twin(after, old) is not before:
            continue
        is_same = agree(_all_of(before, old), _all_of(after, new))
        if not is_same and not known.tell_both(before, after):
            yield (before.first, before.last), (after.first, after.last)


def offices_in_small_changed(edit: Edit, spoken: Collection[int]) -> Iterator[Spans]:
    """Offices in small letters that changed by a word: "former mayor" that became "mayor", "health
    minister" that became "finance minister"."""
    before, after = edit.before.spans, edit.after.spans
    for block in sorted(before.keys() | after.keys()):
        gone = before.get(block) or edit.gap(edit.before, edit.after, after[block])
        came = after.get(block) or edit.gap(edit.after, edit.before, before[block])
        if max(gone[1] - gone[0], came[1] - came[0]) > _LONGEST_OFFICE or came[0] in spoken:
            continue
        row = (*edit.old.words[slice(*gone)], *edit.new.words[slice(*came)])
        if any(map(tells_tenure, row)):
            continue  # told as standing
        offices = TITLES if TENURES.issuperset(row) else OFFICES
        was, now = _office_at(edit.old, gone, offices), _office_at(edit.new, came, offices)
        if was is None or now is None or _are_one_office(edit, was, now):
            continue
        if _is_grade(edit, gone) and _is_grade(edit, came, True):
            yield was, now


def _are_one_office(edit: Edit, gone: tuple[int, int], came: tuple[int, int]) -> bool:
    """Whether both are called by words for one office: chairman and chairperson."""
    same = {word: to for word, to in values(ENGLISH, "same_office").items() if to != "-"}
    was, now = edit.old.words[slice(*gone)], edit.new.words[slice(*came)]
    return [same.get(word, word) for word in was] == [same.get(word, word) for word in now]


def _is_grade(edit: Edit, span: tuple[int, int], is_new: bool = False) -> bool:
    passage = edit.new if is_new else edit.old
    row = passage.words[slice(*span)]
    return all(word in GRADES or word in OFFICES for word in row)


def _office_at(
    passage: Passage, span: tuple[int, int], offices: frozenset[str]
) -> tuple[int, int] | None:
    """The words ``span`` and those after them as far as they name an office."""
    last = span[0]
    while last < passage.reading.last and passage.words[last] in GRADES | offices:
        last += 1
    is_whole = last >= span[1] and any(word in offices for word in passage.words[span[0] : last])
    is_named = passage.words[last][:1].isupper()  # told with the name
    return (span[0], last) if is_whole and not is_named else None


def are_one_title(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two titles say the same: another word for it, or one with its field and one without."""
    was, now = words_of_office(one), words_of_office(other)
    return was == now or is_in_short(was, now)


def words_of_office(title: Sequence[str]) -> frozenset[str]:
    """The words of a title that say which office it is, one word for each that is called by several."""
    same = values(ENGLISH, "same_office")
    return frozenset(same.get(word, word) for word in title if not tells_tenure(word)) - {"-"}


def _twin(holder: Holder, others: Sequence[Holder]) -> Holder | None:
    """The same person: of that name, else of that surname where one of both stands alone."""
    exact = [other for other in others if other.name == holder.name]
    return next(iter(exact or [other for other in others if _are_one(holder, other)]), None)


def _are_one(one: Holder, other: Holder) -> bool:
    is_in_short = min(len(one.name), len(other.name)) == 1
    return one.name == other.name or (is_in_short and one.name[-1] == other.name[-1])


def _all_of(holder: Holder, others: Sequence[Holder]) -> frozenset[Office]:
    return frozenset(office for each in others if _are_one(each, holder) for office in each.offices)
