"""Amounts corrected in another place than is said, and how markets took the news."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

LEAD = "TARN, March 4 (Reuters) - Kiln maker Orsil said on Monday it would sell its works in Olm."
SAID = '"It is {} we have seen," Chief Executive Sten Aho said.'
LOSS = "The net loss was 40 million crowns, from {} million crowns a year earlier."
FAIR = "The town of Tarn holds its fair in May."


def loud(old: list[str], new: list[str], note: str) -> list[str]:
    copies = (
        "\n\n".join(("Kiln maker sells works", *above, LEAD, *rows)).encode()
        for above, rows in (((), old), ((f"({note})",), new))
    )
    found = desk.compare(*(layout.read(each, f"{at}.txt") for at, each in enumerate(copies)))
    return [f.rule for f in found.findings if f.severity is not Severity.INFO]


@pytest.mark.parametrize(("place", "is_there"), [(2, False), (3, True)])
def test_a_year_earlier_comparison_is_a_figure(place: int, is_there: bool) -> None:
    note = f"Corrects year earlier comparison on net loss in paragraph {place}"
    told = "one of the dullest winters"
    now = told if is_there else "the dullest winter"
    old, new = ([SAID.format(said), LOSS.format(at), FAIR] for said, at in ((told, 28), (now, 26)))
    rules = loud(old, new, note)
    assert ("unreported-figure" in rules) is False
    assert ("claim-not-borne-out" in rules or "off-by-one" in rules) is not is_there


@pytest.mark.parametrize(
    ("came", "is_so"),
    [
        ("Orsil's stock was little changed at 40 crowns.", True),
        ("Investors sued Aho over the works.", False),
    ],
)
def test_markets_take_the_news_in_many_words(came: str, is_so: bool) -> None:
    rules = loud(
        [SAID.format("early"), FAIR], [SAID.format("early"), FAIR, came], "Adds stock reaction"
    )
    assert (not rules) is is_so
