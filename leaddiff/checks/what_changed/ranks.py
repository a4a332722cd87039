"""Ranks: what a lead says of a thing among all of its kind and time: a record, the biggest drop in five years,
the first time since 1998. It is why the story moved, and no background."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
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
    gone, came = _rank_in(trace.gone), _rank_in(trace.came)
    if gone and not came and not new.has_text(gone):
        seen = WordsChanged(Turn.SENSE, excerpt(trace.words, gone, None, new.text(1)))
        yield Alteration(Altered.REWRITE, Nature.GONE, seen, *numbers)
    if came and not gone and not old.has_text(came):
        seen = WordsChanged(Turn.MATERIAL, excerpt(trace.words, None, came, new.text(1)))
        yield Alteration(Altered.MATERIAL, Nature.CAME, seen, *numbers)


def _rank_in(texts: Sequence[str]) -> str | None:
    return next((found[0] for found in map(_RANK.search, texts) if found), None)
