"""NITF: one ``<nitf>`` document, as AP, PA, CP, NTB and EFE move it."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.nouns.story import Copy
from leaddiff.sources._shared import nitf, xml, xml_noting
from leaddiff.sources._shared.copy import put_together

NAME = "nitf"


def fits(opening: str) -> bool:
    """Whether the document's own root is ``nitf``; one inside a news message is that message's."""
    return "<nitf" in opening and not any(
        sign in opening for sign in ("<newsItem", "<NewsML", "newsMessage")
    )


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The story of the document."""
    root = xml.parse(text, path)
    document = root if root.tag == "nitf" else root.first("nitf") or root
    return (put_together(text, path, NAME, nitf.fields(document), nitf.blocks(document)),)


def put_note(copy: Copy, note: str) -> Iterator[str]:
    """Texts of the file with the note in it: in ``ed-msg``, and wherever else the document repeats it."""
    return xml_noting.noted(copy, note, (nitf.NOTE_PLACE,))
