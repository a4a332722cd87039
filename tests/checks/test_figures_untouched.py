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
        (TO_11.format(15), [CUT.format(17)], [CUT.format(11)], "refuted"),
        (TO_11.format(17), [CUT.format(17)], [CUT.format(11)], "confirmed"),
    ],
)
def test_a_figure_that_a_claim_brings_has_come(
    note: str, old: list[str], new: list[str], verdict: str
) -> None:
    assert _verdict(note, old, new) == verdict
