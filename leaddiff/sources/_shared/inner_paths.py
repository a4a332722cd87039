"""Inner paths: which ``p`` of a stretch of HTML a paragraph of it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.offsets import Offsets

_P = pattern(r"(?i)<p(?=[\s>/])")


def placed(html: str, blocks: Iterable[Block], path: str, offsets: Offsets) -> Iterator[Block]:
    """The paragraphs of HTML that is the value of a field, each with its place in the file and the path
    to it: "/body_html p[3]"."""
    starts = [found.start() for found in _P.finditer(html)]
    for block in blocks:
        number = bisect_right(starts, block.span.start)
        inner = f"{path} p[{number}]" if number else path
        yield Block(block.text, offsets.span(block.span), inner)
