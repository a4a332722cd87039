"""Several items in one file: each is a copy of its own, in a folder, in a check and by its number."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from wirecopy import body, edited, yonhap

from leaddiff import sources
from leaddiff.faces.cli import leaddiff
from leaddiff.ground import files
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.nouns.story import Copy
from leaddiff.wire import folder as wire_folder

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))
import forms
import pages

FIRST = body(1)
THEN = edited(FIRST, *body(11, 2))
DAM = body(2)


def told(
    texts: list[str], marker: str = "", note: str = "", slug: str = "pier-Sokdo"
) -> forms.Story:
    copy = sources.read(yonhap(slug, texts, marker).encode())
    return forms.story(copy)._replace(note=note, headline=f"{marker} {slug.title()} story".strip())


STORIES = [
    told(FIRST),
    told(THEN, "(LEAD)", "Adds details in para 9"),
    told(DAM, slug="dam-Onpo"),
]


def newsml_g2(stories: list[forms.Story]) -> str:
    """One message with an item for each."""
    whole = [forms.newsml_g2(story) for story in stories]
    items = [text[text.index("<newsItem") : text.index("</itemSet>")] for text in whole]
    return whole[0].replace(items[0], "\n".join(items))


def newsml_1(stories: list[forms.Story]) -> str:
    """One document with an item for each."""
    whole = [forms.newsml_1(story) for story in stories]
    items = [text[text.index("<NewsItem>") : text.index("</NewsML>")] for text in whole]
    return whole[0].replace(items[0], "\n".join(items))


def in_a_list(stories: list[forms.Story]) -> str:
    return "[" + ",\n".join(forms.ninjs(story) for story in stories) + "]"


def in_a_feed(stories: list[forms.Story]) -> str:
    return '{"items": [' + ", ".join(forms.ninjs(story) for story in stories) + '], "total": 3}'


def by_ap(stories: list[forms.Story]) -> str:
    """AP's feed wraps each item; a picture among them is none."""
    rows = [
        {"item": json.loads(forms.ninjs(story)), "meta": {"products": [1]}} for story in stories
    ]
    picture = {
        "item": {"type": "picture", "headline": "A pier", "body_text": "A pier, seen on Monday."}
    }
    return json.dumps({"data": {"query": "x", "items": [*rows, picture]}, "id": "y"}, indent=1)


def anpa(stories: list[forms.Story]) -> str:
    return "\n".join(forms.anpa(story) for story in stories)


MESSAGES = {
    "newsml-g2": newsml_g2, "newsml-1": newsml_1, "list": in_a_list, "feed": in_a_feed, "ap": by_ap,
    "anpa": anpa,
}  # fmt: skip


@pytest.fixture
def wire(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "wire").mkdir()
    monkeypatch.chdir(tmp_path / "wire")
    return tmp_path / "wire"


def run(*words: str):
    return CliRunner().invoke(leaddiff, words)


def texts(copy: Copy) -> list[str]:
    return [paragraph.text for paragraph in copy.paragraphs]


@pytest.mark.parametrize("form", MESSAGES)
def test_each_item_is_a_copy_by_its_number(form):
    copies = sources.read_each(MESSAGES[form](STORIES).encode(), "wire.dat")
    assert [copy.path for copy in copies] == ["wire.dat#1", "wire.dat#2", "wire.dat#3"]
    assert [copy.file for copy in copies] == ["wire.dat"] * 3
    assert [texts(copy) for copy in copies] == [list(story.paragraphs) for story in STORIES]
    for copy in copies:
        for paragraph in copy.paragraphs:
            place = copy.raw[paragraph.span.start : paragraph.span.end]
            assert place.startswith(paragraph.text[:12]), "the place is another item's"


@pytest.mark.parametrize("form", MESSAGES)
@pytest.mark.parametrize("keep", [True, False])
def test_a_folder_has_every_item(wire, form, keep):
    (wire / "wire.dat").write_text(MESSAGES[form](STORIES))
    for _ in "12":
        found = wire_folder.survey(str(wire), keep)
        (chain,) = found.chains
        names = [os.path.basename(version.path or "") for version in chain.versions]
        assert names == ["wire.dat#1", "wire.dat#2"]
        assert (found.singles, found.unreadable) == (1, ())


