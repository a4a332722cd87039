"""Lists of what was updated or added, and leads told anew above the one before."""

from __future__ import annotations

import pytest
from marked import loud, verdicts

T, F, PART = "confirmed", "refuted", "partial"


def fire(note: str, homes: str = "34") -> tuple[str, ...]:
    return (
        "Heath fire drives thousands from homes near Skelm",
        f"{{+({note})+}}",
        f"SKELM, May 3 (Northwire) - A heath fire near Skelm destroyed {homes} homes on Monday and drove 5,200"
        " people from theirs, officials said.",
        "It had burned [-7,800-]{+11,300+} acres ([-3,150-]{+4,570+} hectares) of heath by"
        " [-midday-]{+evening+}, the forest service said.",
        '{+"It makes its own weather," fire chief Ivo Hann told a briefing.+}',
        "The wind was to ease on Tuesday.",
    )


@pytest.mark.parametrize(
    ("note", "found", "told"),
    [
        ("Updates area burned", [T], []),
        ("Updates area burned; adds fire chief's comments", [T, T], []),
        (
            "Updates area burned, number of evacuees; adds fire chief's comments",
            [PART, T],
            ["claim-partly-borne-out"],
        ),
        (
            "Updates number of evacuees; adds fire chief's comments",
            [F, T],
            ["claim-not-borne-out", "unreported-date", "unreported-figure", "unreported-figure"],
        ),
    ],
)
def test_a_count_is_updated_by_a_count(note: str, found: list[str], told: list[str]) -> None:
    assert verdicts(*fire(note)) == found
    assert loud(*fire(note)) == told


def test_a_count_that_changed_is_updated() -> None:
    story = fire("Updates area burned, number of homes; adds fire chief's comments", "[-34-]{+41+}")
    assert verdicts(*story) == [T, T]
    assert loud(*story) == []


@pytest.mark.parametrize(
    ("came", "verdict"),
    [
        ("The finance ministry sold bonds worth 3 million crowns at a tender on Monday.", T),
        ("Bonds were a little weaker, with the ten-year yield at 5.17 percent.", F),
    ],
)
def test_an_auction_is_told_by_its_sale(came: str, verdict: str) -> None:
    story = (
        "Skelm crown at five-week low",
        "{+(Adds analyst comment in paragraph 2, bond auction)+}",
        "SKELM, May 3 (Northwire) - The crown fell to a five-week low on Monday, dealers said.",
        '{+"It will fall further," said Ona Trask, an analyst at Velm Capital.+}',
        f"{{+{came}+}}",
        "The central bank meets in June.",
    )
    assert verdicts(*story) == [T, verdict]


LEAD = "SKELM, May {day} (Northwire) - "


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        ("[-Orsil will sell shares at 48 to 60 crowns each, its papers showed.-] ", []),
        ("", ["unreported-figure"]),
    ],
)
def test_a_lead_told_anew_says_what_the_one_before_lost(cut: str, told: list[str]) -> None:
    """What was altered in the lead before, which stands below the new one, is told by nobody."""
    raised = "2.1" if cut else "[-2.1-]{+2.3+}"
    assert told == loud(
        "Orsil narrows price range - bankers",
        "{+(Rewrites lead, adds bankers' comments)+}",
        "{+SKELM, May 3 (Northwire) - Orsil has narrowed the range for its share sale to between 52 and 56"
        " crowns, two bankers said on Monday.+}",
        f"[-SKELM, May 2 (Northwire) - -]{cut}The sale could raise up to {raised} billion crowns, the most in"
        " Norland since a power firm was listed in 2007.",
        '{+"Most of the money came in at 54," one of the bankers said.+}',
        "The books close in June.",
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            (
                "Prosecutors searched the offices of Orsil Bank on Monday[-, the prosecutor's office said-].",
                "About 60 officers took part{+, the prosecutor's office said+}.",
            ),
            [],
        ),
        (
            (
                "Prosecutors searched the offices of Orsil Bank on Monday[-, the prosecutor's office said-].",
                "About 60 officers took part.",
            ),
            ["unreported-attribution"],
        ),
        (
            (
                "Ivo Hann stole 3 million crowns from Orsil Bank[-, the prosecutor's office said-].",
                "About 60 officers took part{+, the prosecutor's office said+}.",
            ),
            ["unreported-attribution"],
        ),
        (
            (
                "Orsil took a charge for it in winter. [-It said on-]{+On+} Monday {+it said+} it expected to"
                " have part of that back.",
                "About 60 officers took part.",
            ),
            [],
        ),
    ],
    ids=["own-deed", "said-no-more", "anothers-deed", "day-before-the-source"],
)
def test_who_tells_his_own_deed_is_named_below(lines: tuple[str, str], told: list[str]) -> None:
    assert told == loud(
        "Bank searched",
        "{+(Corrects spelling of name in third paragraph)+}",
        f"SKELM, May 3 (Northwire) - {lines[0]}",
        lines[1],
        "The search was led by Ona [-Trasck-]{+Trask+}, who did not speak.",
    )
