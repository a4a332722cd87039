"""NITF: the head and body of an NITF document, which stands by itself or inside a news message."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.story import State
from leaddiff.sources._shared.copy import CopyField, Fields, state_named
from leaddiff.sources._shared.elements import attributes, field_of, line_said, paragraphs, said
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.xml import Element
from leaddiff.sources._shared.xml_noting import NotePlace

NOTE_PLACE = NotePlace(
    "docdata",
    '<ed-msg info="{value}"/>',
    above=frozenset("doc-id urgency fixture date.issue date.release date.expire doc-scope".split()),
)
"""Where NITF keeps the editor's note."""


def fields(nitf: Element) -> Fields:
    """What stands in the head of an NITF document. ``du-key@version`` counts saves and is left alone."""
    head = nitf.first("body.head") or nitf
    docdata = nitf.first("docdata") or nitf
    status = docdata.attributes.get("management-status", "")
    return Fields(
        slug=_slug(nitf, docdata),
        headline=said(head, "hl1") or said(nitf, "title"),
        notes=[
            *attributes(docdata, "ed-msg", "info"),
            *attributes(nitf, "revision-history", "comment"),
            *(field_of(each) for each in nitf.all("tagline")),
        ],
        byline=line_said(head, "byline"),
        dateline=line_said(head, "dateline"),
        moved=_moved(head, docdata),
        provider=(said(head, "distributor") or CopyField("", nitf.span)).text,
        state=state_named(status),
        identity=next((each.attributes.get("id-string") for each in docdata.all("doc-id")), None),
        embargo=_embargo(docdata) if state_named(status) is State.EMBARGOED else None,
    )


def blocks(nitf: Element) -> Iterator[Block]:
    """The paragraphs of the body. Subheads, tables and what belongs to pictures are none."""
    body = nitf.first("body.content") or nitf.first("body") or nitf
    return paragraphs(body)


def _slug(nitf: Element, docdata: Element) -> CopyField | None:
    for meta in nitf.all("meta"):
        if meta.attributes.get("name", "").lower() in (
            "anpa-keyword",
            "slug",
            "slugline",
            "ntbstikkord",
        ):
            return CopyField(meta.attributes.get("content", ""), meta.span, f"{meta.path}/@content")
    for field in (*attributes(docdata, "du-key", "key"), *attributes(docdata, "keyword", "key")):
        return field
    return None


def _embargo(docdata: Element) -> str | None:
    released = next(attributes(docdata, "date.release", "norm"), None)
    return released.text if released else None


def _moved(head: Element, docdata: Element) -> CopyField | None:
    for field in (
        *attributes(docdata, "date.issue", "norm"),
        *attributes(docdata, "date.release", "norm"),
        *attributes(head, "story.date", "norm"),
    ):
        return field
    return None