def test_the_first_in_a_file_is_the_older_one(wire):
    same = [told(FIRST), told(THEN), told(edited(THEN, *body(12, 1)))]
    (wire / "wire.xml").write_text(newsml_g2([told(DAM, slug="dam-Onpo")] * 9 + same))
    (chain,) = (c for c in wire_folder.survey(str(wire)).chains if c.slug == "pier-Sokdo")
    names = [os.path.basename(version.path or "") for version in chain.versions]
    assert names == ["wire.xml#10", "wire.xml#11", "wire.xml#12"]


def test_two_items_are_compared_by_their_numbers(wire):
    (wire / "wire.xml").write_text(newsml_g2(STORIES))
    (wire / "alone.xml").write_text(forms.nitf(STORIES[1]))
    for new in ("wire.xml#2", "alone.xml"):
        done = run("wire.xml#1", new, "--format", "json")
        report = json.loads(done.stdout)
        assert report["old"]["path"] == "wire.xml#1"
        assert report["new"]["path"] == new


def test_places_are_in_the_file(wire):
    (wire / "wire.xml").write_text(newsml_g2(STORIES))
    for line in run("wire.xml#1", "wire.xml#2", "--format", "line").stdout.splitlines():
        assert line.startswith("wire.xml:")


@pytest.mark.parametrize(
    ("stories", "sentence"),
    [
        (STORIES[:2], "wire.xml holds 2 versions of one story, wire.xml#1 (pier-Sokdo), wire.xml#2 "
         "(LEAD pier-Sokdo); compare two of them: leaddiff wire.xml#1 wire.xml#2"),
        (STORIES[1:], "wire.xml holds 2 stories, wire.xml#1 (LEAD pier-Sokdo), wire.xml#2 (dam-Onpo); "
         "name the one you mean: wire.xml#1"),
    ],
)  # fmt: skip
def test_a_file_of_several_without_a_number_is_told(wire, stories, sentence):
    (wire / "wire.xml").write_text(newsml_g2(stories))
    (wire / "alone.xml").write_text(forms.nitf(STORIES[0]))
    for pair in (("wire.xml", "alone.xml"), ("alone.xml", "wire.xml")):
        done = run(*pair)
        assert (done.exit_code, done.stderr.strip()) == (2, f"leaddiff: {sentence}")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("wire.xml#4", "wire.xml holds 3 stories, so there is no #4 in it."),
        ("alone.xml#2", "alone.xml holds one story, so there is no #2 in it."),
        ("gone.xml#1", "There is no file gone.xml."),
        ("wire.xml#0", "There is no file wire.xml#0."),
    ],
)
def test_an_item_that_is_not_there_is_told(wire, name, sentence):
    (wire / "wire.xml").write_text(newsml_g2(STORIES))
    (wire / "alone.xml").write_text(forms.nitf(STORIES[0]))
    done = run("alone.xml", name)
    assert (done.exit_code, done.stderr.strip()) == (2, f"leaddiff: {sentence}")


def test_a_file_whose_name_has_a_number_is_read(wire):
    (wire / "pier#1").write_text(yonhap("pier-Sokdo", FIRST))
    (wire / "pier#2").write_text(yonhap("pier-Sokdo", THEN, "(LEAD)"))
    (wire / "pier").write_text(newsml_g2(STORIES))
    assert files.item_of("pier#2") == ("pier#2", 0)
    assert files.item_of("pier#3") == ("pier", 3)
    report = json.loads(run("pier#1", "pier#2", "--format", "json").stdout)
    assert report["new"]["path"] == "pier#2"
    assert len(wire_folder.survey(str(wire)).chains) == 1


