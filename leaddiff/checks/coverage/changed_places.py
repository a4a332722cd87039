"""Changed places: whether two figures that were put for one another both stand, each told of its own.

A lead on the loss of the quarter that is recast with that of the year has another figure, and no figure of the
story is another: the year's was told below, and the quarter's is told there now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.beyond_recast import TOP
from leaddiff.checks.coverage.broad_claims import is_recast
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.story import Copy


def is_of_changed_places(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a story was recast and a figure of its top stands elsewhere now, told of the same, as the one put
    in its place did before."""
    is_at_the_top = fact.kind is FactKind.FIGURE and max(fact.new, default=TOP + 1) <= TOP
    if not is_recast(claim) or not is_at_the_top:
        return False
    old, new = (case.old, fact.old), (case.new, fact.new)
    return _is_told_too(fact.before, old, new, case) and _is_told_too(fact.after, new, old, case)


_Where = tuple[Copy, Sequence[int]]


def _is_told_too(figure: str | None, here: _Where, there: _Where, case: Case) -> bool:
    """Whether a figure with a unit that is told here is told of the same in the other version, elsewhere than
    in the paragraphs that became these."""
    read = case.figures(figure or "")
    if figure is None or len(read) != 1 or read[0].unit is None:
        return False
    copy, numbers = there
    rest = [n for n in range(1, len(copy.matter) + 1) if n not in numbers]
    told, others = _sentences_with(figure, *here), _sentences_with(figure, copy, rest)
    matter = {stem for each in told for stem in content_stems(each) if stem.isalpha()}
    return any(len(matter.intersection(content_stems(each))) >= OF_THE_SAME for each in others)


OF_THE_SAME = 3
"""Words of matter (2 to 5), its unit among them, with which two sentences tell a figure of the same."""


def _sentences_with(figure: str, copy: Copy, numbers: Sequence[int]) -> list[str]:
    """The sentences of some paragraphs that have a figure as it is written."""
    told = re.compile(rf"(?<![\w.,]){re.escape(figure)}(?!\w|[.,]\d)")
    return [s for n in numbers for s in sentences(copy.matter[n - 1]) if told.search(s)]
