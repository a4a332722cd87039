"""Statistics: how often each rule was broken, in place of each finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaddiff.nouns.findings import Report, Rule, Severity
from leaddiff.renderers import Look
from leaddiff.renderers._shared.colour import Ink, Piece
from leaddiff.renderers.text.findings import SIGNS
from leaddiff.renderers.text.wrap import Block, Flow, laid


def render_statistics(reports: Sequence[Report], look: Look) -> str:
    """A line for each rule with findings that nobody accepted, the loudest and most frequent first, with
    what the rule means, and the sum."""
    return laid(_lines(reports, {rule.name: rule for rule in look.rules()}), look)


def _lines(reports: Sequence[Report], rules: dict[str, Rule]) -> Iterator[Block]:
    found = [f for report in reports for f in report.findings if f.accepted is None]
    counts = Counter((finding.severity, finding.rule) for finding in found)
    wide = max((len(f"{count:,}") for count in counts.values()), default=1)
    for (severity, name), count in sorted(counts.items(), key=_order):
        sign, ink = SIGNS[severity]
        first = (Piece(f"{count:>{wide},} "), Piece(f"{sign} ", ink), Piece(name, Ink.HEADING))
        meaning = rules[name].meaning if name in rules else ""
        yield Flow((Piece(meaning, Ink.FAINT),), (*first, Piece("  ")), " " * (wide + 3))
    accepted = sum(f.accepted is not None for report in reports for f in report.findings)
    told = f"{_many(len(found), 'finding')} in {_many(len(reports), 'report')}"
    yield (Piece(f"{told}; {accepted:,} accepted." if accepted else f"{told}."),)


def _many(count: int, one: str) -> str:
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def _order(counted: tuple[tuple[Severity, str], int]) -> tuple[int, int, str]:
    (severity, name), count = counted
    return severity.loudness, -count, name
