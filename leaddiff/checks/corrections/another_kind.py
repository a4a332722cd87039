"""Another kind: what changed where a correction puts it, and is of another kind than it names.

A place is no date and nobody's age, a cause no figure, one man's age not another's; and where a note has the
yield on 10-year notes, that on two-year notes is not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import is_stated
from leaddiff.checks.corrections.standing_counts import counts_things, is_of_another_count
from leaddiff.checks.corrections.told_apart import goes_with_another
from leaddiff.checks.corrections.whose_value import is_of_another_thing
from leaddiff.checks.topics.topic_kinds import corrected_kinds, head
from leaddiff.checks.topics.topics import things
from leaddiff.checks.what_changed.stretches import WordStretch, stretches
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.opposites import are_opposed, is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, rows, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim


def is_of_another_kind(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a fact that was replaced is of another kind than each of the things that a correction names."""
    if not (claim.corrects and fact.before and fact.after):
        return False
    known, asked = case.other_kinds, (claim.clause, claim.topic, fact)
    if asked not in known:
        named = [thing.strip() for thing in things(claim.topic)]
        known[asked] = (
            bool(named)
            and not is_stated(fact, claim)
            and all(_is_no_such_thing(thing, fact, case) for thing in named)
        )
    return known[asked]


def changed_nothing_of_the_kind(claim: Claim, numbers: tuple[int, ...], case: Case) -> bool:
    """Whether all that changed in these paragraphs is of other kinds than a correction names. What became of a
    new paragraph is not known."""
    traces = [case.traces[n] for n in numbers if n in case.traces and case.traces[n].differs]
    named = [thing.strip() for thing in things(claim.topic)]
    changed = [(trace.new, each) for trace in traces for each in stretches(trace)]
    if not named or not changed or any(trace.is_new for trace in traces):
        return False
    here = [fact for fact in case.changes.facts if not set(fact.new).isdisjoint(numbers)]
    others = [fact for fact in here if is_of_another_kind(claim, fact, case)]
    of_kind = [fact for fact in here if corrected_kinds(claim) == {fact.kind}]
    if of_kind and FactKind.NAME not in corrected_kinds(claim):
        return all(fact in others for fact in of_kind)
    names = [fact for fact in here if fact.kind is FactKind.NAME]
    may_be = [name for name in names if name not in others]
    return all(
        (_is_of(others, *each) and not _is_of(may_be, *each))
        or (not _is_of(names, *each) and all(_says_no_such_thing(one, each[1]) for one in named))
        for each in changed
    )


def _is_of(facts: Iterable[FactChange], number: int, stretch: WordStretch) -> bool:
    """Whether a stretch of a paragraph is of one of these facts."""
    return any(number in fact.new and stretch.holds(fact) for fact in facts)


def _says_no_such_thing(thing: str, stretch: WordStretch) -> bool:
    """Whether plain words that changed tell nothing of what a thing names: that something rose and did not fall
    is no place, and that it happened under the bridge and not on it no cause."""
    words, kind = {*stretch.went, *stretch.came}, named_kind(thing)
    if kind == "standing":
        return bool(words) and FUNCTION_WORDS.issuperset(words)
    if not 0 < len(stretch.went) <= OF_A_SWAP or not 0 < len(stretch.came) <= OF_A_SWAP:
        return False
    if kind == "place":
        went, came = (frozenset(map(stem, side)) for side in (stretch.went, stretch.came))
        return are_opposed(went - came, came - went) and words.isdisjoint(_ways())
    return kind == "cause" and (words <= _ways() or any(map(is_move, words)))


OF_A_SWAP = 2
"""Words (1 to 3) for which as few were put in, so that a word was exchanged and no sentence told anew."""


def _ways() -> frozenset[str]:
    return groups(ENGLISH, "named_kinds")["way"]


