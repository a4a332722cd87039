"""NewsML 1.2: ``NewsML`` with ``NewsItem``, as AFP, ANA, ANP, EFE, Kyodo, TASS and Belga move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Copy, State
from leaddiff.sources import _xml, nitf
from leaddiff.sources._copy import Fields, put_together
from leaddiff.sources._html import Block
from leaddiff.sources._naming import shown
from leaddiff.sources._xml import Element
from leaddiff.sources.newsml_g2 import escaped
from leaddiff.sources.nitf import field_of, paragraphs, said

NAME = "newsml-1"

_STATES = {
    "usable": State.USABLE, "embargoed": State.EMBARGOED, "withheld": State.WITHHELD,
    "canceled": State.CANCELED, "cancelled": State.CANCELED, "killed": State.CANCELED,
}  # fmt: skip
LARGEST_COUNT = 99
"""The highest ``RevisionId`` (20 to 1,000) that counts versions; some desks put a time there."""


def fits(opening: str) -> bool:
    """Whether it is a ``NewsML`` document."""
    return "<NewsML" in opening


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the document, without those that have no text."""
    root = _xml.parse(text, path)
    told = [(item, list(_blocks(item, text))) for item in root.all("NewsItem")]
    found = tuple(
        put_together(text, path, NAME, _fields(item, root), blocks)
        for item, blocks in told
        if blocks
    )
    if not found:
        raise UnreadableCopy(
            f"{shown(path)} is {NAME} with no text in it; give the item that holds the story."
        )
    return found


def _fields(item: Element, root: Element) -> Fields:
    status = next((e.attributes.get("FormalName", "") for e in item.all("Status")), "")
    revision = item.first("RevisionId")
    count = revision.text() if revision else ""
    is_count = count.isdigit() and 1 <= int(count) <= LARGEST_COUNT
    names = (e.attributes.get("FormalName", "") for e in item.all("Provider", "Party"))
    provider = next((name for name in names if name), "")
    return Fields(
        slug=said(item, "SlugLine") or said(item, "NameLabel"),
        headline=said(item, "HeadLine"),
        notes=[field_of(line) for line in item.all("NewsLineText")],
        byline=said(item, "ByLine"),
        dateline=said(item, "DateLine"),
        moved=said(item, "ThisRevisionCreated") or said(root, "DateAndTime"),
        updates=int(count) - 1 if is_count else None,
        provider=provider,
        state=_STATES.get(status.lower()),
        identity=(said(item, "NewsItemId") or field_of(item)).text
        if said(item, "NewsItemId")
        else None,
    )


def _blocks(item: Element, raw: str) -> Iterator[Block]:
    for content in item.all("DataContent"):
        inner = content.first("nitf", "body.content")
        rows = list(paragraphs(inner or content))
        if not rows:
            rows = list(escaped(content, raw))
        yield from rows
        if rows:
            return
    inner = item.first("nitf")
    if inner is not None:
        yield from nitf.blocks(inner)
