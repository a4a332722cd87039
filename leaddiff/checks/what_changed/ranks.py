"""Ranks: what a lead says of a thing among all of its kind and time: a record, the biggest drop in five years,
the first time since 1998. It is why the story moved, and no background."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import Turn, WordsChanged

_HAS = ("st", "record", "unprecedented", "all-time")
_RANK = pattern(
    r"(?i)(?<![\w-])(?:[a-z-]{1,24}est|worst|best|most|least|first)\b[^.;]{0,40}?\b(?:since|ever|on record"
    r"|in (?:at least |more than |nearly |almost |about |over )?(?:[\w-]+ ){1,3}"
    r"(?:years|months|weeks|decades|quarters)"
    r"|in (?:a|the) (?:year|decade|century|generation))\b"
    r"|\b(?:record(?= [a-z]| *$)|all-time|unprecedented|for the first time)\b",
    has=_HAS,
)


def ranks_changed(trace: Trace, old: Witness, new: Witness) -> Iterator[Alteration]:
    """A rank that went from the lead, or came to it, and is told nowhere in the other version."""
    if trace.new != 1 or 1 not in trace.old:
        return
    numbers = trace.old, (trace.new,)
    ranks = _rank_in(trace.gone), _rank_in(trace.came)
    gone, came = ranks if any(ranks) else _first_of_its_kind(trace.words)
    if gone and not came and not new.has_text(gone):
        seen = WordsChanged(Turn.SENSE, excerpt(trace.words, _shown(gone), None, new.text(1)))
        yield Alteration(Altered.REWRITE, Nature.GONE, seen, *numbers)
    if came and not gone and not old.has_text(came):
        seen = WordsChanged(Turn.MATERIAL, excerpt(trace.words, None, _shown(came), new.text(1)))
        yield Alteration(Altered.MATERIAL, Nature.CAME, seen, *numbers)


def _rank_in(texts: Sequence[str]) -> str | None:
    return next((found[0] for found in map(_RANK.search, texts) if found), None)


def _first_of_its_kind(words: Sequence[Run]) -> tuple[str | None, str | None]:
    """What went and came where a thing became the first or the only one of its kind, or is no more, each with
    the words behind it: "the first ferry" in the place of "a ferry"."""
    for gone, came, after in zip(words, words[1:], words[2:], strict=False):
        article, sole = (side.text.strip().lower() for side in (gone, came))
        behind = " ".join(after.text.split()[:BEHIND])
        if (gone.op, came.op) != (Op.GONE, Op.CAME) or _PART_OF_A_TIME.match(behind):
            continue
        if sole in _SOLE and article in _ANY:
            return None, f"{came.text.strip()} {behind}"
        if article in _SOLE and sole in _ANY:
            return f"{gone.text.strip()} {behind}", None
    return None, None


BEHIND = 2
"""Words behind "the first" (1 to 3) by which it is known elsewhere in the copy."""

_SOLE = ("the first", "the only", "the sole", "the first-ever")
_ANY = ("a", "an", "the", "another", "one of the")
_PART_OF_A_TIME = pattern(r"(?:[\w-]+ )?(?:quarter|half|week|month|year|day)")


def _shown(rank: str) -> str:
    """The words of a rank that went or came: of "the first ferry" the thing stands on."""
    return next((sole for sole in _SOLE if rank.lower().startswith(f"{sole} ")), rank)
