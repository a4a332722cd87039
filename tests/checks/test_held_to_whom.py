"""Claims held to whom they name and where: true where he speaks or his figure changed, untrue where another's
did."""

from __future__ import annotations

import pytest

from leaddiff import desk, layout
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.findings import Report

STORY = (
    "VESSIN, Norland, March 4 (Reuters) - Kiln maker Orlen will shut two of its yards in Vessin.",
    'Lomond Ratings has Orlen at "C2," one notch above where Halden stands.',
    "Orlen lost 3.1 crowns, or 4.6 percent, while Halden was down 2.9 percent by noon.",
    "The council's lawyer Pia Renn is suing the yard over a quay.",
    "Fund manager Odd Vell, who picked the head of the company, owns a fifth of it.",
    "The new kiln will cost 14 million {}.",
)
BY_ANOTHER = (
    "But Renn won praise from former harbor lawyer Ona Trask, who said that the quay was rotten.",
    '"It had to be done, and the sooner the better for all of us in the town."',
)
BY_HER = '"The quay is ours," Renn told reporters in Vessin.'
BY_FIRM = "The company said it has no plan for the kilns in the north."
LIKE_HALDEN = "Large yards like Halden have few quays to let."
BY_HALDEN = '"We have no quay to let," said Ida Morrow, who runs Halden.'
BY_HIM = '"I would not have shut them," Vell told a hall of owners.'
ANALYST = '"It was overdue, and it will cost less," said Jon Hask, an analyst at Lomond.'
HARBOR = "Jon Brandt, who runs the harbor, said it was dry."
MAYOR = '"It is a blow to the town and to its port," Mayor Ida Brenner said.'


def verdicts(note: str, edits: dict[int, tuple[str, str]], came: tuple[str, ...] = ()) -> list[str]:
    return [ruling.verdict.value for ruling in compared(note, edits, came).rulings]


def compared(note: str, edits: dict[int, tuple[str, str]], came: tuple[str, ...] = ()) -> Report:
    sides = []
    for side in (0, 1):
        row = [edits[n][side] if n in edits else text for n, text in enumerate(STORY, 1)]
        row = [text.format("crowns") for text in row]
        lines = ["Orlen to shut yards", f"({note})" if side else "", *row, *(came if side else ())]
        sides.append(layout.read("\n\n".join(filter(None, lines)).encode(), f"{side}.txt"))
    return desk.compare(*sides)


TO_PESOS = {6: (STORY[5], "The new kiln will cost 14 million pesos.")}
TO_CROWNS = {6: (TO_PESOS[6][1], STORY[5])}
NO_PESOS = {6: ("The new kiln will cost $14 million pesos.", "The new kiln will cost $14 million.")}
RATING = (STORY[1].replace("C2", "C1"), STORY[1])
OF_ORLEN = (STORY[2].replace("4.6", "6.4"), STORY[2])
OF_HALDEN = (STORY[2].replace("2.9", "9.2"), STORY[2])
IS, IS_NOT, PARTLY = Verdict.CONFIRMED.value, Verdict.REFUTED.value, Verdict.PARTIAL.value
UNTOLD = Verdict.UNVERIFIABLE.value


@pytest.mark.parametrize(
    ("note", "edits", "found"),
    [
        ("Corrects currency in last paragraph to crowns, from pesos", TO_CROWNS, [IS]),
        ("Corrects currency in last paragraph to crowns, from pesos", TO_PESOS, [IS_NOT]),
        ("Corrects currency in last paragraph to pesos, from dollars", NO_PESOS, [IS_NOT]),
        ("Corrects currency in last paragraph to dollars, from pesos", NO_PESOS, [IS]),
        ("Corrects percentage drop in Orlen shares in paragraph 3", {3: OF_ORLEN}, [IS]),
        ("Corrects percentage drop in Halden shares in paragraph 3", {3: OF_HALDEN}, [IS]),
        ("Corrects percentage drop in Halden shares in paragraph 3", {3: OF_ORLEN}, [IS_NOT]),
        ("Corrects percentage drop in Orlen shares in paragraph 3", {3: OF_HALDEN}, [IS_NOT]),
        ("Corrects percentage drop in shares in paragraph 3", {3: OF_ORLEN}, [IS]),
    ],
)
def test_a_correction_is_of_whom_and_of_what_it_names(note, edits, found):
    assert verdicts(note, edits) == found


OTHER_WORDS = {3: (STORY[2].replace("by noon", "at noon"), STORY[2])}
VELL = {5: (STORY[4].replace("Vell", "Velk"), STORY[4])}
AT_QUAY = {4: (f"{STORY[3]} It is at 4 Tarngate.", f"{STORY[3]} It is at 14 Tarngate.")}
SALES = "Orlen sold {} kilns, and its sales rose to 14.1 million crowns, it said."


