"""Whose speech: whether anybody whom a claim's comments are of speaks in what came.

"Adds analyst comments" of copy in which the CEO alone was heard is as untrue as comments where nobody speaks.
Only who is certain to be somebody else counts: a spokesman without a name may speak for any name, and "he said"
goes on from the paragraphs before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.what_changed.awaited import awaits, somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words, values
from leaddiff.languages.tokens import words_of

WORDS_SPOKEN = 4
"""Words (3 to 8) that came into a paragraph from which on somebody may have been heard in it anew."""

LEADS_UP = 2
"""Paragraphs before one that names no speaker (1 to 3) from which "he said" may go on."""


def speaks_another(topic: str, case: Case, numbers: Collection[int]) -> bool:
    """Whether somebody speaks in what came into these paragraphs, and nobody whom the topic names."""
    found = _WHOSE.match(topic.strip())
    who = (found["of"] or found["from"]).strip() if found else ""
    name = words_of(who)[-1] if words_of(who) else ""
    who_it_is = _tells(name.lower())
    if not who_it_is and not _is_name(name, case):
        return False
    heard = [number for number in numbers if _is_heard(number, case)]
    if not heard:
        return False
    if who_it_is:
        told = frozenset(word for n in numbers if n in case.altered for word in _words_in(n, case))
        return not who_it_is & told & _roles() and _is_sure_to_be_another(who_it_is, heard, case)
    edited = [n for n in numbers if n in case.altered and not case.traces[n].is_new]
    return not any(_may_be(number, name, case) for number in {*heard, *edited})


_WHOSE = pattern(
    r"(?i)(?:(?:more|further|additional|new|fresh|some) )?"
    r"(?:(?:comments?|remarks?|quotes?) (?:from|by|of) (?P<from>[^,;]{2,60})"
    r"|(?P<of>[^,;]{2,60}?)(?:['’]s?)? (?:comments?|remarks?|quotes?|quotations?))$",
    has=("comment", "remark", "quot"),
)


def _is_heard(number: int, case: Case) -> bool:
    """Whether somebody speaks in what came into a paragraph, and not only says that he will not."""
    found = case.traces.get(number)
    if found is None or not found.differs:
        return False
    text = case.new.matter[number - 1]
    came = text if found.is_new else " ".join(found.came)
    told = [sentence for sentence in sentences(text) if not awaits(sentence)]
    return len(words_of(came)) >= WORDS_SPOKEN and any(map(somebody_speaks, told))


def _is_sure_to_be_another(role: frozenset[str], heard: Sequence[int], case: Case) -> bool:
    """Whether none in a role may speak in these paragraphs: somebody does of whom it is told for certain who he
    is, and so it is of everybody there who has a name."""
    told = [_told_of(name, case) for name in _who_speak(heard, case)]
    return bool(told) and not any(role & words or _sure().isdisjoint(words) for words in told)


def _words_in(number: int, case: Case) -> tuple[str, ...]:
    return words_of(case.new.matter[number - 1].lower())


def _told_of(name: str, case: Case) -> set[str]:
    """The words that stand about a name, wherever it does."""
    near: set[str] = set()
    for sentence in (each for text in case.new.matter for each in sentences(text)):
        row = words_of(sentence)
        for at in (at for at, word in enumerate(row) if word == name):
            near.update(row[max(0, at - ABOUT) : at + ABOUT + 1])
    return near | {word.lower() for word in near}


ABOUT = 8
"""Words before and behind a name (5 to 12) that tell who he is."""


def _tells(role: str) -> frozenset[str]:
    """The words by which copy tells one in a role."""
    return frozenset(values(ENGLISH, "speaking_roles").get(role, "").split())


def _sure() -> frozenset[str]:
    """Words that say for certain who somebody is, so that he is no other."""
    return _tells("-")


def _roles() -> frozenset[str]:
    """Words that name one in a role wherever they stand: "analysts said"."""
    return table_words(ENGLISH, "speaking_roles")


def _may_be(number: int, name: str, case: Case) -> bool:
    """Whether one of this name may speak in a paragraph: a person, or for a body somebody of whom it is told
    that he belongs to it, or who has no name."""
    speakers, text = _who_speak([number], case), case.new.matter[number - 1]
    if _is_person(name, case):
        return name in _surnames(number, case) or _may_be_person(number, name, case)
    if not speakers:
        before = case.new.matter[max(0, number - 1 - LEADS_UP) : number]
        return any(name in words_of(each) for each in before) or bool(_UNNAMED.search(text))
    is_told = any(name in _told_of(speaker, case) for speaker in speakers)
    return is_told or name in words_of(text) or bool(_UNNAMED.search(text))


def _is_person(name: str, case: Case) -> bool:
    """Whether the copy has this name as the surname of somebody with a title: Chief Executive Ona Trask. A
    body may have a name of two words, too: Marrow Capital."""
    full = re.compile(rf"\b([\w-]+) [A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(name)}\b(?! [A-Z])")
    titles = table_words(ENGLISH, "titles")
    return any(
        found[1].lower() in titles for text in case.new.matter for found in full.finditer(text)
    )


def _may_be_person(number: int, name: str, case: Case) -> bool:
    """Whether a person may speak in a paragraph in which no speaker has a name: he is spoken of up to there and
    "he said" goes on, or it is the chancellor who said it, which is no body."""
    text = case.new.matter[number - 1]
    if re.search(_SAYS.format(re.escape(name)), text):
        return True
    if _surnames(number, case):
        return False
    before = case.new.matter[max(0, number - 1 - LEADS_UP) : number]
    goes_on = _GOES_ON.search(text) and any(name in words_of(each) for each in before)
    pointed = {found[1] or found[2] for found in _POINTED_AT.finditer(text)}
    return bool(goes_on or pointed - _BODIES - table_words(ENGLISH, "bodies"))


_SAYS = (
    r"\b{0}\b(?:, [^,\"”]{{1,60}},)?(?: \w+)? (?:said|told|added|says|wrote)\b"
    r"|\b(?:said|added|says|wrote) (?:[\w.-]+ ){{0,6}}{0}(?=[.,;]|$| (?:on|in|at|during)\b)"
)
"""How a person of a name says something, whatever stands between: Vellis, 45, said."""

_BODIES = frozenset(
    "agency board court panel party police government council committee commission".split()
)
_BODIES |= frozenset("ministry union department report statement document complaint filing".split())
"""Who or what says things, beside companies, and is no person."""

_GOES_ON = pattern(
    r"(?i)\b(?:he|she)(?: \w+)? (?:said|told|added|says|wrote)\b|(?:said|added) (?:he|she)\b"
    r"|^[\"“](?!.*\b(?:said|told|added|says|wrote)\b)"
)
"""What a speaker named before goes on by, or a whole paragraph between quotation marks."""

_POINTED_AT = pattern(
    r"(?i:\b(?:the|his|her) )(?:[\w-]+ ){0,2}([a-z-]*[a-rt-z]) (?:said|told|added|says|wrote)\b"
    r"|[\"”] (?:said|added|says|wrote) (?:the|his|her) (?:[a-z-]+ ){0,2}([a-z-]*[a-rt-z])\b"
)
"""Who may be one of whom the copy gave the name: the chancellor said."""

_UNNAMED = pattern(
    r"(?i:\b(?:the|an?|his|her|its|their|one|some) )(?:[\w-]+ ){0,4}(?:said|told|added|says|wrote)\b"
    r"|[,\"”] (?:said|added|says|wrote) (?:an?|one|some|his|her|its|their) [a-z]"
    r"|[\"”] (?:said|added|says|wrote) the [a-z]"
    r"|\baccording to (?:the|an?|its|one|some|[a-z]+) [a-z]"
    r"|\b[a-z]{4,}s (?:said|told|added|say)\b"
)
"""Who speaks and has no name: the chancellor said, said a spokesman, officials said."""


def _who_speak(numbers: Sequence[int], case: Case) -> set[str]:
    """The last names of those who speak in paragraphs; where one names no speaker, of the one before it."""
    found: set[str] = set()
    for number in numbers:
        before = range(number, max(0, number - 1 - LEADS_UP), -1)
        found |= next(filter(None, (_surnames(at, case) for at in before)), set())
    return found


def _surnames(number: int, case: Case) -> set[str]:
    """The last names of those who speak in a paragraph."""
    names = {words_of(phrase)[-1] for phrase in case.speakers(case.new.matter[number - 1])}
    return {name for name in names if name[:1].isupper()}


def _is_name(word: str, case: Case) -> bool:
    """Whether a word is a name in the copy, which never has it in small letters."""
    said = {other for text in case.new.matter for other in words_of(text)}
    return word[:1].isupper() and word in said and word.lower() not in said
