"""Quotations: locked, and followed through the copy."""

from __future__ import annotations

import pytest
from edits import compared, loud, told

from leaddiff import facts

ALTERED = [
    ('"We will not sell," Olin said.', '"We will sell," Olin said.',
     "We will not sell", "We will sell"),
    ('"It was chaos," Ost said.', '"It was total chaos," Ost said.',
     "It was chaos", "It was total chaos"),
    ('"We found 12 bodies," he said.', '"We found 15 bodies," he said.',
     "We found 12 bodies", "We found 15 bodies"),
    ('It was "a disaster" for all.', 'It was "a catastrophe" for all.',
     "a disaster", "a catastrophe"),
    ('It "humbly accepts" the ruling.', 'It "accepts" the ruling.', "humbly accepts", "accepts"),
    ('"We go. They stay," he said.', '"We go," he said.', "We go. They stay", "We go"),
    ('"We go," he said.', '"We go. They stay," he said.', "We go", "We go. They stay"),
    ('"Stop!" she said.', '"Stop," she said.', "Stop!", "Stop"),
    ('"We go, now," she said.', '"We go now," she said.', "We go, now", "We go now"),
    ("'We lost,' he said.", "'We won,' he said.", "We lost", "We won"),
    ("“We lost,” he said.", '"We won," he said.', "We lost", "We won"),
    ("``We lost,'' he said.", "``We won,'' he said.", "We lost", "We won"),
    ('"We lost and they won," he said.', '"We lost," he said. "And you won."',
     "We lost and they won", "We lost"),
    ('"We lost," he said. "It is late. The yard hires.', '"We lost," he said. "It was late." The yard hires.',
     "It is late", "It was late."),
    ('"We lost the vote', '"We lost a vote', "We lost the vote", "We lost a vote"),
]  # fmt: skip

UNALTERED = [
    ('"We go," he said.', "“We go,” he said."),
    ('"We go," he said.', "'We go,' he said there."),
    ('He said "we go".', 'He said "we go."'),
    ('"We go. They stay," he said.', '"We go," he said. "They stay."'),
    ('"We go," he said. "They stay."', '"We go. They stay," he said.'),
    ('"I\'m here," he said.', "“I’m here,” he said."),
    ('"We go -- now," he said.', '"We go — now," the man said.'),
    ('"We go," Orwin said.', 'Orwin said: "We go."'),
    ('"We go," he said in Orwell.', '"We go," he said in Verrin.'),
    ('a 13" screen and "yes"', 'a 15" screen and "yes"'),
    ('"We go and they stay," he said.', '"We go," he said. "And they stay."'),
    ('"We go," he said. "And they stay."', '"We go and they stay," he said.'),
    ("\"'First, go,\"' Ost quoted him.", "\"'First, go,'\" Ost quoted him there."),
    ('"A LONG WALL" The two sides met.', "The two sides met."),
    (
        '"We go," he said. "It is late. The yard hires.',
        '"We go," he said. "It is late." The yard hires 20.',
    ),
    (
        '"We go," he said. "It is late." The yard hires.',
        '"We go," he said. "It is late. The yard hires 20.',
    ),
]


@pytest.mark.parametrize(("old", "new", "before", "after"), ALTERED)
def test_an_altered_quotation_is_told_whole(old, new, before, after):
    assert loud(old, new) == [("quote", before, after)]


@pytest.mark.parametrize(("old", "new"), UNALTERED)
def test_a_quotation_in_other_marks_or_pieces_is_not(old, new):
    assert [fact for fact in told(old, new) if fact[0] == "quote"] == []


def test_a_quotation_dropped_from_a_paragraph_is_told():
    old = 'The mayor, who lost the vote, left the hall. "We will be back," she said.'
    new = "The mayor, who lost the vote, left the hall."
    assert ("quote", "We will be back,", None) in told(old, new)


LONG = '"We ran to the hills because everyone was shouting about the water," said Siti, 34.'


def test_a_quotation_that_moved_to_another_paragraph_is_followed():
    facts = compared(
        ["The quake struck at dawn near Painan. " + LONG, None, "Hospitals were full."],
        ["The quake struck at dawn near Painan.", LONG, "Hospitals were full."],
    )
    assert [fact for fact in facts if fact.kind.value == "quote"] == []


def test_a_quotation_altered_on_its_way_to_another_paragraph_is_told():
    facts = compared(
        ["The quake struck at dawn near Painan. " + LONG, None],
        ["The quake struck at dawn near Painan.", LONG.replace("the hills", "the beach")],
    )
    (quote,) = [fact for fact in facts if fact.kind.value == "quote"]
    assert (quote.old, quote.new) == ((1,), (2,))
    assert "the hills" in (quote.before or "")
    assert "the beach" in (quote.after or "")


