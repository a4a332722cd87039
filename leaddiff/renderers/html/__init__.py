"""HTML: the report as one page that an editor opens, prints and mails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leaddiff.nouns.findings import Report
from leaddiff.renderers import Look
from leaddiff.renderers.html.board import render_board
from leaddiff.renderers.html.chain import render_chain
from leaddiff.renderers.html.many import render_many
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.view import stops, view

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable

__all__ = ["render", "render_all", "render_board", "render_chain"]


def render(report: Report, look: Look) -> str:
    """The report as a self-contained page: it asks for nothing from the network, reads without
    script, and is the same to the byte for the same report."""
    laid = view(report)
    template = "alone.html" if laid.is_alone else "report.html"
    return filled(template, view=laid, stops=stops([laid]))


def render_all(reports: Sequence[Report], look: Look, unread: Sequence[Unreadable] = ()) -> str:
    """Several reports as one page; of a single one its own."""
    if len(reports) == 1 and not unread:
        return render(reports[0], look)
    return render_many(reports, unread)
