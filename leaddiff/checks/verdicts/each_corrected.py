"""Each corrected: the things of a list of corrections that stand as they stood, whatever became of others.

"Corrects date of strike, spelling of Odell" is untrue of Odell where he is spelt as he was and another's name
was put right, and so is "age of Trask, party of Odell" of a party that he was of already.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.another_kind import changed_nothing_of_the_kind, named_kind
from leaddiff.checks.topics.topic_kinds import corrected_kinds, head, kinds, names_several
from leaddiff.checks.topics.topics import is_told_by_figures, things, topic_stems
from leaddiff.checks.verdicts.never_corrected import is_spelt_as_it_was
from leaddiff.checks.what_changed.stretches import stretches
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import is_move
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import FactChange, FactKind, Figure, Op, Words
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Grounds, PartsLacking, PartsStanding


def each_as_it_stood(claim: Claim, numbers: Iterable[int], case: Case) -> PartsStanding | None:
    """Which things of a list were not put right where a claim puts them; None where each may have been."""
    named = [thing.strip() for thing in things(claim.topic)]
    is_list = len(named) > 1 and all(_is_a_thing(thing, claim) for thing in named)
    places = tuple(numbers)
    if claim.action is Action.CORRECT and len(named) == 1 and is_told_by_figures(named[0]):
        left = _left_beside_figures(named[0], places, case)
        return PartsStanding(left, is_all=False) if left else None
    if claim.action is not Action.CORRECT or not is_list:
        return None
    standing = tuple(
        thing
        for thing in named
        if _stands(thing, claim, places, case) or _are_of_others(thing, named, claim, places, case)
    )
    return PartsStanding(standing, len(standing) == len(named)) if standing else None


def _left_beside_figures(thing: str, numbers: Iterable[int], case: Case) -> tuple[str, ...]:
    """Of dates or names that are told by a figure each, quarters of 5.6 and 3.2 percent growth, those beside
    whose figure nothing changed: where less changed than there are figures, each change is of the nearest."""
    told = case.figures(thing)
    for trace in (case.traces[number] for number in numbers if number in case.traces):
        row = "".join(run.text for run in trace.words if run.op is not Op.GONE)
        at = {figure.value: figure for figure in case.figures(row)}
        places = _changed_at(trace.words)
        if 0 < len(places) < len(told) and all(figure.value in at for figure in told):
            meant = {
                min(told, key=lambda figure: _away(at[figure.value], place, row))
                for place in places
            }
            what = head(thing)
            return tuple(f"{what} of {figure.text}" for figure in told if figure not in meant)
    return ()


def _away(figure: Figure, place: int, row: str) -> tuple[int, int]:
    """How far a place in a text is from a figure: by what parts a sentence, then by letters."""
    between = row[figure.end : place] if figure.end <= place else row[place : figure.start]
    return len(_PARTED.findall(between)), len(between)


_PARTED = pattern(r"[,;]|\b(?:and|while|but)\b")


def _changed_at(runs: Words) -> list[int]:
    """Where words changed in a text, each exchange once, and one that is of several twice."""
    places, at, is_open = list[int](), 0, False
    for run in runs:
        is_changed = run.op is not Op.KEPT and any(map(str.isalnum, run.text))
        if is_changed and not is_open:
            places.append(at)
        if is_changed and "and" in words_of(run.text):
            places.append(at)
        is_open = is_changed or (is_open and run.text.isspace())
        at += len(run.text) if run.op is not Op.GONE else 0
    return places


def _is_a_thing(thing: str, claim: Claim) -> bool:
    """Whether a thing of a list says what it is, or who: in "figure for write-downs and adjustments" the
    adjustments are of the figure."""
    is_of_a_kind = bool(kinds(claim._replace(topic=thing)) or named_kind(thing))
    return is_of_a_kind or len(thing.split()) > 1 or any(map(str.isupper, thing))


def without_what_stands(claim: Claim, grounds: Grounds) -> Claim:
    """A correction of several things without those of them that stand, by what its verdict rests on: it speaks
    of no other name that was put right instead."""
    if not (claim.corrects and isinstance(grounds, (PartsLacking, PartsStanding))):
        return claim
    if isinstance(grounds, PartsStanding) and grounds.is_all:
        return claim
    kept, lead = list[str](), ""
    for thing in map(str.strip, things(claim.topic)):
        what, of, _ = thing.rpartition(" of ")
        lead = f"{what}{of}" if of else lead if _ONE_NAMED.fullmatch(thing) else ""
        if thing not in grounds.parts:
            kept.append(thing if of else f"{lead}{thing}")
    return claim._replace(topic=", ".join(kept))


_ONE_NAMED = pattern(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}")
"""One more of whom the thing before is: spelling of Odell, Ona Trask."""


def _stands(thing: str, claim: Claim, numbers: tuple[int, ...], case: Case) -> bool:
    one = claim._replace(topic=thing)
    if is_spelt_as_it_was(one, case) or changed_nothing_of_the_kind(one, numbers, case):
        return True
    here = [fact for fact in case.changes.facts if not set(fact.new).isdisjoint(numbers)]
    is_figure = kinds(one) == {FactKind.FIGURE}
    is_other = is_figure and bool(here) and all(fact.kind in _NO_FIGURE for fact in here)
    return is_other and not any(_is_turned(case.traces[n]) for n in numbers if n in case.traces)


def _is_turned(trace: Trace) -> bool:
    """Whether something that rose fell, by which its figure was put right: sales rose in May."""
    return any(
        any(map(is_move, each.went)) and any(map(is_move, each.came)) for each in stretches(trace)
    )


_NO_FIGURE = (FactKind.DATE, FactKind.NAME, FactKind.ATTRIBUTION)


def _are_of_others(
    thing: str, named: Sequence[str], claim: Claim, numbers: Collection[int], case: Case
) -> bool:
    """Whether fewer figures or dates changed there than a list names, and right by each stands another thing of
    the list and nothing of this one: value of loan, and price of yard, where the loan alone is another."""
    here = [fact for fact in case.changes.facts if not set(fact.new).isdisjoint(numbers)]
    kind = frozenset(fact.kind for fact in here)
    own, others = topic_stems(thing), [topic_stems(each) for each in named if each != thing]
    if not 0 < len(here) < len(named) or names_several(claim.topic) or not kind <= _VALUES:
        return False
    if any(corrected_kinds(claim._replace(topic=each)) != kind for each in named):
        return False
    told = [_right_by(fact, case) for fact in here]
    return all(
        own.isdisjoint(about) and any(not about.isdisjoint(other) for other in others)
        for about in told
    )


_VALUES = {FactKind.FIGURE, FactKind.DATE}


def _right_by(fact: FactChange, case: Case) -> frozenset[str]:
    """The stems of the words next to what a fact became, in its clause."""
    near = list[str]()
    for text in (case.new.matter[number - 1] for number in fact.new):
        before, _, behind = text.partition(fact.after or "")
        left, right = _CLAUSE_END.split(before)[-1], _CLAUSE_END.split(behind)[0]
        above = _AND_BEFORE.search(before.removesuffix(left)[-_JOINED_WITHIN:])
        below = _AND_BEHIND.match(behind.removeprefix(right)[:_JOINED_WITHIN])
        near += _with_joined(words_of(left)[::-1], above, case)
        near += _with_joined(words_of(right), below, case)
    return frozenset(map(stem, map(str.lower, near)))


def _with_joined(row: Sequence[str], joined: re.Match[str] | None, case: Case) -> list[str]:
    """The words next to a figure, the nearest first, and those that "and" joins to them, where no figure is
    theirs alone: of "the yard and the loan cost 40 crowns" the yard as well."""
    if joined is None or len(row) > _NEAR or case.figures(joined[0]):
        return [*row[:_NEAR]]
    return [*row, *words_of(joined[1])]


_AND_BEFORE = pattern(r"[^,;:.()]*\b(\w+ \w+) and\Z")
_AND_BEHIND = pattern(r"and (\w+ \w+)\b[^,;:.()]*")
_JOINED_WITHIN = 100  # characters
_CLAUSE_END = pattern(r"[,;:.()](?= |$)|\b(?:and|while|but|which)\b")
_NEAR = 4  # words
