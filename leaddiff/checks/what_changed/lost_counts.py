"""Lost counts: a number alone that went from a sentence that stands on, "four presidents" become "presidents".

A measure or a date that goes is a trim; how many there were is what readers were told, and a count withdrawn
in silence stays right at every client that used the older version.
"""

from __future__ import annotations

import re
from collections import Counter

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.languages.numbers import value
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind, Op


def lost_its_count(fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether a fact is a number that went alone from before what it counted, which the copy counts nowhere
    else."""
    counted = _counted_by(fact, trace)
    return counted is not None and not new.saw(f"{fact.before} {counted}")


def _counted_by(fact: FactChange, trace: Trace) -> str | None:
    """The word that stood behind a number where nothing else went of its sentence but "about" and the like;
    None where more went, or it tells no plain count."""
    went, came = (Counter(_small_words(trace, op)) for op in (Op.GONE, Op.CAME))
    number = (fact.before or "").lower()
    if fact.kind is not FactKind.FIGURE or fact.after is not None or not _is_count(number):
        return None
    if came - went or not set(went - came) <= {number, *_ABOUT}:
        return None
    before = "".join(run.text for run in trace.words if run.op is not Op.CAME).lower()
    found = re.search(rf"(?:(\S+)\s+)?(?<!\w){re.escape(number)}\s+([^\W\d_][\w'-]*)", before)
    return None if found is None or found[1] in _KNOWN else found[2]


def _is_count(number: str) -> bool:
    worth = value(number)
    return worth is not None and worth > 1 and worth == int(worth)


def _small_words(trace: Trace, op: Op) -> list[str]:
    return [w for run in trace.words if run.op is op for w in words_of(run.text.lower())]


_ABOUT = frozenset("about around some nearly almost over more than at least up to only all".split())
_KNOWN = frozenset("the these those both his her its their our all no number other".split())
"""Before a number: it counts what is known already, "the two leaders", or no things, "No. 2"."""
