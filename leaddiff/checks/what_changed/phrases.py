"""Phrases: a few words that came to a sentence, or went from it, and left all around them as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import Turn, WordsChanged


def phrases(trace: Trace) -> Iterator[tuple[Run, Run, Run]]:
    """Each run that came or went between two that were kept, with the two: what stands before it, the phrase,
    and what follows."""
    runs = trace.words
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        if run.op is not Op.KEPT and before.op is after.op is Op.KEPT:
            yield before, run, after


def first_phrase(
    found: Iterable[tuple[Op, str]], trace: Trace, text: str, gone: Turn
) -> Iterator[Alteration]:
    """The first phrase found, as matter that came, or as what its going does to the sense (``gone``).
    ``text`` is the paragraph of the newer version."""
    for op, said in islice(found, 1):
        if op is Op.CAME:
            seen = WordsChanged(Turn.MATERIAL, excerpt(trace.words, None, said, text))
            kind, nature = Altered.MATERIAL, Nature.CAME
        else:
            seen = WordsChanged(gone, excerpt(trace.words, said, None, text))
            kind, nature = Altered.REWRITE, Nature.GONE
        yield Alteration(kind, nature, seen, trace.old, (trace.new,))
