"""Tidying: blocks of words put as an editor would mark them, on words and never on characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import folded
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.word_rows import Reading
from leaddiff.languages.words import words
from leaddiff.wording.blocks import Block, joined

_STOPS = frozenset(".?!…")
_CLOSING = frozenset("\"”’')]»")
_OPENING = frozenset("\"“‘'([«")
_CLAUSE_MARKS = frozenset(",;:—–")
_CLAUSE_WORDS = words("and but or who which whose where when while after before as because with if")

_FUNCTION, _CONTENT, _STRONG = 1, 3, 4
"""What a word weighs when kept words are held against the changes around them: a function word, a
content word, a figure or a name. Marks weigh nothing."""

DROWNED = 3
"""Kept words between two changes are told as replaced with them where each change weighs this many
times more (2 to 6): one shared word in two unlike clauses holds nothing together."""

_SAME_WAY = 6
"""The same for a function word or mark between words that only came, or only went (2 to 10): there
it costs the reader a word that is told both as gone and as come."""

_LONGEST_CHAFF = 12  # words; more than that in one piece is worth showing as kept
_FARTHEST_SLIDE = 60  # words


def tidied(found: Sequence[Block], old: Reading, new: Reading) -> list[Block]:
    """The blocks as an editor would mark them: no lone comma or function word kept between two
    changes, a sentence that came or went told from its first word to its full stop."""
    if len(found) < 2:
        return list(found)
    whole = _unfolded(_without_chaff(found, old, new), old, new)
    return joined(_slid(joined(whole), old, new))


def _without_chaff(found: Sequence[Block], old: Reading, new: Reading) -> list[Block]:
    """Kept blocks that hold nothing together made part of the changes around them."""
    result: list[_Weighed] = []
    for block in found:
        gone = sum(map(_weight, old.words[block.i0 : block.i1]))
        came = gone if block.kept else sum(map(_weight, new.words[block.j0 : block.j1]))
        result.append(_Weighed(block, gone, came))
        while not block.kept and len(result) > 2:
            before, kept, after = result[-3:]
            if not _is_chaff(before, kept, after, old, new):
                break
            result[-3:] = [_as_one(before, kept, after)]
    return [weighed.block for weighed in result]


class _Weighed(NamedTuple):
    """A block and what its words weigh on either side."""

    block: Block
    gone: int
    came: int

    @property
    def size(self) -> int:
        return max(self.gone, self.came)


def _as_one(before: _Weighed, kept: _Weighed, after: _Weighed) -> _Weighed:
    block = Block(False, before.block.i0, after.block.i1, before.block.j0, after.block.j1)
    gone, came = before.gone + kept.gone + after.gone, before.came + kept.came + after.came
    return _Weighed(block, gone, came)


def _is_chaff(
    before: _Weighed, kept: _Weighed, after: _Weighed, old: Reading, new: Reading
) -> bool:
    first, last = kept.block.i0, kept.block.i1
    if last - first > _LONGEST_CHAFF:
        return False
    around = min(before.size, after.size)
    if max(map(_weight, old.words[first:last])) > _FUNCTION:
        return kept.gone * DROWNED <= around
    if kept.gone and _is_figure_swap(before.block, after.block, old, new):
        return False
    same_way = _is_pure(before.block) and _is_pure(after.block)
    if same_way and _grows(before.block) == _grows(after.block):
        return max(kept.gone, 1) * _SAME_WAY <= around
    return kept.gone <= around


@lru_cache(maxsize=20_000)
def _weight(word: str) -> int:
    if not (word[-1].isalnum() or word[0].isalnum()):
        return 0
    if folded(word) in FUNCTION_WORDS:
        return _FUNCTION
    return _STRONG if word[0].isupper() or any(map(str.isdigit, word)) else _CONTENT


def _is_pure(block: Block) -> bool:
    return block.i0 == block.i1 or block.j0 == block.j1


def _grows(block: Block) -> bool:
    return block.i0 == block.i1


def _is_figure_swap(before: Block, after: Block, old: Reading, new: Reading) -> bool:
    """Whether figures stand for figures on either side: 12 of 17 that became 15 of 19."""
    if _is_pure(before) or _is_pure(after):
        return False
    edges = (old.words[before.i0], new.words[before.j0], old.words[after.i0], new.words[after.j0])
    return all(any(map(str.isdigit, word)) for word in edges)


def _unfolded(found: Sequence[Block], old: Reading, new: Reading) -> list[Block]:
    """A change that runs over the end of a sentence cut there: where "in June." became "in July. No
    one was hurt.", the full stop was kept, the month replaced and the sentence new."""
    result: list[Block] = []
    rest = list(reversed(found))
    while rest:
        block = rest.pop()
        following = rest[-1] if rest else None
        cut = _sentence_end(block, following, old, new) if following else None
        if cut is None or following is None:
            result.append(block)
            continue
        rest.pop()
        first, stop, more = _cut_at(block, following, cut)
        result += [first, stop]
        rest += [kept for kept in [_less_first(following)] if kept.i0 < kept.i1]
        rest.append(more)
    return result


