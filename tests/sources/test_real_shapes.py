"""Shapes that items of newsrooms have and a tidy sample has not: roles, headers, DTDs, bare bodies."""

from __future__ import annotations

import json
import time

import pytest

from leaddiff import UnreadableCopy, sources
from leaddiff.nouns.story import Copy, State
from leaddiff.sources._shared import xml

LEDE = "The ferry to Kestrel Island stays in port until Friday, the harbour master said."
SECOND = "Some 400 islanders were on the mainland, she said."


def read(text: str) -> Copy:
    return sources.read(text.encode(), "item")


def texts(copy: Copy) -> list[str]:
    return [paragraph.text for paragraph in copy.paragraphs]


def g2(content: str, about: str = "") -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:k1" version="3">
<itemMeta><provider literal="wire"/><versionCreated>2026-03-02T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Ferry stays in port</headline>{about}</contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def inline(body: str) -> str:
    return g2(f"<inlineXML><html><body>{body}</body></html></inlineXML>")


def newsml(components: str, lines: str = "", dtd: str = "", name: str = "k-1") -> str:
    return f"""<?xml version="1.0"?>{dtd}
<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>wire</ProviderId><DateId>20260302</DateId>
<NewsItemId>{name}</NewsItemId></NewsIdentifier></Identification>
<NewsManagement><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry stays in port</HeadLine>{lines}</NewsLines>
{components}</NewsComponent></NewsItem></NewsML>"""


def part(role: str, content: str) -> str:
    return (
        f'<NewsComponent><Role FormalName="{role}"/><ContentItem><DataContent>{content}</DataContent>'
        "</ContentItem></NewsComponent>"
    )


NITF = (
    "<nitf><body><body.head><hedline><hl1>Ferry stays in port</hl1></hedline>"
    "<byline>By<person>Ann Lee</person><byttl>Island Desk</byttl></byline>"
    f"<abstract><p>{LEDE[:40]}</p></abstract></body.head>"
    f"<body.content><p>{LEDE}</p><p>{SECOND}</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    "item",
    [
        # dpa has headline, byline, subjects and kind again in a header of the page
        inline(
            '<header><ul class="slugline"><li>shipping</li><li>Kestrel</li></ul><p class="genre">EXTRA</p>'
            f"<h1>Ferry stays in port</h1></header><section><p>{LEDE}</p><p>{SECOND}</p></section>"
        ),
        # STT wraps its subheads, and has had a body without a p
        inline(f"<p>{LEDE}</p><p>\n<h3>Storm in the north</h3>\n</p><p>{SECOND}</p>"),
        inline(f"{LEDE}<br/><br/>{SECOND}"),
        # ANSA: the whole story in a p inside CDATA, its paragraphs indented
        g2(
            f"<inlineData><![CDATA[\n<p>\n        {LEDE[:27]}\n{LEDE[28:]}\n   {SECOND[:26]}\n"
            f"{SECOND[27:]}\n   She knew of none.\n     </p>]]></inlineData>"
        ),
        # TT: a speech has an element of its own; a second text is a fact box
        g2(
            f"<inlineXML><BODY><TEXT><RUBRIK>Ferry</RUBRIK><BRODTEXT><P>{LEDE}</P><MELLIS>Storm</MELLIS>"
            f"<CITAT>{SECOND}</CITAT></BRODTEXT><BILD><BILDTEXT><P>The quay.</P></BILDTEXT></BILD></TEXT>"
            "<TEXT><RUBRIK>Facts</RUBRIK><P>The ferry is from 1987.</P></TEXT></BODY></inlineXML>"
        ),
        # Belga: title, lead and body are components of one story; a picture has its own
        newsml(
            part("Title", "Ferry stays in port")
            + part("Lead", LEDE)
            + part("Body", f"\t{SECOND}")
            + part("Caption", "The quay this morning")
        ),
        # Business Wire: abstract, style sheet, headline and contact stand above the body
        newsml(
            part("Abstract", "The ferry stays") + part("StyleSheet", ".c { text-align: center }")
            + part("Contact", "<p>Kestrel Lines</p>") + part("Body", f"<p>{LEDE}</p><p>{SECOND}</p>")
            + part("TweetText", "<p>Ferry stays</p>")
        ),
        # EFE: NITF with the lead again in its abstract
        newsml(f"<ContentItem><DataContent>{NITF}</DataContent></ContentItem>"),
        # ATS and Kyodo name NITF's DTD as an entity
        newsml(
            part("Main", f"<p>{LEDE}</p><p>{SECOND}</p>"),
            dtd='<!DOCTYPE NewsML PUBLIC "urn:newsml" "a.dtd" [<!ENTITY % n SYSTEM "nitf.dtd"> %n;]>',
        ),
    ],
)  # fmt: skip
def test_the_paragraphs_of_a_story_and_nothing_else(item):
    found = texts(read(item))
    assert found[:2] == [LEDE, SECOND]
    assert found[2:] in ([], ["She knew of none."])


