"""All shown: every stretch of words that went or came in an edited paragraph is shown by a finding of it.

An editor who is told that a figure changed looks at that figure, and not at the month that changed two lines
below it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.coverage import is_covered
from leaddiff.checks.coverage.covers import covers
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature, is_unreserved
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Excerpt, Op, Run
from leaddiff.nouns.evidence import (
    Evidence,
    FactChanged,
    QuotationAltered,
    RolesTurned,
    ShowsWords,
    Turn,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding


def passed_over(case: Case, told: Collection[int]) -> Iterator[Alteration]:
    """What changed besides in paragraphs of which the note speaks and nothing else is ``told``: the month
    beside a figure that it corrects. A correction speaks of what it names and of nothing beside it."""
    by = None
    unshown = _Unshown(case)
    for number in sorted(case.traces.keys() - told):
        rest = unshown.of(number, ())
        if not rest:
            continue
        seen = WordsChanged(Turn.WORDING, rest[0]._replace(besides=rest[1:]))
        numbers = case.traces[number].old, (number,)
        found = Alteration(Altered.WORDING, Nature.REPLACED, seen, *numbers, minor=True)
        if by is None:
            by = tuple(c for c in covers(case) if not (c.claim.corrects and c.claim.topic))
        if not is_covered(found, by, case):
            yield found


def with_all_shown(findings: Iterable[Finding], case: Case) -> list[Finding]:
    """The findings on a case; the loudest of each paragraph, of words rather than of a fact, shows beside its
    own change those that none shows. What the note tells needs no showing."""
    told = list(findings)
    unshown = _Unshown(case)
    places: defaultdict[int, list[int]] = defaultdict(list)
    for at, finding in enumerate(told):
        if isinstance(finding.evidence, ShowsWords) and len(finding.new) == 1:
            places[finding.new[0]].append(at)
    for number, here in places.items():
        rest = unshown.of(number, [told[at].evidence for at in here])
        if rest:
            at = min(here, key=lambda at: _first_to_show(told[at]))
            told[at] = _with(told[at], rest)
    return told


def _first_to_show(finding: Finding) -> tuple[int, bool]:
    return finding.severity.loudness, not isinstance(finding.evidence, WordsChanged)


def _with(finding: Finding, rest: Sequence[Excerpt]) -> Finding:
    evidence = finding.evidence
    assert isinstance(evidence, ShowsWords)
    excerpt = evidence.excerpt
    if not excerpt.words and isinstance(evidence, WordsChanged):
        excerpt, rest = rest[0], rest[1:]
    whole = excerpt._replace(besides=(*excerpt.besides, *rest))
    return finding._replace(evidence=evidence._replace(excerpt=whole))


class _Unshown:
    """The changes of paragraphs that are neither shown nor told by the note."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._other = {Op.GONE: Witness(case.new, ()), Op.CAME: Witness(case.old, ())}
        sources = Counter(old for trace in case.traces.values() for old in trace.old)
        self._twice = frozenset(old for old, times in sources.items() if times > 1)
        self._altered: defaultdict[int, list[Evidence]] = defaultdict(list)
        for each in case.alterations:
            for number in () if is_unreserved(each) else each.new:
                self._altered[number].append(each.evidence)

    def of(self, number: int, shown: Iterable[Evidence]) -> tuple[Excerpt, ...]:
        """Those of a paragraph that the evidence ``shown`` has not either."""
        trace = self._case.traces.get(number)
        if trace is None or trace.is_new or not trace.differs:
            return ()
        found, altered = frozenset(shown), self._altered[number]
        runs = {run for evidence in (*found, *altered) for run in _runs(evidence)}
        by_note = [evidence for evidence in altered if evidence not in found]
        stands = self._sees if self._twice.intersection(trace.old) else self._has
        from leaddiff.checks.what_changed.beside import beside

        return beside(trace.words, runs, stands, set(_words_told(altered, by_note)))

    def _has(self, op: Op, text: str) -> bool:
        return self._other[op].has_text(text)

    def _sees(self, op: Op, text: str) -> bool:
        """The same of a piece of a paragraph that was parted: what became of the rest is told where that is."""
        return self._other[op].saw(text)


def _words_told(altered: Iterable[Evidence], by_note: Iterable[Evidence]) -> Iterator[str]:
    """The words of those who changed places, and of facts that the note tells: "12 of 48" in two stretches."""
    told = [each for each in altered if isinstance(each, RolesTurned)]
    facts = [each for each in by_note if isinstance(each, FactChanged | QuotationAltered)]
    for each in (*told, *facts):
        for text in (each.before, each.after):
            yield from words_of((text or "").lower())


def _runs(evidence: Evidence) -> Iterator[Run]:
    """The words that went and came by which evidence is shown."""
    if isinstance(evidence, ShowsWords):
        for excerpt in (evidence.excerpt, *evidence.excerpt.besides):
            yield from (run for run in excerpt.words if run.op is not Op.KEPT)
