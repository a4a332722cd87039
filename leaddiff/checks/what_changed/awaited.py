"""Awaited: lines that only say that something is still to come, and whether it came.

"Dalmi Lines could not be reached for comment." has had its day when Dalmi Lines speaks, "Funeral
arrangements were pending." when the funeral is told: a line that gives way to what it awaited is no cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.vocabulary import FUNCTION_WORDS, content_stems
from leaddiff.nouns.changes import Op, Run

LONGEST = 260
"""Characters (120 to 400) of the longest line that only says what is awaited."""

_COMMENT = pattern(
    r"(?i)\b(?:(?:could not|couldn['’]t|cannot|not) (?:be )?(?:immediately |yet |be )*"
    r"(?:reached|available|(?<=be )contacted|respond\w*|repl\w+|return\w*|comment\w*)"
    r"|(?:did not|didn['’]t|has not|have not|had not|had yet to|has yet to) "
    r"(?:immediately |yet |return |respond|answer|comment|reply)"
    r"|(?:did not|didn['’]t|has not|have not|had not) (?:immediately |yet )*(?:speak|spoken|talk|talked)"
    r" (?:to|with) (?:reporters|journalists|the press|the media)"
    r"|no (?:immediate|official|further)? ?(?:comment|response|reaction|word|statement)"
    r"|declin\w+ (?:to )?(?:immediate )?comment\w*|(?:was|were) (?:\w+ly )?unavailable for comment)",
    has=(
        *(
            "comment",
            "respon",
            "repl",
            "reach",
            "avail",
            "contact",
            "return",
            "immediately",
            "yet ",
        ),
        *("answer", "speak", "spoken", "talk", "reaction", "word", "statement"),
    ),
)
_WITHHELD = pattern(
    r"(?i)\b(?:(?:could|can) ?not (?:immediately |yet )*(?:say|give|tell|confirm)"
    r"|(?:did|does|do|would|has|had) not (?:immediately |yet |say |give )*"
    r"(?:give|said|say|disclose|release|name|identify|specify|provide|elaborate)d?\b"
    r"|gave no\b|declin\w+ to (?:say|give|name|identify|specify|disclose)"
    r"|(?:was|were) not (?:immediately )?(?:given|disclosed|released|named|identified|known|clear))"
)


def _withheld(text: str) -> Iterator[str]:
    """The words of a text that say a comment was not to be had, however they say it."""
    yield from (found[0] for found in _COMMENT.finditer(text))
    small = text.lower()
    if any(sign in small for sign in _UNHEARD_SIGNS):
        yield from (found[0] for found in _unheard().finditer(text))


_UNHEARD_SIGNS = ("answer", "reach", "contact", "comment", "silent", "yet to", "statement")
"""What any line that somebody could not be heard has, but for those of ``_COMMENT``."""


@cache
def _unheard() -> re.Pattern[str]:
    lines = sorted(groups(ENGLISH, "awaited")["unheard"])
    found = "|".join(r"\W+".join(line.split()) for line in lines)
    return re.compile(rf"(?i)\b(?:{found})\b".replace(r"\W+*\W+", r"(?:\W+\w+){0,8}\W+"))


@cache
def _signs(table: str, kind: str) -> frozenset[str]:
    """The words of a kind, between blanks; most pairs have nothing that is awaited, and read no such table."""
    return frozenset(f" {words} " for words in groups(ENGLISH, table)[kind])


def _has_any(text: str, table: str, kind: str) -> bool:
    said = f" {' '.join(_LETTERS.findall(text.lower()))} "
    return any(map(said.__contains__, _signs(table, kind)))


_LETTERS = pattern(r"[^\W_]+")


@cache
def _stems_of(kind: str) -> frozenset[str]:
    return frozenset(content_stems(" ".join(groups(ENGLISH, "awaited")[kind])))


def _names_matter(text: str) -> bool:
    return _has_any(text, "awaited", "matter")


def _has_speech(text: str) -> bool:
    return _has_any(text, "speech_signs", "copy")


def awaits(text: str) -> bool:
    """Whether a line says no more than that something is awaited: who "declined to comment but said the pier
    was sound" has spoken, as has one beside whose denial another would not comment, and what an analyst made of
    a silence behind a dash is news."""
    if len(text) > LONGEST or _goes_on(text) or not _is_holding(text):
        return False
    return not any(_has_speech(each) and not _is_holding(each) for each in sentences(text))


def _is_holding(text: str) -> bool:
    return any(_withheld(text)) or _names_matter(text)


def says_more(text: str) -> bool:
    """Whether somebody would not comment, by a line, and says something in it all the same."""
    return _goes_on(text) and any(_withheld(text))


def _goes_on(text: str) -> bool:
    return _SAYS_MORE.search(text) is not None


_SAYS_MORE = pattern(
    r"(?i)\bbut (?:\w+ ){0,2}(?:said|says|told|added|confirmed|denied|issued a|released a|posted a)\b"
    r"|\s-{1,2}\s+(?:\w+\W+){5}",
    has=("but ", "-"),
)


def is_under_way(text: str) -> bool:
    """Whether a line says no more than that something is awaited, or is being looked into: each of its
    sentences does."""
    return all(
        awaits(each) or _LOOKED_INTO.search(each) or _DUE.match(each) for each in sentences(text)
    )


_DUE = pattern(
    r"(?i)\W*(?:[\w'’-]+ ){0,11}(?:figures?|data|numbers?|results?|reports?|statements?|statistics|details"
    r"|survey|announcement|release) (?:[\w'’-]+ ){0,4}?"
    r"(?:is|are|was|were) (?:due|expected)(?: out)? (?:later|on \w+day|this \w+)\b"
    r"(?: (?!to\b)[\w.:'’-]+){0,5}\W*$",
    has=("due", "expected"),
)
"""A line that only says when something comes: "The Norlandian figures were due later on Monday."."""


_LOOKED_INTO = pattern(
    r"(?i)\b(?:(?:is|are|was|were|remains?|remained) (?:still )?(?:being investigated|under investigation)"
    r"|(?:investigators|police|officials|authorities) (?:are|were) (?:still )?investigating)\b"
)


def are_silent_still(was: str, now: str) -> bool:
    """Whether a text says of somebody that he would not speak, or was not to be had, and nothing else, and the
    text it became says it of the same, and of others perhaps."""
    texts = was, now
    told = [each for text in texts for each in sentences(text)]
    if not all(map(awaits, told)) or any(map(says_more, told)):
        return False
    who = [_who_was_silent(text) for text in texts]
    return bool(who[0]) and who[0] <= who[1]


def _who_was_silent(text: str) -> frozenset[str]:
    """The stems of a text without what says that a comment was not to be had; none where nothing does."""
    withheld = comments_withheld(text)
    for words in withheld:
        text = text.replace(words, " ")
    return frozenset(content_stems(text)) - _stems_of("waiting") if withheld else frozenset()


def spoke_at_last(words: Iterable[Run]) -> bool:
    """Whether somebody speaks in the place of words that he would not, or was not to be had."""
    gone = ""
    for run in words:
        if run.op is Op.CAME and comments_withheld(gone):
            is_said = _has_speech(run.text) and not comments_withheld(run.text)
            if is_said and len(content_stems(run.text)) >= SAID_AT_LAST:
                return True
        gone = run.text if run.op is Op.GONE else ""
    return False


SAID_AT_LAST = 3
"""Words of matter (2 to 5) that are a statement where "could not be reached" stood."""


@lately
def comments_withheld(text: str) -> tuple[str, ...]:
    """The words of a text that say a comment was not to be had: could not be reached, declined to comment."""
    return tuple(_withheld(text))


def withheld_by_others(was: str, line: str, text: str) -> bool:
    """Whether those who could not be heard are named in a text, and none of them where ``line`` stood before:
    the harbor board still declines to comment, and the ministry that did not respond has spoken."""
    before = _named(sentence for sentence in sentences(was) if line in sentence)
    now = _named(sentence for sentence in sentences(text) if any(_withheld(sentence)))
    return bool(before and now) and before.isdisjoint(now)


def _named(said: Iterable[str]) -> set[str]:
    """The words with a capital in some sentences, but those that only open one: The, He."""
    found = (word for sentence in said for word in _CAPITALS.findall(sentence))
    return {word for word in found if word.lower() not in FUNCTION_WORDS}


_CAPITALS = pattern(r"\b[A-Z][\w&]+")


@lately
def was_withheld(text: str) -> bool:
    """Whether words that went said that something was not told: "Brisco did not give a cause" gives way to
    the cause, which is news and no mere replacement."""
    return _WITHHELD.search(text) is not None


def was_not_given(text: str) -> bool:
    """Whether words that went said that something was not told, be it in passing: without giving a reason."""
    return was_withheld(text) or _IN_PASSING.search(text) is not None


_IN_PASSING = pattern(r"(?i)\bwithout (?:giving|saying|naming|explaining)\b", has=("without ",))


def says_anew_what_is_withheld(came: Iterable[str], negation: str) -> bool:
    """Whether a "not" came in words of its own that say something was not told, and turns nothing that stood:
    "gave no further details but" put in before "added"."""
    own = (text for text in came if len(text.split()) >= OF_ITS_OWN and negation in text)
    return any(was_withheld(text) or comments_withheld(text) for text in own)


OF_ITS_OWN = 5
"""Words (4 to 8) that came with a negation, or went for it, from which on they are a statement of their own."""


def told_at_last(was: str, now: str, negation: str) -> bool:
    """Whether the "not" of a text that ``was`` belonged to words that something was not told, or that
    nobody would speak, and there are none such ``now``."""
    waiting = (*comments_withheld(was), *_untold(was))
    is_its_own = any(negation in words or words in negation for words in waiting)
    return is_its_own and not was_withheld(now) and not comments_withheld(now)


@lately
def _untold(text: str) -> tuple[str, ...]:
    """The words of a text that say something was not told."""
    return tuple(found[0] for found in _WITHHELD.finditer(text))


def says_no_more(negation: str) -> bool:
    """Whether a "not" says only that somebody told no more than he did: without elaborating, without giving
    details. It turns nothing of the story."""
    return _NO_MORE.match(negation) is not None


_NO_MORE = pattern(
    r"(?i)(?:without|(?:did|does|would) not|didn['’]t) (?:immediately |further )*"
    r"(?:elaborat\w+|(?:giv\w+|provid\w+|offer\w+|add\w*|go(?:ing)? into) "
    r"(?:(?:an?|any|further|immediate|more|other|additional|specific|the) )*"
    r"(?:details?|specifics|particulars|explanation|comments?)"
    r"|(?:say\w*|explain\w*) (?:why|how|when|where|more))\b",
    has=("elabor", "detail", "specifics", "particulars", "expla", "comment", "say"),
)


def has_come(line: str, came: Iterable[str]) -> bool:
    """Whether one of the texts that came is what a line awaited: the comment of whom it names, or the
    matter it names."""
    named = frozenset(content_stems(line)) - _stems_of("waiting")
    if named <= _stems_of("body"):
        return any(map(_is_quoted, came))  # no name: whoever speaks for it may be called by his own
    is_of_comment = any(_withheld(line))
    return any(_is_it(text, named, is_of_comment) for text in came if not awaits(text))


def somebody_speaks(text: str) -> bool:
    """Whether a text has somebody speak: a word of speech, or quotation marks."""
    return _QUOTED.search(text) is not None or _has_speech(text)


_QUOTED = pattern(r'["“”]|``')


def _is_quoted(text: str) -> bool:
    """Whether a text has somebody's words in quotation marks."""
    return _QUOTED.search(text) is not None and _has_speech(text)


def _is_it(text: str, named: frozenset[str], is_of_comment: bool) -> bool:
    shares = not named.isdisjoint(content_stems(text))
    if not is_of_comment:
        return shares
    return _has_speech(text) and (shares or _has_any(text, "awaited", "body"))
