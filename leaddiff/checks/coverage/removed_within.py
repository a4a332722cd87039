"""Removed within: what a removal without a place took out of a paragraph that stands on.

A sentence that went may be of the removal, and so may be the source of a statement, where all that it was
said of went with it; a statement that stands without its source has turned.
"""

from __future__ import annotations

from itertools import pairwise

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import mentions, topic_stems
from leaddiff.checks.verdicts.spoken_anew import (
    is_of_his_words,
    is_removal_of_speech,
    is_said_anew,
)
from leaddiff.checks.verdicts.taken_out import is_reference_gone
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.fresh_matter import is_a_sentence
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.evidence import WordsChanged

_SOURCES = (Altered.ATTRIBUTION, Altered.NEGATION)
"""What TRIMS does not cover: a sentence that stands on without its source or its "not" was not
trimmed but turned."""


def is_removed(claim: Claim, alteration: Alteration, case: Case) -> bool | None:
    """Whether a removal without a place took out what went from a paragraph; None where that hangs on more."""
    fact = alteration.fact
    if fact is not None and is_reference_gone(claim, fact):
        return True
    if alteration.kind in _SOURCES:
        return _went_with_its_sentence(claim, alteration, case)
    if alteration.kind is Altered.CUT:
        from leaddiff.checks.verdicts.cuts_named import is_of_removal

        if is_removal_of_speech(claim) and is_said_anew(claim, alteration.new[0], case):
            return is_of_his_words(alteration, claim, case)
        return is_of_removal(gone_with(alteration), claim, case)
    if fact is None and _is_none_of_it(claim, alteration):
        return False
    return False if fact is not None and _is_of_anothers(claim, fact, case) else None


def _is_none_of_it(claim: Claim, alteration: Alteration) -> bool:
    """Whether a name or so that weighs went from a sentence which stands on, and is none that a removal names:
    who drops the guild's statement takes nobody from a list."""
    is_less = alteration.kind is Altered.REWRITE and alteration.nature is Nature.GONE
    said = topic_stems(claim.topic)
    return is_less and bool(said) and said.isdisjoint(content_stems(gone_with(alteration)))


def _is_of_anothers(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a quotation went with its sentence, which says that somebody else spoke than whose comments a
    claim took out."""
    if fact.kind is not FactKind.QUOTE or fact.after is not None:
        return False
    from leaddiff.checks.verdicts.cuts_named import is_of_another_speaker

    gone = (text for number in fact.new for text in case.traces[number].gone)
    told = [text for text in gone if fact.before and fact.before in text]
    return any(is_of_another_speaker(text, claim, case) for text in told)


def gone_with(alteration: Alteration) -> str:
    """The sentence that went from a paragraph."""
    evidence = alteration.evidence
    words = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    return "".join(run.text for run in words if run.op is Op.GONE)


def _went_with_its_sentence(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether all that a sentence said of a source went, "He spoke on condition of anonymity.", or what it said
    of the very thing that was taken out: ", which has a 2 percent stake, the report said"."""
    from leaddiff.checks.verdicts.cuts_named import is_of_removal

    fact = alteration.fact
    told = fact.before if fact and fact.after is None else None
    words = case.traces[alteration.new[0]].words
    gone = [run.text for run in words if run.op is Op.GONE and told and told in run.text]
    stood_under = [b.text for a, b in pairwise(words) if a.text in gone and _GOES_ON.match(b.text)]
    said = (text.replace(told or "", "") for text in gone if not stood_under)
    is_taken = any(mentions(claim.topic, frozenset(content_stems(text))) for text in said)
    return is_taken or any(
        is_a_sentence([text]) and is_of_removal(text, claim, case) for text in gone
    )


_GOES_ON = pattern(r"\W*(?:and|but)\b")
"""What goes on behind words that went, and may have been said by the same: "and lies about it"."""


def is_trim(alteration: Alteration) -> bool:
    """Whether a quotation stands on with less of its words, which is no other quotation."""
    if alteration.fact is None:
        return False
    from leaddiff.checks.topics.quoted_matter import is_cut_short

    return is_cut_short(alteration.fact)
