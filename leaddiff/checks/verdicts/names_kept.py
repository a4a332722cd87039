"""Names kept: a removal that gives a name is held to that name.

"Removes reference to Orsil in paragraph 6" is not so where Halm went from there, and Orsil is named on. What it
took out may call who is meant otherwise, in short, by its people, as "the company" or as "she"; and where it
says more of a name than that it was named, "to Orsil building ferries", that may have gone alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.names_said import says_land, says_name
from leaddiff.checks.verdicts.voices import called_by
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.lands import is_land, is_of_a_land
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid


def name_kept(claim: Claim, numbers: Collection[int], case: Case) -> ValueSaid | None:
    """The name that a removal gives and that is named as it was, where something else went from where it points
    that is nobody called otherwise."""
    name = _name_taken(claim)
    words = _words(name)
    went = " ".join(_went_from(claim, numbers, case))
    if not words or not went or _may_be_called(words, went):
        return None
    gone = [text for found in case.traces.values() for text in found.gone]
    gone += [case.old.matter[old - 1] for old in case.cut]
    is_gone = any(says_land(word, text) for word in words for text in gone)
    return None if is_gone or not _stands(words, case) else ValueSaid(name, Saying.NOT_AMONG_CUT)


def went_in_other_words(claim: Claim, case: Case) -> bool:
    """Whether whom a removal no longer names went from where it points, in short or as "the company", so that
    the name alone does not tell."""
    found = _REFERENCE.search(without_places(claim.clause))
    words = _words(found["name"]) if found else []
    went = " ".join(_went_from(claim, (), case)) if words else ""
    bodies = table_words(ENGLISH, "bodies")
    return bool(went) and (_is_said_in(words, went) or _is_nameless(bodies, went))


def _words(name: str) -> list[str]:
    return [word for word in words_of(name) if word[:1].isupper()]


def _name_taken(claim: Claim) -> str:
    """The name whose mention, or whose words, a removal says it took out; empty where it says more of it."""
    said = without_places(claim.clause)
    found = _REFERENCE.search(said) or _WORDS_BY.search(said) or _WORDS_OF.search(said)
    return found["name"] if found else ""


_NAMED = r"(?P<name>[A-Z][\w&.-]+(?: (?:[A-Z&][\w&.-]*|of|de|von|and|\d+))*)"
_TAKES = r"\b(?i:remov|delet|drop|omit|eliminat)[a-z]* (?:[a-z]+ ){0,3}?"
_ENDS = (
    r"(?= \(|(?:['’]s?)? #| (?:in|from|at) (?:the )?(?:[\w-]+ ){0,2}?(?:#|paragraphs?|paras?|grafs?|sentence)"
    r"|[,;)]|\.?$)"
)
_REFERENCE = pattern(
    rf"{_TAKES}(?:references?|mentions?) (?:(?:in|from) #+ )?(?:to|of) "
    rf"(?:[a-z][a-z-]* ){{0,4}}?{_NAMED}{_ENDS}",
    has=("reference", "mention"),
)
"""Who is no longer named, be it with what he is: removes reference to brokers Orsil & Halm."""
_WORDS_BY = pattern(
    rf"{_TAKES}(?:quotes?|quotations?|comments?|remarks?) (?:(?:in|from) #+ )?(?:from|by|of) "
    rf"(?:[a-z][a-z-]* ){{0,4}}?{_NAMED}{_ENDS}",
    has=("quot", "comment", "remark"),
)
_WORDS_OF = pattern(
    rf"{_TAKES}{_NAMED}(?:['’]s?)? (?:quotes?|quotations?|comments?|remarks?){_ENDS}",
    has=("quot", "comment", "remark"),
)
"""Whose words went: removes quote from Trask, Trask's comments."""


def _went_from(claim: Claim, numbers: Collection[int], case: Case) -> Iterator[str]:
    """The words that went from where a removal points, in either version's numbers, and the paragraphs that
    did."""
    at = {*numbers, *claim.paragraphs, *claim.old_paragraphs}
    for number, found in case.traces.items():
        if number in at or not at.isdisjoint(found.old):
            yield from found.gone
    for old, before in case.cut.items():
        if old in at or not at.isdisjoint((before - 1, before)):
            yield case.old.matter[old - 1]


def _may_be_called(words: list[str], went: str) -> bool:
    """Whether what went may mean whom these words name, be it one who is called by what he is."""
    if any(is_land(word.lower()) or is_of_a_land(word.lower()) for word in words):
        return True  # which copy calls by its capital or leaders
    if weekday_names() | month_names() >= {word.lower() for word in words}:
        return True
    is_anybody = not _OF_ANYBODY.isdisjoint(map(str.lower, words_of(went)))
    called = table_words(ENGLISH, "bodies") | called_by()
    return is_anybody or _is_nameless(called, went) or _is_said_in(words, went)


def _is_nameless(called: Collection[str], went: str) -> bool:
    """Whether somebody goes by what he is in what went, with no name beside it: the company, not Halm group."""
    told = words_of(went)
    for at, word in enumerate(told):
        is_of_these = word.lower() in called or word.lower().removesuffix("s") in called
        beside = (*told[max(0, at - 1) : at], *told[at + 1 : at + 2])
        if is_of_these and not any(_is_name(each) for each in beside):
            return True
    return False


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.lower() not in FUNCTION_WORDS


def _is_said_in(words: list[str], went: str) -> bool:
    """Whether a text says one of the words of a name, all by their first letters, or all without points."""
    told = [word.lower() for word in words_of(went)]
    letters, short = "".join(word[0] for word in told), _letters(" ".join(words))
    if short in _letters(went) or (_FEWEST <= len(short) <= _SHORT and short in letters):
        return True
    is_in_short = len(words) > 1 and "".join(word[0] for word in words).lower() in told
    return is_in_short or any(says_land(word, went) for word in words)


_FEWEST, _SHORT = 2, 5
"""Letters of a name (2 to 3; 3 to 6) that may be the first ones of words."""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


_OF_ANYBODY = frozenset("he she it they him her them his hers its their who which".split())


def _stands(words: list[str], case: Case) -> bool:
    """Whether both versions name whom a name is of."""
    last = words[-1]
    return all(any(says_name(last, text) for text in side.matter) for side in (case.old, case.new))
