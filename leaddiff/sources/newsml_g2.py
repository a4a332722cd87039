"""NewsML-G2: ``newsItem`` by itself or in a ``newsMessage``, as AP, Reuters, dpa, STT and ANSA move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Copy, Span, State
from leaddiff.sources import _html, _xml, nitf
from leaddiff.sources._copy import Fields, put_together
from leaddiff.sources._html import Block
from leaddiff.sources._naming import shown
from leaddiff.sources._xml import Element
from leaddiff.sources.nitf import field_of, paragraphs, said

NAME = "newsml-g2"

_STATES = {
    "usable": State.USABLE, "canceled": State.CANCELED, "cancelled": State.CANCELED,
    "withheld": State.WITHHELD,
}  # fmt: skip
FEWEST_INDENTED = 3
"""Indented lines (2 to 6) from which on one ``p`` is a story of several paragraphs."""

_NO_NOTES = ("notepad", "contact", "private")
"""Roles of an ``edNote`` in which the desk's contacts and asides stand."""


def fits(opening: str) -> bool:
    """Whether it is an item or a message of NewsML-G2."""
    return any(f"<{tag}" in opening for tag in ("newsItem", "newsMessage")) or any(
        f":{tag}" in opening for tag in ("newsItem", "newsMessage")
    )


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the message, without those that have no text (pictures, packages)."""
    root = _xml.parse(text, path)
    items = [root] if root.tag == "newsItem" else list(root.all("newsItem"))
    told = [(item, list(_blocks(item, text))) for item in items]
    found = tuple(
        put_together(text, path, NAME, _fields(item), blocks) for item, blocks in told if blocks
    )
    if not found:
        raise UnreadableCopy(
            f"{shown(path)} is {NAME} with no text in it; give the item that holds the story."
        )
    return found


def _fields(item: Element) -> Fields:
    """``newsItem@version`` counts transmissions and is left alone; the marker in slug or headline counts."""
    about = item.first("contentMeta") or item
    management = item.first("itemMeta") or item
    status = next((e.attributes.get("qcode", "") for e in management.all("pubStatus")), "")
    inner = item.first("nitf")
    inside = nitf.fields(inner) if inner else Fields()
    providers = (
        e.attributes.get("qcode") or e.attributes.get("literal") or e.text()
        for e in management.all("provider")
    )
    provider = next(providers, "")
    return Fields(
        slug=said(about, "slugline") or inside.slug,
        headline=said(about, "headline") or inside.headline,
        notes=[
            *(
                field_of(note)
                for note in item.all("edNote")
                if not any(word in note.attributes.get("role", "") for word in _NO_NOTES)
            ),
            *inside.notes,
        ],
        byline=said(about, "by") or inside.byline,
        dateline=said(about, "dateline") or inside.dateline,
        moved=said(management, "versionCreated") or inside.moved,
        provider=provider.rsplit(":", 1)[-1] or inside.provider,
        state=_STATES.get(status.rsplit(":", 1)[-1].lower()),
        identity=item.attributes.get("guid"),
    )


def _blocks(item: Element, raw: str) -> Iterator[Block]:
    content = item.first("contentSet")
    if content is None:
        return
    inner = content.first("nitf")
    if inner is not None:
        yield from nitf.blocks(inner)
        return
    for xml in content.all("inlineXML"):
        rows = list(paragraphs(xml.first("body") or xml))
        for row in rows:
            yield from _by_indentation(row, raw)
        if rows:
            return
    for plain in content.all("inlineData"):
        yield from escaped(plain, raw)


def escaped(element: Element, raw: str) -> Iterator[Block]:
    """The paragraphs of an element whose text is HTML, escaped or as CDATA, or plain lines."""
    text = "".join(each for each in element.content if isinstance(each, str))
    for block in _html.blocks(text):
        yield Block(block.text, _sought(block.text, element.inside, raw))


def _sought(text: str, inside: Span, raw: str) -> Span:
    """Where the first words of a paragraph stand in the element; all of it where they are escaped."""
    at = raw.find(text[:40], inside.start, inside.end)
    return Span(at, min(inside.end, at + len(text))) if at >= 0 else inside


def _by_indentation(row: Block, raw: str) -> Iterator[Block]:
    """Reuters puts a whole story into one ``p`` and indents the first line of each paragraph."""
    lines = raw[row.span.start : row.span.end].split("\n")
    indented = [
        at for at, line in enumerate(lines) if line.startswith(("  ", "\t")) and line.strip()
    ]
    if (
        len(indented) < 3
        or len(indented) == len([line for line in lines if line.strip()])
        or "<" in "".join(lines)
    ):
        yield row
        return
    start = row.span.start
    group: list[str] = []
    at = start
    for line in lines:
        if group and line.strip() and line.startswith(("  ", "\t")):
            yield from _joined(group, start)
            group, start = [], at
        group.append(line)
        at += len(line) + 1
    yield from _joined(group, start)


def _joined(lines: list[str], start: int) -> Iterator[Block]:
    from html import unescape

    text = " ".join(unescape(" ".join(lines)).split())
    if text:
        yield Block(text, Span(start, start + len("\n".join(lines))))
