"""What stands about the copy, or moved between two versions, changes no verdict and no finding."""

from __future__ import annotations

import pytest
import stories

from leaddiff import desk
from leaddiff.nouns.findings import Report

SOME = stories.pairs()[::6]
FURNITURE = "\n\nFor more, see www.example.com\n\ndesk@example.com\n"
some_pairs = pytest.mark.parametrize("pair", SOME, ids=str)


def told(report: Report) -> tuple[list[tuple[str, str]], list[str]]:
    """The findings but what reading says of the file, and the verdicts."""
    findings = [(f.rule, f.message) for f in report.findings if f.rule != "reading"]
    return sorted(findings), [ruling.verdict.value for ruling in report.rulings]


def compared(old: str, new: str) -> Report:
    read = stories.layout.read
    return desk.compare(read(old.encode(), "old.txt"), read(new.encode(), "new.txt"), force=True)


@some_pairs
def test_furniture_below_changes_nothing(pair: stories.Pair) -> None:
    old, new = stories.rendered(pair.old), stories.rendered(pair.new)
    expected = told(compared(old, new))
    assert told(compared(old, new.rstrip() + FURNITURE)) == expected
    assert told(compared(old.rstrip() + FURNITURE, new.rstrip() + FURNITURE)) == expected


ABOVE = [
    "From: Desk <desk@wire.example>\nTo: night@paper.example\nSubject: story",
    "Hi all,\n\nPlease find below the corrected story.\n\nBest,",
    "Menu\n\nSubscribe\n\nListen to this article\n\nPrint | Email | Share",
    "Updated March 4, 2026 10:32 a.m.\n\n3 min read\n\nPage 1 of 2",
    "Copyright 2026 Wire Agency. All rights reserved.\n\nwww.example.com",
    "NNNN\n\nZCZC\nr w BC-Story 05-04 0300",
    "desk@wire.example\n\nURGENT\n\nPolitics",
]
COPY_ABOVE = ["The crew of 17 is safe", "Hello from the harbor", "Find the captain, court says"]


@pytest.mark.parametrize("at", range(len(ABOVE)))
def test_furniture_above_changes_nothing(at: int) -> None:
    for pair in SOME[at :: len(ABOVE)]:
        old, new = stories.rendered(pair.old), stories.rendered(pair.new)
        assert told(compared(old, f"{ABOVE[at]}\n\n{new}")) == told(compared(old, new)), pair


@pytest.mark.parametrize("line", COPY_ABOVE)
def test_a_line_above_that_says_something_is_told(line: str) -> None:
    for pair in SOME[::9]:
        old, new = stories.rendered(pair.old), stories.rendered(pair.new)
        assert told(compared(old, f"{line}\n\n{new}")) != told(compared(old, new)), pair


@some_pairs
def test_a_resend_between_changes_nothing(pair: stories.Pair) -> None:
    old, new = stories.read(pair.old), stories.read(pair.new)
    resent = stories.with_note(old, "RESENDS with no changes")
    assert not [f for f in desk.compare(old, resent).findings if f.rule.startswith("unreported")]
    assert told(desk.compare(resent, new, force=True)) == told(desk.compare(old, new, force=True))


def test_a_sentence_below_the_copy_is_told() -> None:
    pair = SOME[0]
    old, new = stories.rendered(pair.old), stories.rendered(pair.new)
    more = (
        new.rstrip().removesuffix("(END)") + "\n\nThe crew of 17 is safe, the coast guard said.\n"
    )
    assert told(compared(old, more)) != told(compared(old, new))
