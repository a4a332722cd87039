"""Spoken anew: paragraphs in which somebody says something else now, so that what he said before went.

"Removes Orwin comments from last month, adds Orwin comments from Friday" may leave both of his paragraphs where
they stood, each with other words in it: what he said there went as surely as if the paragraphs had.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.topics.topics import is_speech, things, topic_stems
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim

WENT, MOST = 3, 0.3
"""Words of matter (3 to 5) that went for good where what somebody said did, and their share of those of the
paragraph, which says who he is as well (0.25 to 0.5)."""


def said_before(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which those whose comments a removal names say something else than they did."""
    if not is_removal_of_speech(claim):
        return ()
    return tuple(number for number in sorted(case.altered) if is_said_anew(claim, number, case))


def is_removal_of_speech(claim: Claim) -> bool:
    """Whether a claim says that somebody's comments were taken out, and not from where."""
    return claim.action is Action.CUT and is_placeless(claim) and is_speech(claim.topic)


def is_said_anew(claim: Claim, number: int, case: Case) -> bool:
    """Whether in a paragraph that stood one whose comments a claim names, or where it names nobody somebody who
    is quoted, says something else now."""
    from leaddiff.checks.topics.names_said import says_name

    trace = case.traces[number]
    if trace.is_new or not (trace.gone and trace.came):
        return False
    was = " ".join(case.old.matter[old - 1] for old in trace.old)
    names = list(_names(claim))
    if not somebody_speaks(was) or (names and not any(says_name(name, was) for name in names)):
        return False
    is_meant = bool(names) or not topic_stems(claim.topic).isdisjoint(content_stems(was))
    is_meant |= any(
        fact.kind is FactKind.QUOTE and fact.after is None and number in fact.new
        for fact in case.changes.facts
    )
    said = frozenset(content_stems(was))
    went = said.difference(content_stems(case.new.matter[number - 1]))
    return is_meant and len(went) >= max(WENT, MOST * len(said))


def is_brought_as_well(claim: Claim, case: Case) -> bool:
    """Whether the note brings other comments of those whose comments a removal names, so that what it took out
    gave way to them."""
    wanted = topic_stems(claim.topic)
    claims = case.note.claims if case.note else ()
    return any(
        each.action is Action.ADD and is_speech(each.topic) and wanted & topic_stems(each.topic)
        for each in claims
    )


def _names(claim: Claim) -> Iterator[str]:
    for thing in things(claim.topic):
        if is_speech(thing):
            yield from (word for word in words_of(thing) if word[:1].isupper())
