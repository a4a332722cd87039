"""Corrected elsewhere: a correction that names no paragraph speaks of what it says, and of nothing else in the
story.

"Corrects throughout the name of the trustee to Davis from David" is of the name, wherever it stands, and hides
no date; "to show the workforce grew, not shrank" is of the paragraphs in which that was put right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.corrections.turned_round import turned_as_said
from leaddiff.checks.topics.topic_kinds import (
    corrected_kinds,
    kind_stems,
    kinds,
    names_several,
)
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim

if TYPE_CHECKING:
    from leaddiff.checks.what_changed.stretches import WordStretch


def says_where(claim: Claim, case: Case) -> frozenset[int]:
    """The new paragraphs in which stands what a correction of one thing says in so many words was put right;
    none where it does not say, or names several things."""
    is_of_one = len(claim.paragraphs) < 2 and len(things(claim.topic)) < 2
    if not claim.corrects or not is_of_one or case.claims_at[claim.span] > 1:
        return frozenset()
    from leaddiff.checks.corrections.corrected_things import is_stated

    said = frozenset(content_stems(without_places(claim.clause)))
    stated = [fact for fact in case.changes.facts if is_stated(fact, claim)]
    if not any(fact.before for fact in stated) and _is_exchanged_in_place(claim, case):
        stated = []
    by_fact = {n for fact in stated for n in fact.new}
    from leaddiff.checks.what_changed.stretches import stretches

    by_words = {
        number
        for number, trace in case.traces.items()
        if any(_is_exchanged(each, said, 1) for each in stretches(trace))
        or turned_as_said(claim, trace)
    }
    return frozenset(by_fact | by_words | _told_at_length(claim, said, case))


def _is_exchanged_in_place(claim: Claim, case: Case) -> bool:
    """Whether something of the kind that a correction names was put for another where it points: of a "four"
    that came to the lead it does not speak, where the five-member board has four in the paragraph it names."""
    named = corrected_kinds(claim)
    return any(
        fact.kind in named and fact.before and fact.after
        for number in claim.paragraphs
        for fact in case.facts_of(number)
    )


def _told_at_length(claim: Claim, said: frozenset[str], case: Case) -> set[int]:
    """The paragraph that a correction names, where most of what went and came there is what it says: "to
    co-head of lending, not head of the savings office" of the head of Orsil's savings office."""
    from leaddiff.checks.corrections.corrected_things import SAID
    from leaddiff.checks.what_changed.stretches import stretches

    return {
        number
        for number in claim.paragraphs
        if number in case.traces
        and any(_is_exchanged(each, said, SAID) for each in stretches(case.traces[number]))
    }


def _is_exchanged(stretch: WordStretch, said: frozenset[str], share: float) -> bool:
    """Whether a clause has this share of what went and of what came, each of which has words of its own:
    grew, not shrank."""
    went, came = (frozenset(content_stems(" ".join(side))) for side in (stretch.went, stretch.came))
    sides = (went, came) if went - came and came - went else ()
    return bool(sides) and all(side and len(said & side) >= share * len(side) for side in sides)


def is_elsewhere(claim: Claim, alteration: Alteration, where: frozenset[int], case: Case) -> bool:
    """Whether a change is none that a correction can mean: it is in another paragraph than those ``where``
    what it says was put right stands, or none of what a correction throughout the story names."""
    if where and alteration.new[0] not in where:
        return True
    fact = alteration.fact
    if fact is None or not (claim.corrects and claim.everywhere):
        return False
    from leaddiff.checks.corrections.corrected_things import is_stated

    if is_stated(fact, claim):
        return False
    named = kinds(claim)
    if not named:
        return is_of_no_word_named(claim, fact, case)
    return fact.kind not in named and not (named & _WHO and fact.kind in _WHO)


def is_of_no_word_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure or date is none of what a correction throughout the story names: that puts one word for
    another, "loans throughout to guarantees", or the figure is told with no word of it. What everywhere stands
    for is the matter, and not all that changed."""
    from leaddiff.checks.what_changed.stretches import stretches

    matter = topic_stems(claim.topic)
    from leaddiff.checks.corrections.corrected_things import is_stated

    is_named = bool(corrected_kinds(claim)) or is_stated(fact, claim) or not matter
    is_swapped = fact.kind in _COUNTED and bool(fact.before and fact.after)
    if is_named or not is_swapped or not (claim.corrects and claim.everywhere):
        return False
    said = frozenset(content_stems(without_places(claim.clause)))
    is_of_words = any(
        _is_exchanged(each, said, 1) for trace in case.traces.values() for each in stretches(trace)
    )
    return is_of_words or not _told_with(fact, matter, case)


def is_of_other_matter(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a date or figure is told in a sentence with few of the words of a correction, while another of
    its kind, in another paragraph, is told with many: of two years put in for others, "date of the collapse"
    means that of the collapse, and no lawyer's."""
    if fact.kind not in _COUNTED or not kinds(claim) or names_several(claim.topic):
        return False
    matter = topic_stems(claim.topic) - kind_stems()
    mine = _told_with(fact, matter, case)
    rivals = (
        other
        for other in case.changes.facts
        if other.kind is fact.kind and other.before and other.after
        if (other.before, other.after) != (fact.before, fact.after)
        if set(other.new).isdisjoint(fact.new)
    )
    return any(_told_with(other, matter, case) >= max(TELLING, 2 * mine) for other in rivals)


_COUNTED = (FactKind.DATE, FactKind.FIGURE)
TELLING = 2
"""Words of a correction's matter (2 to 4) with which a fact must be told to be the one that is meant."""


def _told_with(fact: FactChange, matter: frozenset[str], case: Case) -> int:
    """How many words of a matter stand in the sentence of a fact."""
    texts = (case.new.matter[number - 1] for number in fact.new)
    here = (s for text in texts for s in sentences(text) if (fact.after or "") in s)
    return max((len(matter.intersection(content_stems(each))) for each in here), default=0)


_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))
