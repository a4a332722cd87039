"""Naming: a file as messages call it."""

from __future__ import annotations

from leaddiff.ground.visible import visible


def shown(path: str | None) -> str:
    """The file's name made safe to show; "The copy" where it has none."""
    if path is None:
        return "The copy"
    return "Standard input" if path == "-" else visible(path) or "''"
