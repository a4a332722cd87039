"""What stands about the copy, or moved between two versions, changes no verdict and no finding."""

from __future__ import annotations

import pytest
import stories

from leaddiff import desk
from leaddiff.nouns.findings import Report

SOME = stories.pairs()[::6]
FURNITURE = "\n\ndesk@example.com\n"
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
