"""What somebody did that went, where the clause on when or why he did it now tells all of him."""

from __future__ import annotations

import pytest
from marked import loud


def told(was: str, now: str) -> list[str]:
    return loud(
        "Brine works to move inland",
        "{+(Corrects age of pier in last paragraph to 60 years)+}",
        "OSTREY (Reuters) - The brine works at Ostrey will move inland, its manager said on Monday.",
        "The manager paid a large sum for the land.",
        f"[-{was}-]{{+{now}+}}",
        "The pier is [-9-]{+6+}0 years old.",
    )


LOST = [
    ("The works doubled its charges as it sought a loan.", "The works sought a loan."),
    ("The carters burned their wagons because they had no pay.", "The carters had no pay."),
    ("The lender halved its dividend after it wrote off debts.", "The lender wrote off debts."),
    ("The keeper hid the ledgers while he awaited trial.", "The keeper awaited trial."),
]


@pytest.mark.parametrize(("was", "now"), LOST)
def test_a_deed_that_went_with_its_clause_is_told(was: str, now: str) -> None:
    assert told(was, now) == ["unreported-rewrite"]


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
    assert not told(was, now)
