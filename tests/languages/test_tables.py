"""The loader of word tables: what a row is, what is none, and what a missing table means."""

from pathlib import Path

from leaddiff.languages import tables


def test_a_row_is_a_line_with_columns_and_remarks_are_none() -> None:
    found = tables.rows("en", "units")
    assert ("para", "paras") in found
    assert not any(row[0].startswith("#") for row in found)


def test_a_language_without_a_table_has_no_rows() -> None:
    assert tables.rows("en", "no such table") == ()
    assert tables.table_words("fi", "no such table") == frozenset()


def test_every_table_has_rows_of_clean_columns() -> None:
    for file in tables.files():
        found = tables.rows(Path(file).parent.name, Path(file).stem)
        assert found, f"{file} has no rows"
        for row in found:
            assert row[0], row
            assert all(column == column.strip() for column in row), row


FEWEST = {
    "en/beyond_copy": 26, "en/bodies": 15, "en/capitalised_spellings": 3,
    "en/conversions": 33, "en/fields": 235, "en/hedges": 83, "en/house_spellings": 152,
    "en/irregular_verbs": 62, "en/measures": 78, "en/months": 12, "en/names_in_short": 48,
    "en/names_like_titles": 13, "en/negations": 44, "en/note_targets": 52, "en/note_terms": 280,
    "en/note_verbs": 123, "en/number_scales": 15, "en/number_words": 28, "en/opposites": 111,
    "en/ordinals": 28, "en/our_endings": 29, "en/parts": 8, "en/plans": 20, "en/sentence_openers": 44,
    "en/shares": 10, "en/standing": 34, "en/time_zones": 27, "en/titles": 158, "en/tolls": 81, "en/units": 9,
    "en/weekdays": 7, "en/weighty": 26, "en/words_a_slip_apart": 44, "fi/note_words": 69,
    "en/quantities": 21, "en/nobodys_names": 39, "en/counted_things": 52, "en/plain_nouns": 138,
    "en/irregular_plurals": 10, "en/same_office": 16, "en/lands_of_i": 15, "en/name_particles": 21,
    "en/note_asides": 84, "en/set_against": 6, "en/small_words": 6, "fi/note_verbs": 21,
    "en/offices": 98, "en/capitals": 30,
}  # fmt: skip
"""Rows of each table when they were last counted: a row that is lost is noticed, one more is welcome."""


def test_no_table_has_lost_a_row() -> None:
    for name, count in FEWEST.items():
        assert len(tables.rows(*name.split("/"))) >= count, f"{name} has lost a row"
