"""What befell somebody and went, in whose words it is told still, whose name a sign-off has, what a place is
an example of, and whom a limit leaves out."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.findings import Report, Severity

DEPTH = "Corrects depth of pit in last paragraph to 310 meters"
LEAD = "OSTREY (Reuters) - The brine works at Ostrey will move inland, its manager said on Monday."
SIGNED = "(Reporting by Ida Fenn; Editing by %s)"


def compared(note: str, *bodies: tuple[str, str], credit: tuple[str, str] = ("", "")) -> Report:
    sides = []
    for at in (0, 1):
        lines = ["Brine works to move inland", f"({note})" if at else "", LEAD]
        lines += [body[at] for body in bodies]
        lines += [f"The pit is {310 if at else 130} meters deep."] if note == DEPTH else []
        raw = "\n\n".join(filter(None, [*lines, credit[at]]))
        sides.append(layout.read(raw.encode(), f"{at}.txt"))
    return desk.compare(*sides)


def loud(note: str, *bodies: tuple[str, str]) -> list[str]:
    found = compared(note, *bodies).findings
    return [each.rule for each in found if each.severity is not Severity.INFO]


def gone(clause: str, who: str = "Velm Salt") -> tuple[str, str]:
    return (f"{who}, {clause}, sells salt to bakers.", f"{who} sells salt to bakers.")


def stood(text: str) -> tuple[str, str]:
    return (text, text)


DEEDS = [
    gone("which was charged with fraud in May"),
    gone("which has been charged with bribery"),
    gone("which was closed by inspectors in 2019", "The Odel pit"),
    gone("which closed with the loss of 400 jobs", "The Odel pit"),
    gone("which closed for lack of money", "The Odel pit"),
    gone("which closed for safety reasons in May", "The Odel pit"),
    gone("which closed at the end of 2019", "The Odel pit"),
    gone("which has since closed down", "The Odel pit"),
    gone("who fired at strikers in 2019", "Renn Morrow"),
    gone("who was fired from the bank in May", "Renn Morrow"),
]


@pytest.mark.parametrize("body", DEEDS)
def test_a_deed_that_went_is_told(body: tuple[str, str]) -> None:
    assert loud(DEPTH, body) == ["unreported-rewrite"]


NO_DEEDS = [
    gone("which closed at 3 crowns"),
    gone("which closed down 3 percent"),
    gone("which closed down by 3 crowns"),
    gone("which closed higher on Friday"),
    gone("which closed at a record"),
    gone("which closed with a gain of 3 percent"),
    gone("which was closed by snow", "The Odel pit"),
    gone("which was closed for the holidays", "The Odel pit"),
    gone("which was closed for six hours", "The Odel pit"),
    gone("which were charged overnight", "The lamps"),
    gone("which were fired in a kiln", "The pots"),
]


@pytest.mark.parametrize("body", NO_DEEDS)
def test_what_is_no_deed_is_left(body: tuple[str, str]) -> None:
    assert "unreported-rewrite" not in loud(DEPTH, body)


JAILED = gone("who was jailed for bribery", "Renn Morrow")
FIRED = gone("who was fired for bribery", "Renn Morrow")
FLED = gone("who fled the country in May", "Renn Morrow")
OF_ANOTHER = [
    (JAILED, "Velm sells salt to people in prison."),
    (FIRED, "Velm is small. His cook lost his job in May."),
    (FLED, "Two goats escaped from the yard."),
]
OF_HIM = [
    (JAILED, "Morrow is in prison at Odel."),
    (JAILED, "He is in prison at Odel."),
    (FIRED, "Morrow lost his job in May."),
    (FLED, "Morrow's brother said that he escaped by boat."),
]


@pytest.mark.parametrize(("body", "elsewhere"), OF_ANOTHER)
def test_what_befell_another_tells_no_deed(body: tuple[str, str], elsewhere: str) -> None:
    assert loud(DEPTH, body, stood(elsewhere)) == ["unreported-rewrite"]


@pytest.mark.parametrize(("body", "elsewhere"), OF_HIM)
def test_a_deed_told_of_him_in_other_words_is_left(body: tuple[str, str], elsewhere: str) -> None:
    assert not loud(DEPTH, body, stood(elsewhere))


NAMED = [
    ("Corrects name of editor in paragraph 2", False),
    ("Corrects writer's name in paragraph 2", False),
    ("Corrects name of reporter in paragraph 2", False),
    ("Corrects name of editor", True),
    ("Corrects name of editor in last paragraph", True),
]


@pytest.mark.parametrize(("note", "is_true"), NAMED)
def test_a_name_in_the_body_is_no_name_of_the_sign_off(note: str, is_true: bool) -> None:
    credit = (SIGNED % "Pal Rusten", SIGNED % "Mia Holt")
    kept = (stood("Salt is dear."), stood("The pier is old."))
    (ruling,) = compared(note, *kept, credit=credit).rulings
    assert (ruling.verdict is Verdict.CONFIRMED) is is_true


FEWER = "Corrects to show it wants fewer men in paragraph 2"
FOREIGN = "Corrects to show its partners are foreign in paragraph 2"
EXAMPLES = [
    (FEWER, "It wants %s men like %s at the pit.", ("more", "Odd Trask"), ("fewer", "Nils Bergh")),
    (FOREIGN, "It has %s partners such as %s.", ("local", "Halm"), ("foreign", "Velm")),
    (FEWER, "It wants %s men, including %s.", ("more", "Odd Trask"), ("fewer", "Nils Bergh")),
]


@pytest.mark.parametrize(("note", "text", "was", "now"), EXAMPLES)
def test_a_person_or_firm_is_no_example(
    note: str, text: str, was: tuple[str, str], now: tuple[str, str]
) -> None:
    assert loud(note, (text % was, text % now))


def test_a_place_is_an_example() -> None:
    text = "Fares from its own lines, most of the total, will pay for growth in %s."
    note = "Corrects to show growth will be overseas in paragraph 2"
    assert not loud(
        note, (text % "home ports like Orwick", text % "overseas ports like Copenhagen")
    )


LIMITS = [
    ("Support", "members", True),
    ("Hope", "traders", True),
    ("Anger", "workers", True),
    ("Concern", "farmers", True),
    ("Concern", "traders", False),
    ("Sentiment", "investors", False),
]


@pytest.mark.parametrize(("felt", "whose", "is_loud"), LIMITS)
def test_whose_feeling_it_is_limits_it(felt: str, whose: str, is_loud: bool) -> None:
    body = (f"{felt} is at its lowest.", f"{felt} among {whose} is at its lowest.")
    assert bool(loud(DEPTH, body)) is is_loud


TURNS = [
    ("A carter was killed on Monday.", "The carter fell 40 meters", "died", False),
    ("A carter was hurt on Monday.", "The carter fell 40 meters", "died", True),
    ("Trains stood and ran again on Tuesday.", "Trains stopped", "resumed", False),
    ("Trains stood on Tuesday.", "Trains stopped", "resumed", True),
]


@pytest.mark.parametrize(("above", "text", "turn", "is_loud"), TURNS)
def test_a_turn_told_in_other_words_is_left(
    above: str, text: str, turn: str, is_loud: bool
) -> None:
    body = (f"{text}.", f"{text} and {turn}.")
    assert bool(loud(DEPTH, stood(above), body)) is is_loud


SEATS = [
    ("Odel-based Orsil has bid for Halm Salt, an Odel company. Halm is weak.", True),
    ("Odel-based Orsil has bid for Odel-based Halm Salt. Halm is weak.", True),
    ("Odel-based Orsil has bid for Halm Salt, a Tarn company. Halm is weak.", False),
]


@pytest.mark.parametrize(("above", "is_loud"), SEATS)
def test_a_company_is_called_by_its_seat_where_none_else_is_there(
    above: str, is_loud: bool
) -> None:
    said = "%s said the offer was too low."
    body = (said % "Orsil", said % "The Odel company")
    lead = stood("Orsil, a salt company, opens a mine.")
    assert bool(loud(DEPTH, lead, stood(above), body)) is is_loud
