"""Correction sentence: what it asserts: the value that was wrong, the one that is right, a single value.

"CORRECTS 214 to 241", "186 should read 181", "181 instead of 186", "X, not Y" join a wrong value and a
right one. What follows "to show" or "to make clear" is paraphrase: its names are demanded of nobody, what
stands after "not" there neither, and of its figures and dates only those that are set against another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from leaddiff.checks.topics.topic_kinds import is_amount
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.corrections import AGAINST, AGAINST_OR_FROM, SETS_AGAINST, SHOWING
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.languages.ratings import SIGNED
from leaddiff.nouns.changes import Figure


class Stated(Record):
    """A figure or name of a clause. ``is_now``: it was put in; else it was taken out. ``is_weak``: by
    "from" alone, which may name a source as well, or in initials. ``is_single``: the clause gives no
    other, and does not say which of the two it is."""

    text: str
    figure: Figure | None
    is_now: bool
    is_weak: bool = False
    is_single: bool = False


def stated(clause: str, figures: Callable[[str], tuple[Figure, ...]]) -> tuple[Stated, ...]:
    """The values that a clause says were put in or taken out; numbers of paragraphs are none."""
    small = clause.lower()
    if not any(word in small for word in _GIVES_A_VALUE):
        return ()
    clause = _WHEN.sub(_without_measures, without_places(clause))
    shown = SHOWN.search(clause)
    paraphrase = shown.end() if shown else len(clause)
    read = figures(_EXCHANGE.sub(r"\g<before> => ", clause))
    found = (
        *_figures(clause, paraphrase, read),
        *_names(clause[:paraphrase]),
        *_ratings(clause),
        *_moments(clause),
        *_asserted(clause, read),
    )
    return tuple(dict.fromkeys(found)) or tuple(_single(clause, read))


_GIVES_A_VALUE = (
    "to ",
    "should ",
    "s/b",
    "correct",
    *(f"{word} " for word in sorted(SETS_AGAINST)),
)
"""One of these stands in every clause that gives a value for another, or the right one alone."""

# "CORRECTS 214 to 241" joins two values, where "to 10 to 12 percent" is one
_EXCHANGE = pattern(
    r"(?i)(?P<before>(?:^\W*\w+:?|\bchange|\bcorrect|\bfigure|\bnumber|\btoll|\bage|\byear|\bdate)"
    r" [$€£]?\d[\d,.]*) to (?=[$€£]?\d)"
)
_ONE = r"(?<!\d)\d{1,3}(?![\d%]|[.,]\d)"
_A_VALUE = rf"(?! {_ONE},? (?:from|not|instead|rather)\b)"
"""What stands behind "to" and is no end of a range: in paras 1 and 2 to 12 from 21."""
_PLACE = pattern(
    rf"(?i)\b(?:(?:{'|'.join(sorted(plurals()))})\.? {_ONE}(?:(?: ?-|,| and|, and| to{_A_VALUE}) ?{_ONE})*"
    rf"|(?:first|opening|top|last|final) (?:two|three|four|five|six)(?= (?:{'|'.join(sorted(plurals()))})\b)"
    rf"|(?:{unit_source()}|lines?)\.? {_ONE}(?:-{_ONE})?|\d+(?:st|nd|rd|th)\b)"
)
"""The numbers of paragraphs: one or "8-10" after "para", a list or range after "paras", an ordinal; and of
lines, as they stood on a desk's screen."""

SHOWN = pattern(rf"(?i){SHOWING}(?: that)?")
"""What opens the paraphrase in a correction: to show that, to make clear."""


def without_places(clause: str) -> str:
    """The clause with the numbers of its paragraphs blotted out, so that "in para 2 to 181" is no range."""
    return _PLACE.sub(lambda place: "#" * len(place[0]), clause)


_WHEN = pattern(
    r"(?i)\b(?:years?|dates?|days?|months?|weeks?|quarters?|time|deadline)"
    r" (?:(?:by|in|on|at|from) which|when)\b[^,;]+",
    has=("when", "which"),
)
"""What a moment is the moment of: year when the deficit is to fall to 3 percent."""
_MEASURE = pattern(
    r"(?i)[$€£]\d[\d.,]*|\d[\d.,]*(?=(?: [a-z]+)? (?:percent|pct|points?|million|billion|trillion)\b|%)"
)


def _without_measures(said: re.Match[str]) -> str:
    """The words that say which moment is put right, without their sums and shares, which are no moment."""
    return _MEASURE.sub(lambda measure: "#" * len(measure[0]), said[0])


def _figures(clause: str, paraphrase: int, figures: tuple[Figure, ...]) -> Iterator[Stated]:
    for figure in figures:
        before, after = clause[: figure.start], clause[figure.end :]
        if figure.start >= paraphrase and not _SET_AGAINST.match(after):
            direct = figure.start == paraphrase + 1
            if not (direct or _is_exchanged(before, after)):
                continue
        is_now = _is_now(before, after)
        if is_now is None and figure.start >= paraphrase:
            is_now = True
        if is_now is not None:
            yield Stated(figure.text, figure, is_now, before.endswith("from "))


