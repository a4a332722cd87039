"""Untold: the changes that no claim of the note speaks of, each once."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.coverage import is_covered, told_within
from leaddiff.checks.coverage.covers import Cover, covers
from leaddiff.checks.what_changed.alteration import Alteration, Altered, is_unreserved
from leaddiff.nouns.changes import Excerpt, FactKind, Op
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import FactChanged, QuotationAltered, Turn, WordsChanged
from leaddiff.nouns.findings import Softening


def untold(case: Case) -> Iterator[tuple[Alteration, bool]]:
    """Each change that matters and that no claim covers; with each, whether it was altered within the very
    words that a claim names, or where one points that is not so, and so is told for information."""
    by = covers(case)
    true = _less_untrue(by, case)
    told: set[tuple[tuple[int, ...], Excerpt, bool]] = set()
    rewritten: set[int] = set()
    quoted: set[int] = set()  # the paragraphs whose quotations the note speaks of
    for alteration in case.alterations:
        is_told = is_covered(alteration, by, case)
        if is_told and isinstance(alteration.evidence, QuotationAltered):
            quoted.update(alteration.new)
        if not is_told and _came_in_quotation(alteration, quoted, case):
            continue
        if not is_told and alteration.kind is Altered.REWRITE and not alteration.minor:
            if is_unreserved(alteration) and not rewritten.isdisjoint(alteration.new):
                continue  # whoever is told that a paragraph was rewritten looks at all of it
            rewritten.update(alteration.new)
        is_shown = not is_told or told_within(alteration, by)
        is_shown = is_shown or not is_covered(alteration, true, case)
        if is_shown and not _is_told_already(alteration, told):
            yield alteration, is_told


def _less_untrue(by: tuple[Cover, ...], case: Case) -> tuple[Cover, ...]:
    """The covers without those of claims that are not so: "adds dropped word in para 2", where that word stood
    and another came, tells nobody of that."""
    return tuple(
        cover
        for cover, ruling in zip(by, case.rulings, strict=True)
        if ruling.verdict is not Verdict.REFUTED
    )


def told_or_not(case: Case) -> Iterator[tuple[Alteration, bool]]:
    """Every change that a note might have to tell, and whether it is told: by a claim, or with another change
    whose words it shares."""
    left = {id(alteration) for alteration, is_told in untold(case) if not is_told}
    for alteration in case.alterations:
        yield alteration, id(alteration) not in left


def count_that_matter(case: Case) -> int:
    """How many of them client desks would want told; words that went are told for information."""
    return sum(
        not alteration.minor and alteration.kind is not Altered.TRIM
        for alteration, _ in untold(case)
    )


def _is_told_already(
    alteration: Alteration, told: set[tuple[tuple[int, ...], Excerpt, bool]]
) -> bool:
    """Whether the very stretch of words that was rewritten, or came, has been told as a fact that was
    replaced, came or went; one that went because it had had its day, "could not be reached", does not tell
    what came for it."""
    evidence = alteration.evidence
    if isinstance(evidence, FactChanged | QuotationAltered):
        had_its_day = alteration.minor and evidence.after is None
        told.add((alteration.new, evidence.excerpt, had_its_day))
        return False
    if not isinstance(evidence, WordsChanged) or evidence.turn not in _SHARED:
        return False
    enough = (False, True) if alteration.minor else (False,)
    return any((alteration.new, evidence.excerpt, had) in told for had in enough)


_SHARED = (Turn.REWRITE, Turn.MATERIAL, Turn.UNRESERVED)
"""What may be told of the very words of a fact."""


def _came_in_quotation(alteration: Alteration, quoted: set[int], case: Case) -> bool:
    """Whether what came stands within a quotation that the note speaks of: it was told with it."""
    evidence = alteration.evidence
    if not isinstance(evidence, WordsChanged) or quoted.isdisjoint(alteration.new):
        return False
    came = "".join(run.text for run in evidence.excerpt.words if run.op is Op.CAME).strip(' ,."“”')
    quotations = (fact for fact in case.changes.facts if fact.kind is FactKind.QUOTE)
    return bool(came) and any(
        came in (fact.after or "") and set(fact.new) & set(alteration.new) for fact in quotations
    )


def unasked(case: Case) -> Softening | None:
    """Why the note cannot be asked for all that changed, where it cannot."""
    if case.note is not None and not case.note.claims and case.note.unread:
        return Softening.UNREAD
    return Softening.GAP if case.gap else None
