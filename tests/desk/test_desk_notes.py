"""Notes in the words of many desks, true ones that must be left alone and false or incomplete ones.

Each file of ``desk_notes`` holds the copies of one agency as they were (``copies``) and, a row each, a new
version with its note, what is to be said of it and why.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.findings import Finding, Severity

FOLDER = Path(__file__).with_name("desk_notes")
TABLES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in FOLDER.glob("*.yaml")}
ROWS = [
    pytest.param(table["copies"][row["old"]], row, id=f"{agency}-{row['kind']}-{number}")
    for agency, table in sorted(TABLES.items())
    for number, row in enumerate(table["rows"])
]
KEYS = set("kind why old new quiet loud must must_not told verdicts".split())


@pytest.mark.parametrize(("old", "row"), ROWS)
def test_a_note_is_held_against_its_copy(old: str, row: dict[str, Any]) -> None:
    assert set(row) <= KEYS
    found = desk.compare(
        layout.read(old.encode(), "old.txt"), layout.read(row["new"].encode(), "new.txt")
    )
    loud = [finding for finding in found.findings if finding.severity is not Severity.INFO]
    if row.get("quiet"):
        assert not loud, row["why"]
        doubted = (Verdict.REFUTED, Verdict.PARTIAL)
        assert not [ruling for ruling in found.rulings if ruling.verdict in doubted], row["why"]
    if row.get("loud"):
        assert loud, row["why"]
    assert all(any(_is(finding, rule) for finding in loud) for rule in row.get("must", []))
    assert not any(_is(finding, rule) for finding in loud for rule in row.get("must_not", []))
    messages = "\n".join(finding.message for finding in found.findings)
    assert all(words in messages for words in row.get("told", [])), messages
    for words, verdict in row.get("verdicts", {}).items():
        held = [r for r in found.rulings if words.lower() in r.claim.clause.lower()]
        assert held, row["why"]
        assert all(r.verdict.value in verdict.split("|") for r in held), row["why"]


def _is(finding: Finding, rule: str) -> bool:
    """Whether a finding is that of a rule, or of any (``*``), in a paragraph: the new number, else the old."""
    name, _, number = rule.partition(":")
    is_there = not number or int(number) in (finding.new or finding.old)
    return name in ("*", finding.rule) and is_there


def test_as_many_notes_are_true_as_are_not() -> None:
    quiet = sum(bool(param.values[1].get("quiet")) for param in ROWS)
    assert 0.4 <= quiet / len(ROWS) <= 0.6
