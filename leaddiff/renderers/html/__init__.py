"""HTML: the report as one page that an editor opens, prints and mails."""

from __future__ import annotations

from leaddiff.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers.html.chain import render_chain
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.view import stops, view

__all__ = ["render", "render_chain"]


def render(report: Report, look: Look) -> str:
    """The report as a self-contained page: it asks for nothing from the network, reads without
    script, and is the same to the byte for the same report."""
    laid = view(report)
    return filled("report.html", view=laid, stops=stops([laid]))
