"""Other way: a thing of which cuts were told and increases are, or the other way, wherever their words stand.
Of "the end of tax cuts" that became "wage cuts and tax increases" no word took the place of its opposite."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import Op, Run

_WAYS = {
    **dict.fromkeys(words("increase increases rise rises hike hikes gain gains"), 1),
    **dict.fromkeys(words("cut cuts reduction reductions decline declines loss losses"), -1),
}
"""What copy calls a move that is told as a thing: tax cuts, a fee increase."""


def gone_the_other_way(runs: Sequence[Run]) -> tuple[str, str] | None:
    """The first thing that went one way alone and goes the other alone, as each version tells it."""
    changed = (run.text.lower() for run in runs if run.op is not Op.KEPT)
    if not any(word in _WAYS for text in changed for word in words_of(text)):
        return None
    before, now = (
        _ways("".join(run.text for run in runs if run.op is not other))
        for other in (Op.CAME, Op.GONE)
    )
    for thing, was in before.items():
        ways = now.get(thing, {})
        if len(was) == 1 == len(ways) and was.keys() != ways.keys():
            return next(iter(was.values())), next(iter(ways.values()))
    return None


def _ways(text: str) -> dict[str, dict[int, str]]:
    """For each thing the ways it goes, with the word for it: of tax cuts the one."""
    found: dict[str, dict[int, str]] = {}
    row = words_of(text.lower())
    for thing, move in pairwise(row):
        way = _WAYS.get(move)
        if way is not None and len(thing) > _SHORT and thing not in FUNCTION_WORDS:
            found.setdefault(stem(thing), {})[way] = move
    return found


_SHORT = 2  # letters of what is no thing by itself
