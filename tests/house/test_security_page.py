"""Each promise of docs/security.md names a test that holds it, and the test is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
HELD = PAGE.partition("## What is promised")[2].partition("\n## ")[0]
ROWS = [line.strip("| ").split(" | ") for line in HELD.splitlines() if line.startswith("| ")][1:]


def missing(cell: str) -> list[str]:
    """What a cell names that is not there, or that it names no test at all."""
    named = [name for name in re.findall(r"`([^`]+)`", cell) if name.startswith("test")]
    return [name for name in named if not (ROOT / name).exists()] if named else [cell]


@pytest.mark.parametrize(("promise", "held_by"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_what_holds_a_promise_is_there(promise: str, held_by: str) -> None:
    assert missing(held_by) == []


@pytest.mark.parametrize(
    "cell", ["`tests/faces/test_nothing.py`", "`test_service.py`", "measured in `bench/`", ""]
)
def test_what_holds_nothing_is_noticed(cell: str) -> None:
    assert missing(cell)


@pytest.mark.parametrize("said", ["the archive", "watch --post", "the service", "file"])
def test_the_page_says_who_controls(said: str) -> None:
    assert said in PAGE.partition("## What is promised")[0]


def test_a_hole_can_be_reported() -> None:
    told = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "advisory" in told
    assert "docs/security.md" in told
