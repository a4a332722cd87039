"""Corrections of the year somebody took office and of how many lost their job are of no office and no job; a
rank and a count of countrymen may tell somebody's post or nationality."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

LEAD = (
    "ULM HOLLOW (Reuters) - The salt mine at Ulm Hollow closes in autumn, its owner said on Monday."
)


def verdict_on(note: str, was: str, now: str) -> tuple[str, bool]:
    """The verdict on a note over the second paragraph, and whether anything is told loudly."""
    head = "Salt mine to close"
    old = "\n\n".join((head, LEAD, was))
    new = "\n\n".join((head, f"({note} in paragraph 2)", LEAD, now))
    found = desk.compare(layout.read(old.encode(), "1.txt"), layout.read(new.encode(), "2.txt"))
    loud = any(each.severity is not Severity.INFO for each in found.findings)
    return found.rulings[0].verdict.value, loud


TOOK = "Odd Trask, 43, took office in {}, its owner said."
JUNE = "Odd Trask, 43, left office in {}, the mine said."
LOST = "In May {} men lost their job at the mine."
DANES = "{} Danes and a Swede died in the shaft."
DEPUTY = "Odd Trask, {} deputy minister, left."
LARGEST = "Kari Odell leads the {} largest party in Norland."
COOK = "Trask was {} a cook at the mine."

TRUE = (
    ("Corrects year Trask took office", TOOK, "2003", "2004"),
    ("Corrects date Trask took office", TOOK, "2003", "2004"),
    ("Corrects date Trask took post", TOOK, "2003", "2004"),
    ("Corrects year he left party", TOOK, "2003", "2004"),
    ("Corrects year Trask became owner", TOOK, "2003", "2004"),
    ("Corrects year Trask lost citizenship", TOOK, "2003", "2004"),
    ("Corrects year Trask left country", TOOK, "2003", "2004"),
    ("Corrects when Trask took office", TOOK, "2003", "2004"),
    ("Corrects month Trask left office", JUNE, "May", "June"),
    ("Corrects number who lost job", LOST, "40", "50"),
    ("Corrects nationality of victims", DANES, "Two", "Three"),
    ("Corrects post of Trask", DEPUTY, "first", "second"),
    ("Corrects party of Odell", LARGEST, "second", "third"),
    ("Corrects occupation of Trask", COOK, "never", "once"),
)


@pytest.mark.parametrize(("note", "text", "was", "now"), TRUE)
def test_what_a_clause_is_of_is_corrected(note: str, text: str, was: str, now: str) -> None:
    assert verdict_on(note, text.format(was), text.format(now)) == ("confirmed", False)


UNTRUE = (
    ("Corrects party of Odell", "Kari Odell has led the Salt Party since {}.", "2003", "2004"),
    ("Corrects employer of Odell", "Kari Odell, {}, works for Orsil.", "43", "44"),
    ("Corrects employer of Odell", "{}-year-old Kari Odell works for Orsil.", "43", "44"),
    ("Corrects nationality of victims", "The {} men died in the shaft.", "40", "50"),
    ("Corrects post of Trask", "Odd Trask, deputy minister, owns {} percent.", "4", "5"),
    ("Corrects month Trask left office", JUNE, "2003", "2004"),
    ("Corrects office of Trask", TOOK, "2003", "2004"),
    ("Corrects ruling party", "The ruling party, the SP, has {} seats.", "40", "50"),
)


@pytest.mark.parametrize(("note", "text", "was", "now"), UNTRUE)
def test_a_date_or_a_sum_is_nobodys_standing(note: str, text: str, was: str, now: str) -> None:
    assert verdict_on(note, text.format(was), text.format(now)) == ("refuted", True)
