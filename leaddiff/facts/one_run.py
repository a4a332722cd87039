"""One run: a fact that went and one of its kind that came in the same run of words are one, replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from leaddiff.facts.edits import Edit, Side
from leaddiff.facts.pairing import M
from leaddiff.facts.passage import Passage


def joined_in_one_run(
    edit: Edit, pairs: Sequence[tuple[M | None, M | None]], may_stand: Callable[[M], bool]
) -> list[tuple[M | None, M | None]]:
    """The pairs, those of one side joined where both fill the same change alone: "cost 230 billion
    won" that became "cost $230 million". ``may_stand`` says which can. Where other words of matter
    came with them the sentence was written anew, and neither need stand for the other."""
    gone = _filling(
        edit.old, edit.before, [old for old, new in pairs if old and not new and may_stand(old)]
    )
    came = _filling(
        edit.new, edit.after, [new for old, new in pairs if new and not old and may_stand(new)]
    )
    found = {gone[block]: came[block] for block in gone.keys() & came.keys()}
    taken = set(found.values())
    return [
        (old, found.get(old) if old and not new else new)
        for old, new in pairs
        if old or new not in taken
    ]


def _filling(passage: Passage, side: Side, alone: Sequence[M]) -> dict[int, M]:
    """By its number each change of which a mention is all the matter."""
    times = Counter(side.block[mention.first] for mention in alone)
    return {
        block: mention
        for mention in alone
        if (block := side.block[mention.first]) >= 0
        and times[block] == 1
        and _is_all(passage, side.spans[block], mention)
    }


def _is_all(passage: Passage, span: tuple[int, int], mention: M) -> bool:
    outside = (*range(span[0], mention.first), *range(mention.last, span[1]))
    return not any(passage.stems[at] for at in outside)
