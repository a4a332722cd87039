"""What is told in other words by whoever it is of, and what gave way to what the note says came."""

from __future__ import annotations

import pytest
from marked import loud, verdicts

T, F = "confirmed", "refuted"


def paint(
    paragraph: str, note: str = "Adds closing share price", price: str = ""
) -> tuple[str, ...]:
    return (
        "Orsil profit up",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - Paint maker Orsil had 9 percent more profit, the company said on Monday.",
        paragraph,
        price,
        "It has 300 workers.",
        "{+Orsil shares closed up 4.1 percent at 75.25 crowns.+}",
    )


SOURCES = [
    ("Sales rose 3 percent to 1.9 million crowns[-, the company said-].", []),
    (
        "Volumes in [-brick paints fell 5 percent, while those in-] car paints grew 11 percent, [-the company"
        " said-]{+while those in brick paints fell 5 percent+}.",
        [],
    ),
    ("Sales will rise 3 percent this year[-, the company said-].", ["unreported-attribution"]),
    ("Sales rose 3 percent because of the cold[-, the company said-].", ["unreported-attribution"]),
    ("The fire was lit by a worker[-, the company said-].", ["unreported-attribution"]),
    ("Sales rose 3 percent to 1.9 million crowns[-, the union said-].", ["unreported-attribution"]),
    (
        "[-A court in Skelm ordered its-]{+Its+} former head Ivo Hann [-to-]{+must+} stand trial, a court"
        " [-spokesman said-]{+in Skelm ruled+}.",
        [],
    ),
    (
        "The {+likeliest buyers are seen as the+} Halm family, with 19 percent, and the fund, with 8[-, are"
        " seen as the likeliest buyers-].",
        [],
    ),
    ("It had 9 percent more profit in the east as well[-, he said-].", []),
    ("The east is lost[-, he said-].", ["unreported-attribution"]),
    ("The Halm family [-is seen as-]{+is+} the likeliest buyer.", ["unreported-attribution"]),
    (
        "The decision [-was unanimous. All-]{+, as forecast by all+} 14 economists in a poll [-had forecast no"
        " change-]{+, was unanimous+}.",
        [],
    ),
    (
        "All 14 economists in a poll had forecast [-no-]{+a+} change.",
        ["unreported-negation"],
    ),
]


@pytest.mark.parametrize(("paragraph", "told"), SOURCES)
def test_whose_word_it_is_without_a_said(paragraph: str, told: list[str]) -> None:
    assert loud(*paint(paragraph)) == told


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("[-Shares in Orsil were up 2.8 percent at 74.30 crowns by 0915 GMT.-]", []),
        (
            "[-Shares in Orsil were up 2.8 percent by 0915 GMT after the mill cut 300 jobs.-]",
            ["unreported-cut"],
        ),
    ],
)
def test_an_added_price_takes_the_place_of_the_older_one(price: str, told: list[str]) -> None:
    assert loud(*paint("It sells in 14 lands.", price=price)) == told


def plane(note: str) -> tuple[str, ...]:
    return (
        "Plane slides off runway",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - A plane slid off a runway on Monday.",
        '{+"We heard a bang, and then all was quiet," said Ona Trask, 44, a fish seller.+}',
        "It has 300 seats.",
        "{+Planemaker Haldric declined to comment.+}",
    )


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Adds witness, no comment from planemaker", []),
        ("Adds eyewitness account in paragraph 2, no comment from planemaker", []),
        ("Adds witness in paragraph 2, no comment from airline", ["unreported-paragraph"]),
        ("Adds no comment from planemaker", ["unreported-paragraph"]),
    ],
)
def test_a_silence_named_in_a_list_is_told(note: str, told: list[str]) -> None:
    assert loud(*plane(note)) == told
    assert set(verdicts(*plane(note))) == {T}


@pytest.mark.parametrize(
    ("note", "verdict"),
    [
        ("Adds no comment from owner", F),
        ("Adds owner's quote, no comment from port", "partial"),
        ("Adds no comment from port, owner's quote in paragraph 2", "partial"),
        ("Adds owner's quote", T),
    ],
)
def test_a_silence_that_never_came_is_not_so(note: str, verdict: str) -> None:
    story = (
        "Boat aground",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - A boat ran aground at Skelm on Monday.",
        '{+"We heard a bang," its owner said.+}',
        "It has 300 seats.",
    )
    assert verdicts(*story) == [verdict]


