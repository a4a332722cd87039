"""Where exchanged: the paragraphs in which what a correction states in so many words was put in for what.

Where a note gives a value, a word or a phrase in quotation marks, its place is where that was exchanged, and
never the nearest paragraph in which something else changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.another_kind import is_of_another_kind
from leaddiff.checks.corrections.correction_sentence import Stated, stated, without_places
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.corrections.told_anew import where_told_anew, words_in_a_row
from leaddiff.checks.corrections.worded_values import where_put_in
from leaddiff.checks.topics.topics import may_mention, topic_stems
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST_OR_FROM, SETS_AGAINST
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Saying, ValueSaid


def where_exchanged(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which the values, the words or the phrase that a correction states were exchanged:
    ``to $211 million from $211``, ``to Corvo instead of Corva``, ``to basalt from granite``, ``typo in "built
    its"``."""
    if spelt := _of_spelling(claim, case):
        return spelt
    if claim.action is not Action.CORRECT or case.claims_at[claim.span] != 1:
        return ()
    return (
        _of_values(claim, case)
        or exchanged_initials(claim, case)
        or where_put_in(claim, case)
        or _of_sides(claim, case)
        or _of_phrase(claim, case)
        or _of_what_is_counted(claim, case)
    )


def _of_spelling(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where a word whose spelling a claim gives, right or wrong, was put for another spelling of it or gave way
    to one, be it house style: spelling of harbor, where "harbour" was."""
    from leaddiff.languages.misspellings import is_misspelling

    found = _SPELT.search(claim.topic or "")
    if found is None or claim.action not in (Action.CORRECT, Action.CHANGE):
        return ()
    word = found["word"].lower()
    row = [(n, _words(*t.came), _words(*t.gone)) for n, t in sorted(case.traces.items())]
    return tuple(
        number
        for number, came, gone in row
        if (word in came and any(is_misspelling(other, word) for other in gone - came))
        or (word in gone and any(is_misspelling(word, other) for other in came - gone))
    )


_SPELT = pattern(
    r"(?i)\bspelling of (?:the )?(?:word )?[\"“'‘]?(?P<word>[a-z-]{4,})[\"”'’]?"
    r"(?= (?:in|throughout)\b|[,;)]|$)",
    has=("spelling",),
)


def _of_values(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where the values of a correction were exchanged: all of them together, or each right one for its wrong
    one in a place of its own; where no wrong one is given, where the right one came."""
    values = stated(claim.clause, case.figures)
    now = [value for value in values if value.is_now]
    was = [value for value in values if not value.is_now]
    together = _paragraphs(now, was, case)
    if now and not was:
        return together or tuple(sorted(_of_facts(now, claim, case))) or where_told_anew(now, case)
    if len(now) != len(was) or len(now) < 2:
        return together
    each = [_paragraphs([right], [wrong], case) for right, wrong in zip(now, was, strict=True)]
    return tuple(sorted({n for found in each for n in found})) if all(each) else together


def _paragraphs(now: Sequence[Stated], was: Sequence[Stated], case: Case) -> tuple[int, ...]:
    """The paragraphs in which all these words came and all those went."""
    right, wrong = (_words(*(value.text for value in side)) for side in (now, was))
    came, went = right - wrong, wrong - right
    if not came and not went:
        return ()
    return tuple(
        number
        for number, found in sorted(case.traces.items())
        if not found.is_new and came <= _words(*found.came) and went <= _words(*found.gone)
    )


def _of_sides(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where words gave way to others of which a correction says that those were wrong and these are right, in a
    sentence of its own: to show the vans' maker is Halm, not Orsil, of "Orsil vans" that are "Halm vans"."""
    given = [
        (_parts(found["right"]), _parts(found["wrong"]))
        for found in _SET_AGAINST.finditer(without_places(claim.clause))
    ]
    return tuple(
        number
        for number, trace in (sorted(case.traces.items()) if given else ())
        if trace.replaces
        if any(
            went and came and went != came and went <= wrong and came <= right
            for went, came in _exchanges(trace)
            for right, wrong in given
        )
    )


def _exchanges(trace: Trace) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The words of matter that went and came in each stretch of a paragraph, without a figure beside them."""
    from leaddiff.checks.what_changed.stretches import stretches

    for each in stretches(trace):
        went, came = (_parts(*filter(_LETTER.match, row)) for row in (each.went, each.came))
        yield went, came


_LETTER = pattern(r"[^\W\d_]")


_SET_AGAINST = pattern(
    rf"(?i)(?P<right>[^;]+?),? \(?{AGAINST_OR_FROM} (?P<wrong>[^,;#]+)",
    has=tuple(f"{word} " for word in sorted(SETS_AGAINST)),
)
"""What is right, and what it is set against."""


def exchanged_in_part(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which the values that a correction states came and went with such words as stood beside
    them: "to 43 million crowns, not 34" of "34 million crowns"."""
    values = stated(claim.clause, case.figures) if claim.action is Action.CORRECT else ()
    now = [value for value in values if value.is_now]
    was = [value for value in values if not value.is_now]
    return tuple(
        number
        for number, found in (sorted(case.traces.items()) if now else ())
        if found.replaces and _are_in_part(now, was, found, case)
    )


def _are_in_part(now: Sequence[Stated], was: Sequence[Stated], found: Trace, case: Case) -> bool:
    before = " ".join(case.old.matter[old - 1] for old in found.old)
    came, gone = _words(*found.came), _words(*found.gone)
    sides = (now, case.new.matter[found.new - 1], came - gone), (was, before, gone - came)
    return all(
        words_in_a_row(value.text) in words_in_a_row(text)
        and not changed.isdisjoint(_words(value.text))
        for values, text, changed in sides
        for value in values
    )


def _words(*texts: str) -> set[str]:
    return {word.removesuffix("'s") for text in texts for word in words_of(text.lower())}


def _of_facts(now: Iterable[Stated], claim: Claim, case: Case) -> Iterator[int]:
    """Where a figure became another that has all these right values: $12 million a year, once $12 million."""
    values = [value for value in now if value.figure is not None]
    for fact in case.changes.facts:
        is_replaced = fact.kind is FactKind.FIGURE and fact.before and fact.after
        if not (values and is_replaced) or is_of_another_kind(claim, fact, case):
            continue
        is_of_topic = not topic_stems(claim.topic) or may_mention(
            claim.topic, frozenset().union(*(case.altered.get(n, frozenset()) for n in fact.new))
        )
        if is_of_topic and all(gives(value, fact.after or "", case) for value in values):
            yield from fact.new


def exchanged_initials(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which a name in initials that a claim gives was put for another: changes G12 to G8,
    Central Time (CST) to daylight time (CDT)."""
    found = _IN_INITIALS.search(claim.clause)
    if found is None or claim.action not in (Action.CORRECT, Action.CHANGE):
        return ()
    return tuple(
        number
        for number, trace in sorted(case.traces.items())
        if _are_exchanged(found, " ".join(trace.gone), " ".join(trace.came))
    )


def is_of_no_initials(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a fact was put for another in other words than the initials that a claim says were put for each
    other: who changes CST to CDT tells of no other hour."""
    found = _IN_INITIALS.search(claim.clause)
    is_exchange = found is not None and fact.before is not None and fact.after is not None
    if found is None or not is_exchange or not exchanged_initials(claim, case):
        return False
    return not _are_exchanged(found, fact.before or "", fact.after or "") or _is_another_hour(
        found, fact.before or "", fact.after or ""
    )


def _is_another_hour(given: re.Match[str], gone: str, came: str) -> bool:
    """Whether beside the initials stands another time of day, further off than one clock is from another."""
    was, now = (
        [word for word in words_of(text) if word not in given.groups()] for text in (gone, came)
    )
    hours = [int(row[0]) for row in (was, now) if row and row[0].isdecimal()]
    is_near = len(hours) == len((was, now)) and abs(hours[0] - hours[1]) in (0, 1, 100)
    return was != now and not (is_near and was[1:] == now[1:])


def _are_exchanged(given: re.Match[str], gone: str, came: str) -> bool:
    return given["wrong"] in words_of(gone) and given["right"] in words_of(came)


_IN_INITIALS = pattern(
    r"\b(?P<wrong>[A-Z][A-Z0-9]{1,5})\)? to (?:(?:[\w'’-]+ ){1,4}\()?(?P<right>[A-Z][A-Z0-9]{1,5})\b"
)


_MARKED = pattern(r"(?:``|[\"“‘]|(?<!\w)')(?P<phrase>[^\"“”]{2,60}?)(?:''|[\"”’]|'(?!\w))")
"""A phrase in quotation marks: typo in "mill has"."""


def phrase_elsewhere(claim: Claim, case: Case) -> ValueSaid | None:
    """Why a correction is not so where it says: the phrase that it gives in quotation marks came or went
    elsewhere, and not there."""
    found = _MARKED.search(claim.clause) if claim.corrects and claim.paragraphs else None
    where = _of_phrase(claim, case) if found else ()
    if found is None or not where or not set(where).isdisjoint(claim.paragraphs):
        return None
    return ValueSaid(found["phrase"], Saying.NOT_SAID, claim.paragraphs)


def _of_phrase(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs that have a phrase which a correction gives in quotation marks and had it not, or the
    other way round; none where they are more than it names, since a small word comes and goes anywhere."""
    phrases = [words_in_a_row(found["phrase"]) for found in _MARKED.finditer(claim.clause)]
    where = tuple(
        number
        for number, trace in sorted(case.traces.items())
        if trace.old and (trace.came or trace.gone)
        for before in [words_in_a_row(" ".join(case.old.matter[old - 1] for old in trace.old))]
        if any(
            (row in words_in_a_row(case.new.matter[number - 1])) != (row in before)
            for row in phrases
        )
    )
    return where if len(where) <= len(claim.paragraphs) else ()


def _of_what_is_counted(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which what a number counts was put right, "to 40 berths from 40 years old", where the
    number stands: a 40-year-old quay that is a 40-berth one."""
    found = _COUNTED.search(without_places(claim.clause))
    if found is None:
        return ()
    right, wrong = (_parts(found[side]) for side in ("right", "wrong"))
    return tuple(
        number
        for number, trace in sorted(case.traces.items())
        if not trace.is_new and right != wrong
        if right - wrong <= _parts(*trace.came) and wrong - right <= _parts(*trace.gone)
    )


_COUNTED = pattern(
    rf"(?i)\bto (?P<number>\d[\d,.]*)[ -](?P<right>[a-z -]+?),? {AGAINST_OR_FROM} (?P=number)[ -]"
    r"(?P<wrong>[a-z -]+?)(?= in\b| #|[.,;)]|$)"
)


def _parts(*texts: str) -> frozenset[str]:
    """The stems of the words of some texts, those with a hyphen in their parts."""
    return frozenset(content_stems(" ".join(texts).replace("-", " ")))
