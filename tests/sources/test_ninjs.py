"""JSON items: each shape in which ninjs, Superdesk and AP hold a story, with what is true of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from leaddiff import UnreadableCopy, sources
from leaddiff.nouns.story import Copy, State

LINES = ["The pier at Songdam will go, the port said Tuesday.", "It was built in 1987 & leaks."]
HTML = "<p>The pier at Songdam will go, the port said Tuesday.</p><p>It was built in 1987 &amp; leaks.</p>"
NITF = (
    "<nitf><body><body.head><hedline><hl1>Pier to go</hl1></hedline><byline>By Ma Sung-ho</byline></body.head>"
    f"<body.content><block>{HTML}<hl2>Leaks</hl2></block></body.content></body></nitf>"
)
BASE: dict[str, Any] = {
    "type": "text", "slugline": "pier-Songdam", "headline": "Pier to go", "version": "17",
    "pubstatus": "usable", "versioncreated": "2026-05-04T10:15:00Z", "ednote": "Adds mayor in para 2",
}  # fmt: skip


def read(**shape: Any) -> Copy:
    return sources.read(json.dumps(BASE | shape).encode(), "item.json")


@pytest.mark.parametrize(
    "shape",
    [
        {"body_html": HTML},
        {"body_html5": HTML},
        {"body_xhtml": f"<div>{HTML}</div>"},
        {"body_text": "\n\n".join(LINES)},
        {"body_nitf": NITF},
        {"body": HTML},
        {"body": {"nitf": NITF}},
        {"story": {"nitf": NITF}},
        {"body_html": "", "body_text": "\n\n".join(LINES)},
        {"bodies": [{"role": "main", "contenttype": "text/html", "value": HTML}]},
        {"bodies": [{"role": "summary", "value": "A pier goes."}, {"role": "main", "value": HTML}]},
        {"bodies": [{"contentType": "text/plain", "value": "\n\n".join(LINES)}]},
        {"body_html": HTML, "associations": {"m": {"headline": "Pier to go", "body_text": "x"}}},
    ],
    ids=range(13),
)  # fmt: skip
def test_the_body_wherever_it_stands(shape):
    copy = read(**shape)
    assert [p.text for p in copy.paragraphs] == LINES
    assert (copy.slug, copy.headline, copy.note) == (
        "pier-Songdam",
        "Pier to go",
        "Adds mayor in para 2",
    )
    assert copy.version.number == 0
    for paragraph in copy.paragraphs:
        place = copy.raw[paragraph.span.start : paragraph.span.end]
        assert place.startswith(paragraph.text[:12])
        assert place.endswith(paragraph.text[-6:])


@pytest.mark.parametrize(
    "dumped",
    [
        json.dumps(BASE | {"body_html": HTML.replace("pier", "Café “pier”")}),
        json.dumps(BASE | {"body_html": HTML.replace("pier", "Café “pier” 🛳")}, ensure_ascii=False),
        json.dumps(BASE | {"body_html": HTML.replace("pier", '"pier"\n 🛳')}).replace("/", "\\/"),
    ],
    ids=range(3),
)
def test_the_place_of_a_paragraph_among_escapes(dumped):
    copy = sources.read(dumped.encode())
    for paragraph in copy.paragraphs:
        place = copy.raw[paragraph.span.start : paragraph.span.end]
        assert place.startswith(paragraph.text[:4])
        assert place.endswith(paragraph.text[-6:])


@pytest.mark.parametrize(
    ("shape", "headline"),
    [
        ({"headline": None, "headlines": [{"role": "main", "value": "A"}]}, "A"),
        ({"headline": "", "headlines": [{"role": "seo", "value": "B"}, {"role": "main", "value": "A"}]}, "A"),
        ({"headline": None, "headlines": [{"value": "A"}, {"role": "seo", "value": "B"}]}, "A"),
        ({"headline": None, "headlines": [{"role": "short", "value": "A"}]}, "A"),
        ({"headline": "A", "headlines": [{"role": "main", "value": "B"}]}, "A"),
        ({"headline": "<b>A</b>"}, "A"),
    ],
)  # fmt: skip
def test_the_headline(shape, headline):
    assert read(body_html=HTML, **shape).headline == headline


@pytest.mark.parametrize(
    ("shape", "number"),
    [
        ({"version": 9}, 0),
        ({"version": "3", "rewrite_sequence": 0}, 0),
        ({"rewrite_sequence": 2}, 2),
        ({"rewrite_sequence": True}, 0),
        ({"rewrite_sequence": 20260504}, 0),
        ({"anpa_take_key": "3rd update"}, 3),
        ({"slugline": "BC-AS--Pier, 3rd Ld-Writethru", "version": 8}, 3),
        ({"headline": "(2nd LD) Pier to go"}, 2),
    ],
)
def test_the_version_is_never_a_count_of_saves(shape, number):
    assert read(body_html=HTML, **shape).version.number == number


@pytest.mark.parametrize(
    ("shape", "state"),
    [
        ({}, State.USABLE),
        ({"pubstatus": "canceled"}, State.CANCELED),
        ({"pubstatus": None, "pubStatus": "withheld"}, State.WITHHELD),
        ({"pubstatus": None, "state": "corrected"}, State.CORRECTED),
        ({"pubstatus": None, "state": "killed"}, State.CANCELED),
        ({"pubstatus": None, "state": "recalled"}, State.CANCELED),
        ({"pubstatus": None, "state": "published"}, None),
        ({"editorialtypes": ["Kill"]}, State.CANCELED),
        ({"editorialtypes": ["Corrective", "Writethru"]}, State.CORRECTED),
        ({"editorialtypes": ["Lead"], "editorialrole": "FullStory"}, State.USABLE),
        ({"embargoed": "2026-05-04T12:00:00Z"}, State.EMBARGOED),
        ({"embargoed": "2026-05-04T09:00:00Z"}, State.USABLE),
        ({"embargoed": "tonight"}, State.EMBARGOED),
        ({"embargoed": None}, State.USABLE),
    ],
)
def test_the_state(shape, state):
    assert read(body_html=HTML, **shape).state is state


@pytest.mark.parametrize(
    ("shape", "note"),
    [
        ({"ednote": "Eds: UPDATES: With mayor's comment in para 2."}, True),
        ({"ednote": None, "edNote": "Adds mayor in para 2"}, True),
        ({"ednote": "For global distribution"}, False),
        ({"ednote": "FILE PHOTO"}, False),
        ({"ednote": ""}, False),
        ({"ednote": None}, False),
        ({"ednote": 7}, False),
    ],
)
def test_the_note(shape, note):
    assert (read(body_html=HTML, **shape).note is not None) is note


@pytest.mark.parametrize(
    ("shape", "field", "told"),
    [
        ({"byline": "By Ma Sung-ho"}, "byline", "By Ma Sung-ho"),
        ({"by": "By Ma Sung-ho"}, "byline", "By Ma Sung-ho"),
        ({"bylines": [{"code": "x"}, {"by": "By MA SUNG-HO", "title": "Y"}]}, "byline", "By MA SUNG-HO"),
        ({"byline": None}, "byline", None),
        ({"versionCreated": "2026-05-05T00:00Z", "versioncreated": ""}, "moved_at", "2026-05-05T00:00Z"),
        ({"source": "Associated Press"}, "agency", "ap"),
        ({"provider": "AP"}, "agency", "ap"),
        ({"provider": [{"name": "Reuters"}]}, "agency", "reuters"),
        ({"provider": {"name": "AFP"}}, "agency", "afp"),
        ({"source": "The Harbor Wire"}, "agency", None),
        ({"slugline": None, "slug": "pier-Songdam"}, "slug", "pier-Songdam"),
    ],
)  # fmt: skip
def test_the_other_fields(shape, field, told):
    assert getattr(read(body_html=HTML, **shape), field) == told


LINK = {"nitf": {"rel": "Story", "format": "NITF", "href": "https://media.example/item/x.nitf"}}
AP_ITEM = {**BASE, "altids": {"itemid": "a1"}, "editorialrole": "FullStory", "renditions": LINK}


@pytest.mark.parametrize(
    "shape",
    [
        {"data": {"item": AP_ITEM}},
        {"data": {"items": [{"item": AP_ITEM}, {"item": AP_ITEM}]}},
        {**BASE, "renditions": {"main": {"href": "https://media.example/x"}}},
    ],
)
def test_a_link_to_the_text_is_no_text_and_is_not_followed(shape):
    with pytest.raises(
        UnreadableCopy, match=r"^x\.json is ninjs with a link to the text .* save what"
    ):
        sources.read(json.dumps(shape).encode(), "x.json")


def test_aps_item_with_its_text_inside():
    shape = {
        "data": {"item": AP_ITEM | {"body_nitf": NITF, "slugline": "AS--Pier, 1st Ld-Writethru"}}
    }
    copy = sources.read(json.dumps(shape).encode(), "x.json")
    assert [p.text for p in copy.paragraphs] == LINES
    assert copy.version.number == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (json.dumps(BASE), "with no text in it"),
        (json.dumps(BASE | {"type": "picture", "body_text": "A pier."}), "with no text in it"),
        (json.dumps(BASE | {"body_html": "<figure>x</figure>"}), "with no text in it"),
        ('{"slugline": "y", "a":' + "[" * 100_000, "nested past all use"),
        ('{"slugline": "y", "a": "' + '\\"' * 300_000, "is broken JSON, line 1"),
        ('[{"slugline": "y"}, ', "is broken JSON, line 1"),
        ("[" + ",".join(['{"slugline": "y"}'] * 5_001) + "]", "holds 5001 items"),
    ],
    ids=range(7),
)
def test_what_is_no_story_is_refused_in_a_sentence(text, sentence):
    with pytest.raises(UnreadableCopy, match=sentence):
        sources.read(text.encode(), "x.json")
