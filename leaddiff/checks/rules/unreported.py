"""Changes that no claim of the note covers: the other half of the whole truth."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.alterations import Alteration
from leaddiff.checks.case import Case
from leaddiff.checks.coverage import covers, is_covered
from leaddiff.findings import Finding, Rule, Severity

_TOLD = (
    "The note tells client desks what changed and where; what it leaves out they will not re-edit."
)


def _rule(name: str, meaning: str, practice: str = _TOLD, minor: bool = False) -> Rule:
    severity = Severity.INFO if minor else Severity.WARNING
    return Rule(
        name, severity, meaning, practice, "Name it in the note, or put the old wording back."
    )


RULES = (
    _rule("unreported-paragraph", "A paragraph is new and the note does not speak of it."),
    _rule("unreported-cut", "A paragraph went and the note does not say that copy was cut."),
    _rule(
        "unreported-figure",
        "A figure was replaced and the note does not speak of the paragraph.",
        "A toll or a price that changes in silence stays wrong at every client that used the old one.",
    ),
    _rule(
        "unreported-quote",
        "Words inside quotation marks changed and the note does not speak of the paragraph.",
        "Quotations are locked: nobody alters one without saying so.",
    ),
    _rule("unreported-name", "A name or title was replaced and the note does not speak of it."),
    _rule("unreported-date", "A date or time was replaced and the note does not speak of it."),
    _rule("unreported-negation", "A 'not' came or went and the note does not speak of it."),
    _rule(
        "unreported-attribution",
        "The source of a statement, or a hedge such as 'alleged', changed or went.",
        "Who said it is part of the news; a statement without its source is a different statement.",
    ),
    _rule("unreported-material", "New material stands in a paragraph the note does not speak of."),
    _rule("unreported-rewrite", "A paragraph was rewritten and the note does not speak of it."),
    _rule("unreported-trim", "Words went from a paragraph the note does not speak of.", minor=True),
    _rule("unreported-wording", "A word was replaced by another.", minor=True),
    _rule("unreported-style", "Only house style differs, or a paragraph was broken.", minor=True),
    _rule("unreported-move", "A paragraph moved to another place.", minor=True),
    _rule("unreported-headline", "The headline changed without a word.", minor=True),
    _rule("unreported-byline", "The byline changed without a word.", minor=True),
    _rule("unreported-dateline", "The dateline changed without a word.", minor=True),
    _rule("unreported-photo", "A photo caption changed without a word.", minor=True),
)

_SEVERITY = {rule.name: rule.severity for rule in RULES}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each change that matters and that no claim covers. They are only for
    information where the copy has no note at all (that is told once) or where a version between
    the two is missing, since a note speaks of the last step alone."""
    by = covers(case)
    quiet = case.note is None or case.gap
    for alteration in case.alterations:
        if not is_covered(alteration, by, case):
            severity = Severity.INFO if quiet else _severity(alteration)
            yield Finding(
                alteration.rule, severity, alteration.message, alteration.old, alteration.new
            )


def _severity(alteration: Alteration) -> Severity:
    return Severity.INFO if alteration.minor else _SEVERITY[alteration.rule]
