"""Corrected material: whether words that came to a paragraph are of what a correction names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import stated
from leaddiff.checks.topics.topic_kinds import corrected_kinds, head, names_several
from leaddiff.checks.topics.topics import things
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.checks.what_changed.fresh_matter import is_sentence_more
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim


def may_be_of_it(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether words that came may be of what a correction names: it names no kind of fact, or several figures,
    of which one more was told, CORRECTS earnings ratios, or somebody's title, of which there is more."""
    named = corrected_kinds(claim)
    if not named:
        return not _goes_beyond_its_values(claim, alteration, case)
    found = case.traces[alteration.new[0]]
    if _is_title_more(claim, found.came) or _is_of_right_value(claim, found.came, case):
        return True
    is_figure = any(c.isdigit() for text in found.came for c in text)
    is_one_more = FactKind.FIGURE in named and names_several(claim.topic) and is_figure
    return is_one_more and not is_sentence_more(found)


def _is_title_more(claim: Claim, came: Sequence[str]) -> bool:
    """Whether a correction of a title finds all that came to be one: and technical director."""
    names_title = any(_TITLE.search(head(thing)) for thing in things(claim.topic))
    told = [words_of(text) for text in came if text.strip()]
    return names_title and all(
        len(row) <= OF_A_TITLE and not _called().isdisjoint(map(str.lower, row)) for row in told
    )


_TITLE = pattern(r"(?i)\b(?:titles?|ranks?|positions?|job)\b")

OF_A_TITLE = 7
"""Words (5 to 10) that a title has at most: and deputy head of its northern region."""


def _is_of_right_value(claim: Claim, came: Sequence[str], case: Case) -> bool:
    """Whether all that came are words of the name that a correction says is right: to Orsil Data Works, instead
    of Orsil Data."""
    right = [value for value in stated(claim.clause, case.figures) if value.is_now]
    names = [f" {' '.join(words_of(value.text))} " for value in right if value.figure is None]
    told = [" ".join(words_of(text)) for text in came if words_of(text)]
    return bool(told) and all(any(f" {text} " in name for name in names) for text in told)


@cache
def _called() -> frozenset[str]:
    """Words that say what somebody is: director, chairman."""
    return frozenset(word for word, kinds in rows(ENGLISH, "titles") if "title" in kinds.split())


def _goes_beyond_its_values(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a correction that gives a figure for another, "to $16 billion from $14.1 billion", leaves out
    what came beside: a sentence more, or a figure that it does not give."""
    values = stated(claim.clause, case.figures)
    if {value.is_now for value in values if value.figure} != {True, False}:
        return False
    number = alteration.new[0]
    came = (
        fact.after
        for fact in case.facts_of(number)
        if fact.kind is FactKind.FIGURE and fact.before is None
    )
    is_one_more = any(after and after not in claim.clause for after in came)
    return is_one_more or is_sentence_more(case.traces[number])