def test_a_byline_of_several_elements_has_blanks():
    assert read(NITF).byline == "By Ann Lee Island Desk"


@pytest.mark.parametrize(
    ("said", "dateline"),
    [("Port Kestrel", "Port Kestrel"), ("4/4/2026", None), ("20260302T1000", None), ("March 2", None)],
)  # fmt: skip
def test_the_dateline_of_a_field(said, dateline):
    lines = f"<DateLine>{said}</DateLine>"
    assert read(newsml(part("Main", f"<p>{LEDE}</p>"), lines)).dateline == dateline


@pytest.mark.parametrize(
    ("said", "slug"), [("URGENT", None), ("Kestrel-ferry", "Kestrel-ferry"), ("ferry, URGENT", "ferry")]
)  # fmt: skip
def test_a_slug_that_is_but_a_marker_names_no_story(said, slug):
    lines = f"<SlugLine>{said}</SlugLine>"
    assert read(newsml(part("Main", f"<p>{LEDE}</p>"), lines)).slug == slug


@pytest.mark.parametrize(
    ("name", "identity"),
    [("K-101-v2", "wire:20260302:K-101"), ("K-101", "wire:20260302:K-101"), ("0", None)],
)
def test_an_id_without_its_version(name, identity):
    assert read(newsml(part("Main", f"<p>{LEDE}</p>"), name=name)).identity == identity


@pytest.mark.parametrize("closing", ["ends", "© Kestrel Wire. All rights are reserved by it."])
def test_what_closes_an_item_is_no_paragraph(closing):
    assert texts(read(inline(f"<p>{LEDE}</p><p>{SECOND}</p><p>{closing}</p>"))) == [LEDE, SECOND]


DTD = '<!DOCTYPE nitf SYSTEM "nitf.dtd">'


def test_a_character_that_the_dtd_names_is_read():
    item = f"{DTD}<nitf><body.content><p>10&nbsp;000 caf&eacute;s closed.</p></body.content></nitf>"
    assert texts(read(item)) == ["10 000 cafés closed."]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (f"{DTD}<nitf><p>The &kestrel; stays.</p></nitf>", "has &kestrel; in it"),
        ('<!DOCTYPE nitf [<!ENTITY a SYSTEM "/etc/hosts">]><nitf><p>&a;</p></nitf>', "entities of its own"),
        ('<!DOCTYPE nitf [<!ENTITY % a "<b/>"> %a;]><nitf><p>x</p></nitf>', "entities of its own"),
    ],
)  # fmt: skip
def test_an_entity_that_nobody_tells_is_refused(item, told):
    with pytest.raises(UnreadableCopy, match=told):
        read(item)


