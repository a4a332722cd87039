"""Alignment: what became of each paragraph, case by case."""

from __future__ import annotations

import pytest

from leaddiff.alignment import align
from leaddiff.nouns.changes import Added, Deleted, Edited, Merged, ParagraphChange, Split, Unchanged

LEAD = (
    "VARNSTAD, Norland, April 6 (NWA) -- Flood waters broke through a river dike near the northern "
    "town of Varnstad on Monday, forcing about 3,400 people from their homes, officials said."
)
LEAD_RECAST = (
    "VARNSTAD, Norland, April 7 (NWA) -- At least six people were dead and more than 5,000 had "
    "fled their homes on Tuesday after the river Varn burst its banks, authorities said."
)
BREACH = (
    "The breach, some 60 meters wide, opened shortly before dawn after three days of rain on "
    "melting snow, the water board said."
)
BREACH_EDITED = (
    "The breach, some 90 meters wide by nightfall, opened shortly before dawn after three days of "
    "heavy rain on melting snow, the water board said."
)
BOATS = (
    "Soldiers in inflatable boats carried residents from the upper floors of houses in the Osterby "
    "quarter, where the water stood at two meters."
)
BOATS_EDITED = (
    "Soldiers in inflatable boats carried more than 200 residents from the upper floors of houses "
    "in the Osterby quarter, where the water stood at two and a half meters."
)
BOATS_RECAST = (
    "In the Osterby quarter, troops used boats to reach people trapped on upper floors as the "
    "water rose to nearly three meters."
)
QUOTE = (
    '"I took the cat and the photographs and left everything else," said Marit Dalvoll, a '
    "72-year-old widow who was brought to a school gymnasium."
)
RAILWAY = (
    "The railway line between the capital and the north was blocked at two places and will not "
    "reopen before the weekend, the operator Nordbane said."
)
RAILWAY_RECAST = (
    "Nordbane said trains to the north would not run before Sunday because the line had been "
    "washed away at two places."
)
DIKE = "The dike was built in 1957 and was to be strengthened next year under a 400 million crown plan."
FORECAST = "Forecasters expect the rain to ease on Wednesday."
OIL = "Oil prices fell 2 percent in early trade as investors weighed weak factory output figures."
COWS = "A dairy farmer lost 140 cows when his barn was cut off by the current."
HURRY = (
    '"We are not facing an epidemic, but we must act quickly," Health Minister Ruth Akindele said.'
)
MOTHER = (
    '"My daughter was playing on Sunday, and on Tuesday she did not know my name," said Grace Tembo, '
    "waiting outside the clinic in Mbasa."
)
NETS = (
    "Teams were spraying ponds and handing out nets in 22 villages. The World Health Organization "
    "said it was sending an expert and test kits."
)
CLINIC = (
    "A doctor kept both of them in the Hallen clinic overnight because the road to Brekke was under "
    "water and no helicopter could fly in the storm."
)
BREAK = "* * *"


def county(name: str, roads: int, homes: str) -> str:
    return f"In the county of {name}, {roads} roads were closed and {homes} homes had no power."


def homes(place: str, dark: int, roads: int) -> str:
    return f"{place} had {dark} homes without power and {roads} closed roads."


def cases(town: str, confirmed: str, tested: str) -> str:
    return f"In {town}, {confirmed} cases were confirmed and {tested} samples were being tested."


def joined(*texts: str) -> str:
    return " ".join(texts)


def told(changes: tuple[ParagraphChange, ...]) -> str:
    """Changes in short: 1=1 unchanged, 2~3 edited, 4>4 moved, +5 added, -6 deleted, 7/7,8 split,
    8,9*9 merged."""
    return " ".join(map(short, changes))


def short(change: ParagraphChange) -> str:
    match change:
        case Unchanged(old, new, moved):
            return f"{old}={new}" + ">" * moved
        case Edited(old=old, new=new, moved=moved):
            return f"{old}~{new}" + ">" * moved
        case Added(new):
            return f"+{new}"
        case Deleted(old):
            return f"-{old}"
        case Split(old=old, new=pieces):
            return f"{old}/{','.join(map(str, pieces))}"
        case Merged(old=sources, new=new):
            return f"{','.join(map(str, sources))}*{new}"


