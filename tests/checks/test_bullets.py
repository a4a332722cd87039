"""A claim on bullet points is held to those that the copy carries, and no others."""

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict

BODY = [
    "SOKDO, March 3 (Reuters) - Hask Lines will cut jobs, the company said on Monday.",
    "* To cut 120 jobs by June",
    "* Loss was 31 million won",
    "* Sells two boats",
    "The company lost 26 million won in the year before.",
    "Captain Roh Dae-su is 54.",
]
SECOND = ("31 million", "13 million")
BELOW = ("54", "45")
TRUE, FALSE = Verdict.CONFIRMED, Verdict.REFUTED
ROWS = (
    ("figure in second bullet point", SECOND, TRUE),
    ("loss in 2nd bullet", SECOND, TRUE),
    ("second bullet to show loss was 13 million, not 31 million", SECOND, TRUE),
    ("figure in bullet 2", SECOND, TRUE),
    ("figure in penultimate bullet", SECOND, TRUE),
    ("figure in second bullet point", BELOW, FALSE),
    ("figure in last bullet", SECOND, FALSE),
    ("figure in first bullet point", SECOND, FALSE),
    ("figure in bullet point 3", SECOND, FALSE),
    ("figures in first and third bullets", SECOND, FALSE),
    ("figure in 9th bullet", SECOND, TRUE),  # counted otherwise than here
)


def _ruling(note, swap, body):
    head = "{}Hask Lines to cut jobs\n\n{}\n{}\n"
    text = "\n\n".join(body)
    old = layout.parse(head.format("", "", text), "old.txt")
    new = head.format("CORRECTED-", f"(Corrects {note})\n", text.replace(*swap))
    (ruling,) = desk.compare(old, layout.parse(new, "new.txt")).rulings
    return ruling


@pytest.mark.parametrize(("note", "swap", "verdict"), ROWS)
def test_a_bullet_is_the_one_that_is_named(note, swap, verdict):
    assert _ruling(note, swap, BODY).verdict is verdict


def test_where_the_copy_carries_no_bullets_any_paragraph_may_be_one():
    plain = [text.removeprefix("* ") for text in BODY]
    assert _ruling("figure in last bullet", SECOND, plain).verdict is TRUE


RUN_IN = [
    "SOKDO, March 3 (Reuters) - Hask Lines will cut jobs. Details follow: * It will cut 120 jobs by June.",
    "Most are in Sokdo. * The loss was told.",
    "It was 31 million won in the year.",
    "The board met. * Two boats will be sold.",
    "Captain Roh Dae-su is 54.",
]
RUN_IN_ROWS = (
    ("second bullet point to show loss was 13 million, not 31 million", SECOND, TRUE),
    ("figure in second bullet", SECOND, TRUE),
    ("figure in first bullet", SECOND, FALSE),
    ("figure in third bullet", SECOND, FALSE),
    ("first bullet point to show 102 jobs go, not 120", ("120", "102"), TRUE),
    ("second bullet point to show 102 jobs go, not 120", ("120", "102"), FALSE),
)


@pytest.mark.parametrize(("note", "swap", "verdict"), RUN_IN_ROWS)
def test_a_bullet_that_a_page_ran_into_a_paragraph_goes_to_the_next(note, swap, verdict):
    assert _ruling(note, swap, RUN_IN).verdict is verdict
