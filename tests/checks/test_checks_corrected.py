"""A correction names what was wrong, and the wrong value may stand nowhere else."""

import pytest

from leaddiff import desk, layout
from leaddiff.checks import every_rule
from leaddiff.nouns.findings import Severity

HEAD = "ferry-Sokdo\n\n{marker} Ferry runs aground off Sokdo\n\n{note}"
LEAD = (
    "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.\n\n"
)


def found(old, new, note="CORRECTS para 2", headline="Ferry runs aground off Sokdo"):
    """The findings on corrections: rule, severity, message."""
    head = HEAD.format(marker="(LEAD)", note="")
    before = head + LEAD + "\n\n".join(old) + "\n"
    head = HEAD.format(marker="(2nd LD)", note=f"(ATTN: {note})\n\n")
    after = head.replace("Ferry runs aground off Sokdo", headline) + LEAD + "\n\n".join(new) + "\n"
    report = desk.compare(layout.parse(before, "old.txt"), layout.parse(after, "new.txt"))
    return [f for f in report.findings if f.rule.startswith(("corrected", "older-figure"))]


def standing(*args, **more):
    return [(f.rule, f.new) for f in found(*args, **more) if f.severity is Severity.WARNING]


NAME = (
    "Harbor master Noh Sang-ki closed the channel.",
    "Harbor master Noh Sung-kil closed the channel.",
)
TOLL = (
    "The ferry carried 71 passengers and a crew.",
    "The ferry carried 17 passengers and a crew.",
)
SUM = ("Repairs will cost 5.12 billion won.", "Repairs will cost 5.21 billion won.")
OTHER = "Divers will look at the hull on Tuesday."


@pytest.mark.parametrize(
    ("change", "other", "rules"),
    [
        (NAME, "Noh Sang-ki gave no cause.", ["corrected-value-stands"]),
        (NAME, "It was for Noh\nSang-ki to say.", ["corrected-value-stands"]),
        (NAME, "Noh gave no cause.", []),
        (NAME, "Noh Sang-kil, a diver, helped.", []),
        (NAME, "An earlier version misspelt the name of Noh Sang-ki.", []),
        (("Kim Min-su was at the helm.", "Lee Jae-ho was at the helm."), "Kim Min-su slept.", []),
        (("Kim was at the helm.", "Gim was at the helm."), "Kim slept.", []),
        (TOLL, "Buses took the 71 passengers to Haesong.", ["older-figure-stands"]),
        (TOLL, "The line is 71 kilometers long.", []),
        (TOLL, "It was first put at 71 passengers, then corrected.", ["older-figure-stands"]),
        (SUM, "The line has 5.12 billion won in reserve.", ["corrected-value-stands"]),
        (SUM, "The line has 5.12 billion dollars in reserve.", []),
        (SUM, "The line earned 5 billion won.", []),
        (("Four crew slept.", "Three crew slept."), "Four crew stood watch.", []),
        (("The tide was 3 percent low.", "The tide was 4 percent low."), "Prices rose 3 percent.", []),
    ],
)  # fmt: skip
def test_the_wrong_value_elsewhere(change, other, rules):
    old, new = change
    assert [rule for rule, _ in standing([old, OTHER, other], [new, OTHER, other])] == rules


def test_no_correction_no_question():
    old, new = NAME
    told = "Noh Sang-ki gave no cause."
    assert not found([old, told], [new, told], note="UPDATES para 2")
    assert not found(
        [old, told], [old, told, OTHER], note="CORRECTS para 3; ADDS details in para 4"
    )


def test_the_old_value_is_named_with_the_claim():
    old, new = NAME
    (named,) = found([old, OTHER], [new, OTHER])
    assert (named.rule, named.severity, named.claim) == ("corrected-value", Severity.INFO, 0)
    assert named.message == "corrects “Noh Sang-ki” to “Noh Sung-kil” in para 2"
    (named,) = found([SUM[0], OTHER], [SUM[1], OTHER], note="CORRECTS cost of repairs")
    assert "“5.12 billion won” to “5.21 billion won”" in named.message


def test_headline_and_paragraphs_that_were_edited_are_looked_at_too():
    old, new = NAME
    told = standing([old, OTHER], [new, OTHER], headline="Noh Sang-ki closes channel")
    assert told == [("corrected-value-stands", ())]
    edited = standing(
        [old, "Noh Sang-ki gave no cause."],
        [new, "Noh Sang-ki gave no cause on Monday night."],
        note="CORRECTS para 2; UPDATES para 3",
    )
    assert edited == [("corrected-value-stands", (3,))]
    count = standing(
        [TOLL[0], "Buses took the 71 passengers away."],
        [TOLL[1], "Six buses took the 71 passengers away on Monday night."],
        note="CORRECTS para 2; UPDATES para 3",
    )
    assert count == [("corrected-value-stands", (3,))]


def test_it_is_guarded_as_altered_figures_are():
    guarded = {rule.name for rule in every_rule() if rule.guarded}
    assert guarded == {
        "corrected-value-stands",
        "headline-figure",
        "older-figure-stands",
        "unreported-figure",
        "unreported-quote",
    }


def test_two_figures_that_changed_places_stand_rightly():
    swapped = (
        ["The ferry carried 185 passengers.", "The other 463 passengers went by bus."],
        ["The ferry carried 463 passengers.", "The other 185 passengers went by bus."],
    )
    assert standing(*swapped, note="CORRECTS number of passengers in paras 2-3") == []
    half = (swapped[0][0], "All 185 passengers were taken off.")
    one_left = ([*half], ["The ferry carried 463 passengers.", half[1]])
    assert standing(*one_left, note="CORRECTS number of passengers in para 2")
