"""Offices: what a passage says a named person is, before the name or behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from leaddiff.facts.names import names
from leaddiff.facts.passage import Passage
from leaddiff.facts.standing import tells_tenure
from leaddiff.facts.titles import GRADES, TITLES
from leaddiff.ground.record import Record
from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.words import words

_LONGEST = 6  # words of an office before a name
_LONGEST_BEHIND = 24  # words behind a name in which its offices are told
_MOST_OF_A_BODY = 5  # words of whose office it is: the governor of the central bank, Nora Hale
_LONGEST_PERSON = 4  # words
_ENDS = words(
    """of at for in to since from on until under with during by who whose which that when while as after
    before because but said says where into over near outside"""
)
_FILLERS = words("affairs general officer executive chief")
_CLOSES = frozenset(',.;:)"”’') | {""}
_DAYS = table_words(ENGLISH, "weekdays") | table_words(ENGLISH, "months")


class Office(Record):
    """An office: its ``head`` is the word it ends on, ``rank`` who stands in for its holder, ``fields`` what
    he has the care of. One that somebody held or will hold is not ``present``."""

    head: str
    rank: str
    fields: frozenset[str]
    present: bool


class Holder(Record):
    """Somebody with the offices told of him, at the words ``first`` to ``last`` with his name; the
    ``name`` in lower case."""

    name: tuple[str, ...]
    offices: frozenset[Office]
    first: int
    last: int


def tells_offices(passage: Passage, places: Sequence[range]) -> bool:
    """Whether some office may be told in one of the ``places``, quickly."""
    return any(
        not _heads().isdisjoint(_parts(passage.lower[at])) for place in places for at in place
    )


def holders(passage: Passage) -> list[Holder]:
    """The people of whom a passage says outside quotation marks what office they hold, in order."""
    found = []
    for name in names(passage, (), [range(passage.reading.last)]):
        first, last = _person(passage, name.core, name.last)
        row = tuple(word.removesuffix("'s") for word in passage.lower[first:last] if word != ".")
        if not _is_of_a_person(passage.words[first:last], row):
            continue
        told = [
            each
            for each in (
                *_before(passage, first),
                *_appositive(passage, first, last),
                *_behind(passage, last),
            )
            if each[0].head != "head" or each[0].fields  # of anything
        ]
        if told:
            places = [at for _, *span in told for at in span]
            offices = frozenset(office for office, _, _ in told)
            found.append(Holder(row, offices, min(first, *places), max(last, *places)))
    return found


def agree(one: frozenset[Office], other: frozenset[Office]) -> bool:
    """Whether two tellings of what somebody is may be of one office: in another wording, shorter, fuller."""
    return any(_are_one(a, b) for a in one for b in other)


def is_in_short(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether of the words of two titles the one are the other with the field he has the care of: minister,
    finance minister; not the prime minister, nor of two officers the one with none."""
    shorter, longer = sorted((one, other), key=len)
    more, table = longer - shorter, _table()
    is_plain = not shorter.isdisjoint(table["head"]) and shorter <= longer
    return is_plain and more <= table["field"].keys() - _NEVER_LEFT_OUT


_NEVER_LEFT_OUT = {"prime", "managing", "executive"}


def _are_one(one: Office, other: Office) -> bool:
    if one.present is not other.present:
        return True  # a finance minister once, a chairman now
    shared = one.fields & other.fields
    is_shorter = one.fields <= other.fields or other.fields <= one.fields
    if one.head == other.head:
        is_shorter |= one.head == "analyst"  # of oil, of energy
        return one.rank == other.rank and (is_shorter or bool(shared))
    heads = {one.head, other.head}
    if "head" in heads:
        return one.rank == other.rank and (is_shorter or bool(shared))
    if "analyst" in heads and heads & {"director", "manager"}:
        return one.rank == other.rank  # who leads the research of a house also writes it
    if "manager" in heads and not (one.fields | other.fields) & {"investment"}:
        return one.rank == other.rank  # of a zoo or hotel: elsewhere its director
    return one.rank == other.rank and bool(
        (heads == {"director", "manager"} and shared)
        or (heads == {"minister", "secretary"} and shared)
        or (heads == {"minister", "chancellor"} and "finance" in one.fields | other.fields)
        or (heads == {"director", "chief-financial"} and "finance" in one.fields | other.fields)
    )


_Told = tuple[Office, int, int]


