"""Standing: who somebody is, where a word tells it: former, acting, Mr and Mrs, he and she."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.titles import GRADES, TITLES
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.words import ARTICLES, words
from leaddiff.nouns.changes import FactChange, FactKind

LONGEST = 4
"""Words of a change on either side in which a word of standing is held against another (2 to 6); in a
longer rewrite other people may be spoken of."""

_CONTRACTED = pattern(r"['’](?:s|d|ll)\Z")  # he's, she'd
_JOINED = ("ex", "then")  # written to the office with a hyphen: ex-mayor, then-mayor
_JOINED_BEHIND = ("elect", "designate")  # and behind it: president-elect
_MOST_SHOWN = 3  # words of an office shown behind
_ALWAYS_TENURE = ("former", "ex", "retired", "ousted")


def standing_changed(edit: Edit) -> Iterator[FactChange]:
    """The words of person and rank that were replaced, came or went: "former mayor" that became
    "mayor", "Mr" that became "Mrs", "he" that became "she"."""
    if edit.is_long:
        return
    before, after = edit.before.spans, edit.after.spans
    for block in sorted(before.keys() | after.keys()):
        gone = before.get(block) or edit.gap(edit.before, edit.after, after[block])
        came = after.get(block) or edit.gap(edit.after, edit.before, before[block])
        if max(gone[1] - gone[0], came[1] - came[0]) <= LONGEST:
            yield from _in_change(edit, gone, came)


def tells_tenure(word: str) -> bool:
    """Whether a word says that somebody holds, held or will hold an office."""
    return _table().get(word, ("", ""))[0] == "tenure"


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {word: (sort, answer) for word, sort, answer in rows(ENGLISH, "standing")}


def _in_change(edit: Edit, gone: tuple[int, int], came: tuple[int, int]) -> Iterator[FactChange]:
    went, arrived = _told(edit.old, gone), _told(edit.new, came)
    if went == arrived or not (went or arrived) or _is_his_wife(edit, gone, came):
        return
    if _only_was(edit.old, gone, came) or _only_was(edit.new, came, gone):
        return
    is_tenure = "tenure" in went or "tenure" in arrived
    has_room = _rest(edit.old, gone) == _rest(edit.new, came)
    if is_tenure and went.get("tenure") != arrived.get("tenure") and has_room:
        yield edit.fact(FactKind.NAME, *_both_shown(edit, gone, came))
    elif any(went.get(sort, answer) != answer for sort, answer in arrived.items()):
        yield edit.fact(FactKind.NAME, gone, came)


def _only_was(passage: Passage, more: tuple[int, int], less: tuple[int, int]) -> bool:
    """Whether "the former" alone stands before a name that has no article without it, a land's or a firm's that
    is no more: in the former Norland, by the former Halm Bank. Before whoever was something wires may leave the
    article out: the former Olympian Bo Vell."""
    from leaddiff.languages.lands import is_of_a_land

    last = _end_of_name(passage, more[1])
    behind = passage.lower[last]
    return (
        passage.lower[slice(*more)] == ("the", "former")
        and less[0] == less[1]
        and not any(_is_title(passage, at) for at in range(more[1], last))
        and passage.lower[more[0] - 1] in (_IN if last - more[1] == 1 else _IN | {"by"})
        and last - more[1] <= _WORDS_OF_A_FIRM
        and not is_of_a_land(passage.lower[more[1]])
        and (not behind[:1].isalnum() or behind in FUNCTION_WORDS - {"of"})
    )


_IN = words("in across throughout from")
_WORDS_OF_A_FIRM = 2  # a man is told by more: the former Nazi Bo Vell


def _end_of_name(passage: Passage, at: int) -> int:
    while at < passage.reading.last and passage.words[at][:1].isupper():
        at += 1
    return at


def _is_his_wife(edit: Edit, gone: tuple[int, int], came: tuple[int, int]) -> bool:
    """Whether "she" stands for a man's wife of whom the paragraph tells, and nobody else is named above."""
    sides = (edit.old, gone, edit.new, came), (edit.new, came, edit.old, gone)
    return any(
        (*own.lower[kin[0] : kin[0] + 1], *other.lower[slice(*one)]) in _HIS_AND_SHE
        and own.lower[kin[1] - 1] in _KIN
        and own.lower[kin[1] - 1] in other.lower[: one[0]]
        and _names_one(other, one[0])
        for own, kin, other, one in sides
    )


