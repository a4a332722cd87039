"""Quoted matter: whether a claim speaks of a quotation that changed.

Words inside quotation marks are locked: a topic hides none that was altered but its own, and one that went,
was cut to a part of itself or gave way to another puts no other words into a mouth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from leaddiff.checks.topics.topic_kinds import kinds, speaks_of_speech
from leaddiff.checks.topics.topics import is_toll, mentions, tells_toll, topic_stems
from leaddiff.checks.topics.word_slips import NEGATING, is_a_name_respelt
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.numbers import number_at
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim


def covers_quotation(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim speaks of a quotation that changed: of quotations, or of the very words that
    changed in it. One that gave way to another is new material, and no words put into a mouth."""
    named = kinds(claim)
    if is_of_a_part(claim):
        return bool(fact.words) and all(_is_of_kind(run.text, named) for run in _exchanged(fact))
    is_of_who_spoke = claim.action is Action.CORRECT and named == {FactKind.ATTRIBUTION}
    if FactKind.QUOTE in named or (speaks_of_speech(claim) and not is_of_who_spoke):
        return True
    if claim.action is not Action.CORRECT and gave_way(fact):
        return True
    is_of_name = FactKind.NAME in named or "name" in (claim.topic or "").lower()
    if claim.corrects and is_of_name and is_a_name_respelt(fact):
        return True  # a name is misspelt by whoever took down what was said
    after = frozenset(content_stems(fact.after or ""))
    is_figure = FactKind.FIGURE in named or tells_toll(claim.topic or "", after)
    is_counted = is_figure and not _counts_another(claim, fact)
    is_dated = claim.corrects and FactKind.DATE in named and _is_of_what_is_said(claim, fact)
    return bool(fact.words) and all(
        (is_counted and _is_figure(run.text))
        or (is_dated and _is_of_kind(run.text, _DATE))
        or mentions(claim.topic, frozenset(content_stems(run.text)))
        for run in _exchanged(fact)
    )


_DATE = frozenset((FactKind.DATE,))


def _is_of_what_is_said(claim: Claim, fact: FactChange) -> bool:
    """Whether what a claim tells of a date stands within the marks besides what changed there, or it tells
    nothing: the year when a debt falls to 5 million, of "get it down to 5 million by 2016". The date of a
    strike is not the day "we close"."""
    if topic_stems(claim.topic) <= _times():
        return True
    kept = " ".join(run.text for run in fact.words if run.op is Op.KEPT)
    told = set(filter(str.isalpha, content_stems(claim.clause))) - _times()
    return not told.isdisjoint(content_stems(kept))


@cache
def _times() -> frozenset[str]:
    """What a claim of a date has beside the matter: the sorts of dates, and where it says that one stands."""
    return frozenset(map(stem, _TIMES))


_TIMES = words("date dates day days month months year years weekday correct paragraph para")


def is_of_a_part(claim: Claim) -> bool:
    """Whether a correction is of a number, date or name that stands in a quotation, "year in quote", and so of
    no other word within the marks."""
    named = kinds(claim)
    is_of_facts = bool(named) and named <= {FactKind.DATE, FactKind.FIGURE, FactKind.NAME}
    return claim.corrects and is_of_facts and _IN_QUOTATION.search(claim.topic or "") is not None


_IN_QUOTATION = pattern(
    r"(?i)\b(?:in|within|inside|from) (?:[\w'’]+ ){0,3}?quot(?:e|ation)s?\b", has=("quot",)
)


def _is_of_kind(text: str, named: frozenset[FactKind]) -> bool:
    """Whether words are a date, a number or a name, as far as they are named: of a year 2006 and not 45."""
    row = words_of(text)
    days = month_names() | weekday_names()
    is_date = all(word.lower() in days or _YEAR.fullmatch(word) for word in row)
    is_day = any(word.lower() in days for word in row) and all(
        word.lower() in days or word.isdigit() for word in row
    )
    return (
        (FactKind.DATE in named and (is_date or is_day))
        or (FactKind.FIGURE in named and _is_figure(text))
        or (FactKind.NAME in named and all(word[:1].isupper() for word in row))
    )


