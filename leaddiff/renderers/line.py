"""Line: one finding a line, ``path:line:col: severity rule message``, for editors' programs and grep."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.visible import visible
from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.telling import is_clean
from leaddiff.telling.positions import spots
from leaddiff.telling.sentences import told_plainly


def render(report: Report, look: Look) -> str:
    """A line for each finding, worst first; nothing where all is well, unless the whole is wanted."""
    if is_clean(report) and not (look.whole or look.accepted):
        return ""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding, spot in zip(report.findings, spots(report), strict=True):
        place = f"{visible(spot.path)}:{spot.line}:{spot.column}"
        message = visible(told_plainly(finding))
        if finding.suggestion:
            message += f" -> {visible(finding.suggestion)}"
        yield f"{place}: {finding.severity.value} {finding.rule} {message}"
