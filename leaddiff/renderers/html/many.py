"""Many: several reports on one page, the answer to each first and what changed folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leaddiff.nouns.findings import Report
from leaddiff.renderers.html.page import filled
from leaddiff.renderers.html.seals import notes_held
from leaddiff.renderers.html.view import stops, view
from leaddiff.renderers.html.word_marks import shown

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Unreadable


def render_many(reports: Sequence[Report], unread: Sequence[Unreadable]) -> str:
    """A self-contained page on several stories. ``unread`` are the files that could not be checked."""
    views = [view(report) for report in reports]
    return filled(
        "many.html",
        answer=notes_held(reports),
        views=views,
        unread=[shown(_told(file)) for file in unread],
        left=sum(laid.left for laid in views),
        stops=stops(views),
    )


def _told(file: Unreadable) -> str:
    return file.reason if file.path in file.reason else f"{file.path}: {file.reason}"
