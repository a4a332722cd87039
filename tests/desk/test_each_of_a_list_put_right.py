"""Lists of corrections in one paragraph: a thing put right in one stretch with another, by one figure of
two, or by what rose and fell."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout

LEAD = (
    "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday."
)


def verdict_on(note: str, was: str, now: str) -> str:
    """The verdict on a note over the second paragraph."""
    head = "Salt mine to close"
    old = "\n\n".join((head, LEAD, was))
    new = "\n\n".join((head, f"({note} in paragraph 2)", LEAD, now))
    found = desk.compare(layout.read(old.encode(), "1.txt"), layout.read(new.encode(), "2.txt"))
    return found.rulings[0].verdict.value


TRASK = "Odd Trask, {}, of {}, left the mine."
COST = "The yard and the loan cost {} crowns."
PAID = "Orsil paid {} crowns for the yard and the loan."
SALES = "Sales {} in {}."

ROWS = (
    ("age and hometown of Trask", TRASK, ("43", "Tarn"), ("44", "Verin"), "confirmed"),
    ("age and hometown of Trask", TRASK, ("43", "Tarn"), ("44", "Tarn"), "partial"),
    ("age, party of Trask", TRASK, ("43", "Tarn"), ("44", "Tarn"), "partial"),
    ("price of yard, value of loan", COST, ("40",), ("41",), "confirmed"),
    ("price of yard, value of loan", PAID, ("40",), ("41",), "confirmed"),
    (
        "price of yard, value of loan",
        "The yard cost 5 crowns and the loan {} crowns.",
        ("40",),
        ("41",),
        "partial",
    ),
    (
        "price of yard, value of loan",
        "The yard was sold and the loan cost {} crowns.",
        ("40",),
        ("41",),
        "partial",
    ),
    (
        "price of yard, value of loan",
        "Orsil lent a loan of {} crowns and the yard cost 5 crowns.",
        ("40",),
        ("41",),
        "partial",
    ),
    ("sales figure, month", SALES, ("rose", "May"), ("fell", "June"), "confirmed"),
    ("sales figure, month", SALES, ("rose", "May"), ("rose", "June"), "partial"),
)


@pytest.mark.parametrize(("note", "text", "was", "now", "verdict"), ROWS)
def test_each_is_held_by_what_it_is(
    note: str, text: str, was: tuple[str, ...], now: tuple[str, ...], verdict: str
) -> None:
    assert verdict_on(f"Corrects {note}", text.format(*was), text.format(*now)) == verdict
