"""Negations, sources and hedges: what a word more or less makes of a sentence."""

from __future__ import annotations

import pytest
from edits import compared, loud, merged, split, told

NEGATIONS = [
    ("saying he had not been told of it", "saying he had been told of it",
     "had not been told", "had been told"),
    ("He said he would resign.", "He said he would not resign.",
     "would resign", "would not resign"),
    ("Rescuers have found the men.", "Rescuers haven't found the men.",
     "have found", "haven't found"),
    ("The talks ended without agreement.", "The talks ended with an agreement.",
     "without agreement", "with an agreement"),
    ("The firm denied the report.", "The firm confirmed the report.",
     "denied the report", "confirmed the report"),
    ("The ferry lost power off Verrin, the coast guard said, adding that no injuries had been "
     "reported.",
     "The ferry lost power off Verrin, the coast guard said, adding that two people were hurt.",
     "no injuries had been reported", None),
    ("The north has never agreed to it.", "The north has agreed to it.",
     "has never agreed", "has agreed"),
    ("It was not immediately clear.", "It was clear.", "was not immediately clear", "was clear"),
    ("Nobody was hurt in the fire.", "Two men were hurt in the fire.", "Nobody was hurt in the fire",
        "Two men were hurt in the fire",
    ),
]  # fmt: skip

NO_NEGATIONS = [
    ("He did not say when.", "He didn't say when exactly, the aide told them."),
    ("No one was hurt in the fire.", "Nobody was hurt in the fire."),
    ("He was not only late but rude.", "He was late and rude."),
    ("It will not go ahead.", "It won't go ahead."),
    ("He faces case No. 5 there.", "He faces a case there."),
    ("They asked whether or not it fell.", "They asked whether it fell."),
    ("Six boats sank off Verrin on Monday.",
     "Six boats sank off Verrin on Monday. The crews had not been warned."),
    ("Six boats sank off Verrin on Monday. The crews had not been warned.",
     "Six boats sank off Verrin on Monday."),
    ('"We will not go," she said.', '"We will not go there," she said.'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "before", "after"), NEGATIONS)
def test_a_negation_that_came_or_went_is_told(old, new, before, after):
    assert ("negation", before, after) in told(old, new)


@pytest.mark.parametrize(("old", "new"), NO_NEGATIONS)
def test_a_negation_kept_or_in_new_material_is_not(old, new):
    assert [fact for fact in told(old, new) if fact[0] == "negation"] == []


def test_a_negation_that_moved_to_another_paragraph_has_not_gone():
    facts = compared(
        [
            "The plant in Orwell burned down on Friday and no toxic gas was found, police said.",
            None,
        ],
        [
            "The plant in Orwell burned down on Friday, police said.",
            "No toxic gas was found there.",
        ],
    )
    assert [fact for fact in facts if fact.kind.value == "negation"] == []


SOURCES = [
    ("Four men drowned, police said.", "Four men drowned, hospital officials said.",
     "police said", "hospital officials said"),
    ("Four men drowned, police said.", "Four men drowned.", "police said", None),
    ("Four men drowned.", "Four men drowned, police said.", None, "police said"),
    ("Witnesses said the man fled.", "Police said the man fled.",
     "Witnesses said", "Police said"),
    ("It fell, fire officials said.", "It fell, officials said.",
     "fire officials said", "officials said"),
    ("According to the ministry, it fell.", "According to the agency, it fell.",
     "According to the ministry", "According to the agency"),
    ("It fell, police and the operator said.", "It fell to the ground.",
     "police and the operator said", None),
    ('"It fell," said Dana Orwin, the mayor.', '"It fell," said the fire chief.',
     "said Dana Orwin", "said the fire chief"),
    ("The land ministry, which owns it, said it fell.", "The army, which owns it, said it fell.",
     "The land ministry, which owns it, said", "The army, which owns it, said"),
]  # fmt: skip

NO_SOURCES = [
    ("Police said four men drowned.", "Four men drowned, police said."),
    ("The land ministry said it fell.", "The ministry said it fell."),
    ("Chief Executive Fiona Trask said so.", "Trask said so."),
    ("Trask said it fell.", "She said it fell."),
    ("The U.N. said it fell.", "The United Nations said it had fallen."),
    ("Norland's army said it fell.", "The Norland army said it fell down."),
    ("Police said it fell.", "Police told reporters it fell."),
    ("The company denied it.", "The company confirmed it."),
    ("Four men drowned off Verrin.", "Four men drowned off Verrin. A fifth lived, police said."),
    ("Four men drowned off Verrin. A fifth lived, police said.", "Four men drowned off Verrin."),
    ("According to the average of 14 estimates, it fell.",
     "According to the average of 15 estimates, it fell."),
    ("Orwin Co. said Thursday its profit rose 5 percent.",
     "Orwin Co. reported a profit Thursday and said it would build cars."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "before", "after"), SOURCES)
