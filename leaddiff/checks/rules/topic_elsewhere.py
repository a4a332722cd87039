"""Topics that stand elsewhere than the note puts them."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.marks import named, quoted
from leaddiff.checks.places import has_place, new_numbers
from leaddiff.checks.topics import mentions
from leaddiff.claims import Action, Ruling, Verdict
from leaddiff.examples import update
from leaddiff.findings import Finding, Rule, Severity

RULES = (
    Rule(
        "topic-elsewhere",
        Severity.INFO,
        "The place bears the verb out, but the words of the topic stand in other changed paragraphs.",
        "Topics are paraphrase, so this is a hint and no more.",
        "See whether the note names the right paragraphs.",
        caught=update(
            "ADDS harbor master's comments in para 2; ADDS details in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
        passed=update(
            "ADDS passenger's comments in para 2; ADDS harbor master's comments in para 6",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "+ The tide was unusually low, harbor master Noh Sang-ki said.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """A hint for each confirmed claim whose topic cannot be found where the note puts it."""
    for index, ruling in enumerate(case.rulings):
        if ruling.verdict is Verdict.CONFIRMED and ruling.claim.action is not Action.CUT:
            yield from _look(index, ruling, case)


def _look(index: int, ruling: Ruling, case: Case) -> Iterator[Finding]:
    claim = ruling.claim
    if not claim.topic or "," in claim.topic:
        return
    naming = [n for n, stems in sorted(case.altered.items()) if mentions(claim.topic, stems)]
    here = new_numbers(claim, case) if has_place(claim) else tuple(case.altered)
    if not naming or set(naming) & {n + d for n in here for d in (-1, 0, 1)}:
        return
    yield Finding(
        "topic-elsewhere",
        Severity.INFO,
        f"{quoted(claim.topic, 60)} is not named in {named(here)}, but in {named(naming)}",
        new=tuple(naming),
        claim=index,
    )
