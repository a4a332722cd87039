"""An endless paragraph: its facts are compared in its beginning alone, and the report says so."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.changes import FACTS_READ
from leaddiff.nouns.evidence import ReadInPart

LEAD = "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, officials said."
TUGS = "Tugs came and went as the tide rose and fell. "
SHORT, ENDLESS = TUGS * 20, TUGS * (FACTS_READ // len(TUGS) + 100)
WAS, IS = "The crew of 71 is safe. ", "The crew of 17 is safe. "


def compared(before: str, after: str):
    texts = (
        f"ferry-Sokdo\n\n({marker}) Ferry aground\n\n{LEAD}\n\n{body.strip()}\n\n(END)\n"
        for marker, body in (("LEAD", before), ("2nd LD", after))
    )
    return desk.compare(*map(layout.parse, texts), force=True)


@pytest.mark.parametrize(
    ("before", "after", "is_told", "facts"),
    [
        (SHORT + WAS, SHORT + IS, False, ["71"]),
        (WAS + ENDLESS, WAS + ENDLESS, False, []),
        (WAS + ENDLESS, IS + ENDLESS, True, ["71"]),
        (ENDLESS + WAS, ENDLESS + IS, True, []),
        (WAS + ENDLESS + WAS, IS + ENDLESS + IS, True, ["71"]),
    ],
    ids=["short", "endless, unchanged", "in the beginning", "in the rest", "in both"],
)
def test_facts_past_the_beginning_are_not_compared_and_that_is_told(before, after, is_told, facts):
    report = compared(before, after)
    told = [f.evidence for f in report.findings if isinstance(f.evidence, ReadInPart)]
    assert told == ([ReadInPart(len(after.strip()), FACTS_READ)] if is_told else [])
    assert [fact.before for fact in report.changes.facts] == facts
    changed = [f for f in report.findings if 2 in f.new and f.rule != "reading"]
    assert bool(changed) == (before != after)  # the rest is compared by its words
