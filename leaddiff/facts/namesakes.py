"""Namesakes: somebody, or some place, else that goes by the same name: Tolk's son and Tolk, East Orwick and
Orwick, the firm Vell Capital and Vell himself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.vocabulary import content_words
from leaddiff.languages.words import words

Span = tuple[int, int]
Copies = tuple[Sequence[str], ...]

LONGEST = 6
"""Words of a change on either side that may make another of a name (4 to 8): the eldest son of."""

_SPEECH = groups(ENGLISH, "speech_verbs")
_SPEAKING = _SPEECH["saying"] | _SPEECH["calling"] | words("declined refused denied denies comment")
_KIN = words(
    """son sons daughter daughters wife husband widow widower brother brothers sister sisters father mother
    parents child children nephew niece cousin uncle aunt grandson granddaughter family relatives fiancee
    girlfriend boyfriend partner aide aides adviser advisers bodyguard driver secretary deputy assistant ally
    allies supporters rival lawyer lawyers attorney spokesman spokeswoman firm company"""
)
_LINKS = words("of for to")
_ARTICLES = words("a an the one his her its their")
_QUARTERS = words("East West North South New Upper Lower Central")
_POINTS = words("East West North South")
_FIRMS = words(
    """Capital Bank Group Holdings Partners Industries Motors Mining Energy Media Foods Airways Airlines
    Securities Ventures Investments Management Associates Trust Fund Foundation Institute"""
)


def namesakes_changed(edit: Edit, *copies: Sequence[str]) -> Iterator[tuple[Span, Span]]:
    """Where a word that makes another of a name came or went by itself: a son is not his father, nor East
    Orwick the town of Orwick. Where a copy calls one by both names it is one all the same."""
    before, after = edit.before.spans, edit.after.spans
    for block in sorted(before.keys() | after.keys()):
        gone = before.get(block) or edit.gap(edit.before, edit.after, after[block])
        came = after.get(block) or edit.gap(edit.after, edit.before, before[block])
        for fuller, barer in (
            ((edit.old, gone), (edit.new, came)),
            ((edit.new, came), (edit.old, gone)),
        ):
            if _is_another(fuller, barer, copies):
                yield _shown(edit.old, gone), _shown(edit.new, came)
                break


def _is_another(fuller: tuple[Passage, Span], barer: tuple[Passage, Span], copies: Copies) -> bool:
    (own, more), (other, less) = fuller, barer
    size, rest = more[1] - more[0], less[1] - less[0]
    if not 0 < size <= LONGEST or rest > size or any(own.quoted[slice(*more)]):
        return False
    if rest:
        is_said = _is_told_there(own, more[1] - 1, other, less)
        return not is_said and _is_whose(own, more, other, less)
    if size == 1:
        return _is_quarter(own, more[0], copies) or _is_firm((own, more[0]), other, copies)
    return _is_one_of(own, more) and not _is_told_there(own, more[1] - 2, other, less)


def _is_whose(own: Passage, more: Span, other: Passage, less: Span) -> bool:
    """Whether somebody of a name gave way to who has it: Tolk's son, Tolk."""
    name, last = less[1] - 1, more[1] - 1
    whose = own.words[more[0] : last]
    bare = (
        (*whose[:-1], whose[-1].replace("’", "'").removesuffix("'s").removesuffix("'"))
        if whose
        else ()
    )
    is_same = bare == other.words[less[0] : less[1]] and bare != whose
    is_name = other.words[name][:1].isupper()
    return is_same and is_name and _is_somebody(own, last) and not _speaks(own, more[1])


def _is_one_of(own: Passage, more: Span) -> bool:
    """Whether the words before a name make another of it: the eldest son of Orm Vell."""
    first, link = more[0], more[1] - 1
    is_phrase = own.lower[link] in _LINKS and _is_somebody(own, link - 1)
    is_name = own.words[link + 1][:1].isupper()
    is_opened = own.lower[first] in _ARTICLES or own.opens_sentence(first)
    return is_phrase and is_name and is_opened and not _speaks(own, _end_of_name(own, link + 1))


def _is_told_there(own: Passage, kin: int, other: Passage, less: Span) -> bool:
    """Whether the other side says whose it is in another form: the son of Vell; Vell's son."""
    low, high = other.sentence_of(less[0])
    return own.lower[kin] in other.lower[low:high]