@pytest.mark.parametrize(
    ("signal", "state"),
    [
        ("sig:correction", State.CORRECTED),  # APA
        ("edStat:D", State.CANCELED),  # Reuters
        ("edStat:U", State.USABLE),
        ("sig:update", State.USABLE),
    ],
)
def test_a_signal_tells_the_state(signal, state):
    item = inline(f'<p class="teaser">Ferry: more</p><p>{LEDE}</p>').replace(
        "</itemMeta>", f'<pubStatus qcode="stat:usable"/><signal qcode="{signal}"/></itemMeta>'
    )
    copy = read(item)
    assert (copy.state, texts(copy)) == (state, [LEDE])


@pytest.mark.parametrize(
    "told",
    [
        # dpa's digital wires
        {"urn": "urn:k", "article_html": f"<section><p>{LEDE}</p><p>{SECOND}</p></section>"},
        # TT has headline and place among the lines of its plain body
        {
            "bodies": [
                {"contenttype": "text/plain", "value": f"Ferry stays\nPort Kestrel\n{LEDE}\n{SECOND}"},
                {"contenttype": "text/html", "value": f"<p>{LEDE}</p><blockquote>{SECOND}</blockquote>"},
            ]
        },
    ],
)  # fmt: skip
def test_the_body_with_tags_is_the_story(told):
    copy = read(json.dumps({"headline": "Ferry stays in port", "copyrightholder": "dpa", **told}))
    assert texts(copy) == [LEDE, SECOND]
    assert copy.agency == "dpa"


def test_an_interface_that_gives_a_list_of_one():
    told = {"total": 1, "item": [{"headline": "Ferry stays in port", "body_text": LEDE}]}
    assert texts(read(json.dumps(told))) == [LEDE]


@pytest.mark.parametrize(
    ("fields", "state", "dateline"),
    [
        ("<town>Kestrel</town><Annuleret>true</Annuleret>", State.CANCELED, "Kestrel"),
        ("<town>Kestrel</town><Korrektion>true</Korrektion>", State.CORRECTED, "Kestrel"),
        ("<Placeline>Kestrel;;Island</Placeline><Annuleret>false</Annuleret>", None, "Kestrel, Island"),
    ],
)  # fmt: skip
def test_the_state_and_place_of_desk_xml(fields, state, dateline):
    body = f"<content>&lt;p&gt;{LEDE}&lt;/p&gt;</content>"
    item = f"<RBNews><headline>Ferry stays</headline>{fields}{body}</RBNews>"
    copy = read(item)
    assert (copy.state, copy.dateline, texts(copy)) == (state, dateline, [LEDE])


def test_a_mail_of_data_is_refused():
    mail = 'MIME-Version: 1.0\nSubject: Story\nFrom: a@example.org\n\n{"Headline": ["Ferry"]}\n'
    with pytest.raises(UnreadableCopy, match="a mail with JSON in it"):
        read(mail)


def noted_by(field: str, length: int) -> str:
    note = ("Adds cause in para 2. " * (length // 22 + 1))[:length]
    return NITF.replace("<body><body.head>", field.format(note) + "<body><body.head>", 1)


INFO = '<head><docdata><ed-msg info="{}"/></docdata></head>'


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (noted_by(INFO, 6_000_000), "an attribute longer than a story"),
        (f"<nitf>{'<b/>' * 6_000}<p>{LEDE}</p></nitf>", "more elements than a story has"),
    ],
    ids=["attribute", "elements"],
)
def test_what_no_story_needs_is_refused_at_once(item, told, monkeypatch):
    monkeypatch.setattr(xml, "MOST_ELEMENTS", 5_000)
    start = time.process_time()
    with pytest.raises(UnreadableCopy, match=told):
        read(item)
    assert time.process_time() - start < 8


def test_a_field_longer_than_any_note_holds_none():
    start = time.process_time()
    assert read(noted_by(INFO, 2_000_000)).note is None
    assert time.process_time() - start < 8
    assert read(noted_by(INFO, 22)).note == "Adds cause in para 2."
