"""Listed elsewhere: the new paragraphs that tell a thing of a list which has a place of its own where nothing
changed.

In "company response in paragraphs 5-6, harbour dues in paragraph 12" the dues may have come in paragraph 15:
whoever numbered the list counted another version. They are told by their own words alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.clause_places import own_places
from leaddiff.checks.topics.topics import abstract_stems, things, topic_stems
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.ground.phrases import runs
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def listed_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs that are right for a list of additions of which some stand where it says, and each other
    where it is plain; empty where that is so of none, or not of all."""
    owned = own_places(claim)
    if claim.action not in _BRINGS or len(owned) < SEVERAL:
        return ()
    right = {number for number in claim.paragraphs if bears_out(claim, number, case)}
    astray = [thing for thing, numbers in owned.items() if right.isdisjoint(numbers)]
    found = [told_off(claim, thing, case) for thing in astray]
    return tuple(sorted(right.union(*found))) if right and found and all(found) else ()


_BRINGS = (Action.ADD, Action.INSERT)

SEVERAL = 2
"""Places of a list (2 to 3), and words of a thing, by which it is known."""


def told_besides(claim: Claim, case: Case) -> frozenset[int]:
    """Where the things of a list are told that have no place of their own among those that have, where no
    paragraph which it names tells them: the shares in "statement in paragraph 8, shares in Dorvik, comment in
    paragraph 12"."""
    owned = own_places(claim)
    loose = [t for t in map(str.strip, things(claim.topic)) if t not in owned] if owned else []
    here = [case.altered.get(number, frozenset[str]()) for number in claim.paragraphs]
    return frozenset(
        number
        for thing in loose
        for number in told_off(claim, thing, case)
        if not any(_words(thing, stems) >= _words(thing, case.altered[number]) for stems in here)
    )


def told_off(claim: Claim, thing: str, case: Case) -> Sequence[int]:
    """The one run of new paragraphs, named by no claim, that has most of the words of a thing, its matter among
    them, two or a name that no paragraph had before."""
    if claim.action not in _BRINGS:
        return ()
    named = frozenset(content_stems(" ".join(w for w in words_of(thing) if w[:1].isupper())))
    fresh = named.difference(*(content_stems(text) for text in case.old.matter))
    said = fresh or topic_stems(thing) - abstract_stems()
    taken = {n for each in (case.note.claims if case.note else ()) for n in each.paragraphs}
    new = [n for n, found in sorted(case.traces.items()) if found.is_new and n not in taken]
    told = {n: _words(thing, case.altered[n]) for n in new if said and said <= case.altered[n]}
    most = max(told.values(), default=0)
    found = list(runs([n for n in new if told.get(n) == most]))
    if len(found) != 1 or most < (1 if fresh else SEVERAL):
        return ()
    first, last = found[0]
    is_common = not fresh and said <= common_stems(case) and most == len(said)
    return () if is_common else range(first, last + 1)


def _words(thing: str, stems: frozenset[str]) -> int:
    return len(stems.intersection(content_stems(thing)))
