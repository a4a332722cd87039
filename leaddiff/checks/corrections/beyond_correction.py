"""Beyond correction: what a correction of one thing cannot mean, though it changed in the paragraph it names.

An amount has no name, a city's name is nobody's who speaks, a spelling put right leaves one name and not
another; and where a clause gives the very words that were wrong and right, no others were meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaddiff.checks.case import Case, is_name_replaced
from leaddiff.checks.corrections.corrected_things import beside, is_stated, parted
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.topic_kinds import is_amount, kinds
from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.corrections import AGAINST_OR_FROM
from leaddiff.languages.misspellings import is_respelling
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import FactChange, FactKind, Figure, Op
from leaddiff.nouns.claims import Claim


def is_beyond(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a fact that was replaced is none that a correction can mean."""
    is_replaced = bool(fact.before and fact.after)
    is_changed = is_replaced or fact.kind is FactKind.NEGATION
    if not claim.corrects or not is_changed or is_stated(fact, claim):
        return False
    from leaddiff.checks.corrections.beside_words import is_beside_the_words

    is_beside = is_beside_the_words(claim, fact, case)
    if is_beside or not is_replaced:
        return is_beside
    from leaddiff.checks.corrections.another_kind import is_of_another_kind

    if is_of_another_kind(claim, fact, case):
        return True
    if fact.kind is FactKind.NAME and _is_no_such_name(claim, fact, case):
        return True
    if fact.kind is FactKind.FIGURE and _is_of_another_owner(claim, fact, case):
        return True
    if fact.kind is FactKind.ATTRIBUTION and _is_of_other_matter(claim, fact, case):
        return True
    if fact.kind is FactKind.FIGURE and (
        _is_no_age(claim, fact, case) or _is_in_another_unit(claim, fact, case)
    ):
        return True
    return _is_stated_in_part(claim, fact) or _alters_what_is_right(claim, fact)


