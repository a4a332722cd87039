"""Edits: a passage before and after, word held against word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import and_

from leaddiff.facts.passage import Passage
from leaddiff.ground.once import once
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import (
    FACTS_READ,
    PARAGRAPH_BREAK,
    Edited,
    FactChange,
    FactKind,
    Merged,
    Op,
    Run,
    Split,
    Words,
    longer_side,
)

LONGEST = 1_000
"""Words of a changed paragraph up to which its facts are followed wherever they go within it (300 to
3,000); a whole story run into one paragraph is still within it."""

_FARTHEST = 200  # words
_BEFORE, _AFTER = 4, 2  # words about a change in which a fact that it touches can begin


class Side:
    """How the words of one side stand to the other. ``partner`` is for each word the same word on
    the other side, -1 where it has none; ``block`` the number of the change it stands in, -1 where
    it was kept."""

    def __init__(self, partner: list[int], block: list[int]) -> None:
        self.partner = partner
        self.block = block

    @once
    def kept(self) -> list[int]:
        """The words that stand on the other side too, in order."""
        return [at for at, partner in enumerate(self.partner) if partner >= 0]

    @once
    def spans(self) -> dict[int, tuple[int, int]]:
        """For each change the words it takes up on this side, the end excluded."""
        found: dict[int, tuple[int, int]] = {}
        for at, block in enumerate(self.block[:-1]):
            if block >= 0:
                found[block] = (found[block][0] if block in found else at, at + 1)
        return found


class Edit:
    """A passage before and after, and how their words line up."""

    def __init__(self, old: Passage, new: Passage, before: Side, after: Side, blocks: int) -> None:
        self.old, self.new = old, new
        self.before, self.after = before, after
        self.blocks = blocks

    def fact(
        self,
        kind: FactKind,
        gone: tuple[int, int] | None,
        came: tuple[int, int] | None,
        texts: tuple[str | None, str | None] | None = None,
    ) -> FactChange:
        """The change of a fact that stood at the words ``gone`` and stands at ``came``; where it
        stands on one side only, the other number is that of the paragraph it would stand in."""
        before, after = texts or (
            self.old.said(*gone) if gone else None,
            self.new.said(*came) if came else None,
        )
        old_at = gone[0] if gone else 0
        new_at = came[0] if came else self.opposite(self.before, old_at)
        if came and not gone:
            old_at = self.opposite(self.after, new_at)
        return FactChange(
            kind, (self.old.number_at(old_at),), (self.new.number_at(new_at),), before, after
        )

    def opposite(self, side: Side, at: int) -> int:
        """The word of the other side next to where word ``at`` would stand: that of the nearest word before
        it that was kept, else after it, as far as it makes sense to look; of its own sentence where one was."""
        kept = side.kept
        rank = bisect_left(kept, at)
        is_before = rank > 0 and kept[rank - 1] > at - _FARTHEST
        is_behind = rank < len(kept) and kept[rank] < at + _FARTHEST
        if is_before and is_behind:
            low, high = (self.old if side is self.before else self.new).sentence_of(at)
            is_before = kept[rank - 1] >= low or kept[rank] >= high
        if is_before or is_behind:
            return side.partner[kept[rank - 1] if is_before else kept[rank]]
        return 0

    def gap(self, own: Side, other: Side, span: tuple[int, int]) -> tuple[int, int]:
        """Where on its own side words that stand on the other side alone would stand."""
        last = span[1]
        at = other.partner[last] if last < len(other.partner) - 1 else len(own.partner) - 1
        return at, at

    @property
    def is_long(self) -> bool:
        """Whether there are too many words to hold everything against everything: facts are then
        compared where they stand, and nothing is followed."""
        return max(self.old.reading.last, self.new.reading.last) > LONGEST

    @once
    def near(self) -> tuple[list[range], list[range]]:
        """The words of either side in and around the changes: where facts can differ."""
        before, after = dict(self.before.spans), dict(self.after.spans)
        for block in before.keys() - after.keys():
            after[block] = self.gap(self.after, self.before, before[block])
        for block in after.keys() - before.keys():
            before[block] = self.gap(self.before, self.after, after[block])
        return _around(before, self.old.reading.last), _around(after, self.new.reading.last)

    @once
    def gone_stems(self) -> frozenset[str]:
        """Stems of the words that stand in the older version alone."""
        return _changed_stems(self.old, self.before)

    @once
    def came_stems(self) -> frozenset[str]:
        """Stems of the words that stand in the newer version alone."""
        return _changed_stems(self.new, self.after)

    def kept_share(self, side: Side, at: int) -> float:
        """The share of the content words that were kept of the sentence that word ``at`` of a side
        stands in; of all its words where none has content."""
        passage, (content, kept, kept_any) = (
            (self.old, self._tallies[0]) if side is self.before else (self.new, self._tallies[1])
        )
        first, last = passage.sentence_of(at)
        if content[last] == content[first]:
            return (kept_any[last] - kept_any[first]) / max(1, last - first)
        return (kept[last] - kept[first]) / (content[last] - content[first])

    @once
    def _tallies(self) -> tuple[tuple[list[int], ...], ...]:
        """For each side, up to each word: the content words, those kept, and all words kept."""
        return (_tally(self.old, self.before), _tally(self.new, self.after))


def _changed_stems(passage: Passage, side: Side) -> frozenset[str]:
    changed = {
        word for word, block in zip(passage.lower[:-1], side.block[:-1], strict=True) if block >= 0
    }
    return frozenset(map(stem, changed))


def _tally(passage: Passage, side: Side) -> tuple[list[int], ...]:
    content = list(map(bool, passage.stems))
    kept = [partner >= 0 for partner in side.partner]
    both = map(and_, content, kept)
    return tuple(list(accumulate(flags, initial=0)) for flags in (content, both, kept))


def edit_of(change: Edited | Split | Merged, old: Sequence[str], new: Sequence[str]) -> Edit:
    """The edit that a paragraph change tells of. Its word runs are followed; where they are missing
    the whole passage counts as replaced."""
    olds = change.old if isinstance(change.old, tuple) else (change.old,)
    news = change.new if isinstance(change.new, tuple) else (change.new,)
    runs = _beginning(change.words)
    before = _passage([old[n - 1] for n in olds], olds, runs, Op.CAME)
    after = _passage([new[n - 1] for n in news], news, runs, Op.GONE)
    sides = (_blank_side(before), _blank_side(after))
    blocks = _line_up(runs, (before, after), sides)
    return Edit(before, after, *sides, blocks)


def _beginning(runs: Words) -> Words:
    """The runs of a paragraph, of an endless one those up to ``FACTS_READ`` characters a side."""
    if longer_side(runs) <= FACTS_READ:
        return runs
    left = {Op.GONE: FACTS_READ, Op.CAME: FACTS_READ}
    begun: list[Run] = []
    for run in runs:
        sides = (Op.GONE, Op.CAME) if run.op is Op.KEPT else (run.op,)
        text = _up_to(run.text, min(left[side] for side in sides))
        begun.append(Run(run.op, text))
        for side in sides:
            left[side] -= len(text)
        if run.op is Op.KEPT and len(text) < len(run.text):
            break
    return tuple(begun)


def _up_to(text: str, length: int) -> str:
    """The whole words of a text within a length."""
    return text if len(text) <= length else text[: max(0, text.rfind(" ", 0, length))]


def _passage(texts: Sequence[str], numbers: tuple[int, ...], runs: Words, other: Op) -> Passage:
    """The paragraphs of one side as far as the runs go, where there are any."""
    left = sum(len(run.text) for run in runs if run.op is not other) if runs else None
    if left is None or left == len(PARAGRAPH_BREAK.join(texts)):
        return Passage(tuple(texts), numbers)
    begun = PARAGRAPH_BREAK.join(texts)[:left].split(PARAGRAPH_BREAK)
    return Passage(tuple(begun), numbers[: len(begun)])


def _blank_side(passage: Passage) -> Side:
    count = len(passage.words)
    return Side([-1] * count, [0] * count)


def _line_up(runs: Words, passages: tuple[Passage, Passage], sides: tuple[Side, Side]) -> int:
    """Fill in the sides from the word runs; the number of changes."""
    if not _fits(runs, passages):
        return 1
    at = [0, 0]  # words
    offset = [0, 0]  # characters
    block = 0
    for run in runs:
        length = len(run.text)
        if run.op is Op.KEPT:
            had_words = _keep(length, at, offset, passages, sides)
            block += had_words
            offset = [offset[0] + length, offset[1] + length]
            continue
        which = 0 if run.op is Op.GONE else 1
        offset[which] += length
        starts = passages[which].reading.starts
        while at[which] < len(starts) - 1 and starts[at[which]] < offset[which]:
            sides[which].block[at[which]] = block
            at[which] += 1
    return block + 1


def _keep(
    length: int,
    at: list[int],
    offset: list[int],
    passages: tuple[Passage, Passage],
    sides: tuple[Side, Side],
) -> bool:
    """Pair the words of a kept run; whether it had any."""
    starts = passages[0].reading.starts
    first, end = at[0], offset[0] + length
    ends = passages[0].reading.last, passages[1].reading.last
    while at[0] < ends[0] and at[1] < ends[1] and starts[at[0]] < end:
        i, j = at
        sides[0].partner[i], sides[1].partner[j] = j, i
        sides[0].block[i] = sides[1].block[j] = -1
        at[0] += 1
        at[1] += 1
    return at[0] > first


def _fits(runs: Words, passages: tuple[Passage, Passage]) -> bool:
    before = sum(len(run.text) for run in runs if run.op is not Op.CAME)
    after = sum(len(run.text) for run in runs if run.op is not Op.GONE)
    return bool(runs) and (before, after) == (len(passages[0].text), len(passages[1].text))


def _around(spans: dict[int, tuple[int, int]], end: int) -> list[range]:
    """The spans widened by the words about them and joined where they meet."""
    found: list[range] = []
    for first, last in sorted(spans.values()):
        start, stop = max(0, first - _BEFORE), min(end, last + _AFTER)
        if found and start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(stop, found[-1].stop))
        else:
            found.append(range(start, stop))
    return found
