"""Paste: a page with room for two versions, which a service answers as they are written."""

from __future__ import annotations

from leaddiff.renderers.html.page import filled


def render_paste() -> str:
    """A self-contained page of a service. What is written in it goes to the service's ``/check``, and is kept
    only where that is asked for."""
    return filled("paste.html", own="paste", frames=True)
