"""What is read of notes and told of sentences and pairs that were turned this way and that: a word dropped,
put in or exchanged, two edits at once, a note of one pair over another. A note or sentence was taken up as it
notices a small change to the code (``bench/mutations.py``) that the rows before it do not, a pair as its
answer has a line of a kind that no pair before it has.

The file of a table in ``turned/`` holds both: a line that begins with ``> `` is a row, what follows is the
answer. ``python -m pytest tests/goldens --update-goldens`` records the answers anew and leaves the rows. Many
rows are no good English, as a desk's slips are not: what is said of them is recorded, and no ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import edits
import pytest
import stories
import whole

from leaddiff import desk, facts, notes
from leaddiff.nouns.findings import Report
from tests.desk import test_hard_cases
from tests.goldens import test_judgement_goldens

HERE = Path(__file__).parent / "turned"
BECAME, NEXT, LINE_END = " => ", " ¶ ", " ⏎ "
"""Part the old paragraphs of a row from the new, a paragraph from the next, a line of a note from the next."""

RULINGS = {case.name: case for case in test_hard_cases.CASES}
PAIRS = {each.name: each for each in test_judgement_goldens.EVERY}


def of_note(row: str) -> Iterator[str]:
    """A row is the agency ("-" where it is not known) and the note."""
    agency, text = row.split(" ", 1)
    yield from whole.note_lines(
        notes.read(text.replace(LINE_END, "\n"), None if agency == "-" else agency)
    )


def of_sentence(row: str) -> Iterator[str]:
    """A row is a paragraph with its edit marked, or old paragraphs and new ones ("-" for none)."""
    if BECAME in row:
        told = _of_paragraphs(*(side.split(NEXT) for side in row.split(BECAME)))
    else:
        old = re.sub(r"\[-(.*?)-\]", r"\1", re.sub(r"\{\+.*?\+\}", "", row))
        new = re.sub(r"\{\+(.*?)\+\}", r"\1", re.sub(r"\[-.*?-\]", "", row))
        told = facts.compare([old], [new], [edits.edited(1, old, new)])
    for fact in told:
        yield f"  {whole.fact_line(fact)} {whole.plain(fact.words)}".rstrip()


def _of_paragraphs(old: list[str], new: list[str]) -> tuple[facts.FactChange, ...]:
    if len(old) == len(new):
        beside = ([None if text == "-" else text for text in side] for side in (old, new))
        return edits.compared(*beside)
    return edits.parted(old[0], new) if len(old) == 1 else edits.merged(old, new[0])


def of_pair(row: str) -> Iterator[str]:
    """A row is the names of rulings whose edits are made in one copy, or of one pair of the tables, and
    the note that stands over it ("-" where the pair keeps its own)."""
    names, note = row.split(" | ", 1)
    report = _edited(names.split(" + "), note) if names.split(" + ")[0] in RULINGS else None
    yield from whole.lines(report or _with_note(names, note))


def _edited(names: list[str], note: str) -> Report:
    edit = {number: now for name in names for number, now in RULINGS[name].edit.items()}
    return test_hard_cases.report(test_hard_cases.Case(" + ".join(names), note, edit))


def _with_note(name: str, note: str) -> Report:
    found = PAIRS[name].judge()
    if note == "-":
        return found
    return desk.compare(found.old, stories.with_note(found.new, note), force=True)


TABLES = {"notes": of_note, "sentences": of_sentence, "pairs": of_pair}


@cache
def recorded(table: str) -> dict[str, str]:
    """The rows of a table and what was recorded of each."""
    text = "\n" + (HERE / f"{table}.txt").read_text("utf-8").rstrip("\n")
    blocks = (block.partition("\n") for block in text.split("\n> ")[1:])
    return {row: answer for row, _, answer in blocks}


def answer(table: str, row: str) -> str:
    return "\n".join(TABLES[table](row))


ROWS = [(table, row) for table in TABLES for row in recorded(table)]


def test_each_table_has_rows_and_is_recorded_where_that_is_asked_for(update_goldens) -> None:
    for table in TABLES if update_goldens else ():
        lines = [line for row in recorded(table) for line in (f"> {row}", *TABLES[table](row))]
        (HERE / f"{table}.txt").write_text("\n".join(lines) + "\n", "utf-8", newline="")
    recorded.cache_clear()
    assert all(recorded(table) for table in TABLES)


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_what_was_turned_is_told_as_recorded(table: str, row: str) -> None:
    assert answer(table, row) == recorded(table)[row]
