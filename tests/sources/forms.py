"""Forms: one invented story written in each form a wire comes in."""

from __future__ import annotations

import json
import textwrap
from email.message import EmailMessage
from html import escape

import pages
from told import Story, story

from leaddiff.nouns.story import Copy, PartKind


def _body(told: Story) -> str:
    return "\n".join(f"      <p>{escape(text)}</p>" for text in told.paragraphs)


def nitf(told: Story) -> str:
    """An NITF document."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.4//EN" change.date="October 18, 2006">
  <head>
    <title>{escape(told.headline)}</title>
    <meta name="anpa-keyword" content="{escape(told.slug)}"/>
    <docdata management-status="{told.status}">
      <doc-id id-string="w1"/>
      <ed-msg info="{escape(told.note)}"/>
      <du-key key="{escape(told.slug)}" version="17"/>
      <date.issue norm="{told.moved}"/>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>{escape(told.headline)}</hl1></hedline>
      <byline>{escape(told.byline)}</byline>
    </body.head>
    <body.content>
{_body(told)}
      <media media-type="image"><media-caption><p>A caption that nobody counts.</p></media-caption></media>
      <table><tr><td><p>1,234</p></td></tr></table>
    </body.content>
    <body.end><tagline>{escape(told.note)}</tagline></body.end>
  </body>
</nitf>
"""


def newsml_g2(told: Story) -> str:
    """A NewsML-G2 message with one item."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>{told.moved}</sent></header>
  <itemSet><newsItem guid="urn:w1" version="1234567" standard="NewsML-G2">
    <itemMeta>
      <provider literal="wire"/><versionCreated>{told.moved}</versionCreated>
      <pubStatus qcode="stat:{told.status}"/>
      <edNote>{escape(told.note)}</edNote>
    </itemMeta>
    <contentMeta>
      <by>{escape(told.byline)}</by><slugline>{escape(told.slug)}</slugline>
      <headline xml:lang="en">{escape(told.headline)}</headline>
    </contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>no copy</title></head><body>
{_body(told)}
      </body></html>
    </inlineXML></contentSet>
  </newsItem></itemSet>
</newsMessage>
"""


def newsml_1(told: Story) -> str:
    """A NewsML 1.2 document."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2">
  <NewsEnvelope><DateAndTime>20260504T101500Z</DateAndTime></NewsEnvelope>
  <NewsItem>
    <Identification><NewsIdentifier><NewsItemId>w1</NewsItemId>
      <RevisionId PreviousRevision="0" Update="N">20260504101500</RevisionId></NewsIdentifier></Identification>
    <NewsManagement><ThisRevisionCreated>{told.moved}</ThisRevisionCreated>
      <Status FormalName="{told.status.capitalize()}"/></NewsManagement>
    <NewsComponent>
      <NewsLines><HeadLine>{escape(told.headline)}</HeadLine><ByLine>{escape(told.byline)}</ByLine>
        <SlugLine>{escape(told.slug)}</SlugLine>
        <NewsLine><NewsLineType FormalName="Note"/><NewsLineText>{escape(told.note)}</NewsLineText></NewsLine>
      </NewsLines>
      <ContentItem><DataContent>
{_body(told)}
      </DataContent></ContentItem>
    </NewsComponent>
  </NewsItem>
</NewsML>
"""


def ninjs(told: Story) -> str:
    """A Superdesk push."""
    body = "".join(f"<p>{escape(text, quote=False)}</p>" for text in told.paragraphs)
    body += "<figure><figcaption>A caption that nobody counts.</figcaption></figure>"
    shape = {
        "guid": "urn:w1", "version": "12", "pubstatus": told.status, "slugline": told.slug,
        "headline": told.headline, "byline": told.byline, "ednote": told.note,
        "versioncreated": told.moved, "body_html": body,
    }  # fmt: skip
    return json.dumps(shape, indent=1)


def mail(told: Story) -> str:
    """A mail in quoted-printable."""
    message = EmailMessage()
    message["From"] = "wire@desk.example"
    message["To"] = "desk@paper.example"
    message["Subject"] = told.headline
    message["Message-ID"] = "<w1@desk.example>"
    rows = [told.slug, told.headline, told.note, told.byline, *told.paragraphs]
    text = "\n\n".join(row for row in rows if row)
    message.set_content(text + "\n\n-- \nThe desk\n", cte="quoted-printable")
    return message.as_string()


def anpa(told: Story) -> str:
    """An ANPA 1312 telegram: fields between ``^`` and ``<``, paragraphs set in and broken."""
    fields = [told.slug or "story", told.headline, told.note, told.byline]
    head = "".join(f"^{field}<\r\n" for field in fields if field)
    body = "".join(f"\t{_broken(text)}\r\n" for text in told.paragraphs)
    top = "\x16\x16\x01a0417\x1fnb--\r\nr i\x13\x11bc-story   05-04 0213\r\n"
    return f"{top}\x02{head}{body}\x03AP-WF-05-04-26 1015GMT<\r\n\x04"


def iptc7901(told: Story) -> str:
    """An IPTC 7901 telegram: a line for each field, then the text, broken, blank lines between."""
    fields = [told.slug, f"{told.headline} =", told.note, told.byline]
    head = "".join(f"{field}\r\n" for field in fields if field)
    body = "\r\n\r\n".join(map(_broken, told.paragraphs))
    top = "\x01bdt0417 3 pl 213  dpa 0511\r\n\r\n"
    return f"{top}{head}\x02\r\n{body}\r\n\x03\r\n041015 gmt may 26\r\n\x04"


def zczc(told: Story) -> str:
    """A ZCZC frame: headline and slug with their signs; note and byline stand above the copy."""
    body = "\r\n\r\n".join(map(_broken, filter(None, (told.note, told.byline, *told.paragraphs))))
    top = f"ZCZC AAP\r\n$f\r\n:{told.slug or 'story'}\r\n^{told.headline}\r\n*X\r\n"
    return f"{top}{body}\r\nNNNN\r\n"


def _broken(text: str) -> str:
    return "\r\n".join(textwrap.wrap(text, 66, break_long_words=False, break_on_hyphens=False))


def desk_xml(told: Story) -> str:
    """A flat document of a desk, a field an element."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document>
  <WritethruNum>0</WritethruNum>
  <SlugProper>{escape(told.slug)}</SlugProper>
  <Headline>{escape(told.headline)}</Headline>
  <UpdateNote>{escape(told.note)}</UpdateNote>
  <Byline>{escape(told.byline)}</Byline>
  <ContentText>
{_body(told)}
  </ContentText>
</Document>
"""


__all__ = ["FORMS", "Story", "story"]

FORMS = {
    "page": pages.ap,
    "desk-xml": desk_xml,
    "nitf": nitf,
    "newsml-g2": newsml_g2,
    "newsml-1": newsml_1,
    "ninjs": ninjs,
    "mail": mail,
    "anpa": anpa,
    "iptc7901": iptc7901,
    "zczc": zczc,
}


def note_of(copy: Copy) -> str | None:
    """The note of a copy, None where it has none."""
    part = copy.first(PartKind.NOTE)
    return part.text if part else None
