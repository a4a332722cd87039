"""What somebody did that went, where the clause on when or why he did it now tells all of him."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

NOTE = "(Corrects age of pier in last paragraph to 60 years)"


def loud(was: str, now: str) -> list[str]:
    sides = []
    for number, text in enumerate((was, now)):
        lines = [
            "Brine works to move inland",
            NOTE if number else "",
            "OSTREY (Reuters) - The brine works at Ostrey will move inland, its manager said on Monday.",
            "The manager paid a large sum for the land.",
            text,
            f"The pier is {60 if number else 90} years old.",
        ]
        raw = "\n\n".join(filter(None, lines))
        sides.append(layout.read(raw.encode(), f"{number}.txt"))
    found = desk.compare(*sides).findings
    return [each.rule for each in found if each.severity is not Severity.INFO]


LOST = [
    ("The works doubled its charges as it sought a loan.", "The works sought a loan."),
    ("The carters burned their wagons because they had no pay.", "The carters had no pay."),
    ("The lender halved its dividend after it wrote off debts.", "The lender wrote off debts."),
    ("The keeper hid the ledgers while he awaited trial.", "The keeper awaited trial."),
]


@pytest.mark.parametrize(("was", "now"), LOST)
def test_a_deed_that_went_with_its_clause_is_told(was: str, now: str) -> None:
    assert loud(was, now) == ["unreported-rewrite"]


LEFT = [
    ("The council met on Friday as it weighed the plan.", "The council weighed the plan."),
    ("The keeper was speaking as he lit the lamp.", "The keeper lit the lamp."),
    ("The move comes as it needs salt.", "The move needs salt."),
    (
        "The manager paid a large sum for the land as he left Ostrey.",
        "The manager left Ostrey.",
    ),
]


@pytest.mark.parametrize(("was", "now"), LEFT)
def test_a_filler_or_what_is_told_elsewhere_is_left(was: str, now: str) -> None:
    assert not loud(was, now)