CASES = {
    "nothing changed": ([LEAD, BREACH, QUOTE], [LEAD, BREACH, QUOTE], "1=1 2=2 3=3"),
    "only blanks differ": ([LEAD, BREACH], [LEAD, BREACH.replace(" ", "  ")], "1=1 2=2"),
    "only quotation marks differ": (
        [LEAD, QUOTE, BREACH],
        [LEAD, QUOTE.replace('"', "“", 1).replace('"', "”"), BREACH],
        "1=1 2~2 3=3",
    ),
    "no paragraphs": ([], [], ""),
    "nothing before": ([], [LEAD, BREACH], "+1 +2"),
    "nothing after": ([LEAD, BREACH], [], "-1 -2"),
    "paragraphs added": (
        [LEAD, BREACH, DIKE],
        [LEAD, BREACH, COWS, QUOTE, DIKE],
        "1=1 2=2 +3 +4 3=5",
    ),
    "a paragraph gone from the top": ([QUOTE, LEAD, BREACH], [LEAD, BREACH], "-1 2=1 3=2"),
    "a paragraph gone from the end": ([LEAD, BREACH, DIKE], [LEAD, BREACH], "1=1 2=2 -3"),
    "gone where it used to stand": (
        [LEAD, BREACH, QUOTE, DIKE, FORECAST],
        [LEAD, DIKE, BREACH, FORECAST],
        "1=1 -3 4=2 2=3> 5=4",
    ),
    "figures changed": ([LEAD, BREACH, DIKE], [LEAD, BREACH_EDITED, DIKE], "1=1 2~2 3=3"),
    "recast lead, heavily": ([LEAD, BREACH, DIKE], [LEAD_RECAST, BREACH, DIKE], "1~1 2=2 3=3"),
    "recast lead with a new paragraph under it": (
        [LEAD, BREACH, DIKE],
        [LEAD_RECAST, COWS, BREACH, DIKE],
        "1~1 +2 2=3 3=4",
    ),
    "old lead moved down under a new one": (
        [LEAD, BREACH, DIKE],
        [
            "VARNSTAD, Norland, April 7 (NWA) -- Prime Minister Erlend Haugmo promised quick aid.",
            BREACH,
            LEAD.partition(" -- ")[2],
            DIKE,
        ],
        "+1 2=2 1~3> 3=4",
    ),
    "a city changed in the dateline": (
        [LEAD, BREACH],
        [LEAD.replace("VARNSTAD, Norland", "HALLEN, Norland"), BREACH],
        "1~1 2=2",
    ),
    "recast paragraph": (
        [LEAD, BOATS, QUOTE],
        [LEAD, BOATS_RECAST, QUOTE],
        "1=1 2~2 3=3",
    ),
    "unrelated replacement": ([LEAD, DIKE, QUOTE], [LEAD, OIL, QUOTE], "1=1 -2 +2 3=3"),
    "unrelated replacement of the lead": ([BREACH, QUOTE], [OIL, QUOTE], "-1 +1 2=2"),
    "unrelated throughout": ([BREACH, QUOTE, DIKE], [OIL, COWS], "-1 -2 -3 +1 +2"),
    "split": (
        [LEAD, joined(BREACH, RAILWAY), QUOTE],
        [LEAD, BREACH, RAILWAY, QUOTE],
        "1=1 2/2,3 3=4",
    ),
    "split, both halves edited": (
        [LEAD, joined(BREACH, BOATS), QUOTE],
        [LEAD, BREACH_EDITED, BOATS_EDITED, QUOTE],
        "1=1 2/2,3 3=4",
    ),
    "split, second half moved away": (
        [LEAD, joined(BREACH, RAILWAY), QUOTE, DIKE, FORECAST],
        [LEAD, BREACH, QUOTE, DIKE, RAILWAY, FORECAST],
        "1=1 2/2,5 3=3 4=4 5=6",
    ),
    "split in three": (
        [LEAD, joined(BREACH, RAILWAY, DIKE), QUOTE],
        [LEAD, BREACH, RAILWAY, DIKE, QUOTE],
        "1=1 2/2,3,4 3=5",
    ),
    "a sentence added is no split": (
        [LEAD, BREACH, QUOTE],
        [LEAD, joined(BREACH, COWS), QUOTE],
        "1=1 2~2 3=3",
    ),
    "merge": (
        [LEAD, BREACH, RAILWAY, QUOTE],
        [LEAD, joined(BREACH, RAILWAY), QUOTE],
        "1=1 2,3*2 4=3",
    ),
    "merge, edited": (
        [LEAD, BREACH, BOATS, QUOTE],
        [LEAD, joined(BREACH_EDITED, BOATS_EDITED), QUOTE],
        "1=1 2,3*2 4=3",
    ),
    "merge of a short sentence": (
        [LEAD, DIKE, "His office had no comment.", QUOTE],
        [LEAD, joined(DIKE, "His office had no comment."), QUOTE],
        "1=1 2,3*2 4=3",
    ),
    "a short paragraph merged into one further off": (
        [LEAD, DIKE, BREACH, QUOTE, "His office had no comment."],
        [LEAD, joined(DIKE, "His office had no comment."), BREACH, QUOTE],
        "1=1 2,5*2 3=3 4=4",
    ),
    "absorbed into a neighbour as a clause": (
        [LEAD, BREACH, "The dike dates from 1957 and had twice been patched.", QUOTE],
        [
            LEAD,
            BREACH[:-1] + ", adding that the dike, which dates from 1957, had been patched twice.",
            QUOTE,
        ],
        "1=1 2,3*2 4=3",
    ),
    "quote cut from one paragraph and joined to another": (
        [LEAD, joined(BREACH, QUOTE), RAILWAY, DIKE],
        [LEAD, BREACH, joined(RAILWAY, QUOTE), DIKE],
        "1=1 2~2 2,3*3 4=4",
    ),
    "sentence repeated elsewhere but not cut": (
        [LEAD, joined(BREACH, FORECAST), RAILWAY],
        [LEAD, joined(BREACH, FORECAST), joined(RAILWAY, FORECAST)],
        "1=1 2=2 3~3",
    ),
    "moved": (
        [LEAD, BREACH, BOATS, QUOTE, DIKE],
        [LEAD, DIKE, BREACH, BOATS, QUOTE],
        "1=1 5=2> 2=3 3=4 4=5",
    ),
    "moved and recast": (
        [LEAD, BREACH, QUOTE, DIKE, RAILWAY],
        [LEAD, RAILWAY_RECAST, BREACH, QUOTE, DIKE],
        "1=1 5~2> 2=3 3=4 4=5",
    ),
    "moved and edited, with something like it where it stood": (
        [LEAD, DIKE, BREACH, QUOTE, RAILWAY],
        [
            LEAD,
            "The dike at Varnstad was built by hand in 1957, a former engineer said.",
            BREACH,
            QUOTE,
            DIKE.replace("next year", "in two years"),
            RAILWAY,
        ],
        "1=1 +2 3=3 4=4 2~5> 5=6",
    ),
    "a short paragraph moved and extended": (
        [LEAD, "Two drivers were hurt.", BREACH, QUOTE, DIKE],
        [
            LEAD,
            BREACH,
            QUOTE,
            joined("Two drivers were hurt.", CLINIC),
            DIKE,
        ],
        "1=1 3=2 4=3 2~4> 5=5",
    ),
    "two swapped": ([LEAD, BREACH, BOATS, DIKE], [LEAD, BOATS, BREACH, DIKE], "1=1 3=2 2=3> 4=4"),
    "two swapped, both edited": (
        [LEAD, BREACH, BOATS, DIKE],
        [LEAD, BOATS_EDITED, BREACH_EDITED, DIKE],
        "1=1 3~2 2~3> 4=4",
    ),
    "look-alikes, only figures changed": (
        [LEAD, county("Hallen", 12, "150"), county("Brekke", 9, "78"), county("Fjell", 17, "230")],
        [LEAD, county("Hallen", 17, "230"), county("Brekke", 12, "95"), county("Fjell", 9, "150")],
        "1=1 2~2 3~3 4~4",
    ),
    "look-alikes, one gone and one new": (
        [LEAD, county("Hallen", 12, "150"), county("Brekke", 9, "78"), county("Fjell", 17, "230")],
        [LEAD, county("Brekke", 12, "95"), county("Fjell", 19, "250"), county("Torvik", 3, "40")],
        "1=1 -2 3~2 4~3 +4",
    ),
    "look-alikes, one replaced by another in its place": (
        [LEAD, county("Hallen", 12, "150"), county("Brekke", 9, "78"), county("Fjell", 17, "230")],
        [LEAD, county("Hallen", 13, "160"), county("Torvik", 3, "40"), county("Fjell", 19, "250")],
        "1=1 2~2 -3 +3 4~4",
    ),
    "look-alikes that begin with the place, one replaced by another": (
        [LEAD, homes("Hallen", 150, 12), homes("Brekke", 78, 9), homes("Fjell", 230, 17)],
        [LEAD, homes("Hallen", 160, 13), homes("Torvik", 40, 3), homes("Fjell", 250, 19)],
        "1=1 2~2 -3 +3 4~4",
    ),
    "no look-alikes: two towns alone are shared, and other first words are written large": (
        ["Rain fell on Lipnik and Horka.", "Trains between Lipnik and Horka were stopped.", DIKE],
        [
            "Rain fell on Lipnik and Horka.",
            "Railway service between Lipnik and Horka was suspended.",
            DIKE,
        ],
        "1=1 2~2 3=3",
    ),
    "look-alikes, one parted from a quote and the next gone": (
        [
            LEAD,
            joined(QUOTE, county("Hallen", 12, "150")),
            county("Brekke", 9, "78"),
            county("Fjell", 17, "230"),
            DIKE,
        ],
        [LEAD, QUOTE, county("Hallen", 12, "150"), COWS, county("Fjell", 18, "230"), DIKE],
        "1=1 2/2,3 -3 +4 4~5 5=6",
    ),
    "look-alikes, one parted from a quote and the next merged": (
        [joined(HURRY, cases("Mbasa", "seven", "12")), cases("Kuriba", "four", "nine"), NETS],
        [
            MOTHER,
            HURRY,
            cases("Mbasa", "seven", "12"),
            joined(cases("Kuriba", "four", "nine"), NETS),
        ],
        "+1 1/2,3 2,3*4",
    ),
    "boilerplate between moved blocks": (
        [LEAD, BREAK, BREACH, BOATS, BREAK, QUOTE, DIKE],
        [LEAD, BREAK, QUOTE, DIKE, BREAK, BREACH, BOATS],
        "1=1 2=2 6=3 7=4 5=5> 3=6> 4=7>",
    ),
    "boilerplate more often than before": (
        [LEAD, BREAK, BREACH, BREAK, DIKE],
        [LEAD, BREAK, BREACH, BREAK, QUOTE, BREAK, DIKE],
        "1=1 2=2 3=3 4=4 +5 +6 5=7",
    ),
    "merged and the whole moved away": (
        [LEAD, BREACH, BOATS, QUOTE, COWS, DIKE],
        [LEAD, QUOTE, DIKE, joined(BREACH, BOATS)],
        "1=1 4=2 -5 6=3 2,3*4",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_what_became_of_each_paragraph(old: list[str], new: list[str], expected: str) -> None:
    assert told(align(old, new)) == expected


DATELINE = "VARNSTAD, Norland, April 6 (NWA) -- "


@pytest.mark.parametrize(
    ("openings", "expected"),
    [((len(DATELINE), len(DATELINE)), "-1 +1 2=2 3=3"), ((0, 0), "1~1 2=2 3=3")],
)
def test_two_leads_are_not_alike_by_their_dateline(
    openings: tuple[int, int], expected: str
) -> None:
    assert LEAD.startswith(DATELINE)
    new = [DATELINE + OIL, BREACH, DIKE]
    assert told(align([LEAD, BREACH, DIKE], new, openings=openings)) == expected


def test_boilerplate_between_many_paragraphs_goes_with_its_neighbours() -> None:
    matter = [f"Paragraph number{n} speaks of matter{n}." for n in range(40)]
    old = [text for n in range(40) for text in (matter[n], BREAK)]
    new = [text for n in range(40) if n not in {3, 20, 36} for text in (matter[n], BREAK)]
    changes = align(old, new)
    assert not any(change.moved for change in changes if isinstance(change, Unchanged))
    assert [change.old for change in changes if isinstance(change, Deleted)] == [
        7,
        8,
        41,
        42,
        72,
        73,
    ]


SIMILARITIES = [
    ("The mayor resigned today.", "The mayor resigned on Monday.", 2 * 3 / 9),
    ("Rain fell, again, in Hallen.", "Rain fell again in Hallen.", 1.0),
    ("Rain fell in Hallen.", "In Hallen rain fell.", 1.0),
    ("The the dike broke.", "The dike broke.", 2 * 3 / 7),
]


@pytest.mark.parametrize(("old", "new", "share"), SIMILARITIES)
def test_similarity_is_the_share_of_words_kept(old: str, new: str, share: float) -> None:
    (change,) = align([old], [new])
    assert isinstance(change, Edited)
    assert change.similarity == pytest.approx(share, abs=1e-4)
    assert change.words == ()


def test_similarity_of_a_split_counts_all_pieces() -> None:
    change = align([joined(BREACH, RAILWAY)], [BREACH, RAILWAY])[0]
    assert change == Split(1, (1, 2), 1.0)
