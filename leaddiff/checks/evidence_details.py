"""Evidence details: what more the copy tells of a figure or a quotation that changed."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.nouns.changes import FactKind, Figure
from leaddiff.nouns.evidence import FactChanged, QuotationAltered
from leaddiff.nouns.findings import Finding


def with_details(finding: Finding, case: Case) -> Finding:
    """The finding with the unit of its figure and what it counts, or with whose words a quotation has."""
    evidence = finding.evidence
    if isinstance(evidence, FactChanged) and evidence.fact is FactKind.FIGURE:
        figure = next(_figures(finding, evidence, case), None)
        if figure is not None:
            told = evidence._replace(unit=figure.unit, counted=figure.noun)
            return finding._replace(evidence=told)
    if isinstance(evidence, QuotationAltered):
        speakers = {who for text in _texts(finding, case) for who in case.speakers(text)}
        if len(speakers) == 1:
            return finding._replace(evidence=evidence._replace(speaker=speakers.pop()))
    return finding


def _figures(finding: Finding, evidence: FactChanged, case: Case) -> Iterator[Figure]:
    for text in _texts(finding, case):
        for figure in case.figures(text):
            if figure.text in (evidence.after, evidence.before):
                yield figure


def _texts(finding: Finding, case: Case) -> Iterator[str]:
    """The paragraphs a finding speaks of, those of the newer version where it has any."""
    copy, numbers = (case.old, finding.old) if finding.is_of_older else (case.new, finding.new)
    return (copy.paragraphs[number - 1].text for number in numbers)