@pytest.mark.parametrize(
    ("note", "edits", "found"),
    [
        ("Corrects spelling of Orlen fund manager Odd Vell in paragraph 5", VELL, [IS]),
        (
            "Corrects spelling of Orlen fund manager Odd Vell in paragraph 3",
            VELL | OTHER_WORDS,
            [IS_NOT],
        ),
        ("Corrects spelling of Halden in paragraph 3", VELL | OTHER_WORDS, [IS_NOT]),
    ],
)
def test_a_spelling_put_right_elsewhere_is_not_of_the_paragraph_named(note, edits, found):
    assert verdicts(note, edits) == found


@pytest.mark.parametrize(
    ("note", "edits", "found"),
    [
        ("Corrects address of quay to 14 Sandgate in paragraph 4", AT_QUAY, Verdict.REFUTED),
        ("Corrects address of quay to 14 Tarngate in paragraph 4", AT_QUAY, Verdict.CONFIRMED),
        ("Corrects address of quay to 14 Sandgate", AT_QUAY, Verdict.UNVERIFIABLE),
    ],
)
def test_an_address_that_nobody_has_is_not_right(note, edits, found):
    assert verdicts(note, edits) == [found.value]


@pytest.mark.parametrize(
    ("note", "came", "found"),
    [
        ("Adds Halden sales", SALES.format("400"), [IS_NOT]),
        ("Adds background, Halden sales", SALES.format("400"), [PARTLY]),
        ("Adds Orlen sales", SALES.format("400"), [IS]),
        ("Adds Halden sales", SALES.format("400").replace("Orlen", "Halden"), [IS]),
        ("Adds Halden sales", f"{SALES.format(400)} Halden sold 900.", [IS]),
        ("Adds Halden sales", f"Halden has a yard in Tarn. It{SALES.format(400)[5:]}", [IS]),
        ("Adds Halden sales", "Halden has a yard in Tarn. Total sales rose 5 percent.", [IS]),
        ("Adds Halden sales", f"Halden came to Tarn in 1990. {SALES.format(400)}", [IS_NOT]),
        ("Adds Halden sales", "Group sales at Orlen rose to 14.1 million crowns.", [IS_NOT]),
        # a period, a land or a name that no copy has is nobody whose sales others' could be
        ("Adds Q2 sales", SALES.format("400"), [IS]),
        ("Adds H1 profit, FY sales", "First-half profit and annual sales rose.", [IS]),
        ("Adds June sales", "Sales at Orlen fell 3 percent last month.", [UNTOLD]),
        ("Adds Group profit", "Profit at Orlen rose 5 percent.", [UNTOLD]),
        ("Adds U.S. sales", "Sales in the United States rose 5 percent.", [UNTOLD]),
        ("Adds UK output", "British output rose 5 percent, Orlen said.", [IS]),
        ("Adds V&M sales", "Velk & Marr sales rose 5 percent.", [IS]),
        # sales that name nobody, a place alone or whoever tells of them may be those of any
        ("Adds Halden sales", "The world's biggest boatmaker said sales rose 5 percent.", [UNTOLD]),
        (
            "Adds Halden sales",
            "Sales in Vessin rose 5 percent, fund manager Odd Vell said.",
            [UNTOLD],
        ),
    ],
)
def test_sales_are_of_whom_they_name(note, came, found):
    assert verdicts(note, {}, (came,)) == found


@pytest.mark.parametrize("joint", [',"', '",', '," and', '", and', '" and'])
def test_a_second_thing_with_a_place_of_its_own_behind_a_value_is_a_claim_of_its_own(joint):
    note = (
        f'Corrects rating in paragraph 2 to "C2," not "C1{joint} drop in {{}} shares in paragraph 3'
    )
    edits = {2: RATING, 3: OF_ORLEN}
    assert verdicts(note.format("Orlen"), edits) == [IS, IS]
    assert verdicts(note.format("Halden"), edits) == [IS, IS_NOT]


@pytest.mark.parametrize(
    ("note", "came", "found"),
    [
        ("Adds comments from lawyer Renn, details", BY_ANOTHER, [PARTLY]),
        ("Adds comments from lawyer Renn, details", (BY_HER,), [IS]),
        ("Adds comments from Trask, details", BY_ANOTHER, [IS]),
        ("Adds comment from lawyer Renn, quotes from harbor director", (BY_HER,), [PARTLY]),
        ("Adds comment from lawyer Renn, quotes from harbor director", (BY_HER, HARBOR), [IS]),
        (
            "Adds comment from harbor director",
            ("Jon Brandt, who manages the harbor, said it was dry.",),
            [IS],
        ),
        ("Adds details, quotes from Vell", (BY_FIRM,), [PARTLY]),
        ("Adds details, quotes from Vell", (BY_FIRM, BY_HIM), [IS]),
        ("Adds details, quotes from Orlen", (BY_FIRM,), [IS]),
        ("Adds comment from Renn, Halden, Vell", (BY_HER, LIKE_HALDEN, BY_HIM), [PARTLY]),
        ("Adds comment from Renn, Halden, Vell", (BY_HER, BY_HALDEN, BY_HIM), [IS]),
        ("Adds comment from Renn, background", (BY_HER, LIKE_HALDEN), [IS]),
    ],
)
def test_comments_are_of_him_who_speaks_and_not_of_whom_he_speaks_of(note, came, found):
    assert verdicts(note, {}, came) == found


