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

FEW_PLACES = 3
"""Places of a paragraph that lost or got words (2 to 5) up to which a number may have gone alone."""

FEW_LETTERS = 60
"""Characters of such a place (40 to 100): "at least four people" and no more."""


def lost_its_count(fact: FactChange, trace: Trace, new: Witness) -> bool:
    """Whether a fact is a number that went alone from before what it counted, which the copy counts nowhere
    else."""
    number = (fact.before or "").lower()
    went_alone = fact.kind is FactKind.FIGURE and fact.after is None and _is_count(number)
    if not went_alone or not _has_little(trace) or not _is_all_that_went(number, trace):
        return False
    counted = _counted_by(number, trace)
    return counted is not None and not new.saw(f"{fact.before} {counted}")


def _has_little(trace: Trace) -> bool:
    """Whether little changed, which is asked first: a paragraph may have thousands of figures."""
    sides = (trace.gone, trace.came)
    return all(len(texts) <= FEW_PLACES for texts in sides) and not any(
        len(text) > FEW_LETTERS for texts in sides for text in texts
    )


def _is_all_that_went(number: str, trace: Trace) -> bool:
    """Whether nothing came, and nothing went beside a number but "about" and the like."""
    went, came = (Counter(_small_words(trace, op)) for op in (Op.GONE, Op.CAME))
    return not came - went and set(went - came) <= {number, *_ABOUT}


def _counted_by(number: str, trace: Trace) -> str | None:
    """The word behind a number in the older text; None where there is none, or it tells no plain count."""
    before = "".join(run.text for run in trace.words if run.op is not Op.CAME).lower()
    found = re.search(rf"(?<!\w){re.escape(number)}\s+([^\W\d_][\w'-]*)", before)
    if found is None:
        return None
    *_, known = ("", *before[: found.start()].rsplit(None, 1))
    return None if known in _KNOWN else found[1]


def _is_count(number: str) -> bool:
    worth = value(number)
    return worth is not None and worth > 1 and worth == int(worth)


def _small_words(trace: Trace, op: Op) -> list[str]:
    return [w for run in trace.words if run.op is op for w in words_of(run.text.lower())]


_ABOUT = frozenset("about around some nearly almost over more than at least up to only all".split())
_KNOWN = frozenset("the these those both his her its their our all no number other".split())
"""Before a number: it counts what is known already, "the two leaders", or no things, "No. 2"."""
