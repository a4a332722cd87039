"""The loader of word tables: what a row is, what is none, and what a missing table means."""

from pathlib import Path

from leaddiff.languages import tables


def test_a_row_is_a_line_with_columns_and_remarks_are_none() -> None:
    found = tables.rows("en", "units")
    assert ("para", "paras") in found
    assert not any(row[0].startswith("#") for row in found)


def test_a_language_without_a_table_has_no_rows() -> None:
    assert tables.rows("en", "no such table") == ()
    assert tables.words("fi", "no such table") == frozenset()


def test_every_table_has_rows_of_clean_columns() -> None:
    for file in tables.files():
        found = tables.rows(Path(file).parent.name, Path(file).stem)
        assert found, f"{file} has no rows"
        for row in found:
            assert row[0], row
            assert all(column == column.strip() for column in row), row
