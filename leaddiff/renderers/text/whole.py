"""Whole: the sections of a report that is not all well, or was asked for in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers.text.claims import claims
from leaddiff.renderers.text.findings import loud_findings, quiet_findings
from leaddiff.renderers.text.story import story
from leaddiff.renderers.text.suggestion import suggestion
from leaddiff.renderers.text.wrap import Block


def sections(report: Report, look: Look) -> Iterator[tuple[Block, ...]]:
    """The note claim by claim, what is not in it (worst first), a note to paste, the paragraphs that changed:
    each as blocks, without those that have nothing to say."""
    told = claims, loud_findings, suggestion, partial(quiet_findings, whole=look.whole), story
    for section in told:
        lines = tuple(section(report))
        if lines:
            yield lines