def _is_no_such_thing(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a fact cannot be what one thing of a topic names."""
    kind = named_kind(thing)
    if is_of_another_thing(thing, fact, case) or _is_none_of_his(kind, thing, fact, case):
        return True
    if kind == "place":
        return _is_no_place(fact, case)
    if kind == "cause":
        is_speaker = fact.kind is FactKind.NAME and _speaks(fact, case)
        return is_speaker or fact.kind in (FactKind.DATE, FactKind.FIGURE)
    if kind == "month":
        return fact.kind is FactKind.DATE and not _turns_a_month(fact)
    if fact.kind is FactKind.DATE:
        return counts_things(thing)
    if _TIMES.intersection(words_of(head(thing.lower()))[-1:]) and _is_money(fact, case):
        return True
    if _AGES.intersection(words_of(thing.lower())):
        return _is_money(fact, case) or _is_age_of_another(thing, fact, case)
    if fact.kind is not FactKind.FIGURE:
        return False
    if _COMPARISON.search(thing):
        texts = (case.new.matter[number - 1] for number in fact.new)
        here = [s for text in texts for s in sentences(text) if (fact.after or "") in s]
        return bool(here) and not any(_compares(sentence, case) for sentence in here)
    from leaddiff.checks.corrections.named_sums import goes_by_another_name

    return (
        is_of_another_count(thing, fact, case)
        or goes_with_another(thing, fact, case)
        or goes_by_another_name(thing, fact, case)
    )


def _is_anothers(fact: FactChange, thing: str) -> bool:
    """Whether a fact tells where somebody is of whom a thing does not name: of "country of Trask" that Kari
    Odell is of Norland."""
    who, _, where = (fact.after or "").partition(" of ")
    name, owners = _NAME.findall(who), _NAME.findall(thing)
    return bool(where and owners) and len(name) > 1 and set(name).isdisjoint(owners)


_OF_SOMEBODY = ("standing", "place")


def _is_none_of_his(kind: str | None, thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a fact is not somebody's party or country, which a thing names: it is how he is spelt, another's,
    or no name."""
    if kind not in _OF_SOMEBODY or "spell" in thing.lower():
        return False
    is_no_name = kind == "standing" and _tells_no_standing(fact, case)
    return is_no_name or _is_respelt(fact, thing) or _is_anothers(fact, thing)


def _tells_no_standing(fact: FactChange, case: Case) -> bool:
    """Whether a fact is a date, or a figure that is nobody's rank and counts nobody by where they are from:
    second deputy minister, three Danes."""
    if fact.kind is not FactKind.FIGURE:
        return fact.kind is FactKind.DATE
    value = fact.after or ""
    if any(ordinal(word) is not None for word in words_of(value)):
        return False
    counts = re.compile(rf"\b{re.escape(value)} [A-Z][a-z]")
    return not value.isalnum() or not any(
        counts.search(case.new.matter[number - 1]) for number in fact.new
    )


def _is_respelt(fact: FactChange, thing: str) -> bool:
    """Whether all that changed in a fact is how somebody is spelt whom a thing names: of "party of Odell" and
    Odel, who is Odell now."""
    from leaddiff.languages.misspellings import is_respelling

    was, now = (words_of(side or "") for side in (fact.before, fact.after))
    pairs = [pair for pair in zip(was, now, strict=False) if pair[0] != pair[1]]
    owners = {word.removesuffix("'s").removesuffix("’s") for word in _NAME.findall(thing)}
    return (
        len(was) == len(now)
        and bool(pairs)
        and all(
            right in owners and is_respelling(wrong.lower(), right.lower())
            for wrong, right in pairs
        )
    )


def _compares(sentence: str, case: Case) -> bool:
    """Whether a sentence sets a figure against something, be it by two figures of one unit alone: "a profit of
    36 million crowns, double the 21 million of Orsil"."""
    units = [figure.unit for figure in case.figures(sentence)]
    return _COMPARES.search(sentence) is not None or len(set(units)) < len(units)


_COMPARISON = pattern(r"(?i)\bcomparisons?\b")
_COMPARES = pattern(
    r"(?i)\b(?:compar\w+|after|times|twice|rival|in \d{4}|versus|vs|against|from|up|down|than|earlier"
    r"|ago|previous\w*|prior|last|same"
    r"|rose|fell|gr[eo]w\w*|r[ai]s\w+|fall\w*|increas\w+|declin\w+|drop\w*|more|less|fewer|narrow\w+|widen\w+)\b"
)
"""What a figure is set against: up from 3 million a year earlier. Men whom police shot are no comparison."""

_AGES = frozenset(("age", "ages"))
_TIMES = frozenset(("time", "times", "hour", "minute"))


def _is_money(fact: FactChange, case: Case) -> bool:
    """Whether a figure is an amount of money or a percentage, which is no time."""
    units = {figure.unit for figure in case.figures(fact.after or "")} - {None}
    sorts = {values(ENGLISH, "measures").get(unit or "") for unit in units}
    return fact.kind is FactKind.FIGURE and bool(units) and sorts <= _NO_TIME


_NO_TIME = frozenset(("money", "share"))


def named_kind(thing: str) -> str | None:
    """The kind of thing that a correction names: a place, be it by its name, a cause, a month; else None."""
    known = values(ENGLISH, "named_kinds")
    words = tuple(word for word in words_of(head(thing.lower())) if word not in _SAID)
    if words[-1:] and words[-1] in _NAMES:
        rest = thing.lower().partition(" of ")[2]
        words = words_of(head(rest)) if rest else words[:-1]
    named = _what_is_told(words)
    kind = known.get(named.removesuffix("'s")) if named else None
    return None if kind in _TELLS_NOTHING else kind


def _what_is_told(words: Sequence[str]) -> str | None:
    """The word that says what is told: the last, "ruling party"; before a clause the one that it is of, "year
    Trask took office", which is a year; None of a clause alone, "who took office"."""
    if not words or words[-1] not in values(ENGLISH, "named_kinds"):
        return words[-1] if words else None
    facts = groups(ENGLISH, "fact_words")
    values_named = facts["date"] | facts["figure"]
    if first := next((word for word in words if word in values_named), None):
        return first
    is_clause = any(word in _ASKS or word in _pasts() or word.endswith("ed") for word in words[:-1])
    return None if is_clause else words[-1]


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for row in rows(ENGLISH, "irregular_verbs") for form in row[1:])


