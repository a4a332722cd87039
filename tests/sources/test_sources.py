"""The forms a wire comes in: the same story in each is the same copy, and what is none is refused."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import forms
import pytest
import stories

from leaddiff import LeadDiffError, UnreadableCopy, desk, sources
from leaddiff.ground.plugins import names_in
from leaddiff.layout import MOST_LINES
from leaddiff.nouns.story import Copy, State

PLAIN = Path(__file__).parents[2] / "samples"
PAIRS = [pair for pair in stories.pairs() if pair.new.get("note")]
MESSAGES = [form for form in forms.FORMS if form != "page"]
"""The forms with fields of their own; a page has no slug, and is tried in test_pages.py."""


def sent(copy: Copy, form: str) -> Copy:
    return sources.read(forms.FORMS[form](forms.story(copy)).encode(), "item")


SOURCES = {name: import_module(f"{sources.__name__}.{name}") for name in names_in(sources.__path__)}


@pytest.mark.parametrize("name", SOURCES)
def test_every_form_has_a_sample_that_it_alone_takes_for_its_own(name):
    source, told = SOURCES[name], forms.story(stories.read(PAIRS[0].new))
    samples = {form: write(told) for form, write in forms.FORMS.items()}
    assert source.NAME in samples, "tests/sources/forms.py has no sample of it"
    fitting = [form for form, sample in samples.items() if source.fits(sample[: sources.OPENING])]
    assert fitting == [source.NAME]


@pytest.mark.parametrize("opening", ["\x01\x16story", "<story>", '{"story": 1}', "[story]"])
def test_a_form_that_opens_with_a_code_or_a_bracket_is_asked(monkeypatch, opening):
    asked = SimpleNamespace(
        NAME="planted",
        fits=lambda text: text == opening,
        read=lambda text, path: (Copy(text, (), form="planted"),),
    )
    monkeypatch.setattr(sources, "_sources", lambda: (asked,))
    assert sources.read(opening.encode()).form == "planted"
    assert sources.read(b"Plain copy, and a second line.\n\nOf a story.").form == "plain"


STORY = forms.Story(
    "pier-Songdam",
    "(LEAD) Pier at Songdam to be rebuilt",
    "Adds mayor's comment in para 2",
    "By Ma Sung-ho",
    (
        "The pier at Songdam will be rebuilt by spring, the port said Tuesday.",
        '"We will not wait," the mayor said.',
    ),
)


@pytest.mark.parametrize(
    ("note", "is_note"),
    [
        ("Adds mayor's comment in para 2", True),
        ("Updates with mayor's comment", True),
        ("For global distribution", False),
        ("Embargoed to 10:00", False),
        ("FILE PHOTO", False),
        ("With AP Photos.", False),
        ("+358 40 123 4567", False),
    ],
)
@pytest.mark.parametrize("form", ["nitf", "newsml-g2", "newsml-1", "ninjs"])
def test_a_note_is_what_tells_of_changes(form, note, is_note):
    copy = sources.read(forms.FORMS[form](STORY._replace(note=note)).encode(), "item")
    assert copy.note == (note if is_note else None)
    assert len(copy.paragraphs) == 2


@pytest.mark.parametrize(
    ("form", "status", "state"),
    [
        ("nitf", "canceled", State.CANCELED),
        ("nitf", "withheld", State.WITHHELD),
        ("newsml-g2", "canceled", State.CANCELED),
        ("newsml-1", "embargoed", State.EMBARGOED),
        ("ninjs", "withheld", State.WITHHELD),
        ("ninjs", "usable", State.USABLE),
    ],
)
def test_the_state_of_an_item(form, status, state):
    copy = sources.read(forms.FORMS[form](STORY._replace(status=status)).encode(), "item")
    assert copy.state is state


def test_superdesk_counts_updates_not_saves():
    shape = json.loads(forms.ninjs(STORY._replace(headline="Pier to be rebuilt")))
    assert sources.read(json.dumps(shape).encode()).version.number == 0
    shape["rewrite_sequence"] = 2
    assert sources.read(json.dumps(shape).encode()).version.number == 2


def test_reuters_whole_story_in_one_paragraph():
    body = "\n".join(["    The pier will go, the port said Tuesday.", "    It was built in 1987,", "and leaks.",
                      "    Nobody was hurt."])  # fmt: skip
    text = forms.newsml_g2(STORY._replace(note="")).replace(
        forms._body(STORY), f"<p>\n{body}\n</p>"
    )
    copy = sources.read(text.encode())
    assert [p.text for p in copy.paragraphs] == [
        "The pier will go, the port said Tuesday.", "It was built in 1987, and leaks.", "Nobody was hurt.",
    ]  # fmt: skip


def test_cdata_holds_paragraphs():
    body = "<![CDATA[<P>The pier will go, the port said Tuesday.</P><P>It was built in 1987.</P>]]>"
    text = forms.newsml_1(STORY._replace(note="")).replace(forms._body(STORY), body)
    assert len(sources.read(text.encode()).paragraphs) == 2


@pytest.mark.parametrize(
    ("revision", "number"), [("3", 2), ("3²", 1), ("²", 1), ("", 1), ("20260504101500", 1)]
)
def test_a_revision_counts_only_where_it_is_a_number(revision, number):
    text = forms.newsml_1(STORY._replace(note="")).replace(">20260504101500<", f">{revision}<")
    assert sources.read(text.encode()).version.number == number  # else that of its marker


@pytest.mark.parametrize("form", [forms.nitf, forms.newsml_1])
def test_an_item_of_more_paragraphs_than_any_story_is_refused(form):
    text = form(STORY).replace(forms._body(STORY), "<p>Pier 4 broke.</p>\n" * (MOST_LINES + 1))
    with pytest.raises(UnreadableCopy, match="30,001 lines"):
        sources.read(text.encode())


BOMB = '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><p>&b;</p></nitf>'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"total": 4, "rows": [1, 2]}', "is JSON, not a story"),
        ('[{"a": 1}]', "is JSON, not a story"),
        ('<?xml version="1.0"?><rss><channel/></rss>', "is XML of a kind"),
        ("<!DOCTYPE html><html><body><p>Copy.</p></body></html>", "is a web page"),
        (BOMB, "declares entities"),
        ("<nitf>" + "<b>" * 100_000, "nested past all use"),
        ("<nitf><body><p>Copy", "is broken XML, line 1"),
        ('{"headline": "x", "slugline": "y"', "is broken JSON, line 1"),
        ('{"slugline": "y", "a":' + "[" * 100_000, "nested past all use"),
        ('{"headline": "x", "slugline": "y"}', "with no text in it"),
        ("<nitf><head/></nitf>", "with no text in it"),
        (
            "Pier to go\n\n<p>The pier will go.</p><p>It leaks.</p><p>It was old.</p>",
            "text with the tags",
        ),
    ],
)
def test_what_is_no_story_is_refused_by_name(content, told):
    with pytest.raises(UnreadableCopy, match=told):
        sources.read(content.encode(), "item.dat")


@pytest.mark.parametrize(
    "text",
    [
        "<SEOUL, March 3 (Yonhap) -- The talks resumed.\n\nThey were brief.\n",
        "[Exclusive] SEOUL, March 3 (Yonhap) -- The talks resumed.\n\nThey were brief.\n",
        "Pier: a story\n\nSEOUL, March 3 (Yonhap) -- The talks resumed.\n\nThey were brief.\n",
    ],
)
def test_copy_may_open_with_a_bracket(text):
    assert len(sources.read(text.encode()).paragraphs) == 2


def test_an_encoding_that_lies_is_found_out():
    text = forms.nitf(STORY).replace('encoding="UTF-8"', 'encoding="iso-8859-1"')
    text = text.replace("The pier at", "The café pier at")
    assert sources.read(text.encode()).paragraphs[0].text.startswith("The café pier")


def test_several_stories_in_one_message_are_told():
    item = forms.newsml_g2(STORY)
    start, end = item.index("<newsItem"), item.index("</itemSet>")
    with pytest.raises(LeadDiffError, match="holds 2 "):
        sources.read((item[:end] + item[start:end] + item[end:]).encode())


@pytest.mark.parametrize(("form", "status"), [("nitf", "canceled"), ("newsml-g2", "withheld")])
def test_an_item_killed_or_withheld_is_no_version(form, status):
    old = sources.read(forms.FORMS[form](STORY).encode(), "old")
    killed = sources.read(forms.FORMS[form](STORY._replace(status=status)).encode(), "new")
    with pytest.raises(LeadDiffError):
        desk.compare(old, killed)
    assert desk.compare(old, old).to_dict()["new"]["format"] == form
    assert desk.compare(old, killed, force=True).to_dict()["new"]["state"] == status