MINISTRY = (
    "Pilots to strike",
    "{{+({})+}}",
    "SKELM, May 3 (Northwire) - Pilots at Velm Air will strike on Monday, their union said.",
    "{{+A spokeswoman for the +}}Labour [-Minister Ivo Hann told colleagues that he favours arbitration, two"
    " people familiar with the matter said-]{{+Ministry declined to comment on the strike+}}.",
    "The union has 900 members.",
)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "Removes reference in paragraph 2 to minister's view on arbitration; adds no comment from ministry",
            [],
        ),
        (
            "Removes reference in paragraph 2 to minister's view on arbitration",
            ["unreported-rewrite"],
        ),
    ],
)
def test_what_went_and_what_came_for_it_is_a_paragraph_told_anew(
    note: str, told: list[str]
) -> None:
    assert loud(*(line.format(note) for line in MINISTRY)) == told


@pytest.mark.parametrize(
    ("place", "verdict"),
    [
        ("headline and first two paragraphs to 12 from 21", T),
        ("headline and first two paragraphs to 12, not 21", T),
        ("headline and paragraphs 1 and 2 to 12 from 21", T),
        ("headline and first two paragraphs to 14 from 21", F),
    ],
)
def test_how_many_paragraphs_is_no_value(place: str, verdict: str) -> None:
    found = verdicts(
        "Orsil profit falls [-21-]{+12+} pct",
        f"{{+(Corrects percentage in {place})+}}",
        "SKELM, May 3 (Northwire) - Profit at Orsil fell [-21-]{+12+} percent, the mill said on Monday.",
        "The fall of [-21-]{+12+} percent is the first in a year.",
        "It has 300 workers.",
    )
    assert found[-1] == verdict


def quits(note: str) -> tuple[str, ...]:
    return (
        "Vell quits",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - Ivo Vell [-was quoted as saying-]{+said+} he is leaving the board.",
        '{+"I want out," Vell said by telephone.+}',
        "It has 9 members.",
    )


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Adds quotes from Vell", []),
        ("Adds Vell comments to Reuters", []),
        ("Adds comments", []),
        ("Adds comments from bank", ["unreported-rewrite"]),
        ("Adds details on board", ["unreported-rewrite"]),
    ],
)
def test_who_was_quoted_elsewhere_and_speaks_himself(note: str, told: list[str]) -> None:
    assert loud(*quits(note)) == told


HEADS = [
    ("[-CEO Ivo-]{+Chairman Rolf+} Orr", "name and title of Orsil chairman", T),
    ("[-CEO Ivo-]{+Chairman Rolf+} Orr", "title of Orsil chairman", T),
    ("Chairman [-Ivo-]{+Rolf+} Orr", "title of Orsil chairman", F),
    ("Chairman [-Ivo-]{+Rolf+} Orr", "name and title of Orsil chairman", "partial"),
    ("Chairman [-Ivo-]{+Rolf+} Orr", "name of Orsil chairman", T),
]


@pytest.mark.parametrize(("head", "thing", "verdict"), HEADS)
def test_a_firm_before_an_office_bears_no_title(head: str, thing: str, verdict: str) -> None:
    found = verdicts(
        "Orsil says no",
        f"{{+(Corrects {thing} in paragraph 2)+}}",
        "SKELM, May 3 (Northwire) - Mill owner Orsil said no to Halm on Monday.",
        f"Orsil has rejected the offer, with {head} saying it was low.",
        "It has 300 workers.",
    )
    assert found == [verdict]


@pytest.mark.parametrize(
    ("note", "lead", "below", "told"),
    [
        ("Adds owner's comments", "[-a local paper said-]{+the owner said+}", "", []),
        ("Adds company comment", "[-a local paper said-]{+Orsil said+}", "", []),
        (
            "Adds union comment",
            "[-a local paper said-]{+Orsil said+}",
            "",
            ["unreported-attribution"],
        ),
        (
            "Adds owner's comments",
            "the port said",
            "It has 14 boats, [-the port-]{+the owner+} said.",
            ["unreported-attribution"],
        ),
    ],
)
def test_the_lead_is_put_down_to_whom_the_note_brings(
    note: str, lead: str, below: str, told: list[str]
) -> None:
    assert told == loud(
        "Orsil may sell ferries",
        f"{{+({note})+}}",
        f"SKELM, May 3 (Northwire) - The Skelm ferry line may be sold, {lead}.",
        '{+"I have had three offers," Ivo Hann said by telephone.+}',
        below,
        "The line is 40 years old.",
    )