_YEAR = pattern(r"(?:1[5-9]|20)\d\d|['’]\d\d")


def _counts_another(claim: Claim, fact: FactChange) -> bool:
    """Whether a figure that changed within the marks counts something else by name than a topic does: of a
    toll 40 houses. It is the speaker's."""
    topic = _counted(claim.topic or "")
    wanted = {"people"} if is_toll(claim.topic or "") else topic
    following = [
        after.text
        for run, after in pairwise(fact.words)
        if run.op is not Op.KEPT and after.op is Op.KEPT
    ]
    found = {sort for text in following for sort in _counted(" ".join(words_of(text)[:NEXT]))}
    return bool(wanted and found) and wanted.isdisjoint(found)


NEXT = 2
"""Words after a figure (1 to 3) in which what it counts stands."""


def _counted(text: str) -> set[str]:
    """What the words of a text count, people of every sort as people."""
    return {_sorts()[word] for word in words_of(text.lower()) if word in _sorts()}


@cache
def _sorts() -> dict[str, str]:
    return {
        word: thing if kind == "-" else kind
        for thing, kind, listed in rows(ENGLISH, "counted_things")
        for word in listed.split()
    }


TERM = 3
"""Words (1 to 4) up to which what stands between marks is a term or a title and no speech: "hold"."""


def is_term(fact: FactChange) -> bool:
    """Whether what stood between marks and what stands there now are terms or titles."""
    return all(0 < len(words_of(side or "")) <= TERM for side in (fact.before, fact.after))


def _exchanged(fact: FactChange) -> Iterator[Run]:
    """The runs of a quotation that changed, those aside that brought a clause of its own with what went
    for it: whoever speaks on has been heard again."""
    for at, run in enumerate(fact.words):
        came = fact.words[at + 1] if run.op is Op.GONE and at + 1 < len(fact.words) else run
        is_clause = came.op is Op.CAME and len(words_of(came.text)) >= CLAUSE
        if run.op is not Op.KEPT and not is_clause:
            yield run


CLAUSE = 4
"""Words (3 to 8) from which on what came into a quotation is a clause of its own."""


def _is_figure(text: str) -> bool:
    return all(number_at([word], 0) is not None for word in words_of(text.lower()))


def gave_way(fact: FactChange) -> bool:
    """Whether a quotation went, was cut to a part of itself, word for word, or gave way to another: none of
    these puts other words into a mouth."""
    if not fact.after:
        return True
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    return _is_part(after, before) or _is_another(before, after)


def is_cut_short(fact: FactChange) -> bool:
    """Whether a quotation was cut to a part of itself, word for word, which is a trim; a "not" is not trimmed
    but turned."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    is_turned = not (set(before) - set(after)).isdisjoint(NEGATING)
    return fact.kind is FactKind.QUOTE and _is_part(after, before) and not is_turned


def _is_part(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a quotation was cut to a part of itself, word for word."""
    row, part = f" {' '.join(whole)} ", f" {' '.join(short)} "
    return bool(short) and len(short) < len(whole) and part in row


ANOTHER = 0.3
"""Share of the shorter of two quotations' words (0.1 to 0.5) below which one gave way to another."""


def _is_another(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a quotation gave way to another, which is new material."""
    if not before or not after:
        return bool(after)
    shared = len({*before} & {*after})
    return shared < ANOTHER * min(len({*before}), len({*after}))


def is_told_within(claim: Claim, fact: FactChange) -> bool:
    """Whether an altered quotation is covered only because the words that changed in it are what the
    topic names: ``Five bodies ...`` to ``Seven bodies ...`` under ``UPDATES toll``."""
    has_topic = bool(topic_stems(claim.topic) or kinds(claim))
    return has_topic and fact.kind is FactKind.QUOTE and not speaks_of_speech(claim)
