"""What is said of every step of our own chains, a file a chain: a change of behaviour that no table
expects is seen in a review. ``python -m pytest tests/goldens --update-goldens`` records it anew.

Each step is told three times: as it moved, without its note (all that a note would have to tell), and
from the newer version back to the older, without a note (what came is what went).
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import filed
import pytest
import stories
from promises import assert_promises

from leaddiff import desk
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import Copy, PartKind

HERE = Path(__file__).parent / "chains"


def name_of(file: Path) -> str:
    """The name of a chain's file with its folder's, as two folders may hold one name."""
    return "-".join(file.relative_to(stories.OURS).with_suffix("").parts)


def without_note(copy: Copy) -> Copy:
    return copy._replace(parts=tuple(p for p in copy.parts if p.kind is not PartKind.NOTE))


def lines(report: Report):
    """The verdict on each claim, each finding with where it stands, and the note suggested."""
    assert_promises(report)
    for ruling in report.rulings:
        claim = ruling.claim
        place = claim.place.name if claim.place else "-"
        what = (claim.verb, claim.target.value, claim.topic, place)
        yield f"  {ruling.verdict.value}: {' '.join(map(str, what))}: {ruling.reason}"
    for found in report.findings:
        softened = f" ({found.softened})" if found.softened else ""
        where = ",".join(map(str, found.new)) or "-"
        gone = ",".join(map(str, found.old)) or "-"
        yield f"  {found.severity.value} {found.rule} {gone} > {where}{softened}: {found.message}"
    if report.suggested_note:
        yield f"  suggested: {report.suggested_note}"


def told(older: Copy, newer: Copy):
    ways = {
        "as it moved": (older, newer),
        "without a note": (without_note(older), without_note(newer)),
        "back": (without_note(newer), without_note(older)),
    }
    for way, (old, new) in ways.items():
        yield f"{older.path} > {newer.path}, {way}"
        yield from lines(desk.compare(old, new, force=True))
        yield ""


@pytest.mark.parametrize("file", sorted(stories.OURS.rglob("*.yaml")), ids=name_of)
def test_each_step_of_a_chain_is_told_as_recorded(file, update_goldens):
    copies = [stories.read(v) for v in filed.rows(file)["versions"]]
    said = "".join(f"{line}\n" for pair in pairwise(copies) for line in told(*pair))
    recorded = HERE / f"{name_of(file)}.txt"
    if update_goldens:
        HERE.mkdir(exist_ok=True)
        recorded.write_text(said, "utf-8", newline="")
    assert said == recorded.read_text("utf-8"), f"{recorded.name} was recorded otherwise"