def _is_exchanged(before: str, after: str) -> bool:
    """Whether a figure is one of two that a paraphrase gives for each other: number of seats to 25, from 27."""
    is_right = before.endswith(" to ") and _FROM.match(after) is not None
    return is_right or _TO_THIS_FROM.search(before) is not None


_FROM = pattern(r"(?i)(?: [a-z]+)?,? from [$€£]?\d")
_TO_THIS_FROM = pattern(r"(?i) to [$€£]?\d[\d.,]*(?: [a-z]+)?,? from [$€£]?$")


_SET_AGAINST = pattern(
    rf"(?i)[\"”'’)]?(?: [a-z][\w'’-]*){{0,8}},? \(?{AGAINST}"
    r" (?:(?:by|to|at|in|of|for|on) )?[\"“'‘(]?(?:the |a )?[$€£]?\d"
)
"""After a figure: another is set against it, with what they count between: 30 million cans a year at its
peak, not 13 million."""


def set_against(clause: str, figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    """The figures of a clause, its places blotted out, of which the second is set against the first: $1.28 a
    share, not $1.17."""
    for right, wrong in pairwise(figures):
        if _SET_AGAINST.match(clause[right.end : wrong.end]):
            yield right, wrong


CLOCK = r"(?<![\d:.,])\d{1,2}(?::\d\d(?!\d)(?: ?[ap]\.?m\b)?|(?:\.\d\d)? ?[ap]\.?m\b)"
"""A time of day: 4:30, 4:30 a.m., 4.30pm, 4 p.m."""

_DAYS, _MONTHS = ("|".join(sorted(names)) for names in (weekday_names(), month_names()))
_MOMENT = (
    rf"(?:{CLOCK}|(?:{_DAYS})\b|(?:{_MONTHS})\b\.?(?: \d{{1,2}}(?!\d))?|(?:1[5-9]|20)\d\d)(?!\w)"
)
_MOMENTS = pattern(
    rf"(?i)\b(?P<right>{_MOMENT})\.?(?: [a-z][\w'’-]*){{0,8}},? \(?{AGAINST}"
    rf" (?:in |on |at )?{_MOMENT}"
)
"""A weekday, a date, a year or an hour, set against another: on Monday, not Sunday."""
_TO_AN_HOUR = pattern(
    rf"(?i)\b(?:to|should|s/b) (?:(?:say|read|be|have been|about) ){{0,2}}(?P<right>{CLOCK})"
)


def _moments(clause: str) -> Iterator[Stated]:
    for found in (*_MOMENTS.finditer(clause), *_TO_AN_HOUR.finditer(clause)):
        yield Stated(found["right"].rstrip("."), None, is_now=True)


_TO = pattern(
    r"(?<!reference )(?<!references )(?<!attribution )(?<!link )"
    r"\b(?:to|should|s/b) (?:(?:an? )?(?:rise|gain|increase|fall|drop|decline) of )?"
    r"(?:(?:more|less) than )?"
    r"(?:(?:say|read|show|make|give|be|have been|about|it|is|was|age|[A-Z]{2,3}|Rs) ){0,2}"
    r"[\"“'‘(]?$"
    r"|\bs/b ?$"
)
_FOR = pattern(rf"\b{AGAINST_OR_FROM} (?:to |by |the |a |[A-Z]{{2,3}} |Rs )?[\"“'‘(]?$")
_NOT = pattern(rf"[\"”'’)]?,? ?\(?{AGAINST} ")
_SHOULD = pattern(
    r"(?i)[\"”'’)]?(?: [\w-]+){0,3},? (?:should (?:read|be|say|have)|s/b|to (?:read )?\d)"
)


def _is_now(before: str, after: str) -> bool | None:
    """Whether a value was put in (True) or taken out (False); None where that is not said."""
    before = before[-_REACH:]
    if _FOR.search(before):
        return False
    if _TO.search(before) or _NOT.match(after) or _SET_AGAINST.match(after):
        return True
    return False if _SHOULD.match(after) else None


_REACH = 40
"""Characters before a value in which the words that tell stand."""

_NAME = pattern(
    r"\b(?:1[5-9]|20)\d\ds?\b"
    r"|(?:\b(?:St|Ste|Ft|Mt)\. |\b[a-z]{1,2})?[A-Z][a-z][\w'’-]*(?: (?:& ?)?[A-Z][\w'’.-]*){0,4}"
)
_DATE = pattern(rf"(?i:{_MONTHS})(?![\w'’-])")
"""A month, of which Mayer and Marsh are none."""


def _names(clause: str) -> Iterator[Stated]:
    """Names, and years, which count nothing. Where all is in capitals no name can be told."""
    opening = _OPENING.match(clause)
    for found in _NAME.finditer(clause, opening.end() if opening else 0):
        is_now = _is_now(clause[: found.start()], clause[found.end() :])
        if _YEAR.match(found[0]) and _IS_NO_YEAR.match(clause, found.end()):
            continue
        if is_now is False and _goes_to_a_figure(clause, found):
            continue
        if is_now is not None and not _DATE.match(found[0]):
            is_weak = clause[: found.start()].endswith("from ")
            yield Stated(found[0].rstrip("."), None, is_now, is_weak)
    for found in _INITIALS.finditer(clause, opening.end() if opening else 0):
        if _NAME.search(clause, found.end()) and _is_now(clause[: found.start()], "") is True:
            yield Stated(found[0], None, is_now=True, is_weak=True)


def _ratings(clause: str) -> Iterator[Stated]:
    """The ratings of a clause in which one has a sign: to A, not A-."""
    if _SIGNED.search(clause) is None:
        return
    for found in _RATING.finditer(clause):
        is_now = _is_now(clause[: found.start()], clause[found.end() :])
        if is_now is not None:
            yield Stated(found[0], None, is_now)


_RATING = pattern(
    rf"(?<![\w-])(?:{SIGNED}|(?:A{{1,3}}|B{{1,3}}|C{{1,3}})(?:[ -](?:minus|plus)\b)?)(?!\w|-\w)"
)
_SIGNED = pattern(rf"(?<![\w-])(?:{SIGNED}|[ABC]{{1,3}}[ -](?:minus|plus)\b)")


def _goes_to_a_figure(clause: str, name: re.Match[str]) -> bool:
    """Whether a name is that of a thing of which a figure was put right, for which no name was put in: year of
    Orwin debate to 1980."""
    before, after = clause[: name.start()][-_REACH:], clause[name.end() :]
    is_figure = name[0][:1].isdigit() or _FOR.search(before)
    return not is_figure and _TO_A_FIGURE.match(after) is not None


_TO_A_FIGURE = pattern(r"(?: [\w-]+){0,3},? to (?:read )?\d")

_INITIALS = pattern(
    rf"\b[A-Z]{{2,6}}(?=[\"”'’)]?,? \(?{AGAINST_OR_FROM} (?:the )?[\"“'‘(]?[A-Z][a-z])"
)
"""A name in initials that is set against one written out, "BEK not Orsil": copy may have it written out too, so
that nobody demands it."""

# the verb of the clause is no name, nor is "This" in "This story corrects amount to 3 billion"
_OPENING = pattern(
    r"(?i)^\W*(?:(?:this|the) (?:[\w.-]+ ){1,6}?)?(?:correct|fix|chang|amend|updat|clarif|refil)[a-z]*\b"
)
_ASSERTED = pattern(
    r"(?i); (?:the |a |an |its |his |her |their )?(?!it\b|this\b|that\b|figure\b|number\b|was\b|were\b)"
    r"[^;,]*\b(?:was|were|is|are|has|have|had)(?: [a-z]{3,})?(?: in| at| on| about)? (?P<right>[$€£]?\d[^;]*?)"
    r"(?: [a-z]+){0,3}[\s#.)]*$"
)
_OF_OLD = pattern(
    r"(?i)\b(?:earlier|previous\w*|initial\w*|original\w*|first sent|wrong\w*|instead)\b"
)


def _asserted(clause: str, figures: tuple[Figure, ...]) -> Iterator[Stated]:
    """The figure or year of what is said to be so behind a semicolon: "corrects year of fire; the fire was in
    1989"."""
    found = _ASSERTED.search(clause)
    if found is None or _OF_OLD.search(found[0]):
        return
    inside = [figure for figure in figures if figure.start >= found.start("right")]
    if len(inside) == 1:
        yield Stated(inside[0].text, inside[0], is_now=True)
    elif not inside and _YEAR.match(found["right"]):
        yield Stated(found["right"], None, is_now=True)


_YEAR = pattern(r"(?:1[5-9]|20)\d\d$")
_IS_NO_YEAR = pattern(rf",? \(?{AGAINST} (?:[$€£]|(?!(?:1[5-9]|20)\d\d\b)\d)")
"""After a year: what is set against the figure before it: $1.20 in 2010, not $1.40."""
_ALONE = pattern(r"(?i)^\W*corrects?:? (?:to )?$")
_COUNTED = pattern(r"(?: [a-z]+){0,2}[\s#.)]*$")


def _single(clause: str, figures: tuple[Figure, ...]) -> Iterator[Stated]:
    """The one value of "CORRECTS: 241 passengers". In "CORRECTS 2012 revenue of port" it may only say
    which revenue: a value counts something, and nothing else follows. "CORRECTS 2-year yields" says which."""
    if len(figures) == 1:
        only = figures[0]
        rest = clause[only.end :]
        is_alone = _ALONE.match(clause[: only.start]) and _COUNTED.match(rest)
        if is_alone and not ("-" in only.text and is_amount(rest.strip(" #.)"))):
            yield Stated(only.text, only, is_now=True, is_single=True)
