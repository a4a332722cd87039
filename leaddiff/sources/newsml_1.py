"""NewsML 1.2: ``NewsML`` with ``NewsItem``, as AFP, ANA, ANP, EFE, Kyodo, TASS and Belga move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import nitf, xml, xml_noting
from leaddiff.sources._shared.copy import Fields, put_together_each, state_named
from leaddiff.sources._shared.elements import (
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

NAME = "newsml-1"

LARGEST_COUNT = 99
"""The highest ``RevisionId`` (20 to 1,000) that counts versions; some desks put a time there."""

_STORY = frozenset(("lead", "body"))
_WHOLE = frozenset(("", "main", "original", "text", "story", "article"))
"""Roles of the component that holds a story; others hold a title, a caption, a contact, a style sheet."""

_KEPT_IN_ID = pattern(r"(.{1,200}?)-v[0-9]{1,3}$")


def fits(opening: str) -> bool:
    """Whether it is a ``NewsML`` document."""
    return "<NewsML" in opening


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the document, without those that have no text."""
    root = xml.parse(text, path)
    items = root.all("NewsItem")
    told = ((_fields(item, root), list(_blocks(item, text))) for item in items)
    return put_together_each(text, path, NAME, told)


def _fields(item: Element, root: Element) -> Fields:
    status = next((e.attributes.get("FormalName", "") for e in item.all("Status")), "")
    revision = item.first("RevisionId")
    count = revision.text() if revision else ""
    is_count = count.isdecimal() and 1 <= int(count) <= LARGEST_COUNT
    names = (e.attributes.get("FormalName", "") for e in item.all("Provider", "Party"))
    provider = next((name for name in names if name), "")
    inner = item.first("nitf")
    inside = nitf.fields(inner) if inner else Fields()
    return Fields(
        slug=said(item, "SlugLine") or said(item, "NameLabel"),
        headline=said(item, "HeadLine") or inside.headline,
        notes=[*map(field_of, item.all("NewsLineText")), *inside.notes],
        byline=line_said(item, "ByLine") or inside.byline,
        dateline=line_said(item, "DateLine") or inside.dateline,
        moved=said(item, "ThisRevisionCreated") or said(root, "DateAndTime"),
        updates=int(count) - 1 if is_count else None,
        provider=provider,
        state=state_named(status),
        identity=_identity(item),
        follows=[e.attributes.get("NewsItem") for e in item.all("DerivedFrom")],
        embargo=_embargo(item) if state_named(status) is State.EMBARGOED else None,
    )


def _identity(item: Element) -> str | None:
    """The item's id, which is one for its provider and day alone."""
    name = said(item, "NewsItemId")
    if name is None or not name.text.strip("0"):
        return None
    counted = _KEPT_IN_ID.match(name.text)  # ANP's id has the version behind it
    whole = (said(item, "ProviderId"), said(item, "DateId"))
    return ":".join((*(part.text for part in whole if part), counted[1] if counted else name.text))


def _embargo(item: Element) -> str | None:
    change = item.first("StatusWillChange")
    until = said(change, "DateAndTime") if change else None
    return until.text if until else None


def _blocks(item: Element, raw: str) -> list[Block]:
    """The paragraphs of the component that holds the story; of lead and body, where they are two."""
    inner = item.first("nitf")
    if inner is not None:
        return list(nitf.blocks(inner))
    contents = list(item.all("DataContent"))
    roles = [_role(content) for content in contents]
    chosen = [c for c, role in zip(contents, roles, strict=True) if role in _STORY]
    if "body" not in roles:
        chosen = [c for c, role in zip(contents, roles, strict=True) if role in _WHOLE] or chosen
    several = [_paragraphs(content, raw) for content in chosen]
    found = several if "body" in roles else list(filter(None, several))[:1]
    return [row for rows in found for row in rows]


def _role(content: Element) -> str:
    """The role of the nearest component around a content: "body", "caption", none."""
    above = content.above
    while above is not None and above.tag != "NewsComponent":
        above = above.above
    own = [each for each in above.children() if each.tag == "Role"] if above else []
    return own[0].attributes.get("FormalName", "").lower() if own else ""


def _paragraphs(content: Element, raw: str) -> list[Block]:
    rows = list(paragraphs(content.first("body.content") or content))
    return rows or [part for row in escaped(content, raw) for part in by_indentation(row, raw)]


_NOTE_PLACES = (
    NotePlace(
        "NewsLines",
        '<NewsLine><NewsLineType FormalName="EditorialNote"/>'
        "<NewsLineText>{text}</NewsLineText></NewsLine>",
        above=frozenset(
            "HeadLine SubHeadLine ByLine ByLineTitle DateLine CreditLine CopyrightLine RightsLine SeriesLine"
            " SlugLine KeywordLine NewsLine".split()
        ),
    ),
    nitf.NOTE_PLACE,
)


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in a ``NewsLine``."""
    return xml_noting.noted(copy, note, _NOTE_PLACES)
