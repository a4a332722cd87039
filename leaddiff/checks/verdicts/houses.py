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
from leaddiff.checks.verdicts.voices import Voice, fresh_sentences, person_of, voices
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import unquoted
from leaddiff.languages.tables import ENGLISH, table_words
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
    """Whether copy tells of what house one is who speaks, and nowhere of this one."""
    last = words_of(person_of(voice.called))[-1:]
    if not last or not last[0][:1].isupper() or _are_one(house, words_of(voice.since)):
        return False
    texts = case.heard_now.texts_with(last[0])
    told = [each for text in texts for each in _houses_of(last[0], unquoted(text))]
    return bool(told) and not any(_are_one(house, each) for each in told)


def _houses_of(name: str, text: str) -> list[tuple[str, ...]]:
    """The houses that a text tells one to be of: Vellbank economist Ona Trask, Ona Trask, who heads research at
    Vellbank, Ona Trask of Vellbank."""
    full = rf"(?:{_WORD} )?(?:[A-Z]\. )?{re.escape(name)}\b"
    before = rf"(?P<before>{_NAME.rstrip('?')})(?i:{_CALLING}),? {full}"
    behind = rf"{full},? (?:[a-z][\w-]* ){{0,6}}?{_AT}(?P<behind>{_WORD}(?: (?:(?:of|and|&) )?{_WORD}){{0,4}})"
    return [
        words_of(found["before"] or found["behind"])
        for found in re.finditer(f"{before}|{behind}", text)
    ]


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
