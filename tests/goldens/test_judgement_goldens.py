"""The whole judgement of every invented pair of which the other tables have one thing to say: what became of
each paragraph, the facts, the verdicts and their grounds, all findings with their values, the note
suggested. Each pair is judged once more the other way and without a note, as what came is then what went.

A file a topic in ``judgements/``, a block a pair, each held by itself. ``python -m pytest tests/goldens
--update-goldens`` records them anew; ``git diff`` then shows which judgements a change moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import edits
import filed
import pytest
import whole

from leaddiff import desk, layout
from leaddiff.checks import every_rule
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy, PartKind
from tests.desk import test_edited_copies, test_hard_cases
from tests.facts import test_facts_altered, test_facts_standing

HERE = Path(__file__).parent / "judgements"
DATELINE = "SONGDAM, March 4 (Yonhap) -- "


class Judged(NamedTuple):
    """A pair: the file its judgement is recorded in, its name there, and how it is judged."""

    topic: str
    name: str
    judge: Callable[[], Report]

    def __str__(self) -> str:
        return f"{self.topic}:{self.name}"


def compared(old: str, new: str) -> Report:
    older, newer = layout.parse(old, "old.txt"), layout.parse(new, "new.txt")
    return desk.compare(older, newer, force=True)


def of_rulings() -> Iterator[Judged]:
    for case in test_hard_cases.CASES:
        yield Judged("one_change", case.name, partial(test_hard_cases.report, case))
    for path in sorted(test_hard_cases.FOLDER.glob("*.yaml")):
        for row in filed.rows(path):
            yield Judged(path.stem, row["name"], partial(compared, row["old"], row["new"]))


def of_edited_copies() -> Iterator[Judged]:
    for row in test_edited_copies.stories():
        name = str(row.id)
        yield Judged("edited_copies", name, partial(test_edited_copies.report, *row.values))


def altered(old: str, new: str, above: str | None = None) -> Report:
    """What is said where one paragraph alone became another, and no note tells of it."""
    body = [*test_facts_altered.ABOVE, *([above] if above else [])]
    return compared(*("\n\n".join([DATELINE + body[0], *body[1:], last]) for last in (old, new)))


def of_altered_words() -> Iterator[Judged]:
    for topic, module in (("altered", test_facts_altered), ("standing", test_facts_standing)):
        loud = [row for rows in module.LOUD.values() for row in rows]
        for row in (*loud, *module.QUIET):
            yield Judged(topic, edits.marked(*row[:2]), partial(altered, *row))


def of_rules() -> Iterator[Judged]:
    for rule in every_rule():
        for kind, example in (("caught", rule.caught), ("passed", rule.passed)):
            if example:
                judge = partial(compared, example.old, example.new)
                yield Judged("rules", f"{rule.name}, {kind}", judge)


EVERY = [*of_rulings(), *of_edited_copies(), *of_altered_words(), *of_rules()]


def without_note(copy: Copy, number: Copy) -> Copy:
    """The copy without its note and with the number of another version."""
    parts = tuple(part for part in copy.parts if part.kind is not PartKind.NOTE)
    return copy._replace(parts=parts, version=number.version)


def said(judged: Judged) -> str:
    report = judged.judge()
    old, new = report.old, report.new
    back = desk.compare(without_note(new, old), without_note(old, new), force=True)
    lines = [*whole.lines(report), " back", *whole.lines(back)]
    return "".join(f"{line}\n" for line in lines)


@cache
def recorded(topic: str) -> dict[str, str]:
    """What was recorded of each pair of a topic, by its name."""
    blocks = (HERE / f"{topic}.txt").read_text("utf-8").split("== ")[1:]
    return dict(block.split("\n", 1) for block in blocks)


def test_each_pair_is_recorded_once_and_no_other(update_goldens) -> None:
    topics = {judged.topic for judged in EVERY}
    for topic in sorted(topics) if update_goldens else ():
        blocks = [f"== {each.name}\n{said(each)}" for each in EVERY if each.topic == topic]
        HERE.mkdir(exist_ok=True)
        (HERE / f"{topic}.txt").write_text("".join(blocks), "utf-8", newline="")
        recorded.cache_clear()
    names = sorted(f"{topic}:{name}" for topic in topics for name in recorded(topic))
    assert names == sorted(map(str, EVERY))
    assert {path.stem for path in HERE.iterdir()} == topics


@pytest.mark.parametrize("judged", EVERY, ids=str)
def test_a_pair_is_judged_as_recorded(judged: Judged) -> None:
    assert said(judged) == recorded(judged.topic).get(judged.name)
