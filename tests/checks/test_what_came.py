"""A suggestion calls new material what it is: comments where somebody gives them, and nowhere else."""

import pytest
from tables import every_row

from leaddiff import desk, layout
from leaddiff.checks.verdicts.heard import _speaks
from leaddiff.languages.tables import groups

COPY = """ferry-Sokdo

{marker} Hask Lines to drop the Sokdo run

SOKDO, March 3 (Reuters) - Hask Lines will drop its ferry to Sokdo, its chief executive Ona Trask said.

{came}

The ferry carried 186 people a day last year.
"""
CITED = "Hask said it would sell the two boats by June."
QUOTED = '"We could not fill the boats in any of the last nine winters," Trask said.'
TOLD = "Trask said the boats would be missed."
ROWS = (
    ([QUOTED], "adds Trask's comments in paragraph 2"),
    ([TOLD], "adds Trask's comments in paragraph 2"),
    (["Harbor pilot Sten Morrow said it was late."], "adds Sten Morrow's comments"),
    (["The port's pilot Sten Morrow said it was late."], "adds Sten Morrow's comments"),
    ([CITED], "adds details in paragraph 2"),
    (['"We will sell both boats by June," Hask said in a statement.'], "adds Hask's comments"),
    (["The rules said ferries must be registered by June."], "adds details in paragraph 2"),
    (["The boats cost 4 million a year, according to a filing."], "adds details in paragraph 2"),
    (["Shares of Hask were down 2.7 percent in early trade."], "adds share price in paragraph 2"),
    (["Hask shares mean little to Sokdo, it is said there."], "adds details in paragraph 2"),
    (["Some on the island said there was no other way to work."], "adds comments in paragraph 2"),
    (["The port ministry said it was sorry."], "adds port ministry's comments in paragraph 2"),
    (
        ['"It is a small run," said Ines Orbell, an analyst at Marrow Capital.'],
        "adds analyst comments in paragraph 2",
    ),
    (
        [QUOTED, '"It is a small run," said Ines Orbell, an analyst at Marrow Capital.'],
        "adds Trask, analyst comments in paragraphs 2-3",
    ),
    ([QUOTED, '"It is all over here now."', CITED], "adds Trask's comments in paragraphs 2-4"),
    (
        ["Sources said it was late.", "One source said so.", "A source on the board said no."],
        "adds source comments in paragraphs 2-4",
    ),
    (
        ['Five brokers rate it a "buy" or near that and two would "sell" it, by Marrow\'s count.'],
        "adds details in paragraph 2",
    ),
    (
        [QUOTED, CITED, "The boats are 31 years old.", "They were built at Dalmi."],
        "adds details in paragraphs 2-5",
    ),
    (
        [QUOTED, CITED, "The boats are 31 years old.", TOLD],
        "adds Trask's comments, details in paragraphs 2-5",
    ),
)


@pytest.mark.parametrize(("came", "wanted"), ROWS)
def test_what_came_is_called_what_it_is(came, wanted):
    old = layout.parse(COPY.format(marker="", came=""), "old.txt")
    new = layout.parse(COPY.format(marker="UPDATE 1-", came="\n\n".join(came)), "new.txt")
    assert wanted in (desk.compare(old, new).suggested_note or "").replace("Adds", "adds")


def test_stretches_of_one_sort_are_told_together():
    base = COPY.format(marker="", came="\n\n".join(f"Boat {n} is white." for n in "ABC"))
    came = base
    for boat, line in (("A", QUOTED), ("B", "The boats are 31 years old."), ("C", TOLD)):
        came = came.replace(f"Boat {boat} is white.", f"Boat {boat} is white.\n\n{line}")
    suggested = desk.compare(
        layout.parse(base, "old.txt"), layout.parse(came, "new.txt")
    ).suggested_note
    assert "Trask's comments in paragraphs 3, 7, details in paragraph 5" in (suggested or "")


@every_row("word", sorted(groups("en", "speech_signs")["paper"]))
def test_a_paper_gives_no_comments(word):
    assert not _speaks(f"town {word}", is_quoted=True, case=None)
    assert _speaks("", is_quoted=False, case=None)
