"""A figure that a claim gives as put in is held to the older version: it may have stood there already."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout

LEAD = "MOLDANA, July 1 (Yonhap) -- Orsil will buy the paper maker Tarne, it said on Tuesday."
LAST = "The owner did not answer calls on Monday."
PAYS = "Orsil will pay a {} percent premium to the price at which Tarne closed."
PAYS_IT_SAID = "Orsil said it will pay a {} percent premium to the price at which Tarne closed."
HIRES = "The mills {}hired only 42,000 workers in June, the survey showed."
CUT = "The outlook prompted at least {} brokers to cut their price targets for Tarne."
MOVE = "Shares of Tarne fell more than {} percent after hours, {}."
STAFF = "Tarne had {} workers at its mill in Verrin."

TO_54 = "CORRECTS premium in para 2 to 54 percent"
UPDATES_54 = "UPDATES premium to 54 percent"
TO_11 = "CHANGES number of brokers to 11 from {} in para 2"
MILLS = "Tarne, which has {} in Verrin and Sorva, makes paper for bags."
LOST = "Tarne lost 43 million crowns in the {} half, its owner said."
SALES = "Sales of paper {} 9 percent in May."
YIELD = "The yield of the bonds of Tarne was {} percent in early trade."
TO_RISE = "CORRECTS to rise of 9 percent in para 2"
TO_14 = "CORRECTS number of mills to 14"
TO_A_FALL = "UPDATES share move to fall of more than 9 percent"


def _verdict(note: str, old: list[str], new: list[str]) -> str:
    copies = (
        "\n\n".join((f"({marker}) paper deal", "Orsil to buy Tarne", *told, LEAD, *body, LAST))
        for marker, told, body in (("LEAD", [], old), ("2nd LD", [f"(ATTN: {note})"], new))
    )
    before, now = (f"{copy}\n\n(END)".encode() for copy in copies)
    report = desk.compare(layout.read(before, "lead.txt"), layout.read(now, "2nd-ld.txt"))
    return report.rulings[0].verdict.value


@pytest.mark.parametrize(
    ("note", "old", "new", "verdict"),
    [
        (TO_54, [PAYS.format(54)], [PAYS_IT_SAID.format(54)], "refuted"),
        (TO_54, [PAYS.format(45)], [PAYS_IT_SAID.format(54)], "confirmed"),
        (UPDATES_54, [PAYS.format(54)], [PAYS_IT_SAID.format(54)], "refuted"),
        (UPDATES_54, [PAYS.format(45)], [PAYS_IT_SAID.format(54)], "confirmed"),
        (TO_A_FALL, [MOVE.format(9, "its most")], [MOVE.format(9, "a record")], "refuted"),
        (TO_A_FALL, [MOVE.format(7, "its most")], [MOVE.format(9, "a record")], "confirmed"),
        (
            "CORRECTS hires to 42,000 in para 2",
            [HIRES.format("now ")],
            [HIRES.format("")],
            "refuted",
        ),
        # the figure stood of something else
        (
            "CORRECTS number of workers to 54",
            [PAYS.format(54), STAFF.format(45)],
            [PAYS.format(54), STAFF.format(54)],
            "confirmed",
        ),
        # it stood in one place, and another had it wrong
        (
            UPDATES_54,
            [PAYS.format(54), "The premium, of 45 percent, is high."],
            [PAYS.format(54), "The premium, of 54 percent, is high."],
            "confirmed",
        ),
        (
            UPDATES_54,
            [PAYS.format(54), "The premium, of 45 percent, is high."],
            [PAYS.format(54), "The premium is high."],
            "confirmed",
        ),
        # another figure of its unit went from beside it, and is told in another paragraph now
        (
            UPDATES_54,
            [f"{PAYS.format(54)} It rose 20 percent in May."],
            [PAYS_IT_SAID.format(54), "Tarne rose 20 percent in May."],
            "refuted",
        ),
        # what the figure is of was put right: its unit, its direction, its half of the year
        (
            "CORRECTS to 14 mills in para 2",
            [MILLS.format("14 shops")],
            [MILLS.format("14 mills")],
            "confirmed",
        ),
        (TO_RISE, [SALES.format("fell")], [SALES.format("rose")], "confirmed"),
        (TO_RISE, [SALES.format("now rose")], [SALES.format("rose")], "refuted"),
        (
            "CORRECTS loss to 43 million crowns in the first half in para 2",
            [LOST.format("second")],
            [LOST.format("first")],
            "confirmed",
        ),
        # it stood elsewhere, and came for words
        (
            TO_14,
            [MILLS.format("dozens of mills"), "Tarne has 14 mills, of which two make bags."],
            [MILLS.format("14 mills"), "Tarne has 14 mills, of which two make bags."],
            "confirmed",
        ),
        # what a price or a toll was need not have stood there, and a note rounds
        (
            "UPDATES yield to 3.63 percent from 3.70 percent",
            [YIELD.format("3.65")],
            [YIELD.format("3.63")],
            "confirmed",
        ),
        (
            "UPDATES number of workers to 54 from 45",
            [STAFF.format("nearly 50")],
            [STAFF.format(54)],
            "confirmed",
        ),
        (
            "CHANGES number of workers to 5,400 from 4,500",
            [STAFF.format("4,520")],
            [STAFF.format("5,400")],
            "confirmed",
        ),
        (TO_11.format(15), [CUT.format(17)], [CUT.format(11)], "refuted"),
        (TO_11.format(17), [CUT.format(17)], [CUT.format(11)], "confirmed"),
    ],
)
def test_a_figure_that_a_claim_brings_has_come(
    note: str, old: list[str], new: list[str], verdict: str
) -> None:
    assert _verdict(note, old, new) == verdict