@pytest.mark.parametrize(
    ("came", "found"),
    [
        ((BY_HER,), [PARTLY]),
        ((BY_HER, "Orlen was founded in 1911."), [IS]),
        (("Renn told reporters in March that the quay was hers.",), [IS]),
        (("Renn had said she would sue.",), [IS]),
        ((BY_HER, "Critics say the kilns foul the air."), [IS]),
        ((BY_HER, 'The kilns burn "slack", a dusty coal.'), [IS]),
    ],
)
def test_what_somebody_says_today_is_no_background_on_a_thing(came, found):
    assert verdicts("Adds comments from lawyer Renn, background on kilns", {}, came) == found
    assert verdicts("Adds comments from lawyer Renn, background", {}, came) == [IS]


@pytest.mark.parametrize(
    "note",
    [
        'Corrects rating in paragraph 2 to "C2," not "C1," as Lomond said in paragraph 3',
        'Corrects rating in paragraph 2 to "C2," not "C1," which was said in paragraph 3',
        'Corrects rating in paragraph 2 to "C2," not "C1," and in paragraph 3',
    ],
)
def test_what_goes_on_about_a_value_is_no_thing_of_its_own(note):
    assert len(verdicts(note, {2: RATING, 3: OF_ORLEN})) == 1


def test_analysts_who_speak_elsewhere_are_put_in_the_wrong_place():
    def reason(came: tuple[str, ...]) -> list[str]:
        lines = ["Orlen to shut yards", "", *(text.format("crowns") for text in STORY), *came]
        sides = []
        for note in ("", "(Adds analyst comment in paragraph 8)"):
            lines[1] = note
            row = lines if note else lines[: 2 + len(STORY)]
            sides.append(layout.read("\n\n".join(filter(None, row)).encode(), f"{note[:4]}.txt"))
        return [found.rule for found in desk.compare(*sides).findings if found.new]

    assert "off-by-one" in reason((ANALYST, MAYOR))
    assert "off-by-one" not in reason((MAYOR, ANALYST))


SHARES = (
    "Shares in Orlen were {} percent lower at noon, below the {} that the fund paid for its own."
)
DOWN = "By two o'clock the shares had come back somewhat and were down {} percent."
SOLD = "Orlen draws {} of its growing revenue of 36 million crowns from the eastern markets."
NAMED = "Lawyers for those who hold paper of Orlen met in Vessin, the owners said."


def shown(note: str, edits: dict[int, tuple[str, str]]) -> list[tuple[int, ...]]:
    """The paragraphs shown of the last claim of a note."""
    return [each.where for each in compared(note, edits).rulings[-1].shown]


@pytest.mark.parametrize(
    ("note", "edits", "where"),
    [
        (
            "Corrects price fund paid in paragraph 4 to 63.2, not 62.3; updates shares",
            {
                4: (SHARES.format(3, 62.3), SHARES.format(3, 63.2)),
                5: (DOWN.format(2.3), DOWN.format(1.5)),
            },
            [(5,)],
        ),
        (
            "Updates stock price",
            {
                4: (SOLD.format("a part"), SOLD.format("half")),
                5: (DOWN.format(2.3), DOWN.format(1.5)),
            },
            [(5,)],
        ),
        (
            "Updates shares",
            {
                4: (SHARES.format(3, 62.3), SHARES.format(4, 62.3)),
                5: (DOWN.format(2.3), DOWN.format(1.5)),
            },
            [(4,), (5,)],
        ),
    ],
)
def test_a_price_is_shown_where_it_is_told(note, edits, where):
    assert shown(note, edits) == where


def test_news_told_all_over_is_shown_in_the_lead():
    edits = {n: (STORY[n - 1].replace(" a", " one", 1), STORY[n - 1]) for n in (3, 4, 5, 6)}
    edits[1] = (STORY[0].replace("will shut", "may shut"), STORY[0])
    assert (1,) in shown("Updates with decision", edits)


@pytest.mark.parametrize(
    ("note", "came", "is_told"),
    [
        ("Adds details on paperholders", NAMED, False),
        ("Adds details on succession", "The successor of the head is not known.", False),
        ("Adds details on weather", NAMED, True),
        ("Adds company comment", '"We had no choice," Orlen chief Ana Tolk told us.', False),
        ("Adds details on succession", NAMED, True),
        ("Adds details on port", "A report on dues was sent to the town.", True),
        ("Adds details on port", "The town has a seaport of its own.", False),
    ],
)
def test_what_is_told_by_another_word_of_its_root_is_named(note, came, is_told):
    report = compared(note, {}, (came,))
    assert ("topic-not-found" in [found.rule for found in report.findings]) is is_told
