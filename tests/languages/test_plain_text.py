"""Plain text: what codes and clothes may differ in without being anybody's change."""

from tables import every_row

from leaddiff.languages.furniture import without_furniture
from leaddiff.languages.plain_text import is_same_text, plain_text
from leaddiff.wording import is_style_only


@every_row(
    ("text", "bare"),
    [
        ("Orvik (ORVG.DE) shut a plant.", "Orvik shut a plant."),
        (
            "Orvik ( ORVGa.N ), Taldin <TLDN_p.DE> and Berk BRK.UL met.",
            "Orvik, Taldin and Berk met.",
        ),
        ("Orvik (ORVG.DE) (ORVG.N)", "Orvik"),
        ("Lenders Halm (005490.KS) and Ro (0005.HK) fell.", "Lenders Halm and Ro fell."),
        ("The average .ORI and the gauge <.VXO> rose.", "The average and the gauge rose."),
        ("Orvik (NYSE: ORV) rose.", "Orvik rose."),
        ("Halm (KRX: 005490) rose.", "Halm rose."),
        ("They agreed. [ID:nL5N0AB1CD]", "They agreed."),
        ("They agreed <ID:nN04311851>.", "They agreed."),
        ("It fell. For details, see <ID:nN04311851> Orvik rose.", "It fell. Orvik rose."),
        ("It fell. See [ID:nN04311851] Orvik rose.", "It fell. Orvik rose."),
        ("It fell. (Additional reporting by Jan Orwin in Tarn; Editing by Bo Halm )", "It fell."),
        ("For more see nBRE001579.", "For more see."),
        ("Read it at https://wire.example/a/b?c=1.", "Read it at."),
        ("Read it at reut.rs/2abCd.", "Read it at."),
        ("He spoke. (AEN20260209001200315)", "He spoke."),
        ("It cost 3 million won. ($1 = 1,310 won)", "It cost 3 million won."),
        ("It cost $3. ($1=$0.99 Canadian)", "It cost $3."),
        ("It rose (1 euro = $1.29) and fell.", "It rose and fell."),
    ],
)
def test_codes_and_links_are_left_out(text: str, bare: str) -> None:
    assert without_furniture(text) == bare


@every_row(
    "text",
    [
        "The U.S. and the U.N. met; U.S.-led troops left at 5 p.m. (U.S.)",
        "J.P. Morgan of Washington, D.C. and St. Orvik, N.Y. said so.",
        "It rose 2.5 percent to 1.20 ... and 3.4 (5.6) again.",
        "He said no. The AP asked (NATO) for more (A. Smith).",
        "The score was 3-1 (2-0).",
        "He wrote (a + 1 = 3) on the board (1 of 2).",
        "Serial N12345 and the A320neo flew.",
        "They met and/or spoke to Orvik.com staff.",
        "Orvik S.A. and Halm N.V. agreed.",
        "He saw to the editing by night (reporting took a year).",
        "For details, see the Orvik report.",
    ],
)
def test_words_that_look_like_codes_stand(text: str) -> None:
    assert without_furniture(text) == text


@every_row(
    ("one", "other"),
    [
        ("José Peña", "Jose\u0301 Pen\u0303a"),
        ('"Yes," he said', "&quot;Yes,&quot; he said"),
        ("the mayor's", "the mayor&#8217;s"),
        ("residents", "resi\u00addents"),
        ("residents", "resi\u200bdents\ufeff"),
        ("office", "o\ufb03ce"),
        ("2,300 tonnes", "2\u00a0300 tonnes"),
        ("2,300,000 tonnes", "2\u2009300\u202f000 tonnes"),
        ("Well...", "Well. . ."),
        ("the leader's", "the leader’s"),
    ],
)
def test_other_clothes_are_no_change(one: str, other: str) -> None:
    assert is_same_text(one, other)
    assert is_style_only(one, other)


@every_row(
    ("one", "other"),
    [
        ("José", "Jose"),
        ("2,300 tonnes", "23,000 tonnes"),
        ("at 5 300 people", "at 5 400 people"),
        ("AT&T", "AT T"),
        ("residents", "resident"),
        ("Orvik (ORVG.DE)", "Norvig (NRVG.OL)"),
    ],
)
def test_another_word_in_any_clothes_is_a_change(one: str, other: str) -> None:
    assert not is_same_text(one, other)


def test_a_year_before_a_figure_is_not_its_thousands() -> None:
    assert plain_text("In 2012 300 people came.") == "In 2012 300 people came."
    assert plain_text("It ordered 100 777X ferries.") == "It ordered 100 777X ferries."
    assert plain_text("It is 2 300km away.") == "It is 2,300km away."
