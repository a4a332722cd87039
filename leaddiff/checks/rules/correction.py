"""Correction: update or correction? A fact replaced while nothing else in its paragraph changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.coverage import is_covered
from leaddiff.checks.coverage.covers import covers
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action
from leaddiff.nouns.evidence import FactChanged
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity

RULES = (
    Rule(
        "update-or-correction",
        Severity.INFO,
        "A figure, name or quote was replaced, nothing else in the paragraph changed, and the note "
        "covers it without a place and without calling it a correction.",
        "A correction is called one: clients who used the wrong fact must be told it was wrong.",
        "If the old fact was wrong, say CORRECTS and give both; if it is news, leave the note as it is.",
        caught=update(
            "UPDATES",
            "- The ferry was carrying 71 people.",
            "+ The ferry was carrying 17 people.",
            "+ It struck a sandbank at low tide.",
        ),
        passed=update(
            "CORRECTS number aboard; ADDS cause in para 3",
            "- The ferry was carrying 71 people.",
            "+ The ferry was carrying 17 people.",
            "+ It struck a sandbank at low tide.",
        ),
    ),
)

_ASKED = (FactKind.FIGURE, FactKind.NAME, FactKind.QUOTE)

LONE = 2
"""Stretches of change in a paragraph up to which a replaced fact counts as the only change (1 to 3)."""


def check(case: Case) -> Iterator[Finding]:
    """One question for each lone replaced fact that the note covers by no number and by no
    correction. What it does not cover is told as unreported."""
    lone = [fact for fact in case.changes.facts if _is_lone(fact, case)]
    asked = _told_otherwise(case, {fact.new[0] for fact in lone})
    for fact in lone:
        number = fact.new[0]
        if number in asked:
            continue
        asked.add(number)
        text = case.new.paragraphs[number - 1].text
        around = excerpt(case.traces[number].words, fact.before, fact.after, text)
        seen = FactChanged(fact.kind, fact.before, fact.after, around, alone=True)
        yield Finding("update-or-correction", seen, fact.old, (number,))


def _told_otherwise(case: Case, wanted: set[int]) -> set[int]:
    """Those of the wanted paragraphs of which there is nothing to ask: the note names, corrects, or leaves
    them out."""
    if not wanted:
        return set()  # what the note covers is much to work out
    by = covers(case)
    corrections = tuple(cover for cover in by if cover.claim.corrects)
    named = {n for cover in by if cover.claim.action is not Action.CUT for n in cover.new}
    told = wanted & named
    for alteration in case.alterations:
        left = wanted.intersection(alteration.new) - told
        if not left:
            continue
        is_left_out = not is_covered(alteration, by, case)
        if is_left_out or is_covered(alteration, corrections, case):
            told |= left
    return told


def _is_lone(fact: FactChange, case: Case) -> bool:
    replaced = fact.kind in _ASKED and fact.before is not None and fact.after is not None
    found = case.traces.get(fact.new[0]) if replaced and fact.new else None
    if found is None or found.is_new:
        return False
    stretches = (run for run in found.words if run.op is not Op.KEPT)
    return len(list(islice(stretches, LONE + 1))) <= LONE