def test_check_answers_for_each_item(wire):
    (wire / "old").mkdir()
    (wire / "old" / "pier.xml").write_text(forms.nitf(STORIES[0]))
    (wire / "new.xml").write_text(newsml_g2(STORIES[1:]))
    told = json.loads(run("check", "new.xml", "--in", "old", "--format", "json").stdout)
    assert [each["new"]["path"] for each in told["reports"]] == ["new.xml#1", "new.xml#2"]
    assert [each["earlier"]["path"] for each in told["reports"]] == ["old/pier.xml", None]
    alone = json.loads(run("check", "new.xml#1", "--in", "old", "--format", "json").stdout)
    assert alone["earlier"]["path"] == "old/pier.xml"


def test_the_version_before_may_be_an_item_of_the_same_file(wire):
    (wire / "wire.xml").write_text(newsml_g2(STORIES))
    told = json.loads(run("check", "wire.xml#2", "--in", ".", "--format", "json").stdout)
    assert Path(told["earlier"]["path"]).name == "wire.xml#1"
    assert run("chain", ".", "--check").exit_code == 1


def test_a_file_is_never_written_over_by_what_is_said_of_its_items(wire):
    (wire / "wire.xml").write_text(newsml_g2(STORIES))
    before = (wire / "wire.xml").read_bytes()
    assert run("wire.xml#1", "wire.xml#2", "-o", "wire.xml").exit_code == 2
    assert (wire / "wire.xml").read_bytes() == before


def test_an_item_alone_has_no_number():
    (copy,) = sources.read_each(newsml_g2(STORIES[:1]).encode(), "wire.xml")
    assert (copy.path, copy.item, copy.file) == ("wire.xml", 0, "wire.xml")
    with pytest.raises(UnreadableCopy, match=r"^The copy holds 3 stories"):
        sources.read(newsml_g2(STORIES).encode())


SAMPLES = Path(__file__).parents[2] / "samples"
MIXED = [("nitf", forms.nitf), ("html", pages.ap), ("json", forms.ninjs), ("html", pages.bbc)]


@pytest.mark.parametrize("shift", range(2))
@pytest.mark.parametrize("name", sorted(f.name for f in SAMPLES.iterdir() if f.is_dir()))
def test_a_story_that_came_in_several_forms_is_one_story(wire, name, shift):
    pytest.importorskip("trafilatura")
    plain = [sources.read(file.read_bytes()) for file in (SAMPLES / name).rglob("*.txt")]
    plain.sort(key=lambda copy: copy.version.number)
    for at, copy in enumerate(plain):
        ending, write = MIXED[(at + shift) % len(MIXED)]
        story = forms.story(copy)._replace(moved=f"2026-05-04T1{at}:15:00Z")
        (wire / f"{at}.{ending}").write_text(write(story), "utf-8")
    found = wire_folder.survey(str(wire), False)
    (chain,) = found.chains
    assert [Path(each.path or "").stem for each in chain.versions] == [*map(str, range(len(plain)))]
    assert (found.singles, found.unreadable) == (0, ())


@pytest.mark.parametrize("has_note", [True, False])
@pytest.mark.parametrize("form", ["newsml-g2", "newsml-1", "list", "feed", "ap"])
def test_a_note_is_written_into_its_item_alone(wire, form, has_note):
    if not has_note and form.startswith("newsml"):
        pytest.skip("a note is put into the first item of XML that has none, and refused")
    first, then = (
        sources.read((SAMPLES / "night-trains" / f"night-trains-{name}.txt").read_bytes())
        for name in ("lead", "2nd-ld")
    )
    new = forms.story(then) if has_note else forms.story(then)._replace(note="")
    (wire / "wire.dat").write_text(MESSAGES[form]([forms.story(first), new]))
    before = sources.read_each((wire / "wire.dat").read_bytes(), "wire.dat")
    assert run("note", "wire.dat#1", "wire.dat#2", "--write").exit_code == 0
    after = sources.read_each((wire / "wire.dat").read_bytes(), "wire.dat")
    assert before[0].note == after[0].note
    assert "CORRECTS quote" in (after[1].note or ""), "the note is in no item, or in another"
    assert [texts(copy) for copy in before] == [texts(copy) for copy in after]
