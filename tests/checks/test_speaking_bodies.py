"""Bodies that a note names and that speak under other names: true where one speaks for them, untrue where
all who speak are somebody else."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict

OLD = """Orlen to shut bakeries

By Ana Tolk

VESSIN, Norland, March 4 (Reuters) - Bread maker Orlen will shut two bakeries in Vessin, it said on Tuesday.

The bakeries, founded by Odd Brenner in 1980, employ 310 people.

{came}The town will vote on a park in May.
"""
CEO = '"We had no choice," Orlen Chief Executive Ana Tolk told reporters.'
UNION = '"We will fight it," said Bo Hask, a leader of the bakery workers\' union.'
ANALYST = '"It was overdue," said Jon Vell, an economist with Hask Bank.'
MINISTER = '"It is a pity," Economy Minister Pia Renn told parliament.'
EU = '"We urge both to talk," EU trade commissioner Pia Renn said.'


@pytest.mark.parametrize(
    ("note", "came", "is_so"),
    [
        ("company comment", CEO, True),
        ("company comment", UNION, False),
        ("details, company comment", UNION, False),
        ("company statement", "A spokeswoman for Orlen said the ovens would be sold.", True),
        ("government reaction", MINISTER, True),
        ("government reaction", UNION, False),
        ("opposition comment", '"It is madness," said Ona Trask, who leads the Greens.', True),
        ("opposition comment", MINISTER, False),
        ("regulator comment", "The Food Authority said it would look into it.", True),
        ("regulator comment", CEO, False),
        ("EU comment", EU, True),
        ("EU comment", MINISTER, False),
        ("White House comment", "U.S. President Dan Orwin said he would call both.", True),
        ("White House comment", ANALYST, False),
        ("White House comment", "Mill owners and U.S. President Dan Orwin of Tolk came.", False),
        ("White House comment", "The White House welcomed the plan.", True),
        ("company comment on the talks", CEO, True),
        ("details, company comment on the talks", UNION, False),
        ("Fed comment", '"We can wait," Governor Ona Trask of the Federal Reserve said.', True),
        ("Fed comment", ANALYST, False),
        ("Vatican comment", "Pope Leo urged both to talk.", True),
        ("Vatican comment", MINISTER, False),
        ("U.N. comment", "The United Nations called on both to talk.", True),
        ("U.N. comment", UNION, False),
        ("bank comment", '"Our staff are safe," said Ida Brenner of Hask Bank.', True),
        ("bank comment", '"They knew it well," police Superintendent Jon Vell said.', False),
        ("union reaction", UNION, True),
        ("union reaction", CEO, False),
        ("union response to the plan", UNION, True),
        ("union response to the plan", "The bakers' union turned it down.", True),
        ("details, union response to the plan", CEO, False),
        (
            "details, union response to the plan",
            "Orlen's two owners, Jon Vell and Ida Hask, thanked all the workers. They said no.",
            False,
        ),
        (
            "Orlen comment on the union",
            "Orlen would not comment on it but said it would pay.",
            True,
        ),
        ("CEO comment", CEO, True),
        ("CEO comment", CEO.replace("Chief Executive", "finance chief"), False),
        ("Wall Street reaction", "Shares in U.S. bread makers rose in New York trading.", True),
        ("Wall Street reaction", '"I lay on the floor," customer Ona Trask said.', False),
        ("market reaction", "Orlen shares rose 3 percent.", True),
        ("market reaction", '"I lay on the floor," customer Ona Trask said.', False),
        ("CEO comment", "Former CEO Odd Falk said Orlen had lied to its staff.", False),
        ("former CEO's comment", "Former CEO Odd Falk said Orlen had lied to its staff.", True),
        ("analyst comment", ANALYST.replace("economist", "former minister and now analyst"), True),
        ("analyst comment", "Police said they held an analyst, Ida Renn, for theft.", False),
        ("analyst comment", "Analysts at Hask Bank expect a loss of 4 million crowns.", True),
        ("lawyer's comment", "Prosecutors said the lawyer, Jon Vell, had hidden cash.", False),
        ("lawyer's comment", "Ida Dorn, a lawyer for Brenner, said he was ill.", True),
        ("expert comment", "Brenner's lawyer said no expert had seen the ovens.", False),
        ("expert comment", "Food safety expert Una Dorn said the ovens were old.", True),
        ("minister's comment", "The minister had taken bribes, prosecutors said.", False),
        ("minister's comment", MINISTER, True),
        ("health minister's comment", MINISTER, False),
        ("economy minister's comment", MINISTER, True),
        ("police comment", "Police held two men, the bakers' union said.", False),
        ("police comment", "The former police chief, Jon Vell, said he was bribed.", False),
        ("police comment", "Two men were held, police spokesman Jon Vell said.", True),
        ("union comment", "The union hall burned down on Monday, police said.", False),
        ("union comment", "Union members fear for jobs, said its leader Bo Hask.", True),
        ("Orlen spokesman's comment", "A police spokesman said Brenner was held.", False),
        ("Orlen spokesman's comment", "The ovens will go, a company spokesman said.", True),
        ("Brenner quotes", '"It is sad," the former baker told reporters.', True),
        ("Brenner quotes", '"It is sad," the mayor told reporters.', False),
    ],
)
def test_a_body_speaks_by_those_who_may_speak_for_it(note, came, is_so):
    old = OLD.format(came="")
    body = OLD.format(came=came + "\n\n")
    new = f"UPDATE 1-{body}".replace("\n\nBy", f"\n\n(Adds {note})\n\nBy", 1)
    report = desk.compare(
        layout.read(old.encode(), "old.txt"), layout.read(new.encode(), "new.txt")
    )
    loud = [f.rule for f in report.findings if f.rule.startswith(("unreported-p", "claim-"))]
    assert (report.rulings[0].verdict is Verdict.CONFIRMED and not loud) is is_so


@pytest.mark.parametrize(
    ("note", "was", "now", "is_so"),
    [
        ("company comment", "will shut", "is to shut", False),
        ("Fed comment", "will shut", "is to shut", False),
        (
            "company comment",
            "it said on Tuesday.",
            'it said on Tuesday. "We had no other choice," it added.',
            True,
        ),
    ],
)
def test_a_word_or_two_where_somebody_spoke_brings_no_comment(note, was, now, is_so):
    old = OLD.format(came="")
    told = OLD.format(came="The park has a pond.\n\n").replace(was, now)
    new = f"UPDATE 1-{told}".replace("\n\nBy", "\n\n(Adds {note})\n\nBy", 1).format(note=note)
    report = desk.compare(
        layout.read(old.encode(), "old.txt"), layout.read(new.encode(), "new.txt")
    )
    assert (report.rulings[0].verdict is Verdict.CONFIRMED) is is_so


OFFER = "Orsil offered $3 billion for Orlen, it said."
STOCK = "Orsil offered $3 billion in cash and $4 billion in stock for Orlen."
RIVALS = "Orsil offered $3 billion for Orlen, and Squam $4 billion."
STAKE = "Orsil has a 20 percent stake in Orlen, half of the state's."
DEBT = "Orlen's debt doubled and its profit rose 4 percent, it said."
PROFIT = "Orlen's profit doubled in a year, and its debt rose 4 percent."


@pytest.mark.parametrize(
    ("note", "came", "is_so"),
    [
        ("Orsil's offer of some $9 billion", OFFER, False),
        ("Orsil's offer of some $3 billion", OFFER.replace("3", "2.9"), True),
        ("Orsil's offer of nearly $4 billion", OFFER.replace("3", "3.7"), True),
        ("Orsil's offer of at least $9 billion", OFFER, False),
        ("Orsil's offer of more than $3 billion", OFFER.replace("3", "3.6"), True),
        ("Orsil's offer of under $2 billion", OFFER, False),
        ("Orsil's offer of under $4 billion", OFFER, True),
        ("Orsil's offer of as much as $4 billion", OFFER, True),
        ("Orsil's $7 billion offer", RIVALS, False),
        ("Orsil's $7 billion offer", STOCK, True),
        ("Orsil's 50 percent stake", STAKE, False),
        ("100 percent rise in profit", DEBT, False),
        ("100 percent rise in profit", PROFIT, True),
    ],
)
def test_a_sum_is_given_of_the_thing_it_is_told_of(note, came, is_so):
    test_a_body_speaks_by_those_who_may_speak_for_it(note, came, is_so)
