"""Desk XML: the flat documents of Jimi (Canadian Press) and Ritzau, a field an element."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import html, xml, xml_noting
from leaddiff.sources._shared.copy import CopyField, Fields, put_together
from leaddiff.sources._shared.elements import escaped, field_of, paragraphs, said
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.xml import Element
from leaddiff.sources._shared.xml_noting import NotePlace

NAME = "desk-xml"

_COUNT = pattern(r"([0-9]{1,2})(?:st|nd|rd|th)?$")


def fits(opening: str) -> bool:
    """Whether it is Jimi's or Ritzau's document, by the elements only they have."""
    return "<Publish" in opening or "<WritethruNum" in opening or "<RBNews" in opening


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the document."""
    root = xml.parse(text, path)
    body = root.first("ContentText", "body", "Body", "content")
    rows = list(paragraphs(body)) or list(escaped(body, text)) if body is not None else []
    return (put_together(text, path, NAME, _fields(root), rows),)


def _fields(root: Element) -> Fields:
    counts = (_COUNT.match(each.text()) for each in root.all("WritethruNum", "WritethruValue"))
    count = next(filter(None, counts), None)
    return Fields(
        slug=said(root, "SlugProper", "strapline"),
        headline=said(root, "Headline", "headline") or said(root, "strapline"),
        notes=[_plain(note) for note in root.all("UpdateNote", "TilRedaktionen")],
        byline=said(root, "Byline", "byLine"),
        dateline=_place(root),
        moved=said(root, "PublishDateTime", "PublishDate", "pubDate", "publishDate"),
        updates=int(count[1]) if count else None,
        provider=(said(root, "Source") or CopyField("", root.span)).text,
        state=_state(root),
        identity=(said(root, "HistID") or CopyField("", root.span)).text,
        embargo=_embargo(root),
    )


def _place(root: Element) -> CopyField | None:
    """Where the story is from: Jimi has city, province and country, a semicolon after each."""
    place = said(root, "Placeline", "town")
    if place is None:
        return None
    parts = filter(None, (part.strip() for part in place.text.split(";")))
    return CopyField(", ".join(parts), place.span, place.path)


def _state(root: Element) -> State | None:
    """Ritzau tells by yes and no whether an item takes back or corrects what was moved."""
    for tag, state in (("Annuleret", State.CANCELED), ("Korrektion", State.CORRECTED)):
        if any(each.text() == "true" for each in root.all(tag)):
            return state
    return None


def _embargo(root: Element) -> str | None:
    """Until when the story is held; the year 1 stands for never."""
    until = said(root, "EmbargoTime")
    return until.text if until and not until.text.startswith("0001") else None


def _plain(note: Element) -> CopyField:
    said = field_of(note)
    rows: list[Block] = html.blocks(said.text)
    return CopyField(" ".join(row.text for row in rows), said.span, said.path)


_NOTE_PLACES = (
    NotePlace("", "<TilRedaktionen>{html}</TilRedaktionen>", frozenset(("headline", "strapline"))),
    NotePlace(
        "", "<UpdateNote>{text}</UpdateNote>", frozenset(("Headline", "SlugProper", "EditorNote"))
    ),
)


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in Jimi's ``UpdateNote`` or Ritzau's ``TilRedaktionen``."""
    return xml_noting.noted(copy, note, _NOTE_PLACES)
