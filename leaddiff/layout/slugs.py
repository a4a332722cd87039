"""Slugs: how much a line looks like a story's working name, and what trails it that is no part of it."""

from __future__ import annotations

from leaddiff.ground.pattern import pattern
from leaddiff.layout.patterns import marks
from leaddiff.layout.sentence_ends import ends_sentence

SURE_SLUG = 4
"""Points (3 to 5) from which a line that stands alone is a slug rather than a headline."""

LIKELY_SLUG = 2
"""Points (1 to 3) from which the most slug-like of several lines is the slug."""

LONGEST_SLUG = 100
"""Characters (60 up) of a slug with all that AP strings to it."""

_JOINED = pattern(r"\w[-/]{1,2}\w|/$")


def slug_points(text: str) -> int:
    """How much a line looks like a slug: words joined by hyphens or slashes, few of them, no capital
    at the start, no stop or comma; or a form that only slugs have."""
    if len(text) > LONGEST_SLUG or (ends_sentence(text) and not text.endswith("...")):
        return -9
    words = text.split()
    points = 2 * bool(_JOINED.search(text)) + (len(words) <= 4) - (len(words) > 6)
    points += text[0].islower() + (len(words) == 1 and bool(_JOINED.search(text)))
    points -= any(mark in text for mark in ('"', "“", "'s ", "’s ", ": ", ", ", ". ", "; "))
    return points + 3 * bool(marks().slug.match(without_codes(text)))


def without_codes(slug: str) -> str:
    """A slug without the word count and the numbers of items that trail it, or run before it."""
    slug = marks().codes_after.sub("", slug) if "," in slug else slug
    before = marks().codes_before.match(slug)
    return slug[before.end() :] if before else slug
