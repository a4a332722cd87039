"""As seen: copy read without the characters that no reader sees, its places those of the file."""

from __future__ import annotations

from collections.abc import Callable

from leaddiff.languages.unseen import UNSEEN, without_unseen
from leaddiff.nouns.story import Copy, Span


def as_seen(text: str, read: Callable[[str], Copy]) -> Copy:
    """The copy that ``read`` makes of the text as a reader sees it, with its places in the text as it
    stands."""
    seen = without_unseen(text)
    copy = read(seen)
    if seen is text:
        return copy
    if len(seen) == len(text):
        return copy._replace(raw=text)
    places = _places(text)
    return copy._replace(
        raw=text,
        paragraphs=tuple(
            paragraph._replace(span=_placed(paragraph.span, places))
            for paragraph in copy.paragraphs
        ),
        parts=tuple(part._replace(span=_placed(part.span, places)) for part in copy.parts),
    )


def _places(text: str) -> list[int]:
    """Where each character that is seen stands in the text, and where the text ends."""
    places: list[int] = []
    at = 0
    for unseen in UNSEEN.finditer(text):
        places.extend(range(at, unseen.start()))
        at = unseen.end()
    places.extend(range(at, len(text) + 1))
    return places


def _placed(span: Span, places: list[int]) -> Span:
    start = places[span.start]
    return Span(start, places[span.end - 1] + 1 if span.end > span.start else start)
