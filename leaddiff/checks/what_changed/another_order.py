"""Another order: a paragraph whose sentences, or the two halves of one that are set against each other, changed
places: "car paints grew while brick paints fell" for "brick paints fell while car paints grew"."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Op, Run


def stand_in_another_order(words: Sequence[Run]) -> bool:
    """Whether each sentence of a paragraph stands on, and only their order changed, or that of the halves of
    one."""
    before, now = (
        "".join(run.text for run in words if run.op is not other) for other in (Op.CAME, Op.GONE)
    )
    was, becomes = ([each.strip() for each in sentences(text)] for text in (before, now))
    if len(before) == len(now) and was and sorted(was) == sorted(becomes):
        return True
    pairs = [(old, new) for old, new in zip(was, becomes, strict=False) if old != new]
    return len(was) == len(becomes) and bool(pairs) and all(_halves_changed(*p) for p in pairs)


def _halves_changed(old: str, new: str) -> bool:
    """Whether what is told in one half of a sentence alone, its figures and which way they went among it, is
    told in the other half now, each of both. What both halves are of may stand in either."""
    was, now = (_HALVES.split(sentence) for sentence in (old, new))
    if not (len(was) == len(now) == len(("one", "other"))):
        return False
    own, there = ([frozenset(content_stems(half)) for half in halves] for halves in (was, now))
    one, other = own[0] - own[1], own[1] - own[0]
    ways = [frozenset(w for w in words_of(h.lower()) if w[:1].isdigit() or is_move(w)) for h in was]
    told = [frozenset(words_of(half.lower())) for half in now]
    return (
        bool(ways[0] and ways[1])
        and ways[0] <= told[1]
        and ways[1] <= told[0]
        and other & (there[0] | there[1]) <= there[0]
        and len(one & there[1]) > len(one - there[1])
    )


_HALVES = pattern(r"(?i),? (?:while|whereas) ", has=("while", "whereas"))
