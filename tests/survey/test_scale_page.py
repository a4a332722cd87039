"""The page on whole archives tells every column as it is."""

from pathlib import Path

from leaddiff.survey.schema import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"


def test_every_column_is_told_as_the_schema_has_it():
    told = PAGE.read_text()
    begin = told.index("<!-- tables -->") + len("<!-- tables -->")
    assert told[begin : told.index("    -- of the claims")] == columns()


def columns():
    """The tables as the page has them."""
    text = "\n\n"
    for name, table in TABLES.items():
        text += f"### {name}\n\n| column | holds | which is |\n|---|---|---|\n"
        text += "".join(f"| `{c.name}` | {c.kind.value} | {c.meaning} |\n" for c in table) + "\n"
    return text
