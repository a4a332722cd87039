"""Standing counts: the very figure that a correction names, standing as it stood while another changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import Figure
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid


def stands_as_it_stood(claim: Claim, numbers: Sequence[int], case: Case) -> ValueSaid | None:
    """Why "CORRECTS number of counts in para 4" is not so: "11 counts" stands there as it stood, and it is
    the sum beside it that changed. None where the count changed, or nothing there is counted so."""
    counted = _NUMBER_OF.match(claim.topic or "")
    if counted is None or len(things(claim.topic)) != 1:
        return None
    matter = topic_stems((claim.topic or "")[counted.end() :])
    for number in numbers:
        trace = case.traces.get(number)
        if trace is None or not trace.old:
            return None
        now = list(_counts(case.new.matter[number - 1], matter, case))
        was = [f for old in trace.old for f in _counts(case.old.matter[old - 1], matter, case)]
        if not now or [f.value for f in now] != [f.value for f in was]:
            return None
    return ValueSaid(now[0].text, Saying.STILL_SAID, tuple(numbers)) if numbers else None


def is_counted_here_alone(
    claim: Claim, numbers: Sequence[int], beside: Sequence[int], case: Case
) -> bool:
    """Whether what a claim counts, "number of crew", has its figure in these paragraphs and none in those
    beside them: whatever changed there, it was not that count."""
    counted = _NUMBER_OF.match(claim.topic or "")
    if counted is None:
        return False
    matter = topic_stems((claim.topic or "")[counted.end() :])
    here, there = (
        any(any(_counts(case.new.matter[n - 1], matter, case)) for n in row if n in case.traces)
        for row in (numbers, beside)
    )
    return here and not there


_NUMBER_OF = pattern(r"(?i).*\bnumbers? of ")
"""What stands before the thing counted, be that called a count itself: number of counts."""


def _counts(text: str, matter: frozenset[str], case: Case) -> Iterator[Figure]:
    """The figures of a text that count something of a matter."""
    for figure in case.figures(text):
        if figure.noun is not None and stem(figure.noun) in matter:
            yield figure
