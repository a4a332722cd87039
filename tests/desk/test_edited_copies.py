"""Stories edited as desks edit them: a true note is left quiet, and what a false one hides is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import filed
import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Finding, Report, Severity

FOLDER = Path(__file__).with_name("edited_copies")
KEYS = set("name why note before edits quiet loud loud_at silent_at told verdicts".split())


def stories() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.yaml")):
        story = filed.rows(path)
        for row in story["rows"]:
            yield pytest.param(story, row, id=f"{path.stem}-{row['name']}")


def edited(text: str, edits: list[list[str]]) -> bytes:
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text.encode()


def report(story: dict[str, Any], row: dict[str, Any]) -> Report:
    new = story["new"].replace("NOTE", row["note"]) if "note" in row else story["new"]
    return desk.compare(
        layout.read(edited(story["old"], row.get("before", [])), "old.txt"),
        layout.read(edited(new, row.get("edits", [])), "new.txt"),
    )


def is_at(finding: Finding, place: str) -> bool:
    rules, _, para = place.partition(":")
    is_of_rule = rules == "*" or finding.rule in rules.split("|")
    return is_of_rule and (not para or int(para) in (finding.new or finding.old))


@pytest.mark.parametrize(("story", "row"), list(stories()))
def test_what_is_told_of_an_edited_copy(story: dict[str, Any], row: dict[str, Any]) -> None:
    assert set(row) <= KEYS
    found = report(story, row)
    loud = [finding for finding in found.findings if finding.severity is not Severity.INFO]
    if row.get("quiet"):
        assert not loud
        assert not {"refuted", "partial"} & {ruling.verdict.value for ruling in found.rulings}
    assert loud or not row.get("loud")
    assert all(any(is_at(each, place) for each in loud) for place in row.get("loud_at", []))
    assert not any(is_at(each, place) for each in loud for place in row.get("silent_at", []))
    for words in row.get("told", []):
        assert any(words in f"{each.rule} {each.message}".lower() for each in found.findings)
    for words, verdict in row.get("verdicts", {}).items():
        named = [each for each in found.rulings if words.lower() in each.claim.clause.lower()]
        assert named
        assert all(each.verdict.value in verdict.split("|") for each in named)