def _is_of_another_owner(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure of one by name is corrected, "score for Orsil Bank", without a place, and this one
    stands where the name does not, while another that changed stands by it."""
    named = frozenset(content_stems(" ".join(_OF_ONE.findall(claim.topic or ""))))
    if not named or claim.paragraphs or len(things(claim.topic)) > 1:
        return False
    if any(named & case.altered.get(number, frozenset()) for number in fact.new):
        return False
    return any(
        other.before and other.after and (other.before, other.after) != (fact.before, fact.after)
        for other in case.changes.facts
        if other.kind is FactKind.FIGURE
        and any(named <= case.altered.get(number, frozenset()) for number in other.new)
    )


_OF_ONE = pattern(r"\b(?:for|of|at) (?:the )?((?:[A-Z][\w&'’.-]*)(?: [A-Z][\w&'’.-]*)*)")


def _is_no_such_name(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a name is none of those a correction names."""
    if is_amount(claim.topic):
        return True
    if _is_respelt_and_more(claim, fact):
        return True
    return _is_of_spelling(claim) and _is_another_name(claim, fact, case)


def _is_respelt_and_more(claim: Claim, fact: FactChange) -> bool:
    """Whether a claim is of the spelling of one name of this fact, "spelling of Vellis", and another word of
    it gave way beside it."""
    spelt = [thing for thing in things(claim.topic) if _SPELLING.search(thing)]
    said = frozenset(word.lower() for thing in spelt for word in words_of(thing))
    pairs = _exchanged(fact)
    is_named = any(is_respelling(*pair) and not said.isdisjoint(pair) for pair in pairs)
    return is_named and not all(is_respelling(*pair) for pair in pairs)


def _is_of_spelling(claim: Claim) -> bool:
    """Whether of a claim's things those that are names are spellings alone: date of collapse, spelling of
    founder."""
    spelt = [thing for thing in things(claim.topic) if _SPELLING.search(thing)]
    named = [thing for thing in things(claim.topic) if _NAMES.search(thing)]
    return bool(spelt) and all(thing in spelt for thing in named)


_SPELLING = pattern(r"(?i)spel")
_NAMES = pattern(r"(?i)\b(?:names?|titles?)\b")


def _is_another_name(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a word of a name gave way to quite another one, where a spelling was put right in the same
    name, beside it or wherever else the claim speaks of."""
    pairs = _exchanged(fact)
    if all(is_respelling(before, after) for before, after in pairs):
        return False
    return any(is_respelling(*pair) for pair in pairs) or any(
        all(is_respelling(*pair) for pair in _exchanged(other))
        for other in case.changes.facts
        if _is_within(claim, other, fact)
    )


def _is_within(claim: Claim, other: FactChange, fact: FactChange) -> bool:
    """Whether a name was replaced beside another, or where a claim without a place may mean it."""
    is_beside = not set(other.new).isdisjoint(fact.new)
    return is_name_replaced(other) and other != fact and (is_beside or not claim.paragraphs)


def _exchanged(fact: FactChange) -> list[tuple[str, str]]:
    """The words of a name that gave way to others, in pairs; of names of unequal length all in one."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if len(before) != len(after):
        return [(" ".join(before), " ".join(after))]
    return [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]


def _is_of_other_matter(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether the name of a source alone gave way to another, while a clause with no word of it speaks of
    something else that changed in the paragraph."""
    mine, others = parted(fact, case)
    said = frozenset(content_stems(claim.clause))
    is_a_name = all(_is_named_in(fact, each.came) and each.went for each in mine)
    is_meant = _SOURCE.search(claim.clause) or any(not each.own.isdisjoint(said) for each in mine)
    return bool(mine and others) and is_a_name and not is_meant


_SOURCE = pattern(r"(?i)\b(?:source|attribut|name|identi|spel|who\b|speaker)")


def _is_named_in(fact: FactChange, words: tuple[str, ...]) -> bool:
    """Whether these small words stand in what a fact became with a capital each."""
    capitals = {word.lower() for word in words_of(fact.after or "") if word[:1].isupper()}
    return bool(words) and capitals.issuperset(words)


def _is_no_age(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim is of an age and the figure counts something else, or is of an amount and the figure
    is told as somebody's age."""
    named = frozenset(words_of((claim.topic or "").lower()))
    read = tuple(_read(fact, case))
    if not named.isdisjoint(_AGES):
        counted = {figure.unit or figure.noun for figure in read} - {None, *_SPANS, *_OF_AGE}
        return bool(counted) and not _is_age(fact, case)
    is_bare = all(figure.unit is None and figure.noun is None for figure in read)
    return is_bare and not named.isdisjoint(table_words(ENGLISH, "amounts")) and _is_age(fact, case)


_OF_AGE = ("year-old", "month-old")


def _is_in_another_unit(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a topic names a unit, a time or an age, "dollar conversion", and a figure of that kind was
    replaced beside this one, which is of another."""
    named = frozenset(words_of((claim.topic or "").lower()))
    if not _names_a_unit(named, fact, case):
        return False
    is_told = not named.isdisjoint(_AGES) or any(
        figure.unit or figure.noun for figure in _read(fact, case)
    )
    if not is_told or _is_measured(fact, named, case):
        return False
    return any(_is_measured(other, named, case) for other in beside(fact, case))


def _names_a_unit(named: frozenset[str], fact: FactChange, case: Case) -> bool:
    """Whether the words of a topic name an age, a time or the unit of any figure in the paragraph of a fact."""
    told = {each.unit for n in fact.new for each in case.figures(case.new.matter[n - 1])}
    return not named.isdisjoint(_AGES | _TIMES | told)


def _is_measured(fact: FactChange, named: frozenset[str], case: Case) -> bool:
    """Whether a figure is in what the words of a topic name."""
    if not named.isdisjoint(_AGES):
        return _is_age(fact, case)
    units = named if named.isdisjoint(_TIMES) else named | _SPANS
    return any(figure.unit in units for figure in _read(fact, case))


_AGES = frozenset(("age", "ages"))
_TIMES = frozenset(("time", "times", "term", "tenure", "period", "duration"))
_SPANS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))


def _read(fact: FactChange, case: Case) -> Iterator[Figure]:
    """The figure of a fact as it is read where it stands, with what it counts."""
    for number in fact.new if fact.kind is FactKind.FIGURE else ():
        for figure in case.figures(case.new.matter[number - 1]):
            if figure.text in (fact.after or ""):
                yield figure


def _is_age(fact: FactChange, case: Case) -> bool:
    """Whether a figure is told as an age is: Torv, 44, or a 44-year-old."""
    value = re.escape(fact.after or "")
    is_age = rf"(?:\b[A-Z][\w'’-]+, |\baged? (?:of )?){value}\b|\b{value}-year-old"
    texts = (case.new.matter[number - 1] for number in fact.new)
    is_figure = fact.kind is FactKind.FIGURE and bool(fact.after)
    return is_figure and any(re.search(is_age, text) for text in texts)


def _is_stated_in_part(claim: Claim, fact: FactChange) -> bool:
    """Whether a clause gives some of the words that went and came, and others gave way beside them:
    "billion to trillion", where 1.8 billion became 7.8 trillion."""
    if fact.kind is FactKind.NAME and not is_respelling(*_surnames(fact)):
        return False  # whoever is another man has another given name
    said = frozenset(content_words(without_places(claim.clause).lower()))
    went, came = (frozenset(_words(fact, op)) for op in (Op.GONE, Op.CAME))
    if fact.kind is FactKind.ATTRIBUTION and _are_named(fact, said):
        return False  # "to CEO Torv from CFO Lind" may leave their titles to the copy
    if fact.kind is FactKind.DATE and not said.isdisjoint(came):
        return _gave_way_unsaid(said, went, came)
    is_given = not said.isdisjoint(went) and not said.isdisjoint(came)
    is_locked = fact.kind is FactKind.QUOTE and FactKind.QUOTE not in kinds(claim)
    return is_given and not came <= said and (is_locked or not went <= said)


def _are_named(fact: FactChange, said: frozenset[str]) -> bool:
    """Whether a clause has the surname of who said it and of who was said to."""
    sides = [
        [w for w in words_of(side or "") if w[:1].isupper()] for side in (fact.before, fact.after)
    ]
    return all(side and side[-1].lower() in said for side in sides)


def _gave_way_unsaid(said: frozenset[str], went: frozenset[str], came: frozenset[str]) -> bool:
    """Whether a month or weekday gave way to another beside a year that a clause says is right."""
    was, now = went - said, came - said
    return not was.isdisjoint(_CALENDAR) and not now.isdisjoint(_CALENDAR)


_CALENDAR = frozenset((*month_names(), *weekday_names()))


def _surnames(fact: FactChange) -> tuple[str, str]:
    before, after = (words_of((side or "").lower())[-1:] for side in (fact.before, fact.after))
    return "".join(before), "".join(after)


def _words(fact: FactChange, op: Op) -> Iterator[str]:
    """The words of matter that a fact lost or got."""
    if fact.words:
        yield from content_words(" ".join(run.text for run in fact.words if run.op is op).lower())
        return
    before, after = (content_words((side or "").lower()) for side in (fact.before, fact.after))
    mine, others = (before, after) if op is Op.GONE else (after, before)
    yield from (word for word in mine if word not in others)


def _alters_what_is_right(claim: Claim, fact: FactChange) -> bool:
    """Whether a figure or name was altered that a clause itself says is right, "by $20 billion, instead of to
    $20 billion", "description of Orlen Timber", and the clause does not have what it became."""
    said = f" {' '.join(words_of(without_places(claim.clause).lower()))} "
    right = _before_the_wrong(said)
    before, after = (" ".join(words_of((side or "").lower())) for side in (fact.before, fact.after))
    is_figure = fact.kind is FactKind.FIGURE and right != said
    is_called = fact.kind is FactKind.NAME and (fact.before or "")[:1].isupper()
    is_name = is_called and not _OF_A_NAME.search(claim.clause)
    return (is_figure or is_name) and f" {before} " in right and f" {after} " not in said


def _before_the_wrong(said: str) -> str:
    """A clause up to the value that it says was wrong; all of it where it gives none."""
    return _SET_AGAINST.split(said, maxsplit=1)[0]


_SET_AGAINST = pattern(rf"(?<= ){AGAINST_OR_FROM} ")
_OF_A_NAME = pattern(
    r"(?i)\b(?:sur)?names?\b|\bspel|\bidenti|\bchang|\bshould\b|\bmis|\bremov|\bdelet"
)
"""A clause with one of these may give the name that was wrong, or that went."""
