"""NITF: one ``<nitf>`` document, as AP, PA, CP, NTB and EFE move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.story import Copy, State
from leaddiff.sources import _xml
from leaddiff.sources._copy import Field, Fields, put_together
from leaddiff.sources._html import Block
from leaddiff.sources._xml import Element

NAME = "nitf"

_NO_PARAGRAPH = frozenset(
    "table media media-caption media-producer media-reference fn note hl2 hr ol-caption".split()
)
_STATES = {
    "usable": State.USABLE, "withheld": State.WITHHELD, "embargoed": State.EMBARGOED,
    "canceled": State.CANCELED, "cancelled": State.CANCELED, "killed": State.CANCELED,
}  # fmt: skip


def fits(opening: str) -> bool:
    """Whether the document's own root is ``nitf``; one inside a news message is that message's."""
    return "<nitf" in opening and not any(
        sign in opening for sign in ("<newsItem", "<NewsML", "newsMessage")
    )


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the document."""
    root = _xml.parse(text, path)
    nitf = root if root.tag == "nitf" else root.first("nitf") or root
    return (put_together(text, path, NAME, fields(nitf), blocks(nitf)),)


def fields(nitf: Element) -> Fields:
    """What stands in the head of an NITF document. ``du-key@version`` counts saves and is left alone."""
    head = nitf.first("body.head") or nitf
    docdata = nitf.first("docdata") or nitf
    status = docdata.attributes.get("management-status", "").lower()
    return Fields(
        slug=_slug(nitf, docdata),
        headline=said(head, "hl1") or said(nitf, "title"),
        notes=[
            *_attributes(docdata, "ed-msg", "info"),
            *_attributes(nitf, "revision-history", "comment"),
            *(field_of(each) for each in nitf.all("tagline")),
        ],
        byline=said(head, "byline"),
        dateline=said(head, "dateline"),
        moved=_moved(head, docdata),
        provider=(said(head, "distributor") or Field("", nitf.span)).text,
        state=_STATES.get(status),
        identity=next((each.attributes.get("id-string") for each in docdata.all("doc-id")), None),
    )


def blocks(nitf: Element) -> Iterator[Block]:
    """The paragraphs of the body. Subheads, tables and what belongs to pictures are none."""
    body = nitf.first("body.content") or nitf.first("body") or nitf
    return paragraphs(body)


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
                yield Block(said, element.inside)
        elif element.tag.lower() not in _NO_PARAGRAPH:
            waiting.extend(reversed(list(element.children())))


def field_of(element: Element) -> Field:
    """What an element says, and where."""
    return Field(element.text(), element.inside)


def said(below: Element, *tags: str) -> Field | None:
    """What the first element of one of these names says, that says anything."""
    return next((found for found in map(field_of, below.all(*tags)) if found.text), None)


def _attributes(below: Element, tag: str, name: str) -> Iterator[Field]:
    for element in below.all(tag):
        value = " ".join(element.attributes.get(name, "").split())
        if value:
            yield Field(value, element.span)


def _slug(nitf: Element, docdata: Element) -> Field | None:
    for meta in nitf.all("meta"):
        if meta.attributes.get("name", "").lower() in (
            "anpa-keyword",
            "slug",
            "slugline",
            "ntbstikkord",
        ):
            return Field(meta.attributes.get("content", ""), meta.span)
    for field in (*_attributes(docdata, "du-key", "key"), *_attributes(docdata, "keyword", "key")):
        return field
    return None


def _moved(head: Element, docdata: Element) -> Field | None:
    for field in (
        *_attributes(docdata, "date.issue", "norm"),
        *_attributes(docdata, "date.release", "norm"),
        *_attributes(head, "story.date", "norm"),
    ):
        return field
    return None
