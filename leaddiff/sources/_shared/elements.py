"""Elements: what stands in an element of a news document, and its paragraphs with their places."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.nouns.story import Span
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import CopyField
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.inner_paths import placed
from leaddiff.sources._shared.offsets import Offsets
from leaddiff.sources._shared.xml import Element

_NO_PARAGRAPH = frozenset(
    "table media media-caption media-producer media-reference fn note hr ol-caption"
    " header figure figcaption aside nav bild abstract".split()
)
"""Elements in which no copy stands: a header has dpa's headline, byline and subjects again, ``bild`` TT's
pictures, an abstract the lead."""

FEWEST_INDENTED = 3
"""Indented lines (2 to 6), the first among them, from which on one ``p`` is a story of several paragraphs."""

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 hl1 hl2 mellis rubrik title head style script".split())
_PARAGRAPHS = frozenset(("p", "li", "citat"))
"""``citat`` is TT's paragraph of speech."""


def field_of(element: Element) -> CopyField:
    """What an element says, and where."""
    return CopyField(element.text(), element.inside, element.path)


def said(below: Element, *tags: str) -> CopyField | None:
    """What the first element of one of these names says, that says anything."""
    return next((found for found in map(field_of, below.all(*tags)) if found.text), None)


def line_said(below: Element, tag: str) -> CopyField | None:
    """What a byline or a dateline says, whose name, title, place and date may stand in elements of their
    own with no blank between them."""
    for found in below.all(tag):
        text = found.text(parted=True)
        if text:
            return CopyField(text, found.inside, found.path)
    return None


def attributes(below: Element, tag: str, name: str) -> Iterator[CopyField]:
    """What the attribute of that name says in each element of that tag, where it says anything."""
    for element in below.all(tag):
        value = " ".join(element.attributes.get(name, "").split())
        if value:
            yield CopyField(value, element.span, f"{element.path}/@{name}")


def paragraphs(body: Element) -> Iterator[Block]:
    """The ``p`` below an element that stand in no table, picture or heading."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        tag = element.tag.lower()
        if tag in _PARAGRAPHS and not any(map(_is_paragraph, element.children())):
            said = "" if _is_heading(element) or _is_teaser(element) else element.text()
            if said:
                yield Block(said, element.inside, element.path)
        elif tag not in _NO_PARAGRAPH and tag not in _HEADINGS:
            waiting.extend(reversed(list(element.children())))


def _is_paragraph(element: Element) -> bool:
    return element.tag.lower() in _PARAGRAPHS


def _is_teaser(element: Element) -> bool:
    """Whether a ``p`` is what dpa has above its story for lists of stories."""
    return "teaser" in element.attributes.get("class", "").split()


def _is_heading(element: Element) -> bool:
    """Whether a ``p`` is but the wrapping of a heading, as STT has its subheads."""
    inner = list(element.children())
    has_words = any(isinstance(each, str) and each.strip() for each in element.content)
    return bool(inner) and not has_words and all(each.tag.lower() in _HEADINGS for each in inner)


def bare(body: Element, raw: str) -> Iterator[Block]:
    """The paragraphs of a body that has its text in no ``p``, parted by line breaks if at all; none where
    its own text is but blanks."""
    if any(isinstance(each, str) and each.strip() for each in body.content):
        start, end = body.inside
        for block in html.blocks(raw[start:end], start):
            yield block._replace(path=body.path)


def by_indentation(row: Block, raw: str) -> Iterator[Block]:
    """Reuters puts a whole story into one ``p`` and indents the first line of each paragraph; Belga a line
    each."""
    lines = raw[row.span.start : row.span.end].split("\n")
    filled = [line for line in lines if line.strip()]
    indented = 1 + sum(map(_is_indented, filled[1:]))  # the first line's blanks are cut off
    is_wrapped = FEWEST_INDENTED <= indented < len(filled)
    is_a_line_each = 1 < indented == len(filled) and all(map(ends_sentence, filled))
    if not (is_wrapped or is_a_line_each) or "<" in "".join(lines):
        yield row
        return
    start = at = row.span.start
    group: list[str] = []
    for line in lines:
        if group and (_is_indented(line) or not line.strip()):
            yield from _joined(group, start)
            group, start = [], at
        group.append(line)
        at += len(line) + 1
    yield from _joined(group, start)


def _is_indented(line: str) -> bool:
    return line.startswith(("  ", "\t")) and bool(line.strip())


def _joined(lines: list[str], start: int) -> Iterator[Block]:
    from html import unescape

    text = " ".join(unescape(" ".join(lines)).split())
    if text:
        yield Block(text, Span(start, start + len("\n".join(lines))))


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