def test_a_source_that_changed_is_told(old, new, before, after):
    sources = [fact for fact in told(old, new) if fact[0] == "attribution"]
    assert sources == [("attribution", before, after)]


@pytest.mark.parametrize(("old", "new"), NO_SOURCES)
def test_a_source_in_other_words_is_not(old, new):
    assert [fact for fact in told(old, new) if fact[0] == "attribution"] == []


HEDGES = [
    ("The alleged thief was held.", "The thief was held.", "alleged thief", "thief"),
    ("The thief was held.", "The suspected thief was held.", "thief", "suspected thief"),
    ("At least 12 people fled.", "12 people fled.", "At least 12", "12"),
    ("It rose as much as by 7 percent.", "It rose by 7 percent.", "as much as by 7", "7 percent"),
    ("It killed at least seven people.", "It killed 11 people.", "at least seven", "11"),
    ("It killed at least 40 people.", "It killed about 40 people.", "at least 40", "about 40"),
    ("He reportedly fled the town.", "He fled the town.", "reportedly fled", "fled"),
    ("It fell about 60 meters there.", "It fell 60 meters there.", "about 60", "60 meters"),
    ("They were believed to have been cleaning it.", "They were cleaning it.",
     "believed to have been cleaning", "cleaning"),
]  # fmt: skip

NO_HEDGES = [
    ("No reports of injuries came in.", "Injuries came in."),
    (
        "It looks likely to escape a fine in May.",
        "It will try to end a fine in May, and may escape it.",
    ),
    (
        "The group hopes the bank will lend it the money.",
        "The bank will lend it the money, the group hopes.",
    ),
    (
        "The group hopes that the bank will lend it the money.",
        "The group wants the bank to lend it the money.",
    ),
    ("Police suspect that Vell set the fire.", "Vell is suspected of setting the fire."),
    (
        "Halm said it expects the state to look at the sale.",
        "The state is expected to look at the sale, Halm said.",
    ),
    (
        "The board put off the vote, moving it tentatively to March 4.",
        "The board put off the vote, tentatively moving it to March 4.",
    ),
    ("It hopes to move on in May.", "It hopes to keep the yard and move on in May."),
    ("It rose as much as by 7 percent.", "It rose as much as 7 percent."),
    ("The euro stood at $1.16.", "The euro inched up to $1.17."),
    ("Some 300 men fled.", "About 300 men fled."),
    ("About 300 men fled.", "About 400 men fled."),
    ("Nearly 2,000 people met.", "More than 3,000 people met."),
    ("At least 12 men fled.", "At least 15 men fled."),
    ("Dozens of men fled.", "At least 40 men fled."),
    ("The suspect was held.", "The man was held."),
    ("He is at least a friend.", "He is a friend."),
    ("An alleged thief fled.", "A man fled to Orwell and hid."),
]


@pytest.mark.parametrize(("old", "new", "before", "after"), HEDGES)
def test_a_hedge_that_came_or_went_is_told(old, new, before, after):
    assert ("attribution", before, after) in told(old, new)


@pytest.mark.parametrize(("old", "new"), NO_HEDGES)
def test_a_hedge_of_one_kind_for_another_is_not(old, new):
    assert [fact for fact in told(old, new) if fact[0] == "attribution"] == []


def test_facts_of_a_split_stand_at_the_half_they_are_in():
    facts = split(
        "Six men drowned off Verrin on Monday. The storm cut power to 300 homes in Orwell.",
        "Six men drowned off Verrin on Monday.",
        "The storm cut power to 500 homes in Orwell.",
    )
    assert [(f.old, f.new, f.before, f.after) for f in facts] == [((1,), (2,), "300", "500")]


def test_facts_of_a_merge_stand_at_the_paragraph_they_came_from():
    facts = merged(
        ["Six men drowned off Verrin.", "No gas was found, the environment ministry said."],
        "Six men drowned off Verrin, and no gas was found, officials said.",
    )
    assert [(f.old, f.new, f.before, f.after) for f in facts] == [
        ((2,), (1,), "the environment ministry said", "officials said")
    ]


def test_house_style_alone_is_no_fact():
    assert (
        loud("He won't say, Rep. Orwin said.", "He will not say, Representative Orwin said.") == []
    )
