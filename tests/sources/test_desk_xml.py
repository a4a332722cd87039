"""Desk XML: Jimi's and Ritzau's documents in the shapes they come in, and what is read from each."""

from __future__ import annotations

from html import escape, unescape
from typing import NamedTuple

import pytest

from leaddiff import UnreadableCopy, sources

PIER = "The pier at Songdam will be rebuilt by spring, the port said Tuesday."
SAID = '"We will not wait," the mayor said.'


class Read(NamedTuple):
    """What must be read from a document."""

    slug: str
    headline: str
    number: int = 0
    note: str | None = None
    byline: str | None = None
    paragraphs: tuple[str, ...] = (PIER, SAID)


def html(*paragraphs: str) -> str:
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in paragraphs)


def jimi(fields: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<Publish><Services><Name>Print</Name></Services>'
        "<ContentItem>\n<PublishDateTime>2026-05-04T10:15:00</PublishDateTime>\n"
        f"<SlugProper>Pier-Songdam</SlugProper>\n{fields}\n"
        "<DirectoryText>A summary that nobody counts.</DirectoryText>\n"
        f"<ContentText>{body}</ContentText>\n</ContentItem></Publish>"
    )


def ritzau(fields: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<RBNews><Id>1</Id><version>3</version>'
        "<strapline>havn-Songdam</strapline><publishDate>2026-05-04T10:15:00</publishDate>"
        f"{fields}<body>{body}</body></RBNews>"
    )


HEADLINE = "<Headline>Pier to be rebuilt</Headline>"
DOCUMENTS = {
    "jimi first": (
        jimi(f"{HEADLINE}<WritethruNum/><WritethruValue>0</WritethruValue>", escape(html(PIER, SAID))),
        Read("Pier-Songdam", "Pier to be rebuilt"),
    ),
    "jimi update": (
        jimi(
            f"{HEADLINE}<Headline2>Mayor hurried</Headline2><Byline>Ma Sung-ho</Byline>"
            "<WritethruNum>2nd</WritethruNum><WritethruValue>2</WritethruValue>"
            "<UpdateNote>RECASTS. ADDS mayor in para 2</UpdateNote>"
            "<EditorNote>Will be updated</EditorNote>",
            escape(html(PIER, SAID, "This report by The Canadian Press was first published May 4, 2026.")),
        ),
        Read("Pier-Songdam", "Pier to be rebuilt", 2, "RECASTS. ADDS mayor in para 2", "Ma Sung-ho"),
    ),
    "jimi with elements": (
        jimi(
            f"{HEADLINE}<WritethruValue>1</WritethruValue><UpdateNote>ADDS mayor</UpdateNote>",
            html(PIER, SAID),
        ),
        Read("Pier-Songdam", "Pier to be rebuilt", 1, "ADDS mayor"),
    ),
    "jimi photos": (
        jimi(f"{HEADLINE}<UpdateNote>UPDATES: With AP Photos.</UpdateNote>", html(PIER, SAID)),
        Read("Pier-Songdam", "Pier to be rebuilt"),
    ),
    "jimi photos and more": (
        jimi(f"{HEADLINE}<UpdateNote>With AP Photos. ADDS mayor in para 2</UpdateNote>", html(PIER, SAID)),
        Read("Pier-Songdam", "Pier to be rebuilt", note="With AP Photos. ADDS mayor in para 2"),
    ),
    "ritzau": (
        ritzau(
            "<headline>Pier to be rebuilt</headline><NyVersion>true</NyVersion><town>Songdam</town>"
            f"<TilRedaktionen>{escape('<p>Adds mayor in para 2</p>')}</TilRedaktionen>"
            "<byLine>Ma Sung-ho</byLine>",
            f"<![CDATA[{html(PIER, SAID, '/ritzau/')}]]>",
        ),
        Read("havn-Songdam", "Pier to be rebuilt", 0, "Adds mayor in para 2", "Ma Sung-ho"),
    ),
    "ritzau without a headline": (
        ritzau(
            "<headline/><TilRedaktionen>&lt;p&gt;Kontakt: Lou Garvin, +45 40 123&lt;/p&gt;"
            "</TilRedaktionen>",
            escape(html(PIER, SAID, "/ritzau/Reuters/")),
        ),
        Read("havn-Songdam", "havn-Songdam"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "read"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_is_read(text, read):
    copy = sources.read(text.encode(), "item")
    told = tuple(paragraph.text for paragraph in copy.paragraphs)
    version = copy.version.number
    assert Read(copy.slug, copy.headline, version, copy.note, copy.byline, told) == read
    assert (copy.form, copy.moved_at) == ("desk-xml", "2026-05-04T10:15:00")
    for paragraph in copy.paragraphs:
        assert unescape(copy.raw[paragraph.span.start :]).startswith(paragraph.text[:12])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (jimi(HEADLINE, ""), "is desk-xml with no text in it"),
        (
            ritzau("<headline>Pier</headline>", "<![CDATA[<p> </p>]]>"),
            "is desk-xml with no text in it",
        ),
        (jimi(HEADLINE, html(PIER))[:-20], "is broken XML"),
    ],
)
def test_a_document_without_a_story_is_refused(text, told):
    with pytest.raises(UnreadableCopy, match=told):
        sources.read(text.encode(), "item")
