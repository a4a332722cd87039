"""Told elsewhere: the paragraphs that tell what a correction says in so many words, where those it names stand
as they stood.

"Corrects paragraph 19 to make clear the yard did not change its cranes" is of the paragraphs in which crane and
yard were told anew, be they two further down: whoever counted was misled by lines that are no paragraph.
"""

from __future__ import annotations

from collections import Counter

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.topics.topics import topic_stems
from leaddiff.ground.phrases import runs
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Claim

ENOUGH = 2
"""Words of a correction (2 to 4) that a changed paragraph has, one of them changed, to be its matter."""

EVERYWHERE = 1 / 3
"""Share of the paragraphs (0.25 to 0.5) in which a word stands that tells no new paragraph from another."""


def told_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one run of changed paragraphs that has the matter of a correction; empty where something changed
    where the correction puts it, or where its words were told anew in two places."""
    traces = [case.traces.get(number) for number in claim.paragraphs]
    if not claim.corrects or any(found is None or found.differs for found in traces):
        return ()
    said = topic_stems(without_places(claim.topic or claim.clause))
    common = _common(case)
    near = [
        number
        for number, stems in case.altered.items()
        if len(said & stems) >= ENOUGH and said & _changed(number, case, common)
    ]
    return tuple(near) if len(runs(near)) == 1 else ()


def _changed(number: int, case: Case, common: frozenset[str]) -> frozenset[str]:
    """The words that came and went in a paragraph; of a new one, those that do not stand all over the copy."""
    found = case.traces[number]
    stems = frozenset(content_stems(" ".join((*found.came, *found.gone))))
    return stems - common if found.is_new else stems


def _common(case: Case) -> frozenset[str]:
    standing = Counter(stem for text in case.new.matter for stem in set(content_stems(text)))
    most = max(ENOUGH, EVERYWHERE * len(case.new.matter))
    return frozenset(stem for stem, count in standing.items() if count > most)
