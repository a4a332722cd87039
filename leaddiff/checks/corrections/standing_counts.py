"""Standing counts: the very figure that a correction names, standing as it stood while another changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import things, topic_stems
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, Figure
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid


def stands_as_it_stood(claim: Claim, numbers: Sequence[int], case: Case) -> ValueSaid | None:
    """Why "CORRECTS number of counts in para 4" is not so: "11 counts" stands there as it stood, and it is
    the sum beside it that changed. None where the count changed, or nothing there is counted so; or where the
    very figure that it gives came for the other: beside model 3500 vans 140 in Osta became 410."""
    counted = _NUMBER_OF.match(claim.topic or "")
    if counted is None or len(things(claim.topic)) != 1:
        return None
    from leaddiff.checks.corrections.corrected_things import is_stated

    here = (fact for number in numbers for fact in case.facts_of(number))
    if any(fact.before and fact.after and is_stated(fact, claim) for fact in here):
        return None
    matter = topic_stems(counted["matter"])
    for number in numbers:
        trace = case.traces.get(number)
        if trace is None or not trace.old:
            return None
        now = list(_counts(case.new.matter[number - 1], matter, case))
        was = [f for old in trace.old for f in _counts(case.old.matter[old - 1], matter, case)]
        if not now or [f.value for f in now] != [f.value for f in was]:
            return None
    return ValueSaid(now[0].text, Saying.STILL_SAID, tuple(numbers)) if numbers else None


def is_of_another_count(thing: str, fact: FactChange, case: Case) -> bool:
    """Whether what a thing counts, "number of vans", "vans figure", is told by the same figures as before, and
    one that changed is of something else: of drivers beside them, or of a matter in another sentence."""
    counted, named = _NUMBER_OF.match(thing), _FIGURE_FOR.match(thing)
    found = counted or named
    said = (found["matter"] or found["before"]) if found else ""
    told = topic_stems(said) - _NO_MATTER
    owners = {stem(word) for word in words_of(said) if word[:1].isupper()}  # of Halden shops
    matter = told - owners or told  # of Danes
    if not matter or not _stand(matter, case):
        return False
    read = [
        (figure, sentence)
        for number in fact.new
        for sentence in sentences(case.new.matter[number - 1])
        for figure in case.figures(sentence)
        if figure.text in (fact.after or "")
    ]
    return bool(read) and all(
        (figure.unit is not None and counted is not None)
        or (figure.unit is None and stem(figure.noun or "people") not in matter | _NO_MATTER)
        or matter.isdisjoint(content_stems(sentence))
        for figure, sentence in read
    )


def counts_things(thing: str) -> bool:
    """Whether a thing is how many of something there are, "number of crew", which no date tells; of days, weeks
    or years one may."""
    counted = _NUMBER_OF.match(thing)
    return counted is not None and _SPANS.isdisjoint(words_of(counted["matter"].lower()))


_SPANS = words("seconds minutes hours days weeks months years decades terms dates")


def _stand(matter: frozenset[str], case: Case) -> bool:
    """Whether a matter is counted in the new copy, and by the very figures of the old."""
    was, now = (
        sorted(figure.value for text in copy.matter for figure in _counts(text, matter, case))
        for copy in (case.old, case.new)
    )
    return bool(now) and was == now


_FIGURE_FOR = pattern(
    r"(?i).*\b(?:figures?|counts?|totals?) (?:for|of|on) (?P<matter>.+)"
    r"|(?P<before>.+) (?:figures?|numbers?|counts?)$"
)
_NO_MATTER = frozenset(map(stem, ("total", "new", "people", "person")))


def is_counted_here_alone(
    claim: Claim, numbers: Sequence[int], beside: Sequence[int], case: Case
) -> bool:
    """Whether what a claim counts, "number of crew", has its figure in these paragraphs and none in those
    beside them: whatever changed there, it was not that count."""
    counted = _NUMBER_OF.match(claim.topic or "")
    if counted is None:
        return False
    matter = topic_stems(counted["matter"])
    here, there = (
        any(any(_counts(case.new.matter[n - 1], matter, case)) for n in row if n in case.traces)
        for row in (numbers, beside)
    )
    return here and not there


_NUMBER_OF = pattern(r"(?i).*\bnumbers? of (?P<matter>.+)(?P<before>)")
"""What stands before the thing counted, be that called a count itself: number of counts."""


def _counts(text: str, matter: frozenset[str], case: Case) -> Iterator[Figure]:
    """The figures of a text that count something of a matter."""
    for figure in case.figures(text):
        if figure.noun is not None and stem(figure.noun) in matter:
            yield figure
