"""Houses: whether those who speak in what came are told to be of another house than the one a note names.

"Adds quote from Ostwell economist" of copy to which the words of Vellbank's economist came is as untrue as a
quote by nobody: a desk that names the house tells clients whose view they get. Only a house that the copy knows
as one is asked for, for "Nordic analyst" may be an analyst of any; and who is told to be of no house, or of one
in other letters, may be of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.voices import (
    Voice,
    called_by,
    fresh_sentences,
    person_of,
    voices,
)
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import unquoted
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, source, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words

_WORD = r"(?-i:[A-Z][\w.&'’-]*)"
_NAME = rf"(?:{_WORD} )(?:(?:of |and |& )?{_WORD} ){{0,4}}?"
_CALLING = (
    r"(?:(?:chief|senior|global|market|markets|equity|research|currency) ){0,2}"
    r"(?:analysts?|economists?|strategists?|CEO|CFO|chief executive)"
)
_AT = r"(?:at|of|with|for|from) (?:the )?"
_SAID = r"(?:comments?|remarks?|quotes?|quotations?|reactions?|reax|responses?|statements?)"

_NAMED = pattern(
    rf"(?i)(?:(?:more|further|additional|new|fresh|some) )?(?:{_SAID} (?:from|by|of) )?(?:an? |the )?"
    rf"(?:(?P<house>{_NAME}){_CALLING}|{_CALLING} {_AT}(?P<at>{_NAME.rstrip('?')}))"
    rf"(?:['’]s?)? ?(?:{_SAID} )?(?:(?:on|to|about|over|after) [^,;]{{2,60}})?",
    has=("analyst", "economist", "strategist", "ceo", "cfo", "chief"),
)
"""Whose words a topic names by his house: quote from Ostwell economist, Ostwell analyst's comments, reaction
from analyst at Ostwell. It is asked of a topic with a blank behind it."""


def speaks_another_house(topic: str, case: Case, numbers: Collection[int]) -> bool:
    """Whether a topic names one by his calling and house, and all who speak in what came into these paragraphs
    are told to be of other houses."""
    found = _NAMED.fullmatch(f"{topic.strip()} ")
    house = words_of(found["house"] or found["at"]) if found else ()
    if not house or not _is_a_house(house, case):
        return False
    heard = [voice for voice in voices(numbers, case) if voice.heard]
    came = [unquoted(text) for number in numbers for text in fresh_sentences(number, case)]
    is_there = any(_are_one(house, words_of(text)) for text in came)
    return bool(heard) and not is_there and all(_is_of_another(v, house, case) for v in heard)


def _is_a_house(house: Collection[str], case: Case) -> bool:
    """Whether copy tells somebody by it: Ostwell economist Nils Bergh, an economist at Ostwell."""
    name = re.escape(" ".join(house))
    told = re.compile(rf"\b{name} (?i:{_CALLING})\b|\b(?i:{_CALLING}) (?:\w+ ){{0,4}}{_AT}{name}\b")
    small = {word.lower() for word in house}
    known = table_words(ENGLISH, "names_in_short") | words(_NO_HOUSES)
    copy = (*case.old.matter, *case.new.matter)
    return small.isdisjoint(known) and any(map(told.search, copy))


_NO_HOUSES = "fx it us eu uk ipo energy"


def _is_of_another(voice: Voice, house: Collection[str], case: Case) -> bool:
    """Whether copy plainly tells of what house one is who speaks, and has this one in no sentence with his name
    and as no owner of the other."""
    last = words_of(person_of(voice.called))[-1:]
    if not last or not last[0][:1].isupper() or _are_one(house, words_of(voice.since)):
        return False
    texts = [unquoted(text) for text in case.heard_now.texts_with(last[0])]
    beside = [each for text in texts for each in sentences(text) if last[0] in words_of(each)]
    if any(_are_one(house, words_of(each)) for each in beside):
        return False
    told = [each for text in beside for each in _houses_of(last[0], text)]
    return (
        bool(told) and all(_may_employ(each, case) for each in told) and not _own(house, told, case)
    )


def _houses_of(name: str, text: str) -> list[tuple[str, ...]]:
    """The houses that a text plainly tells one to be of: Vellbank economist Ona Trask, Ona Trask, an economist
    at Vellbank, Ona Trask of Vellbank. Where he speaks, and who he was, tells of none."""
    particles = source(table_words(ENGLISH, "name_particles"))
    first = rf"(?:{_WORD} |(?:{particles}) ){{1,4}}"
    offices = rf"(?i:{_CALLING})(?: (?i:officer))?"
    house = rf"{_WORD}(?: (?:(?:of|and|&) )?{_WORD}){{0,4}}"
    before = rf"(?P<before>{_NAME.rstrip('?')}){offices},? {first}{re.escape(name)}\b"
    calling = rf", (?:an? |the )?(?:(?!former|ex-|then|once)[a-z-]+ ){{0,3}}{offices} (?:at|with|of) (?:the )?"
    behind = rf"\b{re.escape(name)}{calling}(?P<behind>{house})"
    bare = rf"{first}{re.escape(name)} of (?P<bare>{house})"
    if _MOVED.search(text) is not None:
        return []
    return [
        words_of(found["before"] or found["behind"] or found["bare"])
        for found in re.finditer(f"{before}|{behind}|{bare}", text)
    ]


_MOVED = pattern(
    r"(?i)\b(?:former(?:ly)?|ex-\w+|previously|once|until|join(?:ed|s|ing)|moved|hired|left|appointed"
    r"|took over)\b"
)
"""What tells that somebody was of another house before, or is to be."""


def _may_employ(said: Collection[str], case: Case) -> bool:
    """Whether words name a house, and no place, people or office: a Danish, a London, a Chief Economist."""
    names = [word for word in said if word[:1].isupper() and not _is_no_house(word.lower())]
    places = rf"\b(?:[Ii]n|[Nn]ear) (?:{source(names)})\b"
    return bool(names) and not any(re.search(places, text) for text in case.new.matter)


def _is_no_house(word: str) -> bool:
    known = table_words(ENGLISH, "no_houses") | table_words(ENGLISH, "known_places") | called_by()
    return word in known or word.endswith(("ish", "ese", "ian", "can", "-based", "-born"))


def _own(house: Collection[str], told: Collection[Collection[str]], case: Case) -> bool:
    """Whether copy has this house and another of these as one group: Velm, a unit of Ostwell."""
    rows = [
        words_of(each)
        for text in case.new.matter
        for each in sentences(text)
        if _OF_ONE.search(each)
    ]
    return any(_are_one(house, row) and any(_are_one(each, row) for each in told) for row in rows)


_OF_ONE = pattern(
    r"(?i)\b(?:units?|subsidiar(?:y|ies)|parent|arm|divisions?|own(?:ed|s|er)|part of|group|holdings?"
    r"|belongs?)\b"
)


def _are_one(house: Collection[str], said: Collection[str]) -> bool:
    """Whether words may name a house: they have one of its words, or one that opens as it does, or its first
    letters, Citi and Citigroup, OWL and Orwin West Lending."""
    own, others = ([w for w in side if w[:1].isupper()] for side in (house, said))
    opens = {word[:_OPENS].lower() for word in own} & {word[:_OPENS].lower() for word in others}
    return bool(opens) or _is_short_for(own, others) or _is_short_for(others, own)


_OPENS = 4
"""Letters (3 to 5) by which one house opens in two spellings: Citi, Citigroup."""


def _is_short_for(one: Collection[str], other: Collection[str]) -> bool:
    """Whether a word in capitals has the first letters of others."""
    first = "".join(word[0] for word in other)
    return any(len(w) > 1 and w.isupper() and w.strip(".") in first for w in one)