def _person(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The words of a name behind the last title in it: of Halm Chief Executive Nora Hale the last two."""
    titled = [
        at
        for at in range(first, last)
        if _parts(passage.lower[at])[-1:] and _is_title(_parts(passage.lower[at])[-1])
    ]
    first = titled[-1] + 1 if titled else first
    while first < last and passage.words[first] == ".":
        first += 1
    return first, last


def _is_title(word: str) -> bool:
    return word in TITLES or word in GRADES or word in _table()["head"]


def _is_of_a_person(row: Sequence[str], plain: Sequence[str]) -> bool:
    return 0 < len(plain) <= _LONGEST_PERSON and row[0][0].isupper() and plain[-1] not in _DAYS


def _before(passage: Passage, at: int) -> Iterator[_Told]:
    """The offices right before a name: chairman and chief executive Nora Hale."""
    low, _ = passage.sentence_of(at)
    last = at
    while found := _office_before(passage, low, last):
        yield found[0], found[1], last
        if passage.lower[found[1] - 1] != "and" or found[1] - 1 <= low:
            break
        last = found[1] - 1


def _appositive(passage: Passage, first: int, last: int) -> Iterator[_Told]:
    """The office before a comma and a name: the mill's chairman, Nora Hale."""
    low, _ = passage.sentence_of(first)
    if first - 2 <= low or passage.words[first - 1] != ",":
        return
    start = first - 1
    while start > low and passage.words[start - 1][:1].isalnum():
        start -= 1
    is_list = (
        start - 1 > low
        and passage.words[start - 1] == ","
        and passage.words[start - 2][:1].isupper()
        and passage.lower[start - 2] not in _DAYS
    )
    opens = start == low or passage.quoted[start - 2]
    if is_list or not (opens or passage.words[last] in _CLOSES):
        return
    of = [at for at in range(start, first - 1) if passage.lower[at] in ("of", "at", "for")]
    is_of_a_body = bool(of) and first - 1 - of[0] <= _MOST_OF_A_BODY + 1
    found = _office_before(passage, start, of[0] if is_of_a_body else first - 1)
    if found:
        yield found[0], found[1], first


def _behind(passage: Passage, last: int) -> Iterator[_Told]:
    """The offices between commas behind a name: Nora Hale, 58, president of Halm and chairman of Orsil."""
    _, high = passage.sentence_of(max(0, last - 1))
    at = last + 1
    if passage.words[last] != "," or at >= high:
        return
    if passage.lower[at].isdigit() and passage.words[at + 1] == ",":
        at += 2
    if passage.lower[at] == "who" and passage.lower[at + 1] in ("chairs", "chaired"):
        yield Office("chairman", "", frozenset(), passage.lower[at + 1] == "chairs"), at, at + 2
        return
    if passage.lower[at : at + 2] in (("who", "is"), ("who", "serves")):
        at += 2
    end = at
    while end < min(high, at + _LONGEST_BEHIND) and _goes_on(passage, end):
        end += 1
    start = at
    while start < end:
        stop = next((n for n in range(start, end) if passage.lower[n] == "and"), end)
        cut = next((n for n in range(start, stop) if passage.lower[n] in _ENDS), stop)
        is_closed = cut < stop or stop < end or passage.words[end] in _CLOSES
        found = _office_before(passage, start, cut) if is_closed else None
        if found and passage.lower[cut] not in ("said", "says"):
            office = _with_field_behind(passage, found[0], cut, stop)
            yield office, start, cut
        start = stop + 1


def _goes_on(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    return word[:1].isalnum() or word in ("&", "'", "’")


def _with_field_behind(passage: Passage, office: Office, cut: int, stop: int) -> Office:
    """An office with the field told behind it: minister of finance, secretary for trade and industry."""
    if passage.lower[cut] not in ("of", "for") or office.fields:
        return office
    table = _table()["field"]
    last = cut + 1
    while last < stop and (passage.words[last].islower() or passage.lower[last] in table):
        if passage.lower[last] in _ENDS:
            break
        last += 1
    row = [word for word in passage.lower[cut + 1 : last] if word in table]
    return office._replace(fields=frozenset(table[word] for word in row))


def _office_before(passage: Passage, low: int, last: int) -> tuple[Office, int] | None:
    """The office that ends right before a word, with the word it begins with."""
    if last <= low or any(passage.quoted[max(low, last - 1) : last]):
        return None
    first = last
    while first > max(low, last - _LONGEST) and _is_part(passage, first - 1, last):
        first -= 1
    row = [part for word in passage.lower[first:last] for part in _parts(word)]
    head, rest = _head_of(row)
    if not head:
        return None
    ranks, fields = _table()["rank"], _table()["field"]
    rank = next((ranks[word] for word in rest if word in ranks), "")
    cared = frozenset(fields[word] for word in rest if word in fields)
    if head == "prime-minister":
        head, cared = "minister", frozenset({"prime"})
    return Office(head, rank, cared, not any(map(tells_tenure, rest))), first


def _is_part(passage: Passage, at: int, last: int) -> bool:
    """Whether a word belongs to the office that ends before ``last``: it, its rank and its field."""
    word, parts = passage.lower[at], _parts(passage.lower[at])
    table = _table()
    if word == "and":
        return passage.lower[at - 1] in table["field"] and passage.lower[at + 1] in table["field"]
    return bool(parts) and all(
        part in GRADES
        or part in _FILLERS
        or tells_tenure(part)
        or any(part in table[kind] for kind in ("rank", "field"))
        or (at == last - 1 and part in table["head"])
        for part in parts
    )


def _parts(word: str) -> list[str]:
    return [part for part in word.split("-") if part]


def _head_of(row: Sequence[str]) -> tuple[str, Sequence[str]]:
    """What the office that a row of words ends on is, and the words before it; "" where it ends on none."""
    row = list(row)
    if row[-1:] == ["officer"] and "chief" in row[-3:-1]:
        row.pop()
    if row[-1:] == ["general"] and len(row) > 1:
        row.pop()  # secretary-general
    is_analyst = _table()["head"].get(row[-1] if row else "") == "analyst"  # the chief one too
    if len(row) > 1 and row[-2] == "chief" and not is_analyst:
        return f"chief-{row[-1]}", row[:-2]
    if not row:
        return "", row
    return _table()["head"].get(row[-1], ""), row[:-1]


@cache
def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"head": {}, "rank": {}, "field": {}}
    for word, kind, comes_to in rows(ENGLISH, "offices"):
        found[kind][word] = comes_to
    return found


@cache
def _heads() -> frozenset[str]:
    return frozenset(_table()["head"]) | {"executive", "officer", "chairs", "chaired"}
