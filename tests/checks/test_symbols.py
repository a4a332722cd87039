"""A claim of stock symbols is held to the symbols that came or went, which nothing else is."""

import pytest

from leaddiff import desk, layout

BARE = [
    "HALM, March 3 (Yonhap) -- Halm Holdings is close to naming a new board, the Courier said.",
    "Orvik and Posan have stopped giving guidance.",
    "The harbor index fell 7.8 percent.",
]
CODED = [
    BARE[0].replace("Holdings", "Holdings HLMQ.PK"),
    "Orvik (ORVG.DE) and Posan <PSN.N> have stopped giving guidance.",
    "The harbor index .HRBR fell 7.8 percent.",
]
WRONG = [
    CODED[0].replace("HLMQ.PK", "(HLMQ.DE)"),
    CODED[1].replace("(ORVG.DE)", "ORVG.N"),
    CODED[2],
]
ROWS = (
    (BARE, CODED, "ADDS company tickers", "confirmed"),
    (BARE, CODED, "ADDS RICs in paras 1-3", "confirmed"),
    (BARE, [*CODED[:1], *BARE[1:]], "ADDS stock symbols in paras 1, 3", "partial"),
    (BARE, [*BARE[:2], CODED[2]], "ADDS index symbol in para 2", "refuted"),
    (BARE, [*BARE[:2], CODED[2]], "ADDS Orvik ticker", "refuted"),
    (BARE, CODED, "REMOVES stock symbols", "refuted"),
    (CODED, BARE, "REMOVES stock and index symbols", "confirmed"),
    (CODED, BARE, "REMOVES Halm stock symbol from first para", "confirmed"),
    (CODED, [CODED[0], *BARE[1:]], "REMOVES Halm stock symbol from first para", "refuted"),
    (CODED, [*CODED[:1], CODED[1].replace("PSN", "PSX"), CODED[2]], "CORRECTS ticker", "confirmed"),
    (CODED, CODED, "CORRECTS stock symbol", "refuted"),
    (WRONG, CODED, "CORRECTS ticker symbols of Orvik, Halm Holdings", "confirmed"),
    (WRONG, CODED, "CORRECTS ticker symbols of Orvik and Posan", "partial"),
    (WRONG, CODED, "CORRECTS ticker symbol of Posan", "refuted"),
    (WRONG, CODED, "CORRECTS ticker symbol of Halm Holdings, the Tarn board", "confirmed"),
    (["<HLM.N> shares of Halm"], ["<HLM.O> shares of Halm"], "CORRECTS RIC of Halm", "confirmed"),
)


@pytest.mark.parametrize(("before", "after", "note", "verdict"), ROWS)
def test_a_claim_of_symbols(before: list[str], after: list[str], note: str, verdict: str) -> None:
    head = "board-Halm\n\n{} Halm to name a board\n{}\n{}\n"
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join(before)), "old.txt")
    new = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(after))
    (ruling,) = desk.compare(old, layout.parse(new, "new.txt")).rulings
    assert ruling.verdict.value == verdict


def test_symbols_that_come_untold_are_nobodys_change() -> None:
    head = "board-Halm\n\n{} Halm to name a board\n{}\n{}\n"
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join(BARE)), "old.txt")
    new = head.format("(2nd LD)", "(ATTN: ADDS stock symbol in para 1)\n", "\n\n".join(CODED))
    assert not desk.compare(old, layout.parse(new, "new.txt")).findings


@pytest.mark.parametrize("note", ["REMOVES stock symbols", "REMOVES stock symbols in paras 1-3"])
def test_a_claim_of_symbols_covers_no_copy(note: str) -> None:
    head = "board-Halm\n\n{} Halm to name a board\n{}\n{}\n"
    more = "The mill of Posan employs 900."
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join([*CODED, more])), "old.txt")
    new = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(BARE))
    found = desk.compare(old, layout.parse(new, "new.txt")).findings
    assert [each.rule for each in found] == ["unreported-cut"]
