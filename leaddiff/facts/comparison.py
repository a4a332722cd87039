"""Comparison: the facts that differ between the paragraphs of two copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from leaddiff.facts.anonymity import AnonymityOfCopies, anonymity_dropped
from leaddiff.facts.closing_marks import closed_alike
from leaddiff.facts.counts import counts
from leaddiff.facts.date_forms import written
from leaddiff.facts.dates import (
    Days,
    dates_changed,
    day_of,
    less_dated,
    paired_dates,
    reaching_back,
    told_as_date,
)
from leaddiff.facts.edits import Edit, edit_of
from leaddiff.facts.figures import figures_changed, paired_figures
from leaddiff.facts.headline_figures import Exchange, exchanged_in_headline
from leaddiff.facts.hedges import hedges_changed
from leaddiff.facts.moments import moments
from leaddiff.facts.names import names
from leaddiff.facts.negations import NegationsOfCopy, negations_changed
from leaddiff.facts.quotes import quotes_changed
from leaddiff.facts.renamed import NamesOfCopies, names_changed
from leaddiff.facts.second_references import SecondReferences
from leaddiff.facts.shares import shares_changed
from leaddiff.facts.sources import replaced_sources, sources_changed, speaking_words
from leaddiff.facts.standing import standing_changed
from leaddiff.facts.wishes import wishes_changed
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    FactChange,
    Merged,
    ParagraphChange,
    Split,
)
from leaddiff.nouns.moments import Moment

_SOME_DAYS = (Moment(), Moment())


def compare(
    old: Sequence[str],
    new: Sequence[str],
    changes: Sequence[ParagraphChange],
    issued: tuple[Moment, Moment] = _SOME_DAYS,
    headlines: tuple[str, str] = ("", ""),
) -> tuple[FactChange, ...]:
    """The facts that differ between linked paragraphs, in order of the new copy.

    ``old`` and ``new`` are the paragraphs of the two copies, number 1 first, ``changes`` what became
    of them with their word runs filled in, ``issued`` when they were written, ``headlines`` those of the
    two copies, by which a figure is known that took the place of another. Only edited, split and merged
    paragraphs are looked at; quotations are followed through both copies.
    """
    edits = [closed_alike(edit_of(c, old, new), old, new) for c in changes
             if isinstance(c, Edited | Split | Merged) and not c.style_only]  # fmt: skip
    negated = NegationsOfCopy(old), NegationsOfCopy(new)
    known = NamesOfCopies(old, new), SecondReferences(old, new)
    days = Days((day_of(old), day_of(new)), written(issued[1]), issued)
    unnamed = AnonymityOfCopies(old, new)
    shown = exchanged_in_headline(*headlines) if edits and all(headlines) else None
    found = [
        fact
        for edit in edits
        for fact in (*_facts(edit, negated, known, days, shown), *anonymity_dropped(edit, unnamed))
    ]
    found = _less_told_twice(found, changes)
    dropped = [change.old for change in changes if isinstance(change, Deleted)]
    fresh = [change.new for change in changes if isinstance(change, Added)]
    found += quotes_changed(edits, dropped, fresh, old, new)
    if sum(len(edit.old.quotations) for edit in edits) > 1:
        from leaddiff.facts.swapped_quotes import quotes_swapped

        found += quotes_swapped(edits)
    return tuple(sorted(_each_once(found), key=lambda fact: fact.new))


def _each_once(facts: Iterable[FactChange]) -> Iterable[FactChange]:
    """Each fact once; a figure that changed alike of two things counts neither of them by name."""
    once: dict[FactChange, FactChange] = {}
    for fact in facts:
        plain = fact._replace(noun=None)
        once[plain] = fact if once.get(plain, fact) == fact else plain
    return once.values()


def _less_told_twice(
    found: Sequence[FactChange], changes: Sequence[ParagraphChange]
) -> list[FactChange]:
    """Facts that went from an old paragraph of which a piece was joined to another are left out:
    the rest of it, told in a change of its own, may have them."""
    times = Counter(
        number
        for change in changes
        if isinstance(change, Edited | Split | Merged)
        for number in (change.old if isinstance(change.old, tuple) else (change.old,))
    )
    return [
        fact
        for fact in found
        if fact.after is not None or all(times[number] < 2 for number in fact.old)
    ]


def _facts(
    edit: Edit,
    negated: tuple[NegationsOfCopy, NegationsOfCopy],
    known: tuple[NamesOfCopies, SecondReferences],
    days: Days,
    shown: Exchange | None,
) -> Iterator[FactChange]:
    near_old, near_new = edit.near
    dated_old, dated_new = moments(edit.old, near_old), moments(edit.new, near_new)
    counted = counts(edit.old, dated_old, near_old), counts(edit.new, dated_new, near_new)
    pairs = paired_figures(edit, *counted, shown)
    ago = (
        reaching_back(edit.old, [old for old, new in pairs if old and not new]),
        reaching_back(edit.new, [new for old, new in pairs if new and not old]),
    )
    dates = paired_dates(edit, (*dated_old, *ago[0]), (*dated_new, *ago[1]))
    yield from figures_changed(edit, less_dated(pairs, dates))
    yield from shares_changed(edit)
    yield from dates_changed(edit, dates, days)
    yield from negations_changed(edit, *negated)
    yield from hedges_changed(edit, pairs)
    yield from wishes_changed(edit)
    replaced, renamed = replaced_sources(edit, known[1])
    yield from sources_changed(edit, replaced)
    spoken = speaking_words(edit, replaced + renamed)
    named = names(edit.old, dated_old, near_old), names(edit.new, dated_new, near_new)
    yield from map(told_as_date, names_changed(edit, named, known[0], spoken))
    yield from standing_changed(edit)