def _is_somebody(passage: Passage, at: int) -> bool:
    """Whether a word tells whose somebody is, and no name of his own stands behind: Tolk's son Odd."""
    behind = passage.words[at + 1 + (passage.words[at + 1] == ",")]
    return passage.lower[at] in _KIN and not behind[:1].isupper()


def _speaks(passage: Passage, at: int) -> bool:
    """Whether one speaks, who does so for him of the name."""
    return not _SPEAKING.isdisjoint(passage.lower[at : at + 2])


def _end_of_name(passage: Passage, at: int) -> int:
    while passage.words[at][:1].isupper():
        at += 1
    return at


def _is_quarter(own: Passage, at: int, copies: Copies) -> bool:
    """Whether a quarter is part of a place's name that is not called so and without it in one copy."""
    quarter, place = own.words[at], own.words[at + 1].removesuffix("'s")
    is_part = place[:1].isupper() and quarter in (_POINTS if own.opens_sentence(at) else _QUARTERS)
    if not is_part or (quarter, place) == _ONE_LAND or place in _BODIES:
        return False
    both = re.escape(f"{quarter} {place}"), rf"(?<!{quarter} )\b{re.escape(place)}\b"
    return not any(all(_has(form, copy) for form in both) for copy in copies)


_ONE_LAND = ("South", "Korea")  # which copy calls Korea
_BODIES = words("Bank House Committee Court Chamber Council")  # the upper house; the central bank


def _is_firm(fuller: tuple[Passage, int], other: Passage, copies: Copies) -> bool:
    """Whether the name a firm's ends on leaves that of a person of the story: Vell Capital, Odd Vell. One
    called by its bare name above, before anybody of the name, or told of with a "which", is the firm."""
    own, at = fuller
    name = own.words[at - 1] if at else ""
    is_of_one_word = at < 2 or not own.words[at - 2][:1].isupper()
    if own.words[at] not in _FIRMS or not (name[:1].isupper() and is_of_one_word):
        return False
    is_told_of = f"{name}, which" in other.text
    return not is_told_of and any(_has_person_of(name, copy) for copy in copies)


def _has_person_of(name: str, copy: Sequence[str]) -> bool:
    """Whether a copy has a person of a name before it has the name alone."""
    bare = re.compile(rf"(?:^|(?P<first>[\w-]+) )?(?<![\w-]){re.escape(name)}\b(?! [A-Z&])")
    found = next((found for text in copy for found in bare.finditer(text)), None)
    if found is None or not _is_first_name(found["first"] or ""):
        return False
    before = found.string[: found.start("first")].rstrip('"“‘ ')
    is_within = before[-1:].isalnum() or before.endswith(",")
    is_asked = found["first"] in _ASKING and "?" in found.string[found.end() :]
    is_called_so = found["first"] in _NAMES_LIKE_WORDS and not is_asked
    return is_within or is_called_so or _is_no_word(found["first"], copy)


_ASKING = words("Will May")
_NAMES_LIKE_WORDS = words(
    "Will May Mark Bill Grant Frank Jack Rob Pat Max Rich Drew Chase Grace Hope Joy Rose Dale Miles Dean"
)
"""First names that stand in small letters in copy too."""


def _is_first_name(word: str) -> bool:
    """Whether a word before a name may be a person's: On Monday Halm is nobody."""
    is_name = word[:1].isupper() and word[1:].islower()
    return is_name and word.lower() not in weekday_names() | month_names()


def _is_no_word(opening: str, copy: Sequence[str]) -> bool:
    """Whether what opens a sentence is none of the words of the copy, as Will of Will Halm may be."""
    return bool(content_words(opening)) and not _has(rf"\b{opening.lower()}\b", copy)


def _has(form: str, copy: Sequence[str]) -> bool:
    return any(re.search(form, text) for text in copy)


def _shown(passage: Passage, span: Span) -> Span:
    """The words of a change with the name beside it."""
    first, last = span
    if last < passage.reading.last and passage.words[last][:1].isupper():
        return first, _end_of_name(passage, last)
    if first and passage.words[first - 1][:1].isupper():
        return first - 1, last
    return (first, last) if last > first else (max(0, first - 1), max(1, last))
