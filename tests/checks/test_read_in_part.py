"""An endless paragraph: its facts are compared in its beginning alone, and the report says so."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.checks.what_changed.fresh_matter import OUTSIZE
from leaddiff.nouns.changes import FACTS_READ
from leaddiff.nouns.evidence import ReadInPart, Turn, WordsChanged

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


LOST = "The owner lost a tug. "


@pytest.mark.parametrize(
    ("standing", "is_told"),
    [(SHORT + LOST, False), (ENDLESS + LOST, True), (LOST + ENDLESS, True)],
    ids=["short", "past the beginning", "in the beginning"],
)
def test_an_endless_paragraph_that_stands_is_told_where_facts_were_looked_for_in_it(
    standing, is_told
):
    for before, after in ((WAS, IS), (WAS, WAS)):
        report = compared(*(f"{text}\n\n{standing}" for text in (before, after)))
        told = [f.new for f in report.findings if isinstance(f.evidence, ReadInPart)]
        assert told == ([(3,)] if is_told and before != after else [])


@pytest.mark.parametrize(
    ("body", "is_missed"),
    [(SHORT, True), (SHORT + "It had seventy-one aboard.", False), (ENDLESS, False)],
    ids=["given nowhere", "given in words", "endless: nothing is known to be missing"],
)
def test_a_figure_of_the_headline_is_missed_only_where_the_body_was_read(body, is_missed):
    before, after = (
        layout.parse(f"ferry\n\n({marker}) Ferry wreck kills 71\n\n{LEAD}\n\n{text}\n\n(END)\n")
        for marker, text in (("LEAD", body), ("2nd LD", f"It sank. {body}"))
    )
    report = desk.compare(before, after, force=True)
    assert ("headline-figure" in [f.rule for f in report.findings]) == is_missed


PIERS = [f"Pier {at} broke {{}}." for at in range(OUTSIZE // 20)]
STORM, BARGE = "in a storm from the open sea", "when an old barge ran against it"


@pytest.mark.parametrize(
    ("others", "becomes", "turns"),
    [
        (len(PIERS), BARGE, [Turn.REWRITE]),
        (1, BARGE, [Turn.REWRITE]),
        (1, STORM.replace("open", "wide"), [Turn.WORDING]),
        (0, BARGE, []),
    ],
    ids=["changed without end", "one of many", "a word of one", "none"],
)
def test_what_changed_without_end_is_told_as_rewritten(others, becomes, turns):
    before = " ".join(PIERS).format(*[STORM] * len(PIERS))
    after = " ".join(PIERS).format(*[becomes] * others, *[STORM] * (len(PIERS) - others))
    report = compared(before, after)
    told = [f.evidence.turn for f in report.findings if isinstance(f.evidence, WordsChanged)]
    assert told == turns


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
