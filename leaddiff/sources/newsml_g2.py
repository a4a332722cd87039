"""NewsML-G2: ``newsItem`` by itself or in a ``newsMessage``, as AP, Reuters, dpa, STT and ANSA move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import nitf, xml, xml_noting
from leaddiff.sources._shared.copy import CopyField, Fields, put_together_each, state_named
from leaddiff.sources._shared.elements import (
    bare,
    by_indentation,
    escaped,
    field_of,
    line_said,
    paragraphs,
    said,
)
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.xml import Element
from leaddiff.sources._shared.xml_noting import NotePlace

NAME = "newsml-g2"

_FOLLOWS = pattern(r"(?i)(?:evolvedfrom|previousversion|updateof|isreplacementof)$")
"""Relations to the item before: those of ``itemrel`` that say so."""

_SIGNALS = {
    "sig:correction": State.CORRECTED,
    "edStat:C": State.CORRECTED,
    "edStat:D": State.CANCELED,
}
"""Signals that an item corrects or takes back what was moved; ``edStat`` is Reuters'."""

_NO_NOTES = ("notepad", "contact", "private")
"""Roles of an ``edNote`` in which the desk's contacts and asides stand."""


def fits(opening: str) -> bool:
    """Whether it is an item or a message of NewsML-G2."""
    return any(f"<{tag}" in opening for tag in ("newsItem", "newsMessage")) or any(
        f":{tag}" in opening for tag in ("newsItem", "newsMessage")
    )


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the message, without those that have no text (pictures, packages)."""
    root = xml.parse(text, path)
    items = [root] if root.tag == "newsItem" else list(root.all("newsItem"))
    told = ((_fields(item), list(_blocks(item, text))) for item in items)
    return put_together_each(text, path, NAME, told)


def _fields(item: Element) -> Fields:
    """``newsItem@version`` counts transmissions and is left alone; the marker in slug or headline counts."""
    about = item.first("contentMeta") or item
    management = item.first("itemMeta") or item
    inner = item.first("nitf")
    inside = nitf.fields(inner) if inner else Fields()
    return Fields(
        slug=said(about, "slugline") or inside.slug,
        headline=said(about, "headline") or inside.headline,
        notes=[*_notes(item), *inside.notes],
        byline=line_said(about, "by") or inside.byline,
        dateline=said(about, "dateline") or inside.dateline,
        moved=said(management, "versionCreated") or inside.moved,
        provider=_code(management, "provider") or inside.provider,
        state=_state(management),
        identity=item.attributes.get("guid"),
        follows=[
            link.attributes.get("residref")
            for link in management.all("link")
            if _FOLLOWS.search(link.attributes.get("rel", ""))
        ],
        embargo=(said(management, "embargoed") or CopyField("", item.span)).text or None,
    )


def _state(management: Element) -> State | None:
    """What the item's status says; where that is usable, what a signal says besides."""
    state = state_named(_code(management, "pubStatus"))
    if state not in (None, State.USABLE):
        return state
    signals = (each.attributes.get("qcode", "") for each in management.all("signal"))
    return next((_SIGNALS[each] for each in signals if each in _SIGNALS), state)


def _notes(item: Element) -> Iterator[CopyField]:
    for note in item.all("edNote"):
        if not any(word in note.attributes.get("role", "") for word in _NO_NOTES):
            yield field_of(note)


def _code(management: Element, tag: str) -> str:
    """What the first element of a name says by code, else in a word: "usable" of "stat:usable"."""
    found = management.first(tag)
    if found is None:
        return ""
    said = found.attributes.get("qcode") or found.attributes.get("literal") or found.text()
    return said.rsplit(":", 1)[-1]


def _blocks(item: Element, raw: str) -> Iterator[Block]:
    content = item.first("contentSet")
    if content is None:
        return
    inner = content.first("nitf")
    if inner is not None:
        yield from nitf.blocks(inner)
        return
    for inline in content.all("inlineXML"):
        body = _body(inline)
        rows = list(paragraphs(body)) or list(bare(body, raw))
        for row in rows:
            yield from by_indentation(row, raw)
        if rows:
            return
    for plain in content.all("inlineData"):
        for row in escaped(plain, raw):
            yield from by_indentation(row, raw)


def _body(inline: Element) -> Element:
    """Where the story stands: the body of the page; the first text of TT's, whose others are fact boxes."""
    return inline.first("body") or inline.first("TEXT") or inline


_NOTE_PLACES = (
    NotePlace(
        "itemMeta",
        "<edNote>{text}</edNote>",
        above=frozenset(
            "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator"
            " profile service title".split()
        ),
    ),
    nitf.NOTE_PLACE,
)


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in ``edNote``."""
    return xml_noting.noted(copy, note, _NOTE_PLACES)
