"""Told: an invented story as the fields that any form holds it in."""

from __future__ import annotations

from typing import NamedTuple

from leaddiff.nouns.story import Copy, PartKind


class Story(NamedTuple):
    """What the fields of an item hold; ``slug`` and ``headline`` carry the version marker."""

    slug: str
    headline: str
    note: str
    byline: str
    paragraphs: tuple[str, ...]
    moved: str = "2026-05-04T10:15:00Z"
    status: str = "usable"


def story(copy: Copy) -> Story:
    """The story of copy that was read from a plain file."""
    return Story(
        slug=_as_moved(copy, PartKind.SLUG),
        headline=_as_moved(copy, PartKind.HEADLINE) or "A story",
        note=copy.note or "",
        byline=copy.byline or "",
        paragraphs=tuple(paragraph.text for paragraph in copy.paragraphs),
    )


def _as_moved(copy: Copy, kind: PartKind) -> str:
    """A slug or headline with its marker, as the plain file has it."""
    part = copy.first(kind)
    return " ".join(copy.raw[part.span.start : part.span.end].strip("^<> ").split()) if part else ""
