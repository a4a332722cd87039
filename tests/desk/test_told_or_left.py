"""One story, a note, and paragraphs as they were and are: what must be told of them, and what is left quiet."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Finding, Severity

STORY = (
    "TARN (Reuters) - Halden Ferries will sell two of its five lines after a weak summer, it said on Monday.",
    "The lines to Orwick and Sorva carried 410,000 passengers last year, it said in a statement.",
    "Chief Executive Mira Tolk said talks with a buyer had begun in May.",
    '"We have lost money on both lines for years," Tolk told reporters in Tarn.',
    "The company, which has 14 boats, employs 900 people.",
    "The dockers' union said it would fight the sale.",
    "Ida Renn, an analyst at Lomond Partners, said the price was low.",
    "Halden lost 43 million crowns in the first half.",
    "The line to Sorva opened in 1961.",
    "A storm in March sank one of its boats.",
)
MINISTER = "Transport Minister Olav Brand said the state would not step in."
ADDS = "Adds minister's comment in last paragraph"

Edits = dict[int, tuple[str, str]]
"""Paragraphs by their number, as they were and as they are; one that is empty stands not in that version."""


def told(note: str, edits: Edits) -> list[str]:
    return [each.rule for each in read(note, edits) if each.severity is not Severity.INFO]


def read(note: str, edits: Edits) -> tuple[Finding, ...]:
    sides = []
    for side in (0, 1):
        row = [edits[n][side] if n in edits else text for n, text in enumerate(STORY, 1)]
        row += [MINISTER] if side and note == ADDS else []
        lines = [
            "Halden Ferries to sell two lines",
            f"({note})" if side else "",
            *filter(None, row),
        ]
        sides.append(layout.read("\n\n".join(filter(None, lines)).encode(), f"{side}.txt"))
    return tuple(desk.compare(*sides).findings)


TOLD: list[tuple[str, Edits]] = [
    # another span of time; a name right in one quotation and a word besides in it
    (ADDS, {9: ("The line opened 20 years ago.", "The line opened a decade ago.")}),
    (
        "Corrects spelling of Venn throughout",
        {
            4: ('"Ven has lost money on both lines," Tolk said.',) * 2,
            7: ('"Ven lost a boat," Renn said.', '"Venn sold a boat," Renn said.'),
        },
    ),
    # who may sail; who would not comment and says more than he did
    (
        ADDS,
        {
            9: (
                "Neither the Orwick nor the Sorva may sail in ice.",
                "Either the Orwick or the Sorva may sail in ice.",
            )
        },
    ),
    (
        ADDS,
        {
            9: (
                "Vell did not return a call, but issued a note in which it said it was looking into the leak.",
                "Vell did not return a call, but issued a note in which it said it was looking into the leak"
                " and took the blame for it.",
            )
        },
    ),
    ("Corrects year of Orwin-Vell lawsuit to 1980, not 1984, in paragraph 9", {9: (STORY[8],) * 2}),
    # what a firm lost is no forecast of it, nor are its fares what another is to
    (
        "Adds 2007 forecasts",
        {
            4: ("", "Halden said it would save a fifth of its fuel in 2007."),
            9: ("", "It said three of its boats lay idle in the summer."),
        },
    ),
    (
        "Adds Orwin forecasts",
        {
            4: ("", "Orwin Lines said it would save a fifth of its fuel in 2007."),
            9: ("", "Halden said it expected fares to fall by a tenth."),
        },
    ),
    # of two newspapers either may be the paper; a big holder is none of the biggest
    (
        ADDS,
        {
            8: ("The Vell Post and the Tarn Herald wrote of it.",) * 2,
            9: ("A buyer was found, the paper said.", "A buyer was found, the Post said."),
        },
    ),
    (
        ADDS,
        {
            9: (
                "Another of its 12 biggest holders said it was cheap.",
                "Another of its 12 big holders said it was cheap.",
            )
        },
    ),
    # he whose name is He may work for another
    (
        ADDS,
        {
            7: (
                '"It is dear," said He Lanwei, a buyer at Lomond Partners.',
                '"It is dear," said Orsil Partners buyer He Lanwei.',
            )
        },
    ),
    # what is more strained was so before
    (
        ADDS,
        {
            9: (
                "Its talks with the port are more strained.",
                "Its talks with the port are strained.",
            )
        },
    ),
    # another quarter of a land is another place
    (ADDS, {5: ("Halden sells in Southeast Norland.", "Halden sells in Southwest Norland.")}),
    # analysts who expect nothing are no poll of them
    (
        ADDS,
        {
            4: (
                STORY[3],
                "Wall Street looks for profit of 2 million crowns, according to Lomond Partners.",
            ),
            5: (
                "Vell bribed analysts, who look away, according to Lomond Partners.",
                "Vell bribed analysts, who look away.",
            ),
        },
    ),
    # a sign put right is of its own figure
    (
        "Corrects amount paid to Vell in paragraph 5",
        {5: ("Growth was -4.1 percent in May.", "Growth was 4.1 percent in May.")},
    ),
    (
        "Corrects day to Tuesday, not Monday, in paragraph 5",
        {9: ("It sank on Mon.", "It sank Friday.")},
    ),
    # who was not heard before is no background
    (
        "Adds background",
        {9: ("", 'Odd Vell, a miller, said the line was lost. "It opened up the coast," he said.')},
    ),
    # who says it is another body, be it in capitals as a crosshead is
    (
        ADDS,
        {
            5: (
                "Vell took bribes, the NORLAND ministry said.",
                "Vell took bribes, the TARVIA ministry said.",
            )
        },
    ),
    (
        ADDS,
        {
            5: (
                "The SQUAM bank said Vell stole the boats.",
                "The ORSIL bank said Vell stole the boats.",
            )
        },
    ),
    (ADDS, {5: ("Vell took bribes, SQUAM police said.", "Vell took bribes, police said.")}),
    # of a whole two parts are told, and changed places
    (
        ADDS,
        {
            5: (
                "Of the nine judges, three were for, four against.",
                "Four of the nine judges were for, three against.",
            )
        },
    ),
    # a correction that gives the name means no other
    (
        'Corrects spelling of president\'s name "Luisa Orwin"',
        {5: ("Police charged Ole Hansen with theft.", "Police charged Ole Hanson with theft.")},
    ),
    (
        "Corrects spelling of company name Halm",
        {5: ("Police charged Ole Hansen with theft.", "Police charged Ole Hanson with theft.")},
    ),
    # a recast of how it is attributed leaves neither a hedge nor a source out
    (
        "Recasts attribution",
        {
            5: (
                "Vell is accused of theft from Squam in Tarn.",
                "Vell is guilty of theft from Squam in Tarn.",
            )
        },
    ),
    (
        "Recasts attribution",
        {5: ("Prosecutors said Vell took bribes from Squam.", "Vell took bribes from Squam.")},
    ),
    # each thing of a list of references by itself
    (
        "Removes references to storm, bribes",
        {
            7: ("Tolk took bribes, police said.", ""),
            8: ("She was charged with theft on Monday.", ""),
            10: (STORY[9], ""),
        },
    ),
    # a chairman of the union is none of the company that spoke above him
    (
        "Removes Halden comment",
        {
            4: ("Halden said it would sell the boats.", ""),
            5: ('"We will strike," the dockers\' union President Ole Falk said.', ""),
        },
    ),
    # that a trader was hurt is no reaction of the market
    ("Adds market reaction", {9: ("", "A trader was shot in his flat in Tarn.")}),
    ("Adds market reaction", {9: ("", "The stock exchange was flattened by a bomb.")}),
    # a lead that charges somebody leaves its source to nobody
    (
        ADDS,
        {
            1: (
                "TARN (Reuters) - Norland troops burned 90 boats in a raid, rebels said on Monday.",
                "TARN (Reuters) - Norland troops burned 90 boats in a raid on Monday.",
            ),
            2: ("The raid was on the port of Orwick.", "Rebels said the raid was on the port."),
        },
    ),
    # "the matter" may be a deal, and no palace
    (
        ADDS,
        {
            5: (
                "A duke is to go, people familiar with the matter said.",
                "A duke is to go, people familiar with the palace said.",
            )
        },
    ),
    # who is no part of a name is another
    (
        ADDS,
        {
            5: (
                "Halden will sell the line to Orm Lines.",
                "Halden will sell the line to Orwick Bank, or Orm Lines.",
            )
        },
    ),
    # "she" need not be who did it
    (
        ADDS,
        {
            5: (
                "The firm dismissed the clerk after she found the hole.",
                "The firm dismissed the clerk because she found the hole.",
            )
        },
    ),
    # a trade may be another
    (
        ADDS,
        {5: ("Vell made his money in mining before.", "Vell made his money in banking before.")},
    ),
    # a bare name that stood there is no detail more
    (
        "Adds Halden background",
        {
            5: (
                "Halden was not fined for the oil spill off Sorva in 2008.",
                "Halden was fined 9 million crowns for the dye leak near Orwick in 2008.",
            )
        },
    ),
    # the head of a hospital is no nurse, an outsider no spokesman for the firm's mind
    ("Adds nurses' comments", {9: ("", '"We knew," said Odd Vell, director of Orwick hospital.')}),
    (
        ADDS,
        {
            4: (STORY[3], "Olav Brand, an analyst at Lomond Partners, looked at Halden in May."),
            5: ("Halden expects to default in May, he said.", "Halden expects to default in May."),
        },
    ),
    # a name is put right where its thing is told
    (
        "Corrects name of buyer to Olav Renn in paragraph 5",
        {
            5: (
                "The buyer was not at the talks with dockers.",
                "Police shot Olav Renn in a raid on his flat on Monday.",
            )
        },
    ),
    # a comparison sets a figure against another
    (
        "Corrects year-earlier comparison",
        {5: ("Police shot 3 men in Tarn.", "Police shot 9 men in Tarn.")},
    ),
    # a "not" that came or went beside other words, and a deed told by a word of its root
    (ADDS, {5: ("What the boats cost is public.", "What the boats cost is not public.")}),
    (ADDS, {5: ("What they cost is not secret.", "What they cost is secret.")}),
    (ADDS, {5: ("What they cost is not public.", "What they cost is not confidential.")}),
    (ADDS, {5: ("Halden said it will change crews.", "Halden said it will not change crews.")}),
    (ADDS, {5: ("Boats that fail to sail will be sold.", "Boats that sail will be sold.")}),
    (
        ADDS,
        {
            5: (
                "The pact will quickly resolve the long, bitter row over the pier.",
                "The pact offered the town no lasting resolution of that row over the pier.",
            )
        },
    ),
    (
        ADDS,
        {
            5: (
                "Tolk did not warn her crews of the leak before the boat left Sorva.",
                "Tolk twice warned all her crews by radio of the leak before the boat left Sorva.",
            )
        },
    ),
    (
        ADDS,
        {9: ("The line opened in 1961, and Falk denied any bribes.", "The line opened in 1961.")},
    ),
    (
        ADDS,
        {
            5: (
                "'WE WILL NOT SINK' Halden has had 14 boats since May.",
                "'WE WILL SINK' Halden has had 14 boats since May.",
            )
        },
    ),
    # us is no US, nor is another land; who did what to whom
    (ADDS, {5: ('"It helps U.S. crews," Tolk said.', '"It helps us crews," Tolk said.')}),
    (ADDS, {5: ('"The U.S. knew of it," Tolk said.', '"The U.K. knew of it," Tolk said.')}),
    (ADDS, {7: ("Lomond Partners sued Ida Renn.", "Ida Renn sued Lomond Partners.")}),
    (ADDS, {9: ("The pier is still open.", "The pier is no longer open.")}),
    # a comparison has two figures of a kind, and an office the body above it
    (
        "Corrects comparison in paragraph 8",
        {8: ("Halden held 14 anchors on the quay.", "Halden held 19 anchors on the quay.")},
    ),
    (
        "Removes Halden comments",
        {
            5: ("Halden said wages would not rise.", ""),
            6: ('"We are tired," union Chief Jan Dorn said.', ""),
        },
    ),
    (
        "Adds background",
        {9: ("", '"The pier is rotten," Bo Vell told crews in Sorva before he left.')},
    ),
    ("Adds background", {9: ("", '"The pier is rotten," Bo Vell told crews earlier on Friday.')}),
    ("Corrects Sorva's place in the table", {5: ("It sails at 7 a.m.", "It sails at 9 a.m.")}),
    (
        ADDS,
        {
            5: (
                "It is dear, Orvik Bank trader Bo Vell said.",
                "It is dear, said Bo Vell, a trader at Mirel.",
            )
        },
    ),
    # some alone of whom a sentence was, or all of them again
    (ADDS, {5: ("Demand for cabins is flat.", "Demand for cabins in the south is flat.")}),
    (ADDS, {5: ("Illness among stokers rose in May.", "Illness rose in May.")}),
    (ADDS, {5: ("Demand for cabins is flat.", "Demand for cabins in hilly areas is flat.")}),
    (ADDS, {5: ("Fares were cut in May.", "Fares outside Norland were cut in May.")}),
    # fares that are cut do not rise, be it that no word stands in the place of its opposite
    (
        ADDS,
        {
            5: (
                "Tolk fears the end of fare cuts in June.",
                "Tolk fears wage cuts and fare increases.",
            )
        },
    ),
    (ADDS, {5: ("Tolk feared the expiry of the lease.", "Tolk feared the renewal of the lease.")}),
    # what befell somebody went with its clause
    (
        ADDS,
        {5: ("It hired pilots who had been jailed for theft.", "It hired pilots.")},
    ),
    (
        ADDS,
        {
            5: (
                "Following a purge of the port office, pilots set up a school in Orwick.",
                "Pilots set up a school in Orwick.",
            )
        },
    ),
    # that it says what came says nothing of the denial which went for it
    (
        "Corrects paragraph 7 to show that the writ against Lomond was filed by anglers",
        {
            7: (
                "Vell and Lomond Partners say that what Halden holds against them is false.",
                "Vell and Lomond Partners were named in a writ, which was filed by anglers in May.",
            )
        },
    ),
    # a small word in brackets that is another, and two in them
    (
        ADDS,
        {4: ('"We may slip in arrears," Tolk said.', '"We may slip (out of) arrears," Tolk said.')},
    ),
    (
        ADDS,
        {4: ('"We sail to Sorva," Tolk said.', '"We sail (from) Sorva," Tolk said.')},
    ),
    # what another survey found is nobody's comment and no market's reaction
    (
        "Adds union comments, market reaction",
        {
            6: ("", '"We will strike," said Ole Falk, head of the union.'),
            8: ("", "Shares in Halden fell 3 percent."),
            9: ("", "A survey of 40 ports put the traffic of this year at 2.3 million carts."),
        },
    ),
]

LEFT: list[tuple[str, Edits]] = [
    (ADDS, {9: ("The line opened 10 years ago.", "The line opened a decade ago.")}),
    # a name that stands in the one it was put right to, and in what somebody says
    (
        "Corrects spelling of Venna throughout",
        {
            4: ("Tolk met Ida Venn in May.", "Tolk met Ida Venna in May."),
            7: ('"Venn lost a boat," Renn said.', '"Venna lost a boat," Renn said.'),
            9: ("Venn opened the line.", "Venna opened the line."),
        },
    ),
    # its boats are those of Halden, of which 29 percent are no number
    (
        "Corrects number of Halden boats in paragraph 5",
        {
            5: ("It carried cars on its 14 boats.", "It carried cars on its 41 boats."),
            6: ("Shares rose 29 percent at Halden.",) * 2,
        },
    ),
    # the grammar of two things denied
    (
        ADDS,
        {
            9: (
                "Neither the Orwick or the Sorva may sail in ice.",
                "Neither the Orwick nor the Sorva may sail in ice.",
            )
        },
    ),
    # of whose lawsuit the year is right now
    (
        "Corrects year of Orwin-Vell lawsuit to 1980, not 1984, in paragraph 9",
        {9: ("Orwin sued Vell in 1984.", "Orwin sued Vell in 1980.")},
    ),
    # a newspaper by the last word of its name
    (
        ADDS,
        {
            8: ("The Post found a buyer. The Vell Post wrote of it on Sunday.",) * 2,
            9: ("A buyer was found, the paper said.", "A buyer was found, the Post said."),
        },
    ),
    # the biggest are the top ones
    (
        ADDS,
        {
            9: (
                "Another of its 12 biggest holders said it was cheap.",
                "Another of its 12 top holders said it was cheap.",
            )
        },
    ),
    # whose name is He is no "he"
    (
        ADDS,
        {
            7: (
                '"It is dear," said He Lanwei, a buyer at Lomond Partners.',
                '"It is dear," said Lomond Partners buyer He Lanwei.',
            )
        },
    ),
    # what became more strained became strained
    (
        ADDS,
        {
            9: (
                "Its talks with the port became more strained in May.",
                "Its talks with the port became strained in May.",
            )
        },
    ),
    (
        "Corrects growth in paragraph 5",
        {5: ("Growth was -4.1 percent in May.", "Growth was 4.1 percent in May.")},
    ),
    # a day may have stood in short
    (
        "Corrects day to Tuesday, not Monday, in paragraph 5",
        {5: ("It sailed on Mon. from Tarn.", "It sailed on Tuesday from Tarn.")},
    ),
    (
        "Corrects comparison in paragraph 5",
        {
            5: (
                "It lost 12 million crowns, after 7 million in 2008.",
                "It lost 12 million crowns, after 9 million in 2008.",
            )
        },
    ),
    # who tells what was, tells background
    (
        "Adds background",
        {
            9: (
                "",
                'Odd Vell, a historian, said the line had been the first. "It opened up the coast," he said.',
            )
        },
    ),
    # what a firm expects is its forecast
    (
        "Adds 2007 forecasts",
        {
            4: ("", "Halden said it would save a fifth of its fuel in 2007."),
            9: ("", "It said it expected fares to fall by a tenth in the first quarter."),
        },
    ),
    # a model by its number is no count of them
    (
        "Corrects number of vans recalled in Osta in paragraph 5 to 410, not 140",
        {
            5: (
                "It recalls 900 model 1500 and 3500 vans in Norland; 140 in Osta; 31 in Tarvia.",
                "It recalls 900 model 1500 and 3500 vans in Norland; 410 in Osta; 31 in Tarvia.",
            )
        },
    ),
    (
        ADDS,
        {
            5: (
                "PLEDGE The company employs 900 people, it said.",
                "The company employs 900 people, it said.",
            )
        },
    ),
    (ADDS, {5: ("Of the nine boats, three sank.", "Three of the nine boats sank.")}),
    (
        "Corrects spelling of president's name",
        {5: ("Police charged Ole Hansen with theft.", "Police charged Ole Hanson with theft.")},
    ),
    ("Removes references to storm", {10: (STORY[9], "")}),
    ("Adds market reaction", {9: ("", "Shares in Halden fell 3 percent in Tarn on Monday.")}),
    (
        "Corrects year-earlier comparison",
        {
            5: (
                "Sales rose to 9 million crowns from 7 million a year earlier.",
                "Sales rose to 9 million crowns from 8 million a year earlier.",
            )
        },
    ),
    (
        ADDS,
        {
            5: (
                "A bid came, people familiar with the matter said.",
                "A bid came, people familiar with the talks said.",
            )
        },
    ),
    # a union, an agency or a member of the crew speaks for those who are called by their trade
    ("Adds drivers' comments", {9: ("", "The taxi union said it was told nothing.")}),
    (
        "Adds aid worker comments",
        {9: ("", '"We saw nine boats," said Ole Falk, spokesman for relief agency Halm.')},
    ),
    ("Adds worker comments", {9: ("", '"We were told nothing," said a member of the crew.')}),
    ("Adds miner's comments", {9: ("", '"Copper is weak," Orsil Chief Executive Ole Falk said.')}),
    # what is not one of two is the other
    (ADDS, {5: ("What the boats cost is confidential.", "What the boats cost is not public.")}),
    (ADDS, {5: ("What the boats cost is not public.", "What the boats cost is secret.")}),
    (
        ADDS,
        {
            5: (
                "It continues to pay for the pier at Orwick.",
                "It made no change in what it pays for the pier at Orwick.",
            )
        },
    ),
    # another tense of falling short
    (
        ADDS,
        {5: ("Boats that fail to sail will be sold.", "Boats that failed to sail will be sold.")},
    ),
    # a crosshead that moved
    (
        ADDS,
        {
            5: ("'WE WILL NOT SINK' Halden has had 14 boats.", "Halden has had 14 boats."),
            9: (STORY[8], f"'WE WILL NOT SINK' {STORY[8]}"),
        },
    ),
    # a land in letters with and without points, "she said" put behind it all, a trade behind a name
    (ADDS, {5: ('"The US knew of it," Tolk said.', '"The U.S. knew of it," Tolk said.')}),
    (
        ADDS,
        {
            5: (
                '"Otherwise no boat will sail," Tolk said. "The hulls are too old for the ice."',
                '"Otherwise no boat will sail -- the hulls are too old for the ice," Tolk said.',
            )
        },
    ),
    (
        ADDS,
        {
            7: (
                '"It is dear," said Lomond Partners analyst Ida Renn in Tarn.',
                '"It is dear," said Ida Renn, analyst at Lomond Partners in Tarn.',
            )
        },
    ),
    # what is still so is so
    (ADDS, {9: ("Some 900 islanders use the line.", "Some 900 islanders still use the line.")}),
    # a town, a creed or a party before a name is no firm
    *(
        (ADDS, {5: (f"It is dear, {before} Bo Vell said.", f"It is dear, said Bo Vell, {behind}.")})
        for before, behind in (
            ("Liberal senator", "a senator from Orwick"),
            ("Orwick trader", "a trader at Mirel"),
            ("Norlandian economist", "an economist at Mirel"),
            ("Lutheran priest", "a priest from Sorva"),
            ("Lynx pitcher", "a pitcher from Sorva"),
        )
    ),
    # two figures of a kind are a comparison, and who speaks for the body above goes with it
    *(
        ("Corrects comparison in paragraph 8", {8: (text.format(20), text.format(21))})
        for text in (
            "A profit of 36 million crowns was above the {} million crowns that Mirel made.",
            "Halden has 40 piers, double the {} in Sorva.",
            "Halden has 40 piers, while Sorva has {}.",
        )
    ),
    (
        "Removes Halden comments",
        {
            5: ("Halden said wages would not rise.", ""),
            6: ('"We pay enough," company President Jan Dorn said.', ""),
        },
    ),
    (
        "Removes guild comments",
        {
            5: ("The stokers' guild said it was tired.", ""),
            6: ('"We are tired," union Chief Jan Dorn said.', ""),
        },
    ),
    # what was said in its day is background
    *(
        ("Adds background", {9: ("", f'{opening} told the crews: "This pier is made of gold."')})
        for opening in (
            "When the line opened, Ole Halm",
            "At its opening in the 1930s, Ole Halm",
            "During the war Ole Halm",
            "The founder, Ole Halm, famously",
        )
    ),
    ("Corrects Sorva's place in the table", {5: ("Sorva is third.", "Sorva is second.")}),
    # of when a thing is, where all of the story is, and of a land that it names
    (ADDS, {5: ("Demand for cabins is flat.", "Demand for cabins in the summer is flat.")}),
    (ADDS, {5: ("Demand for cabins is flat.", "Demand for cabins in the region is flat.")}),
    (ADDS, {5: ("Demand for cabins is flat.", "Demand for cabins in most cases is flat.")}),
    (
        ADDS,
        {
            2: ("Norland is the home of both lines.",) * 2,
            5: ("Demand for cabins is flat.", "Demand for cabins in Norland is flat."),
        },
    ),
    # where it was told before, in other words of the paragraph
    (
        ADDS,
        {5: ("Norland's biggest line will sail.", "The biggest line in Norland will sail.")},
    ),
    # cuts that are told otherwise are cuts
    (
        ADDS,
        {5: ("Tolk fears fare cuts in June.", "Tolk fears a round of fare reductions in June.")},
    ),
    # ornament, and what is told elsewhere
    (
        ADDS,
        {
            5: (
                "The line, which was opened by the queen, has a pier.",
                "The line has a pier.",
            )
        },
    ),
    (
        ADDS,
        {
            5: ("It hired pilots who had been jailed for theft.", "It hired pilots."),
            9: ("The pilots were jailed for theft in 1961.",) * 2,
        },
    ),
    # the denial that a note speaks of
    (
        "Corrects paragraph 7 to remove denial by Lomond and show that the writ was filed by anglers",
        {
            7: (
                "Vell and Lomond Partners say that what Halden holds against them is false.",
                "Vell and Lomond Partners were named in a writ, which was filed by anglers in May.",
            )
        },
    ),
    # the word of a slip that the desk put right in brackets, or only set in them
    (
        ADDS,
        {4: ('"We may slip in arrears," Tolk said.', '"We may slip (into) arrears," Tolk said.')},
    ),
    (
        ADDS,
        {
            4: (
                '"We sail in May or in June," Tolk said.',
                '"We sail in May or (in) June," Tolk said.',
            )
        },
    ),
    # one of which the union speaks is of its comments
    (
        "Adds union comments, market reaction",
        {
            6: ("", '"We will strike," said Ole Falk, head of the union.'),
            8: ("", "Shares in Halden fell 3 percent."),
            9: ("", '"A survey put it at 2.3 million carts," said Ole Falk, head of the union.'),
        },
    ),
    (
        "Adds union comments, market reaction",
        {
            6: ("", '"We will strike," said Ole Falk, head of the union.'),
            8: ("", "Shares in Halden fell 3 percent."),
            9: (
                "",
                "Shares in Orlen fell as well, after a survey put traffic at 2.3 million carts.",
            ),
        },
    ),
]


@pytest.mark.parametrize(("note", "edits"), TOLD)
def test_what_must_be_told(note: str, edits: Edits) -> None:
    assert told(note, edits)


@pytest.mark.parametrize(("note", "edits"), LEFT)
def test_what_is_left_quiet(note: str, edits: Edits) -> None:
    assert not told(note, edits)
