"""Elements: what stands in an element of a news document, and its paragraphs with their places."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Span
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import Field
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.inner_paths import placed
from leaddiff.sources._shared.offsets import Offsets
from leaddiff.sources._shared.xml import Element

_NO_PARAGRAPH = frozenset(
    "table media media-caption media-producer media-reference fn note hl2 hr ol-caption".split()
)


def field_of(element: Element) -> Field:
    """What an element says, and where."""
    return Field(element.text(), element.inside, element.path)


def said(below: Element, *tags: str) -> Field | None:
    """What the first element of one of these names says, that says anything."""
    return next((found for found in map(field_of, below.all(*tags)) if found.text), None)


def attributes(below: Element, tag: str, name: str) -> Iterator[Field]:
    """What the attribute of that name says in each element of that tag, where it says anything."""
    for element in below.all(tag):
        value = " ".join(element.attributes.get(name, "").split())
        if value:
            yield Field(value, element.span, f"{element.path}/@{name}")


def paragraphs(body: Element) -> Iterator[Block]:
    """The ``p`` below an element that stand in no table, picture or heading."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag.lower() in ("p", "li") and not any(
            each.tag.lower() == "p" for each in element.children()
        ):
            said = element.text()
            if said:
                yield Block(said, element.inside, element.path)
        elif element.tag.lower() not in _NO_PARAGRAPH:
            waiting.extend(reversed(list(element.children())))


def escaped(element: Element, raw: str) -> Iterator[Block]:
    """The paragraphs of an element whose text is HTML, escaped or as CDATA, or plain lines."""
    text = "".join(each for each in element.content if isinstance(each, str))
    offsets = _offsets(element.inside, text, raw)
    blocks = html.blocks(text)
    if offsets is not None:
        yield from placed(text, blocks, element.path, offsets)
        return
    for block in blocks:
        yield Block(block.text, _sought(block.text, element.inside, raw), element.path)


_WRITTEN = pattern(r"&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[a-z]{2,4});|<!\[CDATA\[|\]\]>|\r\n?")


_SAID = {"&": "&", "\r": "\n"}


def _offsets(inside: Span, text: str, raw: str) -> Offsets | None:
    """Where the characters of an element's text stand in the file; None where that cannot be told, as
    there are comments or elements among them."""
    from html import unescape

    offsets = Offsets(inside)
    pieces: list[str] = []
    length, at, is_verbatim = 0, inside.start, False
    for found in _WRITTEN.finditer(raw, *inside):
        said = _SAID.get(found[0][0], "")
        if said == "&":
            said = found[0] if is_verbatim else unescape(found[0])
        elif not said:
            is_verbatim = found[0][0] == "<"
        pieces += raw[at : found.start()], said
        length += found.start() - at
        offsets.goes_on(length, found.start())
        length, at = length + len(said), found.end()
        offsets.goes_on(length, at)
    return offsets if "".join((*pieces, raw[at : inside.end])) == text else None


def _sought(text: str, inside: Span, raw: str) -> Span:
    """Where the first words of a paragraph stand in the element; all of it where they are escaped."""
    at = raw.find(text[:40], inside.start, inside.end)
    return Span(at, min(inside.end, at + len(text))) if at >= 0 else inside
