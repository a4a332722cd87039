"""Spoken anew: paragraphs in which somebody says something else now, so that what he said before went.

"Removes Orwin comments from last month, adds Orwin comments from Friday" may leave both of his paragraphs where
they stood, each with other words in it: what he said there went as surely as if the paragraphs had.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.topics.topics import is_speech, things, topic_stems
from leaddiff.checks.what_changed.alteration import Alteration, Altered, is_unreserved
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind, Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.evidence import WordsChanged

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
    was = _was(trace, case)
    names = list(_names(claim))
    called = [name for name in case.speakers(was) if name[:1].isupper()]
    is_his = not called or all(any(says_name(name, each) for name in names) for each in called)
    is_named = any(says_name(name, was) for name in names)
    if not somebody_speaks(was) or (names and not (is_named and is_his)):
        return False
    is_meant = bool(names) or not topic_stems(claim.topic).isdisjoint(content_stems(was))
    is_meant |= any(
        fact.kind is FactKind.QUOTE and fact.after is None for fact in case.facts_of(number)
    )
    said = frozenset(content_stems(was))
    went = said.difference(content_stems(case.new.matter[number - 1]))
    return is_meant and len(went) >= max(WENT, MOST * len(said))


def is_of_his_words(alteration: Alteration, claim: Claim, case: Case) -> bool:
    """Whether a change in a paragraph in which somebody says something else now is of what he says: no word of
    another sentence, and no "not" of what is told of him, who was not charged."""
    trace = case.traces[alteration.new[0]]
    sides = (_was(trace, case), case.new.matter[alteration.new[0] - 1])
    fact, evidence = alteration.fact, alteration.evidence
    if fact is not None and fact.kind is FactKind.QUOTE:
        return True
    is_turn = alteration.kind in (Altered.NEGATION, Altered.ATTRIBUTION) or is_unreserved(
        alteration
    )
    was, now = (_quoted(side) if is_turn else _spoken(side, claim, case) for side in sides)
    if fact is not None:
        return (fact.before or "") in was and (fact.after or "") in now
    runs = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    return all(
        piece.strip(_MARKS) in (was if run.op is Op.GONE else now)
        for run in runs
        if run.op is not Op.KEPT
        for piece in sentences(run.text)
    )


_MARKS = " .,;:!?\"“”'"


def _was(trace: Trace, case: Case) -> str:
    return " ".join(case.old.matter[old - 1] for old in trace.old)


def _quoted(text: str) -> str:
    """What stands in quotation marks in a text."""
    from leaddiff.languages.quotations import quoted_spans

    return " ".join(text[start:end] for start, end in quoted_spans(text))


def _spoken(text: str, claim: Claim, case: Case) -> str:
    """What one says in a paragraph in which nobody else speaks by name: what is quoted, and the sentences in
    which he, or "she", speaks."""
    from leaddiff.checks.topics.names_said import says_name

    names = list(_names(claim))
    said = [
        sentence
        for sentence in sentences(text)
        if somebody_speaks(sentence)
        if not (called := [each for each in case.speakers(sentence) if each[:1].isupper()])
        or any(says_name(name, each) for name in names for each in called)
    ]
    return " ".join((*said, _quoted(text)))


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
