"""Each row of the word tables of notes, read in a sentence; and the words of other languages and desks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leaddiff import agencies
from leaddiff.languages.note_verbs import _s
from leaddiff.languages.paragraph_words import plurals, units
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.notes import lexemes, reading, terms, wordbook
from leaddiff.nouns.agency import Agency, NoteStyle
from leaddiff.nouns.claims import Action, Target

VERBS = [(row[0], row[1]) for row in rows(ENGLISH, "note_verbs") if row[1] != "-"]


@pytest.mark.parametrize(("stem", "done"), VERBS)
def test_each_verb_is_read(stem: str, done: str) -> None:
    first, blank, rest = stem.partition(" ")
    for verb in (f"{_s(first)}{blank}{rest}".upper(), f"{_s(first)}{blank}{rest}".capitalize()):
        found = reading.read(f"({verb} last name of mayor in para 3)", "afp")
        assert [claim.action for claim in found.claims] == [Action(done)], verb


@pytest.mark.parametrize("stem", ["mayor", "toll", "say", "strand", "paragraph"])
def test_what_is_no_verb_of_a_note_is_none(stem: str) -> None:
    assert not reading.read(f"({stem} of the island)").claims


@pytest.mark.parametrize("unit", sorted(units() | plurals()))
def test_each_unit_word_leads_to_a_paragraph(unit: str) -> None:
    assert terms.is_unit(unit)
    place = reading.read(f"(ATTN: ADDS quotes in {unit} 3)").claims[0].place
    assert place is not None
    assert place.name == "3"


@pytest.mark.parametrize("word", ["page", "line", "sentence", "part", "parade", "program"])
def test_other_words_before_a_number_are_no_unit(word: str) -> None:
    found = reading.read(f"(ATTN: ADDS quotes on {word} 3)").claims[0]
    assert found.place is None


@pytest.mark.parametrize(("word", "part"), rows(ENGLISH, "note_targets"))
def test_each_part_of_the_story_is_read(word: str, part: str) -> None:
    assert reading.read(f"(ATTN: UPDATES {word})").claims[0].target is Target(part)


@pytest.mark.parametrize("word", sorted(terms.THROUGHOUT))
def test_each_word_for_throughout_is_read(word: str) -> None:
    assert reading.read(f"(ATTN: UPDATES figures {word})").claims[0].everywhere
    assert not reading.read(f"(ATTN: UPDATES figures on rain {word} the day)").claims[0].everywhere


FINNISH = [
    ("Lisätty kappaleeseen 3", "3"),
    ("Lisätty kappaleisiin 3-5", "3-5"),
    ("Uutta kolmanteen kappaleeseen", "3"),
    ("Lisätty kommentteja kappaleeseen 3", "3"),
    ("Lisätty kommentteja", None),
    ("Lisätty kolmas kommentti", None),
]


@pytest.mark.parametrize(("note", "place"), FINNISH)
def test_places_in_finnish_are_read(note: str, place: str | None) -> None:
    found = reading.read(note, "stt").claims[0].place
    assert (found.name if found else None) == place


@pytest.fixture
def blocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Agency]:
    """An agency of one file whose word for a paragraph is its own."""
    agency = Agency("desk", "Desk", style=NoteStyle(unit="block", units="blocks"))
    caches = (agencies.named, wordbook.wordbook_of, wordbook.dialect_of, wordbook.lexicon_for)
    monkeypatch.setattr(agencies, "every", lambda: (agency,))
    for cached in caches:
        cached.cache_clear()
    yield agency
    for cached in caches:
        cached.cache_clear()


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("(ATTN: ADDS quotes in block 2)", "2"),
        ("(ATTN: ADDS quotes in blocks 2-4)", "2-4"),
        ("(ATTN: ADDS quotes in 3rd block)", "3"),
        ("(ATTN: ADDS quotes on road block)", None),
    ],
)
def test_the_unit_of_an_agencys_own_is_a_unit(blocks: Agency, note: str, place: str | None) -> None:
    found = reading.read(note, blocks.name).claims[0].place
    assert (found.name if found else None) == place


@pytest.mark.parametrize("agency", agencies.every(), ids=lambda agency: agency.name)
@pytest.mark.parametrize("numbers", ["3", "3-5", "2, 7", "2-3, 9"])
def test_a_note_in_an_agencys_own_style_reads_back_with_its_places(
    agency: Agency, numbers: str
) -> None:
    style = agency.style
    unit = style.unit if numbers.isdigit() else style.units
    for verb in (style.add, style.change, style.recast, style.cut):
        note = style.frame.format(f"{verb} details in {unit} {numbers}")
        claims = reading.read(note, agency.name).claims
        named = [claim.place.name for claim in claims if claim.place]
        assert named == [numbers.replace(", ", ",")], note


def test_a_wordbook_changes_words_and_nothing_else() -> None:
    plain = lexemes.lex("ADDS 3 in block 4")
    read = lexemes.lex("ADDS 3 in block 4", {"block": "para", "3": "4"})
    assert [one.low for one in read[:5]] == ["adds", "3", "in", "para", "4"]
    assert [(one.start, one.end) for one in read] == [(one.start, one.end) for one in plain]