def _names_one(passage: Passage, end: int) -> bool:
    """Whether a paragraph names one man above a place, by his name and before any kin of his."""
    before = passage.lower[:end]
    named = [
        at
        for at in range(end)
        if passage.words[at][:1].isupper() and before[at] not in FUNCTION_WORDS | weekday_names()
    ]
    last = {before[at] for at in named if at + 1 not in named}
    kin = next((at for at in range(end) if before[at] in _KIN), end)
    return len(last) == 1 and named[0] < kin


_HIS_AND_SHE = (("his", "she"), ("her", "he"))
_KIN = words("wife mother sister daughter aunt widow husband father brother son uncle widower")


def _told(passage: Passage, span: tuple[int, int]) -> dict[str, str]:
    """What the words of a change tell of standing: sort -> answer."""
    found: dict[str, str] = {}
    for at in range(*span):
        if passage.quoted[at]:
            continue
        word, *tail = _parts(passage.lower[at])
        sort, answer = _table().get(word, ("", ""))
        follows = tail[0] if tail else passage.lower[at + 1]
        is_told = sort != "tenure" or (answer in _ALWAYS_TENURE and follows[:1].isalpha())
        if sort == "tenure" and _is_of_a_body(passage, at + 1):
            continue  # the former Halm Bank, which has another name now
        if sort == _HOLDER and not _is_named(passage, at):
            continue
        if sort and (is_told or tail or _is_office(passage, at + 1)):
            found[sort] = answer
    return found


def _is_named(passage: Passage, at: int) -> bool:
    """Whether who holds an office is named right behind it, or right before: spokesman Odd Lind; a spokesman,
    Odd Lind; Odd Lind, a spokesman."""
    row, before = passage.words, at - 1
    while before > 0 and passage.lower[before] in ARTICLES:
        before -= 1
    behind = row[at + 1 + (row[at + 1] == ",")]
    apposed = row[before] == "," and before > 0 and row[before - 1][:1].isupper()
    return behind[:1].isupper() or apposed


_HOLDER = "holder"


def _parts(word: str) -> list[str]:
    word = _CONTRACTED.sub("", word)
    head, hyphen, tail = word.partition("-")
    if hyphen and tail in _JOINED_BEHIND:
        return [tail, head]
    return [head, tail] if hyphen and head in _JOINED else [word]


def _is_office(passage: Passage, at: int) -> bool:
    """Whether a title follows: "acting mayor", "interim Orsk coach"; not "late Tuesday" or "then left"."""
    for beyond in range(at, at + _WORDS_OF_OFFICE):
        if _is_title(passage, beyond):
            return True
        is_in_capitals = passage.lower[at - 1] == _LATE and passage.words[beyond][:1].isupper()
        if not passage.stems[beyond] or is_in_capitals:
            return False
    return False


def _is_of_a_body(passage: Passage, at: int) -> bool:
    """Whether a company's name follows, by its last word: Halm Bank, Orsil Inc; and no office
    stands behind it: former Halm Bank chairman."""
    last = _end_of_name(passage, at)
    named = passage.lower[at:last]
    is_company = len(named) > 1 and named[-1] in _bodies()
    return is_company and not any(_is_title(passage, n) for n in range(at, last + 1))


@cache
def _bodies() -> frozenset[str]:
    return table_words(ENGLISH, "bodies") | table_words(ENGLISH, "legal_forms")


def _is_title(passage: Passage, at: int) -> bool:
    return passage.lower[at] in TITLES or passage.lower[at] in GRADES


_WORDS_OF_OFFICE = 3  # of "acting fire chief"
_LATE = "late"  # late Tuesday the mayor said


def _rest(passage: Passage, span: tuple[int, int]) -> Counter[str]:
    """The words of a change that tell no tenure."""
    parts = chain.from_iterable(_parts(passage.lower[at]) for at in range(*span))
    return Counter(word for word in parts if not tells_tenure(word) and word not in ARTICLES)


def _both_shown(
    edit: Edit, gone: tuple[int, int], came: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Either side of a change as it is shown; where nothing stands on one side now, both with what follows:
    "former co-chair" and "co-chair"."""
    before, after = _shown(edit.old, gone), _shown(edit.new, came)
    if came[0] == came[1]:
        before = gone[0], max(before[1], gone[1] + after[1] - after[0])
    elif gone[0] == gone[1]:
        after = came[0], max(after[1], came[1] + before[1] - before[0])
    return before, after


def _shown(passage: Passage, span: tuple[int, int]) -> tuple[int, int]:
    """The words of a change with the office behind them, or the name."""
    last = span[1]
    while last < min(passage.reading.last, span[1] + _MOST_SHOWN) and _names(passage, last):
        last += 1
    return span[0], max(last, min(span[0] + 1, passage.reading.last))


def _names(passage: Passage, at: int) -> bool:
    return _is_title(passage, at) or passage.words[at][:1].isupper()
