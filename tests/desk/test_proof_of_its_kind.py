"""One story, and corrections that are true only of what is of their kind: figures by their name, a slip among
additions, one of two people, his party and not how he is spelt."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.findings import Severity

STORY = (
    "TARNHOLM, Aug. 3 (Reuters) - Kilns sold briskly again and makers are well above their lows of the spring.",
    "Dealers took 412 of them in July after 388 in June, the Potters' Federation said.",
    "The clay strike of 1987 is the subject of a book by Ines Marwick, 47, an engineer of brickyard Tolvar.",
    "Sten Olvard, 58, of the Guild Union (GU), wants a levy on chimneys and is for it this year.",
    '"We burn a lot of half-dried wood," said potter Kari Brune of Westland.',
    "Olvard came to the council on March 4.",
)

Edit = tuple[int, str, str]
"""A paragraph, and what stood there in the version before for what stands there now."""


def compared(note: str, edits: tuple[Edit, ...]) -> tuple[list[str], list[tuple[str, int]]]:
    """The verdicts on the claims of a note, and what is told loudly besides them, by paragraph."""
    before = list(STORY)
    for number, was, now in edits:
        assert now in before[number - 1]
        before[number - 1] = before[number - 1].replace(now, was)
    old = "\n\n".join(("Kilns sell well", *before))
    new = "\n\n".join(("Kilns sell well", f"({note})", *STORY))
    found = desk.compare(layout.read(old.encode(), "1.txt"), layout.read(new.encode(), "2.txt"))
    loud = [each for each in found.findings if each.severity is not Severity.INFO]
    besides = [(each.rule.removeprefix("unreported-"), each.new[0]) for each in loud if each.new]
    kinds = [told for told in besides if not told[0].startswith(("claim", "off-by"))]
    return [each.verdict.value for each in found.rulings], kinds


T, F, PART = "confirmed", "refuted", "partial"

JULY, JUNE = (2, "421", "412"), (2, "412", "388")
FEDERATION = (2, "Kiln Federation", "Potters' Federation")
WELL = (1, "are above", "are well above")
SLIP = (5, "haf-dried", "half-dried")
STRIKE = (3, "1978", "1987")
YARD = (3, "brickyard Halm", "brickyard Tolvar")
MARWICK = (3, "Marvick", "Marwick")
MARWICKS_AGE = (3, "74", "47")
OLVARD, OLVARD_BELOW = (4, "Olward", "Olvard"), (6, "Olward", "Olvard")
BRUNE = (5, "Broone", "Brune")
LAND = (5, "Sundland", "Westland")
PARTY = (4, "Trade Union (TU)", "Guild Union (GU)")
TENSE = (4, "be for it", "is for it")

ROWS: list[tuple[str, tuple[Edit, ...], list[str], list[tuple[str, int]]]] = [
    ("This story is corrected to show July and June figures in paragraph 2", (JULY, JUNE), [T], []),
    ("Corrects to show monthly totals in second paragraph", (JULY, JUNE), [T], []),
    ("Corrects paragraph 2 to reflect right number for July", (JULY,), [T], []),
    ("Corrects to show July figure in paragraph 2", (FEDERATION,), [F], [("attribution", 2)]),
    ("Corrects to show totals in paragraph 3", (MARWICK,), [F], [("name", 3)]),
    (
        'Adds dropped word "well" in first paragraph and typo in paragraph 5',
        (WELL, SLIP),
        [T, T],
        [],
    ),
    ("Adds missing word in paragraph 1, misspelling in paragraph 5", (WELL, SLIP), [T, T], []),
    ("Adds dropped word in paragraph 1 and typo in paragraph 4", (WELL, SLIP), [T, F], []),
    ("Adds dropped word in paragraph 1, typo in paragraph 3", (WELL, YARD), [T, F], [("name", 3)]),
    ("Fixes typo in paragraph 5", (SLIP,), [T], []),
    ("Corrects year of strike, spelling of Brune", (STRIKE, BRUNE), [T], []),
    ("Corrects year of strike, spelling of Brune", (STRIKE, MARWICK), [PART], [("name", 3)]),
    ("Corrects year of strike and spelling of Olvard", (STRIKE, MARWICK), [PART], [("name", 3)]),
    ("Corrects spelling of Brune, year of strike", (STRIKE, OLVARD), [PART], [("name", 4)]),
    ("Corrects spelling of Brune, Olvard", (OLVARD, OLVARD_BELOW), [PART], []),
    ("Corrects year of strike, age of Marwick", (STRIKE, MARWICKS_AGE), [T], []),
    ("Corrects year of strike, age of Olvard", (STRIKE, MARWICKS_AGE), [PART], [("figure", 3)]),
    ("Corrects year of strike, age of Olvard", (STRIKE, BRUNE), [PART], [("name", 5)]),
    ("Corrects year of strike, country of Brune", (STRIKE, LAND), [T], []),
    ("Corrects year of strike, party of Olvard", (STRIKE, PARTY), [T], []),
    ("Corrects year of strike, party of Olvard", (STRIKE, OLVARD), [PART], [("name", 4)]),
    ("Corrects year of strike, employer of Brune", (STRIKE, YARD), [PART], [("name", 3)]),
    ("Corrects party of Olvard in paragraph 4 to GU from TU", (OLVARD,), [F], [("name", 4)]),
    ("Corrects party of Olvard in paragraph 4 to GU, not TU", (OLVARD, TENSE), [F], [("name", 4)]),
    ("Corrects party of council member Olvard in paragraph 4", (OLVARD,), [F], [("name", 4)]),
    ("Corrects party of Olvard in paragraph 4", (PARTY,), [T], []),
    ("Corrects party of Olvard in paragraph 4", (OLVARD, PARTY), [T], [("name", 4)]),
    ("Corrects employer of Marwick in paragraph 3 to Tolvar, not Halm", (YARD,), [T], []),
    (
        "Corrects employer of Marwick in paragraph 3 to Tolvar, not Halm",
        (MARWICK,),
        [F],
        [("name", 3)],
    ),
    ("Corrects age of Olvard in paragraph 4 to 58 from 57", (OLVARD,), [F], [("name", 4)]),
    ("Corrects country of Brune in paragraph 5 to Westland", (LAND,), [T], []),
    ("Corrects country of Brune in paragraph 5", (BRUNE,), [F], [("name", 5)]),
    ("Corrects name of council member Olvard in paragraph 4", (OLVARD,), [T], []),
]


@pytest.mark.parametrize(("note", "edits", "verdicts", "besides"), ROWS)
def test_what_changed_is_of_the_kind_that_a_note_names(
    note: str, edits: tuple[Edit, ...], verdicts: list[str], besides: list[tuple[str, int]]
) -> None:
    assert compared(note, edits) == (verdicts, besides)
