"""The same thing by another name, and what only seems so: prices at the close, silences, bodies of the Union, a
firm and its name, a source a sentence further on, analysts by their houses, months that a correction names."""

from __future__ import annotations

import pytest

from tests.desk.test_told_or_left import ADDS, Edits, told

COPPER = (
    "A tonne of copper was down $41 at $5,212 a tonne by 1120 GMT.",
    "A tonne of copper closed down $57 at $5,196 a tonne at 1600 GMT.",
)
CROWN = (
    "Dealers in Tarn put tin up 1.2 percent on Monday at $8.42 an ounce.",
    "Dealers in Tarn put tin up 0.9 percent on Tuesday at $8.39 an ounce.",
)
DEPOTS = ("Depots hold 214 boats.", "Depots hold 241 boats.")
STRIKE = ("Crews went back to work on Tuesday.", "Crews went back to work on Monday.")

OUTLOOK = "On Friday, eLomond raised its outlook for fares."
PLAN = "as fewer islanders take the boat to work."
MAY = "Traffic fell 2 percent in May."
IN_PRICE = '"It was in the price," said Sunniva Krone, '
AN_ANALYST = '"Buyers are few," said Odd Brenn, an analyst at Lomond Partners.'
QUOTES = "Adds analysts' quotes"
IN_MAY = "Corrects percentage decline in May traffic in paragraph 2"


def traffic(when: str) -> tuple[str, str]:
    before = f"All ferry traffic fell 14 percent in {when} from a year ago."
    return before, before.replace("14", "13")


TOLD: list[tuple[str, Edits]] = [
    # a note of prices is of no boats and of no day but a price's
    ("Updates prices to settlement", {5: COPPER, 9: DEPOTS}),
    ("Updates with settlement prices", {5: COPPER, 9: STRIKE}),
    ("Updates metal prices", {5: COPPER, 9: DEPOTS}),
    ("Updates metal prices", {5: COPPER, 9: STRIKE}),
    ("Adds closing prices", {5: COPPER, 9: STRIKE}),
    ("Adds details of settlement", {5: COPPER}),
    # who can be had now, and what else turned beside a silence
    (
        ADDS,
        {9: ("Vell could not be reached for comment.", "Vell could be reached for comment.")},
    ),
    (
        ADDS,
        {
            9: (
                "A Vell aide was not available for comment. Fares rose.",
                "A Vell aide could not be reached for comment. Fares fell.",
            )
        },
    ),
    # Europe is more than the Union, and has courts and regulators of its own
    (ADDS, {9: ("Vell is the EU's largest mill.", "Vell is Europe's largest mill.")}),
    (
        ADDS,
        {9: ("It went to the EU's human rights court.", "It went to Europe's human rights court.")},
    ),
    (ADDS, {9: ("It went to the EU's top court.", "It went to Norland's top court.")}),
    (ADDS, {9: ("It was fined by EU regulators.", "It was fined by European regulators.")}),
    # the firm may be the one that its own sentence names, and is no other
    (
        ADDS,
        {
            4: (OUTLOOK, OUTLOOK),
            5: ("Fares will be 41 crowns, the firm said.", "Fares will be 41 crowns, Vell said."),
        },
    ),
    (
        ADDS,
        {
            4: (OUTLOOK, OUTLOOK),
            5: (
                "Fares at Vell will be 41 crowns, the firm said.",
                "Fares at Vell will be 41 crowns, eLomond said.",
            ),
        },
    ),
    # who only plans a thing, or had it done to him, is not heard by what another says below
    (ADDS, {5: (f"Vell said on Monday it plans to sell, {PLAN}", f"Vell plans to sell, {PLAN}")}),
    (
        ADDS,
        {
            5: (f"Vell said on Monday it plans to sell, {PLAN}", f"Vell plans to sell, {PLAN}"),
            6: (
                "It hopes to save 3 million crowns.",
                "Renn said it hoped to save 3 million crowns.",
            ),
        },
    ),
    (
        ADDS,
        {
            5: (f"Vell said on Monday it was robbed, {PLAN}", f"Vell was robbed, {PLAN}"),
            6: (
                "It hopes to save 3 million crowns.",
                "Vell said it hoped to save 3 million crowns.",
            ),
        },
    ),
    # nobody of the story, of a union or a town is an analyst
    (QUOTES, {5: ("", AN_ANALYST), 9: ("", f"{IN_PRICE}vice president at Halden Capital.")}),
    (QUOTES, {5: ("", AN_ANALYST), 9: ("", f"{IN_PRICE}mayor of Tarn.")}),
    # a fall in another month is not the one put right
    (IN_MAY, {2: (MAY, MAY), 8: traffic("the first quarter")}),
    (IN_MAY, {2: (MAY, MAY), 8: traffic("June")}),
]

LEFT: list[tuple[str, Edits]] = [
    ("Updates prices to settlement", {5: COPPER, 9: CROWN}),
    ("Updates with settlement prices", {5: COPPER, 9: CROWN}),
    ("Updates metal prices", {5: COPPER, 9: CROWN}),
    ("Updates prices to close", {5: COPPER, 9: CROWN}),
    ("Adds closing prices", {5: COPPER, 9: CROWN}),
    (
        ADDS,
        {
            9: (
                "It has lost money. An aide to Vell was not immediately available for comment.",
                "It has lost money. An aide to Vell could not immediately be reached for comment.",
            )
        },
    ),
    (
        ADDS,
        {
            9: (
                "It has lost money. An aide to Vell could not be reached for comment.",
                "It has lost money. An aide to Vell did not immediately return calls for comment.",
            )
        },
    ),
    (ADDS, {9: ("It went to the EU's top court.", "It went to Europe's top court.")}),
    (ADDS, {9: ("The European Parliament voted.", "The EU Parliament voted.")}),
    (
        ADDS,
        {9: ("EU antitrust regulators fined Vell.", "European antitrust regulators fined Vell.")},
    ),
    (
        ADDS,
        {
            4: (OUTLOOK, OUTLOOK),
            5: (
                "Fares will be 41 crowns, the firm said.",
                "Fares will be 41 crowns, eLomond said.",
            ),
        },
    ),
    (
        ADDS,
        {
            4: (OUTLOOK, OUTLOOK),
            5: (
                "Fares will be 41 crowns, eLomond said.",
                "Fares will be 41 crowns, the company said.",
            ),
        },
    ),
    (
        ADDS,
        {
            5: (
                f"Mill owner Vell (VEL.TN) said on Monday it plans to sell, {PLAN}",
                f"Mill owner Vell (VEL.TN) plans to sell, {PLAN}",
            ),
            6: (
                "It hopes to save 3 million crowns.",
                "Vell said on Monday it hoped to save 3 million crowns.",
            ),
        },
    ),
    (
        ADDS,
        {
            5: (
                f"Vell said it will sell, {PLAN} It hopes to save 3 million crowns.",
                f"Vell will sell, {PLAN} Vell said it hoped to save 3 million crowns.",
            )
        },
    ),
    (QUOTES, {5: ("", AN_ANALYST), 9: ("", f"{IN_PRICE}head of trading at Tesk Securities.")}),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_another_thing_is_told(note: str, edits: Edits) -> None:
    assert set(told(note, edits)) - {"claim-not-borne-out"}


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_the_same_thing_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)


def test_the_month_that_a_correction_names_is_put_right_further_down() -> None:
    assert told(IN_MAY, {2: (MAY, MAY), 8: traffic("May")}) == ["claim-not-borne-out"]
