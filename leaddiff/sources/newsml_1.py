"""NewsML 1.2: ``NewsML`` with ``NewsItem``, as AFP, ANA, ANP, EFE, Kyodo, TASS and Belga move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import nitf, xml, xml_noting
from leaddiff.sources._shared.copy import Fields, put_together_each, state_named
from leaddiff.sources._shared.elements import escaped, field_of, paragraphs, said
from leaddiff.sources._shared.html import Block
from leaddiff.sources._shared.xml import Element
from leaddiff.sources._shared.xml_noting import Place

NAME = "newsml-1"

LARGEST_COUNT = 99
"""The highest ``RevisionId`` (20 to 1,000) that counts versions; some desks put a time there."""


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
        state=state_named(status),
        identity=_identity(item),
        follows=[e.attributes.get("NewsItem") for e in item.all("DerivedFrom")],
        embargo=_embargo(item) if state_named(status) is State.EMBARGOED else None,
    )


def _identity(item: Element) -> str | None:
    """The item's id, which is one for its provider and day alone."""
    name = said(item, "NewsItemId")
    if name is None:
        return None
    whole = (said(item, "ProviderId"), said(item, "DateId"), name)
    return ":".join(part.text for part in whole if part)


def _embargo(item: Element) -> str | None:
    change = item.first("StatusWillChange")
    until = said(change, "DateAndTime") if change else None
    return until.text if until else None


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


_NOTE_PLACES = (
    Place(
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
