"""Corrections that are not so, and what really changed in the paragraph they name: told by itself where the
note has neither side of it."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

AROUND = (
    "VALSUND (Reuters) - The weavers of Valsund vote on a merger of their mills, the guild said on Monday.",
    "The mills make sailcloth and blankets.",
    "A merger would be the first since the flood.",
)


def loud(note: str, was: str, now: str) -> list[str]:
    sides = []
    for number, text in enumerate((was, now)):
        lines = ["Weavers to vote on merger", f"({note})" if number else "", AROUND[0], text]
        raw = "\n\n".join(filter(None, (*lines, *AROUND[1:])))
        sides.append(layout.read(raw.encode(), f"{number}.txt"))
    found = desk.compare(*sides).findings
    return [each.rule for each in found if each.severity is not Severity.INFO]


REFUTED = "claim-not-borne-out"

UNNAMED = [
    # the right value stood, the wrong one never did: what gave way is something else
    (
        "Corrects weight of bolt in paragraph 2 to 6.5 kilos, not 5.6 kilos",
        "A bolt of sailcloth weighs 6.5 kilos, one of wool 3.1 kilos.",
        "A bolt of sailcloth weighs 6.5 kilos, one of wool 1.3 kilos.",
        "unreported-figure",
    ),
    (
        "Corrects paragraph 2 to show weight of bolt is 650 grams, not 560 grams",
        "A bolt weighs 650 grams and a bale could weigh about 2 tonnes.",
        "A bolt weighs 650 grams and a bale could weigh about 3 tonnes.",
        "unreported-figure",
    ),
    (
        "Corrects paragraph 2 to say a merger would spare about 40 looms, not 14",
        "A merger would spare about 40 looms in mills that have 2,000.",
        "A merger would spare about 40 looms in mills that have 20,000.",
        "unreported-figure",
    ),
    (
        "Corrects day of vote in paragraph 2 to Friday, not Thursday",
        "The weavers vote on Friday and the dyers meet on Sunday.",
        "The weavers vote on Friday and the dyers meet on Saturday.",
        "unreported-date",
    ),
    (
        "Corrects paragraph 2 to show the guild was founded in 1874, not 1847",
        "The guild was founded in 1874 and lost its hall in 1911.",
        "The guild was founded in 1874 and lost its hall in 1917.",
        "unreported-date",
    ),
    (
        "Corrects name of guild master in paragraph 2 to Arvik, not Arwick",
        "Guild master Arvik spoke to Mayor Tolme.",
        "Guild master Arvik spoke to Mayor Tulme.",
        "unreported-name",
    ),
    # which stood before as well, be the wrong one not given
    (
        "Corrects number of spindles in paragraph 2 to 700",
        "The mills have 700 spindles and 310 carts.",
        "The mills have 700 spindles and 130 carts.",
        "unreported-figure",
    ),
]


@pytest.mark.parametrize(("note", "was", "now", "rule"), UNNAMED, ids=range(len(UNNAMED)))
def test_what_an_untrue_correction_does_not_name_is_told_by_itself(
    note: str, was: str, now: str, rule: str
) -> None:
    assert loud(note, was, now) == [REFUTED, rule]


NAMED = [
    # a word before the right value came, which the clause has
    (
        "Corrects paragraph 2 to say wool fell by 6.5 crowns, not by 5.6 crowns",
        "Wool fell to 6.5 crowns on the day.",
        "Wool fell by 6.5 crowns on the day.",
    ),
    # the right value came for another; the wrong one gave way to another; the name was respelt
    (
        "Corrects weight of bolt in paragraph 2 to 6.5 kilos, not 5.6 kilos",
        "A bolt of sailcloth weighs 6.6 kilos.",
        "A bolt of sailcloth weighs 6.5 kilos.",
    ),
    (
        "Corrects weight of bolt in paragraph 2 to 6.5 kilos, not 5.6 kilos",
        "A bolt of sailcloth weighs 5.6 kilos.",
        "A bolt of sailcloth weighs 6.4 kilos.",
    ),
    (
        "Corrects day of vote in paragraph 2 to Friday, not Thursday",
        "The weavers vote on Wednesday.",
        "The weavers vote on Friday.",
    ),
    (
        "Corrects paragraph 2 to say the guild was founded in 1874, not 1847",
        "The guild was founded in 1784.",
        "The guild was founded in 1874.",
    ),
    (
        "Corrects name of guild master in paragraph 2 to Nils Arvik, not Nels Arwick",
        "Guild master Nils Arvika spoke.",
        "Guild master Nils Arvik spoke.",
    ),
]


@pytest.mark.parametrize(("note", "was", "now"), NAMED, ids=range(len(NAMED)))
def test_what_it_names_by_one_side_is_told_with_it(note: str, was: str, now: str) -> None:
    assert loud(note, was, now) == [REFUTED]
