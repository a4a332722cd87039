"""Figures of others: what a claim adds of one firm's sales or profit where only others' are told.

"Adds Halm sales" is untrue where sales of Orwick came and Halm is named for something else. It may be told
in other words, "Halm sold 900 boats", so any figure will do by his name, and the firm a story is of in its
headline or lead may be "it" all over. What a note calls by a name no copy has, Q2 or a group in short, and
sales that name nobody, are not held to whose they are.
"""

from __future__ import annotations

import re

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.checks.verdicts.whose_speech import is_somebody
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.lands import is_land, is_of_a_land
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Claim

_OF_ONE = pattern(
    r"(?:(?:more|further|new) )?(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)(?:['’]s?)? (?:[a-z-]+ ){0,2}"
    r"(?P<what>sales|profits?|revenues?|earnings|deliveries|output|production)$"
)


def told_of_others(claim: Claim, case: Case) -> tuple[str, ...]:
    """The things of a claim without a place that are sales or the like of one who is named, where such came of
    others alone."""
    if has_place(claim):
        return ()
    named = [thing.strip() for thing in things(claim.topic)]
    return tuple(thing for thing in named if _is_of_others(thing, case))


def _is_of_others(thing: str, case: Case) -> bool:
    """Whether each sentence that came with such figures names another firm, and none the one of the thing, whom
    the copy names elsewhere: who is nowhere in it may be called otherwise there."""
    found = _OF_ONE.match(thing)
    opening = f"{case.new.headline or ''} {case.new.matter[0]}"
    if not found or _is_said(found["name"], opening) or not _is_of_a_firm(found["name"], case):
        return False
    what = frozenset(content_stems(found["what"]))
    told = []
    for number in sorted(case.traces):
        before = case.new.matter[number - 2] if number > 1 else ""
        for sentence in fresh_sentences(number, case):
            is_its = not what.isdisjoint(content_stems(sentence))
            known = f"{before} {sentence}" if _GOES_ON.match(sentence) else sentence
            if (is_its or _FIGURE.search(sentence)) and _is_said(found["name"], known):
                return False
            told += [sentence] if is_its else []
            before = f"{before} {sentence}"
    return bool(told) and all(_names_a_firm(sentence, case) for sentence in told)


def _is_of_a_firm(name: str, case: Case) -> bool:
    """Whether a name may be a firm's that the copy names: no quarter, month or land, nor a place that
    something is in."""
    text = " ".join(case.new.matter)
    is_no_firm = any(name == found["name"] for found in _OF_NO_FIRM.finditer(text))
    return all(map(_may_be_of_a_firm, words_of(name))) and f" {name}" in text and not is_no_firm


def _may_be_of_a_firm(word: str) -> bool:
    """Whether a word may be part of the name of a firm: with a capital, and no day, land or office."""
    small = word.lower().removesuffix("'s").removesuffix("’s")
    if not word[:1].isupper() or any(map(str.isdigit, word)):
        return False
    tables = ("nobodys_names", "bodies", "titles")
    is_of_none = any(small in table_words(ENGLISH, name) for name in tables)
    is_day = small in weekday_names() or small in month_names()
    return not (is_of_none or is_day or is_land(small) or is_of_a_land(small))


def _names_a_firm(sentence: str, case: Case) -> bool:
    """Whether a sentence names one who may be a firm, and not only a place, a day or whoever says it. A word
    that opens it is a name where it has its capital elsewhere, too."""
    said = {word for name in case.speakers(sentence) for word in words_of(name)}
    firms = (
        found
        for found in _NAMED.finditer(_OF_NO_FIRM.sub(" ", sentence))
        if _may_be_of_a_firm(found[0]) and found[0] not in said
    )
    return any(
        (found.start() > 0 or _stands_inside(found[0], case)) and not is_somebody(found[0], case)
        for found in firms
    )


def _stands_inside(name: str, case: Case) -> bool:
    inside = re.compile(rf"[a-z,;] {re.escape(name)}\b")
    return any(map(inside.search, case.new.matter))


def _is_said(name: str, text: str) -> bool:
    """Whether a text says a name, in short or in full: GM, General Motors."""
    from leaddiff.checks.topics.told_topics import names_one_said

    letters = "".join(word[0] for word in words_of(text) if word[:1].isupper())
    is_in_short = name.isupper() and name in letters
    return is_in_short or name in text or names_one_said(name, text)


_GOES_ON = pattern(
    r"\W*(?:(?:It|Its|They|Their|The|This|That|In|For|On|By|At|But|And|Sales|Profits?|Revenues?|Earnings|Output"
    r"|Total|Overall|Net|Global|Domestic|Quarterly|Annual|Monthly)\b|[a-z\d$€£])[^A-Z]*$"
    r"|\W*(?:It|Its|They|Their|The (?:\w*maker|company|firm|group|bank|retailer|carrier))\b"
)
"""What goes on with whoever was named before: "It sold 400", "Sales rose 5 percent"."""

_OF_NO_FIRM = pattern(
    r"\b(?i:in|on|across|since|under|during|after|before|from|to|until|last|next) (?:the )?"
    r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*)*)"
)
"""A name behind which no firm stands but a place or a day: in Tarn, on the Internet, after Easter."""

_NAMED = pattern(r"(?<![\w.$-])[A-Z][a-z&A-Z]+(?![\w-])")

_FIGURE = pattern(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d")
"""A figure that is no year."""