def _sentence_end(block: Block, following: Block, old: Reading, new: Reading) -> int | None:
    """How many words into the longer side of a change the full stop stands that the words kept
    after it begin with; None where the change does not run over the end of a sentence."""
    stop = old.words[following.i0]
    if block.kept or stop not in _STOPS:
        return None
    gone, came = old.words[block.i0 : block.i1], new.words[block.j0 : block.j1]
    longer, shorter = (came, gone) if len(came) > len(gone) else (gone, came)
    if stop not in longer or any(word in _STOPS for word in shorter):
        return None
    cut = longer.index(stop)
    reading, start = (new, block.j0) if longer is came else (old, block.i0)
    if not _ends_sentence(reading, start + cut):
        return None
    own = {folded(word) for word in shorter}
    first, last = longer[:cut], longer[cut + 1 :]
    belongs_to_last = _shared(own, last) > _shared(own, first)
    return None if belongs_to_last else cut


def _ends_sentence(reading: Reading, at: int) -> bool:
    """Whether the full stop at word ``at`` ends a sentence, as that of an abbreviation does not."""
    return reading.starts[at + 1] in _sentence_starts(reading.text)


@lru_cache(maxsize=2)
def _sentence_starts(text: str) -> frozenset[int]:
    return frozenset(accumulate(map(len, sentences(text))))


def _shared(own: set[str], row: Sequence[str]) -> int:
    return len(own & {folded(word) for word in row})


def _cut_at(block: Block, following: Block, cut: int) -> tuple[Block, Block, Block]:
    """The change before the full stop, the full stop, and what came or went after it."""
    i0, i1, j0, j1 = block[1:]
    if j1 - j0 > i1 - i0:
        first = Block(False, i0, i1, j0, j0 + cut)
        stop = Block(True, i1, i1 + 1, j0 + cut, j0 + cut + 1)
        return first, stop, Block(False, i1 + 1, i1 + 1, j0 + cut + 1, j1 + 1)
    first = Block(False, i0, i0 + cut, j0, j1)
    stop = Block(True, i0 + cut, i0 + cut + 1, j1, j1 + 1)
    return first, stop, Block(False, i0 + cut + 1, i1 + 1, j1 + 1, j1 + 1)


def _less_first(kept: Block) -> Block:
    return Block(True, kept.i0 + 1, kept.i1, kept.j0 + 1, kept.j1)


def _slid(found: list[Block], old: Reading, new: Reading) -> list[Block]:
    """Words that only came, or only went, moved to begin where a sentence or clause begins, as far
    as the words around them are the same."""
    for at in range(len(found)):
        block = found[at]
        if block.kept or not _is_pure(block):
            continue
        grows = _grows(block)
        reading, lo, hi = (new, block.j0, block.j1) if grows else (old, block.i0, block.i1)
        # a kept block between two changes must not vanish, or they would run together
        before = _length(found, at - 1) - (at > 1)
        after = _length(found, at + 1) - (at + 2 < len(found))
        step = _best_slide(reading, lo, hi, before, after)
        if step:
            _slide(found, at, step)
    return found


def _length(found: Sequence[Block], at: int) -> int:
    return found[at].i1 - found[at].i0 if 0 <= at < len(found) else 0


def _best_slide(reading: Reading, lo: int, hi: int, before: int, after: int) -> int:
    row = reading.words
    left, right = 0, 0
    while left < min(before, _FARTHEST_SLIDE) and row[lo - left - 1] == row[hi - left - 1]:
        left += 1
    while right < min(after, _FARTHEST_SLIDE) and row[lo + right] == row[hi + right]:
        right += 1
    if not left and not right:
        return 0

    def merit(step: int) -> tuple[int, int, int]:
        start = _edge(reading, lo + step)
        return start + _edge(reading, hi + step), start, -abs(step)

    return max(range(-left, right + 1), key=merit)


def _slide(found: list[Block], at: int, step: int) -> None:
    before, block, after = found[at - 1], found[at], found[at + 1] if at + 1 < len(found) else None
    if at:
        found[at - 1] = before._replace(i1=before.i1 + step, j1=before.j1 + step)
    found[at] = Block(False, *(edge + step for edge in block[1:]))
    if after:
        found[at + 1] = after._replace(i0=after.i0 + step, j0=after.j0 + step)


_EDGES: tuple[tuple[int, Callable[[str, str, str], bool]], ...] = (
    (0, lambda _, last, word: word in _STOPS or word in _CLAUSE_MARKS or word in ")]”’»"),
    (5, lambda earlier, last, word: last in _STOPS or (last in _CLOSING and earlier in _STOPS)),
    (3, lambda _, last, word: last in _CLAUSE_MARKS),
    (2, lambda _, last, word: word.lower() in _CLAUSE_WORDS),
)
"""How well a change may begin or end between two words, the first rule that holds."""


def _edge(reading: Reading, at: int) -> int:
    if at == 0 or at == reading.last or "\n\n" in reading.blank_before(at):
        return 6
    earlier = reading.words[at - 2] if at > 1 else ""
    last, word = reading.words[at - 1], reading.words[at]
    if last in _OPENING and not reading.blank_before(at):
        return 0
    return next((merit for merit, holds in _EDGES if holds(earlier, last, word)), 1)