def test_a_quotation_altered_between_a_paragraph_gone_and_one_new_is_told():
    facts = compared([LONG, None], [None, LONG.replace("the hills", "the beach")])
    assert [fact.kind.value for fact in facts] == ["quote"]


@pytest.mark.parametrize(
    "other",
    [
        '"Nobody told us that the harbor wall had been closed for repairs," said Adi, 51.',
        '"We ran to the school because nobody was watching the road," said Adi, 51.',
    ],
)
def test_another_quotation_in_a_new_paragraph_is_no_alteration(other):
    assert compared([LONG, None], [None, other]) == ()


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_quotation_that_goes_on_in_the_next_paragraph_is_rightly_open(goes_on):
    """Where the next paragraph opens with a mark, words behind a mark that is new are nobody's now."""
    following = '"It is ours," she said.' if goes_on else "It is ours, she said."
    facts = compared(
        ['Halm left. "It is late. The yard hires people.', following],
        ['Halm left. "It is late." The yard hires people.', following],
    )
    assert [fact.kind.value for fact in facts] == (["quote"] if goes_on else [])


def test_a_quotation_parted_between_paragraphs_without_a_mark_is_one():
    text = "We never saw such a mess of steel. The yard never ran so badly,"
    first, second = text.split(". ")
    old = [f'Halm left. "{first}.', f'{second}" said Ost, a clerk.']
    assert compared(old, ["Halm left.", f'"{text}" said Ost, a clerk.']) == ()
    turned = [
        fact.kind.value
        for fact in compared(
            old, ["Halm left.", f'"{text.replace("badly", "well")}" said Ost, a clerk.']
        )
    ]
    assert turned == ["quote"]


def test_a_quotation_over_two_paragraphs_is_two_stretches():
    text = '"We go on.'
    assert [q.text for q in facts.quotations(text)] == ["We go on."]
    assert [q.text for q in facts.quotations('"And on," he said. "Yes."')] == ["And on,", "Yes."]


def test_the_place_of_a_quotation_points_at_its_words():
    text = "He called it “a mess” and 'a shame' in his brother's house."
    found = facts.quotations(text)
    assert (
        [text[q.start : q.end] for q in found] == [q.text for q in found] == ["a mess", "a shame"]
    )


SPEAKERS = [
    ("The foreign ministry said it would go.", ("foreign ministry",)),
    ("It fell, police said.", ("police",)),
    ("Analysts said it fell.", ("analysts",)),
    ('"We go," Norland Lines said in a statement.', ("Norland Lines",)),
    ('"We go," said Dana Orwin, the mayor of Verrin.', ("Dana Orwin",)),
    ('"We go," Chief Executive Dana Orwin said.', ("Dana Orwin",)),
    ('"We go," Dana Orwin, 58, told reporters.', ("Dana Orwin",)),
    ("The land ministry, which owns it, said it fell.", ("land ministry",)),
    ("The foreign ministry reiterated that it would go.", ("foreign ministry",)),
    ("It fell, according to the weather agency.", ("weather agency",)),
    ('"We go," he said.', ()),
    ("It fell on Monday.", ()),
    ("Families wept as the ruling was read out.", ()),
    ("The 29-year-old driver told police he fled.", ()),
    ('"We go," Orwin said. "They stay," Orwin added.', ("Orwin",)),
    ("", ()),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers_are_named_in_words_fit_for_a_note(text, expected):
    assert facts.speakers(text) == expected


FIGURES = [
    ("251 people fled.", [("251", "251", None, "person")]),
    ("5.12 trillion won in sales", [("5.12 trillion won", "5120000000000", "won", None)]),
    ("17 of the garage's 32 pillars", [("17", "17", None, "pillar"), ("32", "32", None, "pillar")]),
    ("a five-year term", [("five-year", "5", "year", "term")]),
    ("61% of homes", [("61%", "61", "percent", "home")]),
    ("US$20,400 each", [("US$20,400", "20400", "dollar", None)]),
    ("a dozen houses", [("a dozen", "12", None, "house")]),
    ("a man in several houses at 9 a.m. on June 3, 2019", []),
    ('"12 men," he said', []),
    ("the third house", []),
    ("no one but nobody", []),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_are_read_with_unit_and_noun(text, expected):
    found = facts.figures(text)
    assert [(f.text, f"{f.value.normalize():f}", f.unit, f.noun) for f in found] == expected
    assert all(text[f.start : f.end] == f.text for f in found)