_ASKS = frozenset(("who", "when", "where", "why", "how", "what", "that", "whether"))


_SAID = frozenset(("given", "cited", "stated", "named"))
"""What may follow the thing named: cause given by captain."""
_TELLS_NOTHING = ("way", "object")
_NAMES = frozenset(("name", "names", "spelling"))


def _is_no_place(fact: FactChange, case: Case) -> bool:
    """Whether a fact tells nothing of where something is: a date, an age, a figure of no distance, the name of
    one who speaks."""
    if fact.kind is FactKind.NAME:
        return _speaks(fact, case)
    if fact.kind in (FactKind.DATE, FactKind.NEGATION):
        return True
    read = [
        figure
        for number in (fact.new if fact.kind is FactKind.FIGURE else ())
        for figure in case.figures(case.new.matter[number - 1])
        if figure.text in (fact.after or "")
    ]
    if any(values(ENGLISH, "measures").get(figure.unit or "") == "length" for figure in read):
        return False
    is_measured = any(figure.unit or figure.noun or figure.fate for figure in read)
    return is_measured or any(_owners(fact, case))


def _speaks(fact: FactChange, case: Case) -> bool:
    """Whether the name that changed is that of one who speaks in the paragraph, be it twice."""
    name = words_of((fact.after or "").partition(" of ")[0])
    speakers = (
        words_of(who.partition(" of ")[0])
        for number in fact.new
        for who in case.speakers(case.new.paragraphs[number - 1].text)
    )
    is_his = not set(name).issubset(words_of(fact.before or ""))  # and not where he is of
    return is_his and any(who[-1:] == name[-1:] for who in speakers)


def _turns_a_month(fact: FactChange) -> bool:
    """Whether one month gave way to another, came or went, or was told without its name: last month."""
    before, after = (set(words_of((side or "").lower())) for side in (fact.before, fact.after))
    named = month_names()
    return named & before != named & after or bool(_MONTHS & (before | after))


_MONTHS = frozenset(("month", "months"))


def _is_age_of_another(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether a figure is told as the age of somebody whom a thing, "age of Torv", does not name, while the one
    it names stands elsewhere in the copy."""
    named = {word.removesuffix("'s").removesuffix("’s") for word in _NAME.findall(thing)}
    owners = list(_owners(fact, case)) if named else []
    if not owners or not named.isdisjoint(word for owner in owners for word in words_of(owner)):
        return False
    return any(named <= set(words_of(text)) for text in case.new.matter)


_NAME = pattern(r"\b[A-Z][\w'’-]+")


def _owners(fact: FactChange, case: Case) -> Iterator[str]:
    """Who has the age that a figure tells: Lars Torv, 44; 44-year-old Lars Torv."""
    if fact.kind is not FactKind.FIGURE:
        return
    value = re.escape(fact.after or "")
    told = rf"((?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+),? \(?(?:aged? )?{value}(?=[,.;)]|$)"
    before = rf"\b{value}-year-old (?:[a-z-]+ ){{0,3}}((?:[A-Z][\w'’-]+ ?)+)"
    for number in fact.new:
        text = case.new.matter[number - 1]
        for form in (told, before):
            yield from re.findall(form, text)
