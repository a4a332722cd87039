"""A verb put for another in its very place: another deed is told, another word for the same is not."""

from __future__ import annotations

import pytest
from marked import loud

ADDED = "{+The county will put up signs.+}"


def told(sentence: str, note: str = "Adds details on signs in paragraph 4") -> list[str]:
    return loud(
        "Bridge at Skelm to stay shut",
        f"{{+({note})+}}",
        "SKELM, May 3 (Northwire) - The bridge over the Aln stays shut until June, the county said on Monday.",
        sentence,
        "Repairs would cost 9 million crowns.",
        ADDED,
    )


OTHER = [
    "The bridge was [-inspected-]{+condemned+} on Friday after a barge struck a pillar.",
    "The captain was [-questioned-]{+arrested+} on Friday after a barge struck a pillar.",
    "The captain [-resigned-]{+died+} on Friday after a barge struck a pillar.",
    "A court will [-hear-]{+convict+} the captain of the barge in autumn.",
    "The council has [-debated-]{+vetoed+} the plan for a second bridge.",
]


@pytest.mark.parametrize("sentence", OTHER)
def test_another_deed_is_told(sentence: str) -> None:
    assert told(sentence) == ["unreported-rewrite"]


SAME = [
    "The captain was [-detained-]{+arrested+} on Friday after a barge struck a pillar.",
    "A reporter [-found-]{+discovered+} cracks on Friday after a barge struck a pillar.",
    "The council has [-scrapped-]{+abandoned+} the plan for a second bridge.",
    "The council has [-paid for-]{+covered+} the signs at the bridge.",
    "The county [-weighed-]{+considered+} a second bridge last year.",
    "A [-leaked-]{+published+} report by the county spoke of rust.",
    "The owner [-said-]{+confirmed+} that the barge was new.",
    "Trask has [-won-]{+been capped+} seven [-caps-]{+times+} for Norland in the sport of bridges.",
    "The report was [-released-]{+issued+} on Friday after a barge struck a pillar.",
    "Police [-searched-]{+raided+} the barge on Friday after it struck a pillar.",
    "The toll [-doubled-]{+rose+} last year, the county says.",
]


@pytest.mark.parametrize("sentence", SAME)
def test_another_word_for_it_is_not(sentence: str) -> None:
    assert told(sentence) == []


def test_the_turn_of_a_lead_is_none_of_what_was_put_right_below() -> None:
    lead = (
        "SKELM, May 3 (Northwire) - The bridge over the Aln [-could-]{+will+} stay shut until June."
    )
    depth = "The shaft beside it is [-40-]{+45+} metres deep."
    for note in ("Corrects depth of shaft", "Corrects depth of shaft in paragraph 2"):
        told_of = loud("Bridge at Skelm to stay shut", f"{{+({note})+}}", lead, depth, "It rains.")
        assert told_of == ["unreported-rewrite"], note
