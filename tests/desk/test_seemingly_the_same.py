"""What only seems to be said again in other words, and is another thing: the court of another Europe, a paper
among two, the company's rival, what became more so, a speaker next to the firm, a client of a house, a day
beside a price."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import ADDS, Edits, told

UPTURN = "Vessby lifted its forecast for tolls."
HOPES = "It hopes to cut costs by 6 million crowns."
PLANS = "as fewer islanders need a truck."
ZINC = (
    "A tonne of zinc was down $17 at $2,318 a tonne by 1045 GMT.",
    "A tonne of zinc closed down $26 at $2,309 a tonne at 1530 GMT.",
)
GUESS = '"Few saw it coming," said Greta Aulin, '
AN_ANALYST = '"The tolls are too low," said Per Hovde, an analyst at Lomond Partners.'
QUOTES = "Adds analysts' quotes"


def as_it_was(text: str) -> tuple[str, str]:
    return text, text


def says(before: str, after: str, *, above: str = UPTURN) -> Edits:
    """One paragraph as it was and is, under one that stands."""
    return {4: as_it_was(above), 5: (before, after)}


def said_further_on(*behind: str) -> Edits:
    """A plan without its "said", and what is said behind it as it was and is."""
    return {
        5: (
            f"Vessby said on Thursday it will shut a depot, {PLANS}",
            f"Vessby will shut a depot, {PLANS}",
        ),
        6: (HOPES, " ".join(behind)),
    }


TOLD: list[tuple[str, Edits]] = [
    # where the company's rival or lender is told of it may be that which speaks; who is above may be no firm
    *(
        (ADDS, says(f"{who}, the company said.", f"{who}, Vessby said."))
        for who in (
            "Its rival will build 7 depots",
            "A carrier in the south shed 62 drivers",
            "Its lender is owed 8 million crowns",
            "Customers in Orwick owe 8 million crowns",
            "Target owes 8 million crowns",
            "The owner of the depots is owed 8 million crowns",
        )
    ),
    *(
        (
            ADDS,
            says(
                "It will shut a depot, the company said.",
                f"It will shut a depot, {who} said.",
                above=above,
            ),
        )
        for who, above in (
            ("Strand", "Orwick Mayor Gry Strand lifted its tolls."),
            ("Strand", "Strand raised his forecast for tolls."),
            ("Strand", "In April, Strand retired from the board."),
            ("Renn", "Renn gave no comment on tolls."),
            ("Vessby", "Vessby residents mourned its losses."),
            ("Vessby", "Vessby and Strand reported losses."),
            ("Sorva", "Sorva sits on the northern shore."),
        )
    ),
    # a day in another sentence than the price
    (
        "Adds closing prices",
        {
            5: (
                f"{ZINC[0]} Pilots end their walkout on Thursday.",
                f"{ZINC[1]} Pilots end their walkout on Friday.",
            )
        },
    ),
    # others who stand before the firm's name, and what it said another day
    *(
        (ADDS, said_further_on(behind))
        for behind in (
            "Pilots at Vessby said it hoped to cut costs by 6 million crowns.",
            "Competitors of Vessby said it hoped to cut costs by 6 million crowns.",
            "A friend close to Vessby said it hoped to cut costs by 6 million crowns.",
            "Sources told Vessby said it hoped to cut costs by 6 million crowns.",
            "Vessby said in April it hoped to cut costs by 6 million crowns.",
            "Vessby said on Friday it hoped to cut costs by 6 million crowns.",
            "Vessby said two weeks ago it hoped to cut costs by 6 million crowns.",
            "It hopes, pilots said, to cut costs by 6 million crowns at Vessby.",
        )
    ),
    # Europe's court of rights and its auditors are none of the Union's court
    *(
        (ADDS, {9: (f"It is before the {one}.", f"It is before the {other}.")})
        for one, other in (
            ("EU court", "European Court of Human Rights"),
            ("European Court of Human Rights", "EU court"),
            ("EU court", "European Court of Auditors"),
            ("EU's top court in Strasbourg", "European top court in Strasbourg"),
        )
    ),
    # to have become so is not to have become more so
    *(
        (ADDS, {9: edit})
        for so in ("profitable", "dependent on tolls", "solvent", "negative")
        for was, now in ((f"The line grew more {so} in May.", f"The line grew {so} in May."),)
        for edit in ((was, now), (now, was))
    ),
    (
        ADDS,
        {9: ("The pilots became wary of the quay.", "The pilots became more wary of the quay.")},
    ),
    (ADDS, {9: ("Freight grew more slowly in May.", "Freight grew slowly in May.")}),
    (ADDS, {9: ("Its losses grew more in May.", "Its losses grew in May.")}),
    # who is no analyst of the house
    *(
        (QUOTES, {5: ("", AN_ANALYST), 9: ("", f"{GUESS}{who}.")})
        for who in (
            "a client of Rosk Securities",
            "a baker who sued Rosk Securities",
            "a lawyer for Rosk Capital",
            "whose Rosk Capital will run the depots",
            "chief executive of buyer Rosk Capital",
        )
    ),
    (
        QUOTES,
        {
            5: ("", AN_ANALYST),
            8: as_it_was("Rosk Capital lent it 43 million crowns."),
            9: ("", f"{GUESS}head of lending at Rosk Capital."),
        },
    ),
    # what is paid for a share of the line is no price of the hour
    (
        "Updates prices to settlement",
        {
            5: ZINC,
            9: (
                "Sorva will pay $36 a share for the quay.",
                "Sorva will pay $63 a share for the quay.",
            ),
        },
    ),
    (
        "Updates prices to settlement",
        {
            5: ZINC,
            9: ("Sorva bid $36 a share for the quay.", "Sorva bid $63 a share for the quay."),
        },
    ),
    (
        "Updates metal prices",
        {
            5: (
                f"{ZINC[0]} Sorva offered $36 a share for it.",
                f"{ZINC[1]} Sorva offered $63 a share for it.",
            )
        },
    ),
    # The Times is a paper
    (
        ADDS,
        {
            8: as_it_was(
                "The Times told of an offer on Saturday. The Orwick Gazette wrote of a walkout."
            ),
            9: ("An offer came in, the paper said.", "An offer came in, the Orwick Gazette said."),
        },
    ),
    # the top are not the largest but where it is size that ranks them
    *(
        (ADDS, {9: (f"{one} said it was late.", f"{other} said it was late.")})
        for one, other in (
            ("The union's top officials", "The union's largest officials"),
            ("The top business school", "The largest business school"),
            ("Its top court", "Its biggest court"),
            ("The top party", "The largest party"),
        )
    ),
]

LEFT: list[tuple[str, Edits]] = [
    (
        ADDS,
        says("Tolls will be 6 crowns, the company said.", "Tolls will be 6 crowns, Vessby said."),
    ),
    (
        ADDS,
        says(
            "Tolls will be 6 crowns in the quarter, the company said.",
            "Tolls will be 6 crowns in the quarter, Vessby said.",
        ),
    ),
    (ADDS, says("The offer was too low, the company said.", "The offer was too low, Vessby said.")),
    (
        ADDS,
        {
            2: as_it_was("Its tenant is Vessby Haulage Corp."),
            **says(
                "It will shut a depot, the company said.",
                "It will shut a depot, Vessby said.",
                above="Vessby gave no word on tolls.",
            ),
        },
    ),
    (
        ADDS,
        says(
            "It will shut a depot, Vessby said.",
            "It will shut a depot, the company said.",
            above="On Monday, Vessby reported a loss of 6 million crowns.",
        ),
    ),
    (
        "Adds closing prices",
        {
            5: (
                "Zinc was off $17 at $2,318 a tonne on Monday. Pilots are at work.",
                "Zinc closed down $26 at $2,309 a tonne on Tuesday. Pilots are at work.",
            )
        },
    ),
    (ADDS, said_further_on("Vessby said it hoped to cut costs by 6 million crowns.")),
    (
        ADDS,
        said_further_on(
            "Depot owner Vessby (VSB.TN) said on Thursday it hoped to cut costs by 6 million crowns."
        ),
    ),
    (ADDS, said_further_on("Vessby said that it hoped to cut costs by 6 million crowns.")),
    (
        ADDS,
        {
            9: (
                "It is before the European Court of Justice.",
                "It is before the EU Court of Justice.",
            )
        },
    ),
    (
        ADDS,
        {
            9: (
                "It is before Europe's top court in a fight over tolls.",
                "It is before the EU's top court in a fight over tolls.",
            )
        },
    ),
    (
        ADDS,
        {9: ("The pilots became more wary of the quay.", "The pilots became wary of the quay.")},
    ),
    *(
        (QUOTES, {5: ("", AN_ANALYST), 9: ("", f"{GUESS}{who}.")})
        for who in (
            "head of research at Rosk Securities",
            "a strategist at Rosk Securities",
            "vice president of Rosk Capital",
            "of Rosk Securities",
        )
    ),
    (
        "Updates prices to settlement",
        {5: ZINC, 9: ("Sorva shares were at $36 at noon.", "Sorva shares closed at $37.")},
    ),
    (
        ADDS,
        {
            8: as_it_was(
                "The Gazette told of an offer on Saturday, the Orwick Gazette's owner said."
            ),
            9: ("An offer came in, the paper said.", "An offer came in, the Orwick Gazette said."),
        },
    ),
    (
        ADDS,
        {
            9: (
                "One of its nine top shareholders said it was late.",
                "One of its nine largest shareholders said it was late.",
            )
        },
    ),
    (
        ADDS,
        {
            9: (
                "The top maker of oars, Vessby, said it was late.",
                "The biggest maker of oars, Vessby, said it was late.",
            )
        },
    ),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_another_thing_is_told(note: str, edits: Edits) -> None:
    assert set(told(note, edits)) - {"claim-not-borne-out"}


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_the_same_thing_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)
