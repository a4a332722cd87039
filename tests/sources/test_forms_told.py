"""The guide to the forms: what it shows is read as it says, and it leaves none out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leaddiff import sources
from leaddiff.ground.plugins import names_in

GUIDE = Path(__file__).parents[2].joinpath("docs/forms.md").read_text("utf-8")


def example(language: str) -> bytes:
    found = re.search(rf"```{language}\n(.*?)```", GUIDE, re.S)
    assert found
    return found[1].encode()


def test_every_form_is_told():
    for name in names_in(sources.__path__):
        assert f"`{name.replace('_', '-')}`" in GUIDE


def test_the_page():
    pytest.importorskip("trafilatura")
    copy = sources.read(example("html"))
    assert copy.headline == "Pier at Songdam to be rebuilt"
    assert copy.byline == "By Ma Sung-ho"
    assert copy.moved_at == "2026-05-04T10:15:00Z"
    assert copy.captions == ("The pier, seen on Monday.",)
    assert [p.text[:20] for p in copy.paragraphs] == [
        "The pier at Songdam ",
        "It was built in 1987",
    ]
    assert (copy.note or "").startswith("This story has been corrected")


def test_the_item():
    copy = sources.read(example("json"))
    assert (copy.version.number, len(copy.paragraphs)) == (1, 2)
    assert copy.note == "Eds: UPDATES: Adds the pier's age in 2nd paragraph."


SHOWN = str.maketrans("␁␂␃", "\x01\x02\x03")
DPA_NOTE = "Notes to editors - adds the pier's age in para 2"


@pytest.mark.parametrize(
    ("language", "form", "slug", "number", "note"),
    [
        ("anpa", "anpa", "BC-Pier-Songdam", 1, "Eds: UPDATES: Adds the pier's age in 2nd graf."),
        ("iptc7901", "iptc7901", "Korea/ports/", 1, DPA_NOTE),
        ("zczc", "zczc", "PIER SONGDAM", 0, None),
        ("xml", "desk-xml", "Pier-Songdam", 1, "ADDS the pier's age in para 2"),
        ("nitf", "nitf", "Pier-Songdam", 1, "Adds the pier's age in para 2"),
        ("newsml-g2", "newsml-g2", "Pier-Songdam", 1, "Adds the pier's age in para 2"),
        ("newsml-1", "newsml-1", "Pier-Songdam", 1, "Adds the pier's age in para 2"),
        ("mail", "mail", "Pier-Songdam", 1, "(ATTN: ADDS the pier's age in para 2)"),
    ],
)
def test_every_other_example(language, form, slug, number, note):
    copy = sources.read(example(language).decode().translate(SHOWN).encode())
    assert (copy.form, copy.slug, copy.headline) == (form, slug, "Pier at Songdam to be rebuilt")
    assert (copy.version.number, copy.note, len(copy.paragraphs)) == (number, note, 2)
    assert copy.paragraphs[1].text == "It was built in 1987 and leaks."
