"""Offices, bodies with their short form, lists of corrections and sign-offs: what is told of them."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

STORY = (
    "HOLM (Reuters) - Veste Pumps will sell its foundry at Arne, it said on Monday.",
    "The foundry has 640 workers.",
    "Veste pays 158 million crowns for it, while a bank will hand it a 15 million crown loan.",
    "Its margin was 12 percent in June. The vote is due on May 4, the closing by June 9.",
)
CREDIT = "(Reporting by Ines Garde; Editing by Pal Rusten)"


def found_of(
    note: str, at: int, was: str, now: str, credit: str = CREDIT
) -> tuple[list[str], bool]:
    """The verdicts on a note over one paragraph as it was and as it is, and whether more is told."""
    sides = []
    for side, text, below in ((0, was, CREDIT), (1, now, credit)):
        row = [text if n == at else each for n, each in enumerate(STORY, 1)]
        row += [text] if at > len(STORY) else []
        top = ["Veste to sell foundry", *([f"({note})"] if side else [])]
        sides.append(layout.read("\n\n".join([*top, *row, below]).encode(), f"{side}.txt"))
    old, new = sides
    found = desk.compare(old, new)
    untold = [f.rule for f in found.findings if f.severity is not Severity.INFO]
    verdicts = [ruling.verdict.value for ruling in found.rulings]
    return verdicts, any(rule.startswith("unreported") for rule in untold)


SAID = '"Iron is dear," said Ada Korn, {}.'
OTHER_OFFICE = (
    ("chief executive of Korn Tools", "chief metals economist of Korn Tools"),
    ("chief executive of Korn Tools", "chief economist of Korn Tools"),
    ("chairwoman of Korn Tools", "market strategist at Korn Tools"),
    ("managing director of Korn Tools", "managing partner of Korn Tools"),
    ("head of research at Korn Tools", "head of sales at Korn Tools"),
    ("head of metals research at Korn Tools", "head of metals trading at Korn Tools"),
    ("director of research at Korn Tools", "director of operations at Korn Tools"),
    ("president of Korn Tools", "vice president of Korn Tools"),
)
SAME_OFFICE = (
    ("economist at Korn Tools", "chief economist at Korn Tools"),
    ("chief market strategist at Korn Tools", "chief economist at Korn Tools"),
    ("head of metals research at Korn Tools", "head of research at Korn Tools"),
    ("head of research at Korn Tools", "director of research at Korn Tools"),
    ("head of research at Korn Tools", "research head at Korn Tools"),
    ("chief economist at Korn Tools", "research director at Korn Tools"),
    ("portfolio manager at Korn Tools", "equity strategist at Korn Tools"),
    ("an oil analyst at Korn Tools", "energy analyst at Korn Tools"),
    ("chief executive of Korn Tools", "chief executive officer of Korn Tools"),
)


@pytest.mark.parametrize(("was", "now"), OTHER_OFFICE)
def test_another_office_behind_a_name_is_told(was: str, now: str) -> None:
    assert found_of("Adds detail", 5, SAID.format(was), SAID.format(now))[1]


@pytest.mark.parametrize(("was", "now"), SAME_OFFICE)
def test_an_office_in_other_words_is_left(was: str, now: str) -> None:
    assert not found_of("Adds detail", 5, SAID.format(was), SAID.format(now))[1]


BODY = "{} said {} foundries could close."
SHORT = (
    ("The Arne Metals Board (AMB)", "The AMB", False),
    ("The Arne Metals Board (AMB)", "The Arne Metals Board", False),
    ("The Arne Metals Board (AMB)", "The Arne Miners Union", True),
    ("The Arne Metals Board (AMB)", "Holm Customs (HC)", True),
)


@pytest.mark.parametrize(("was", "now", "is_told"), SHORT)
@pytest.mark.parametrize("what", ["nine", "the top nine", "that"])
def test_a_body_with_its_short_form_is_one_source(
    was: str, now: str, is_told: bool, what: str
) -> None:
    sides = (BODY.format(each, what) for each in (was, now))
    assert found_of("Adds detail", 5, *sides)[1] is is_told


PRICE, PERCENT = STORY[2:4]
LOAN = PRICE.replace("15 million", "51 million")
LISTED = (
    ("Corrects value of loan, and price of foundry, in paragraph 3", 3, PRICE, LOAN, "partial"),
    ("Corrects size of loan and purchase price in paragraph 3", 3, PRICE, LOAN, "partial"),
    (
        "Corrects date of vote, date of sale in paragraph 4",
        4,
        PERCENT.replace("May 4", "May 14"),
        PERCENT,
        "partial",
    ),
    ("Corrects value of loan in paragraph 3", 3, PRICE, LOAN, "confirmed"),
    (
        "Corrects value of loan, and price of foundry, in paragraph 3",
        3,
        PRICE,
        LOAN.replace("158", "185"),
        "confirmed",
    ),
    ("Corrects figures for loan and price in paragraph 3", 3, PRICE, LOAN, "confirmed"),
)


@pytest.mark.parametrize(("note", "at", "was", "now", "verdict"), LISTED)
def test_each_value_of_a_list_is_held(note: str, at: int, was: str, now: str, verdict: str) -> None:
    assert found_of(note, at, was, now)[0] == [verdict]


EDITOR = CREDIT.replace("Pal Rusten", "Mia Holt")
REPORTER = CREDIT.replace("Ines", "Inez")
SIGNED = (
    ("Refiled to change editing sign-off to Mia Holt", EDITOR, "confirmed"),
    ("Refiled to change editing sign-off to Siv Aas", EDITOR, "refuted"),
    ("Refiled to change editing sign-off to Ines Garde", EDITOR, "refuted"),
    ("Refiled to change editing sign-off to Mia Holt", CREDIT, "refuted"),
    ("Refiled to change byline to Mia Holt", EDITOR, "confirmed"),
    ("Refiled to change byline to Siv Aas", EDITOR, "refuted"),
    ("Refiled to change editor's name to Mia Holt", EDITOR, "confirmed"),
    ("Refiled to fix name of reporter", REPORTER, "confirmed"),
    ("Refiled to fix name of reporter", CREDIT, "refuted"),
    ("Corrects name of reporter at the foundry", REPORTER, "refuted"),
    ("Corrects reporting credit", REPORTER, "confirmed"),
)


@pytest.mark.parametrize(("note", "credit", "verdict"), SIGNED)
def test_a_sign_off_is_held_to_the_credit(note: str, credit: str, verdict: str) -> None:
    assert found_of(note, 1, STORY[0], STORY[0], credit)[0] == [verdict]
