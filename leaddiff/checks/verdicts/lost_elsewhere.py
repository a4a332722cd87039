"""Lost elsewhere: the paragraphs from which the matter of a removal went, where those it names lost nothing.

"Omits the mortar as a new product in paragraph 4" is of the paragraph that named the mortar, and no figure put
for another in paragraph 4 bears it out.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.topics import abstract_stems, generic_stems, topic_stems
from leaddiff.checks.topics.word_slips import is_of_a_slip
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Lack, Nothing


def lost_nothing(claim: Claim, case: Case) -> Nothing | None:
    """Why a removal is not so where it points: its matter went from elsewhere."""
    return Nothing(Lack.MATTER) if lost_elsewhere(claim, case) else None


def lost_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs, no more than a removal names, be it a correction, from which words of its matter went for
    good; empty where some went from those it names, in either version's numbers, or nothing did."""
    taken = _taken_out(claim)
    if not taken or not claim.paragraphs or case.cut:
        return ()
    if claim.action is Action.CUT and is_of_a_slip(claim):
        return _lost_one_word(claim, case)
    said = topic_stems(taken) - abstract_stems() - generic_stems() - common_stems(case)
    lost = {number: said & _gone(number, case) for number in case.traces}
    named = {
        number
        for number, trace in case.traces.items()
        if number in claim.paragraphs or not set(trace.old).isdisjoint(claim.paragraphs)
    }
    least = 1 if claim.action is Action.CUT else MOST * len(said)
    found = tuple(number for number, stems in sorted(lost.items()) if 0 < len(stems) >= least)
    is_elsewhere = named.isdisjoint(found) and len(found) <= len(claim.paragraphs)
    return found if is_elsewhere else ()


MOST = 1 / 2
"""Share of the words that a correction says were taken out (0.5 to 1) which went from a paragraph it means."""


def _taken_out(claim: Claim) -> str:
    """What a removal takes out, or a correction in as many words: to remove reference to coal."""
    if claim.action is Action.CUT:
        return claim.topic or ""
    found = _TAKES_OUT.search(without_places(claim.clause)) if claim.corrects else None
    return found["what"] if found else ""


_TAKES_OUT = pattern(
    lambda: (
        r"(?i)\b(?:remov|delet|dropp?|omitt?|eliminat|tak)(?:e|ing|es|s)?(?: out)? (?:[a-z-]+ ){0,3}?"
        r"(?:(?:references?|mentions?) (?:to|of)|that|words?|phrase) (?P<what>[^,;]+?)"
        rf"(?= (?:in|from) (?:the )?(?:\w+ )?(?:{unit_source()}|{'|'.join(sorted(plurals()))}|#)"
        r"|[,;.)]|$)"
    ),
    has=("remov", "delet", "drop", "omit", "eliminat", "tak"),
)


def _lost_one_word(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one paragraph from which nothing went but a word that stood there twice in a row, the the pier, where
    nothing changed in those that a claim of a word too many names."""
    if any(case.traces[n].differs for n in claim.paragraphs if n in case.traces):
        return ()
    found = tuple(n for n, trace in sorted(case.traces.items()) if _was_doubled(trace))
    return found if len(found) == 1 else ()


def _was_doubled(trace: Trace) -> bool:
    rows = [words_of(run.text.lower()) for run in trace.words]
    changed = [at for at, run in enumerate(trace.words) if run.op is not Op.KEPT]
    if len(changed) != 1 or trace.words[changed[0]].op is not Op.GONE:
        return False
    at = changed[0]
    beside = {*rows[at - 1][-1:], *(rows[at + 1][:1] if at + 1 < len(rows) else ())}
    return len(rows[at]) == 1 and not beside.isdisjoint(rows[at])


def _gone(number: int, case: Case) -> frozenset[str]:
    """The words of matter that went from a paragraph and stand there no more."""
    gone = content_stems(" ".join(case.traces[number].gone))
    return frozenset(gone) - frozenset(content_stems(case.new.matter[number - 1]))
